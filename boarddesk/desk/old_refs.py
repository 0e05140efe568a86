"""The refs of the previous minutes, which amendments are typed by (RULES 3)."""

from sqlmodel import col

from boarddesk.desk.desk import Read
from boarddesk.desk.outline import OutlineItem, outline
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.minutes import OldRef
from boarddesk.model.tables import Meeting

LOOKED_AT = 3
"""How many meetings are looked at; minutes older than that are not the last ones."""
FIRST_WORDS = 90
"""How many letters of a paragraph tell which one it is."""


def old_refs(read: Read, meeting_id: str) -> tuple[OldRef, ...]:
    """The labels and numbers of the minutes before these with their first words, in order.

    They are those of the latest meeting that has any; none for a first meeting.
    """
    meeting = read.get(Meeting, meeting_id)
    before = (Meeting.board_id == meeting.board_id, col(Meeting.date) < meeting.date)
    earlier = read.rows(Meeting, *before, Meeting.status != MeetingStatus.CANCELLED, order=col(Meeting.date))
    for held in reversed(earlier[-LOOKED_AT:]):
        items = outline(read, held.id).items
        if any(item.minutes for item in items):
            return tuple(ref for item in items for ref in refs_of(item))
    return ()


def refs_of(item: OutlineItem) -> list[OldRef]:
    """The label of an item and the numbers of its minutes."""
    found = [OldRef(item.label, item.row.title or first_words(item.minutes[0].text if item.minutes else ""))]
    for minute, number in zip(item.minutes, item.numbers, strict=True):
        if number:
            found.append(OldRef(number, first_words(minute.text)))
    return found


def first_words(text: str) -> str:
    """The beginning of a paragraph, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= FIRST_WORDS else line[:FIRST_WORDS].rsplit(" ", 1)[0] + " …"
