"""Who changed a register when, read from the history of the file."""

from typing import Final

from sqlmodel import col, select

from boarddesk.desk.desk import Read
from boarddesk.model.lines.attendance import RegisterChangeLine
from boarddesk.model.tables import HistoryChange, HistoryEntry, Meeting
from boarddesk.store.clock import here

TABLES: Final = ("registerrow", "declaration")
AT_ONCE: Final = 400
"""No more entries are read: nobody reads further back, and a register has a few dozen."""


def register_history(read: Read, meeting_id: str) -> tuple[RegisterChangeLine, ...]:
    """What was done to a meeting's register, the latest first; what was done after its day says so."""
    meeting = read.get(Meeting, meeting_id)
    before, after = (col(image)["meeting_id"].as_string() for image in (HistoryChange.before, HistoryChange.after))
    touched = select(HistoryChange.entry_id).where(
        col(HistoryChange.table_name).in_(TABLES), (before == meeting_id) | (after == meeting_id)
    )
    query = select(HistoryEntry).where(col(HistoryEntry.id).in_(touched)).order_by(col(HistoryEntry.at).desc())
    return tuple(
        RegisterChangeLine(entry.id, at, entry.person, entry.label, later=at.date() > meeting.date)
        for entry in read.session.exec(query.limit(AT_ONCE))
        for at in (here(entry.at),)
    )
