"""The paper: all items of a meeting under each other in one scroll area that follows the caret."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from boarddesk.model.lines.minutes import ItemMinutes, ParagraphLine
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.aids import TypingAid
from boarddesk.ui.minutes.building import Building
from boarddesk.ui.minutes.capturing import CaptureReader
from boarddesk.ui.minutes.crossing import Crossing
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.minutes.shelf import Shelf
from boarddesk.ui.theme.type import font

BELOW = 160
"""Room below the last item, so that its text need not be written at the very bottom."""
AIR = 46
"""How much is kept in view above and below the caret."""
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)


class Paper(QScrollArea):
    """The stacked items."""

    edited = Signal(object)
    """The ItemSection in which something was typed."""
    left = Signal(object)
    """The ItemSection that lost the focus."""
    entered = Signal(object)
    """The ItemSection in which the caret is now."""
    paragraph_changed = Signal(object)
    """The ItemSection whose caret went to another paragraph."""
    cell_wanted = Signal(object, object)
    """An ItemSection and the QTextBlock whose Action By cell is wanted."""

    built = Signal(object)
    """The ItemSection whose editor has just been made."""
    back_wanted = Signal()
    refused = Signal(str)
    """Why something cannot come into the text."""
    link_wanted = Signal(str)
    """Where a link leads that she wants to follow."""
    zoom_wanted = Signal(int)
    """One size larger or smaller, asked for with the wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.aids: list[TypingAid] = []
        """What helps in every item; filled once, before the first item is shown."""
        self.is_gone: Callable[[Sequence[ParagraphLine]], bool] = lambda _: False
        """Whether what hangs on paragraphs has left these minutes, so that it may come back."""
        self.reader: CaptureReader | None = None
        """What reads captures; set once, before the first item is shown."""
        self.sections: list[ItemSection] = []
        self._shelf = Shelf()
        self.current: ItemSection | None = None
        self._at = ""
        self.may_go_back = False
        """Whether Alt+Left leads back to a place before a jump."""
        self._holding = False
        self._sheet = QWidget()
        self._sheet.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._sheet)
        self._sheet.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(round(blocks.LINE))
        self.building = Building(self)
        self.crossing = Crossing(self)

    @property
    def sheet(self) -> QWidget:
        """The widget the sections lie on."""
        return self._sheet

    def section(self, item_id: str) -> ItemSection | None:
        """The section of an item."""
        return next((section for section in self.sections if section.item.id == item_id), None)

    def turn_to(self, meeting_id: str) -> None:
        """Make way for a meeting's items; what was typed into others can still be taken back later."""
        before = self.sections
        self.sections = self._shelf.turn(meeting_id, before)
        if self.sections is not before and self.current not in self.sections:
            self.current = None
        for section in self.sections:
            if section.zoom != self.zoom:
                section.set_zoom(self.zoom)

    def show_items(self, items: Sequence[ItemMinutes], *, read_only: bool) -> None:
        """Show these items in this order, keeping the editors that are there already."""
        kept = {section.item.id: section for section in self.sections}
        percent = blocks.line_height_percent(font("body"))
        self._holding = True
        made = []
        for item in items:
            section = kept.pop(item.id, None)
            if section is None:
                section = self._make(item, percent)
            elif section.item != item:
                section.set_item(item)
            section.set_read_only(read_only)
            made.append(section)
        for gone in kept.values():
            self.current = None if self.current is gone else self.current
            gone.hide()
            gone.deleteLater()
        self.sections = made
        self._holding = False
        self.arrange()

    def arrange(self) -> None:
        """Lay everything out anew, as after a change of width, zoom or order."""
        width = self.viewport().width()
        self._holding = True
        for section in self.sections:
            section.set_width(width)
            section.show()
        self._holding = False
        self._stack(0)
        self.building.begin()

    def order_tabs(self) -> None:
        """Let Tab go through the editors from top to bottom."""
        built = [section.editor for section in self.sections if section.is_built]
        for before, after in pairwise(built):
            QWidget.setTabOrder(before, after)

    def refit(self, section: ItemSection) -> None:
        """Lay one item out anew after its text was loaded."""
        section.set_width(self.viewport().width())
        self._stack(self.sections.index(section))

    def let_go_back(self, possible: bool) -> None:
        """Let Alt+Left belong to the text, or to the window."""
        self.may_go_back = possible
        for section in self.sections:
            if section.is_built:
                section.editor.may_go_back = possible

    def set_zoom(self, zoom: float) -> None:
        """Set the text larger or smaller; it is no step in any undo stack."""
        self.zoom = zoom
        for section in self.sections:
            section.set_zoom(zoom)
        self.arrange()
        self.follow_caret()

    def step_zoom(self, step: int) -> None:
        """One size larger or smaller."""
        at = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.zoom))
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, at + step))])

    def go_to(self, section: ItemSection, block: QTextBlock | None = None, *, at_end: bool = True) -> None:
        """Put the caret into an item and its heading in view."""
        if block is None:
            document = section.editor.document()
            block = document.lastBlock() if at_end else document.firstBlock()
        section.editor.put_caret(block, at_end)
        section.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reveal(section)

    def reveal(self, section: ItemSection) -> None:
        """Bring an item's heading into view, as long as the caret stays in it."""
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        if section.y() < bar.value() or section.y() + min(section.height(), room) > bar.value() + room:
            bar.setValue(section.y())
        self.follow_caret()

    def follow_caret(self) -> None:
        """Keep the caret in view."""
        section = self.current
        if section is None or not section.editor.hasFocus():
            return
        caret = section.editor.cursorRect()
        top = section.editor.mapTo(self._sheet, caret.topLeft()).y()
        self.show_span(top, top + caret.height())

    def show_span(self, top: int, bottom: int) -> None:
        """Scroll as little as needed to show this part of the paper."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if bottom + AIR > bar.value() + room:
            bar.setValue(bottom + AIR - room)
        elif top - AIR < bar.value():
            bar.setValue(top - AIR)

    def neighbour(self, section: ItemSection, step: int) -> ItemSection | None:
        """The item before or after one."""
        at = self.sections.index(section) + step
        return self.sections[at] if 0 <= at < len(self.sections) else None

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sections and (self._sheet.width() != self.viewport().width()):
            self.arrange()
            self.follow_caret()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            section = self._of(watched)
            if section is not None:
                self._enter(section)
        elif event.type() == QEvent.Type.FocusOut:
            section = self._of(watched)
            if section is not None:
                if is_leaving(event):
                    section.editor.settle()
                section.update()
                self.left.emit(section)
        return super().eventFilter(watched, event)

    def _of(self, watched: QObject) -> ItemSection | None:
        section = watched.parent()
        return section if isinstance(section, ItemSection) and section in self.sections else None

    def _make(self, item: ItemMinutes, percent: float) -> ItemSection:
        section = ItemSection(item, percent, self.zoom, self._sheet)
        section.load()
        section.built.connect(lambda: self._built(section))
        section.resized.connect(lambda: self._resized(section))
        section.cell_clicked.connect(lambda block: self.cell_wanted.emit(section, block))
        return section

    def _built(self, section: ItemSection) -> None:
        """Listen to an editor that has just been made, and lay it out; what is in view stays where it is."""
        editor = section.editor
        editor.aids = self.aids
        editor.is_gone = self.is_gone
        editor.may_go_back = self.may_go_back
        editor.captures.reader = self.reader
        editor.installEventFilter(self)
        editor.edited.connect(lambda: self.edited.emit(section))
        editor.caret_moved.connect(lambda: self._caret_moved(section))
        editor.past_edge.connect(lambda way: self.crossing.go(section, way))
        editor.back_wanted.connect(self.back_wanted)
        editor.link_wanted.connect(self.link_wanted)
        editor.refused.connect(self.refused)
        editor.cell_wanted.connect(lambda: self.cell_wanted.emit(section, editor.caret_block()))
        self.built.emit(section)
        if self._holding or section not in self.sections:
            return
        first = next(self.in_view(), section)
        before = first.y()
        section.fit()
        self._stack(self.sections.index(section))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + first.y() - before)

    def in_view(self) -> Iterator[ItemSection]:
        """The sections that can be seen now."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return (s for s in self.sections if s.y() < bottom and s.y() + s.height() > top)

    def _enter(self, section: ItemSection) -> None:
        self.current = section
        section.update()
        self.entered.emit(section)
        self._caret_moved(section)

    def _resized(self, section: ItemSection) -> None:
        if self._holding or section not in self.sections:
            return
        if section.editor.height() != section.editor.text_height() or section.height() != section.wanted_height():
            section.fit()
            self._stack(self.sections.index(section))

    def _stack(self, first: int) -> None:
        """Put the sections from one on under each other."""
        top = self.sections[first].y() if first < len(self.sections) and first else 0
        for section in self.sections[first:]:
            if section.y() != top:
                section.move(0, top)
            top += section.height()
        self._sheet.resize(self.viewport().width(), top + BELOW)

    def _caret_moved(self, section: ItemSection) -> None:
        if self._holding or section is not self.current:
            return
        self.follow_caret()
        at = blocks.id_of(section.editor.caret_block())
        if at != self._at:
            self._at = at
            self.paragraph_changed.emit(section)


def is_leaving(event: QEvent) -> bool:
    """Whether the focus goes elsewhere within the window; looking into another window or a menu leaves nothing."""
    stays = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
    return isinstance(event, QFocusEvent) and event.reason() not in stays
