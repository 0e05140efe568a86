"""Approving minutes: amendments go into the text once each is confirmed, and the edition is closed (RULES 19)."""

from collections.abc import Sequence
from typing import Final

from sqlmodel import col, select

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editions import circulated_pack, keep_edition
from boarddesk.desk.meetings import set_status
from boarddesk.desk.numbers import store_refs
from boarddesk.desk.outline import OutlineItem, outline
from boarddesk.desk.packs import pack_of_rows
from boarddesk.model.enums import EditionKind, ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.approval import AmendmentLine, Approval, Candidate, Confirmed
from boarddesk.model.tables import AgendaItem, Amendment, Meeting, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.amending import carried_marks, likeliest
from boarddesk.rules.dates import long_date
from boarddesk.rules.text import MAX_TEXT, check_length, clean

NOT_YET: Final = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.CANCELLED)
AGREED: Final = "Minutes agreed as a true record."
AGREED_AMENDED: Final = "With these amendments the minutes were agreed as a true record."
OF_ITS_NIGHT: Final = ("amend", "subject to", "correct", "change")


def approval_of(read: Read, meeting_id: str) -> Approval:
    """What has to be settled before the minutes of a meeting are approved."""
    meeting = read.get(Meeting, meeting_id)
    tonight = agreeing_meeting(read, meeting)
    amendments = amendment_lines(read, meeting, tonight) if tonight is not None else ()
    return Approval(meeting.id, meeting.date, tonight.date if tonight else None, amendments)


def agreeing_meeting(read: Read, meeting: Meeting) -> Meeting | None:
    """The meeting that agrees the minutes: the next one that was held, else the next one planned."""
    where = (Meeting.board_id == meeting.board_id, col(Meeting.date) > meeting.date)
    later = [row for row in read.rows(Meeting, *where, order=col(Meeting.date)) if row.status.held]
    return next((row for row in later if row.status not in NOT_YET), later[0] if later else None)


def amendment_lines(read: Read, meeting: Meeting, tonight: Meeting) -> tuple[AmendmentLine, ...]:
    """The amendments that were recorded in the order of the minutes, each with the paragraphs it may be about."""
    said = [m for item in outline(read, tonight.id).items for m in item.minutes if m.kind is MinuteKind.AMENDMENT]
    items = outline(read, meeting.id).items
    rows = {row.minute_id: row for row in read.rows_in(Amendment, Amendment.minute_id, [m.id for m in said])}
    return tuple(amendment_line(minute, items, rows.get(minute.id)) for minute in said if minute.text.strip())


def amendment_line(minute: Minute, items: Sequence[OutlineItem], known: Amendment | None) -> AmendmentLine:
    """One amendment; a ref that the last minutes do not have leaves every paragraph to choose from."""
    every = [candidate for item in items for candidate in candidates_in(item)]
    found = candidates_at(items, minute.amended_ref) or every
    known_id = known.amended_minute_id if known is not None else None
    at = next((n for n, each in enumerate(found) if each.minute_id == known_id), None)
    if at is None:
        at = likeliest(minute.text, [each.text for each in found])
    wording = known.wording if known is not None and known.amended_minute_id else ""
    return AmendmentLine(minute.id, minute.amended_ref, minute.text, tuple(found), at, wording)


def candidates_in(item: OutlineItem) -> list[Candidate]:
    """The paragraphs of an item with what they are called."""
    return [
        Candidate(minute.id, place, minute.text)
        for minute, place in zip(item.minutes, item.nearest, strict=True)
        if minute.text.strip()
    ]


def candidates_at(items: Sequence[OutlineItem], ref: str) -> list[Candidate]:
    """The paragraphs under a label or number of the last minutes."""
    wanted = ref.strip().rstrip(".").casefold()
    for item in items:
        if item.label.casefold() == wanted:
            return candidates_in(item)
    return [each for item in items for each in candidates_in(item) if each.place.casefold() == wanted]


@command("Approve minutes")
def approve_minutes(write: Write, meeting_id: str, confirmed: Sequence[Confirmed] = ()) -> None:
    """Put the confirmed amendments into the text, keep the approved edition and say so in the minutes that agree it.

    The circulated draft stays as it was kept; where the minutes never went out, the draft is kept as it stands before
    anything is amended. Raises RuleError for a meeting that was not held yet and for minutes approved before.
    """
    meeting = write.get(Meeting, meeting_id)
    day = long_date(meeting.date)
    if meeting.status is MeetingStatus.APPROVED:
        raise RuleError(f"The minutes of {day} are approved already.")
    if meeting.status in NOT_YET:
        raise RuleError(f"There are no minutes of {day} to approve yet.")
    store_refs(write, meeting_id)
    if circulated_pack(write, meeting_id) is None:
        keep_edition(write, meeting_id, EditionKind.CIRCULATED, pack_of_rows(write, meeting))
    for each in confirmed:
        amend(write, meeting, each)
    set_status(write, meeting_id, MeetingStatus.APPROVED)
    tonight = agreeing_meeting(write, meeting)
    if tonight is not None and tonight.status is not MeetingStatus.APPROVED:
        say_so(write, tonight, amended=bool(confirmed))
    write.label = f"Approve minutes of {day}"


def amend(write: Write, meeting: Meeting, each: Confirmed) -> None:
    """Give a paragraph the confirmed wording and note what the amendment did."""
    minute = write.get(Minute, each.minute_id)
    wording = check_length(clean(each.wording).strip(), MAX_TEXT, "The new wording")
    if minute.meeting_id != meeting.id:
        raise RuleError("The amended paragraph is not of these minutes.")
    if not wording:
        raise RuleError("The new wording is missing.")
    marks = carried_marks(minute.text, [Mark.from_json(mark) for mark in minute.marks], wording)
    if wording != minute.text:
        minute.text, minute.marks = wording, [mark.as_json() for mark in marks]
    known = write.rows(Amendment, Amendment.minute_id == each.amendment_id)
    row = known[0] if known else write.add(Amendment(minute_id=each.amendment_id))
    row.amended_meeting_id, row.amended_minute_id = meeting.id, minute.id
    row.wording, row.confirmed = wording, True


def say_so(write: Write, tonight: Meeting, *, amended: bool) -> None:
    """Record under "Minutes of the last meeting" that they were agreed, unless that stands there already."""
    where = (AgendaItem.meeting_id == tonight.id, AgendaItem.role == ItemRole.PREVIOUS_MINUTES)
    item = next(iter(write.rows(AgendaItem, *where, order=col(AgendaItem.position))), None)
    if item is None:
        return
    rows = write.rows(Minute, Minute.item_id == item.id, col(Minute.deleted).is_(False), order=col(Minute.position))
    if any("record" in row.text.casefold() for row in rows if row.kind is not MinuteKind.AMENDMENT):
        return
    text = usual_words(write, tonight) or (AGREED_AMENDED if amended else AGREED)
    blank = rows[-1] if rows and not rows[-1].text.strip() else None
    if blank is not None:
        blank.text, blank.kind, blank.level = text, MinuteKind.DECISION, 0
        return
    write.add(
        Minute(
            meeting_id=tonight.id,
            item_id=item.id,
            position=rows[-1].position + 1 if rows else 0,
            kind=MinuteKind.DECISION,
            text=text,
            typed_at=write.now,
        )
    )


def usual_words(read: Read, tonight: Meeting) -> str:
    """The sentence with which the board agreed its minutes last, where that was its own; nothing for another one.

    One that names amendments is of its night alone.
    """
    items, meetings = col(AgendaItem.id) == col(Minute.item_id), col(Meeting.id) == col(Minute.meeting_id)
    query = (
        select(Minute.text)
        .join(AgendaItem, items)
        .join(Meeting, meetings)
        .where(Meeting.board_id == tonight.board_id, Meeting.date < tonight.date, col(Minute.deleted).is_(False))
        .where(AgendaItem.role == ItemRole.PREVIOUS_MINUTES, Minute.kind == MinuteKind.DECISION)
        .order_by(col(Meeting.date).desc(), col(Minute.position).desc())
    )
    said = (text.strip() for text in read.session.exec(query) if "record" in text.casefold())
    own = (text for text in said if not any(word in text.casefold() for word in OF_ITS_NIGHT))
    last = next(own, "")
    return "" if last == AGREED else last
