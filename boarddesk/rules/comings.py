"""Who comes in late and who leaves early: what is meant by a name alone, and the sentence for the minutes."""

import datetime as dt
from enum import StrEnum

from boarddesk.model.enums import CountsAs
from boarddesk.rules.dates import clock


class Coming(StrEnum):
    """Coming into the room or leaving it."""

    ARRIVES = "arrives"
    LEAVES = "leaves"


def likely(counts_as: CountsAs | None, left: bool) -> Coming:
    """What somebody does of whom only the name is given: who is in the room leaves, everybody else arrives."""
    return Coming.LEAVES if counts_as is CountsAs.PRESENT and not left else Coming.ARRIVES


def coming_sentence(who: str, coming: Coming, at: dt.time | None) -> str:
    """JH joined the meeting at 1.20pm."""
    verb = "joined" if coming is Coming.ARRIVES else "left"
    return f"{who} {verb} the meeting{f' at {clock(at)}' if at is not None else ''}."
