"""The dialog that finds a decision in approved minutes and enters it in the register (RULES 19)."""

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk.later_decisions import add_decision_from, approved_meetings, paragraphs_to_decide
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.approval import Candidate
from boarddesk.rules.dates import long_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, IconLineEdit
from boarddesk.ui.widgets.table import Column, LinesTable

LIST_HEIGHT, TEXT_HEIGHT = 210, 84


class AddDecision(Dialog):
    """A meeting, a paragraph of it, and the words the register gets; the minutes stay as they are."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Decision from approved minutes"),
            _tr("Add decision"),
            parent,
            intro=_tr("Find the paragraph that records it. The approved minutes stay as they are."),
            settings_key="add_decision",
        )
        self._bridge = bridge
        self.added: str | None = None
        """The decision that was added."""
        self.meetings = bridge.ask(approved_meetings, board_id)
        self.meeting = QComboBox(self)
        self.meeting.addItems([f"{long_date(line.date)}  {line.title}" for line in self.meetings])
        self.filter = IconLineEdit("search", _tr("Filter by words or ref…"))
        self.filter.setAccessibleName(_tr("Filter"))
        self.table: LinesTable[Candidate] = LinesTable(
            _columns(), self, name=_tr("Paragraphs"), key=lambda line: line.minute_id
        )
        self.table.setMinimumHeight(LIST_HEIGHT)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(TEXT_HEIGHT)
        self.body.addWidget(Field(_tr("&Meeting"), self.meeting))
        self.body.addWidget(self.filter)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(Field(_tr("&What was decided"), self.text))
        self.meeting.currentIndexChanged.connect(self._list)
        self.filter.textChanged.connect(self.table.filter_words)
        self.table.line_changed.connect(self._take_words)
        self.table.opened.connect(lambda _: self.text.setFocus())
        self._list()
        self.setMinimumWidth(720)
        self.filter.setFocus()

    @override
    def commit(self) -> None:
        line = self.table.current_line()
        if line is None:
            raise RuleError(_tr("Choose the paragraph that records the decision."))
        text = " ".join(self.text.toPlainText().split())
        self.added = self._bridge.run(add_decision_from, line.minute_id, text)

    def _list(self) -> None:
        at = self.meeting.currentIndex()
        lines = self._bridge.ask(paragraphs_to_decide, self.meetings[at].id) if at >= 0 else ()
        self.filter.clear()
        self.text.clear()
        self.table.replace_lines(lines)
        self.table.setCurrentIndex(QModelIndex())
        self.table.scrollToTop()

    def _take_words(self, line: Candidate | None) -> None:
        if line is not None:
            self.text.setPlainText(line.text)


def ask_decision(bridge: Bridge, board_id: str, parent: QWidget | None) -> str | None:
    """Let her add a decision; gives its id. RuleError where no minutes are approved yet."""
    if not bridge.ask(approved_meetings, board_id):
        raise RuleError(
            _tr("No minutes are approved yet. In a draft, make the paragraph itself a decision: Ctrl+Alt+D.")
        )
    dialog = AddDecision(bridge, board_id, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.added


def _columns() -> tuple[Column[Candidate], ...]:
    return (
        Column("place", _tr("Ref"), lambda line: line.place, width=80, role="name"),
        Column("text", _tr("Paragraph"), lambda line: line.text, stretch=True, wrap=True),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddDecision", text)
