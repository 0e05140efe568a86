"""What a new meeting begins with: the record its predecessor left, and the standing items it takes over."""

import datetime as dt
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.agenda_templates import agenda_templates, template_called
from boarddesk.desk.calendar_setting import next_day
from boarddesk.desk.desk import Read
from boarddesk.model.tables import AgendaItem, Board, Meeting
from boarddesk.rules.agenda_template import FIRST
from boarddesk.rules.carry_forward import recurs


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the form for a new meeting is filled with."""

    today: dt.date
    last: dt.date | None
    """The board's latest meeting that was not cancelled."""
    date: dt.date | None
    starts: dt.time | None
    ends: dt.time | None
    venue: str
    title: str
    venues: tuple[str, ...]
    """Every venue used before, the latest first."""
    templates: tuple[str, ...] = ()
    """The names of the board's templates, the usual one first."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The standing items a meeting on some day would begin with, and whose they are."""

    source: dt.date | None
    titles: tuple[str, ...]


def propose_meeting(read: Read, board_id: str, template: str | None = None) -> Proposal:
    """The next meeting as the last one left it, else by the board's rule.

    Times and venue that it left open are those of the template, else those of the last meeting.
    """
    kind = template_called(read, board_id, template) or FIRST
    board = read.get(Board, board_id)
    held = [row for row in meetings_of(read, board_id) if row.status.held]
    last = held[0] if held else None
    latest = max(read.today, last.date) if last else read.today
    usual = board.usual_venue or (last.venue if last else "")
    return Proposal(
        today=read.today,
        last=last.date if last else None,
        date=(last.next_date if last else None) or next_day(read, board_id, latest),
        starts=(last.next_starts if last else None) or kind.starts or (last.starts if last else None),
        ends=(last.next_ends if last else None) or kind.ends or (last.ends if last else None),
        venue=(last.next_venue if last else "") or kind.venue or usual,
        title=board.meeting_title or (last.title if last else "") or board.name,
        venues=venues_of(read, board_id),
        templates=tuple(each.name for each in agenda_templates(read, board_id)),
    )


def venues_of(read: Read, board_id: str) -> tuple[str, ...]:
    """Every venue of a board, the latest first."""
    board = read.get(Board, board_id)
    named = [venue for row in meetings_of(read, board_id) for venue in (row.venue, row.next_venue)]
    return tuple(dict.fromkeys(venue for venue in [*named, board.usual_venue] if venue))


def taken_over(read: Read, board_id: str, day: dt.date) -> TakenOver:
    """The titles of the top standing items of the meeting before a day."""
    before = next((row for row in meetings_of(read, board_id) if row.status.held and row.date < day), None)
    if before is None:
        return TakenOver(None, ())
    rows = read.rows(AgendaItem, AgendaItem.meeting_id == before.id, order=(col(AgendaItem.position),))
    return TakenOver(
        before.date,
        tuple(row.title for row in rows if recurs(row.role, standing=row.standing) and row.parent_id is None),
    )


def meetings_of(read: Read, board_id: str) -> list[Meeting]:
    """The meetings of a board, the latest first."""
    return read.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date).desc(),))
