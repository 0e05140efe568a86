"""Forgetting what was written on the way: wordings in the history, and bytes of papers that are gone (RULES 20)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text
from sqlmodel import col, select

from boarddesk.model.tables import HistoryChange, Letterhead, Paper, PaperContent
from boarddesk.rules.history.telling import FORGOTTEN
from boarddesk.store.write import Write


def forget_wordings(write: Write, table: str, standing: Mapping[str, str]) -> int:
    """Drop every wording of these rows from the history but the one that stands; who and when stay.

    Gives how many entries were emptied. SQLite overwrites what is dropped from now on.
    """
    write.session.connection().execute(text("PRAGMA secure_delete = ON"))
    keys, dropped = list(standing), 0
    for start in range(0, len(keys), 500):
        query = select(HistoryChange).where(
            HistoryChange.table_name == table, col(HistoryChange.row_key).in_(keys[start : start + 500])
        )
        for row in write.session.exec(query):
            kept = standing[row.row_key]
            before, after = without_words(row.before, kept), without_words(row.after, kept)
            if (before, after) != (row.before, row.after):
                row.before, row.after = before, after
                dropped += 1
    return dropped


def without_words(image: dict[str, Any] | None, kept: str) -> dict[str, Any] | None:
    """An image of a row without its words, unless they are the ones that are kept; it says that it had some."""
    if image is None or image.get("text") in (kept, "", None):
        return image
    return image | {"text": "", FORGOTTEN: True} | ({"marks": []} if "marks" in image else {})


def forget_papers(write: Write) -> int:
    """Drop the bytes of papers that no item has any more, and of house styles that no board has; gives how many."""
    used = select(Paper.sha256).where(col(Paper.sha256).is_not(None))
    worn = select(Letterhead.sha256)
    unused = col(PaperContent.sha256).not_in(used) & col(PaperContent.sha256).not_in(worn)
    gone = write.session.exec(select(PaperContent).where(unused)).all()
    write.delete(*gone)
    return len(gone)
