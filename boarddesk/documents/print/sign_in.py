"""The sign-in sheet on paper, as HTML for a Qt text document."""

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, text
from boarddesk.documents.sign_in_text import COLUMNS, meeting_line, note_of, sections_with_guests
from boarddesk.documents.wording import Wording, wording
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection

WIDTHS = (29, 28, 31, 12)
PADDING = 7

STYLE = f"""
body {{ color: {INK}; font-size: 10pt; }}
h1 {{ font-size: 18pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
h2 {{ font-size: 12pt; color: {ACCENT}; margin: 12pt 0 4pt 0; }}
p {{ margin: 0; }}
.name {{ font-size: 13pt; color: {SOFT}; }}
.note {{ font-weight: 600; margin: 4pt 0 6pt 0; }}
.small {{ font-size: 8.5pt; color: {SOFT}; }}
th {{ text-align: left; background-color: {SHADE}; color: {INK}; font-size: 9pt; font-weight: 600; }}
td {{ border: 1px solid {HAIRLINE}; vertical-align: middle; }}
"""


def sign_in_html(pack: SignInPack) -> str:
    """The whole sheet; heads are repeated on every page."""
    words = wording(pack.language)
    parts = [
        f"<h1>{text(pack.board_name)}</h1>",
        f'<p class="name">{text(words("sign_in.name"))}</p>',
        f'<p class="note">{text(meeting_line(pack))}</p>',
    ]
    if not pack.sections:
        parts.append(f"<p>{text(words('sign_in.nobody'))}</p>")
    parts += [_section(section, words) for section in sections_with_guests(pack, words)]
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _section(section: SignInSection, words: Wording) -> str:
    heads = "".join(
        f'<th width="{width}%">{text(words(f"sign_in.{column}"))}</th>'
        for width, column in zip(WIDTHS, COLUMNS, strict=True)
    )
    columns = "".join(f'<col width="{width}%">' for width in WIDTHS)
    start = f'<table width="100%" cellspacing="0" cellpadding="{PADDING}" style="border-collapse: collapse">{columns}'
    rows = "".join(_row(each, words) for each in section.rows)
    return f"<h2>{text(section.name)}</h2>{start}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(each: SignInRow, words: Wording) -> str:
    said = note_of(each, words)
    note = f'<br><span class="small">{text(said)}</span>' if said else ""
    contents = (f"{text(each.name) or '&nbsp;'}{note}", text(each.organisation), "", "")
    cells = "".join(f'<td width="{width}%">{content}</td>' for width, content in zip(WIDTHS, contents, strict=True))
    return f"<tr>{cells}</tr>"
