"""Approved minutes are not changed by any command (RULES 19)."""

from typing import Final

from boarddesk.model.changes import Change, ChangeSet, Image
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Meeting
from boarddesk.store.write import Write

FROZEN: Final = frozenset(
    {"minute", "agendaitem", "registercode", "registersection", "registerrow", "declaration", "amendment"}
)
"""Tables whose rows, found by their meeting, belong to the edition."""

OF_THE_MEETING: Final = frozenset(
    {
        *("title", "date", "starts", "ends", "venue", "status", "running_head", "opened_at", "closed_at"),
        *("minute_taker", "next_date", "next_starts", "next_ends", "next_venue", "approved_at"),
    }
)
"""What the edition says of the meeting itself."""


LINKS: Final = frozenset({"person_id", "membership_id"})
"""What a row of the register points at; nothing that is printed, so that two entries of one person can be merged."""


def refuse_frozen(write: Write, changed: ChangeSet) -> None:
    """Raise RuleError if rows of an approved meeting's minutes were touched."""
    if any(change.table == "edition" and change.before is not None for change in changed.changes):
        raise RuleError("An edition that was kept is never changed.")
    meetings = {meeting_of(change) for change in changed.changes if belongs_to_edition(change)} - {None}
    for meeting_id in meetings - approved_in(changed):
        meeting = write.find(Meeting, meeting_id)
        if meeting is not None and (meeting.status is MeetingStatus.APPROVED or meeting_id in left_by(changed)):
            raise RuleError(
                f"The minutes of {meeting.date.day} {meeting.date:%B %Y} are approved and stay as they are; "
                "record a correction in the next minutes."
            )


def approved_in(changed: ChangeSet) -> frozenset[str]:
    """The meetings whose minutes became approved by this; Undo does not reach back beyond it."""
    return frozenset(change.key for change in changed.changes if _status(change.after) and not _status(change.before))


def left_by(changed: ChangeSet) -> frozenset[str]:
    """The meetings whose minutes would no longer be approved after this."""
    return frozenset(change.key for change in changed.changes if _status(change.before) and not _status(change.after))


def _status(image: Image | None) -> bool:
    return image is not None and image.get("status") == MeetingStatus.APPROVED.value and "register_taken" in image


def belongs_to_edition(change: Change) -> bool:
    """Whether a change touches what the edition prints."""
    if change.table == "meeting":
        return bool(change.columns & OF_THE_MEETING)
    only_links = change.before is not None and change.after is not None and change.columns <= LINKS
    return change.table in FROZEN and not (change.table == "registerrow" and only_links)


def meeting_of(change: Change) -> str | None:
    """The meeting that a changed row belongs to."""
    if change.table == "meeting":
        return change.key
    image = change.after or change.before or {}
    meeting = image.get("meeting_id")
    return meeting if isinstance(meeting, str) else None
