"""What a paragraph of the minutes is on paper, whatever stands around it."""

from boarddesk.documents.minutes_parts import ParagraphRow
from boarddesk.documents.minutes_text import notes_below, paragraph_runs
from boarddesk.documents.print.html import HAIRLINE, listed, marked, paragraph, text
from boarddesk.documents.register_text import declaration_line
from boarddesk.documents.wording import Wording
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import MinuteKind
from boarddesk.model.packs import DeclarationPack
from boarddesk.rules.number_looks import counted_as

TOP = f"border-top: 1px solid {HAIRLINE}"
"""The rule over a row."""


def minute(each: ParagraphRow, counted: int, words: Wording, style: DocumentStyle, before: str = "") -> str:
    """A paragraph with the lines that belong under it; `before` stands in front of its words."""
    said = each.paragraph
    markup = before + marked(paragraph_runs(said, words))
    if said.kind is MinuteKind.DECISION and said.level > 0:
        content = listed("listed", f"{counted_as(counted, style.decisions)}.", markup, 34)
    elif said.kind in (MinuteKind.BULLET, MinuteKind.AMENDMENT):
        content = listed("listed", "•", markup, 20 + 20 * said.level * (said.kind is MinuteKind.BULLET))
    elif said.kind is MinuteKind.NOTE:
        content = paragraph("note", markup)
    else:
        content = paragraph("leading" if each.leads_list else "minute", markup)
    return content + "".join(paragraph("note", text(line)) for line in notes_below(said, words))


def declaration(declared: DeclarationPack, words: Wording, before: str = "") -> str:
    """A declaration of interest."""
    return paragraph("note", before + text(declaration_line(declared, words)))
