"""The calendar of a board: the rule of its meetings, and a year of them planned in one gesture."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlmodel import col

from boarddesk.desk.calendar_setting import RULE, kept_rule
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import keep_value
from boarddesk.desk.meeting_days import announce, follow_days
from boarddesk.desk.meetings import create_meeting, refuse_times
from boarddesk.desk.next_meeting import propose_meeting
from boarddesk.model.enums import Region
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Board, Meeting
from boarddesk.rules.bank_holidays import bank_holidays
from boarddesk.rules.calendar_rule import PlannedDay, parse_rule, plan_year
from boarddesk.rules.dates import counted, long_date

CalendarSetting = tuple[str, Region, dt.time | None, dt.time | None]
"""A rule in words, the part of the country whose holidays are kept free, and the usual times."""


@dataclass(frozen=True, slots=True)
class BoardCalendar:
    """What a board plans its year with."""

    rule: str
    """In words; empty where there is none yet."""
    region: Region
    starts: dt.time | None
    ends: dt.time | None
    venue: str
    first: dt.date
    """The day from which on a year is proposed: after the last meeting known, and not before today."""
    venues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A day of the year that is being planned."""

    planned: PlannedDay
    taken: bool = False
    """Whether the board meets on that day already."""


def board_calendar(read: Read, board_id: str) -> BoardCalendar:
    """The rule of a board with the usual times and venue, those of the last meeting where the rule says none."""
    kept = kept_rule(read, board_id)
    proposed = propose_meeting(read, board_id)
    days = [row.date for row in read.rows(Meeting, Meeting.board_id == board_id) if row.status.held]
    after = max([read.today, *days]) + dt.timedelta(days=1)
    return BoardCalendar(
        str(kept.get("rule", "")),
        Region(kept.get("region", Region.ENGLAND)),
        time_of(kept.get("starts")) or proposed.starts,
        time_of(kept.get("ends")) or proposed.ends,
        read.get(Board, board_id).usual_venue or proposed.venue,
        after,
        proposed.venues,
    )


def time_of(text: Any) -> dt.time | None:
    """A time as the setting holds it."""
    return dt.time.fromisoformat(text) if text else None


def propose_year(read: Read, board_id: str, rule: str, first: dt.date, region: Region) -> tuple[ProposedDay, ...]:
    """The days of a year by a rule in words, bank holidays avoided; RuleError for words that are no rule."""
    parsed = parse_rule(rule)
    if parsed is None:
        raise RuleError("This is no rule; type for example “third Thursday of Jan, Mar, May, Jul, Sep and Nov”.")
    taken = {row.date for row in read.rows(Meeting, Meeting.board_id == board_id) if row.status.held}
    days = plan_year(parsed, first, bank_holidays(region, (first.year, first.year + 1)))
    return tuple(ProposedDay(each, each.day in taken) for each in days)


@command("Plan a year of meetings")
def plan_meetings(
    write: Write,
    board_id: str,
    days: Sequence[dt.date],
    starts: dt.time | None = None,
    ends: dt.time | None = None,
    venue: str = "",
    rule: CalendarSetting | None = None,
) -> tuple[str, ...]:
    """Make a meeting on each day, each with the agenda of a new meeting, and keep the rule; gives their ids.

    Raises RuleError for no day at all, a day twice, impossible times, or a day on which the board meets already.
    """
    if not days:
        raise RuleError("There is no day to plan a meeting on.")
    twice = next((day for day in days if list(days).count(day) > 1), None)
    if twice is not None:
        raise RuleError(f"{long_date(twice)} is in the list twice.")
    refuse_times(starts, ends)
    made = tuple(create_meeting(write, board_id, day, "", starts, ends, venue) for day in sorted(days))
    announce_following(write, board_id)
    follow_days(write, board_id)
    if rule is not None and parse_rule(rule[0]) is not None:
        save_rule(write, board_id, *rule)
    write.label = f"Plan {counted(len(made), 'meeting')}"
    return made


def announce_following(write: Write, board_id: str) -> None:
    """Write down in each meeting still to come which one follows it, where that is not said yet."""
    rows = write.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date), col(Meeting.starts)))
    held = [row for row in rows if row.status.held]
    for row, following in pairwise(held):
        if row.next_date is None and row.date >= write.today and following.date > row.date:
            announce(row, following)


@command("Change calendar rule")
def save_rule(
    write: Write, board_id: str, rule: str, region: Region, starts: dt.time | None = None, ends: dt.time | None = None
) -> None:
    """Keep the rule, times and part of the country of a board; RuleError for words that are no rule."""
    if rule.strip() and parse_rule(rule) is None:
        raise RuleError("This is no rule; type for example “third Thursday of Jan, Mar, May, Jul, Sep and Nov”.")
    value = {
        "rule": " ".join(rule.split()),
        "region": region.value,
        "starts": starts.isoformat() if starts else "",
        "ends": ends.isoformat() if ends else "",
    }
    keep_value(write, board_id, RULE, value)
