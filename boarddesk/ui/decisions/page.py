"""The register of decisions over all meetings of a board."""

import datetime as dt
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.decisions import decision_lines, set_superseded
from boarddesk.desk.later_decisions import reword_decision, take_out_decision
from boarddesk.model.decisions import DecisionLine
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.rules.dates import counted, day_month_year
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.decisions.adding import ask_decision
from boarddesk.ui.decisions.numbers import ask_numbers
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.buttons import link, outline
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.table import Column, LinesTable

AT_FIRST = 200
"""So many decisions are shown until more are asked for: measuring the height of thousands of rows takes seconds."""


class DecisionsPage(Page):
    """Every decision with its votes and actions; Enter opens its minute, S says what took its place."""

    name: ClassVar[str] = "decisions"
    tables: ClassVar[frozenset[str]] = frozenset({"minute", "meeting", "agendaitem", "action", "decision", "setting"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Open its minute"),
        ("Ins", "Decision from approved minutes"),
        ("S", "Superseded by"),
        ("F2", "Reword a decision of the register"),
        ("Del", "Take a decision of the register out"),
        ("Ctrl+F", "Filter"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._lines: tuple[DecisionLine, ...] = ()
        self.header = PageHeader(self.tr("Decisions"))
        self.filter = IconLineEdit("search", self.tr("Filter by word, year, ref…"))
        self.numbers = outline(self.tr("Numbers…"))
        self.add = outline(self.tr("From approved minutes…"), "add", self.tr("Ins"))
        self.table: LinesTable[DecisionLine] = LinesTable(
            self._columns(), self, name=self.tr("Decisions"), settings_key="decisions", row_padding=16
        )
        self.earlier = link("")
        self.earlier.hide()
        self._whole = False
        self.empty = EmptyState(
            "decisions",
            self.tr("No decisions yet"),
            self.tr("Decisions of the minutes stand here, the latest first: begin a paragraph with d: to record one."),
        )
        self._lay_out()
        self._connect()

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self._lines = self.bridge.ask(decision_lines, self.subject_id)
        may_write = self.bridge.can_write
        self.table.lines_model.set_can_edit(may_write)
        for button in (self.add, self.numbers):
            button.setEnabled(may_write)
        for gesture in self._writing:
            gesture.setEnabled(may_write)
        votes = any(line.vote for line in self._lines)
        self.table.setColumnHidden(self.table.lines_model.column_of("vote"), not votes)
        self._show_lines()
        self._stack.setCurrentWidget(self.table if self._lines else self.empty)
        self.filter.setVisible(bool(self._lines))
        said = counted(len(self._lines), self.tr("decision"))
        self.header.set_subtitle(said if self._lines else "")
        self.counted.emit("")
        self.hinted.emit(self.tr("Enter opens its minute   S superseded by"))

    @override
    def select(self, key: str) -> None:
        if not self.table.select_key(key):
            self.show_all()
            self.table.select_key(key)

    def show_all(self) -> None:
        """Show every decision, also those of long ago that no word was asked for."""
        self.filter.clear()
        self._whole = True
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the decisions in which every word of the filter occurs, of many only the latest."""
        words = self.filter.text().casefold().split()
        found = [line for line in self._lines if all(word in heap_of(line) for word in words)] if words else self._lines
        shown = found if self._whole else found[:AT_FIRST]
        self.table.replace_lines(shown)
        rest = len(found) - len(shown)
        self.earlier.setText(self.tr("Show {0} earlier…").format(counted(rest, self.tr("decision"))))
        self.earlier.setVisible(rest > 0)

    @override
    def thing(self) -> Thing | None:
        line = self.table.current_line()
        return Thing("minute", line.id) if line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        if not self._lines:
            self.setFocus()
            return
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.proxy.index(0, 0))
        self.table.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        return (self.filter, self.table) if self._lines else (self,)

    def open_minute(self, line: DecisionLine | None = None) -> None:
        """Go to the paragraph of a decision."""
        line = line or self.table.current_line()
        if line is not None and line.meeting_id:
            self.wanted.emit(Place("minutes", line.meeting_id, line.id))

    def add_decision(self) -> None:
        """Let her make a decision of a paragraph of approved minutes."""
        assert self.subject_id is not None
        try:
            added = ask_decision(self.bridge, self.subject_id, self.window())
        except RuleError as refusal:
            self.refused.emit(str(refusal))
            return
        if added is not None:
            self.filter.clear()
            self.table.select_key(added)
            self.table.setFocus()

    def take_out(self) -> None:
        """Take the current decision out of the register, where only the register has it."""
        line = self.table.current_line()
        if line is None:
            return
        try:
            self.bridge.run(take_out_decision, line.id)
        except RuleError as refusal:
            self.refused.emit(str(refusal))

    def choose_numbers(self) -> None:
        """Let her say how decisions are numbered."""
        assert self.subject_id is not None
        ask_numbers(self.bridge, self.subject_id, self.window())

    def _below(self, line: DecisionLine) -> str:
        return " · ".join(filter(None, (line.item, self.tr("made of the approved minutes") if line.later else "")))

    def _columns(self) -> tuple[Column[DecisionLine], ...]:
        tr, run = self.tr, self.bridge.run
        return (
            Column(
                "ref", tr("Number"), lambda line: line.called, command=self.open_minute, width=140, role="name",
                second=lambda line: line.ref if line.number else "",
            ),
            Column(
                "date", tr("Date"), lambda line: day_month_year(line.date) if line.date else "",
                sort=lambda line: line.date, width=110, command=self.open_minute, token="text2",
            ),
            Column(
                "text", tr("Decision"), lambda line: line.text, command=self.open_minute, second=self._below,
                icon=lambda line: "lock" if line.confidential else None, stretch=True, wrap=True,
                edit=lambda line, value: run(reword_decision, line.id, value), editable=lambda line: line.later,
            ),
            Column("vote", tr("Carried"), lambda line: line.vote, width=170, wrap=True, token="text2",
                   command=self.open_minute),
            Column("actions", tr("Actions"), lambda line: ", ".join(line.actions), width=120, wrap=True, token="text2",
                   command=self.open_minute),
            Column(
                "superseded",
                tr("Superseded by"),
                lambda line: line.superseded_ref,
                edit=lambda line, value: run(set_superseded, line.id, value or None),
                edit_value=lambda line: line.superseded_by,
                choices=self._later,
                width=130,
            ),
        )  # fmt: skip

    def _later(self, line: DecisionLine) -> list[tuple[str, str]]:
        """What may have taken the place of a decision: nothing, or a later one."""
        day = line.date or dt.date.min
        later = [each for each in self._lines if (each.date or dt.date.max) >= day and each.id != line.id]
        return [("", self.tr("nothing")), *((each.id, f"{each.called}  {each.text[:60]}") for each in later)]

    def _supersede(self) -> None:
        line = self.table.current_line()
        if line is not None:
            self.table.edit_key(line.id, "superseded")

    def _lay_out(self) -> None:
        self.header.add_tool(self.numbers)
        self.header.add_tool(self.add)
        self.filter.setMaximumWidth(360)
        self.table.line_changed.connect(lambda _: self.thing_changed.emit())
        self._stack = QStackedLayout()
        self.table.setParent(self)
        self.empty.setParent(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT, BETWEEN_BLOCKS, SHEET_RIGHT, 0)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addWidget(self.filter)
        column.addLayout(self._stack, 1)
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self.numbers, self.add)
        QWidget.setTabOrder(self.add, self.filter)
        QWidget.setTabOrder(self.filter, self.table)
        QWidget.setTabOrder(self.table, self.earlier)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_lines)
        self.earlier.clicked.connect(self.show_all)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.show_all())
        self.numbers.clicked.connect(self.choose_numbers)
        self.add.clicked.connect(self.add_decision)
        self._writing = add_gestures(
            self.table,
            (
                Gesture(self.tr("Superseded by…"), "S", self._supersede),
                Gesture(self.tr("From approved minutes…"), "Ins", self.add_decision, "add"),
                Gesture(self.tr("Take out of the register"), "Del", self.take_out, "delete"),
            ),
        )
        add_gestures(self.table, (Gesture(self.tr("Filter"), "Ctrl+F", self.filter.setFocus, "search"),))


def heap_of(line: DecisionLine) -> str:
    """Everything of a decision that the filter looks through."""
    day = day_month_year(line.date) if line.date else ""
    parts = (line.called, line.ref, day, line.text, line.item, line.vote, *line.actions, line.superseded_ref)
    return "\n".join(parts).casefold()
