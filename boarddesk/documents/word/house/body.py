"""Our text in their styles: other names of styles and lists, columns of their width, and what their styles must not do.

The text is a string yet; a table of a thousand rows is changed in milliseconds that way.
"""

import re
from functools import cache

from lxml import etree

from boarddesk.documents.word.house.matching import HEADINGS
from boarddesk.documents.word.house.names import w
from boarddesk.documents.word.house.numbering import Numbering
from boarddesk.documents.word.house.sections import number
from boarddesk.documents.word.house.style_book import StyleBook
from boarddesk.documents.word.house.style_sheet import StyleSheet, put
from boarddesk.documents.word.lists import BULLETS
from boarddesk.documents.word.xml import parse

_TABLE = re.compile(r"(<w:tbl>.*?</w:tbl>)", re.DOTALL)
_PARAGRAPH = re.compile(r'<w:pPr><w:pStyle w:val="([^"]*)"/>(.*?)</w:pPr>', re.DOTALL)
_LETTERS = re.compile(r'<w:(rStyle|tblStyle) w:val="([^"]*)"/>')
_LIST = re.compile(r'<w:numId w:val="(\d+)"/>')
_WIDTH = re.compile(r'<w:(tblW|gridCol|tcW) w:w="(\d+)"')
_COLUMN = re.compile(r'<w:gridCol w:w="(\d+)"')
_TAB = re.compile(r'(<w:tab w:val="\w+"[^>]*?w:pos=")(\d+)"')
_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')
_NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
NARROW = 1500
"""Twips; a narrower column holds one word, which must not be broken."""
_ROOM = 120
"""Twips above a heading; a style with less would stick to the table before it and gets the room that ours has."""
_IN_TABLE = '<w:spacing w:before="60" w:after="40"/>'


def without(markup: str, style: str) -> str:
    """The text without its first paragraph of a style."""
    return re.sub(rf'<w:p><w:pPr><w:pStyle w:val="{style}"/>.*?</w:p>', "", markup, count=1, flags=re.DOTALL)


def columns_for(widths: list[int], scale: float, growth: float) -> dict[int, int]:
    """What each width of a table's columns becomes: the whole by `scale`, the narrow ones by `growth` if that leaves
    the wide ones room.
    """
    narrow = sum(width for width in widths if width < NARROW)
    wide = sum(widths) - narrow
    left = sum(widths) * scale - narrow * growth
    if not wide or left < wide * scale * 0.6:
        return {width: round(width * scale) for width in widths}
    return {width: round(width * (growth if width < NARROW else left / wide)) for width in widths}


class Rewriting:
    """Rewrites one text for one sheet of styles."""

    def __init__(self, sheet: StyleSheet, book: StyleBook, numbering: Numbering, scale: float, width: int) -> None:
        self._sheet = sheet
        self._numbering = numbering
        self._scale = scale
        self._width = width
        self._bullets = numbering.moved(str(BULLETS))
        self._deeper = {style.name.casefold(): style.id for style in book.all_of("paragraph")}
        self._properties = cache(self._rewritten)

    def rewrite(self, markup: str) -> str:
        """The text as it stands in the document."""
        if abs(self._scale - 1) > 0.001:
            markup = _TAB.sub(lambda at: f'{at[1]}{round(int(at[2]) * self._scale)}"', markup)
        markup = _LIST.sub(lambda at: f'<w:numId w:val="{self._numbering.moved(at[1])}"/>', markup)
        markup = _LETTERS.sub(lambda at: f'<w:{at[1]} w:val="{self._name(at[2])}"/>', markup)
        pieces = _TABLE.split(markup)
        return "".join(
            self._paragraphs(self._widened(piece), in_table=True) if n % 2 else self._paragraphs(piece, in_table=False)
            for n, piece in enumerate(pieces)
        )

    def _widened(self, table: str) -> str:
        """A table as wide as their text; narrow columns hold their heads in their letters, wide ones give way."""
        widths = [int(found) for found in _COLUMN.findall(table)]
        new = columns_for(widths, self._width / max(1, sum(widths)), self._sheet.growth)
        new[sum(widths)] = sum(new[width] for width in widths)
        return _WIDTH.sub(lambda at: f'<w:{at[1]} w:w="{new.get(int(at[2]), int(at[2]))}"', table)

    def _paragraphs(self, markup: str, *, in_table: bool) -> str:
        return _PARAGRAPH.sub(lambda at: self._properties(at[1], at[2], in_table=in_table), markup)

    def _name(self, ours: str) -> str:
        return self._sheet.names.get(ours, ours)

    def _rewritten(self, ours: str, properties: str, *, in_table: bool) -> str:
        if ours not in self._sheet.mapped:
            return f'<w:pPr><w:pStyle w:val="{self._name(ours)}"/>{properties}</w:pPr>'
        made = parse(f'<w:pPr><w:pStyle w:val="{self._name(ours)}"/>{properties}</w:pPr>')[0]
        self._settle_list(made, ours)
        if self._sheet.property(ours, "pPr/pageBreakBefore") is not None and made.find(w("pageBreakBefore")) is None:
            put(made, _property('<w:pageBreakBefore w:val="0"/>'))
        if ours in HEADINGS:
            self._settle_heading(made, ours, in_table=in_table)
        return _NAMESPACE.sub("", etree.tostring(made, encoding="unicode"))

    def _settle_heading(self, made: etree._Element, ours: str, *, in_table: bool) -> None:
        """A heading keeps the room that their style gives it, but not inside a table, where it would gape."""
        spacing, theirs = made.find(w("spacing")), self._sheet.property(ours, "pPr/spacing")
        has_room = theirs is not None and number(theirs, "before") >= _ROOM
        if spacing is not None and has_room:
            made.remove(spacing)
        if in_table:
            put(made, _property(_IN_TABLE))
        if self._sheet.property(ours, "pPr/outlineLvl") is None:
            put(made, _property(f'<w:outlineLvl w:val="{HEADINGS.index(ours)}"/>'))
        if self._sheet.property(ours, "pPr/keepNext") is None and made.find(w("keepNext")) is None:
            put(made, _property("<w:keepNext/>"))

    def _settle_list(self, made: etree._Element, ours: str) -> None:
        """Items have the numbers that the minutes give them, never those of a style; bullets may have theirs."""
        theirs, mine = self._sheet.property(ours, "pPr/numPr/numId"), made.find(w("numPr"))
        if theirs is None or theirs.get(w("val"), "0") == "0":
            return
        if mine is None:
            put(made, _property(_NO_LIST))
            if made.find(w("ind")) is None:
                put(made, _property('<w:ind w:left="0" w:firstLine="0"/>'))
            return
        kind, level = mine.find(w("numId")), mine.find(w("ilvl"))
        if kind is None or level is None or kind.get(w("val")) != self._bullets:
            return
        depth = int(level.get(w("val"), "0"))
        deeper = self._deeper.get(f"list bullet {depth + 1}")
        if depth == 0 or deeper:
            made.remove(mine)
            if depth and deeper:
                made[0].set(w("val"), deeper)
            return
        kind.set(w("val"), theirs.get(w("val"), ""))


def _property(markup: str) -> etree._Element:
    return parse(markup)[0]
