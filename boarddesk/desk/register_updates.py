"""Registers that were taken and are not over, and what members' records say otherwise since.

A register stands by itself (RULES 14): nothing here happens unless she asks for it.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Final

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.members import first_open_night
from boarddesk.desk.register import Register, composed_register, stored_register
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterDifferenceLine
from boarddesk.model.tables import Meeting, Membership, RegisterRow, RegisterSection
from boarddesk.rules.dates import long_date
from boarddesk.rules.register import member_on

FROM_THE_RECORD: Final = (
    "name",
    "initials",
    "title",
    "office",
    "category",
    "printed_title",
    "printed_representing",
    "standing_apologies",
)
"""What a row of the register takes from the member's record."""
_NOT_OVER: Final = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.IN_SESSION)


def differing_registers(read: Read, membership_ids: Collection[str]) -> tuple[RegisterDifferenceLine, ...]:
    """The open registers that say something else of these members than their records do, the next meeting first."""
    boards = {seat.board_id for seat in read.rows_in(Membership, Membership.id, membership_ids)}
    meetings = [row for board in boards for row in read.rows(Meeting, Meeting.board_id == board)]
    found = []
    for meeting in sorted(meetings, key=lambda row: row.date):
        if is_open(meeting, read.today):
            names = [row.name for row, _ in _pairs(read, meeting, membership_ids)]
            if names:
                found.append(RegisterDifferenceLine(meeting.id, meeting.date, tuple(names)))
    return tuple(found)


def seats_of_people(read: Read, person_ids: Collection[str]) -> tuple[str, ...]:
    """The memberships of people, whatever board they are of."""
    return tuple(seat.id for seat in read.rows_in(Membership, Membership.person_id, person_ids))


def is_open(meeting: Meeting, today: dt.date) -> bool:
    """Whether a register has been taken of a meeting that is not over."""
    return meeting.register_taken and meeting.status in _NOT_OVER and meeting.date >= today


@command("Update the register")
def update_register(write: Write, meeting_id: str, membership_ids: Collection[str]) -> int:
    """Let an open register say of these members what their records say; marks and notes stay. Gives how many changed.

    Who has become a member since joins it. Raises RuleError for a meeting that is over, and for initials that somebody
    else of that register has.
    """
    meeting = write.get(Meeting, meeting_id)
    if not is_open(meeting, write.today):
        raise RuleError(f"The meeting of {long_date(meeting.date)} is over; its register stays as it is.")
    pairs = list(_pairs(write, meeting, membership_ids))
    composed, stored = as_told_now(write, meeting), stored_register(write, meeting_id)
    told = {row.membership_id: row for row in composed.rows if row.membership_id}
    for now, before in pairs:
        row = told[now.membership_id or ""]
        if before is None:
            _join(write, composed, stored, row)
        else:
            held = next(each for each in stored.rows if each.id == before.id)
            _follow(write, composed, stored, row, held)
            seat = write.find(Membership, row.membership_id)
            if seat is not None and member_on(seat.starts, seat.ends, meeting.date):
                held.membership_id = seat.id
    _check_initials(write, meeting_id)
    names = [row.name for row, _ in pairs]
    write.label = f"Update {names[0] if len(names) == 1 else f'{len(names)} people'} on the register"
    return len(pairs)


def as_told_now(read: Read, meeting: Meeting) -> Register:
    """What the members' records say, changes that count from the next register on included: those are the ones that a
    register taken tonight does not have.
    """
    return composed_register(read, meeting, max(meeting.date, first_open_night(read, meeting.board_id)))


def _pairs(
    read: Read, meeting: Meeting, membership_ids: Collection[str]
) -> Iterable[tuple[RegisterRow, RegisterRow | None]]:
    """The rows that the members' records would make, each with the stored row that differs, or none where it is not
    there yet.
    """
    composed, stored = as_told_now(read, meeting), stored_register(read, meeting.id)
    for row in composed.rows:
        if row.membership_id in membership_ids:
            held = _held(composed, stored, row)
            if held is None or _said(composed, row) != _said(stored, held):
                yield row, held


def _held(composed: Register, stored: Register, row: RegisterRow) -> RegisterRow | None:
    """The stored row of a membership, or of the same person's earlier membership in the same group."""
    own = next((each for each in stored.rows if each.membership_id == row.membership_id), None)
    if own is not None:
        return own
    section = _section(composed, stored, row)
    same = (each for each in stored.rows if each.person_id == row.person_id and row.person_id is not None)
    return next((each for each in same if section is not None and each.section_id == section.id), None)


def _section(composed: Register, stored: Register, row: RegisterRow) -> RegisterSection | None:
    """The stored section of the group that a composed row belongs to."""
    group = next(section.group_id for section in composed.sections if section.id == row.section_id)
    return next((section for section in stored.sections if section.group_id == group), None)


def _said(register: Register, row: RegisterRow) -> tuple[object, ...]:
    return (
        *(getattr(row, name) for name in FROM_THE_RECORD),
        [(o.organisation_id, o.name) for o in register.organisations.get(row.id, ())],
        [link.name for link in register.links.get(row.id, ())],
    )


def _follow(write: Write, composed: Register, stored: Register, row: RegisterRow, held: RegisterRow) -> None:
    for name in FROM_THE_RECORD:
        if getattr(held, name) != getattr(row, name):
            setattr(held, name, getattr(row, name))
    write.delete(*stored.organisations.get(held.id, ()), *stored.links.get(held.id, ()))
    for organisation in composed.organisations.get(row.id, ()):
        organisation.row_id = held.id
        write.add(organisation)
    for link in composed.links.get(row.id, ()):
        link.row_id = held.id
        write.add(link)


def _join(write: Write, composed: Register, stored: Register, row: RegisterRow) -> None:
    section = _section(composed, stored, row)
    if section is None:
        raise RuleError(f"The group of {row.name} is not on this register.")
    row.section_id, row.code, row.represents_row_id = section.id, None, None
    row.position = max((each.position for each in stored.rows), default=-1) + 1
    write.add(row)
    for each in (*composed.organisations.get(row.id, ()), *composed.links.get(row.id, ())):
        write.add(each)


def _check_initials(write: Write, meeting_id: str) -> None:
    seen: dict[str, str] = {}
    for row in stored_register(write, meeting_id).rows:
        if row.initials and row.initials in seen:
            raise RuleError(f"{seen[row.initials]} already has the initials {row.initials} on this register.")
        seen[row.initials] = row.name
