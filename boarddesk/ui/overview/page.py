"""The overview of a board: what comes next and what is to do for it, what to chase, who came, what waits."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.board_overview import board_overview
from boarddesk.model.lines.overview import BoardOverview, NextMeetingGlance
from boarddesk.rules.dates import MONTHS, WEEKDAYS, due_in_words, weekday_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.overview.chart import AttendanceChart
from boarddesk.ui.overview.line import INSET, Entry, OverviewLine
from boarddesk.ui.overview.words import chase, chase_summary, plan_words, to_do, waiting, when_words
from boarddesk.ui.page import Page, Place
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.buttons import Button
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.painting import paint_text, rounded

LEFT, RIGHT = 604, 360
"""The widths at 1280; a wider window gives the left side the rest, up to WIDEST."""
WIDEST = 820


class OverviewPage(Page):
    """Every line of it leads to its place."""

    name: ClassVar[str] = "overview"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("meeting", "action", "actionowner", "actionupdate", "agendaitem", "registerrow", "expectedattendance"),
            *("paper", "forwardplanentry", "board", "minute", "agendaissue"),
        }
    )
    keys: ClassVar[tuple[tuple[str, str], ...]] = (("Enter", "Go to what the line is about"),)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.header = PageHeader("")
        self.chart = AttendanceChart()
        self.hero = Hero()
        self._chase = Block(self.tr("Actions to chase"), self.tr("All actions"))
        self._attendance = Block(self.tr("Attendance"), self.tr("Full record"))
        self._waiting = Block(self.tr("Waiting"))
        self._lay_out()
        self._chase.more.clicked.connect(lambda: self._go(Place("actions", "")))
        self._attendance.more.clicked.connect(lambda: self._go(Place("record", "")))
        self.chart.wanted.connect(lambda meeting: self._go(Place("attendance", meeting)))
        for block in (self.hero, self._chase, self._waiting):
            block.wanted = self._go

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self.show_overview(self.bridge.ask(board_overview, self.subject_id))

    @override
    def focus_first(self) -> None:
        lines = self.findChildren(OverviewLine)
        (lines[0] if lines else self._chase.more).setFocus()

    def show_overview(self, told: BoardOverview) -> None:
        """Show a board."""
        self.header.set_title(told.name)
        self.header.set_subtitle(weekday_date(told.today))
        self.hero.show_meeting(told.next_meeting, told)
        self._chase.show_entries(chase(told), chase_summary(told), self.tr("Nothing is overdue or due soon."))
        self.chart.show_bars(told.attendance, told.quorum)
        self.chart.setVisible(bool(told.attendance))
        members = told.attendance[-1].members if told.attendance else 0
        self._attendance.say(
            self.tr("Members at the last meetings, of {0}").format(members)
            if told.attendance
            else self.tr("No register has been taken yet.")
        )
        self._waiting.show_entries(waiting(told), "", self.tr("No minutes wait for anything."))
        self.counted.emit("")
        self.hinted.emit(self.tr("Tab  next line   Enter  go there"))

    def _go(self, place: Place) -> None:
        assert self.subject_id is not None
        self.wanted.emit(Place(place.page, place.subject_id or self.subject_id, place.key))

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(BETWEEN_BLOCKS)
        left.addWidget(self.hero)
        left.addWidget(self._chase)
        left.addStretch(1)
        around = QHBoxLayout()
        around.setContentsMargins(INSET, 0, INSET, 0)
        around.addWidget(self.chart)
        self._attendance.body.addLayout(around)
        right.addWidget(self._attendance)
        right.addWidget(self._waiting)
        right.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scrolled(left, right))

    def _scrolled(self, left: QVBoxLayout, right: QVBoxLayout) -> QScrollArea:
        """The two columns below the header, on a sheet that scrolls."""
        side, main = QWidget(), QWidget()
        main.setLayout(left)
        side.setLayout(right)
        main.setMaximumWidth(WIDEST)
        side.setFixedWidth(RIGHT + 2 * INSET)
        row = QHBoxLayout()
        row.setSpacing(44 - 2 * INSET)
        row.addWidget(main, 1)
        row.addWidget(side)
        row.addStretch(0)
        for layout in (left, right, row):
            layout.setContentsMargins(0, 0, 0, 0)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        self.header.setContentsMargins(INSET, 0, INSET, 0)
        column.setContentsMargins(SHEET_LEFT - INSET, BETWEEN_BLOCKS, SHEET_RIGHT - INSET, 24)
        column.setSpacing(18)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area


class Lines(QWidget):
    """A column of lines that are made anew when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted: Callable[[Place], object] | None = None
        """What the place of a line that is clicked is handed to."""
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._shown: tuple[Entry, ...] = ()

    def show_lines(self, entries: Iterable[Entry], *, ruled: bool) -> bool:
        """Show these entries; whether there are any. The focus stays on the same line."""
        told = tuple(entries)
        if told == self._shown and self.column.count():
            return bool(told)
        focused = next((n for n, line in enumerate(self._lines()) if line.hasFocus()), None)
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for entry in told:
            line = OverviewLine(entry, self, ruled=ruled)
            line.clicked.connect(lambda _=False, place=entry.place: self._want(place))
            self.column.addWidget(line)
            line.show()
        self._shown = told
        if focused is not None and focused < len(told):
            self._lines()[focused].setFocus()
        return bool(told)

    def _want(self, place: Place) -> None:
        if self.wanted is not None:
            self.wanted(place)

    def _lines(self) -> list[OverviewLine]:
        widgets = (item.widget() for n in range(self.column.count()) if (item := self.column.itemAt(n)) is not None)
        return [widget for widget in widgets if isinstance(widget, OverviewLine)]


class Block(Lines):
    """A title with a summary, a way to all of it, and lines."""

    def __init__(self, title: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = label("", "secondary", "text2")
        self._nothing = label("", "secondary", "text2", wrap=True)
        self._nothing.setContentsMargins(INSET, 0, INSET, 0)
        self.more = Button(more, "link")
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.setSpacing(12)
        head.addWidget(label(title, "panel_title"))
        head.addWidget(self._summary)
        head.addStretch(1)
        head.addWidget(self.more)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self.column)
        if not more:
            self.more.hide()

    def say(self, sentence: str) -> None:
        """A sentence below the title."""
        self._nothing.setText(sentence)
        self._nothing.setVisible(bool(sentence))

    def show_entries(self, entries: Iterable[Entry], summary: str, nothing: str) -> None:
        """Show these lines, or a sentence where there are none."""
        self._summary.setText(summary)
        self.say("" if self.show_lines(entries, ruled=True) else nothing)


class Hero(Lines):
    """The next meeting on its soft ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soon = label("", "emphasis", "accent")
        self._soon.setContentsMargins(INSET, 0, INSET, 0)
        self._day = label("", "meeting_date")
        self._when = label("", "secondary", "text2", wrap=True)
        self._plan = label("", "secondary", "text2")
        self._leaf = CalendarLeaf()
        words = QVBoxLayout()
        words.setSpacing(3)
        for widget in (self._day, self._when, self._plan):
            words.addWidget(widget)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(18)
        row.addWidget(self._leaf, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24 - INSET, 16, 24 - INSET, 16)
        whole.setSpacing(10)
        whole.addWidget(self._soon)
        whole.addLayout(row)
        whole.addSpacing(6)
        whole.addLayout(self.column)
        repaint_on_change(self)

    def show_meeting(self, glance: NextMeetingGlance | None, told: BoardOverview) -> None:
        """Show the next meeting, or that none is planned."""
        self._leaf.setVisible(glance is not None)
        if glance is None:
            self._say(self._soon, self.tr("No meeting is planned"))
            self._say(self._day, self.tr("Plan the next meeting"))
            self._say(self._when, self.tr("Meeting > New meeting takes over the standing items of the last one."))
            self._say(self._plan, "")
            self.show_lines((), ruled=False)
            return
        day = glance.meeting.date
        self._say(self._soon, self.tr("Next meeting, {0}").format(due_in_words(day, told.today)))
        self._say(self._day, weekday_date(day))
        self._say(self._when, when_words(glance))
        self._say(self._plan, plan_words(glance))
        self._leaf.show_day(day.day, MONTHS[day.month - 1][:3].upper(), WEEKDAYS[day.weekday()])
        self.show_lines(to_do(glance), ruled=False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), 14, Theme.current().tokens.accent_soft)
        painter.end()

    @staticmethod
    def _say(words: QLabel, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))


class CalendarLeaf(QWidget):
    """The day as a leaf of a calendar; the same is said in words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ("", "", "")
        self.setFixedSize(74, 84)

    def show_day(self, day: int, month: str, weekday: str) -> None:
        """Show a day."""
        self._words = (month, str(day), weekday)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 10, Theme.current().tokens.surface)
        month, day, weekday = self._words
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, QRectF(0, 8, 74, 18), month, "section_head", "accent", align=centre)
        paint_text(painter, QRectF(0, 26, 74, 34), day, "display", align=centre)
        paint_text(painter, QRectF(0, 60, 74, 16), weekday, "hint", "text2", align=centre)
        painter.end()
