"""The body of minutes that any reader can follow: headings, plain paragraphs, action lines, one table of actions.

The Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 ask for WCAG 2.2 AA of
documents on the web: no table for the layout's sake, table heads marked, headings in order, nothing below 12 points.
"""

from collections.abc import Iterable, Iterator

from docx.document import Document

from boarddesk.documents.action_summary import action_line, actions_of, cells_of, heads_of
from boarddesk.documents.minutes_parts import DeclarationRow, MinuteRow, NextMeetingRow, ParagraphRow, TitleRow
from boarddesk.documents.word.minute_content import MinuteContent
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording
from boarddesk.model.packs import ItemPack, TermPack

SMALLEST = 24
"""Half points: 12 points."""
LONG = 300
"""Letters from which on a row may be split over two pages."""
_GLOSSARY = (2000, TEXT_WIDTH - 2000)
_ACTIONS = (1650, TEXT_WIDTH - 1650 - 1700 - 1900, 1700, 1900)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def enlarge(document: Document, *, but_heads: bool = False) -> None:
    """Let no style be smaller than 12 points, but those of head and foot where a letterhead needs its room."""
    for style in document.styles.element:
        name = style.find(f"{_W}name")
        if but_heads and name is not None and name.get(f"{_W}val", "").casefold() in ("header", "footer"):
            continue
        for size in style.iter(f"{_W}sz", f"{_W}szCs"):
            said = size.get(f"{_W}val", "")
            if said.isdigit() and 8 < int(said) < SMALLEST:
                size.set(f"{_W}val", str(SMALLEST))


def accessible_rows(rows: Iterable[MinuteRow], content: MinuteContent, words: Wording) -> Iterator[str]:
    """The minutes one under the other, each action in a line of its own below the words it came from."""
    for each in rows:
        match each:
            case TitleRow():
                yield content.title(each)
            case DeclarationRow():
                yield content.declaration(each)
            case NextMeetingRow():
                yield content.next_meeting(each)
            case ParagraphRow(paragraph=minute):
                yield content.minute(each)
                yield from (plain("ActionLine", action_line(action, words)) for action in minute.action_by)


def accessible_glossary(terms: tuple[TermPack, ...], words: Wording) -> str:
    """The glossary as a table with a head, one row a term."""
    rows = [_head(_GLOSSARY, (words("glossary.abbreviation"), words("glossary.meaning")))]
    for term in terms:
        texts = (plain("GlossaryTerm", term.abbreviation), plain("TableText", term.meaning))
        rows.append(row((cell(w, text) for w, text in zip(_GLOSSARY, texts, strict=True)), whole=True))
    return table("Register", _GLOSSARY, rows, words("glossary.caption"), words("glossary.described_by_row"))


def action_table(items: tuple[ItemPack, ...], words: Wording) -> Iterator[str]:
    """All actions of the minutes in one table; a sentence where there are none."""
    yield plain("Heading1", words("actions.heading"), layout='<w:spacing w:before="320" w:after="80"/>')
    actions = list(actions_of(items))
    if not actions:
        yield plain("Minute", words("actions.none"))
        return
    rows = [_head(_ACTIONS, heads_of(words))]
    for action in actions:
        texts = zip(_ACTIONS, cells_of(action, words), strict=True)
        rows.append(row((cell(w, plain("TableText", said)) for w, said in texts), whole=len(action.text) < LONG))
    yield table("Register", _ACTIONS, rows, words("actions.caption"), words("actions.description"))


def _head(widths: tuple[int, ...], heads: Iterable[str]) -> str:
    return row((cell(w, plain("TableHead", text)) for w, text in zip(widths, heads, strict=True)), head=True)
