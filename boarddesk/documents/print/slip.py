"""Action slips and the sheet for matters arising on paper, as HTML for a Qt text document."""

from collections.abc import Iterable, Sequence

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, KEEP, RED, SHADE, SOFT, cell, table, text
from boarddesk.documents.print.tracker import COLOURS
from boarddesk.documents.slip_text import (
    due_text,
    matters_line,
    notes_of,
    place_of,
    secret_text,
    slip_summary,
    state_text,
    update_text,
)
from boarddesk.documents.tracker_cells import owners
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.slips import SlipActionPack, SlipPack

SLIP_WIDTHS = (14, 46, 15, 25)
SLIP_COLUMNS = ("slip.ref", "slip.action", "slip.due", "slip.new_update")
MATTERS_WIDTHS = (10, 33, 10, 12, 18, 17)
MATTERS_COLUMNS = ("slip.ref", "slip.action", "matters.owner", "slip.due", "matters.update", "matters.tonight")
ABOVE = 10
STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
h1 {{ font-size: 17pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
h2 {{ {KEEP}; font-size: 13pt; color: {ACCENT}; margin: 12px 0 2px 0; }}
p {{ margin: 0; }}
.name {{ font-size: 13pt; color: {SOFT}; }}
.note {{ font-weight: 600; margin-top: 6px; margin-bottom: 10px; }}
.sum {{ {KEEP}; color: {SOFT}; margin-bottom: 8px; }}
th {{ text-align: left; background-color: {SHADE}; color: {INK}; font-size: 9pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; vertical-align: top; }}
"""


def slips_html(pack: SlipsPack) -> str:
    """All slips, each on a page of its own."""
    words = words_for(pack)
    parts = [
        f"<h1>{text(pack.board_name)}</h1>",
        f'<p class="name">{text(words("slip.name") if len(pack.slips) == 1 else words("slip.names"))}</p>',
        f'<p class="note">{text(words("slip.as_of", date=words.dates.long(pack.as_of)))}</p>',
    ]
    parts += [_slip(slip, words, new_page=number > 0) for number, slip in enumerate(pack.slips)]
    return _page(parts)


def matters_html(pack: MattersPack) -> str:
    """The sheet; its head is repeated on every page."""
    words = words_for(pack)
    parts = [
        f"<h1>{text(pack.board_name)}</h1>",
        f'<p class="name">{text(words("matters.name"))}</p>',
        f'<p class="note">{text(matters_line(pack, words))}</p>',
    ]
    if pack.actions:
        rows = (_matter(line, words) for line in pack.actions)
        parts.append(table("matters", MATTERS_WIDTHS, _heads(MATTERS_WIDTHS, MATTERS_COLUMNS, words), rows, ABOVE))
    else:
        parts.append(f"<p>{text(words('tracker.no_open'))}</p>")
    return _page(parts)


def _page(parts: Iterable[str]) -> str:
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _slip(slip: SlipPack, words: Wording, *, new_page: bool) -> str:
    style = ' style="page-break-before: always"' if new_page else ""
    rows = (_action(each, words) for each in slip.actions)
    return (
        f"<h2{style}>{text(slip.owner.name or slip.owner.shown)}</h2>"
        f'<p class="sum">{text(slip_summary(slip, words))}</p>'
        f"{table('slip', SLIP_WIDTHS, _heads(SLIP_WIDTHS, SLIP_COLUMNS, words), rows, ABOVE)}"
    )


def _heads(widths: Sequence[int], places: Sequence[str], words: Wording) -> str:
    heads = (f'<th width="{width}%">{text(words(place))}</th>' for width, place in zip(widths, places, strict=True))
    return f"<tr>{''.join(heads)}</tr>"


def _action(each: SlipActionPack, words: Wording) -> str:
    notes = list(notes_of(each, words))
    if len(each.line.owners) > 1:
        notes.append(words("slip.together", names=owners(each.line, words)))
    contents = (_ref(each.line), _said(each.line, notes, words), _when(each.line, words), "")
    return _row(SLIP_WIDTHS, contents)


def _matter(line: ActionLine, words: Wording) -> str:
    said = _said(line, [place_of(line, words)], words)
    contents = (_ref(line), said, text(owners(line, words)), _when(line, words), text(update_text(line, words)), "")
    return _row(MATTERS_WIDTHS, contents)


def _row(widths: Sequence[int], contents: Sequence[str]) -> str:
    return f"<tr>{''.join(cell(width, content) for width, content in zip(widths, contents, strict=True))}</tr>"


def _ref(line: ActionLine) -> str:
    return f"<b>{text(line.ref)}</b>"


def _said(line: ActionLine, notes: Iterable[str], words: Wording) -> str:
    secret = secret_text(line, words)
    mark = f'<span style="color:{RED}"><b>{text(secret)}</b></span>' if secret else ""
    return mark + text(line.text) + "".join(f'<br><span style="color:{SOFT}">{text(note)}</span>' for note in notes)


def _when(line: ActionLine, words: Wording) -> str:
    state = f'<span style="color:{COLOURS[line.rag]}"><b>{text(state_text(line, words))}</b></span>'
    return f"{text(due_text(line, words))}<br>{state}"
