"""People entered twice: who they could be, and making one person of two. What registers and minutes print stays."""

import datetime as dt
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlmodel import SQLModel, col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.members import refuse_term
from boarddesk.desk.read_members import organisations_of
from boarddesk.model import tables
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import (
    ActionOwner,
    Board,
    EmailAddress,
    ExpectedAttendance,
    Meeting,
    Membership,
    MembershipDeputy,
    MembershipInitials,
    MembershipLink,
    MembershipOrganisation,
    Person,
    RegisterRow,
    Setting,
)
from boarddesk.rules.dates import counted, day_month_year
from boarddesk.rules.people import folded_name, near_names, same_name
from boarddesk.rules.register import terms_overlap
from boarddesk.rules.text import fold

APART: Final = "people.apart"
"""The setting that holds the names of those who are two people after all, as pairs."""
SAME_NAME: Final = 100.0
LISTS: Final[tuple[type[Any], ...]] = (
    MembershipInitials, MembershipOrganisation, MembershipLink, MembershipDeputy,
)  # fmt: skip
"""What hangs on a membership."""


@dataclass(frozen=True, slots=True)
class PersonGlance:
    """Somebody the file knows, with what tells them from others."""

    id: str
    name: str
    detail: str
    """Titles, organisations and boards of their memberships."""
    used: str
    """Where they occur: "2 memberships, 11 registers, 3 actions"."""


@dataclass(frozen=True, slots=True)
class Double:
    """Two people who could be one, and why."""

    first: PersonGlance
    second: PersonGlance
    score: float
    why: str
    against: str
    """What speaks for two people: a register both are on."""

    @property
    def id(self) -> str:
        """What the pair is known by."""
        return f"{self.first.id} {self.second.id}"


def doubles(read: Read) -> tuple[Double, ...]:
    """People who may have been entered twice, the likeliest first; pairs she has told apart are left out."""
    people = {person.id: person for person in read.rows(Person)}
    apart = told_apart(read)
    found: list[tuple[float, str, str, str]] = []
    addresses = shared_addresses(read)
    for one, other in sorted(pairs_to_compare(people.values()) | set(addresses)):
        names = people[one].name, people[other].name
        if frozenset(map(fold, names)) in apart:
            continue
        if same_name(*names):
            found.append((SAME_NAME, one, other, "the same name but for titles"))
        elif near := near_names(names[0], [(other, names[1])]):
            found.append((near[0].score, one, other, near[0].why))
        elif (one, other) in addresses:
            found.append((80.0, one, other, f"the same e-mail address, {addresses[one, other]}"))
    glances = glances_of(read, {key for _, one, other, _ in found for key in (one, other)})
    together = registers_of(read, glances)
    return tuple(
        Double(glances[one], glances[other], score, why, both_on(together, one, other))
        for score, one, other, why in sorted(found, key=lambda each: (-each[0], people[each[1]].sort_name))
    )


def pair_of(read: Read, one: str, other: str) -> Double:
    """Any two people she takes for one."""
    glances = glances_of(read, (one, other))
    names = glances[one].name, glances[other].name
    near = near_names(names[0], [(other, names[1])])
    why = "the same name but for titles" if same_name(*names) else near[0].why if near else "as you say"
    return Double(glances[one], glances[other], 0.0, why, both_on(registers_of(read, (one, other)), one, other))


def pairs_to_compare(people: Iterable[Person]) -> set[tuple[str, str]]:
    """Pairs with something in common: a surname, the words of the name, or the letters both parts begin with."""
    shelves: dict[str, list[str]] = {}
    for person in people:
        words = folded_name(person.name).split()
        if not words:
            continue
        joined, mixed = "".join(words), " ".join(sorted(words))
        for shelf in {f"s {words[-1]}", f"w {mixed}", f"j {joined}", f"i {words[0][0]}{words[-1][0]}"}:
            shelves.setdefault(shelf, []).append(person.id)
    return {pair for ids in shelves.values() for pair in itertools.combinations(sorted(ids), 2)}


def shared_addresses(read: Read) -> dict[tuple[str, str], str]:
    """Pairs of people with an e-mail address in common."""
    holders: dict[str, list[str]] = {}
    for row in read.rows(EmailAddress):
        holders.setdefault(fold(row.address), []).append(row.person_id)
    return {pair: address for address, ids in holders.items() for pair in itertools.combinations(sorted(set(ids)), 2)}


def told_apart(read: Read) -> set[frozenset[str]]:
    """The names of those who are two people, as she said."""
    kept = read.rows(Setting, Setting.name == APART, col(Setting.board_id).is_(None))
    pairs = kept[0].value if kept and isinstance(kept[0].value, list) else []
    return {frozenset(map(fold, pair)) for pair in pairs if isinstance(pair, list)}


def glances_of(read: Read, ids: Iterable[str]) -> dict[str, PersonGlance]:
    """What is known of people, in a line each."""
    wanted = set(ids)
    seats: dict[str, list[Membership]] = {}
    for seat in read.rows_in(Membership, Membership.person_id, wanted, order=col(Membership.starts)):
        seats.setdefault(seat.person_id or "", []).append(seat)
    organisations = organisations_of(read, [seat.id for mine in seats.values() for seat in mine])
    boards = {board.id: board.short_name for board in read.rows(Board)}
    registers, actions = (counts_of(read, cls, wanted) for cls in (RegisterRow, ActionOwner))
    found = {}
    for person in read.rows_in(Person, Person.id, wanted):
        mine = seats.get(person.id, [])
        said = dict.fromkeys(
            part
            for seat in mine
            for part in (seat.title, *(o.name for o in organisations.get(seat.id, ())), boards.get(seat.board_id, ""))
            if part
        )
        used = (
            counted(len(mine), "membership"), counted(registers.get(person.id, 0), "register"),
            counted(actions.get(person.id, 0), "action"),
        )  # fmt: skip
        shown = [words for words in used if not words.startswith(("0 ", "no "))]
        found[person.id] = PersonGlance(person.id, person.name, ", ".join(said), ", ".join(shown) or "nowhere")
    return found


def counts_of(read: Read, cls: type[RegisterRow] | type[ActionOwner], ids: Iterable[str]) -> dict[str, int]:
    """How many rows name each of them."""
    counts: dict[str, int] = {}
    for row in read.rows_in(cls, cls.person_id, ids):
        counts[row.person_id or ""] = counts.get(row.person_id or "", 0) + 1
    return counts


def registers_of(read: Read, ids: Iterable[str]) -> dict[str, dict[dt.date, None]]:
    """The days of the registers each of them stands on."""
    rows = read.rows_in(RegisterRow, RegisterRow.person_id, ids)
    days = {m.id: m.date for m in read.rows_in(Meeting, Meeting.id, {row.meeting_id for row in rows})}
    found: dict[str, dict[dt.date, None]] = {}
    for row in sorted(rows, key=lambda row: days[row.meeting_id], reverse=True):
        found.setdefault(row.person_id or "", {})[days[row.meeting_id]] = None
    return found


def both_on(registers: dict[str, dict[dt.date, None]], one: str, other: str) -> str:
    """The latest register both stand on, in words; nothing when they never met."""
    shared = next((day for day in registers.get(one, {}) if day in registers.get(other, {})), None)
    return f"both on the register of {day_month_year(shared)}" if shared else ""


@command("Tell people apart")
def tell_apart(write: Write, one_id: str, other_id: str) -> None:
    """Remember that two people are two, so that they are not proposed again."""
    names = sorted(write.get(Person, key).name for key in (one_id, other_id))
    kept = write.rows(Setting, Setting.name == APART, col(Setting.board_id).is_(None))
    row = kept[0] if kept else write.add(Setting(name=APART, value=[]))
    row.value = [*(row.value or []), names]
    write.label = f"{names[0]} and {names[1]} are two people"


@command("Merge people")
def merge_people(write: Write, keep_id: str, other_id: str, name: str | None = None) -> None:
    """Make one person of two: everything that names the other names the one kept; printed texts stay.

    Memberships of both in one group at one time become one that spans both. Raises RuleError when that leaves
    initials doubled on some day.
    """
    if keep_id == other_id:
        raise RuleError("That is the same person.")
    keep, other = write.get(Person, keep_id), write.get(Person, other_id)
    write.label = f"Merge {other.name} into {name or keep.name}"
    join_addresses(write, keep, other)
    join_seats(write, keep, other)
    for cls, column in links_to_people():
        for row in write.rows(cls, col(getattr(cls, column)) == other.id):
            setattr(row, column, keep.id)
    write.flush()
    drop_repeats(write, keep)
    keep.note = "; ".join(note for note in (keep.note, other.note) if note)
    if name and name != keep.name:
        keep.name, keep.sort_name = name, other.sort_name if name == other.name else keep.sort_name
    write.delete(other)
    write.flush()
    for seat in write.rows(Membership, Membership.person_id == keep.id):
        refuse_term(write, seat)


def links_to_people() -> list[tuple[type[SQLModel], str]]:
    """Every column of every table that names a person."""
    found: list[tuple[type[SQLModel], str]] = []
    for name in tables.__all__:
        cls = getattr(tables, name)
        table = getattr(cls, "__table__", None)
        for column in table.columns if table is not None else ():
            if any(key.column.table.name == "person" for key in column.foreign_keys):
                found.append((cls, column.name))
    return found


def join_addresses(write: Write, keep: Person, other: Person) -> None:
    """Give the one kept the other's addresses that are new, after their own."""
    mine = write.rows(EmailAddress, EmailAddress.person_id == keep.id)
    known = {fold(row.address) for row in mine}
    position = len(mine)
    for row in write.rows(EmailAddress, EmailAddress.person_id == other.id, order=col(EmailAddress.position)):
        if fold(row.address) in known:
            write.delete(row)
        else:
            row.person_id, row.position = keep.id, position
            position += 1
    write.flush()


def join_seats(write: Write, keep: Person, other: Person) -> None:
    """Make one membership of two that both have in one group at one time."""
    for extra in write.rows(Membership, Membership.person_id == other.id):
        where = (Membership.person_id == keep.id, Membership.group_id == extra.group_id)
        for seat in write.rows(Membership, *where):
            if terms_overlap(seat.starts, seat.ends, extra.starts, extra.ends):
                absorb(write, seat, extra)
                break


def absorb(write: Write, seat: Membership, extra: Membership) -> None:
    """Let one membership take the days, registers and notes of another, which goes."""
    seat.starts = min(seat.starts, extra.starts) if seat.starts and extra.starts else None
    seat.ends = max(seat.ends, extra.ends) if seat.ends and extra.ends else None
    for column in ("title", "office", "category", "printed_title", "printed_representing", "leaving_reason"):
        setattr(seat, column, getattr(seat, column) or getattr(extra, column))
    for row in write.rows(RegisterRow, RegisterRow.membership_id == extra.id):
        row.membership_id = seat.id
    noted = {row.meeting_id for row in write.rows(ExpectedAttendance, ExpectedAttendance.membership_id == seat.id)}
    for note in write.rows(ExpectedAttendance, ExpectedAttendance.membership_id == extra.id):
        if note.meeting_id in noted:
            write.delete(note)
        else:
            note.membership_id = seat.id
    for cls in LISTS:
        theirs = write.rows(cls, cls.membership_id == extra.id)
        if write.rows(cls, cls.membership_id == seat.id):
            write.delete(*theirs)
        else:
            for one in theirs:
                one.membership_id = seat.id
    write.flush()
    write.delete(extra)
    write.flush()


def drop_repeats(write: Write, keep: Person) -> None:
    """Take away what names the one kept twice in one place, or names them their own deputy."""
    owned: set[str] = set()
    for owner in write.rows(ActionOwner, ActionOwner.person_id == keep.id, order=col(ActionOwner.position)):
        if owner.action_id in owned:
            write.delete(owner)
        owned.add(owner.action_id)
    stands_in: set[str] = set()
    seats = {seat.id for seat in write.rows(Membership, Membership.person_id == keep.id)}
    for deputy in write.rows(MembershipDeputy, MembershipDeputy.person_id == keep.id):
        if deputy.membership_id in stands_in | seats:
            write.delete(deputy)
        stands_in.add(deputy.membership_id)
    write.flush()
