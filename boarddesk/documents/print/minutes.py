"""Minutes on paper: the content of the Word document as HTML for a text document, which the screens print."""

from collections.abc import Iterator

from boarddesk.documents.minutes_parts import (
    DeclarationRow,
    MinuteRow,
    NextMeetingRow,
    ParagraphRow,
    RegisterPart,
    Section,
    TablePart,
    TitleRow,
    announces_next_meeting,
    sections,
)
from boarddesk.documents.minutes_text import (
    closing_lines,
    column_heads,
    confidential_mark,
    due_text,
    glossary_rows,
    heading_line,
    name_of_minutes,
    next_meeting_lines,
    opening_line,
    status_lines,
)
from boarddesk.documents.print.html import (
    ACCENT,
    AMBER,
    INK,
    KEEP,
    SOFT,
    bold_numbers,
    cell,
    head_row,
    marked,
    paragraph,
    table,
    text,
)
from boarddesk.documents.print.minute_content import TOP, declaration, minute
from boarddesk.documents.print.register_groups import key, register_groups
from boarddesk.documents.print.summary import summary
from boarddesk.documents.styled import as_printed
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.document_style import Part
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import ActionByPack, MinutesPack
from boarddesk.rules.number_looks import number_shown

SHEET = f"""
body {{ color: {INK}; }}
p {{ margin: 0; }}
p.title {{ font-size: 20pt; font-weight: bold; color: {ACCENT}; }}
p.subtitle {{ font-size: 13pt; color: {SOFT}; margin-bottom: 4px; }}
p.status {{ font-weight: bold; color: {AMBER}; margin-bottom: 4px; }}
p.line {{ font-weight: bold; margin-top: 8px; margin-bottom: 10px; }}
p.section {{ font-size: 12.5pt; font-weight: bold; color: {ACCENT}; margin-top: 14px; margin-bottom: 5px; {KEEP}; }}
p.group {{ font-size: 11.5pt; font-weight: bold; margin-top: 12px; margin-bottom: 4px; {KEEP}; }}
p.item {{ font-size: 12pt; font-weight: bold; color: {ACCENT}; {KEEP}; }}
p.subitem {{ font-weight: bold; {KEEP}; }}
p.soft {{ color: {SOFT}; margin-bottom: 4px; }}
p.key {{ color: {SOFT}; margin-bottom: 4px; {KEEP}; }}
p.group_note {{ font-style: italic; color: {SOFT}; {KEEP}; }}
p.note {{ font-style: italic; color: {SOFT}; }}
p.head {{ font-weight: bold; color: {SOFT}; }}
p.strong {{ font-weight: bold; }}
p.leading {{ {KEEP}; }}
p.closing {{ margin-top: 6px; }}
p.action {{ font-weight: bold; color: {ACCENT}; margin-bottom: 6px; }}
p.minute {{ margin: 0; }}
"""
_WIDTHS = (8, 78, 14)


def minutes_html(pack: MinutesPack) -> str:
    """The minutes in the layout of their board, as one page of HTML; head and foot of the paper are the printer's."""
    from boarddesk.documents.print.accessible import AccessiblePage

    pack = as_printed(pack)
    page = AccessiblePage if pack.style.layout is MinutesLayout.ACCESSIBLE else MinutesPage
    return page(pack, words_for(pack)).html()


class MinutesPage:
    """Writes the parts of minutes in the shape with three columns."""

    layout = MinutesLayout.TRADITIONAL
    sheet = SHEET

    def __init__(self, pack: MinutesPack, words: Wording) -> None:
        self._pack = pack
        self._words = words

    def html(self) -> str:
        """The whole page."""
        parts = (markup for each in sections(self._pack, self.layout) for markup in self._section(each))
        body = "".join((*self._heading_block(), *parts))
        sheet = self.sheet + bold_numbers(self._pack.style)
        title = text(name_of_minutes(self._pack, self._words))
        return f"<html><head><title>{title}</title><style>{sheet}</style></head><body>{body}</body></html>"

    def rows(self, rows: tuple[MinuteRow, ...]) -> str:
        """A stretch of the minutes."""
        heads = column_heads(self._pack.style, self._words)
        counted = 0
        made: list[str] = []
        for each in rows:
            if isinstance(each, ParagraphRow):
                counted = each.list_start or counted + 1
            made.append(self._row(each, counted))
        return table("minutes", _WIDTHS, head_row(zip(_WIDTHS, heads, strict=True)), made)

    def glossary(self) -> str:
        """The terms in two pairs of columns."""
        widths = (13, 37, 13, 37)
        rows = []
        for left, right in glossary_rows(self._pack.glossary):
            texts = (left.abbreviation, left.meaning, *((right.abbreviation, right.meaning) if right else ("", "")))
            kinds = ("strong", "meaning") * 2
            cells = (cell(w, paragraph(k, text(t))) for w, k, t in zip(widths, kinds, texts, strict=True))
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return table("glossary", widths, "", rows).replace('cellpadding="4"', 'cellpadding="1"', 1)

    def _section(self, each: Section) -> Iterator[str]:
        match each:
            case TablePart():
                yield "<p>&nbsp;</p>" + self.rows(each.rows)
            case RegisterPart():
                yield from self._register(each)
            case Part.GLOSSARY if self._pack.glossary:
                yield paragraph("section", text(self._words("glossary.heading")))
                yield self.glossary()
            case Part.KEY:
                yield key(self._pack, self._words)
            case Part.CLOSING:
                yield from self._closing()
            case Part.SIGNATURE if not self._pack.is_draft:
                yield from self._signature()
            case Part.ACTIONS:
                yield from summary(self._pack.items, self._words)

    def _heading_block(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        yield paragraph("title", text(pack.board_name))
        yield paragraph("subtitle", text(name_of_minutes(pack, words)))
        yield from (paragraph("status", text(line)) for line in status_lines(pack, words))
        yield paragraph("line", text(heading_line(pack, words)))
        yield from (paragraph("closing", text(line)) for line in opening_line(pack.opened_at, words))

    def _register(self, part: RegisterPart) -> Iterator[str]:
        words = self._words
        label = number_shown(part.item.label, self._pack.style.numbers) if part.item is not None else ""
        title = (part.item.title if part.item is not None else "") or words("register.heading")
        mark = marked([confidential_mark(words)]) if part.item is not None and part.item.confidential else ""
        yield paragraph("section", (f"{text(label)}&nbsp;&nbsp; " if label else "") + mark + text(title))
        if part.rows:
            yield self.rows(part.rows)
        for each in part.order:
            yield key(self._pack, words) if each is Part.KEY else register_groups(self._pack, words)

    def _row(self, each: MinuteRow, counted: int) -> str:
        action, kind, words = "", "minute_number", self._words
        match each:
            case TitleRow(title=title, depth=depth, confidential=confidential):
                mark = marked([confidential_mark(words)]) if confidential else ""
                content, kind = paragraph("subitem" if depth else "item", mark + text(title)), "item_number"
            case DeclarationRow(declaration=declared):
                content = declaration(declared, words)
            case NextMeetingRow(next_meeting=meeting):
                content = "".join(paragraph("next", text(line)) for line in next_meeting_lines(meeting, words))
            case ParagraphRow(paragraph=said):
                content = minute(each, counted, words, self._pack.style)
                action = "".join(_action(line, words) for line in said.action_by)
        style = TOP if each.opens_item else ""
        number = paragraph(kind, text(number_shown(each.number, self._pack.style.numbers)))
        cells = (cell(w, c, style) for w, c in zip(_WIDTHS, (number, content, action), strict=True))
        return f"<tr>{''.join(cells)}</tr>"

    def _closing(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        if pack.next_meeting is not None and not announces_next_meeting(pack):
            yield paragraph("section", text(words("next_meeting.heading")))
            yield from (paragraph("next", text(line)) for line in next_meeting_lines(pack.next_meeting, words))
        yield from (paragraph("closing", text(line)) for line in closing_lines(pack, words))

    def _signature(self) -> Iterator[str]:
        pack, words = self._pack, self._words
        chair = words("signature.named_chair", name=pack.chair) if pack.chair else words("signature.chair")
        yield paragraph("section", text(words("signature.heading")))
        line = "_" * 34
        yield paragraph("closing", text(f"{chair} {line}\t{words('signature.date')} {line[:18]}"))


def _action(line: ActionByPack, words: Wording) -> str:
    due = due_text(line, words)
    owners = paragraph("strong", text(", ".join(line.owners)))
    return owners + (paragraph("soft", text(due)) if due else "")
