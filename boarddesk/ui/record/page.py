"""The attendance record of a board: how often everybody came, over any period."""

import itertools
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import attendance_record
from boarddesk.desk.exports import annual_paragraph
from boarddesk.model.changes import ChangeSet
from boarddesk.model.history import Thing
from boarddesk.model.record import Period, RecordPack
from boarddesk.rules.periods import any_period
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, Place
from boarddesk.ui.record.correcting import Corrections
from boarddesk.ui.record.foot import RecordFoot
from boarddesk.ui.record.grid import RecordGrid
from boarddesk.ui.record.lines import Grid, View, grid_of
from boarddesk.ui.record.period_bar import PeriodBar
from boarddesk.ui.record.report import ReportPanel
from boarddesk.ui.record.trend import Trend
from boarddesk.ui.record.words import rate_words, subtitle, tr
from boarddesk.ui.widgets.buttons import Button, outline, plain
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, PageHeader
from boarddesk.ui.widgets.painting import LEAD

if TYPE_CHECKING:
    from boarddesk.ui.output import Output
    from boarddesk.ui.shell.window import MainWindow

ALL = ""
"""The choice of all groups that count."""


class RecordPage(Page):
    """Members by meetings with their rates; letters correct a mark, Enter opens the register."""

    name: ClassVar[str] = "record"
    tables: ClassVar[frozenset[str]] = attendance_record.TABLES
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("M R A N", "Correct the mark (the board's own letters)"),
        ("R", "Say who came for the person"),
        ("Space", "Next code"),
        ("Backspace", "Clear the mark"),
        ("Enter", "Open that meeting's register"),
        ("/", "Find a row"),
        ("Home / End", "First and last meeting"),
        ("Ctrl+C", "Copy the whole table"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.pack: RecordPack | None = None
        self._group: str | None = None
        """The group she chose last, also while a period without it is on show."""
        self.header = PageHeader(tr("Attendance record"))
        self.trend_button = self._toggle(tr("Trend"), "attendance")
        self.report_button = self._toggle(tr("Annual report"), "document")
        self.excel = plain(tr("Excel"), "export")
        self.print = plain(tr("Print"), "print")
        self.period = PeriodBar()
        self.group = self._combo(tr("Register group"), 170)
        self.view = self._combo(tr("What a row stands for"), 150)
        self.grid = RecordGrid()
        self.corrections = Corrections(bridge, self.grid)
        self.trend = Trend(self.grid)
        self.report = ReportPanel()
        self.foot = RecordFoot()
        self.empty = EmptyState("attendance", "", "", outline(tr("Show all meetings"), "calendar"), self)
        self._fill_views()
        self._lay_out()
        self._connect()

    @property
    def view_now(self) -> View:
        """What a row stands for."""
        return View(self.view.currentData())

    @override
    def set_subject(self, subject_id: str) -> None:
        if subject_id != self.subject_id:
            self.period.set_period(self.bridge.ask(attendance_record.usual_period, subject_id))
        super().set_subject(subject_id)

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self.pack = self.bridge.ask(attendance_record.record_pack, self.subject_id, self.period.period)
        self._fill_groups(self.pack)
        self._show(self.pack)

    @override
    def refresh(self, changed: ChangeSet) -> None:
        self.reload()

    @override
    def select(self, key: str) -> None:
        self.grid.go(key)

    @override
    def thing(self) -> Thing | None:
        mark = self.grid.current_mark()
        return Thing("registerrow", mark.key) if mark is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.grid.marks,)

    @override
    def focus_first(self) -> None:
        (self.grid.marks if self._stack.currentWidget() is self.body else self.empty.button or self).setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through."""
        return (self.period.kind, self.grid.marks)

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self.period.set_period(period)
        self.reload()

    def show_all(self) -> None:
        """Show every meeting there has been."""
        assert self.subject_id is not None
        span = self.bridge.ask(attendance_record.span_of, self.subject_id)
        if span is not None:
            self.show_period(any_period(*span))
            self.grid.setFocus()

    def open_register(self) -> None:
        """Go to the register of the meeting under the cursor, to the same person."""
        meeting, mark = self.grid.current_meeting(), self.grid.current_mark()
        if meeting is not None:
            self.wanted.emit(Place("attendance", meeting.id, mark.key if mark is not None else None))

    def _toggle(self, text: str, icon_name: str) -> Button:
        button = plain(text, icon_name)
        button.setCheckable(True)
        return button

    def _combo(self, name: str, width: int) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setFixedSize(width, 32)
        return combo

    def _fill_views(self) -> None:
        for view, text in (
            (View.PERSON, tr("By person")),
            (View.ORGANISATION, tr("By organisation")),
            (View.GROUP, tr("By group")),
            (View.GUEST, tr("Guests")),
        ):
            self.view.addItem(text, view.value)

    def _fill_groups(self, pack: RecordPack) -> None:
        wanted = [(tr("All that count"), ALL), *((group.name, group.id) for group in pack.groups)]
        if [(self.group.itemText(n), self.group.itemData(n)) for n in range(self.group.count())] == wanted:
            return
        if self._group is None and pack.groups:
            self._group = next((group.id for group in pack.groups if group.counts), ALL)
        self.group.clear()
        for text, key in wanted:
            self.group.addItem(text, key)
        self.group.setCurrentIndex(max(0, self.group.findData(self._group)))

    def _lay_out(self) -> None:
        for tool in (self.trend_button, self.report_button, self.excel, self.print):
            self.header.add_tool(tool)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for widget in (self.period, self.group, self.view):
            choices.addWidget(widget)
        choices.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(int(LEAD), 0, 12, 0)
        top.setSpacing(14)
        top.addWidget(self.header)
        top.addLayout(choices)
        self.body = QWidget(self)  # a stacked layout shows what it is given at once
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.grid, 1)
        for below in (self.trend, self.report, self.foot):
            inner.addWidget(below)
        self.trend.hide()
        self.report.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.body)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT - int(LEAD), BETWEEN_BLOCKS, 12, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        order = (self.trend_button, self.report_button, self.excel, self.print, self.period, self.group, self.view,
                 self.grid.marks, self.report.text)  # fmt: skip
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.period.chosen.connect(self.reload)
        self.period.refused.connect(self.grid.say)
        self.group.activated.connect(self._choose_group)
        self.view.activated.connect(lambda _: self._show_again())
        self.excel.clicked.connect(self._export)
        self.print.clicked.connect(self._preview)
        self.trend_button.toggled.connect(self.trend.setVisible)
        self.report_button.toggled.connect(self._show_report)
        self.report.said.connect(self.said)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self.show_all)
        marks = self.grid.marks
        marks.opened.connect(self.open_register)
        self.grid.moved.connect(self._tell_place)
        self.grid.moved.connect(self.thing_changed)
        add_gestures(
            marks,
            (
                Gesture(tr("Open that meeting's register"), "", self.open_register, "attendance"),
                Gesture(tr("Clear the mark"), "", self.corrections.clear, "delete"),
                Gesture(tr("Find a row…"), "Ctrl+F", self.corrections.find, "search"),
                Gesture(tr("Copy the whole table"), "", self.grid.copy, "copy"),
            ),
        )

    def _show(self, pack: RecordPack) -> None:
        view = self.view_now
        self.group.setEnabled(view in (View.PERSON, View.ORGANISATION))
        grid = grid_of(pack, view, self.group.currentData() or None)
        self.header.set_subtitle(subtitle(pack))
        self.grid.show_grid(grid)
        self.trend.refresh()
        self.foot.show_record(pack, view)
        self._show_report(self.report_button.isChecked())
        self._pick_stack(pack, grid)
        for button in (self.excel, self.print, self.trend_button, self.report_button):
            button.setEnabled(bool(pack.meetings))
        rates = grid.lines[-1].attendance if grid.lines and grid.lines[-1].is_total else None
        self.counted.emit(rate_words(rates.in_person) if rates is not None else "")
        self.hinted.emit(tr("Enter  open that meeting's register"))

    def _export(self) -> None:
        """Excel: the same as in the Export menu, of the period on show."""
        from boarddesk.ui.exporting import Export

        found = self._output(".xlsx")
        if found is not None:
            Export(*found).begin()

    def _preview(self) -> None:
        from boarddesk.ui.exporting import show_preview

        found = self._output(".pdf")
        if found is not None:
            show_preview(*found)

    def _output(self, ending: str) -> "tuple[MainWindow, Output] | None":
        from boarddesk.ui.record.outputs import record_outputs
        from boarddesk.ui.shell.window import MainWindow

        window = self.window()
        if not isinstance(window, MainWindow) or self.subject_id is None:
            return None
        outputs = record_outputs(window, self.bridge, self.subject_id)
        return window, next(output for output in outputs if output.ending == ending)

    def _choose_group(self) -> None:
        self._group = self.group.currentData()
        self._show_again()

    def _show_again(self) -> None:
        if self.pack is not None:
            self._show(self.pack)

    def _show_report(self, shown: bool) -> None:
        self.report.setVisible(shown)
        if shown and self.pack is not None:
            self.report.show_paragraph(annual_paragraph(self.pack))

    def _pick_stack(self, pack: RecordPack, grid: Grid) -> None:
        had_focus = self.grid.marks.hasFocus()
        shown = self.body if pack.meetings and grid.lines else self.empty
        if shown is self.empty:
            self._say_empty(pack)
        self._stack.setCurrentWidget(shown)
        if had_focus and shown is self.empty:
            self.focus_first()

    def _say_empty(self, pack: RecordPack) -> None:
        if pack.meetings:
            self.empty.say(tr("Nobody here"), tr("Nobody of this kind was at a meeting of this period."))
        else:
            self.empty.say(
                tr("No meetings in this period"),
                tr("Registers that are taken in it will stand here."),
            )
        if self.empty.button is not None:
            assert self.subject_id is not None
            span = self.bridge.ask(attendance_record.span_of, self.subject_id)
            self.empty.button.setVisible(span is not None and not pack.meetings)

    def _tell_place(self) -> None:
        line = self.grid.current_line()
        words = ", ".join(part for part in (line.name, line.detail) if part) if line is not None else ""
        self.placed.emit(words)
