"""The foot of the window: whether everything is saved, who is present, where she is, and the keys that matter now."""

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.ui.theme.theme import repaint_on_change
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.painting import paint_labelled_icon, paint_text, text_width

HEIGHT = 30


class Item(QWidget):
    """An icon and a few words; without words it takes no room."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._text = ""
        self._token = "text2"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()
        repaint_on_change(self)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def say(self, text: str, icon: str | None = None, token: str = "text2") -> None:
        """Show other words; none hide it."""
        self._text, self._token = text, token
        self._icon = icon or self._icon
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(22 + text_width(self._text, "hint") + 2), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_labelled_icon(painter, QRectF(self.rect()), self._icon, self._text, self._token, role="hint")
        painter.end()


class _Hint(QWidget):
    """The keys that matter now, at the right; it gives way when there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        repaint_on_change(self)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def say(self, text: str) -> None:
        """Show other keys."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_text(painter, QRectF(self.rect()), self._text, "hint", "text2", align=Qt.AlignmentFlag.AlignRight)
        painter.end()


class StatusLine(QFrame):
    """The whole foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "chrome")
        self.setAccessibleName(self.tr("Status"))
        self.saved = Item("check", self)
        self.where = Item("disk", self)
        self.counted = Item("members", self)
        self.placed = Item("list", self)
        self.hint = _Hint(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 18, 0)
        row.setSpacing(22)
        for item in (self.saved, self.where, self.counted, self.placed):
            row.addWidget(item)
        row.addWidget(self.hint, 1)
        self.setFixedHeight(HEIGHT)

    def say_saved(self, moment: dt.datetime | None) -> None:
        """Say that everything is on disk, and since when where something was written."""
        words = self.tr("All changes saved")
        self.saved.say(f"{words} {moment:%H:%M:%S}" if moment else words, "check")

    def say_not_saved(self, reason: str) -> None:
        """Say in red that something could not be written, and why."""
        sentence = self.tr("Not saved: {reason}").format(reason=reason)
        self.saved.say(sentence, "error", "red")
        announce(self.saved, sentence)

    def say_read_only(self) -> None:
        """Say that nothing is written."""
        self.saved.say(self.tr("Read only"), "lock")
