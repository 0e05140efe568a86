"""Empty states: what is not here yet, in one sentence, and the button that begins it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.buttons import Button
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import rounded


class EmptyState(QWidget):
    """Icon, title, sentence and, where there is something to do, its button."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = label(title, "item_heading")
        self._sentence = label(sentence, "secondary", "text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setFixedWidth(360)
        self._badge = _Badge(icon_name, self)
        self.button = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        for widget, gap in ((self._badge, 14), (self._title, 6), (self._sentence, 18), (button, 0)):
            if widget is not None:
                column.addWidget(widget, 0, centre)
                column.addSpacing(gap)
        column.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """Change the words."""
        self._title.setText(title)
        self._sentence.setText(sentence)


class _Badge(QWidget):
    """The icon on its quiet ground."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setFixedSize(48, 48)
        repaint_on_change(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = Theme.current().tokens
        rounded(painter, QRectF(self.rect()), 12, tokens.chip)
        paint_icon(painter, self._icon_name, QRectF(14, 14, 20, 20), tokens.text2)
        painter.end()
