"""One agenda item on the paper: its number and heading, its editor, and what stands beside the paragraphs.

The editor is made when it is first asked for: a text edit costs more than everything else of an item together, and of
two hundred only a few are in view when the tab opens (`building.py` makes the others soon after).
"""

from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import CellLine, ItemMinutes, ParagraphLine
from boarddesk.ui.minutes import blocks, confidential
from boarddesk.ui.minutes.asides import ICON_ROOM, beside_texts
from boarddesk.ui.minutes.beside import (
    Signs,
    guessed_height,
    signs_of,
    stacked,
    words_rect,
)
from boarddesk.ui.minutes.cell_text import CellText, bottom_of, unknown_in, zoomed
from boarddesk.ui.minutes.columns import CELL, CELL_INSET, NUMBER, WORDS, Columns
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font
from boarddesk.ui.widgets.painting import paint_dot, paint_doubt_line, rounded

BETWEEN_CELLS = 6.0
ABOVE_HEADING, HEADING, BELOW_HEADING, AFTER, INTEREST = 15, 30, 6, 10, 21
"""The rhythm of an item, in pixels at normal size."""


class Margin(Protocol):
    """Signs between the words and the Action By cells."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint those in a part of the section."""
        ...

    def is_pressed(self, place: QPointF) -> bool:
        """Whether the mouse was pressed on one, which does what it is there for."""
        ...


class ItemSection(QWidget):
    """An item with its editor; a whole meeting is a stack of these."""

    cell_clicked = Signal(object)
    """The QTextBlock whose Action By cell was clicked."""
    resized = Signal()
    """It wants to be higher or lower."""
    built = Signal()
    """Its editor has just been made and loaded."""

    def __init__(self, item: ItemMinutes, percent: float, zoom: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.zoom = zoom
        self.columns = Columns.of(600, zoom)
        self._percent = percent
        self._read_only = False
        self._editor: ItemEditor | None = None
        self.known: tuple[ParagraphLine, ...] = ()
        """What the rows held when they were last read or written."""
        self.fresh = True
        """Whether it has just been made and need not be compared."""
        self.open_cell = ""
        """The paragraph whose cell is being edited, with the height it needs."""
        self.open_height = 0.0
        self.interests: tuple[str, ...] = ()
        """The declarations of interest in this item, a line each."""
        self.margin: Margin | None = None
        """What stands between the words and the Action By cells."""
        self._shape = 0
        """Counts up whenever numbers or numerals may have changed."""
        self._bar_at = ""
        self._signs: list[Signs] = []
        self._signs_for: tuple[int, str] | None = None
        self.setMouseTracking(True)
        self._name()

    @property
    def editor(self) -> ItemEditor:
        """The item's text edit; asking for it makes it."""
        return self._editor or self._build()

    @property
    def is_built(self) -> bool:
        """Whether the editor is there."""
        return self._editor is not None

    def build(self) -> None:
        """Make the editor, if it is not there yet."""
        if self._editor is None:
            self._build()

    def _build(self) -> ItemEditor:
        self._editor = editor = ItemEditor(zoomed(font("body"), self.zoom), self._percent, self)
        editor.setReadOnly(self._read_only)
        editor.space_below = self.space_below
        editor.load(self.item)
        self._name()
        self._lay_out(editor)
        editor.grew.connect(self._grew)
        editor.document().contentsChange.connect(self._contents_changed)
        editor.caret_moved.connect(self._caret_moved)
        editor.show()
        self.built.emit()
        self.update()
        return editor

    def load(self) -> None:
        """Show the item's paragraphs anew."""
        self.known = tuple(blocks.as_loaded(line) for line in self.item.paragraphs)
        if self._editor is not None:
            self._editor.load(self.item)
        self._signs_for = None
        self.update()

    def may_hold(self, key: str) -> bool:
        """Whether a paragraph or action with this id can be here; before there is text, whether it is."""
        paragraphs = self.item.paragraphs
        return self.is_built or any(key == p.id or any(key == line.id for line in p.actions) for p in paragraphs)

    def may_have_numbers(self) -> bool:
        """Whether a paragraph here can carry a number; before there is text, whether one does."""
        return self.is_built or any(line.numbered for line in self.item.paragraphs)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed here, or let it."""
        self._read_only = read_only
        if self._editor is not None:
            self._editor.setReadOnly(read_only)

    def set_zoom(self, zoom: float) -> None:
        """Take another size of text; the layout follows with the next width."""
        self.zoom = zoom
        if self._editor is not None:
            face = zoomed(font("body"), zoom)
            self._editor.setFont(face)
            self._editor.document().setDefaultFont(face)

    def set_item(self, item: ItemMinutes) -> None:
        """Take another label, title or numbering; the text stays as it is."""
        self.item = item
        if self._editor is not None:
            self._editor.item = item
        self._signs_for = None
        self._name()
        self.update()

    def set_interests(self, lines: tuple[str, ...]) -> bool:
        """Show these declarations under the heading; whether they are others than before."""
        if lines == self.interests:
            return False
        self.interests = lines
        self._name()
        self.update()
        return True

    def set_width(self, width: int) -> None:
        """Be as wide as this and as high as that asks for."""
        self.columns = Columns.of(width, self.zoom)
        if self._editor is not None:
            self._lay_out(self._editor)
        self.fit()

    def _lay_out(self, editor: ItemEditor) -> None:
        editor.setGeometry(self.columns.words_x, self.editor_top, self.columns.words, editor.height())
        editor.document().setTextWidth(self.columns.words)
        self.make_room()

    def fit(self) -> None:
        """Be as high as the text."""
        if self._editor is not None:
            height = self._editor.text_height()
            self._editor.setGeometry(self.columns.words_x, self.editor_top, self.columns.words, height)
        self.resize(self.columns.right + self.columns.left + 40, self.wanted_height())

    @property
    def editor_top(self) -> int:
        """Where the first line begins."""
        return round((ABOVE_HEADING + HEADING + BELOW_HEADING + len(self.interests) * INTEREST) * self.zoom)

    def wanted_height(self) -> int:
        """The height of heading, text and whatever of a cell reaches below the text; a guess before there is text."""
        if self._editor is None:
            text = guessed_height(self.item.paragraphs, self.columns.words, self.zoom)
        else:
            text = max(self._editor.text_height(), round(self._cells_bottom()))
        return self.editor_top + text + round(AFTER * self.zoom)

    def signs(self) -> list[Signs]:
        """What stands left of each paragraph."""
        document = self.editor.document()
        at = blocks.id_of(self.editor.caret_block()) if self.editor.hasFocus() else ""
        key = (self._shape, at)
        if self._signs_for != key:
            self._signs = signs_of(document, self.item.label, at)
            self._signs_for = key
        return self._signs

    def cell_rect(self, block: QTextBlock) -> QRect:
        """Where the cell of a paragraph lies, in the section's coordinates."""
        for other, texts, top in self._stacked():
            if other == block:
                height = max((text.top + text.height for text in texts), default=blocks.LINE * self.zoom)
                return self.columns.cell(self.editor_top + round(top), round(height))
        top = words_rect(self.editor.document(), block).top()
        return self.columns.cell(self.editor_top + round(top), round(blocks.LINE * self.zoom))

    def space_below(self, block: QTextBlock, lines: tuple[CellLine, ...] | None = None) -> float:
        """The space a paragraph needs below it, so that its cell, as it is or with other lines, does not reach into
        the next one's.
        """
        usual = blocks.space_after(blocks.kind_of(block), blocks.level_of(block))
        texts = beside_texts(block, self.zoom, self.item.day, lines)
        over = bottom_of(texts) - words_rect(self.editor.document(), block).height()
        return usual if over <= 0 else max(usual, over + BETWEEN_CELLS)

    def make_room(self) -> None:
        """Give cells their room after the width has changed, as long as that is no step in an undo stack."""
        document = self.editor.document()
        if document.isUndoAvailable() or document.isRedoAvailable():
            return
        wanted = [
            (block, below)
            for block in blocks.blocks(document)
            if blocks.carries_more(block) and (below := self.space_below(block)) != block.blockFormat().bottomMargin()
        ]
        if wanted:
            self.editor.dress_blocks(wanted)

    def block_at(self, y: float) -> QTextBlock:
        """The paragraph at a height of the section."""
        document = self.editor.document()
        found = document.begin()
        for block in blocks.blocks(document):
            if words_rect(document, block).top() <= y - self.editor_top:
                found = block
        return found

    def show_open_cell(self, paragraph_id: str, height: float) -> None:
        """Leave room for the cell that is being edited instead of painting it."""
        self.open_cell, self.open_height = paragraph_id, height
        self._grew()
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self._in_cells(event.position())
        self.setCursor(Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor)
        beside = event.position().x() < self.columns.number_x and event.position().y() >= self.editor_top
        block = self._cell_at(event.position().y()) if inside else self.block_at(event.position().y())
        self.setToolTip(confidential.tip(block) if beside else unknown_in(blocks.actions_of(block)) if inside else "")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._in_cells(event.position()):
            self.cell_clicked.emit(self._cell_at(event.position().y()))
        elif self.margin is None or not self.margin.is_pressed(event.position()):
            self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
            self.editor.put_caret(self.block_at(event.position().y()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(event.rect())
        if area.top() < self.editor_top:
            self._paint_heading(painter)
            self._paint_interests(painter)
        if self.is_built and area.left() < self.columns.words_x + 120 * self.zoom:
            self._paint_signs(painter, area)
        if self.is_built and area.right() > self.columns.cell_x:
            self._paint_cells(painter, area)
        if self.margin is not None:
            self.margin.paint(painter, area)
        painter.end()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.item.label} {self.item.title}")
        self.setAccessibleDescription(" ".join(self.interests))
        if self._editor is not None:
            self._editor.setAccessibleName(self.tr("Minutes of item {0} {1}").format(self.item.label, self.item.title))

    def _in_cells(self, place: QPointF) -> bool:
        return self.columns.cell_x <= place.x() <= self.columns.right and place.y() >= self.editor_top

    def _cell_at(self, y: float) -> QTextBlock:
        for block, texts, top in self._stacked():
            bottom = top + max((text.top + text.height for text in texts), default=0.0)
            if top <= y - self.editor_top <= bottom:
                return block
        return self.block_at(y)

    def _stacked(self) -> list[tuple[QTextBlock, tuple[CellText, ...], float]]:
        return list(stacked(self.editor.document(), self.open_cell, self.open_height, self.zoom, self.item.day))

    def _cells_bottom(self) -> float:
        return max((top + self._height_of(block) for block, _, top in self._stacked()), default=0.0)

    def _height_of(self, block: QTextBlock) -> float:
        if blocks.id_of(block) == self.open_cell:
            return self.open_height
        return bottom_of(beside_texts(block, self.zoom, self.item.day))

    def _grew(self) -> None:
        self.resized.emit()

    def _caret_moved(self) -> None:
        """Paint the bar of the current paragraph anew, but not at every letter."""
        at = blocks.id_of(self.editor.caret_block())
        if at != self._bar_at:
            self._bar_at = at
            self.update()

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        document = self.editor.document()
        block = document.findBlock(position)
        shape = (document.blockCount(), removed == added, block.length() <= max(2, added + 1))
        if shape[0] != len(self._signs) or shape[1] or shape[2]:
            self._shape += 1
            self.update()

    def _face(self, role: Role) -> QFont:
        return zoomed(font(role), self.zoom)

    def _say(self, painter: QPainter, x: float, baseline: float, words: str, role: Role, token: str) -> float:
        """Text from a baseline; gives its right edge."""
        face = self._face(role)
        painter.setFont(face)
        painter.setPen(Theme.current().tokens.colour(token))
        painter.drawText(QPointF(x, baseline), words)
        return x + QFontMetricsF(face).horizontalAdvance(words)

    def _paint_heading(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self._face("item_heading"))
        baseline = (ABOVE_HEADING + HEADING / 2) * self.zoom + (metrics.ascent() - metrics.descent()) / 2 - 1
        self._say(painter, self.columns.number_x, baseline, self.item.label, "item_heading", "text")
        room = float(self.columns.right - self.columns.words_x)
        title = metrics.elidedText(self.item.title, Qt.TextElideMode.ElideRight, room)
        edge = self._say(painter, self.columns.words_x, baseline, title, "item_heading", "text")
        if self.item.presenter and edge + 60 < self.columns.right:
            by = self.tr("by {0}").format(self.item.presenter)
            room = self.columns.right - edge - 12
            by = QFontMetricsF(self._face("secondary")).elidedText(by, Qt.TextElideMode.ElideRight, room)
            self._say(painter, edge + 12, baseline, by, "secondary", "text2")

    def _paint_interests(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self._face("secondary"))
        top = (ABOVE_HEADING + HEADING + BELOW_HEADING / 2) * self.zoom
        for place, words in enumerate(self.interests):
            middle = top + (place + 0.5) * INTEREST * self.zoom
            side = 13.0 * self.zoom
            icon = QRectF(self.columns.words_x, middle - side / 2, side, side)
            paint_icon(painter, "flag", icon, Theme.current().tokens.text2)
            x = icon.right() + 7 * self.zoom
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.columns.right - x)
            self._say(painter, x, middle + (metrics.ascent() - metrics.descent()) / 2, shown, "secondary", "text2")

    def _paint_signs(self, painter: QPainter, area: QRectF) -> None:
        document = self.editor.document()
        current = self.editor.caret_block() if self.editor.hasFocus() or self.open_cell else None
        bar_from: float | None = None
        listed_bottom = 0.0
        for block, signs in zip(blocks.blocks(document), self.signs(), strict=False):
            rect = words_rect(document, block).translated(0, self.editor_top)
            listed = bool(signs.numeral)
            if bar_from is not None and not listed:
                self._paint_bar(painter, bar_from, listed_bottom)
                bar_from = None
            if listed:
                bar_from, listed_bottom = rect.top() if bar_from is None else bar_from, rect.bottom()
            if rect.bottom() >= area.top() - blocks.LINE and rect.top() <= area.bottom() + blocks.LINE:
                self._paint_sign(painter, block, signs, rect, current == block)
        if bar_from is not None:
            self._paint_bar(painter, bar_from, listed_bottom)

    def _paint_bar(self, painter: QPainter, top: float, bottom: float, token: str = "accent") -> None:
        box = QRectF(self.columns.words_x + 1, top + 5, 3, max(6.0, bottom - top - 7))
        rounded(painter, box, 1.5, Theme.current().tokens.colour(token))

    def _paint_sign(self, painter: QPainter, block: QTextBlock, signs: Signs, rect: QRectF, current: bool) -> None:
        baseline = rect.top() + (block.layout().lineAt(0).ascent() if block.layout().lineCount() else 15)
        if current:
            bar = QRectF(self.columns.bar_x, rect.top() + 3, 3, rect.height() - 8)
            rounded(painter, bar, 1.5, Theme.current().tokens.accent)
        if confidential.tip(block):
            lock = QRectF(self.columns.left + LOCK_IN, baseline - 11, 13, 13)
            paint_icon(painter, "lock", lock, Theme.current().tokens.amber)
        if signs.number:
            self._paint_number(painter, signs.number, baseline, current)
        if signs.numeral:
            width = QFontMetricsF(self._face("strong")).horizontalAdvance(signs.numeral)
            right = self.columns.words_x + blocks.LISTED_LEFT - 8
            self._say(painter, right - width, baseline, signs.numeral, "strong", "accent")
        elif signs.kind is MinuteKind.BULLET:
            self._paint_bullet(painter, signs.level, baseline)
        elif signs.kind is MinuteKind.DECISION:
            self._paint_bar(painter, rect.top(), rect.bottom())
        elif signs.kind is MinuteKind.NOTE:
            self._paint_bar(painter, rect.top(), rect.bottom(), "line2")

    def _paint_number(self, painter: QPainter, number: str, baseline: float, current: bool) -> None:
        """A number in its column; a long one is set smaller until it fits."""
        face = zoomed(font("strong" if current else "secondary", True), self.zoom)
        room = WORDS - NUMBER - 5
        while QFontMetricsF(face).horizontalAdvance(number) > room and face.pointSizeF() > 6:
            face.setPointSizeF(face.pointSizeF() - 0.5)
        painter.setFont(face)
        tokens = Theme.current().tokens
        painter.setPen(tokens.accent if current else tokens.text2)
        painter.drawText(QPointF(self.columns.number_x, baseline), number)

    def _paint_bullet(self, painter: QPainter, level: int, baseline: float) -> None:
        centre = QPointF(self.columns.words_x + blocks.BULLET_LEFT * level + BULLET_IN, baseline - 4.5 * self.zoom)
        paint_dot(painter, centre, 5.0 * self.zoom, Theme.current().tokens.text2, hollow=level % 2 == 1)

    def _paint_cells(self, painter: QPainter, area: QRectF) -> None:
        for block, texts, top in self._stacked():
            if blocks.id_of(block) == self.open_cell:
                continue
            for text in texts:
                line = QRectF(self.columns.cell_x, self.editor_top + top + text.top, CELL, text.height)
                if line.intersects(area):
                    self._paint_beside(painter, text, line.adjusted(CELL_INSET, 0, 0, 0))

    def _paint_beside(self, painter: QPainter, text: CellText, line: QRectF) -> None:
        metrics = QFontMetricsF(self._face(text.role))
        baseline = line.center().y() + (metrics.ascent() - metrics.descent()) / 2 - 1.5
        if text.icon:
            side = 14.0 * self.zoom
            box = QRectF(line.x(), line.center().y() - side / 2 - 1, side, side)
            paint_icon(painter, text.icon, box, Theme.current().tokens.text2)
            line = line.adjusted(ICON_ROOM * self.zoom, 0, 0, 0)
        shown = metrics.elidedText(text.text, Qt.TextElideMode.ElideRight, line.width())
        self._say(painter, line.x(), baseline, shown, text.role, text.token)
        for start, end in text.doubts:
            left = line.x() + metrics.horizontalAdvance(shown[:start])
            right = line.x() + metrics.horizontalAdvance(shown[:end])
            paint_doubt_line(painter, left, right, baseline + 3.5 * self.zoom)


LOCK_IN = 4.0
"""From the left edge of the paper to the sign of what is confidential."""
BULLET_IN = 10.0
"""From the left edge of a bullet's level to the middle of its dot."""
