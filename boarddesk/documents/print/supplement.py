"""The supplement to an agenda on paper, as HTML for a Qt text document."""

from collections.abc import Iterator

from boarddesk.documents.agenda_text import meeting_line
from boarddesk.documents.print.agenda import STYLE
from boarddesk.documents.print.html import RED, cell, table, text
from boarddesk.documents.supplement_text import (
    SECTIONS,
    change_lines,
    changes_of,
    meeting_changes,
    name_of_supplement,
)
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.supplement import AgendaChange, SupplementPack

WIDTHS = (10, 45, 45)


def supplement_html(pack: SupplementPack) -> str:
    """The whole supplement; the head of its tables is repeated on every page."""
    words = words_for(pack)
    body = "".join(_body(pack, words))
    return f"<html><head><style>{STYLE}</style></head><body>{body}</body></html>"


def _body(pack: SupplementPack, words: Wording) -> Iterator[str]:
    yield f"<h1>{text(pack.agenda.board_name)}</h1>"
    yield f'<p class="name">{text(name_of_supplement(pack.agenda, words))}</p>'
    if pack.has_confidential:
        yield f'<p class="mark">{text(words("status.confidential"))}</p>'
    yield f'<p class="when">{text(meeting_line(pack.agenda, words))}</p>'
    yield f"<p>{text(words('supplement.since', date=words.dates.long(pack.issued_on)))}</p>"
    about = list(meeting_changes(pack, words))
    if about:
        yield _section(words("supplement.meeting"))
        yield from (f"<p>{text(line)}</p>" for line in about)
    for kind in SECTIONS:
        changes = changes_of(pack, kind)
        if changes:
            yield _section(words(f"supplement.{kind.value}"))
            yield _table(kind.value, changes, words)


def _section(heading: str) -> str:
    return f'<p class="section">{text(heading)}</p>'


def _table(name: str, changes: list[AgendaChange], words: Wording) -> str:
    heads = [words(place) for place in ("agenda.number", "agenda.item", "supplement.change")]
    widths = list(WIDTHS)
    if not any(list(change_lines(change, words)) for change in changes):
        heads, widths = heads[:2], [WIDTHS[0], WIDTHS[1] + WIDTHS[2]]
    head = "".join(f'<th width="{w}%">{text(said)}</th>' for w, said in zip(widths, heads, strict=True))
    rows = []
    for change in changes:
        contents = (f"<b>{text(change.item.label)}</b>", _title(change, words), _lines(change, words))
        rows.append("<tr>" + "".join(cell(w, made) for w, made in zip(widths, contents, strict=False)) + "</tr>")
    return table(name, widths, f"<tr>{head}</tr>", rows)


def _title(change: AgendaChange, words: Wording) -> str:
    secret = words("status.confidential_mark")
    mark = f'<span style="color:{RED}"><b>{text(secret)}</b></span> ' if change.item.confidential else ""
    return mark + f"<b>{text(change.item.title)}</b>"


def _lines(change: AgendaChange, words: Wording) -> str:
    lines = list(change_lines(change, words)) or [words(f"supplement.{change.kind.value}")]
    return "<br>".join(text(line) for line in lines)
