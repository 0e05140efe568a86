"""The dialog that takes a list of members over: a preview, and nothing changed until it is confirmed."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from boarddesk.desk import boards, member_import
from boarddesk.desk.member_changes import first_day_of_newcomers
from boarddesk.desk.read_members import today
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.member_list import ImportPreview, Sheet, Verdict
from boarddesk.rules.member_columns import guess_layout
from boarddesk.rules.terms import ONE_DAY
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_import_members import Ui_ImportMembers
from boarddesk.ui.members.day_entry import DayEntry
from boarddesk.ui.members.import_columns import ImportColumns
from boarddesk.ui.members.import_rows import DOES_SOMETHING, ORDER, ImportLine, columns
from boarddesk.ui.widgets.bound_field import bound
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.table import LinesTable


class ImportDialog(Dialog):
    """People on one page, columns on the other; `said` is what was done, once it is."""

    def __init__(self, bridge: Bridge, board_id: str, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ImportDialog", "Import members"),
            QCoreApplication.translate("ImportDialog", "Import"),
            parent,
            intro=QCoreApplication.translate(
                "ImportDialog", "From {name}. Nothing is changed before you say so, and one Undo takes it all back."
            ).format(name=sheet.name),
            settings_key="import_members",
        )
        self.said = ""
        self._bridge = bridge
        self._board_id = board_id
        self._sheet = sheet
        self._answers: dict[str, str] = {}
        self._ticks: dict[str, bool] = {}
        self._look = ImportPreview((), None)
        self.form = Ui_ImportMembers()
        self._head = QWidget(self)
        self.form.setupUi(self._head)
        bound(self.form, "group", self.tr("For those whose group the list does not say"))
        self.first_day = DayEntry(
            bound(self.form, "firstDay"), self.form.firstDay, bridge.ask(today), self.tr("Empty: always")
        )
        self.columns = ImportColumns(sheet, guess_layout(sheet), self)
        self.table: LinesTable[ImportLine] = LinesTable(
            columns(self._toggle, self._decide), self, name=self.tr("People of the list"), settings_key="import_members"
        )
        self.summary = label("", "secondary", "text2", wrap=True)
        self._build_body()
        self._fill()
        self._look_again()

    @override
    def commit(self) -> None:
        day = self.first_day.required_day()
        if not self._look.rows:
            raise RuleError(self.tr("There is nobody to take over: say which column holds the names."))
        lines = self._lines()
        still = [line.row.name for line in lines if line.is_open]
        if still:
            self.pages.set_current("people")
            self.table.select_key(next(line.id for line in lines if line.is_open), 2)
            raise RuleError(
                self.tr("Say who {name} is, or take the tick away.").format(name=still[0])
                if len(still) == 1
                else self.tr("Say who these {n} are, or take their ticks away.").format(n=len(still))
            )
        taken = [line.row for line in lines if line.taken]
        leaving = [row.membership_id or "" for row in taken if row.verdict is Verdict.GONE]
        self.said = self._bridge.run(member_import.import_members, self._board_id, taken, day, leaving)

    def _build_body(self) -> None:
        self.pages = Segments(
            (("people", self.tr("People")), ("columns", self.tr("Columns"))), name=self.tr("Part of the preview")
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.columns)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        add_gestures(self.table, (Gesture(self.tr("Take or leave"), "Space", self._toggle_selected, "check"),))
        self.body.addWidget(self._head)
        self.body.addSpacing(8)
        self.body.addWidget(self.pages)
        self.body.addSpacing(4)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.summary)
        self.setMinimumSize(940, 640)
        self.accept_button.setEnabled(self._bridge.can_write)

    def _fill(self) -> None:
        for group in self._bridge.ask(boards.group_lines, self._board_id):
            self.form.group.addItem(group.name, group.id)
        self.first_day.set_day(self._bridge.ask(first_day_of_newcomers, self._board_id))
        self.pages.changed.connect(lambda page: self._stack.setCurrentIndex(0 if page == "people" else 1))
        self.form.group.currentIndexChanged.connect(lambda _: self._look_again())
        self.first_day.changed.connect(self._look_again)
        self.form.leaversEnd.toggled.connect(self._leavers)
        self.columns.changed.connect(self._columns_changed)

    def _columns_changed(self) -> None:
        self._answers.clear()
        self._ticks.clear()
        self._look_again()

    def _look_again(self) -> None:
        """See what would happen with everything as it stands."""
        wishes = member_import.Wishes(self.form.group.currentData(), self.first_day.day, dict(self._answers))
        layout = self.columns.layout_chosen
        try:
            self._look = self._bridge.ask(member_import.preview, self._board_id, self._sheet, layout, wishes)
        except RuleError as refusal:
            self._look = ImportPreview((), self.first_day.day)
            self.pages.set_current("columns")
            self.say_wrong(str(refusal))
        else:
            self.say_wrong("")
        self._show()

    def _show(self) -> None:
        lines = self._lines()
        self.table.replace_lines(lines)
        self.pages.set_count("people", len(lines))
        self.summary.setText(" · ".join(self._counts(lines)))

    def _lines(self) -> list[ImportLine]:
        last_day: dt.date = (self.first_day.day or self._bridge.ask(today)) - ONE_DAY
        rows = sorted(self._look.rows, key=lambda row: ORDER.index(row.verdict))
        return [
            ImportLine(
                row,
                row.verdict in DOES_SOMETHING and self._ticks.get(row.id, row.verdict is not Verdict.GONE),
                self._answers.get(row.id, ""),
                last_day,
            )
            for row in rows
        ]

    def _counts(self, lines: list[ImportLine]) -> list[str]:
        def count(*verdicts: Verdict, taken: bool = True) -> int:
            return sum(line.row.verdict in verdicts and line.taken is taken for line in lines)

        counts = (
            (count(Verdict.NEAR), self.tr("1 to decide"), self.tr("{n} to decide")),
            (count(Verdict.JOINS, Verdict.JOINS_KNOWN), self.tr("1 joins"), self.tr("{n} join")),
            (count(Verdict.CHANGES), self.tr("1 changes"), self.tr("{n} change")),
            (count(Verdict.GONE), self.tr("1 leaves"), self.tr("{n} leave")),
            (
                count(Verdict.GONE, taken=False),
                self.tr("1 not in the list stays"),
                self.tr("{n} not in the list stay"),
            ),
            (count(Verdict.STAYS, taken=False), self.tr("1 member already"), self.tr("{n} members already")),
            (count(Verdict.TWICE, taken=False), self.tr("1 there twice"), self.tr("{n} there twice")),
        )
        return [one if number == 1 else several.format(n=number) for number, one, several in counts if number]

    def _toggle(self, line: ImportLine) -> None:
        if line.row.verdict in DOES_SOMETHING:
            self._ticks[line.id] = not line.taken
            self._show()

    def _toggle_selected(self) -> None:
        chosen = [line for line in self.table.selected_lines() if line.row.verdict in DOES_SOMETHING]
        take = not all(line.taken for line in chosen)
        self._ticks.update({line.id: take for line in chosen})
        self._show()

    def _decide(self, line: ImportLine, answer: str) -> None:
        self._answers[line.id] = answer
        self._look_again()

    def _leavers(self, leave: bool) -> None:
        for row in self._look.rows:
            if row.verdict is Verdict.GONE:
                self._ticks[row.id] = leave
        self._show()
