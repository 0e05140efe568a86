"""The register of a meeting before and after it is taken: composed from the memberships, or as it stands."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlmodel import col

from boarddesk.desk.boards import code_lines
from boarddesk.desk.read_members import initials_on, organisations_of, seats_of
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.ids import new_id
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.tables import (
    ExpectedAttendance,
    Meeting,
    Membership,
    MembershipLink,
    Person,
    RegisterCode,
    RegisterGroup,
    RegisterRow,
    RegisterRowLink,
    RegisterRowOrganisation,
    RegisterSection,
    Row,
)
from boarddesk.rules.initials import propose_initials
from boarddesk.store.write import Read

TICK_CODES = (
    CodeLine("tick-P", "P", "P", "Present", CountsAs.PRESENT),
    CodeLine("tick-A", "A", "A", "Apologies", CountsAs.APOLOGIES),
)
"""What people of a tick group are marked with (RULES 16)."""


@dataclass(slots=True)
class Register:
    """A register as rows, stored or only composed; for use within a Read."""

    codes: list[RegisterCode] = field(default_factory=list)
    sections: list[RegisterSection] = field(default_factory=list)
    rows: list[RegisterRow] = field(default_factory=list)
    organisations: dict[str, list[RegisterRowOrganisation]] = field(default_factory=dict)
    links: dict[str, list[RegisterRowLink]] = field(default_factory=dict)

    def all_rows(self) -> Iterable[Row]:
        """Every row of the register, so that it can be stored."""
        yield from self.codes
        yield from self.sections
        yield from self.rows
        for organisations in self.organisations.values():
            yield from organisations
        for links in self.links.values():
            yield from links

    def codes_of(self, section: RegisterSection) -> tuple[CodeLine, ...]:
        """The codes that people of a section are marked with."""
        if section.marking is Marking.TICKS:
            return TICK_CODES
        return tuple(CodeLine(c.id, c.code, c.key, c.meaning, c.counts_as) for c in self.codes)

    def counts_as(self, row: RegisterRow) -> CountsAs | None:
        """What the row's code counts as."""
        section = next(section for section in self.sections if section.id == row.section_id)
        return next((code.counts_as for code in self.codes_of(section) if code.code == row.code), None)


def register_of(read: Read, meeting: Meeting) -> Register:
    """The meeting's register: as it was taken, or composed from who is a member on its date."""
    return stored_register(read, meeting.id) if meeting.register_taken else composed_register(read, meeting)


def register_is_taken(read: Read, meeting_id: str) -> bool:
    """Whether a meeting's register stands by itself."""
    return read.get(Meeting, meeting_id).register_taken


def stored_register(read: Read, meeting_id: str) -> Register:
    """The register that was taken."""
    order = col(RegisterRow.position)
    found = Register(
        read.rows(RegisterCode, RegisterCode.meeting_id == meeting_id, order=col(RegisterCode.position)),
        read.rows(RegisterSection, RegisterSection.meeting_id == meeting_id, order=col(RegisterSection.position)),
        read.rows(RegisterRow, RegisterRow.meeting_id == meeting_id, order=(order, col(RegisterRow.id))),
    )
    ids = [row.id for row in found.rows]
    organisations = RegisterRowOrganisation
    for row in read.rows_in(organisations, organisations.row_id, ids, order=col(organisations.position)):
        found.organisations.setdefault(row.row_id, []).append(row)
    for link in read.rows_in(RegisterRowLink, RegisterRowLink.row_id, ids, order=col(RegisterRowLink.position)):
        found.links.setdefault(link.row_id, []).append(link)
    return found


def composed_register(read: Read, meeting: Meeting, day: dt.date | None = None) -> Register:
    """The register as the memberships on the meeting's date make it, with what is known beforehand (RULES 14).

    Another `day` gives what the members' records say of themselves then.

    Rows carry fresh ids; they become the stored ones when the register is taken from this very composition.
    """
    found = Register(codes=[code_of(meeting.id, line, n) for n, line in enumerate(code_lines(read, meeting.board_id))])
    groups = read.rows(RegisterGroup, RegisterGroup.board_id == meeting.board_id, order=col(RegisterGroup.position))
    sections = {group.id: section_of(meeting.id, group) for group in groups}
    found.sections = list(sections.values())
    seats = [seat for seat in seats_of(read, meeting.board_id, day or meeting.date) if seat.person_id is not None]
    add_seats(read, meeting, found, seats, sections, day or meeting.date)
    add_expected(read, meeting, found)
    return found


def code_of(meeting_id: str, line: CodeLine, position: int) -> RegisterCode:
    """A code of the board copied into the meeting."""
    return RegisterCode(
        meeting_id=meeting_id,
        code=line.code,
        key=line.key,
        meaning=line.meaning,
        counts_as=line.counts_as,
        position=position,
    )


def section_of(meeting_id: str, group: RegisterGroup) -> RegisterSection:
    """A register group copied into the meeting."""
    return RegisterSection(
        meeting_id=meeting_id,
        group_id=group.id,
        name=group.name,
        marking=group.marking,
        note=group.note,
        has_initials=group.has_initials,
        has_title=group.has_title,
        has_representing=group.has_representing,
        counts_for_quorum=group.counts_for_quorum,
        counts_for_rates=group.counts_for_rates,
        takes_guests=group.takes_guests,
        position=group.position,
    )


def add_seats(
    read: Read,
    meeting: Meeting,
    found: Register,
    seats: Sequence[Membership],
    sections: dict[str, RegisterSection],
    day: dt.date,
) -> None:
    """Copy who sits on the board into the register."""
    ids = [seat.id for seat in seats]
    initials = initials_on(read, ids, day)
    organisations = organisations_of(read, ids)
    people = {p.id: p for p in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    links: dict[str, list[MembershipLink]] = {}
    for link in read.rows_in(MembershipLink, MembershipLink.membership_id, ids, order=col(MembershipLink.position)):
        links.setdefault(link.membership_id, []).append(link)
    for position, seat in enumerate(seats):
        row = RegisterRow(
            id=new_id(),
            meeting_id=meeting.id,
            section_id=sections[seat.group_id].id,
            membership_id=seat.id,
            person_id=seat.person_id,
            name=people[seat.person_id or ""].name,
            initials=initials.get(seat.id, ""),
            title=seat.title,
            office=seat.office,
            category=seat.category,
            printed_title=seat.printed_title,
            printed_representing=seat.printed_representing,
            standing_apologies=seat.standing_apologies,
            position=position,
        )
        found.rows.append(row)
        found.organisations[row.id] = [
            RegisterRowOrganisation(row_id=row.id, organisation_id=o.id, name=o.name, position=n)
            for n, o in enumerate(organisations.get(seat.id, ()))
        ]
        found.links[row.id] = [
            RegisterRowLink(row_id=row.id, name=link.name, position=n) for n, link in enumerate(links.get(seat.id, ()))
        ]


def add_expected(read: Read, meeting: Meeting, found: Register) -> None:
    """Enter the apologies and representatives that are known beforehand."""
    by_seat = {row.membership_id: row for row in found.rows}
    for expected in read.rows(ExpectedAttendance, ExpectedAttendance.meeting_id == meeting.id):
        row = by_seat.get(expected.membership_id)
        if row is None:
            continue
        row.code, row.note = expected.code, expected.note
        if expected.representative_name or expected.representative_person_id:
            person_id, name = expected.representative_person_id, expected.representative_name
            represent(read, found, row, person_id, name, row_id=expected.id)


def represent(
    read: Read, found: Register, absent: RegisterRow, person_id: str | None, name: str, row_id: str | None = None
) -> RegisterRow:
    """Point the representative's row at the absent member's; a newcomer gets a row in the guests' section.

    A newcomer who is known beforehand takes the id of that note, so that every composition gives the same key.
    """
    who = next((row for row in found.rows if person_id is not None and row.person_id == person_id), None)
    if who is None:
        who = next(
            (row for row in found.rows if row.person_id is None and row.name.casefold() == name.casefold()), None
        )
    if who is None:
        person = read.find(Person, person_id)
        who = guest_row(found, absent.meeting_id, person.name if person else name, person_id, row_id)
        found.rows.append(who)
    who.represents_row_id = absent.id
    return who


def guest_row(
    found: Register, meeting_id: str, name: str, person_id: str | None = None, row_id: str | None = None
) -> RegisterRow:
    """A row for somebody without a membership, at the end of the section that takes guests.

    Initials are proposed, unlike anybody's tonight, because minutes and actions name guests by them (RULES 18).
    """
    section = next((s for s in found.sections if s.takes_guests), None) or found.sections[-1]
    taken = [row.initials for row in found.rows if row.initials]
    return RegisterRow(
        id=row_id or new_id(),
        meeting_id=meeting_id,
        section_id=section.id,
        name=name,
        initials=propose_initials(name, taken) if section.has_initials else "",
        person_id=person_id,
        position=max((row.position for row in found.rows), default=-1) + 1,
    )
