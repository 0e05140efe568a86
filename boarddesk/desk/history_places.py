"""What a thing is called today, and where it is shown if it still is."""

import datetime as dt

from boarddesk.desk.history import known
from boarddesk.desk.history_past import Timeline
from boarddesk.model.history import REGISTER, Thing, Whereabouts
from boarddesk.model.tables import (
    Action,
    AgendaItem,
    Decision,
    ExpectedAttendance,
    ForwardPlanEntry,
    GlossaryTerm,
    Meeting,
    Membership,
    Minute,
    RegisterRow,
)
from boarddesk.rules.history.values import subject_of
from boarddesk.store.write import Read


def thing_name(read: Read, thing: Thing) -> str:
    """What a thing is called now; empty for one nobody knows."""
    thing = known(read, thing)
    if thing.table == REGISTER:
        return f"Register of {thing_name(read, Thing('meeting', thing.key)).removeprefix('Meeting of ')}"
    return subject_of(thing.table, thing.key, Timeline(read).at((read.now, 0)))


def night_of(read: Read, thing: Thing) -> dt.date | None:
    """The day of the meeting whose register a thing belongs to: what is changed later says so."""
    row = read.find(RegisterRow, thing.key) if thing.table == "registerrow" else None
    meeting = read.find(Meeting, thing.key if thing.table == REGISTER else row.meeting_id if row else None)
    return meeting.date if meeting is not None else None


def whereabouts(read: Read, thing: Thing, board_id: str) -> Whereabouts | None:
    """Where a thing is shown; None when it is gone."""
    find = _PLACES.get(thing.table)
    return find(read, thing.key, board_id) if find is not None else Whereabouts("overview", board_id)


def _minute(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(Minute, key)
    return Whereabouts("minutes", row.meeting_id, key) if row is not None and not row.deleted else None


def _decision(read: Read, key: str, board_id: str) -> Whereabouts | None:
    row = read.find(Decision, key)
    return Whereabouts("decisions", board_id, row.minute_id) if row is not None else None


def _action(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(Action, key)
    return Whereabouts("actions", row.board_id, key) if row is not None and not row.deleted else None


def _item(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(AgendaItem, key)
    return Whereabouts("agenda", row.meeting_id, key) if row is not None else None


def _row(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(RegisterRow, key)
    return Whereabouts("attendance", row.meeting_id, key) if row is not None else None


def _expected(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(ExpectedAttendance, key)
    return Whereabouts("attendance", row.meeting_id, row.membership_id) if row is not None else None


def _meeting(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(Meeting, key)
    return Whereabouts("agenda" if row.issued_on is None else "minutes", key) if row is not None else None


def _seat(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(Membership, key)
    return Whereabouts("members", row.board_id, key) if row is not None else None


def _person(read: Read, key: str, board_id: str) -> Whereabouts | None:
    seats = read.rows(Membership, Membership.person_id == key, Membership.board_id == board_id)
    return Whereabouts("members", board_id, seats[-1].id) if seats else None


def _term(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(GlossaryTerm, key)
    return Whereabouts("glossary", row.board_id, key) if row is not None else None


def _plan(read: Read, key: str, _: str) -> Whereabouts | None:
    row = read.find(ForwardPlanEntry, key)
    return Whereabouts("forward_plan", row.board_id, key) if row is not None else None


_PLACES = {
    "minute": _minute,
    "decision": _decision,
    "action": _action,
    "agendaitem": _item,
    "registerrow": _row,
    "expectedattendance": _expected,
    "meeting": _meeting,
    "membership": _seat,
    "person": _person,
    "glossaryterm": _term,
    "forwardplanentry": _plan,
}
