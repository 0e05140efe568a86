"""The filters of a search as chips: those that are set, and behind them those that can be added.

The text of the field is the only truth: a chip asks for another text, and the chips are made from what is there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.model.search import SearchFilter
from boarddesk.ui.search.words import OFFERED, chip_words, filter_title, tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import paint_focus_ring, paint_text, rounded, text_width

HEIGHT = 28
CROSS = 22
"""The width in which a press takes a chip away."""
_ONCE = ("from", "until", "to", "meeting")
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down)


class Chip(QAbstractButton):
    """A filter that is set, or one that can be added."""

    removed = Signal()
    stepped = Signal(int)
    """To the next chip at the right or at the left."""

    def __init__(self, name: str, of: SearchFilter | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.of = name, of
        self.setText(chip_words(of) if of is not None else filter_title(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        if of is not None:
            self.setAccessibleName(tr("Filter: {0}").format(self.text()))
            self.setToolTip(tr("Enter changes it, Delete takes it away"))
        else:
            self.setAccessibleName(tr("Add a filter: {0}").format(self.text()))
            self.setToolTip(self.accessibleName())
        repaint_on_change(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), "label") + 14 + (CROSS + 4 if self.of else 26)), HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _OPENING:
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.of is not None:
            self.removed.emit()
        else:
            event.ignore()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.of is not None and event.position().x() > self.width() - CROSS and self.isDown():
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.of is not None:
            rounded(painter, box, HEIGHT / 2, tokens.select if self.underMouse() else tokens.accent_soft)
            paint_text(painter, box.adjusted(12, 0, -CROSS, 0), self.text(), "label", "accent")
            cross = QRectF(box.right() - CROSS + 2, box.center().y() - 6, 12, 12)
            paint_icon(painter, "close", cross, tokens.accent)
        else:
            rounded(painter, box, HEIGHT / 2, tokens.hover if self.underMouse() else None, tokens.line2)
            paint_icon(painter, "add", QRectF(box.x() + 9, box.center().y() - 6, 12, 12), tokens.text2)
            paint_text(painter, box.adjusted(26, 0, -8, 0), self.text(), "label", "text2")
        if self.hasFocus():
            paint_focus_ring(painter, box, HEIGHT / 2)
        painter.end()


class FilterBar(QWidget):
    """The chips in rows as many as they need."""

    pressed = Signal(object)
    """The Chip whose choices are wanted."""
    removed = Signal(object)
    """The SearchFilter that is to go."""
    left = Signal()
    """The keys go on in the field."""

    GAP, EDGE, ABOVE = 6, 18, 9

    def __init__(self, parent: QWidget, before: QWidget) -> None:
        """Stand behind another widget in the order of the Tab key."""
        super().__init__(parent)
        self._before = before
        self.chips: list[Chip] = []
        self.offered: tuple[str, ...] = OFFERED
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.setAccessibleName(tr("Filters"))

    def show_filters(self, filters: Sequence[SearchFilter]) -> None:
        """Make the chips anew where they say something else; the focus stays at its place in the row."""
        said = tuple((each.name, each.value) for each in filters)
        if said == self._shown:
            for chip, each in zip(self.chips, filters, strict=False):
                chip.of = each
            return
        self._shown = said
        at = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        once = {"until" if each.name == "to" else each.name for each in filters if each.name in _ONCE}
        self.chips = [self._chip(each.name, each) for each in filters]
        self.chips += [self._chip(name, None) for name in self.offered if name not in once]
        self._place()
        if at is not None:
            self.chips[min(at, len(self.chips) - 1)].setFocus()

    def _chip(self, name: str, of: SearchFilter | None) -> Chip:
        chip = Chip(name, of, self)
        chip.clicked.connect(lambda: self.pressed.emit(chip))
        chip.removed.connect(lambda: self.removed.emit(chip.of))
        chip.stepped.connect(lambda step: self._step(chip, step))
        return chip

    def _step(self, chip: Chip, step: int) -> None:
        at = self.chips.index(chip) + step
        if at < 0:
            self.left.emit()
        elif at < len(self.chips):
            self.chips[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        x, y, wide = self.EDGE, self.ABOVE, max(self.width(), 300)
        before = self._before
        for chip in self.chips:
            if x + chip.width() > wide - self.EDGE and x > self.EDGE:
                x, y = self.EDGE, y + HEIGHT + self.GAP
            chip.move(x, y)
            chip.show()
            x += chip.width() + self.GAP
            QWidget.setTabOrder(before, chip)
            before = chip
        self.setFixedHeight(y + HEIGHT + self.ABOVE)
