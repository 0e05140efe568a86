"""One of several: a segmented switch (Calendar year | Financial year) or the saved views over a log (Open 14,
Overdue 2).

Each choice is a button of its own, so that screen readers and the arrow keys know them.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import paint_focus_ring, paint_text, rounded, text_width

Look: TypeAlias = Literal["segments", "pills"]


class Segments(QWidget):
    """An exclusive choice; `changed` carries the id that was chosen by the user or by `set_current`."""

    changed = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        look: Look = "segments",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look: Look = look
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Choice] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        margin = 4 if look == "segments" else 0
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(2 if look == "segments" else 4)
        for option, text in options:
            button = _Choice(text, look, self)
            self._buttons[option] = button
            self._group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=option: self.changed.emit(chosen))
        if options:
            self._buttons[options[0][0]].setChecked(True)
        repaint_on_change(self)

    @property
    def current(self) -> str:
        """The id in force."""
        return next(option for option, button in self._buttons.items() if button.isChecked())

    def set_current(self, option: str) -> None:
        """Choose by id; `changed` follows when it differs."""
        if option != self.current:
            self._buttons[option].setChecked(True)
            self.changed.emit(option)

    def set_count(self, option: str, count: int | None, token: str = "text2") -> None:
        """Show a figure after a word; `token` colours it, as red for what is overdue."""
        self._buttons[option].set_count("" if count is None else str(count), token)

    def set_text(self, option: str, text: str) -> None:
        """Change a word, as where it names a day; an empty one takes the choice away."""
        button = self._buttons[option]
        button.setVisible(bool(text))
        if text and text != button.text():
            button.setText(text)
            button.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look == "segments":
            painter = QPainter(self)
            rounded(painter, QRectF(self.rect()), 7, Theme.current().tokens.hover)
            painter.end()


class _Choice(QAbstractButton):
    """One choice of a row."""

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self._look = look
        self._count = ""
        self._token = "text2"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: str, token: str) -> None:
        """Show a figure after the word."""
        self._count, self._token = count, token
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        extra = text_width(self._count, "button", tabular=True) + 7 if self._count else 0
        return QSize(round(text_width(self.text(), "button") + extra + 24.5), 24 if self._look == "segments" else 30)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        radius = 5.0 if self._look == "segments" else box.height() / 2
        if self.isChecked():
            rounded(painter, box, radius, tokens.surface if self._look == "segments" else tokens.select)
        elif self.underMouse():
            rounded(painter, box, radius, tokens.chrome_sel if self._look == "segments" else tokens.hover)
        if self.hasFocus():
            paint_focus_ring(painter, box, radius)
        ink = ("text" if self._look == "segments" else "accent") if self.isChecked() else "text2"
        edge = paint_text(painter, box.adjusted(12, 0, -8, 0), self.text(), "button", ink)
        if self._count:
            token = ink if self._token == "text2" else self._token
            paint_text(painter, box.adjusted(edge + 7, 0, 0, 0), self._count, "button", token, tabular=True)
        painter.end()
