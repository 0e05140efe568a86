"""Fields and the head and foot of every page."""

from collections.abc import Iterable
from dataclasses import dataclass

from docx.document import Document
from lxml import etree

from boarddesk.documents.word.xml import paragraph, parse, text_run
from boarddesk.documents.wording import Wording

_LINES_A_PAGE = 46
_LETTERS_A_LINE = 85


def field(instruction: str, shown: str) -> str:
    """A field with the value it shows until the program that opens the file works it out."""
    return f'<w:fldSimple w:instr=" {instruction} ">{text_run(shown)}</w:fldSimple>'


def page_of_pages(words: Wording, pages: int) -> str:
    """The number of the page among all, as fields in the order of the language: Page 2 of 9."""
    shown = words("minutes.page", page="\0", pages="\1")
    fields = {"\0": field("PAGE", "1"), "\1": field("NUMPAGES", str(pages))}
    pieces: list[str] = []
    text = ""
    for character in shown:
        if character in fields:
            pieces += [text_run(text)] if text else []
            pieces.append(fields[character])
            text = ""
        else:
            text += character
    return "".join([*pieces, text_run(text)] if text else pieces)


def probable_pages(lengths: list[int]) -> int:
    """How many pages paragraphs of these lengths fill, about; shown only until the pages are counted."""
    lines = sum(1.4 + length // _LETTERS_A_LINE for length in lengths)
    return max(1, round(lines / _LINES_A_PAGE))


@dataclass(frozen=True, slots=True)
class HeadsAndFeet:
    """What stands at the head and foot of the pages, as markup; the first page has the title itself."""

    head: str
    first_head: str
    foot: str

    @property
    def all(self) -> tuple[str, str, str, str]:
        """Head, head of the first page, foot, foot of the first page."""
        return self.head, self.first_head, self.foot, self.foot


def heads_and_feet(running_head: str, marks: str, foot: str, pages: str) -> HeadsAndFeet:
    """The head with its marks, which are all that the first page needs, and the foot with the number of the page."""
    flagged = text_run(marks, '<w:rStyle w:val="PageMark"/>') if marks else ""
    aside = "<w:r><w:tab/></w:r>" + flagged if flagged else ""
    return HeadsAndFeet(
        paragraph("Header", text_run(running_head) + aside),
        paragraph("Header", aside),
        paragraph("Footer", text_run(foot) + "<w:r><w:tab/></w:r>" + pages),
    )


def set_head_and_foot(document: Document, running_head: str, marks: str, foot: str, pages: str) -> None:
    """Fill the head and foot of all pages."""
    fill_heads_and_feet(document, heads_and_feet(running_head, marks, foot, pages).all)


def fill_heads_and_feet(document: Document, markup: Iterable[str]) -> None:
    """Fill head, first head, foot and first foot."""
    section = document.sections[0]
    places = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    for place, text in zip(places, markup, strict=True):
        _fill(place._element, text)


def _fill(element: etree._Element, markup: str) -> None:
    for old in list(element):
        element.remove(old)
    element.extend(parse(markup))
