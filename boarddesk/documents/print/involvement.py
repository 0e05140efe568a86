"""The involvement map on paper: groups down, members across, as HTML for a Qt text document."""

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, text
from boarddesk.documents.wording import words_for
from boarddesk.model.involvement import InvolvementPack, LinkedMember

ACROSS = 22
"""So many members fit beside each other; more go into further tables."""
GROUP_WIDTH = 34

STYLE = f"""
body {{ color: {INK}; font-size: 9.5pt; }}
h1 {{ font-size: 17pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
p {{ margin: 0; }}
.note {{ color: {SOFT}; margin-bottom: 10px; }}
.key {{ font-size: 8.5pt; color: {SOFT}; margin-top: 6px; }}
th {{ background-color: {SHADE}; font-size: 8.5pt; font-weight: 600; }}
td {{ border: 1px solid {HAIRLINE}; }}
"""


def involvement_html(pack: InvolvementPack) -> str:
    """The whole map; heads are repeated on every page."""
    words = words_for(pack)
    title = words("involvement.document_title", board=pack.board_name)
    parts = [
        f"<h1>{text(title)}</h1>",
        f'<p class="note">{text(words("involvement.as_of", date=words.dates.long(pack.as_of)))}</p>',
    ]
    if not pack.groups:
        parts.append(f"<p>{text(words('involvement.nobody'))}</p>")
    linked = pack.linked
    for start in range(0, len(linked), ACROSS):
        parts.append(_table(pack, linked[start : start + ACROSS], words("involvement.group")))
    key = "; ".join(f"{member.initials} {member.name}" for member in linked if member.initials)
    if key:
        parts.append(f'<p class="key">{text(key)}</p>')
    if pack.groups and pack.without:
        names = ", ".join(member.name for member in pack.without)
        parts.append(f'<p class="key">{text(words("involvement.without", names=names))}</p>')
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _table(pack: InvolvementPack, members: tuple[LinkedMember, ...], head: str) -> str:
    width = (100 - GROUP_WIDTH) // max(len(members), ACROSS)
    look = "border-collapse: collapse; margin-top: 4px; margin-bottom: 8px"
    columns = f'<col width="{GROUP_WIDTH}%">' + f'<col width="{width}%">' * len(members)
    heads = f'<th align="left">{text(head)}</th>' + "".join(f"<th>{text(member.short)}</th>" for member in members)
    rows = "".join(
        f"<tr><td>{text(group.name)}</td>"
        + "".join(f'<td align="center">{"●" if member.id in group.member_ids else ""}</td>' for member in members)
        + "</tr>"
        for group in pack.groups
    )
    start = f'<table cellspacing="0" cellpadding="4" style="{look}">{columns}'
    return f"{start}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
