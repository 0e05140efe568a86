"""What the placeholders of phrases stand for at a meeting."""

from collections.abc import Sequence

from boarddesk.desk.desk import Read
from boarddesk.desk.register import register_of
from boarddesk.model.tables import Board, Meeting, RegisterRow
from boarddesk.rules.actions import next_meeting_after
from boarddesk.rules.dates import long_date
from boarddesk.rules.phrases import PhraseContext
from boarddesk.rules.text import fold

CHAIRS = ("chair", "chairman", "chairwoman", "chairperson", "independent chair")
VICE_CHAIRS = ("vice chair", "vice-chair", "deputy chair", "vice chairman", "vice chairperson")


def phrase_context(read: Read, meeting_id: str) -> PhraseContext:
    """What placeholders stand for at a meeting."""
    meeting = read.get(Meeting, meeting_id)
    rows = register_of(read, meeting).rows
    dates = [(row.date, not row.status.held) for row in read.rows(Meeting, Meeting.board_id == meeting.board_id)]
    following = next_meeting_after(meeting.date, dates, meeting.next_date)
    values = {
        "chair": holder_of(CHAIRS, rows),
        "vice chair": holder_of(VICE_CHAIRS, rows),
        "next meeting": long_date(following) if following else "",
        "date": long_date(meeting.date),
        "venue": meeting.venue,
        "board": read.get(Board, meeting.board_id).name,
    }
    return PhraseContext(values, {row.initials: row.name for row in rows if row.initials})


def holder_of(offices: Sequence[str], rows: Sequence[RegisterRow]) -> str:
    """The name of the first person on the register who holds one of these offices."""
    return next((row.name for row in rows if fold(row.office) in offices), "")
