"""Real Word lists: bullets by level, and roman lists of which each starts where it should."""

from docx.document import Document
from lxml import etree

from boarddesk.documents.word.xml import NAMESPACES

BULLETS = 1
"""The list of the template that all bullets belong to."""
ROMAN_KIND = 2
"""The kind of list (w:abstractNum) of the template that decisions are counted by."""
DEEPEST = 8

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Lists:
    """The lists of one document.

    Word goes on counting through every paragraph of one list (w:num), so each list of decisions gets one of its own
    that says where it starts.
    """

    def __init__(self, document: Document) -> None:
        self._numbering: etree._Element = document.part.numbering_part.element
        self._last = max((int(num.get(f"{_W}numId", "0")) for num in self._numbering.iter(f"{_W}num")), default=0)
        self._made: list[str] = []
        self.starts: dict[str, int] = {}
        """Where each list that was begun starts to count, by its number in the file."""

    def bullet(self, level: int) -> str:
        """The properties of a bullet of this level, from 0."""
        return in_list(BULLETS, min(max(level, 0), DEEPEST))

    def begin_roman(self, start: int) -> None:
        """Begin a new list of decisions at this numeral."""
        self._last += 1
        self.starts[str(self._last)] = start
        self._made.append(
            f'<w:num w:numId="{self._last}"><w:abstractNumId w:val="{ROMAN_KIND}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )

    def roman(self) -> str:
        """The properties of a decision in the list begun last."""
        return in_list(self._last, 0)

    def finish(self) -> None:
        """Write the lists that were begun into the document; they come after every kind of list."""
        if self._made:
            self._numbering.extend(etree.fromstring(f"<w:numbering {NAMESPACES}>{''.join(self._made)}</w:numbering>"))


def in_list(list_id: int, level: int) -> str:
    """Paragraph properties that put a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
