"""What rows are called in the data form, which holds no ids: names, dates, labels and places.

Export and import ask the same tables here, so that what one writes the other finds. Where two things of a kind have the
same name, the second is called "Name (2)", in the order in which they stand in the form.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlmodel import col

from boarddesk.desk.outline import Outline, outline
from boarddesk.model.enums import OwnerKind
from boarddesk.model.tables import (
    Action,
    AttendanceCode,
    Decision,
    Meeting,
    Membership,
    MembershipInitials,
    Organisation,
    OwnerAlias,
    Person,
    RegisterGroup,
    RegisterRow,
    RegisterSection,
)
from boarddesk.rules.register import member_on
from boarddesk.store.order import AS_ADDED
from boarddesk.store.write import Read


@dataclass(slots=True)
class Names:
    """The names of some rows, each name once."""

    names: dict[str, str] = field(default_factory=dict)
    """By id."""
    ids: dict[str, str] = field(default_factory=dict)
    """By name."""

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]]) -> "Names":
        """The names of rows given as id and name, in the order of the form."""
        made = cls()
        for key, name in rows:
            made.add(key, name)
        return made

    def add(self, key: str, name: str) -> None:
        """Call one more row by its name, or by its name and a count if another has it."""
        free, count = name, 1
        while free in self.ids:
            count += 1
            free = f"{name} ({count})"
        self.names[key], self.ids[free] = free, key

    def name(self, key: str | None) -> str | None:
        """The name of a row."""
        return None if key is None else self.names.get(key)


@dataclass(frozen=True, slots=True)
class Meant:
    """Who an owner of an action is."""

    kind: OwnerKind
    person_id: str | None = None
    organisation_id: str | None = None
    group_id: str | None = None


@dataclass(slots=True)
class FileNames:
    """The people and organisations of the file."""

    people: Names = field(default_factory=Names)
    organisations: Names = field(default_factory=Names)
    short_names: dict[str, str] = field(default_factory=dict)
    """Organisations' ids by short name."""


def sorted_people(read: Read) -> list[Person]:
    """The people of the file by the name they are sorted under."""
    return sorted(read.rows(Person, order=AS_ADDED), key=lambda row: (row.sort_name or row.name, row.name))


def sorted_organisations(read: Read) -> list[Organisation]:
    """The organisations of the file by name."""
    return sorted(read.rows(Organisation, order=AS_ADDED), key=lambda row: (row.name.casefold(), row.name))


def file_names(people: Sequence[Person], organisations: Sequence[Organisation]) -> FileNames:
    """The names of people and organisations in the order of the form."""
    return FileNames(
        Names.of((row.id, row.name) for row in people),
        Names.of((row.id, row.name) for row in organisations),
        {row.short_name: row.id for row in reversed(organisations) if row.short_name},
    )


class BoardNames:
    """What is called how on one board; made of its rows as they stand in the file."""

    def __init__(self, read: Read, board_id: str, file: FileNames) -> None:
        self.file = file
        self.group_rows = read.rows(RegisterGroup, RegisterGroup.board_id == board_id, order=PLACED_GROUPS)
        self.groups = Names.of((row.id, row.name) for row in self.group_rows)
        self.seats = self._seats(read, board_id)
        self.places = Names.of(self._named_seats())
        self.meetings = sorted(
            read.rows(Meeting, Meeting.board_id == board_id, order=AS_ADDED),
            key=lambda row: (row.date, row.starts or dt.time()),
        )
        self.dates = Names.of((row.id, row.date.isoformat()) for row in self.meetings)
        self.codes = read.rows(AttendanceCode, AttendanceCode.board_id == board_id, order=col(AttendanceCode.position))
        self._aliases = {row.alias for row in read.rows(OwnerAlias, OwnerAlias.board_id == board_id)}
        self._initials = self._seat_initials(read)
        self.outlines: dict[str, Outline] = {}
        self.items: dict[str, Names] = {}
        """Labels by meeting."""
        self.paths = Names()
        """Items of all meetings: "2026-01-22/7"."""
        self.minutes = Names()
        self.actions = Names()
        self.decisions = Names()
        self.attendees: dict[str, Names] = {}
        self.attendee_rows: dict[str, list[RegisterRow]] = {}
        for meeting in self.meetings:
            self._name_meeting(read, meeting.id)
        self.action_rows = self._name_actions(read, board_id)
        self.decision_rows = self._name_decisions(read, board_id)

    def seat_of(self, person_id: str | None, group_id: str | None, day: dt.date) -> str | None:
        """The membership that a person has on a day, in a group or in any."""
        if person_id is None:
            return None
        for seat in self.seats:
            if seat.person_id == person_id and group_id in (None, seat.group_id) and held_on(seat, day):
                return seat.id
        return None

    def meant(self, text: str, meeting_id: str | None, day: dt.date) -> Meant:
        """Who is meant by an owner's text alone: an alias, initials of that night, a name."""
        if text in self._aliases:
            return Meant(OwnerKind.ALIAS)
        rows = self.attendee_rows.get(meeting_id or "", [])
        person = next((row.person_id for row in rows if row.initials == text and row.person_id), None)
        person = person or self._by_initials(text, day) or self.file.people.ids.get(text)
        if person:
            return Meant(OwnerKind.PERSON, person_id=person)
        organisation = self.file.organisations.ids.get(text) or self.file.short_names.get(text)
        if organisation:
            return Meant(OwnerKind.ORGANISATION, organisation_id=organisation)
        group = self.groups.ids.get(text)
        return Meant(OwnerKind.GROUP, group_id=group) if group else Meant(OwnerKind.FREE)

    def _by_initials(self, text: str, day: dt.date) -> str | None:
        people = {seat.person_id for seat in self.seats if held_on(seat, day) and self._initials_on(seat, day) == text}
        return people.pop() if len(people) == 1 else None

    def _initials_on(self, seat: Membership, day: dt.date) -> str:
        held = ""
        for row in self._initials.get(seat.id, ()):
            if row.starts is None or row.starts <= day:
                held = row.initials
        return held

    def _seats(self, read: Read, board_id: str) -> list[Membership]:
        rows = read.rows(Membership, Membership.board_id == board_id, order=(col(Membership.position), AS_ADDED))
        return [row for group in self.group_rows for row in rows if row.group_id == group.id]

    def _named_seats(self) -> Iterable[tuple[str, str]]:
        for group in self.group_rows:
            for n, seat in enumerate((seat for seat in self.seats if seat.group_id == group.id), 1):
                yield seat.id, f"{self.groups.name(group.id)}/{n}"

    def _seat_initials(self, read: Read) -> dict[str, list[MembershipInitials]]:
        found: dict[str, list[MembershipInitials]] = {}
        seats = [seat.id for seat in self.seats]
        for row in read.rows_in(MembershipInitials, MembershipInitials.membership_id, seats, order=AS_ADDED):
            found.setdefault(row.membership_id, []).append(row)
        for rows in found.values():
            rows.sort(key=lambda row: row.starts or dt.date.min)
        return found

    def initials_of(self, seat_id: str) -> list[MembershipInitials]:
        """The initials of a membership, oldest first."""
        return self._initials.get(seat_id, [])

    def _name_meeting(self, read: Read, meeting_id: str) -> None:
        whole = self.outlines[meeting_id] = outline(read, meeting_id)
        labels = self.items[meeting_id] = Names.of((item.row.id, item.label) for item in whole.items)
        date = self.dates.names[meeting_id]
        for item in whole.items:
            path = f"{date}/{labels.names[item.row.id]}"
            self.paths.add(item.row.id, path)
            for n, minute in enumerate(item.minutes, 1):
                self.minutes.add(minute.id, f"{path}/{n}")
        rows = attendees(read, meeting_id)
        self.attendee_rows[meeting_id] = rows
        self.attendees[meeting_id] = Names.of((row.id, row.name) for row in rows)

    def _name_actions(self, read: Read, board_id: str) -> list[Action]:
        where = (Action.board_id == board_id, col(Action.deleted).is_(False))
        rows = read.rows(Action, *where, order=(col(Action.created_on), col(Action.position), AS_ADDED))
        counted: dict[str, int] = {}
        for row in sorted(rows, key=lambda row: row.position):
            above = self.minutes.name(row.minute_id)
            if above:
                counted[above] = counted.get(above, 0) + 1
                self.actions.add(row.id, f"{above}/{counted[above]}")
        for n, row in enumerate((row for row in rows if row.minute_id not in self.minutes.names), 1):
            self.actions.add(row.id, f"actions/{n}")
        return rows

    def _name_decisions(self, read: Read, board_id: str) -> list[Decision]:
        rows = read.rows(Decision, Decision.board_id == board_id, order=AS_ADDED)
        outside = 0
        for row in rows:
            paragraph = self.minutes.name(row.minute_id)
            outside += not paragraph
            self.decisions.add(row.id, paragraph or f"decisions/{outside}")
        return rows


PLACED_GROUPS = (col(RegisterGroup.position), AS_ADDED)


def held_on(seat: Membership, day: dt.date) -> bool:
    """Whether a membership is held on a day."""
    return member_on(seat.starts, seat.ends, day)


def sections(read: Read, meeting_id: str) -> list[RegisterSection]:
    """The groups of a night's register in order."""
    order = (col(RegisterSection.position), AS_ADDED)
    return read.rows(RegisterSection, RegisterSection.meeting_id == meeting_id, order=order)


def attendees(read: Read, meeting_id: str) -> list[RegisterRow]:
    """The rows of a night's register, group after group."""
    places = {section.id: n for n, section in enumerate(sections(read, meeting_id))}
    rows = read.rows(RegisterRow, RegisterRow.meeting_id == meeting_id, order=(col(RegisterRow.position), AS_ADDED))
    return sorted(rows, key=lambda row: places[row.section_id])
