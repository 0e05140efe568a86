"""Initials that could be taken for one another: whose they are, and what would tell them apart."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.desk.desk import Read
from boarddesk.desk.people import person_of_name
from boarddesk.desk.read_members import holdings
from boarddesk.rules.initials import propose_initials, resembles
from boarddesk.rules.register import terms_overlap


@dataclass(frozen=True, slots=True)
class Resembling:
    """Somebody whose initials are the beginning of a newcomer's, with longer ones that nobody has."""

    membership_id: str
    name: str
    initials: str
    proposal: str


def resembling(
    read: Read,
    board_id: str,
    initials: str,
    name: str,
    starts: dt.date | None,
    ends: dt.date | None,
    own_id: str | None = None,
) -> Resembling | None:
    """Who could be taken for a newcomer with these initials during a term: AM, when AMc joins."""
    person = person_of_name(read, name)
    held = [each for each in holdings(read, board_id) if terms_overlap(starts, ends, each.starts, each.ends)]
    for each in sorted(held, key=lambda each: each.starts or dt.date.min, reverse=True):
        same = each.membership_id == own_id or (person is not None and each.person_id == person.id)
        if not same and each.person_id is not None and resembles(each.initials, initials):
            taken = [initials, *(other.initials for other in held)]
            return Resembling(each.membership_id, each.name, each.initials, propose_initials(each.name, taken))
    return None
