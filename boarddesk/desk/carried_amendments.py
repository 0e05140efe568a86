"""Amendments known before a meeting: noted for one that was cancelled or not quorate, and so could not agree them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write
from boarddesk.model.enums import ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.lines.carry_forward import CarryKind, CarryOffer
from boarddesk.model.tables import AgendaItem, Meeting, Minute
from boarddesk.rules.dates import day_month_year

AGREED_NOTHING: Final = (MeetingStatus.CANCELLED, MeetingStatus.INQUORATE)
CARRIED: Final = ("text", "marks", "amended_ref", "confidential")


def amendment_offers(read: Read, board_id: str, day: dt.date) -> Iterator[CarryOffer]:
    """What was noted for the meetings between the last one that could agree minutes and a day."""
    where = (Meeting.board_id == board_id, col(Meeting.date) < day)
    for meeting in read.rows(Meeting, *where, order=col(Meeting.date).desc()):
        if meeting.status not in AGREED_NOTHING:
            return
        for minute in amendments_of(read, meeting.id):
            told = f"noted for {day_month_year(meeting.date)}"
            yield CarryOffer(minute.id, CarryKind.AMENDMENT, minute.text, minute.amended_ref, told)


def amendments_of(read: Read, meeting_id: str) -> list[Minute]:
    """The amendments to the last minutes that are noted in a meeting, in order."""
    where = (Minute.meeting_id == meeting_id, Minute.kind == MinuteKind.AMENDMENT, col(Minute.deleted).is_(False))
    return [row for row in read.rows(Minute, *where, order=col(Minute.position)) if row.text]


def previous_minutes_item(read: Read, meeting_id: str) -> AgendaItem | None:
    """The item under which amendments stand."""
    found = read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id, AgendaItem.role == ItemRole.PREVIOUS_MINUTES)
    return found[0] if found else None


def bring_amendments(write: Write, item: AgendaItem, minute_ids: Sequence[str]) -> None:
    """Note amendments again under the minutes of the last meeting."""
    first = len(write.rows(Minute, Minute.item_id == item.id))
    for position, minute_id in enumerate(minute_ids, start=first):
        source = write.get(Minute, minute_id)
        copy = Minute(
            meeting_id=item.meeting_id, item_id=item.id, position=position, kind=MinuteKind.AMENDMENT,
            typed_at=write.now,
        )  # fmt: skip
        for name in CARRIED:
            setattr(copy, name, getattr(source, name))
        write.add(copy)
