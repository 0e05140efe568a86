"""The agenda on paper, as HTML for a Qt text document."""

from collections.abc import Iterator

from boarddesk.documents.agenda_text import (
    apology_text,
    columns_of,
    item_notes,
    meeting_line,
    name_of_agenda,
    next_line,
    paper_rows,
    presenter_lines,
    purpose_word,
    time_lines,
)
from boarddesk.documents.print.html import (
    ACCENT,
    AMBER,
    HAIRLINE,
    INK,
    KEEP,
    RED,
    SHADE,
    SOFT,
    bold_numbers,
    cell,
    table,
    text,
)
from boarddesk.documents.styled import as_numbered
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack

NARROW = {"number": 8, "purpose": 13, "presenter": 21, "time": 11}
"""The width of each column in percent; the item takes what is left."""
PAPER_WIDTHS = (8, 74, 18)

STYLE = f"""
body {{ color: {INK}; font-size: 10pt; }}
h1 {{ font-size: 18pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
.section {{ {KEEP}; font-size: 11.5pt; font-weight: 600; color: {ACCENT}; margin-top: 14px; margin-bottom: 4px; }}
p {{ margin: 0; }}
.name {{ font-size: 13pt; color: {SOFT}; }}
.mark {{ color: {AMBER}; font-weight: 600; }}
.when {{ font-weight: 600; margin-top: 6px; margin-bottom: 14px; }}
.small {{ font-size: 8.5pt; color: {SOFT}; }}
th {{ text-align: left; background-color: {SHADE}; color: {SOFT}; font-size: 9pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; vertical-align: top; }}
"""


def agenda_html(pack: AgendaPack) -> str:
    """The whole agenda; the head of its tables is repeated on every page."""
    words = words_for(pack)
    pack = as_numbered(pack)
    body = "".join(_body(pack, words))
    return f"<html><head><style>{STYLE}{bold_numbers(pack.style)}</style></head><body>{body}</body></html>"


def _body(pack: AgendaPack, words: Wording) -> Iterator[str]:
    yield f"<h1>{text(pack.board_name)}</h1>"
    yield f'<p class="name">{text(name_of_agenda(pack, words))}</p>'
    if pack.has_confidential:
        yield f'<p class="mark">{text(words("status.confidential"))}</p>'
    yield f'<p class="when">{text(meeting_line(pack, words))}</p>'
    yield _items(pack, words) if pack.items else f"<p>{text(words('agenda.empty'))}</p>"
    if pack.apologies:
        yield _section(words("agenda.apologies"))
        yield f"<p>{text('; '.join(apology_text(each, words) for each in pack.apologies))}.</p>"
    yield from _papers(pack, words)
    if after := next_line(pack, words):
        yield _section(words("next_meeting.heading")) + f"<p>{text(after)}</p>"


def _section(heading: str) -> str:
    return f'<p class="section">{text(heading)}</p>'


def _items(pack: AgendaPack, words: Wording) -> str:
    names = columns_of(pack).names
    rest = 100 - sum(NARROW[name] for name in names if name != "item")
    widths = [NARROW.get(name, rest) for name in names]
    rows = []
    for item in pack.items:
        cells = (cell(w, _content(item, name, words)) for w, name in zip(widths, names, strict=True))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return table("agenda", widths, _head(widths, [words(f"agenda.{name}") for name in names]), rows)


def _head(widths: list[int], heads: list[str]) -> str:
    cells = (f'<th width="{width}%">{text(head)}</th>' for width, head in zip(widths, heads, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def _content(item: AgendaItemPack, name: str, words: Wording) -> str:
    if name == "number":
        return f'<span class="{"minute" if item.depth else "item"}_number">{text(item.label)}</span>'
    if name == "item":
        return _title(item, words)
    if name == "purpose":
        return text(purpose_word(item, words))
    said, below = presenter_lines(item, words) if name == "presenter" else time_lines(item, words)
    return text(said) + (f'<br><span class="small">{text(below)}</span>' if below else "")


def _title(item: AgendaItemPack, words: Wording) -> str:
    secret = words("status.confidential_mark")
    mark = f'<span style="color:{RED}"><b>{text(secret)}</b></span> ' if item.confidential else ""
    title = text(item.title) if item.depth else f"<b>{text(item.title)}</b>"
    notes = "".join(f'<br><span class="small">{text(note)}</span>' for note in item_notes(item, words))
    return mark + title + notes


def _papers(pack: AgendaPack, words: Wording) -> Iterator[str]:
    found = list(paper_rows(pack, words))
    if not found:
        return
    yield _section(words("agenda.papers"))
    heads = [words("agenda.number"), words("agenda.paper_name"), words("agenda.state")]
    rows = []
    for each in found:
        cells = (cell(width, text(said)) for width, said in zip(PAPER_WIDTHS, each, strict=True))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    yield table("papers", PAPER_WIDTHS, _head(list(PAPER_WIDTHS), heads), rows)
