"""Fields and the head and foot of every page."""

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


def set_head_and_foot(document: Document, running_head: str, marks: str, foot: str, pages: str) -> None:
    """Fill the head and foot of all pages; the first page has the title itself and needs only the marks."""
    section = document.sections[0]
    flagged = text_run(marks, '<w:rStyle w:val="PageMark"/>') if marks else ""
    aside = "<w:r><w:tab/></w:r>" + flagged if flagged else ""
    footing = text_run(foot) + "<w:r><w:tab/></w:r>" + pages
    _fill(section.header._element, paragraph("Header", text_run(running_head) + aside))
    _fill(section.first_page_header._element, paragraph("Header", aside))
    _fill(section.footer._element, paragraph("Footer", footing))
    _fill(section.first_page_footer._element, paragraph("Footer", footing))


def _fill(element: etree._Element, markup: str) -> None:
    for old in list(element):
        element.remove(old)
    element.extend(parse(markup))
