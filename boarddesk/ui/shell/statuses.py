"""How a meeting's status looks: a sign before its date, a tone for its word."""

from dataclasses import dataclass
from enum import StrEnum

from boarddesk.model.enums import MeetingStatus
from boarddesk.ui.widgets.painting import Tone


class Sign(StrEnum):
    """The sign before a meeting in the navigator."""

    RING = "ring"
    DOT = "dot"
    TICK = "tick"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Look:
    """The sign with its colour, and the tones of the word in the navigator and in the head."""

    sign: Sign
    ink: str
    word: str
    tone: Tone


_PLANNED = Look(Sign.RING, "text3", "text3", "neutral")
_LOOKS: dict[MeetingStatus, Look] = {
    MeetingStatus.PLANNED: _PLANNED,
    MeetingStatus.AGENDA_ISSUED: Look(Sign.DOT, "accent", "accent", "accent"),
    MeetingStatus.IN_SESSION: Look(Sign.DOT, "accent", "accent", "accent"),
    MeetingStatus.DRAFT: Look(Sign.RING, "accent", "text3", "amber"),
    MeetingStatus.CIRCULATED: Look(Sign.RING, "accent", "text3", "accent"),
    MeetingStatus.APPROVED: Look(Sign.TICK, "text2", "text3", "green"),
    MeetingStatus.CANCELLED: Look(Sign.DASH, "text3", "text3", "neutral"),
    MeetingStatus.INQUORATE: Look(Sign.DASH, "amber", "text3", "amber"),
    MeetingStatus.ADJOURNED: Look(Sign.DASH, "text3", "text3", "neutral"),
}


def look_of(status: MeetingStatus) -> Look:
    """How a status looks."""
    return _LOOKS.get(status, _PLANNED)
