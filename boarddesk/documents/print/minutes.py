"""Minutes on paper: the content of the Word document as HTML for a text document, which the screens print."""

from collections.abc import Iterable, Iterator

from boarddesk.documents.minutes_parts import (
    DeclarationRow,
    MinuteRow,
    NextMeetingRow,
    ParagraphRow,
    RegisterPart,
    TitleRow,
    announces_next_meeting,
    parts,
)
from boarddesk.documents.minutes_text import (
    closing_lines,
    column_heads,
    confidential_mark,
    due_text,
    glossary_rows,
    heading_line,
    key_line,
    name_of_minutes,
    next_meeting_lines,
    notes_below,
    opening_line,
    paragraph_runs,
    section_name,
    status_lines,
)
from boarddesk.documents.print.html import (
    ACCENT,
    AMBER,
    HAIRLINE,
    INK,
    SHADE,
    SOFT,
    cell,
    listed,
    marked,
    paragraph,
    table,
    text,
)
from boarddesk.documents.register_text import declaration_line, person_note
from boarddesk.documents.styled import as_printed
from boarddesk.documents.wording import Wording, wording
from boarddesk.model.document_style import DocumentStyle, GlossaryPlace
from boarddesk.model.enums import CountsAs, Marking, MinuteKind
from boarddesk.model.packs import ActionByPack, MinutesPack, RegisterRowPack, RegisterSectionPack
from boarddesk.rules.numbering import roman

SHEET = f"""
body {{ color: {INK}; }}
p {{ margin: 0; }}
p.title {{ font-size: 20pt; font-weight: bold; color: {ACCENT}; }}
p.subtitle {{ font-size: 13pt; color: {SOFT}; margin-bottom: 4px; }}
p.status {{ font-weight: bold; color: {AMBER}; margin-bottom: 4px; }}
p.line {{ font-weight: bold; margin-top: 8px; margin-bottom: 10px; }}
p.section {{ font-size: 12.5pt; font-weight: bold; color: {ACCENT}; margin-top: 14px; margin-bottom: 5px; }}
p.group {{ font-size: 11.5pt; font-weight: bold; margin-top: 12px; margin-bottom: 4px; }}
p.item {{ font-size: 12pt; font-weight: bold; color: {ACCENT}; }}
p.subitem {{ font-weight: bold; }}
p.soft {{ color: {SOFT}; margin-bottom: 4px; }}
p.note {{ font-style: italic; color: {SOFT}; }}
p.head {{ font-weight: bold; color: {SOFT}; }}
p.strong {{ font-weight: bold; }}
p.closing {{ margin-top: 6px; }}
"""
_WIDTHS = (8, 78, 14)
_SHARES = {"name": 20, "initials": 9, "title": 34, "representing": 23, "attendance": 13, "present": 10, "apologies": 13}
_TOP = f"border-top: 1px solid {HAIRLINE}"


def minutes_html(pack: MinutesPack) -> str:
    """The minutes as one page of HTML; head and foot of the paper are the printer's."""
    words = wording(pack.language)
    pack = as_printed(pack)
    glossary = tuple(_glossary(pack, words))
    first, last = ((), glossary) if pack.style.glossary is GlossaryPlace.LAST else (glossary, ())
    body = "".join((*_heading_block(pack, words), *first, *_body(pack, words), *_ending(pack, words), *last))
    sheet = SHEET + (_face(pack.style.font) if pack.style.font else "")
    title = text(name_of_minutes(pack, words))
    return f"<html><head><title>{title}</title><style>{sheet}</style></head><body>{body}</body></html>"


def _face(font: str) -> str:
    name = "".join(letter for letter in font if letter.isalnum() or letter in " -")
    return f"body {{ font-family: '{name}'; }}\n"


def _heading_block(pack: MinutesPack, words: Wording) -> Iterator[str]:
    yield paragraph("title", text(pack.board_name))
    yield paragraph("subtitle", text(name_of_minutes(pack, words)))
    yield from (paragraph("status", text(line)) for line in status_lines(pack, words))
    yield paragraph("line", text(heading_line(pack, words)))
    yield from (paragraph("closing", text(line)) for line in opening_line(pack.opened_at, words))


def _glossary(pack: MinutesPack, words: Wording) -> Iterator[str]:
    if not pack.glossary:
        return
    yield paragraph("section", text(words("glossary.heading")))
    widths = (13, 37, 13, 37)
    rows = []
    for left, right in glossary_rows(pack.glossary):
        texts = (left.abbreviation, left.meaning, *((right.abbreviation, right.meaning) if right else ("", "")))
        kinds = ("strong", "meaning") * 2
        cells = (cell(w, paragraph(k, text(t))) for w, k, t in zip(widths, kinds, texts, strict=True))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    yield table("glossary", widths, "", rows).replace('cellpadding="4"', 'cellpadding="1"', 1)


def _body(pack: MinutesPack, words: Wording) -> Iterator[str]:
    for part in parts(pack):
        if not isinstance(part, RegisterPart):
            yield "<p>&nbsp;</p>" + _minutes_table(part.rows, words, pack.style)
            continue
        label = part.item.label if part.item is not None else ""
        title = (part.item.title if part.item is not None else "") or words("register.heading")
        mark = marked([confidential_mark(words)]) if part.item is not None and part.item.confidential else ""
        yield paragraph("section", (f"{text(label)}&nbsp;&nbsp; " if label else "") + mark + text(title))
        if part.rows:
            yield _minutes_table(part.rows, words, pack.style)
        yield from register_groups(pack, words)


def register_groups(pack: MinutesPack, words: Wording) -> Iterator[str]:
    """The key and the groups of the register."""
    if pack.codes and any(section.marking is Marking.CODES for section in pack.register):
        yield paragraph("soft", text(key_line(pack, words)))
    yield from (_section(section, pack, words) for section in pack.register)


def _section(section: RegisterSectionPack, pack: MinutesPack, words: Wording) -> str:
    names = ["name"]
    names += ["initials"] if section.has_initials else []
    names += ["title"] if section.has_title else []
    names += ["representing"] if section.has_representing else []
    names += ["attendance"] if section.marking is Marking.CODES else ["present", "apologies"]
    total = sum(_SHARES[name] for name in names)
    widths = [_SHARES[name] * 100 // total for name in names]
    widths[-1] += 100 - sum(widths)
    head = _head_row(zip(widths, (words(f"register.{name}") for name in names), strict=True))
    rows = (
        "<tr>" + "".join(cell(w, _register_text(n, person, words), _TOP) for w, n in zip(widths, names, strict=True))
        for person in section.rows
    )
    note = paragraph("note", text(words("register.note", note=section.note))) if section.note else ""
    heading = paragraph("group", text(section_name(section, pack, words)))
    return heading + note + table("register", widths, head, (f"{row}</tr>" for row in rows))


def _register_text(name: str, person: RegisterRowPack, words: Wording) -> str:
    ticks = {
        "present": person.counts_as in (CountsAs.PRESENT, CountsAs.REPRESENTED),
        "apologies": person.counts_as is CountsAs.APOLOGIES,
    }
    if name in ticks:
        return text(words("register.tick")) if ticks[name] else ""
    if name == "attendance":
        return text(person.code)
    said = person_note(person, words) if name == "name" else ""
    return paragraph("person", text(getattr(person, name))) + (paragraph("note", text(said)) if said else "")


def _head_row(heads: Iterable[tuple[int, str]]) -> str:
    shade = f"background-color: {SHADE}"
    return f"<tr>{''.join(cell(width, paragraph('head', text(head)), shade) for width, head in heads)}</tr>"


def _minutes_table(rows: tuple[MinuteRow, ...], words: Wording, style: DocumentStyle) -> str:
    heads = column_heads(style, words)
    counted = 0
    made: list[str] = []
    for each in rows:
        if isinstance(each, ParagraphRow):
            counted = each.list_start or counted + 1
        made.append(_row(each, counted, words))
    return table("minutes", _WIDTHS, _head_row(zip(_WIDTHS, heads, strict=True)), made)


def _row(each: MinuteRow, counted: int, words: Wording) -> str:
    action, kind = "", "number"
    match each:
        case TitleRow(title=title, depth=depth, confidential=confidential):
            mark = marked([confidential_mark(words)]) if confidential else ""
            content, kind = paragraph("subitem" if depth else "item", mark + text(title)), "strong"
        case DeclarationRow(declaration=declared):
            content = paragraph("note", text(declaration_line(declared, words)))
        case NextMeetingRow(next_meeting=meeting):
            content = "".join(paragraph("next", text(line)) for line in next_meeting_lines(meeting, words))
        case ParagraphRow(paragraph=minute):
            content = _paragraph(each, counted, words)
            action = "".join(_action(line, words) for line in minute.action_by)
    style = _TOP if each.opens_item else ""
    contents = (paragraph(kind, text(each.number)), content, action)
    return f"<tr>{''.join(cell(w, c, style) for w, c in zip(_WIDTHS, contents, strict=True))}</tr>"


def _paragraph(each: ParagraphRow, counted: int, words: Wording) -> str:
    minute = each.paragraph
    markup = marked(paragraph_runs(minute, words))
    if minute.kind is MinuteKind.DECISION and minute.level > 0:
        content = listed("listed", f"{roman(counted)}.", markup, 34)
    elif minute.kind in (MinuteKind.BULLET, MinuteKind.AMENDMENT):
        content = listed("listed", "•", markup, 20 + 20 * minute.level * (minute.kind is MinuteKind.BULLET))
    else:
        content = paragraph("note" if minute.kind is MinuteKind.NOTE else "minute", markup)
    return content + "".join(paragraph("note", text(line)) for line in notes_below(minute, words))


def _action(line: ActionByPack, words: Wording) -> str:
    due = due_text(line, words)
    owners = paragraph("strong", text(", ".join(line.owners)))
    return owners + (paragraph("soft", text(due)) if due else "")


def _ending(pack: MinutesPack, words: Wording) -> Iterator[str]:
    if pack.next_meeting is not None and not announces_next_meeting(pack):
        yield paragraph("section", text(words("next_meeting.heading")))
        yield from (paragraph("next", text(line)) for line in next_meeting_lines(pack.next_meeting, words))
    yield from (paragraph("closing", text(line)) for line in closing_lines(pack, words))
    if not pack.is_draft and pack.style.has_signature:
        chair = words("signature.named_chair", name=pack.chair) if pack.chair else words("signature.chair")
        yield paragraph("section", text(words("signature.heading")))
        line = "_" * 34
        yield paragraph("closing", text(f"{chair} {line}\t{words('signature.date')} {line[:18]}"))
