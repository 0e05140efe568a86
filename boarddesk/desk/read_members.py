"""What other queries need to know of members: who sits on a day, with which initials, for whom."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.model.tables import (
    EmailAddress,
    Membership,
    MembershipInitials,
    MembershipOrganisation,
    Organisation,
    Person,
    RegisterGroup,
)
from boarddesk.rules.register import member_on, terms_overlap
from boarddesk.rules.terms import Term, goes_on, joined
from boarddesk.store.write import Read


def seats_of(read: Read, board_id: str, day: dt.date | None = None) -> list[Membership]:
    """The board's memberships by group and place; only those valid on a day when one is given."""
    places = {g.id: g.position for g in read.rows(RegisterGroup, RegisterGroup.board_id == board_id)}
    rows = read.rows(Membership, Membership.board_id == board_id)
    kept = [row for row in rows if day is None or member_on(row.starts, row.ends, day)]
    return sorted(kept, key=lambda row: (places.get(row.group_id, 0), row.position, row.starts or dt.date.min, row.id))


def known_as_of(seats: Iterable[Membership], day: dt.date) -> list[Membership]:
    """The memberships in an order in which what is said of a person last is what is true on a day.

    Those to come are first, then those that are over, then those valid that day (decision 008).
    """
    return sorted(
        seats,
        key=lambda seat: (
            member_on(seat.starts, seat.ends, day), (seat.starts or dt.date.min) <= day, seat.starts or dt.date.min
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """How a membership stands among those of the same person that go on in one another (decision 008)."""

    since: dt.date | None
    goes_on: bool
    follows: bool


def spans_of(seats: Iterable[Membership]) -> dict[str, Span]:
    """How each membership of a board stands among those of its person; a vacant seat stands by itself."""
    theirs: dict[str, list[Membership]] = {}
    for seat in seats:
        theirs.setdefault(seat.person_id or seat.id, []).append(seat)
    found: dict[str, Span] = {}
    for mine in theirs.values():
        for seat in mine:
            term = Term(seat.starts, seat.ends)
            same = [Term(row.starts, row.ends) for row in mine if row.group_id == seat.group_id]
            whole = next(each for each in joined(same) if term.starts is None or each.covers(term.starts))
            found[seat.id] = Span(
                whole.starts,
                any(goes_on(term, Term(row.starts, row.ends)) for row in mine),
                whole.starts != term.starts,
            )
    return found


def earlier_of(read: Read, seat: Membership) -> Membership | None:
    """The membership of the same person in the same group that goes on in this one."""
    if seat.person_id is None:
        return None
    where = (Membership.person_id == seat.person_id, Membership.group_id == seat.group_id)
    term = Term(seat.starts, seat.ends)
    rows = read.rows(Membership, *where, order=col(Membership.starts))
    return next((row for row in rows if goes_on(Term(row.starts, row.ends), term)), None)


def later_of(read: Read, seat: Membership) -> Membership | None:
    """The membership of the same person on the board in which this one goes on, one in the same group first."""
    if seat.person_id is None:
        return None
    where = (Membership.person_id == seat.person_id, Membership.board_id == seat.board_id)
    term = Term(seat.starts, seat.ends)
    rows = [row for row in read.rows(Membership, *where) if goes_on(term, Term(row.starts, row.ends))]
    return min(rows, key=lambda row: (row.group_id != seat.group_id, row.id), default=None)


def initials_on(read: Read, membership_ids: Iterable[str], day: dt.date) -> dict[str, str]:
    """The initials that each membership has on a day."""
    found: dict[str, tuple[dt.date, str]] = {}
    rows = read.rows_in(MembershipInitials, MembershipInitials.membership_id, membership_ids)
    for row in rows:
        starts = row.starts or dt.date.min
        if starts <= day and (row.membership_id not in found or found[row.membership_id][0] <= starts):
            found[row.membership_id] = (starts, row.initials)
    return {membership: initials for membership, (_, initials) in found.items()}


def organisations_of(read: Read, membership_ids: Iterable[str]) -> dict[str, list[Organisation]]:
    """The organisations that each membership represents, in order."""
    joins = MembershipOrganisation
    rows = read.rows_in(joins, joins.membership_id, membership_ids, order=col(joins.position))
    known = {o.id: o for o in read.rows_in(Organisation, Organisation.id, {row.organisation_id for row in rows})}
    found: dict[str, list[Organisation]] = {}
    for row in rows:
        found.setdefault(row.membership_id, []).append(known[row.organisation_id])
    return found


@dataclass(frozen=True, slots=True)
class Holding:
    """Initials of a membership with the days on which it has them, the last one inclusive."""

    membership_id: str
    person_id: str | None
    name: str
    initials: str
    starts: dt.date | None
    ends: dt.date | None

    def meets(self, other: "Holding") -> bool:
        """Whether both are held on some day."""
        return terms_overlap(self.starts, self.ends, other.starts, other.ends)


def holdings(read: Read, board_id: str) -> tuple[Holding, ...]:
    """Who has which initials on a board, and when: within the term, from their first day to the next ones'."""
    seats = {row.id: row for row in read.rows(Membership, Membership.board_id == board_id)}
    people = {
        p.id: p.name for p in read.rows_in(Person, Person.id, {s.person_id for s in seats.values() if s.person_id})
    }
    rows: dict[str, list[MembershipInitials]] = {}
    for row in read.rows_in(MembershipInitials, MembershipInitials.membership_id, seats):
        rows.setdefault(row.membership_id, []).append(row)
    found = []
    for key, mine in rows.items():
        seat = seats[key]
        ordered = sorted(mine, key=lambda row: row.starts or dt.date.min)
        for at, row in enumerate(ordered):
            starts = max((day for day in (row.starts, seat.starts) if day), default=None)
            next_starts = ordered[at + 1].starts if at + 1 < len(ordered) else None
            until = next_starts - dt.timedelta(days=1) if next_starts else None
            ends = min((day for day in (until, seat.ends) if day), default=None)
            if starts is None or ends is None or starts <= ends:
                name = people.get(seat.person_id or "", "Vacant")
                found.append(Holding(key, seat.person_id, name, row.initials, starts, ends))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody the file knows, as completion offers them."""

    name: str
    title: str
    organisations: tuple[str, ...]
    emails: tuple[str, ...]


def known_people(read: Read) -> tuple[KnownPerson, ...]:
    """Everybody by surname, with the title and organisations of their latest membership."""
    seats = {seat.person_id: seat for seat in read.rows(Membership, order=(col(Membership.starts), col(Membership.id)))}
    organisations = organisations_of(read, [seat.id for seat in seats.values()])
    emails: dict[str, tuple[str, ...]] = {}
    for row in read.rows(EmailAddress, order=col(EmailAddress.position)):
        emails[row.person_id] = (*emails.get(row.person_id, ()), row.address)
    found = []
    for person in read.rows(Person, order=col(Person.sort_name)):
        seat = seats.get(person.id)
        names = tuple(each.name for each in organisations.get(seat.id, ())) if seat else ()
        found.append(KnownPerson(person.name, seat.title if seat else "", names, emails.get(person.id, ())))
    return tuple(found)


def today(read: Read) -> dt.date:
    """The day of this look."""
    return read.today
