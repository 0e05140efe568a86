"""What Word, Outlook, a browser or LibreOffice puts on the clipboard, reduced to what minutes hold.

Words, bold, italic, links and lists arrive; fonts, colours, sizes, tables and pictures do not. Bulleted and numbered
lists become bullets of their level; a roman list after a lead-in that ends in a colon becomes a list of decisions,
because that is how minutes write them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from typing_extensions import override

from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.links import is_allowed
from boarddesk.rules.text import clean

DEEPEST = 4
_BLOCKS = frozenset(
    {
     "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "tr", "ul",
    }
)  # fmt: skip
_LISTS = frozenset({"ul", "ol", "dir", "menu"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "caption"})
_UNSEEN = frozenset({"head", "style", "script", "title", "noscript", "template", "xml", "object", "select", "textarea"})
_VOID = frozenset(
    {
     "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
     "wbr",
    }
)  # fmt: skip
_KEPT = frozenset({"pre", "pre-wrap", "break-spaces"})
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_MARKED = re.compile(r"<!\[[^>]*>")
"""Word's conditional marks outside of comments; some Pythons refuse them."""
_SPACES = re.compile("[ \t\n\r\f]+")
_ROMAN = re.compile(r"[(\[]?[ivxlc]+[.)\]]*", re.IGNORECASE)
_SIGN = re.compile("^[-–•·●▪◦‣*\uf0b7\uf0a7][ \u00a0]+(?=\\S)")
_LEVEL = re.compile(r"\blevel(\d+)\b")


@dataclass(frozen=True, slots=True)
class Style:
    """How the words inside an element look."""

    bold: bool = False
    italic: bool = False
    link: str | None = None
    unseen: bool = False
    marker: bool = False
    """Whether it is the sign or number of a list item and no word."""
    kept_spaces: bool = False
    heading: bool = False


@dataclass(slots=True)
class Piece:
    """A paragraph in the making."""

    level: int | None = None
    """The level of a list item, None outside of lists."""
    roman: bool = False
    marker: str = ""
    runs: list[tuple[str, Style]] = field(default_factory=list)
    goes_on: bool = False
    """Whether it continues the list item before it."""


@dataclass(slots=True)
class Item:
    """A list item that is open."""

    level: int
    roman: bool
    begun: bool = False


def html_lines(html: str) -> list[ParagraphLine]:
    """The paragraphs of formatted text."""
    reader = _Reader()
    reader.feed(_MARKED.sub("", html))
    reader.close()
    reader.end_block()
    lines: list[ParagraphLine] = []
    for piece in reader.pieces:
        add_lines(lines, piece)
    return lines


def add_lines(lines: list[ParagraphLine], piece: Piece) -> None:
    """Add what a piece says to the paragraphs before it; an empty line in it starts the next paragraph."""
    said, marks = text_of(piece.runs)
    if not said:
        return
    if piece.goes_on and lines and lines[-1].kind is not MinuteKind.NARRATIVE:
        lines[-1] = appended(lines[-1], said, marks)
        return
    for start, end in parts_of(said):
        text, kept = cut(said[:end], marks, start)
        sign = _SIGN.match(text) if piece.level is None else None
        if sign is not None:
            text, kept = cut(text, kept, sign.end())
        listed = piece.level is not None or sign is not None
        kind = MinuteKind.BULLET if listed else MinuteKind.NARRATIVE
        level = min(DEEPEST, piece.level or 0) if listed else 0
        if piece.roman and level == 0 and decides(lines):
            kind, level = MinuteKind.DECISION, 1
        lines.append(ParagraphLine(new_id(), kind, text, tuple(sorted(kept)), level=level))


def decides(lines: Sequence[ParagraphLine]) -> bool:
    """Whether a roman item belongs to a list of decisions: after one, or after a lead-in that ends in a colon."""
    if not lines:
        return False
    before = lines[-1]
    return before.kind is MinuteKind.DECISION or (
        before.kind is MinuteKind.NARRATIVE and before.text.rstrip().endswith(":")
    )


def appended(line: ParagraphLine, said: str, marks: Sequence[Mark]) -> ParagraphLine:
    """A list item with a further line."""
    begin = len(line.text) + 1
    moved = [replace(mark, start=mark.start + begin, end=mark.end + begin) for mark in marks]
    return replace(line, text=f"{line.text}\n{said}", marks=tuple(sorted((*line.marks, *moved))))


def parts_of(said: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text lie that empty lines divide."""
    found, start = [], 0
    for gap in re.finditer(r" *\n(?: *\n)+ *", said):
        found.append((start, gap.start()))
        start = gap.end()
    return [*found, (start, len(said))]


def text_of(runs: Sequence[tuple[str, Style]]) -> tuple[str, list[Mark]]:
    """The text of runs with its spaces in order, and the marks over it."""
    said = ""
    marks: list[Mark] = []
    for raw, style in runs:
        kept = clean(raw)
        if not style.kept_spaces:
            kept = re.sub("[ \u00a0]{2,}", " ", kept)
        if kept[:1] in (" ", "\u00a0") and (not said or said[-1:] in (" ", "\u00a0", "\n")):
            kept = kept[1:]
        if kept.startswith("\n"):
            said = said.rstrip(" \u00a0")
        begin = len(said)
        said += kept
        marks += (Mark(begin, len(said), kind, target) for kind, target in marks_of(style) if kept)
    left = len(said) - len(said.lstrip())
    text, moved = cut(said, marks, left)
    text = text.rstrip()
    cropped = [replace(mark, end=min(mark.end, len(text))) for mark in moved]
    return text, joined([mark for mark in cropped if mark.start < mark.end])


def marks_of(style: Style) -> list[tuple[MarkKind, str | None]]:
    """The marks of a run; a heading keeps its words only."""
    found: list[tuple[MarkKind, str | None]] = []
    if style.bold and not style.heading:
        found.append((MarkKind.BOLD, None))
    if style.italic and not style.heading:
        found.append((MarkKind.ITALIC, None))
    if is_allowed(style.link):
        found.append((MarkKind.LINK, style.link))
    return found


def joined(marks: Sequence[Mark]) -> list[Mark]:
    """Neighbouring marks of one kind as one."""
    made: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.kind, mark.target or "", mark.start)):
        last = made[-1] if made else None
        if last is not None and (last.kind, last.target) == (mark.kind, mark.target) and last.end >= mark.start:
            made[-1] = replace(last, end=max(last.end, mark.end))
        else:
            made.append(mark)
    return sorted(made)


def cut(said: str, marks: Sequence[Mark], count: int) -> tuple[str, list[Mark]]:
    """The text without its first characters, marks moved along."""
    end = len(said) - count
    moved = [replace(mark, start=max(0, mark.start - count), end=min(end, mark.end - count)) for mark in marks]
    return said[count:], [mark for mark in moved if mark.start < mark.end]


class _Reader(HTMLParser):
    """Walks through the tags; a piece ends wherever a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._piece = Piece()
        self._styles: list[tuple[str, Style]] = []
        self._lists: list[bool] = []
        """The open lists, each with whether its items have roman numbers."""
        self._items: list[Item] = []

    @property
    def _style(self) -> Style:
        return self._styles[-1][1] if self._styles else Style()

    def end_block(self) -> None:
        """Put the piece away and begin the next one."""
        if any(text.strip(" \t\n\r\f\u00a0") for text, _ in self._piece.runs):
            self._number(self._piece)
            self.pieces.append(self._piece)
        self._piece = Piece()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.end_block()
        if tag in _LISTS:
            self._lists.append(is_roman_list(given))
        if tag == "li":
            self._items.append(Item(max(0, level_of(given, len(self._lists))), bool(self._lists and self._lists[-1])))
        if tag == "br":
            self._piece.runs.append(("\n", self._style))
        if tag in _VOID:
            return
        style = styled(tag, given, self._style)
        self._styles.append((tag, style))
        declared = properties(given.get("style", "")).get("mso-list", "")
        found = _LEVEL.search(declared)
        if tag in _BLOCKS and found is not None:
            self._piece.level = int(found[1]) - 1

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        if tag == "li" and self._items:
            self._items.pop()
        for at in range(len(self._styles) - 1, -1, -1):
            if self._styles[at][0] == tag:
                del self._styles[at:]
                break

    @override
    def handle_data(self, data: str) -> None:
        style = self._style
        if style.unseen:
            return
        if style.marker:
            self._piece.marker += data
            return
        self._piece.runs.append((data if style.kept_spaces else _SPACES.sub(" ", data), style))

    def _number(self, piece: Piece) -> None:
        """Say which list item the piece is."""
        if piece.marker and piece.level is None:
            piece.level = 0
        if piece.level is not None:
            piece.roman = bool(_ROMAN.fullmatch(piece.marker.strip(" \u00a0\t")))
        elif self._items:
            item = self._items[-1]
            piece.level, piece.roman, piece.goes_on = item.level, item.roman, item.begun
            item.begun = True


def styled(tag: str, given: dict[str, str], around: Style) -> Style:
    """How the words inside an element look, from its name and its style."""
    declared = properties(given.get("style", ""))
    bold, italic = around.bold or tag in _BOLD, around.italic or tag in _ITALIC
    if "font-weight" in declared:
        bold = is_heavy(declared["font-weight"])
    if "font-style" in declared:
        italic = declared["font-style"] in ("italic", "oblique")
    hidden = declared.get("display") == "none" or declared.get("mso-hide") == "all" or tag in _UNSEEN
    spaces = declared.get("white-space", "")
    return Style(
        bold=bold,
        italic=italic,
        link=given.get("href") if tag == "a" and given.get("href") else around.link,
        unseen=around.unseen or hidden,
        marker=around.marker or declared.get("mso-list", "").strip().lower() == "ignore",
        kept_spaces=spaces in ("pre", "pre-wrap", "break-spaces")
        or (around.kept_spaces and not spaces)
        or tag == "pre",
        heading=around.heading or tag in _HEADINGS,
    )


def properties(style: str) -> dict[str, str]:
    """The declarations of a style attribute by name, lower-cased."""
    found = {}
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip().lower()
    return found


def is_heavy(weight: str) -> bool:
    """Whether a font weight is bold."""
    if weight.isdecimal():
        return int(weight) >= 600
    return weight.startswith("bold")


def is_roman_list(given: dict[str, str]) -> bool:
    """Whether a list has roman numbers."""
    kind = properties(given.get("style", "")).get("list-style-type", "") or given.get("type", "")
    return kind in ("i", "I") or kind.lower().endswith("roman")


def level_of(given: dict[str, str], depth: int) -> int:
    """The level of a list item: as it says, else how deep its list lies."""
    said = given.get("aria-level", "")
    return int(said) - 1 if said.isdecimal() else depth - 1
