"""The forward plan on paper, as HTML for a Qt text document."""

from boarddesk.documents.forward_plan_text import HEADS, cells_of
from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, cell, table, text
from boarddesk.documents.wording import words_for
from boarddesk.model.lines.forward_plan import PlanPack

WIDTHS = (13, 47, 12, 12, 16)
STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
h1 {{ font-size: 17pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
p {{ margin: 0; }}
.note {{ color: {SOFT}; margin-bottom: 10px; }}
th {{ background-color: {SHADE}; font-size: 8.5pt; font-weight: 600; }}
td {{ border-bottom: 1px solid {HAIRLINE}; }}
"""


def forward_plan_html(pack: PlanPack) -> str:
    """The whole plan; its head is repeated on every page."""
    words = words_for(pack)
    title = words("plan.document_title", board=pack.board_name)
    note = words("plan.as_of", date=words.dates.long(pack.as_of))
    heads = "".join(f'<th align="left">{text(words(head))}</th>' for head in HEADS)
    rows = [
        "<tr>"
        + "".join(cell(width, text(said)) for width, said in zip(WIDTHS, cells_of(line, words), strict=True))
        + "</tr>"
        for line in pack.lines
    ]
    body = table("plan", WIDTHS, f"<tr>{heads}</tr>", rows) if rows else f"<p>{text(words('plan.nothing'))}</p>"
    start = f'<h1>{text(title)}</h1><p class="note">{text(note)}</p>'
    return f"<html><head><style>{STYLE}</style></head><body>{start}{body}</body></html>"
