"""The forward plan of a board: months down, what comes back in each, edited in place."""

import datetime as dt
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk import forward_plan
from boarddesk.model.enums import DueKind
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.forward_plan import PlanLine, PlanState
from boarddesk.rules.dates import counted, day_month_year, parse_due
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Place
from boarddesk.ui.table_page import TablePage
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture
from boarddesk.ui.widgets.pages import PageHeader
from boarddesk.ui.widgets.table import Column, LinesTable


class ForwardPlanPage(TablePage):
    """What the board promised to come back to; Insert adds, Enter edits, Ctrl+Enter puts on the next agenda."""

    name: ClassVar[str] = "forward_plan"
    tables: ClassVar[frozenset[str]] = frozenset({"forwardplanentry", "agendaitem", "meeting", "minute"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Ins", "New entry"),
        ("Enter", "Edit the cell; in From and State: go there"),
        ("Ctrl+Enter", "Put on the next agenda"),
        ("Del", "Remove the selected entries"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.today = dt.date.max
        self.header = PageHeader(self.tr("Forward plan"))
        self.filter = IconLineEdit("search", self.tr("Filter by month or words…"))
        self.table: LinesTable[PlanLine] = LinesTable(
            self._columns(), self, name=self.tr("Forward plan"), settings_key="forward_plan", row_height=40
        )
        self.add = primary(self.tr("New entry"), "add", self.tr("Ins"))
        self.take = outline(self.tr("Put on the next agenda"), "agenda", self.tr("Ctrl+Enter"))
        self.empty = EmptyState(
            "forward_plan",
            self.tr("Nothing planned yet"),
            self.tr(
                "A paragraph of the minutes that begins with ~ comes here, with its month behind @. "
                "What comes back every year is entered here."
            ),
            primary(self.tr("New entry"), "add"),
        )
        self.header.add_tool(self.take)
        self.header.add_tool(self.add)
        self.lay_out()
        self._connect()

    def _columns(self) -> tuple[Column[PlanLine], ...]:
        yes, no = self.tr("every year"), self.tr("once")
        return (
            Column(
                "due", self.tr("When"), lambda line: month_of(line.due) or self.tr("no month"), width=140, role="name",
                edit=self._move, edit_value=lambda line: day_month_year(line.due) if line.due else "",
                sort=lambda line: line.due, tip=lambda line: day_month_year(line.due) if line.due else "",
                token=lambda line: "text" if line.due else "text3",
            ),
            Column(
                "text", self.tr("What"), lambda line: line.text, stretch=True, wrap=True,
                edit=lambda line, value: self.bridge.run(forward_plan.reword_entry, line.id, value),
            ),
            Column(
                "yearly", self.tr("Every year"), lambda line: yes if line.yearly else no, width=96,
                command=self._toggle_yearly,
                paint=lambda painter, rect, line, state: paint_tick(painter, rect, line.yearly, state),
            ),
            Column(
                "promised", self.tr("From"), self._promised, width=130, token="text2",
                command=self._go_to_promise, sort=lambda line: line.promised,
            ),
            Column(
                "state", self.tr("State"), self._state, width=220, command=self._go_to_agenda,
                token=lambda line: "amber" if line.state is PlanState.OVERDUE else "text2",
            ),
        )  # fmt: skip

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_entry)
        self.take.clicked.connect(self.put_on_agenda)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self.add_entry)
        self.let_write(
            (
                Gesture(self.tr("New entry"), "Ins", self.add_entry, "add"),
                Gesture(self.tr("Put on the next agenda"), "Ctrl+Return", self.put_on_agenda, "agenda"),
                Gesture(self.tr("Remove"), "Del", self.remove, "delete"),
            ),
            (self.add, self.take, self.empty.button),
        )
        QWidget.setTabOrder(self.add, self.filter)
        QWidget.setTabOrder(self.filter, self.table)

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        lines = self.bridge.ask(forward_plan.plan_lines, self.subject_id)
        self.today = self.bridge.ask(lambda read: read.today)
        self.show_lines(lines)
        self.take.setVisible(bool(lines))
        coming = sum(line.state.is_open for line in lines)
        self.header.set_subtitle(self.tr("{0} to come").format(counted(coming, self.tr("item"))) if lines else "")
        self.counted.emit("")
        keys = self.tr("Enter edits   Ins adds   Ctrl+Enter puts on the next agenda")
        self.hinted.emit(keys if self.bridge.can_write else "")

    @override
    def thing(self) -> Thing | None:
        line = self.table.current_line()
        return Thing("forwardplanentry", line.id) if line is not None else None

    def add_entry(self) -> None:
        """Add an entry and open its words for typing."""
        assert self.subject_id is not None
        entry_id = self.bridge.run(forward_plan.add_entry, self.subject_id, self.tr("New entry"))
        self.filter.clear()
        self.table.edit_key(entry_id, "text")

    def remove(self) -> None:
        """Remove the selected entries."""
        lines = self.table.selected_lines()
        if lines:
            self.bridge.run(forward_plan.remove_entries, tuple(line.id for line in lines))

    def put_on_agenda(self) -> None:
        """Put the current entry on the agenda of the next planned meeting."""
        line = self.table.current_line()
        if line is None:
            return
        try:
            self.bridge.run(forward_plan.put_on_agenda, line.id)
        except RuleError as refusal:
            self.refused.emit(str(refusal))

    def _move(self, line: PlanLine, value: str) -> None:
        """The day typed in words: "in 6 months", "Sept 2027"; empty takes it out of the months."""
        due = parse_due(value, self.today) if value.strip() else None
        if value.strip() and (due is None or due.kind is not DueKind.DATE):
            raise RuleError(self.tr("“{0}” is no day. Type one like May 2027 or in 6 months.").format(value.strip()))
        self.bridge.run(forward_plan.move_entry, line.id, due.date if due else None)

    def _toggle_yearly(self, line: PlanLine) -> None:
        self.bridge.run(forward_plan.set_yearly, line.id, not line.yearly)

    def _promised(self, line: PlanLine) -> str:
        return day_month_year(line.promised) if line.promised else self.tr("by hand")

    def _state(self, line: PlanLine) -> str:
        if line.taken is None:
            return self.tr("overdue") if line.state is PlanState.OVERDUE else self.tr("planned")
        words = self.tr("done {0}") if line.state is PlanState.DONE else self.tr("on the agenda of {0}")
        return words.format(day_month_year(line.taken))

    def _go_to_promise(self, line: PlanLine) -> None:
        if line.promised_id is not None:
            self.wanted.emit(Place("minutes", line.promised_id, line.minute_id))

    def _go_to_agenda(self, line: PlanLine) -> None:
        if line.taken_id is not None:
            self.wanted.emit(Place("agenda", line.taken_id, line.item_id))


def month_of(day: dt.date | None) -> str:
    """The month of a day: "May 2027"."""
    return day_month_year(day).split(" ", 1)[1] if day else ""
