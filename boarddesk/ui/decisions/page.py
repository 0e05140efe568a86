"""The register of decisions over all meetings of a board."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.decisions import decision_lines, set_superseded
from boarddesk.model.decisions import DecisionLine
from boarddesk.rules.dates import counted, day_month_year
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.table import Column, LinesTable


class DecisionsPage(Page):
    """Every decision with its votes and actions; Enter opens its minute, S says what took its place."""

    name: ClassVar[str] = "decisions"
    tables: ClassVar[frozenset[str]] = frozenset({"minute", "meeting", "agendaitem", "action", "decision"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Open its minute"),
        ("S", "Superseded by"),
        ("Ctrl+F", "Filter"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._lines: tuple[DecisionLine, ...] = ()
        self.header = PageHeader(self.tr("Decisions"))
        self.filter = IconLineEdit("search", self.tr("Filter by word, year, ref…"))
        self.table: LinesTable[DecisionLine] = LinesTable(
            self._columns(), self, name=self.tr("Decisions"), settings_key="decisions", row_padding=16
        )
        self.empty = EmptyState(
            "decisions",
            self.tr("No decisions yet"),
            self.tr("Decisions of the minutes stand here, the latest first: begin a paragraph with d: to record one."),
        )
        self._lay_out()

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self._lines = self.bridge.ask(decision_lines, self.subject_id)
        self.table.lines_model.set_can_edit(self.bridge.can_write)
        self.table.replace_lines(self._lines)
        self._stack.setCurrentWidget(self.table if self._lines else self.empty)
        self.filter.setVisible(bool(self._lines))
        said = counted(len(self._lines), self.tr("decision"))
        self.header.set_subtitle(said if self._lines else "")
        self.counted.emit("")
        self.hinted.emit(self.tr("Enter opens its minute   S superseded by"))

    @override
    def select(self, key: str) -> None:
        self.table.select_key(key)

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
        if line is not None:
            self.wanted.emit(Place("minutes", line.meeting_id, line.id))

    def _columns(self) -> tuple[Column[DecisionLine], ...]:
        tr, run = self.tr, self.bridge.run
        return (
            Column("ref", tr("Ref"), lambda line: line.ref, command=self.open_minute, width=140, role="name"),
            Column(
                "date", tr("Date"), lambda line: day_month_year(line.date), sort=lambda line: line.date, width=110,
                command=self.open_minute, token="text2",
            ),
            Column(
                "text", tr("Decision"), lambda line: line.text, command=self.open_minute, second=lambda line: line.item,
                icon=lambda line: "lock" if line.confidential else None, stretch=True, wrap=True,
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
        later = [other for other in self._lines if other.date >= line.date and other.id != line.id]
        return [("", self.tr("nothing")), *((other.id, f"{other.ref}  {other.text[:60]}") for other in later)]

    def _supersede(self) -> None:
        line = self.table.current_line()
        if line is not None:
            self.table.edit_key(line.id, "superseded")

    def _lay_out(self) -> None:
        self.filter.setMaximumWidth(360)
        self.filter.textChanged.connect(self.table.filter_words)
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
        QWidget.setTabOrder(self.filter, self.table)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        gestures = (
            Gesture(self.tr("Superseded by…"), "S", self._supersede),
            Gesture(self.tr("Filter"), "Ctrl+F", self.filter.setFocus, "search"),
        )
        add_gestures(self.table, gestures)
