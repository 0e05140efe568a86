"""The dialog that lists the meetings which use a term; Enter goes to where it stands."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import TermMeeting, TermUse
from boarddesk.rules.dates import counted, long_date
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.table import Column, LinesTable


class TermMeetings(Dialog):
    """The meetings, the latest first; `chosen` is the one to go to."""

    def __init__(self, abbreviation: str, use: TermUse, parent: QWidget | None = None) -> None:
        times, meetings = counted(use.times, "time"), counted(len(use.meetings), "meeting")
        super().__init__(
            QCoreApplication.translate("TermMeetings", "Where {0} is used").format(abbreviation),
            QCoreApplication.translate("TermMeetings", "Go there"),
            parent,
            intro=QCoreApplication.translate("TermMeetings", "{0} in {1}").format(times, meetings),
            settings_key="term_meetings",
        )
        self.chosen: TermMeeting | None = None
        self.filter = IconLineEdit("search", self.tr("Filter by day or title…"))
        self.table: LinesTable[TermMeeting] = LinesTable(
            (
                Column("date", self.tr("Meeting"), lambda line: long_date(line.date), sort=lambda line: line.date,
                       width=230, role="name"),
                Column("title", self.tr("Title"), lambda line: line.title, stretch=True, token="text2"),
                Column("times", self.tr("Times"), lambda line: line.times, width=80, tabular=True,
                       align=Qt.AlignmentFlag.AlignRight),
            ),
            self,
            name=self.tr("Meetings"),
            settings_key="term_meetings",
        )  # fmt: skip
        self.table.replace_lines(tuple(reversed(use.meetings)))
        self.filter.textChanged.connect(self.table.filter_words)
        self.table.opened.connect(lambda _: self.accept())
        self.body.addWidget(self.filter)
        self.body.addWidget(self.table, 1)
        self.setMinimumSize(620, 460)
        self.table.setCurrentIndex(self.table.proxy.index(0, 0))
        self.table.setFocus()

    @override
    def commit(self) -> None:
        self.chosen = self.table.current_line()
        if self.chosen is None:
            raise RuleError(self.tr("Choose a meeting first."))
