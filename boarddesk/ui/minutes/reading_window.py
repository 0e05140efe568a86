"""The reading view: a window of its own for the chair, on the second screen or the projector where there is one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.rules.reading import Reading
from boarddesk.ui.minutes.reading_sheet import ReadingSheet
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.remembered import remembered

ZOOMS = (0.6, 0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.8, 2.2)
GEOMETRY, SCREEN, ZOOM, WHOLE = "reading/geometry", "reading/screen", "reading/zoom", "reading/whole"


class ReadingWindow(QWidget):
    """Shows one item; it never takes the focus by itself."""

    gone = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.sheet = ReadingSheet()
        self.sheet.zoom = remembered_zoom()
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.setMinimumSize(420, 300)
        self._dress()
        Theme.current().changed.connect(self._dress)

    def open_beside(self, main: QWidget) -> None:
        """Open on the second screen, filling it, or over her own where there is only one; she types on."""
        typing = main.isActiveWindow()
        here = main.screen().name()
        screens = QGuiApplication.screens()
        name = chosen_screen([each.name() for each in screens], here, str(remembered().value(SCREEN, "")))
        target = next((each for each in screens if each.name() == name), main.screen())
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, name == here)
        if not self._restored(target):
            self.setGeometry(usual_place(target.availableGeometry(), whole=name != here))
        self.setScreen(target)
        whole = str(remembered().value(WHOLE, "1")) == "1"
        if name != here and whole:
            self.showFullScreen()
        else:
            self.showNormal()
        if typing:
            main.activateWindow()

    def show_reading(self, reading: Reading, next_meeting: object) -> None:
        """Show an item and scroll to what was written last."""
        self.sheet.show_reading(reading, next_meeting)  # type: ignore[arg-type]
        self._follow()

    def change_zoom(self, step: int) -> None:
        """Larger or smaller; 0 for the usual size."""
        at = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.sheet.zoom))
        self.sheet.zoom = ZOOMS[max(0, min(len(ZOOMS) - 1, at + step))] if step else 1.0
        remembered().setValue(ZOOM, self.sheet.zoom)
        self.sheet.lay_out()
        self._follow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif key == Qt.Key.Key_F11:
            self.showNormal() if self.isFullScreen() else self.showFullScreen()
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            self.change_zoom(0 if key == Qt.Key.Key_0 else -1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sheet.resize(self.area.viewport().width(), self.sheet.height())
        self.sheet.lay_out()
        self._follow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        remembered().setValue(SCREEN, self.screen().name())
        remembered().setValue(WHOLE, "1" if self.isFullScreen() else "0")
        remembered().setValue(GEOMETRY, [self.screen().name(), self.normalGeometry()])
        super().closeEvent(event)
        self.gone.emit()

    def _follow(self) -> None:
        box = self.sheet.rect_of(self.sheet.newest)
        if not box.isEmpty():
            margin = round(self.sheet.points * 1.6)
            self.area.ensureVisible(round(box.x()), round(box.bottom()), 0, margin)
        else:
            self.area.verticalScrollBar().setValue(0)

    def _restored(self, target: QScreen) -> bool:
        """Whether its last place on this screen is known and still lies there."""
        kept = remembered().value(GEOMETRY)
        if (
            not isinstance(kept, Sequence)
            or len(kept) != 2
            or kept[0] != target.name()
            or not isinstance(kept[1], QRect)
        ):
            return False
        if not target.availableGeometry().intersects(kept[1]) or kept[1].width() < self.minimumWidth():
            return False
        self.setGeometry(kept[1])
        return True

    def _dress(self) -> None:
        tones = self.palette()
        tones.setColor(self.backgroundRole(), Theme.current().tokens.surface)
        self.setPalette(tones)
        self.setAutoFillBackground(True)


def chosen_screen(names: Sequence[str], here: str, last: str) -> str:
    """The screen used last where it is there and not the one she types on, else another one, else her own."""
    others = [name for name in names if name != here]
    return last if last in others else others[0] if others else here


def usual_place(room: QRect, *, whole: bool) -> QRect:
    """The whole of another screen; on her own the right half."""
    if whole:
        return room
    width, height = min(760, room.width() // 2), min(620, room.height() - 80)
    return QRect(room.right() - width - 20, room.top() + 60, width, height)


def remembered_zoom() -> float:
    """The size of type chosen last."""
    try:
        return max(ZOOMS[0], min(ZOOMS[-1], float(str(remembered().value(ZOOM, 1.0)))))
    except ValueError:
        return 1.0
