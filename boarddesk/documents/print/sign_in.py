"""The sign-in sheet on paper, as HTML for a Qt text document."""

from boarddesk.documents.print.html import ACCENT, HAIRLINE, INK, SHADE, SOFT, text
from boarddesk.documents.sign_in_text import COLUMNS, meeting_line, note_of, sections_with_guests
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection

WIDTHS = (26, 32, 30, 12)
PADDING = 9

STYLE = f"""
body {{ color: {INK}; font-size: 10pt; }}
h1 {{ font-size: 18pt; font-weight: 600; color: {ACCENT}; margin: 0; }}
.title {{ font-size: 12pt; color: {ACCENT}; background-color: #ffffff; border: 0; }}
p {{ margin: 0; }}
.name {{ font-size: 13pt; color: {SOFT}; }}
.note {{ font-weight: 600; margin-top: 6px; margin-bottom: 11px; }}
.organisation {{ font-size: 9pt; }}
.small {{ font-size: 8.5pt; color: {SOFT}; }}
th {{ text-align: left; background-color: {SHADE}; color: {INK}; font-size: 9pt; font-weight: 600; }}
td {{ border: 1px solid {HAIRLINE}; vertical-align: top; }}
"""


def sign_in_html(pack: SignInPack) -> str:
    """The whole sheet; heads are repeated on every page."""
    words = words_for(pack)
    parts = [
        f"<h1>{text(pack.board_name)}</h1>",
        f'<p class="name">{text(words("sign_in.name"))}</p>',
        f'<p class="note">{text(meeting_line(pack, words))}</p>',
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
    look = "border-collapse: collapse; margin-top: 6px; margin-bottom: 12px"
    start = f'<table width="100%" cellspacing="0" cellpadding="{PADDING}" style="{look}">{columns}'
    title = f'<tr><th class="title" colspan="{len(WIDTHS)}">{text(section.name)}</th></tr>'
    rows = "".join(_row(each, words) for each in section.rows)
    return f"{start}<thead>{title}<tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(each: SignInRow, words: Wording) -> str:
    said = note_of(each, words)
    note = f'<br><span class="small">{text(said)}</span>' if said else ""
    contents = (
        f"{text(each.name) or '&nbsp;'}{note}",
        f'<span class="organisation">{text(each.organisation)}</span>',
        "",
        "",
    )
    cells = "".join(f'<td width="{width}%">{content}</td>' for width, content in zip(WIDTHS, contents, strict=True))
    return f"<tr>{cells}</tr>"
