"""Pieces of HTML that a Qt text document understands: tables, styled paragraphs, marked text."""

from collections.abc import Iterable, Sequence
from html import escape

from boarddesk.model.document_style import BoldNumbers, DocumentStyle
from boarddesk.model.text import Run

INK, SOFT, ACCENT, HAIRLINE, SHADE = "#25221e", "#5c5751", "#0f6c66", "#d3cdc3", "#eef4f3"
AMBER, RED = "#875300", "#b3271e"
_SAFE_LINKS = ("http://", "https://", "mailto:")


def text(plain: str) -> str:
    """Text as it may stand between tags, its line breaks kept, what cannot be printed dropped."""
    visible = plain if plain.isprintable() else "".join(filter(_printable, plain))
    return escape(visible).replace("\n", "<br>").replace("\t", "&nbsp;&nbsp;&nbsp;&nbsp;")


KEEP = "-qt-user-state: 1"
"""The property of a style of what is kept on one page with what follows it."""


def _printable(character: str) -> bool:
    return character.isprintable() or character in "\n\t\u00a0\u200d\u2009\u202f"


def marked(runs: Iterable[Run]) -> str:
    """Marked text."""
    return "".join(map(_marked, runs))


def _marked(run: Run) -> str:
    markup = text(run.text)
    if run.bold:
        markup = f"<b>{markup}</b>"
    if run.italic:
        markup = f"<i>{markup}</i>"
    if run.confidential:
        look = f"color:{RED}" if run.bold else "background-color:#fbecea"
        markup = f'<span style="{look}">{markup}</span>'
    if run.link and run.link.lower().startswith(_SAFE_LINKS):
        markup = f'<a href="{escape(run.link)}">{markup}</a>'
    return markup


def bold_numbers(style: DocumentStyle) -> str:
    """The style sheet for the numbers of items and of minutes."""
    items = "bold" if style.bold_numbers is not BoldNumbers.NONE else "normal"
    minutes = "bold" if style.bold_numbers is BoldNumbers.ALL else "normal"
    return f".item_number {{ font-weight: {items}; }}\n.minute_number {{ font-weight: {minutes}; }}\n"


def paragraph(kind: str, markup: str, style: str = "") -> str:
    """A paragraph of a class of the style sheet."""
    return f'<p class="{kind}" style="{style}">{markup}</p>' if style else f'<p class="{kind}">{markup}</p>'


def listed(kind: str, sign: str, markup: str, indent: int) -> str:
    """A point of a list: its sign hangs in front of it.

    Not a list of HTML, since each point has a table row of its own and a list cannot go on from row to row.
    """
    sign_cell = f'<td width="{indent}" align="right"><p class="{kind}">{sign}&nbsp;</p></td>'
    return f'<table cellspacing="0" cellpadding="0"><tr>{sign_cell}<td><p class="{kind}">{markup}</p></td></tr></table>'


def table(kind: str, widths: Sequence[int], head: str, rows: Iterable[str], above: int = 0) -> str:
    """A table as wide as the page, its columns in percent of it; `head` is repeated on every page.

    `above` is the room over it, since Qt drops the margin of a paragraph before a table.
    """
    columns = "".join(f'<col width="{width}%">' for width in widths)
    look = f"margin-top: {above}px; margin-bottom: 14px" if above else "margin-bottom: 14px"
    start = f'<table class="{kind}" style="{look}" width="100%" cellspacing="0" cellpadding="4">{columns}'
    return f"{start}{f'<thead>{head}</thead>' if head else ''}<tbody>{''.join(rows)}</tbody></table>"


def cell(width: int, markup: str, style: str = "") -> str:
    """A cell of a table."""
    return f'<td width="{width}%" style="{style}">{markup}</td>' if style else f'<td width="{width}%">{markup}</td>'


def head_row(heads: Iterable[tuple[int, str]]) -> str:
    """The head of a table: the width and the words of each column."""
    shade = f"background-color: {SHADE}"
    return f"<tr>{''.join(cell(width, paragraph('head', text(head)), shade) for width, head in heads)}</tr>"
