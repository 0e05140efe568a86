"""What approving minutes asks: each amendment with the paragraph it is about and the wording proposed."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph of the last minutes that an amendment may be about."""

    minute_id: str
    place: str
    """Its number, or the label of its item."""
    text: str


@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """An amendment as it was recorded under the minutes of the last meeting."""

    minute_id: str
    ref: str
    text: str
    candidates: tuple[Candidate, ...]
    target: int
    """Which candidate it is probably about."""
    wording: str = ""
    """The wording that was confirmed for it before."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Minutes on their way to approval."""

    meeting_id: str
    date: dt.date
    agreed_on: dt.date | None
    """The meeting that agrees them; none where no later one is known."""
    amendments: tuple[AmendmentLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An amendment she has confirmed: which paragraph has which words from now on."""

    amendment_id: str
    minute_id: str
    wording: str
