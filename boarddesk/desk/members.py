"""Members of a board: who sits on it, for whom, from when to when."""

import datetime as dt
from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import moved, renumber, required
from boarddesk.desk.read_members import initials_on, organisations_of, seats_of
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import (
    EmailAddress,
    ExpectedAttendance,
    Membership,
    MembershipDeputy,
    MembershipInitials,
    MembershipLink,
    MembershipOrganisation,
    Organisation,
    Person,
    RegisterGroup,
    RegisterRow,
)
from boarddesk.rules.dates import long_date
from boarddesk.rules.initials import propose_initials, sort_name
from boarddesk.rules.register import member_on, terms_overlap


def member_lines(read: Read, board_id: str, day: dt.date | None = None) -> tuple[MemberLine, ...]:
    """All memberships of a board by group and place, also past and future ones; current as of a day or today."""
    on = day or read.today
    seats = seats_of(read, board_id)
    ids = [seat.id for seat in seats]
    groups = {g.id: g.name for g in read.rows(RegisterGroup, RegisterGroup.board_id == board_id)}
    people = {p.id: p for p in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    organisations = organisations_of(read, ids)
    latest = initials_on(read, ids, dt.date.max)
    links = texts_of(read, MembershipLink, ids)
    emails = emails_of(read, people)
    deputies = deputies_of(read, ids)
    return tuple(
        MemberLine(
            seat.id,
            seat.person_id,
            groups[seat.group_id],
            seat.position,
            member_on(seat.starts, seat.ends, on),
            MemberDetails(
                seat.group_id,
                people[seat.person_id].name if seat.person_id else "",
                latest.get(seat.id, ""),
                seat.title,
                seat.office,
                seat.category,
                tuple(o.name for o in organisations.get(seat.id, ())),
                links.get(seat.id, ()),
                emails.get(seat.person_id or "", ()),
                deputies.get(seat.id, ()),
                seat.starts,
                seat.ends,
                seat.leaving_reason,
                seat.standing_apologies,
                seat.printed_title,
                seat.printed_representing,
            ),
        )
        for seat in seats
    )


def texts_of(read: Read, cls: type[MembershipLink], ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The names of the links of each membership."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read.rows_in(cls, cls.membership_id, ids, order=col(cls.position)):
        found[row.membership_id] = (*found.get(row.membership_id, ()), row.name)
    return found


def emails_of(read: Read, people: dict[str, Person]) -> dict[str, tuple[str, ...]]:
    """The addresses of people, the preferred one first."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read.rows_in(EmailAddress, EmailAddress.person_id, people, order=col(EmailAddress.position)):
        found[row.person_id] = (*found.get(row.person_id, ()), row.address)
    return found


def deputies_of(read: Read, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The names of the deputies of each membership."""
    rows = read.rows_in(MembershipDeputy, MembershipDeputy.membership_id, ids, order=col(MembershipDeputy.position))
    people = {p.id: p.name for p in read.rows_in(Person, Person.id, {row.person_id for row in rows})}
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.membership_id] = (*found.get(row.membership_id, ()), people[row.person_id])
    return found


def organisation_names(read: Read) -> tuple[str, ...]:
    """Every organisation the file knows, for completion."""
    return tuple(row.name for row in read.rows(Organisation, order=col(Organisation.name)))


def person_names(read: Read) -> tuple[str, ...]:
    """Everybody the file knows, for completion."""
    return tuple(row.name for row in read.rows(Person, order=col(Person.sort_name)))


def person_details(read: Read, person_id: str) -> tuple[str, str]:
    """A person's name and the title of their newest membership."""
    person = read.get(Person, person_id)
    seats = read.rows(Membership, Membership.person_id == person_id, order=col(Membership.starts).desc())
    return person.name, seats[0].title if seats else ""


def proposed_initials(read: Read, board_id: str, name: str, day: dt.date, own_id: str | None = None) -> str:
    """Initials for a new member that nobody on the board has on that day."""
    return propose_initials(name, taken_initials(read, board_id, day, None, own_id))


def taken_initials(
    read: Read, board_id: str, starts: dt.date | None, ends: dt.date | None, own_id: str | None
) -> dict[str, str]:
    """The initials in use on any day of a term, with whose they are; a membership's own are not counted."""
    found: dict[str, str] = {}
    for line in member_lines(read, board_id):
        if line.id != own_id and terms_overlap(starts, ends, line.details.starts, line.details.ends):
            for row in read.rows(MembershipInitials, MembershipInitials.membership_id == line.id):
                found[row.initials] = line.name
    return found


@command("Add member")
def add_member(write: Write, board_id: str, details: MemberDetails) -> str:
    """Add a membership at the end of its group; gives its id.

    Somebody of exactly this name whom the file knows is taken to be the same person. Initials are proposed when
    none are given and the group has them. Raises RuleError for doubled initials, overlapping terms of one person in
    one group, or a term that ends before it begins.
    """
    group = write.get(RegisterGroup, details.group_id)
    seats = write.rows(Membership, Membership.group_id == details.group_id)
    seat = Membership(board_id=board_id, group_id=details.group_id, position=len(seats))
    write.add(seat)
    write.flush()
    initials = details.initials.strip()
    if not initials and group.has_initials and details.name.strip():
        taken = taken_initials(write, board_id, details.starts, details.ends, seat.id)
        initials = propose_initials(details.name, taken)
    apply_details(write, seat, details, initials)
    write.label = f"Add {details.name.strip() or 'a vacant seat'}"
    return seat.id


@command("Change member")
def edit_member(write: Write, membership_id: str, details: MemberDetails, initials_from: dt.date | None = None) -> None:
    """Change a membership; registers already taken keep what they say.

    New initials are valid from a day on when one is given, so that older registers keep theirs; without one they
    replace the newest. Raises RuleError as adding does.
    """
    seat = write.get(Membership, membership_id)
    if details.group_id != seat.group_id:
        seat.position = len(write.rows(Membership, Membership.group_id == details.group_id))
    apply_details(write, seat, details, details.initials.strip(), initials_from)
    write.label = f"Change {details.name.strip() or 'a vacant seat'}"


def apply_details(
    write: Write, seat: Membership, details: MemberDetails, initials: str, initials_from: dt.date | None = None
) -> None:
    """Write everything that was said of a membership into its rows."""
    if details.starts and details.ends and details.ends < details.starts:
        raise RuleError(f"The term would end on {long_date(details.ends)}, before it begins.")
    seat.group_id, seat.title, seat.office = details.group_id, details.title.strip(), details.office.strip()
    seat.category, seat.starts, seat.ends = details.category.strip(), details.starts, details.ends
    seat.leaving_reason, seat.standing_apologies = details.leaving_reason.strip(), details.standing_apologies
    seat.printed_title = details.printed_title.strip()
    seat.printed_representing = details.printed_representing.strip()
    seat.person_id = name_person(write, seat, details.name.strip())
    refuse_overlap(write, seat)
    set_initials(write, seat, initials, initials_from)
    replace_lists(write, seat, details)
    write.flush()


def name_person(write: Write, seat: Membership, name: str) -> str | None:
    """The person of a seat: renamed when the seat already has one, else found by name or made."""
    if not name:
        return None
    current = write.find(Person, seat.person_id)
    if current is not None:
        if current.name != name:
            current.name, current.sort_name = name, sort_name(name)
        return current.id
    return find_person(write, name).id


def find_person(write: Write, name: str) -> Person:
    """The person of exactly this name, made if the file does not know one."""
    text = required(name, "The name")
    known = next((row for row in write.rows(Person) if row.name.casefold() == text.casefold()), None)
    return known or write.add(Person(name=text, sort_name=sort_name(text)))


def find_organisation(write: Write, name: str) -> Organisation:
    """The organisation of this name, made if the file does not know it."""
    text = required(name, "The organisation's name")
    known = next((row for row in write.rows(Organisation) if row.name.casefold() == text.casefold()), None)
    return known or write.add(Organisation(name=text))


def refuse_overlap(write: Write, seat: Membership) -> None:
    """Raise RuleError when the person already sits in this group during the term (RULES 15)."""
    if seat.person_id is None:
        return
    where = (Membership.group_id == seat.group_id, Membership.person_id == seat.person_id)
    for other in write.rows(Membership, *where):
        if other.id != seat.id and terms_overlap(seat.starts, seat.ends, other.starts, other.ends):
            raise RuleError(f"{write.get(Person, seat.person_id).name} already sits in this group during that term.")


def set_initials(write: Write, seat: Membership, initials: str, starts: dt.date | None) -> None:
    """Give a membership its initials, from a day on or in place of the newest; RuleError when somebody has them."""
    holder = taken_initials(write, seat.board_id, seat.starts, seat.ends, seat.id).get(initials)
    if initials and holder is not None:
        raise RuleError(f"{holder} already has the initials {initials} during that term.")
    where = MembershipInitials.membership_id == seat.id
    rows = sorted(write.rows(MembershipInitials, where), key=lambda row: row.starts or dt.date.min)
    newest = rows[-1] if rows else None
    if newest is not None and newest.initials == initials:
        return
    if newest is not None and (starts is None or newest.starts == starts):
        if initials:
            newest.initials = initials
        else:
            write.delete(newest)
    elif initials:
        write.add(MembershipInitials(membership_id=seat.id, initials=initials, starts=starts))


def replace_lists(write: Write, seat: Membership, details: MemberDetails) -> None:
    """Replace organisations, links, deputies and addresses where they differ."""
    line = next((line for line in member_lines(write, seat.board_id) if line.id == seat.id), None)
    old = line.details if line else MemberDetails(seat.group_id, "")
    if cleaned(details.organisations) != old.organisations:
        write.delete(*write.rows(MembershipOrganisation, MembershipOrganisation.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.organisations)):
            organisation = find_organisation(write, name)
            write.add(MembershipOrganisation(membership_id=seat.id, organisation_id=organisation.id, position=n))
    if cleaned(details.links) != old.links:
        write.delete(*write.rows(MembershipLink, MembershipLink.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.links)):
            write.add(MembershipLink(membership_id=seat.id, name=name, position=n))
    if cleaned(details.deputies) != old.deputies:
        write.delete(*write.rows(MembershipDeputy, MembershipDeputy.membership_id == seat.id))
        for n, name in enumerate(cleaned(details.deputies)):
            write.add(MembershipDeputy(membership_id=seat.id, person_id=find_person(write, name).id, position=n))
    if seat.person_id is not None and cleaned(details.emails) != old.emails:
        write.delete(*write.rows(EmailAddress, EmailAddress.person_id == seat.person_id))
        for n, address in enumerate(cleaned(details.emails)):
            if "@" not in address.strip("@") or " " in address:
                raise RuleError(f"“{address}” is not an e-mail address.")
            write.add(EmailAddress(person_id=seat.person_id, address=address, position=n))


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
    seat.ends, seat.leaving_reason = last_day, reason.strip()
    write.label = f"End term of {write.get(Person, seat.person_id).name}" if seat.person_id else "End term"


@command("Remove members")
def remove_members(write: Write, membership_ids: Sequence[str]) -> None:
    """Remove memberships entered by mistake; RuleError for one that stands on a register: end its term instead."""
    for membership_id in membership_ids:
        seat = write.get(Membership, membership_id)
        person = write.find(Person, seat.person_id)
        name = person.name if person else "This seat"
        if write.rows(RegisterRow, RegisterRow.membership_id == membership_id):
            raise RuleError(
                f"{name} is on a register already taken; end the term instead, so that the record stays true."
            )
        for cls in (MembershipInitials, MembershipOrganisation, MembershipLink, MembershipDeputy, ExpectedAttendance):
            write.delete(*write.rows(cls, col(cls.membership_id) == membership_id))
        write.delete(seat)
        write.label = f"Remove {name}"
