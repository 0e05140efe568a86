"""Approved minutes are not changed by any command (RULES 19)."""

from typing import Final

from boarddesk.model.changes import Change, ChangeSet
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Meeting
from boarddesk.store.write import Write

FROZEN: Final = frozenset(
    {"minute", "agendaitem", "registercode", "registersection", "registerrow", "declaration", "amendment"}
)
"""Tables whose rows, found by their meeting, belong to the edition."""


LINKS: Final = frozenset({"person_id", "membership_id"})
"""What a row of the register points at; nothing that is printed, so that two entries of one person can be merged."""


def refuse_frozen(write: Write, changed: ChangeSet) -> None:
    """Raise RuleError if rows of an approved meeting's minutes were touched."""
    meetings = {meeting_of(change) for change in changed.changes if belongs_to_edition(change)} - {None}
    for meeting_id in meetings:
        meeting = write.find(Meeting, meeting_id)
        was_approved = any(
            change.table == "meeting" and change.key == meeting_id and "status" in change.columns
            for change in changed.changes
        )
        if meeting is not None and meeting.status is MeetingStatus.APPROVED and not was_approved:
            raise RuleError(
                f"The minutes of {meeting.date.day} {meeting.date:%B %Y} are approved and stay as they are; "
                "record a correction in the next minutes."
            )


def belongs_to_edition(change: Change) -> bool:
    """Whether a change touches what the edition prints."""
    only_links = change.before is not None and change.after is not None and change.columns <= LINKS
    return change.table in FROZEN and not (change.table == "registerrow" and only_links)


def meeting_of(change: Change) -> str | None:
    """The meeting that a changed row belongs to."""
    image = change.after or change.before or {}
    meeting = image.get("meeting_id")
    return meeting if isinstance(meeting, str) else None
