"""The register of decisions on paper, as HTML for a Qt text document."""

from boarddesk.documents.decisions_text import document_title, note_line, when
from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, cell, table, text
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.decisions import DecisionLine, DecisionsPack

WIDTHS = (14, 11, 47, 16, 12)
"""Number, date, decision, carried, actions, in percent."""
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
    words = words_for(pack)
    heads = zip(WIDTHS, ("called", "date", "text", "vote", "actions"), strict=True)
    head = "".join(f'<th width="{width}%">{text(words(f"decisions.{name}"))}</th>' for width, name in heads)
    rows = (_row(line, words) for line in pack.decisions)
    top = f'<h1>{text(document_title(pack, words))}</h1><p class="note">{text(note_line(pack, words))}</p>'
    body = top + table("decisions", WIDTHS, f"<tr>{head}</tr>", rows)
    return f"<html><head><style>{STYLE}</style></head><body>{body}</body></html>"


def _row(line: DecisionLine, words: Wording) -> str:
    soft = f'<br><span style="color:{SOFT}">'
    mark = words("status.confidential_mark") + " " if line.confidential else ""
    said = text(mark + line.text) + f"{soft}{text(line.item)}</span>"
    if line.superseded_ref:
        by = f"{words('decisions.by')} {line.superseded_ref}"
        said += f"{soft}{text(by)}</span>"
    called = f"<b>{text(line.called)}</b>" + (f"{soft}{text(line.ref)}</span>" if line.number else "")
    cells = (called, when(line, words), said, text(line.vote), text(", ".join(line.actions)))
    return f"<tr>{''.join(cell(width, content) for width, content in zip(WIDTHS, cells, strict=True))}</tr>"
