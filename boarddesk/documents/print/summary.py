"""The summary of all actions on paper."""

from collections.abc import Iterator

from boarddesk.documents.action_summary import actions_of, cells_of, heads_of
from boarddesk.documents.print.html import cell, head_row, paragraph, table, text
from boarddesk.documents.print.minute_content import TOP
from boarddesk.documents.wording import Wording
from boarddesk.model.packs import ItemPack

_WIDTHS = (16, 48, 17, 19)


def summary(items: tuple[ItemPack, ...], words: Wording) -> Iterator[str]:
    """All actions of the minutes in one table; a sentence where there are none."""
    yield paragraph("section", text(words("actions.heading")))
    rows = [
        f"<tr>{''.join(cell(w, text(said), TOP) for w, said in zip(_WIDTHS, cells_of(each, words), strict=True))}</tr>"
        for each in actions_of(items)
    ]
    if rows:
        yield table("summary", _WIDTHS, head_row(zip(_WIDTHS, heads_of(words), strict=True)), rows)
    else:
        yield paragraph("minute", text(words("actions.none")))
