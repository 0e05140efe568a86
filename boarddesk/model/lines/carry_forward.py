"""What a new meeting can bring along from those before it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class CarryKind(StrEnum):
    """Where something that is carried over comes from."""

    TEMPLATE = "template"
    STANDING = "standing"
    DEFERRED = "deferred"
    PLANNED = "planned"
    ACTION = "action"
    AMENDMENT = "amendment"
    """To the last minutes, noted for a meeting that could not agree them."""


@dataclass(frozen=True, slots=True)
class CarryOffer:
    """One thing that a new meeting can bring; `id` is that of the item, entry or action."""

    id: str
    kind: CarryKind
    text: str
    ref: str = ""
    """The original ref of an action, or the one in the last minutes that an amendment is about."""
    told: str = ""
    """The last update of an action, when an entry of the plan is due, for which day an amendment was noted."""
    taken: bool = True


@dataclass(frozen=True, slots=True)
class CarriedIn:
    """What a meeting was given when it was made, and the meeting it came from."""

    source: dt.date | None
    standing: int = 0
    deferred: int = 0
    planned: int = 0
    actions: int = 0
    amendments: int = 0
    by_template: bool = False
    """Whether the board's agendas begin with a template."""
