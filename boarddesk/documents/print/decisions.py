"""The register of decisions on paper, as HTML for a Qt text document."""

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, cell, table, text
from boarddesk.documents.wording import wording
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.rules.dates import day_month_year, long_date

WIDTHS = (14, 11, 47, 16, 12)
"""Ref, date, decision, carried, actions, in percent."""
STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
h1 {{ font-size: 17pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
p {{ margin: 0; }}
.note {{ color: {SOFT}; margin-bottom: 10pt; }}
th {{ text-align: left; background-color: {SHADE}; font-size: 9pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; vertical-align: top; }}
"""


def decisions_html(pack: DecisionsPack) -> str:
    """The whole register, landscape; the head is repeated on every page."""
    words = wording(pack.language)
    note = words("decisions.as_of", date=long_date(pack.as_of), count=str(len(pack.decisions)))
    heads = zip(WIDTHS, ("ref", "date", "text", "vote", "actions"), strict=True)
    head = "".join(f'<th width="{width}%">{text(words(f"decisions.{name}"))}</th>' for width, name in heads)
    rows = (_row(line, words("decisions.by")) for line in pack.decisions)
    title = text(words("decisions.document_title", board=pack.board_name))
    body = f'<h1>{title}</h1><p class="note">{text(note)}</p>' + table("decisions", WIDTHS, f"<tr>{head}</tr>", rows)
    return f"<html><head><style>{STYLE}</style></head><body>{body}</body></html>"


def _row(line: DecisionLine, superseded: str) -> str:
    soft = f'<br><span style="color:{SOFT}">'
    said = text(line.text) + f"{soft}{text(line.item)}</span>"
    if line.superseded_ref:
        said += f"{soft}{text(f'{superseded} {line.superseded_ref}')}</span>"
    actions = text(", ".join(line.actions))
    cells = (f"<b>{text(line.ref)}</b>", day_month_year(line.date), said, text(line.vote), actions)
    return f"<tr>{''.join(cell(width, content) for width, content in zip(WIDTHS, cells, strict=True))}</tr>"
