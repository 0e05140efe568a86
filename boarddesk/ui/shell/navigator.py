"""The navigator: the pages of a board and its meetings by year, in one list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.rules.dates import day_month
from boarddesk.ui.shell.statuses import Sign, look_of
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.type import Role
from boarddesk.ui.widgets.painting import (
    ROW_RADIUS,
    paint_dot,
    paint_focus_ring,
    paint_text,
    rounded,
    text_width,
)

Index = QModelIndex | QPersistentModelIndex

ROW = 31
YEAR = 40


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page of the board."""

    name: str
    title: str
    icon: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class YearRow:
    """The head of a year."""

    year: int


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with its status in a word."""

    line: MeetingLine
    word: str

    @property
    def day(self) -> str:
        """The day as the list shows it: "19 Nov"."""
        return day_month(self.line.date)


Row = PageRow | YearRow | MeetingRow


class NavigatorModel(QAbstractListModel):
    """The rows of the navigator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, pages: Sequence[PageRow], meetings: Sequence[MeetingRow]) -> None:
        """Show pages and, below, the meetings in the order given, with a head at each new year."""
        rows: list[Row] = list(pages)
        year: int | None = None
        for meeting in meetings:
            if meeting.line.date.year != year:
                year = meeting.line.date.year
                rows.append(YearRow(year))
            rows.append(meeting)
        if len(rows) == len(self._rows) and [self._identity(row) for row in rows] == [
            self._identity(row) for row in self._rows
        ]:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """What a row is."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """The row of a page's name or a meeting's id."""
        for position, row in enumerate(self._rows):
            if self._identity(row) == key:
                return self.index(position)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or isinstance(row, YearRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _identity(self, row: Row) -> str:
        if isinstance(row, PageRow):
            return row.name
        return str(row.year) if isinstance(row, YearRow) else row.line.id

    def _text(self, row: Row) -> str:
        if isinstance(row, PageRow):
            return row.title
        return str(row.year) if isinstance(row, YearRow) else row.day

    def _spoken(self, row: Row) -> str:
        if isinstance(row, PageRow):
            return (
                row.title
                if row.count is None
                else self.tr("{title}, {count} open").format(title=row.title, count=row.count)
            )
        if isinstance(row, YearRow):
            return str(row.year)
        return self.tr("Meeting of {day} {year}, {status}").format(
            day=row.day, year=row.line.date.year, status=row.word
        )


class NavigatorDelegate(QStyledItemDelegate):
    """Paints the rows on the chrome."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        row = model.row_at(index) if isinstance(model, NavigatorModel) else None
        return QSize(160, YEAR if isinstance(row, YearRow) else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row_at(index) if isinstance(model, NavigatorModel) else None
        box = QRectF(option.rect)
        if row is None:
            return
        if isinstance(row, YearRow):
            paint_text(painter, box.adjusted(20, 9, -10, 0), str(row.year), "section_head", "text3")
            return
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, box.adjusted(10, 0, -9, -1), state, chosen)
        if isinstance(row, PageRow):
            self._paint_page(painter, box.adjusted(20, 0, -19, -1), row, chosen)
        else:
            self._paint_meeting(painter, box.adjusted(20, 0, -19, -1), row, chosen)

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, chosen: bool) -> None:
        tokens = Theme.current().tokens
        if chosen:
            rounded(painter, box, ROW_RADIUS, tokens.chrome_sel)
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, box, ROW_RADIUS, tokens.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box)

    def _paint_page(self, painter: QPainter, box: QRectF, row: PageRow, chosen: bool) -> None:
        tokens = Theme.current().tokens
        ink = tokens.accent if chosen else tokens.text2
        paint_icon(painter, row.icon, QRectF(box.x(), box.center().y() - 8, 16, 16), ink)
        right = box.right()
        if row.count is not None:
            count = str(row.count)
            width = text_width(count, "secondary", tabular=True)
            room = QRectF(right - width, box.y(), width, box.height())
            paint_text(painter, room, count, "secondary", "text2", tabular=True)
            right -= width + 8
        role: Role = "strong" if chosen else "body"
        paint_text(painter, QRectF(box.x() + 26, box.y(), right - box.x() - 26, box.height()), row.title, role)

    def _paint_meeting(self, painter: QPainter, box: QRectF, row: MeetingRow, chosen: bool) -> None:
        look = look_of(row.line.status)
        self._paint_sign(painter, QPointF(box.x() + 8, box.center().y()), look.sign, look.ink)
        width = text_width(row.word, "hint")
        room = QRectF(box.right() - width, box.y(), width, box.height())
        paint_text(painter, room, row.word, "hint", look.word, selected=chosen)
        faded = look.sign is Sign.DASH
        day = QRectF(box.x() + 26, box.y(), room.x() - box.x() - 26, box.height())
        paint_text(painter, day, row.day, "strong" if chosen else "body", "text2" if faded else "text", tabular=True)

    def _paint_sign(self, painter: QPainter, centre: QPointF, sign: Sign, ink: str) -> None:
        colour = Theme.current().tokens.colour(ink)
        if sign in (Sign.DOT, Sign.RING):
            paint_dot(painter, centre, 8, colour, hollow=sign is Sign.RING)
            return
        name = "check" if sign is Sign.TICK else "minus"
        paint_icon(painter, name, QRectF(centre.x() - 7, centre.y() - 7, 14, 14), colour)


class Navigator(QListView):
    """The list itself; arrows walk it and open what they come to, Enter goes into the page."""

    page_wanted = Signal(str)
    meeting_wanted = Signal(str)
    entered = Signal()
    """She pressed Enter: the focus should go into the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NavigatorModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(NavigatorDelegate(self))
        self.setAccessibleName(self.tr("Board and meetings"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setObjectName("navigator")
        self.setStyleSheet("QListView#navigator, QListView#navigator::item { background: transparent; border: 0; }")
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._following = False
        repaint_on_change(self.viewport())

    def set_rows(self, pages: Sequence[PageRow], meetings: Sequence[MeetingRow]) -> None:
        """Show another content and keep what is chosen."""
        row = self.rows.row_at(self.currentIndex())
        key = row.name if isinstance(row, PageRow) else row.line.id if isinstance(row, MeetingRow) else None
        self.rows.set_rows(pages, meetings)
        if key is not None:
            self.choose(key)

    def choose(self, key: str) -> None:
        """Show a page's name or a meeting's id as chosen, without opening it once more."""
        self._following = True
        try:
            index = self.rows.index_of(key)
            if index.isValid():
                self.setCurrentIndex(index)
            else:
                self.selectionModel().clear()
        finally:
            self._following = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @override
    def selectionCommand(self, index: Index, event: Any = None) -> QItemSelectionModel.SelectionFlag:
        if not index.isValid() or isinstance(self.rows.row_at(index), YearRow):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def _current_changed(self, current: QModelIndex) -> None:
        if self._following:
            return
        row = self.rows.row_at(current)
        if isinstance(row, PageRow):
            self.page_wanted.emit(row.name)
        elif isinstance(row, MeetingRow):
            self.meeting_wanted.emit(row.line.id)
