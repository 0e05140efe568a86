"""Members of a board: who sits on it, for whom, from when to when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import moved, renumber, required
from boarddesk.desk.people import (
    emails_of,
    find_organisation,
    find_person,
    forget_person,
    person_of_name,
    replace_addresses,
)
from boarddesk.desk.read_members import (
    earlier_of,
    holdings,
    initials_on,
    later_of,
    organisations_of,
    seats_of,
    spans_of,
)
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import (
    ExpectedAttendance,
    Meeting,
    Membership,
    MembershipDeputy,
    MembershipInitials,
    MembershipLink,
    MembershipOrganisation,
    Person,
    RegisterGroup,
    RegisterRow,
)
from boarddesk.rules.dates import long_date
from boarddesk.rules.initials import clash, propose_initials, sort_name
from boarddesk.rules.register import member_on, terms_overlap
from boarddesk.rules.terms import ONE_DAY
from boarddesk.rules.text import MAX_CODE, MAX_NAME, MAX_TITLE, check_length, one_line

LINES: Final = {
    "title": "The title",
    "office": "The office",
    "category": "The category",
    "leaving_reason": "The reason",
    "printed_title": "The printed title",
    "printed_representing": "The printed organisation",
}
"""The plain lines of a membership and what to call them."""


def member_lines(read: Read, board_id: str, day: dt.date | None = None) -> tuple[MemberLine, ...]:
    """All memberships of a board by group and place, also past and future ones; current as of a day or today."""
    on = day or read.today
    seats = seats_of(read, board_id)
    ids = [seat.id for seat in seats]
    groups = {g.id: g.name for g in read.rows(RegisterGroup, RegisterGroup.board_id == board_id)}
    people = {p.id: p for p in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    organisations = organisations_of(read, ids)
    latest = initials_on(read, ids, dt.date.max)
    then = initials_on(read, ids, on)
    links = texts_of(read, MembershipLink, ids)
    emails = emails_of(read, people)
    deputies = deputies_of(read, ids)
    spans = spans_of(seats)
    return tuple(
        MemberLine(
            seat.id,
            seat.person_id,
            groups[seat.group_id],
            seat.position,
            member_on(seat.starts, seat.ends, on),
            replace(
                plain_details(seat),
                name=people[seat.person_id].name if seat.person_id else "",
                initials=latest.get(seat.id, ""),
                organisations=tuple(o.name for o in organisations.get(seat.id, ())),
                links=links.get(seat.id, ()),
                emails=emails.get(seat.person_id or "", ()),
                deputies=deputies.get(seat.id, ()),
            ),
            spans[seat.id].since,
            spans[seat.id].goes_on,
            then.get(seat.id, latest.get(seat.id, "")),
            spans[seat.id].follows,
        )
        for seat in seats
    )


def plain_details(seat: Membership) -> MemberDetails:
    """What the row of a membership itself says of it."""
    return MemberDetails(
        seat.group_id,
        "",
        title=seat.title,
        office=seat.office,
        category=seat.category,
        starts=seat.starts,
        ends=seat.ends,
        leaving_reason=seat.leaving_reason,
        standing_apologies=seat.standing_apologies,
        printed_title=seat.printed_title,
        printed_representing=seat.printed_representing,
    )


def texts_of(read: Read, cls: type[MembershipLink], ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The names of the links of each membership."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read.rows_in(cls, cls.membership_id, ids, order=col(cls.position)):
        found[row.membership_id] = (*found.get(row.membership_id, ()), row.name)
    return found


def deputies_of(read: Read, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The names of the deputies of each membership."""
    rows = read.rows_in(MembershipDeputy, MembershipDeputy.membership_id, ids, order=col(MembershipDeputy.position))
    people = {p.id: p.name for p in read.rows_in(Person, Person.id, {row.person_id for row in rows})}
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.membership_id] = (*found.get(row.membership_id, ()), people[row.person_id])
    return found


def proposed_initials(
    read: Read,
    board_id: str,
    name: str,
    starts: dt.date | None = None,
    ends: dt.date | None = None,
    own_id: str | None = None,
) -> str:
    """Initials for somebody during a term: those they have in another seat of the board, else some nobody has."""
    person = person_of_name(read, name)
    everybody = [each for each in holdings(read, board_id) if each.membership_id != own_id]
    own = [each for each in everybody if person is not None and each.person_id == person.id]
    taken = [
        each.initials for each in everybody if each not in own and terms_overlap(starts, ends, each.starts, each.ends)
    ]
    free = next((each.initials for each in reversed(own) if not clash(each.initials, taken)), "")
    return free or propose_initials(name, taken)


def holder_of(
    read: Read,
    board_id: str,
    initials: str,
    starts: dt.date | None,
    ends: dt.date | None,
    name: str,
    own_id: str | None = None,
) -> str | None:
    """Who else on the board has these initials on a day of this term; the same person's other seats do not count."""
    person = person_of_name(read, name)
    for each in holdings(read, board_id):
        same = each.membership_id == own_id or (person is not None and each.person_id == person.id)
        if not same and clash(initials, [each.initials]) and terms_overlap(starts, ends, each.starts, each.ends):
            return each.name
    return None


def is_on_a_register(read: Read, membership_id: str) -> bool:
    """Whether a register that names this membership has been taken."""
    return bool(read.rows(RegisterRow, RegisterRow.membership_id == membership_id))


@command("Add member")
def add_member(write: Write, board_id: str, details: MemberDetails) -> str:
    """Add a membership at the end of its group; gives its id.

    Somebody of exactly this name whom the file knows is taken to be the same person. Initials are proposed when
    none are given and the group has them. Raises RuleError for doubled initials, overlapping terms of one person in
    one group, or a term that ends before it begins.
    """
    write.get(RegisterGroup, details.group_id)
    seat = Membership(board_id=board_id, group_id=details.group_id, position=next_place(write, details.group_id))
    write.add(seat)
    write.flush()
    apply_details(write, seat, details, entered_initials(write, seat, details))
    write.label = f"Add {details.name.strip() or 'a vacant seat'}"
    return seat.id


def entered_initials(read: Read, seat: Membership, details: MemberDetails) -> str:
    """The initials given, or the proposed ones where none are and the group has them."""
    initials = details.initials.strip()
    if initials or not details.name.strip() or not read.get(RegisterGroup, details.group_id).has_initials:
        return initials
    return proposed_initials(read, seat.board_id, details.name, details.starts, details.ends, seat.id)


def next_place(read: Read, group_id: str) -> int:
    """The place after the last of a group."""
    return max((row.position for row in read.rows(Membership, Membership.group_id == group_id)), default=-1) + 1


@command("Change member")
def edit_member(write: Write, membership_id: str, details: MemberDetails, initials_from: dt.date | None = None) -> None:
    """Change a membership; registers already taken keep what they say.

    New initials are valid from a day on when one is given, so that older registers keep theirs; without one they
    replace the newest. An earlier membership that goes on in this one ends the day before the new first day. Raises
    RuleError as adding does.
    """
    seat = write.get(Membership, membership_id)
    earlier = earlier_of(write, seat)
    if details.group_id != seat.group_id:
        seat.position = next_place(write, details.group_id)
    if earlier is not None and details.starts and details.starts > (earlier.starts or dt.date.min):
        earlier.ends = details.starts - ONE_DAY
    apply_details(write, seat, details, details.initials.strip(), initials_from)
    write.label = f"Change {details.name.strip() or 'a vacant seat'}"


@command("Change initials")
def change_initials(write: Write, membership_id: str, initials: str) -> None:
    """Give other initials; from the next register on where older ones name the member already."""
    seat = write.get(Membership, membership_id)
    ended = seat.ends is not None and seat.ends < write.today
    starts = None if ended or not is_on_a_register(write, membership_id) else first_open_night(write, seat.board_id)
    set_initials(write, seat, required(initials, "The initials", MAX_CODE), starts)
    refuse_doubles(write, seat)
    write.label = f"Change initials of {seat_name(write, seat)}"


@command("Change title")
def change_title(write: Write, membership_id: str, title: str) -> None:
    """Give another title; registers already taken keep theirs."""
    seat = write.get(Membership, membership_id)
    seat.title = check_length(one_line(title), MAX_TITLE, "The title")
    write.label = f"Change title of {seat_name(write, seat)}"


def first_open_night(read: Read, board_id: str) -> dt.date:
    """The day of the next meeting whose register has not been taken; today, or tomorrow when today's has been."""
    where = (Meeting.board_id == board_id, col(Meeting.register_taken).is_(False), col(Meeting.date) >= read.today)
    rows = [row for row in read.rows(Meeting, *where, order=col(Meeting.date)) if row.status.held]
    if rows:
        return rows[0].date
    tonight = read.rows(Meeting, Meeting.board_id == board_id, Meeting.date == read.today, col(Meeting.register_taken))
    return read.today + ONE_DAY if tonight else read.today


def seat_name(read: Read, seat: Membership) -> str:
    """Who sits there, for labels and sentences."""
    person = read.find(Person, seat.person_id)
    return person.name if person else "the vacant seat"


def apply_details(
    write: Write, seat: Membership, details: MemberDetails, initials: str, initials_from: dt.date | None = None
) -> None:
    """Write everything that was said of a membership into its rows."""
    name = check_length(one_line(details.name), MAX_NAME, "The name")
    seat.group_id, seat.starts, seat.ends = details.group_id, details.starts, details.ends
    for column, what in LINES.items():
        setattr(seat, column, check_length(one_line(getattr(details, column)), MAX_TITLE, what))
    seat.standing_apologies = details.standing_apologies
    seat.person_id = name_person(write, seat, name)
    refuse_backwards(seat)
    set_initials(write, seat, check_length(one_line(initials), MAX_CODE, "The initials") if name else "", initials_from)
    refuse_term(write, seat)
    replace_lists(write, seat, details)
    write.flush()


def name_person(write: Write, seat: Membership, name: str) -> str | None:
    """The person of a seat: somebody known by this name, else the seat's own person renamed, else somebody new."""
    if not name:
        return None
    current = write.find(Person, seat.person_id)
    known = person_of_name(write, name)
    if known is not None and known is not current:
        return known.id
    if current is None:
        return find_person(write, name).id
    if current.name != name:
        current.name, current.sort_name = name, sort_name(name)
    return current.id


def refuse_backwards(seat: Membership) -> None:
    """Raise RuleError for a term that ends before it begins."""
    if seat.starts and seat.ends and seat.ends < seat.starts:
        raise RuleError(f"The term would end on {long_date(seat.ends)}, before it begins.")


def refuse_term(write: Write, seat: Membership) -> None:
    """Raise RuleError for a term that ends before it begins, sits twice in a group or doubles initials (RULES 15)."""
    write.flush()
    refuse_backwards(seat)
    if seat.person_id is None:
        return
    where = (Membership.group_id == seat.group_id, Membership.person_id == seat.person_id)
    for other in write.rows(Membership, *where):
        if other.id != seat.id and terms_overlap(seat.starts, seat.ends, other.starts, other.ends):
            raise RuleError(f"{seat_name(write, seat)} already sits in this group during that term.")
    refuse_doubles(write, seat)


def refuse_doubles(write: Write, seat: Membership) -> None:
    """Raise RuleError when somebody else has the seat's initials on any day that it has them (RULES 18)."""
    write.flush()
    everybody = holdings(write, seat.board_id)
    for mine in everybody:
        for other in everybody if mine.membership_id == seat.id else ():
            same = other.membership_id == seat.id or (seat.person_id and other.person_id == seat.person_id)
            if not same and clash(mine.initials, [other.initials]) and mine.meets(other):
                raise RuleError(f"{other.name} already has the initials {other.initials} during that term.")


def set_initials(write: Write, seat: Membership, initials: str, starts: dt.date | None) -> None:
    """Give a membership its initials, from a day on or in place of the newest; none at all takes all away.

    From a day after its last one they belong to the membership in which it goes on; RuleError where there is none.
    """
    if starts is not None and seat.ends is not None and starts > seat.ends:
        later = later_of(write, seat)
        if later is None:
            raise RuleError(f"The term ends on {long_date(seat.ends)}; initials from a later day say nothing.")
        set_initials(write, later, initials, starts)
        refuse_doubles(write, later)
        return
    where = MembershipInitials.membership_id == seat.id
    rows = sorted(write.rows(MembershipInitials, where), key=lambda row: row.starts or dt.date.min)
    if not initials:
        write.delete(*rows)
    elif not rows:
        write.add(MembershipInitials(membership_id=seat.id, initials=initials))
    elif rows[-1].initials == initials:
        return
    elif starts is None or rows[0].starts == starts:
        rows[-1].initials = initials
    else:
        kept = [row for row in rows if (row.starts or dt.date.min) < starts]
        write.delete(*rows[len(kept) :])
        if not kept or kept[-1].initials != initials:
            write.add(MembershipInitials(membership_id=seat.id, initials=initials, starts=starts if kept else None))


def replace_lists(write: Write, seat: Membership, details: MemberDetails) -> None:
    """Replace organisations, links, deputies and addresses where they differ."""
    ids = [seat.id]
    organisations = tuple(each.name for each in organisations_of(write, ids).get(seat.id, ()))
    if cleaned(details.organisations) != organisations:
        write.delete(*write.rows(MembershipOrganisation, MembershipOrganisation.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.organisations)):
            organisation = find_organisation(write, name)
            write.add(MembershipOrganisation(membership_id=seat.id, organisation_id=organisation.id, position=n))
    if cleaned(details.links) != texts_of(write, MembershipLink, ids).get(seat.id, ()):
        write.delete(*write.rows(MembershipLink, MembershipLink.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.links)):
            write.add(MembershipLink(membership_id=seat.id, name=name, position=n))
    if cleaned(details.deputies) != deputies_of(write, ids).get(seat.id, ()):
        write.delete(*write.rows(MembershipDeputy, MembershipDeputy.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.deputies)):
            write.add(MembershipDeputy(membership_id=seat.id, person_id=find_person(write, name).id, position=n))
    if seat.person_id is not None:
        replace_addresses(write, seat.person_id, cleaned(details.emails))


def cleaned(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts without outer spaces and without empty ones."""
    return tuple(text.strip() for text in texts if text.strip())


@command("Move member")
def move_member(write: Write, membership_id: str, steps: int) -> None:
    """Move a membership up (negative) or down in its group."""
    seat = write.get(Membership, membership_id)
    where = Membership.group_id == seat.group_id
    renumber(moved(write.rows(Membership, where, order=(col(Membership.position), col(Membership.id))), seat, steps))


@command("End term")
def end_term(write: Write, membership_id: str, last_day: dt.date, reason: str = "") -> None:
    """End a membership with its last day, inclusive; RuleError before it began."""
    seat = write.get(Membership, membership_id)
    if seat.starts is not None and last_day < seat.starts:
        raise RuleError(f"The term began on {long_date(seat.starts)} and cannot end before.")
    seat.ends = last_day
    seat.leaving_reason = check_length(one_line(reason), MAX_TITLE, "The reason")
    refuse_term(write, seat)
    write.label = f"End term of {seat_name(write, seat)}"


@command("Remove members")
def remove_members(write: Write, membership_ids: Sequence[str]) -> None:
    """Remove memberships entered by mistake; RuleError for one that stands on a register: end its term instead."""
    for membership_id in membership_ids:
        seat = write.get(Membership, membership_id)
        person = write.find(Person, seat.person_id)
        name = person.name if person else "a vacant seat"
        if is_on_a_register(write, membership_id):
            raise RuleError(
                f"{name} is on a register already taken; end the term instead, so that the record stays true."
            )
        for cls in (MembershipInitials, MembershipOrganisation, MembershipLink, MembershipDeputy, ExpectedAttendance):
            write.delete(*write.rows(cls, col(cls.membership_id) == membership_id))
        write.delete(seat)
        write.flush()
        forget_person(write, person)
        write.label = f"Remove {name}" if len(membership_ids) == 1 else "Remove members"
