"""Popups that ask for one person: who came for somebody, and whom to find."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion, CompletionPopup
from boarddesk.ui.widgets.field import HEIGHT
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_text

WIDTH = 300


class GhostLineEdit(QLineEdit):
    """A line that shows in grey how the current offer goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ghost = ""
        self.setFixedHeight(HEIGHT)
        self.setFont(font("body"))

    def set_ghost(self, rest: str) -> None:
        """Show this after what is typed."""
        self._ghost = rest
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ghost or not self.text() or self.cursorPosition() != len(self.text()):
            return
        painter = QPainter(self)
        left = self.cursorRect().center().x() + 1
        room = QRectF(left, 0, self.width() - left - 8, self.height())
        paint_text(painter, room, self._ghost, "body", "text3")
        painter.end()


class AskPopup(CompletionPopup):
    """A question, a line to type into, and offers below it; Enter takes, Esc leaves everything as it was."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._offers_for: Callable[[str], Sequence[Completion]] = lambda _: ()
        self._take: Callable[[Completion], object] = lambda _: None
        self._anchor = QRect()
        self._title = label("", "emphasis")
        self._title.setContentsMargins(5, 4, 5, 0)
        self.field = GhostLineEdit(self)
        self._title.setBuddy(self.field)
        self.body.setContentsMargins(7, 7, 7, 7)
        self.body.setSpacing(6)
        self.body.insertWidget(0, self._title)
        self.body.insertWidget(1, self.field)
        self.field.textEdited.connect(lambda _: self._refresh())
        self.chosen.connect(self._choose)

    @property
    def question(self) -> str:
        """What it asks."""
        return self._title.text()

    def ask(
        self,
        question: str,
        anchor: QRect,
        offers: Callable[[str], Sequence[Completion]],
        take: Callable[[Completion], object],
    ) -> None:
        """Ask; `take` gets the offer she chooses."""
        self._offers_for, self._take = offers, take
        self._anchor = anchor
        self._title.setText(question)
        self.field.setAccessibleName(question)
        self.field.clear()
        self._refresh()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def dismiss(self) -> None:
        shown = self.isVisible()
        super().dismiss()
        if shown:
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and self.isVisible():
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._typed(event):
                return True
            if event.type() == QEvent.Type.FocusOut and self.window().isActiveWindow():
                self.hide()
                self.closed.emit()
        return super().eventFilter(watched, event)

    def _typed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(1 if key == Qt.Key.Key_Down else -1)
            self._show_ghost()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            offer = self.current()
            if offer is not None:
                self._choose(offer)
            return True
        return False

    def _choose(self, offer: Completion) -> None:
        self.dismiss()
        self._take(offer)

    def _refresh(self) -> None:
        self.set_offers(self._offers_for(self.field.text()))
        self._show_ghost()
        self._fit()
        self.show_at(self._anchor, WIDTH)

    def _fit(self) -> None:
        """Measure anew: a layout that is not on screen keeps its old measure."""
        self.body.invalidate()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()

    def _show_ghost(self) -> None:
        typed, offer = self.field.text(), self.current()
        starts = offer is not None and not offer.icon and offer.name.casefold().startswith(typed.casefold())
        self.field.set_ghost(offer.name[len(typed) :] if starts and offer is not None else "")
        self.field.setAccessibleDescription(offer.spoken if offer is not None else "")
