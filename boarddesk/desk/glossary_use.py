"""Where the minutes of a board use its glossary: counted meeting by meeting, off the way of the keys."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import col, select

from boarddesk.desk.desk import Read
from boarddesk.desk.language import abbreviations
from boarddesk.desk.outline import outline
from boarddesk.model.lines.glossary import (
    GlossaryLine,
    GlossaryUse,
    TermMeeting,
    TermPlace,
    TermUse,
    Unexplained,
)
from boarddesk.model.tables import (
    AgendaItem,
    Meeting,
    Membership,
    MembershipInitials,
    Minute,
    RegisterRow,
    RegisterRowOrganisation,
)
from boarddesk.rules.checks.abbreviations import EVERYDAY
from boarddesk.rules.glossary import sort_key, uses
from boarddesk.rules.meanings import meant_on
from boarddesk.rules.term_counts import Counting, Tally

TABLES = frozenset({"minute", "agendaitem", "registerrow", "registerroworganisation", "meeting"})
"""The tables whose texts are counted."""


@dataclass(frozen=True, slots=True)
class CountedMeeting:
    """A meeting whose texts are counted."""

    id: str
    date: dt.date
    title: str


@dataclass(frozen=True, slots=True)
class MeetingTexts:
    """The texts of a meeting, and what stands in its register, which is one use however often it stands there."""

    texts: tuple[str, ...]
    register: tuple[str, ...]


def counted_meetings(read: Read, board_id: str) -> tuple[CountedMeeting, ...]:
    """The meetings of a board, the earliest first."""
    rows = read.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date), col(Meeting.starts)))
    return tuple(CountedMeeting(row.id, row.date, row.title) for row in rows)


def texts_of_meeting(read: Read, meeting_id: str) -> MeetingTexts:
    """What of a meeting uses abbreviations (RULES 21): titles, paragraphs, the register with its codes."""
    run = read.session.exec
    minutes = run(select(Minute.text).where(Minute.meeting_id == meeting_id, col(Minute.deleted).is_(False)))
    titles = run(select(AgendaItem.title).where(AgendaItem.meeting_id == meeting_id))
    wanted = select(RegisterRow.title, RegisterRow.printed_title, RegisterRow.printed_representing, RegisterRow.code)
    register = [part for row in run(wanted.where(RegisterRow.meeting_id == meeting_id)) for part in row if part]
    organisations = select(RegisterRowOrganisation.name).join(
        RegisterRow, col(RegisterRow.id) == RegisterRowOrganisation.row_id
    )
    register += run(organisations.where(RegisterRow.meeting_id == meeting_id))
    return MeetingTexts((*titles, *minutes), tuple(register))


def known_short_forms(read: Read, board_id: str) -> frozenset[str]:
    """Short forms that need no explaining: what everybody knows, names of groups and boards, anybody's initials."""
    run = read.session.exec
    seats = select(MembershipInitials.initials).join(Membership, col(Membership.id) == MembershipInitials.membership_id)
    known = {*EVERYDAY, *abbreviations(read, board_id), *run(seats.where(Membership.board_id == board_id))}
    nights = select(RegisterRow.initials).join(Meeting, col(Meeting.id) == RegisterRow.meeting_id).distinct()
    known.update(run(nights.where(Meeting.board_id == board_id)))
    return frozenset(each for each in known if each)


def counting_for(lines: Iterable[GlossaryLine], known: frozenset[str]) -> Counting:
    """What counts the terms of a glossary."""
    return Counting((line.abbreviation for line in lines), known)


def use_of(
    lines: tuple[GlossaryLine, ...], meetings: Iterable[CountedMeeting], tallies: Mapping[str, Tally]
) -> GlossaryUse:
    """What the counts of single meetings say of the glossary; a use counts for the meaning that holds on its day."""
    terms: dict[str, list[TermMeeting]] = {line.id: [] for line in lines}
    others: dict[str, list[TermMeeting]] = {}
    meanings: dict[str, str] = {}
    for meeting in meetings:
        tally = tallies.get(meeting.id)
        if tally is None:
            continue
        for line in meant_on(lines, meeting.date):
            if times := tally.terms.get(line.abbreviation, 0):
                terms[line.id].append(TermMeeting(meeting.id, meeting.date, meeting.title, times))
        for short, times in tally.others.items():
            others.setdefault(short, []).append(TermMeeting(meeting.id, meeting.date, meeting.title, times))
        for short, meaning in tally.meanings.items():
            meanings.setdefault(short, meaning)
    unexplained = (Unexplained(short, meanings.get(short, ""), TermUse(tuple(used))) for short, used in others.items())
    return GlossaryUse(
        {key: TermUse(tuple(used)) for key, used in terms.items()},
        tuple(sorted(unexplained, key=lambda each: (-each.use.times, sort_key(each.abbreviation)))),
    )


def place_in_meeting(read: Read, meeting_id: str, abbreviation: str) -> TermPlace:
    """Where an abbreviation stands first in a meeting; the meeting alone when it stands there no longer."""
    for item in outline(read, meeting_id).items:
        if uses(item.row.title, abbreviation):
            return TermPlace(meeting_id, item.row.id)
        for minute in item.minutes:
            if uses(minute.text, abbreviation):
                return TermPlace(meeting_id, minute.id)
    rows = read.rows(RegisterRow, RegisterRow.meeting_id == meeting_id)
    organisations = read.rows_in(RegisterRowOrganisation, RegisterRowOrganisation.row_id, [row.id for row in rows])
    named: dict[str, str] = {}
    for organisation in organisations:
        named[organisation.row_id] = f"{named.get(organisation.row_id, '')}\n{organisation.name}"
    for row in rows:
        said = "\n".join(
            (row.title, row.printed_title, row.printed_representing, row.code or "", named.get(row.id, ""))
        )
        if uses(said, abbreviation):
            return TermPlace(meeting_id, row.id, in_register=True)
    return TermPlace(meeting_id, None)
