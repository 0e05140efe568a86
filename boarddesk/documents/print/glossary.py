"""The glossary alone on paper, as HTML for a Qt text document."""

from boarddesk.documents.glossary_text import HEADS
from boarddesk.documents.print.forward_plan import STYLE
from boarddesk.documents.print.html import cell, table, text
from boarddesk.documents.wording import words_for
from boarddesk.model.lines.term_list import GlossaryPack
from boarddesk.rules.dates import day_month_year
from boarddesk.rules.glossary import sort_key

WIDTHS = (16, 52, 20, 12)


def glossary_html(pack: GlossaryPack) -> str:
    """Every term as people sort; the head is repeated on every page."""
    words = words_for(pack)
    title = words("glossary.document_title", board=pack.board_name)
    heads = "".join(f'<th align="left">{text(words(head))}</th>' for head in HEADS)
    rows = []
    for term in sorted(pack.terms, key=lambda term: sort_key(term.abbreviation)):
        since = day_month_year(term.starts) if term.starts else ""
        said = (f"<b>{text(term.abbreviation)}</b>", text(term.meaning), text(term.context), text(since))
        rows.append("<tr>" + "".join(cell(width, each) for width, each in zip(WIDTHS, said, strict=True)) + "</tr>")
    body = table("glossary", WIDTHS, f"<tr>{heads}</tr>", rows) if rows else f"<p>{text(words('glossary.nothing'))}</p>"
    start = (
        f'<h1>{text(title)}</h1><p class="note">{text(words("glossary.as_of", date=words.dates.long(pack.as_of)))}</p>'
    )
    return f"<html><head><style>{STYLE}</style></head><body>{start}{body}</body></html>"
