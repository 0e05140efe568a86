"""A new member from a decision of the minutes: what its sentence says, as the dialog is filled in with it."""

from dataclasses import replace

from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Read
from boarddesk.desk.member_changes import open_nights
from boarddesk.desk.members import holder_of, member_lines
from boarddesk.desk.people import organisation_names, person_of_name
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.model.tables import Meeting
from boarddesk.rules.joining import Joining, read_joining
from boarddesk.rules.people import same_name
from boarddesk.rules.register import member_on
from boarddesk.rules.terms import ONE_DAY


def joining_details(read: Read, meeting_id: str, text: str) -> MemberDetails:
    """The details of whoever a decision of a meeting lets join; what it does not say is left to her.

    They begin on the day it names, else with the next meeting, else on the day after this one. Somebody who takes a
    member's place gets that seat's group, category and organisations.
    """
    meeting = read.get(Meeting, meeting_id)
    groups = group_lines(read, meeting.board_id)
    if not groups:
        raise RuleError("This board has no register groups yet; add one in the board's settings.")
    said = read_joining(text, meeting.date, organisation_names(read))
    later = [day for day in open_nights(read, meeting.board_id) if day > meeting.date]
    starts = said.starts or (later[0] if later else meeting.date + ONE_DAY)
    person = person_of_name(read, said.name)
    details = MemberDetails(
        next((group.id for group in groups if group.counts_for_quorum), groups[0].id),
        person.name if person else said.name,
        title=said.title,
        organisations=(said.representing,) if said.representing else (),
        starts=starts,
    )
    place = place_of(read, meeting, said)
    if place is not None:
        was = place.details
        organisations = details.organisations or was.organisations
        details = replace(details, group_id=was.group_id, category=was.category, organisations=organisations)
    taken = holder_of(read, meeting.board_id, said.initials, starts, None, said.name) if said.initials else None
    return details if taken else replace(details, initials=said.initials)


def place_of(read: Read, meeting: Meeting, said: Joining) -> MemberLine | None:
    """The membership of whom they replace."""
    if not said.replaces:
        return None
    return next(
        (
            line for line in member_lines(read, meeting.board_id)
            if member_on(line.details.starts, line.details.ends, meeting.date) and same_name(line.name, said.replaces)
        ),
        None,
    )  # fmt: skip
