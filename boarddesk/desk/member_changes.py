"""Changes of members from a day on: the old membership ends the day before, another one goes on (decision 008)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.members import (
    add_member,
    apply_details,
    change_title,
    edit_member,
    end_term,
    entered_initials,
    first_open_night,
    is_on_a_register,
    member_lines,
    refuse_doubles,
    remove_members,
    seat_name,
    set_initials,
)
from boarddesk.desk.read_members import earlier_of, initials_on, later_of
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.tables import ExpectedAttendance, Meeting, Membership, MembershipInitials, RegisterGroup
from boarddesk.rules.dates import long_date
from boarddesk.rules.register import terms_overlap
from boarddesk.rules.terms import ONE_DAY

NOBODY: Mapping[str, str] = {}
DATED = (
    "group_id", "title", "office", "category", "organisations", "links", "standing_apologies", "printed_title",
    "printed_representing",
)  # fmt: skip
"""What of a membership changes from a day on; its initials have days of their own."""


def changed_from_a_day(before: MemberDetails, after: MemberDetails) -> bool:
    """Whether something differs that earlier minutes and rates must keep as it was; a vacant seat filled is such."""
    filled = not before.name and bool(after.name)
    return filled or any(getattr(before, name) != getattr(after, name) for name in DATED)


def open_nights(read: Read, board_id: str) -> tuple[dt.date, ...]:
    """The days of the meetings to come whose register has not been taken, the next one first."""
    where = (Meeting.board_id == board_id, col(Meeting.register_taken).is_(False), col(Meeting.date) >= read.today)
    rows = read.rows(Meeting, *where, order=col(Meeting.date))
    return tuple(dict.fromkeys(row.date for row in rows if row.status.held))


def first_day_of_newcomers(read: Read, board_id: str) -> dt.date | None:
    """The day from which somebody new is proposed to be a member: the next meeting's, once a register was taken.

    Before that the board is only being set up, and everybody has always been a member.
    """
    taken = read.rows(Meeting, Meeting.board_id == board_id, col(Meeting.register_taken))
    return first_open_night(read, board_id) if taken else None


@command("Change member")
def change_from(
    write: Write, membership_id: str, details: MemberDetails, day: dt.date, renamed: Mapping[str, str] = NOBODY
) -> str:
    """Change a membership from a day on, so that earlier days keep what was true then; gives the id of the new one.

    A day on or before the first one changes the membership as a whole. What is noted for meetings from that day on
    goes along; registers already taken stay. Others may get new initials from that day on. Raises RuleError after
    the last day, and as editing does.
    """
    seat = write.get(Membership, membership_id)
    rename_others(write, renamed, day)
    if (seat.starts is not None and day <= seat.starts) or day == dt.date.min:
        edit_member(write, membership_id, details)
        return membership_id
    last_day = details.ends or dt.date.max
    if day > last_day:
        raise RuleError(f"The term ends on {long_date(last_day)}; a change after that day says nothing.")
    before = initials_on(write, [seat.id], dt.date.max).get(seat.id, "")
    seat.starts, seat.ends, seat.leaving_reason = details.starts, day - ONE_DAY, ""
    write.flush()
    successor = Membership(
        board_id=seat.board_id, group_id=details.group_id, person_id=seat.person_id, position=seat.position, starts=day
    )
    write.add(successor)
    write.flush()
    move_initials(write, seat, successor, day)
    initials = details.initials or before or entered_initials(write, successor, replace(details, starts=day))
    apply_details(write, successor, replace(details, starts=day), initials)
    move_expected(write, seat, successor, day)
    write.label = f"Change {seat_name(write, successor)} from {long_date(day)}"
    return successor.id


def move_initials(write: Write, seat: Membership, successor: Membership, day: dt.date) -> None:
    """Give the initials of a day to the membership that begins then, with those that begin later."""
    held = initials_on(write, [seat.id], day).get(seat.id, "")
    if held:
        write.add(MembershipInitials(membership_id=successor.id, initials=held))
    for row in write.rows(MembershipInitials, MembershipInitials.membership_id == seat.id):
        if row.starts is not None and row.starts > day:
            row.membership_id = successor.id
    write.flush()


def move_expected(write: Write, seat: Membership, successor: Membership, day: dt.date) -> None:
    """Let what is noted for meetings from a day on belong to the membership that is valid then."""
    noted = write.rows(ExpectedAttendance, ExpectedAttendance.membership_id == seat.id)
    later = {
        row.id for row in write.rows_in(Meeting, Meeting.id, {note.meeting_id for note in noted}) if row.date >= day
    }
    for note in noted:
        if note.meeting_id in later:
            note.membership_id = successor.id
    write.flush()


@command("Change title")
def change_title_from_now(write: Write, membership_id: str, title: str) -> str:
    """Give another title from the next meeting on; of somebody no register names yet, for the whole term.

    Gives the id of the membership that has it.
    """
    seat = write.get(Membership, membership_id)
    day = first_open_night(write, seat.board_id)
    ended = seat.ends is not None and seat.ends < day
    if ended or not is_on_a_register(write, membership_id):
        change_title(write, membership_id, title)
        return membership_id
    line = next(line for line in member_lines(write, seat.board_id) if line.id == membership_id)
    changed = change_from(write, membership_id, replace(line.details, title=title), day)
    write.label = f"Change title of {line.name} from {long_date(day)}"
    return changed


@command("Add member")
def join(write: Write, board_id: str, details: MemberDetails, renamed: Mapping[str, str] = NOBODY) -> str:
    """Add a member, and give others new initials from that day on, so that nobody is taken for somebody else."""
    rename_others(write, renamed, details.starts or first_open_night(write, board_id))
    added = add_member(write, board_id, details)
    if renamed:
        others = ", ".join(seat_name(write, write.get(Membership, key)) for key in renamed)
        write.label = f"{write.label}, new initials for {others}"
    return added


def rename_others(write: Write, renamed: Mapping[str, str], day: dt.date) -> None:
    """Give people new initials from a day on, in all their seats on the board."""
    for membership_id, initials in renamed.items():
        seat = write.get(Membership, membership_id)
        theirs = write.rows(Membership, Membership.person_id == seat.person_id, Membership.board_id == seat.board_id)
        for each in theirs:
            if (
                terms_overlap(day, None, each.starts, each.ends)
                and write.get(RegisterGroup, each.group_id).has_initials
            ):
                set_initials(write, each, initials, day)
        refuse_doubles(write, seat)


@command("End term")
def leave(write: Write, membership_id: str, last_day: dt.date, reason: str, *, seat_stays: bool) -> None:
    """End a term; where the seat stays, it is vacant from the day after, with its group, category and organisations.

    Of a member whose membership goes on in others, the one of that day ends; changes after it will not come.
    """
    seat = write.get(Membership, membership_id)
    name = seat_name(write, seat)
    while (later := later_of(write, seat)) is not None and later.starts is not None and later.starts <= last_day:
        seat = later
    drop_later(write, seat)
    end_term(write, seat.id, last_day, reason)
    if seat_stays:
        was = next(line for line in member_lines(write, seat.board_id) if line.id == seat.id).details
        vacancy = MemberDetails(
            seat.group_id, "", category=was.category, organisations=was.organisations, starts=last_day + ONE_DAY,
            printed_representing=was.printed_representing,
        )  # fmt: skip
        key = add_member(write, seat.board_id, vacancy)
        write.get(Membership, key).position = seat.position
        write.label = f"End term of {name}, the seat is vacant"


def drop_later(write: Write, seat: Membership) -> None:
    """Remove the memberships in which one goes on; RuleError for one that a register names already."""
    later = later_of(write, seat)
    if later is None:
        return
    drop_later(write, later)
    move_expected(write, later, seat, dt.date.min)
    remove_members(write, [later.id])
    write.flush()


@command("Remove members")
def remove(write: Write, membership_ids: Iterable[str]) -> None:
    """Remove memberships entered by mistake; one that went on from an earlier one lets that go on in its place."""
    chosen = list(membership_ids)
    for membership_id in chosen:
        seat = write.get(Membership, membership_id)
        earlier = earlier_of(write, seat)
        ends, reason = seat.ends, seat.leaving_reason
        if earlier is not None and not is_on_a_register(write, membership_id):
            move_expected(write, seat, earlier, dt.date.min)
        remove_members(write, [membership_id])
        if earlier is not None and earlier.id not in chosen:
            write.flush()
            earlier.ends, earlier.leaving_reason = ends, reason
            write.label = f"Take back the change of {seat_name(write, earlier)}"
    if len(chosen) > 1:
        write.label = "Remove members"
