"""Completion below an editor that keeps the focus: code, name, detail, a key cap on the current row, and a footer.

The popup shows; the controller decides what keys mean. The footer echoes how a date was understood, or says in red why
what was typed is nobody.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import paint_hairline, paint_key_cap, paint_text, rounded, text_width
from boarddesk.ui.widgets.popup import Popup

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 36
FOOTER_HEIGHT = 58
ROWS_SHOWN = 8
WIDTH = 340
_ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Completion:
    """One offer: initials or a code, the name, what tells it from others, and whatever the editor takes on choosing
    it.
    """

    name: str
    code: str = ""
    detail: str = ""
    payload: Any = None
    icon: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.code, self.name, self.detail) if part)


@dataclass(frozen=True)
class Footer:
    """What stands under the offers: an understood date, or an error when `token` is red."""

    title: str
    detail: str = ""
    icon: str = "calendar"
    token: str = "accent"


class CompletionPopup(Popup):
    """The floating list; it never takes the focus."""

    chosen = Signal(object)
    """A Completion that was clicked."""

    def __init__(self, owner: QWidget, key_hint: str = "Enter") -> None:
        super().__init__(owner)
        self._model = _Offers(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_OfferDelegate(self._list, key_hint))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setProperty("ground", "clear")
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.clicked.connect(lambda index: self.chosen.emit(self._model.offers[index.row()]))
        self._list.entered.connect(self._list.setCurrentIndex)
        self._footer = _FooterLine(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(5, 5, 5, 5)
        self.body.addWidget(self._list)
        self.body.addWidget(self._footer)
        self._footer.hide()

    @property
    def offers(self) -> Sequence[Completion]:
        """What is on offer."""
        return self._model.offers

    def set_offers(self, offers: Sequence[Completion], *, current: bool = True) -> None:
        """Offer these, the first being current, or none until she goes to one."""
        self._model.replace(offers)
        self._list.setFixedHeight(min(len(offers), ROWS_SHOWN) * ROW_HEIGHT)
        self._list.setVisible(bool(offers))
        if offers and current:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def set_footer(self, footer: Footer | None) -> None:
        """Show or take away the line under the offers."""
        self._footer.show_footer(footer, below=bool(self._model.offers))

    def current(self) -> Completion | None:
        """The offer Enter would take."""
        row = self._list.currentIndex().row()
        return self._model.offers[row] if 0 <= row < len(self._model.offers) else None

    def move_by(self, step: int) -> None:
        """Go up or down, round the ends."""
        count = len(self._model.offers)
        if count:
            here = self._list.currentIndex().row()
            row = (here + step) % count if here >= 0 else 0 if step > 0 else count - 1
            self._list.setCurrentIndex(self._model.index(row, 0))
            announce(self._list, self._model.offers[row].spoken)


class CompletionController(QObject):
    """Joins an editor to a popup: shows offers as she types and reads the keys while it is open.

    `offers(text)` and `footer(text)` are asked at each `refresh`. A line edit refreshes by itself; any other editor
    gives `text` and `anchor` and calls `refresh`. `chosen` carries the Completion and the Qt key that took it.
    """

    chosen = Signal(object, int)

    def __init__(
        self,
        editor: QWidget,
        offers: Callable[[str], Sequence[Completion]],
        *,
        footer: Callable[[str], Footer | None] | None = None,
        text: Callable[[], str] | None = None,
        anchor: Callable[[], QRect] | None = None,
        width: int = WIDTH,
        keys: Sequence[Qt.Key] = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Comma),
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._offers = offers
        self._footer = footer
        self._text = text
        self._anchor = anchor
        self._width = width
        self._keys = frozenset(keys)
        self.popup = CompletionPopup(editor)
        self.popup.chosen.connect(lambda offer: self._take(offer, Qt.Key.Key_Return))
        editor.installEventFilter(self)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Ask for offers and a footer for the text as it stands; show them, or close when there are neither."""
        text = self._current_text()
        offers = self._offers(text)
        footer = self._footer(text) if self._footer is not None else None
        if not offers and footer is None:
            self.popup.dismiss()
            return
        self.popup.set_offers(offers)
        self.popup.set_footer(footer)
        self.popup.show_at(self._anchor() if self._anchor is not None else self._editor.rect(), self._width)

    def dismiss(self) -> None:
        """Close the list."""
        self.popup.dismiss()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.popup.dismiss()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if not self.popup.isVisible():
            if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.refresh()
                return True
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.popup.move_by(1 if key == Qt.Key.Key_Down else -1)
            return True
        offer = self.popup.current()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if offer is not None and plain and key in self._keys:
            self._take(offer, Qt.Key(key))
            return True
        return False

    def _take(self, offer: Completion, key: Qt.Key) -> None:
        self.popup.dismiss()
        self.chosen.emit(offer, key.value)

    def _current_text(self) -> str:
        if self._text is not None:
            return self._text()
        return self._editor.text() if isinstance(self._editor, QLineEdit) else ""


class _Offers(QAbstractListModel):
    """The offers as a list model."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offers: Sequence[Completion] = ()

    def replace(self, offers: Sequence[Completion]) -> None:
        """Offer these instead."""
        self.beginResetModel()
        self.offers = tuple(offers)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.offers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: offer.name,
            Qt.ItemDataRole.AccessibleTextRole: offer.spoken,
            _ROW_ROLE: offer,
        }.get(Qt.ItemDataRole(role) if role < _ROW_ROLE else role)


class _OfferDelegate(QStyledItemDelegate):
    """Paints one offer."""

    def __init__(self, view: QListView, key_hint: str) -> None:
        super().__init__(view)
        self._view = view
        self._key_hint = key_hint

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = index.data(_ROW_ROLE)
        box = QRectF(option.rect)
        current = self._view.currentIndex().row() == index.row()
        tokens = Theme.current().tokens
        rounded(painter, box, 7, tokens.select if current else tokens.popup)
        right = box.right() - 10
        if current:
            right = paint_key_cap(painter, right, box.center().y(), self._key_hint, selected=True) - 8
        self._paint_words(painter, offer, QRectF(box.x() + 13, box.y(), right - box.x() - 13, box.height()), current)

    def _paint_words(self, painter: QPainter, offer: Completion, room: QRectF, current: bool) -> None:
        if offer.icon:
            colour = Theme.current().tokens.text2
            paint_icon(painter, offer.icon, QRectF(room.x(), room.center().y() - 8, 16, 16), colour)
            room.setLeft(room.left() + 26)
        if offer.code:
            paint_text(painter, room, offer.code, "strong", "accent" if current else "text")
            room.setLeft(room.left() + max(48.0, text_width(offer.code, "strong") + 12))
        edge = paint_text(painter, room, offer.name, "body" if offer.code or offer.icon else "name")
        room.setLeft(edge + 10)
        if offer.detail and room.width() > 24:
            paint_text(painter, room, offer.detail, "secondary", "text2")


class _FooterLine(QWidget):
    """The echoed date or the error below the offers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._footer: Footer | None = None
        self._below = False

    def show_footer(self, footer: Footer | None, *, below: bool) -> None:
        """Show this footer, or nothing; a line parts it from offers above it."""
        self._footer, self._below = footer, below
        self.setFixedHeight(FOOTER_HEIGHT if footer is not None and footer.detail else ROW_HEIGHT + 4)
        self.setVisible(footer is not None)
        self.setAccessibleName(f"{footer.title} {footer.detail}".strip() if footer is not None else "")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        footer = self._footer
        if footer is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._below:
            paint_hairline(painter, box.left() - 5, box.right() + 5, box.top() + 4)
        room = box.adjusted(39, 6, -8, 0)
        token = "text" if footer.token == "accent" else footer.token
        middle = room.center().y()
        ink = Theme.current().tokens.colour(footer.token)
        paint_icon(painter, footer.icon, QRectF(box.x() + 13, middle - 8, 16, 16), ink)
        if not footer.detail:
            paint_text(painter, room, footer.title, "strong" if token == "text" else "secondary", token)
        else:
            paint_text(painter, QRectF(room.x(), middle - 20, room.width(), 20), footer.title, "strong", token)
            paint_text(painter, QRectF(room.x(), middle, room.width(), 19), footer.detail, "secondary", "text2")
        painter.end()
