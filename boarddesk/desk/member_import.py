"""Lists of members from outside: what taking one over would do, and doing it as one step."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.member_changes import change_from
from boarddesk.desk.members import add_member, edit_member, end_term, holder_of, member_lines
from boarddesk.documents import list_reader
from boarddesk.model.lines.boards import GroupLine
from boarddesk.model.lines.member_list import (
    Candidate,
    ImportPreview,
    ImportRow,
    ListedPerson,
    ListLayout,
    Sheet,
    Verdict,
)
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import EmailAddress, Person
from boarddesk.rules.dates import counted
from boarddesk.rules.member_columns import people_of
from boarddesk.rules.people import folded_name, near_names
from boarddesk.rules.register import member_on
from boarddesk.rules.terms import ONE_DAY
from boarddesk.rules.text import fold

CHANGED = ("title", "office", "category", "organisations", "links", "emails", "deputies", "group_id")
"""What a list can change of somebody who is a member already."""
SOMEBODY_NEW = "new"
"""The answer that a near name is somebody else's."""
Answers = Mapping[str, str]
"""For rows that are near somebody known: the person's id, or SOMEBODY_NEW."""


def read_list(path: Path) -> Sheet:
    """The cells of a list; KnownError when it cannot be read."""
    return list_reader.read_list(path)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an import is to do besides what the list says."""

    group_id: str
    """Where those go whose group the list does not name."""
    day: dt.date | None = None
    """The first day of those who join, and of what changes; None for always."""
    answers: Answers | None = None


def preview(read: Read, board_id: str, sheet: Sheet, layout: ListLayout, wishes: Wishes) -> ImportPreview:
    """What taking a list over would do: who joins, who changes, who is close to somebody known, who is missing from it.

    Raises RuleError when no column holds names.
    """
    groups = group_lines(read, board_id)
    people = people_of(sheet, layout, [group.name for group in groups])
    known = {person.id: person.name for person in read.rows(Person)}
    lines = member_lines(read, board_id)
    on = wishes.day or read.today
    sitting = [x for x in lines if x.person_id and member_on(x.details.starts, x.details.ends, on)]
    matcher = Matcher(known, emails_by_address(read), sitting, groups, wishes)
    rows = [matcher.row(person) for person in people]
    touched = {row.details.group_id for row in rows}
    named = {row.membership_id for row in rows} | {c for row in rows for c in matcher.seats_near(row)}
    gone = [x for x in sitting if x.details.group_id in touched and x.id not in named]
    rows += [ImportRow(x.id, x.name, Verdict.GONE, x.details, x.id) for x in gone]
    return ImportPreview(tuple(rows), wishes.day)


def emails_by_address(read: Read) -> dict[str, str]:
    """Whose address it is; one that several people share tells nobody apart."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for row in read.rows(EmailAddress):
        address = fold(row.address)
        if found.setdefault(address, row.person_id) != row.person_id:
            shared.add(address)
    return {address: person for address, person in found.items() if address not in shared}


class Matcher:
    """Finds for people of a list whom the file knows under that name or one close to it."""

    def __init__(
        self,
        known: Mapping[str, str],
        addresses: Mapping[str, str],
        sitting: Sequence[MemberLine],
        groups: Sequence[GroupLine],
        wishes: Wishes,
    ) -> None:
        self._known = known
        self._addresses = addresses
        self._sitting = sitting
        self._groups = {fold(group.name): group.id for group in groups}
        self._wishes = wishes
        self._by_name: dict[str, str] = {}
        for key, name in known.items():
            self._by_name.setdefault(folded_name(name), key)
        self._seen: set[tuple[str, str]] = set()
        self._claimed: set[str] = set()
        """Seats that a row of the list is about already; somebody listed in two groups has two."""

    def row(self, person: ListedPerson) -> ImportRow:
        """What would happen with one person of the list."""
        key = f"row {person.row}"
        answer = (self._wishes.answers or {}).get(key, "")
        exact = self._by_name.get(folded_name(person.name))
        meant = exact or (answer if answer in self._known else None)
        name = self._known[meant] if meant else person.name
        details = self._details(person, name)
        identity = meant or folded_name(person.name), details.group_id
        if identity in self._seen:
            return ImportRow(key, person.name, Verdict.TWICE, details)
        near = () if exact else self._near(person)
        if near and not answer:
            return ImportRow(key, person.name, Verdict.NEAR, details, candidates=near)
        self._seen.add(identity)
        if meant is None:
            return ImportRow(key, person.name, Verdict.JOINS, details, candidates=near)
        return replace(self._known_row(key, meant, details), candidates=near)

    def seats_near(self, row: ImportRow) -> list[str]:
        """The seats of those whom a row that is still open could mean; they are not called missing."""
        open_to = {c.person_id for c in row.candidates} if row.verdict is Verdict.NEAR else set()
        return [line.id for line in self._sitting if line.person_id in open_to]

    def _near(self, person: ListedPerson) -> tuple[Candidate, ...]:
        found = [Candidate(near.key, near.name, near.why) for near in near_names(person.name, self._known.items())]
        for address in person.emails:
            whose = self._addresses.get(fold(address))
            if whose is not None and all(whose != each.person_id for each in found):
                found.append(Candidate(whose, self._known[whose], "the same e-mail address"))
        return tuple(found)

    def _known_row(self, key: str, person_id: str, details: MemberDetails) -> ImportRow:
        seat = self._seat(person_id, details.group_id)
        if seat is None:
            return ImportRow(key, details.name, Verdict.JOINS_KNOWN, details)
        after = merged(seat.details, details, moves=bool(self._moves(seat, details)))
        changes = tuple(
            (name, said(getattr(seat.details, name)), said(getattr(after, name)))
            for name in CHANGED
            if getattr(after, name) != getattr(seat.details, name)
        )
        verdict = Verdict.CHANGES if changes else Verdict.STAYS
        return ImportRow(key, details.name, verdict, after, seat.id, changes=changes)

    def _seat(self, person_id: str, group_id: str) -> MemberLine | None:
        """Where somebody sits: in the group, else anywhere on the board."""
        seats = [x for x in self._sitting if x.person_id == person_id and x.id not in self._claimed]
        found = next((x for x in seats if x.details.group_id == group_id), seats[0] if seats else None)
        if found is not None:
            self._claimed.add(found.id)
        return found

    def _moves(self, seat: MemberLine, details: MemberDetails) -> bool:
        """Whether the list itself says that somebody sits in another group now."""
        return details.group_id not in (seat.details.group_id, self._wishes.group_id)

    def _details(self, person: ListedPerson, name: str) -> MemberDetails:
        return MemberDetails(
            self._groups.get(fold(person.group), self._wishes.group_id), name, person.initials, person.title,
            person.office, person.category, person.representing, person.links, person.emails, person.deputies,
            person.starts or self._wishes.day, person.ends,
        )  # fmt: skip


def merged(before: MemberDetails, listed: MemberDetails, *, moves: bool) -> MemberDetails:
    """A member with what a list says of them; what it leaves empty, or only writes otherwise, stays."""
    values = {
        name: getattr(listed, name)
        for name in CHANGED
        if name != "group_id" and getattr(listed, name) and differs(getattr(before, name), getattr(listed, name))
    }
    emails = (*before.emails, *(x for x in listed.emails if fold(x) not in {fold(y) for y in before.emails}))
    group = listed.group_id if moves else before.group_id
    return replace(before, **{**values, "emails": emails, "group_id": group})


def differs(before: str | tuple[str, ...], after: str | tuple[str, ...]) -> bool:
    """Whether two values differ by more than case, accents and order."""
    return sorted(map(fold, [before] if isinstance(before, str) else before)) != sorted(
        map(fold, [after] if isinstance(after, str) else after)
    )


def said(value: str | tuple[str, ...]) -> str:
    """A value as one text."""
    return value if isinstance(value, str) else ", ".join(value)


def with_free_initials(read: Read, board_id: str, details: MemberDetails) -> MemberDetails:
    """The details without initials that somebody else has during the term; others are proposed instead."""
    taken = details.initials and holder_of(read, board_id, details.initials, details.starts, details.ends, details.name)
    return replace(details, initials="") if taken else details


@command("Import members")
def import_members(
    write: Write, board_id: str, rows: Sequence[ImportRow], day: dt.date | None, leaving: Sequence[str] = ()
) -> str:
    """Do what the chosen rows of a preview say, as one step; those leaving go the day before. Gives it in words.

    Rows that stay, are there twice or still near somebody do nothing. Raises RuleError as adding and changing do.
    """
    joined = [row for row in rows if row.verdict in (Verdict.JOINS, Verdict.JOINS_KNOWN)]
    changed = [row for row in rows if row.verdict is Verdict.CHANGES and row.membership_id]
    last_day = (day or write.today) - ONE_DAY
    for key in leaving:
        end_term(write, key, last_day, "")
    for row in changed:
        if day is None:
            edit_member(write, row.membership_id or "", row.details)
        else:
            change_from(write, row.membership_id or "", row.details, day)
    for row in joined:
        add_member(write, board_id, with_free_initials(write, board_id, row.details))
    parts = [
        f"{counted(len(joined), 'member')} joined" if joined else "",
        f"{len(changed)} changed" if changed else "",
        f"{len(leaving)} left" if leaving else "",
    ]
    words = ", ".join(part for part in parts if part) or "nothing changed"
    write.label = f"Import members: {words}"
    return words
