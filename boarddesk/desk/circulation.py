"""Circulating minutes: on which day and to which groups, and the letter that takes them there."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.desk.meetings import set_status
from boarddesk.desk.slips import slip_packs
from boarddesk.documents.wording import wording
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.handing_out import SlipsPack
from boarddesk.model.packs import AttachmentPack, MailPack, RecipientPack
from boarddesk.model.slips import SlipPack
from boarddesk.model.tables import Action, Board, EmailAddress, Meeting, Membership, Person, RegisterGroup
from boarddesk.rules.dates import long_date
from boarddesk.rules.register import member_on


@dataclass(frozen=True, slots=True)
class CirculationGroup:
    """A register group that minutes can go to."""

    id: str
    name: str
    people: int
    without_address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circulation:
    """What circulating begins with."""

    meeting_id: str
    date: dt.date
    today: dt.date
    groups: tuple[CirculationGroup, ...]


def circulation_of(read: Read, meeting_id: str) -> Circulation:
    """The groups of the board as they are today, with who of them has no address."""
    meeting = read.get(Meeting, meeting_id)
    found = []
    for group in read.rows(
        RegisterGroup, RegisterGroup.board_id == meeting.board_id, order=col(RegisterGroup.position)
    ):
        people = people_of(read, meeting.board_id, [group.id])
        if people:
            known = addresses_of(read, [person.id for person in people])
            missing = tuple(person.name for person in people if person.id not in known)
            found.append(CirculationGroup(group.id, group.name, len(people), missing))
    return Circulation(meeting.id, meeting.date, read.today, tuple(found))


@command("Circulate minutes")
def circulate(write: Write, meeting_id: str, on: dt.date, group_ids: Sequence[str]) -> None:
    """Circulate the minutes and note the day and the groups; RuleError for a day before the meeting."""
    meeting = write.get(Meeting, meeting_id)
    if on < meeting.date:
        raise RuleError(f"The minutes cannot have been circulated before {long_date(meeting.date)}.")
    set_status(write, meeting_id, MeetingStatus.CIRCULATED)
    meeting.circulated_on = on
    names = [write.get(RegisterGroup, key).name for key in group_ids]
    meeting.circulated_to = ", ".join(names)
    write.label = f"Circulate minutes of {long_date(meeting.date)}"


def circulation_mail(
    read: Read, meeting_id: str, group_ids: Collection[str], attachments: tuple[AttachmentPack, ...]
) -> MailPack:
    """The letter to everybody of these groups who has an address, with the minutes attached."""
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    words = wording(board.language)
    people = people_of(read, board.id, group_ids)
    known = addresses_of(read, [person.id for person in people])
    to = tuple(RecipientPack(person.name, known[person.id]) for person in people if person.id in known)
    title, day = meeting.title or board.name, long_date(meeting.date)
    return MailPack(
        words("mail.minutes_subject", board=board.short_name or board.name, date=day),
        words("mail.minutes_text", title=title, date=day),
        to,
        attachments=attachments,
    )


def people_of(read: Read, board_id: str, group_ids: Collection[str]) -> list[Person]:
    """The members of these groups today, each once, in the order of the register."""
    where = (Membership.board_id == board_id, col(Membership.person_id).is_not(None))
    rows = read.rows(Membership, *where, order=col(Membership.position))
    held = [row for row in rows if row.group_id in group_ids and member_on(row.starts, row.ends, read.today)]
    keys = dict.fromkeys(row.person_id for row in held if row.person_id is not None)
    people = {row.id: row for row in read.rows_in(Person, Person.id, keys)}
    return [people[key] for key in keys]


def addresses_of(read: Read, people: Collection[str]) -> dict[str, str]:
    """The preferred address of each person who has one."""
    rows = read.rows_in(EmailAddress, EmailAddress.person_id, people, order=col(EmailAddress.position))
    return {row.person_id: row.address for row in reversed(rows)}


def meeting_slips(read: Read, meeting_id: str) -> SlipsPack:
    """The slips of everybody who is to do something from this meeting; RuleError when nobody is."""
    meeting = read.get(Meeting, meeting_id)
    slips = slips_of(read, meeting)
    if not slips:
        raise RuleError(f"Nobody has an open action from the meeting of {long_date(meeting.date)}.")
    board = read.get(Board, meeting.board_id)
    house, style = house_style(read, board.id), document_style(read, board.id)
    return SlipsPack(board.name, board.short_name, board.language, board.name, read.today, slips, False, house, style)


def owners_of(read: Read, meeting_id: str) -> tuple[str, ...]:
    """Who has an open action from a meeting, as slips name them."""
    return tuple(slip.owner.shown for slip in slips_of(read, read.get(Meeting, meeting_id)))


def slips_of(read: Read, meeting: Meeting) -> tuple[SlipPack, ...]:
    """The slips with the open actions of one meeting alone."""
    rows = read.rows(Action, Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    listed = [row.id for row in rows if row.status.is_open]
    return slip_packs(read, meeting.board_id, action_ids=listed) if listed else ()
