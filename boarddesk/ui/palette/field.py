"""The field at the right of the menu row that opens the palette."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import paint_key_cap, paint_text, rounded


class FindField(QWidget):
    """The field at the right of the menu row that opens the palette."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(286, 46)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Find anything"))
        self.setToolTip(self.tr("Commands, meetings, items, people, actions: Ctrl+K"))
        repaint_on_change(self)
        parent.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.move(event.size().width() - self.width(), 0)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(2.5, 8.5, self.width() - 23, 29)
        rounded(painter, box, 7, tokens.surface, tokens.control)
        paint_icon(painter, "search", QRectF(box.x() + 10, box.center().y() - 7, 14, 14), tokens.text2)
        paint_text(painter, box.adjusted(32, 0, -60, 0), self.tr("Find anything…"), "menu", "text2")
        paint_key_cap(painter, box.right() - 7, box.center().y(), "Ctrl K")
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
