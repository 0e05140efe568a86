"""Everybody an Action By cell can mean, in the order in which they are offered (RULES 8, 10)."""

import datetime as dt

from sqlmodel import col

from boarddesk.desk.action_lines import owner_line, owning
from boarddesk.desk.boards import alias_lines, group_lines
from boarddesk.desk.read_members import initials_on, organisations_of, seats_of
from boarddesk.desk.register import register_of
from boarddesk.model.enums import CountsAs, OwnerKind
from boarddesk.model.tables import Action, ActionOwner, Meeting, Organisation, Person
from boarddesk.rules.owners import Candidate, KnownOwners
from boarddesk.store.write import Read


def known_owners(read: Read, board_id: str, meeting_id: str | None = None) -> KnownOwners:
    """Tonight's register when there is a meeting, then members, aliases, groups and organisations."""
    meeting = read.find(Meeting, meeting_id)
    night = register_candidates(read, meeting) if meeting else []
    members = member_candidates(read, board_id, meeting.date if meeting else read.today)
    aliases = [
        Candidate(OwnerKind.ALIAS, line.id, line.alias, line.meaning, here=True) for line in alias_lines(read, board_id)
    ]
    groups = [Candidate(OwnerKind.GROUP, line.id, "", line.name) for line in group_lines(read, board_id)]
    organisations = [
        Candidate(OwnerKind.ORGANISATION, row.id, row.short_name, row.name) for row in read.rows(Organisation)
    ]
    return KnownOwners((*night, *members, *aliases, *groups, *organisations))


def owners_for_log(read: Read, action_id: str) -> KnownOwners:
    """Everybody who can own an action in the log: its owners as they are shown today, then the board as it is today,
    and last those of the action's night, so that today's initials win (RULES 8).
    """
    action = read.get(Action, action_id)
    people = owning(read, action.board_id)
    rows = read.rows(ActionOwner, ActionOwner.action_id == action_id, order=col(ActionOwner.position))
    own = []
    for row in rows:
        key = row.person_id or row.organisation_id or row.group_id
        if key is not None:
            line = owner_line(row, people)
            own.append(Candidate(row.kind, key, line.shown, line.name, line.organisation, here=True))
    meeting = read.find(Meeting, action.meeting_id)
    night = register_candidates(read, meeting) if meeting else []
    return KnownOwners((*own, *known_owners(read, action.board_id).candidates, *night))


def register_candidates(read: Read, meeting: Meeting) -> list[Candidate]:
    """The people of that night's register, with that night's initials."""
    register = register_of(read, meeting)
    found = []
    for row in register.rows:
        detail = " / ".join(o.name for o in register.organisations.get(row.id, ())) or row.title
        here = register.counts_as(row) is CountsAs.PRESENT
        found.append(Candidate(OwnerKind.PERSON, row.person_id, row.initials, row.name, detail, here))
    return found


def member_candidates(read: Read, board_id: str, day: dt.date) -> list[Candidate]:
    """The members of the board on a day."""
    seats = [seat for seat in seats_of(read, board_id, day) if seat.person_id is not None]
    ids = [seat.id for seat in seats]
    initials = initials_on(read, ids, day)
    organisations = organisations_of(read, ids)
    people = {row.id: row.name for row in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    return [
        Candidate(
            OwnerKind.PERSON,
            seat.person_id,
            initials.get(seat.id, ""),
            people[seat.person_id or ""],
            " / ".join(o.name for o in organisations.get(seat.id, ())) or seat.title,
        )
        for seat in seats
    ]
