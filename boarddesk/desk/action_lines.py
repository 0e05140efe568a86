"""The action log: every action of a board with its ref, owners, due day and colour."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.outline import ActionPlace, action_places, outline
from boarddesk.desk.read_members import initials_on, known_as_of, organisations_of, seats_of
from boarddesk.model.enums import ActionStatus, DueKind, OwnerKind, Rag
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine, DueChangeLine, OwnerLine, UpdateLine
from boarddesk.model.tables import Action, ActionAnswer, ActionOwner, ActionUpdate, DueChange, Meeting, Person
from boarddesk.rules.actions import action_sentence, days_late, log_order, next_meeting_after, rag
from boarddesk.store.write import Read


@dataclass(frozen=True, slots=True)
class Owning:
    """How people of the board are shown today."""

    initials: dict[str, str]
    names: dict[str, str]
    organisations: dict[str, str]


def owning(read: Read, board_id: str) -> Owning:
    """Today's initials, names and organisations by person."""
    seats = [seat for seat in known_as_of(seats_of(read, board_id), read.today) if seat.person_id is not None]
    initials = initials_on(read, [seat.id for seat in seats], read.today)
    organisations = organisations_of(read, [seat.id for seat in seats])
    return Owning(
        {seat.person_id or "": initials[seat.id] for seat in seats if seat.id in initials},
        {person.id: person.name for person in read.rows(Person)},
        {s.person_id or "": " / ".join(o.short_name or o.name for o in organisations.get(s.id, ())) for s in seats},
    )


@dataclass(frozen=True, slots=True)
class ActionLog:
    """The log on a day, with the two meetings that day lies between."""

    lines: tuple[ActionLine, ...]
    today: dt.date
    last_meeting: dt.date | None
    next_meeting: dt.date | None


def action_log(read: Read, board_id: str, meeting_id: str | None = None) -> ActionLog:
    """The log of a board or of one meeting, the most pressing actions first."""
    lines = sorted(action_lines(read, board_id, meeting_id), key=pressing)
    held = [row.date for row in read.rows(Meeting, Meeting.board_id == board_id) if row.status.held]
    last = max((day for day in held if day < read.today), default=None)
    return ActionLog(tuple(lines), read.today, last, min((day for day in held if day >= read.today), default=None))


def pressing(line: ActionLine) -> tuple[int, dt.date, dt.date, tuple[tuple[int, str], ...]]:
    """Where an action stands in the log as long as nobody sorts it otherwise."""
    colour, due, _ = log_order(line.rag, line.due, "")
    return colour, due, *ref_order(line)


def ref_order(line: ActionLine) -> tuple[dt.date, tuple[tuple[int, str], ...]]:
    """The order of refs as people count: by day, 2 before 10, z before aa."""
    label = line.ref.rpartition("/")[2]
    parts = re.findall(r"[0-9]+|[^0-9]+", label)
    return line.created_on, tuple((len(part), part) for part in parts)


def action_lines(read: Read, board_id: str, meeting_id: str | None = None) -> tuple[ActionLine, ...]:
    """The actions of a board, or of one of its meetings, in the order in which they were made."""
    where = [Action.board_id == board_id, col(Action.deleted).is_(False)]
    if meeting_id is not None:
        where.append(Action.meeting_id == meeting_id)
    actions = read.rows(Action, *where)
    places = places_of(read, actions)
    order = {action_id: index for index, action_id in enumerate(places)}
    far = len(order)
    actions.sort(key=lambda a: (a.created_on, order.get(a.id, far), a.ref or "", a.id))
    return _lines(read, board_id, actions, places)


def some_lines(read: Read, board_id: str, action_ids: Iterable[str]) -> tuple[ActionLine, ...]:
    """Some actions of a board; those that have gone are left out.

    Refs not stored yet depend on the other actions of the meeting, so whole meetings are read, and no more.
    """
    actions = [row for row in read.rows_in(Action, Action.id, action_ids) if not row.deleted]
    meetings = {row.meeting_id for row in actions if row.meeting_id is not None}
    siblings = [row for row in read.rows_in(Action, Action.meeting_id, meetings) if not row.deleted]
    return _lines(read, board_id, actions, places_of(read, siblings))


def action_line(read: Read, action_id: str) -> ActionLine:
    """One action; RuleError if it is gone."""
    lines = some_lines(read, read.get(Action, action_id).board_id, [action_id])
    if not lines:
        raise RuleError("That action is no longer in the log.")
    return lines[0]


def _lines(
    read: Read, board_id: str, actions: Sequence[Action], places: dict[str, ActionPlace]
) -> tuple[ActionLine, ...]:
    meetings = {row.id: row for row in read.rows(Meeting, Meeting.board_id == board_id)}
    hanging = Hanging.of(read, [action.id for action in actions])
    people = owning(read, board_id)
    return tuple(line_of(read, a, meetings, places.get(a.id), hanging, people) for a in actions)


def open_count(read: Read, board_id: str) -> int:
    """How many actions of a board are still open."""
    rows = read.rows(Action, Action.board_id == board_id, col(Action.deleted).is_(False))
    return sum(row.status.is_open for row in rows)


def places_of(read: Read, actions: Iterable[Action]) -> dict[str, ActionPlace]:
    """Where each action stands in the minutes of its meeting."""
    by_meeting: dict[str, list[Action]] = {}
    for action in actions:
        if action.meeting_id is not None:
            by_meeting.setdefault(action.meeting_id, []).append(action)
    found: dict[str, ActionPlace] = {}
    for meeting_id, listed in by_meeting.items():
        found |= action_places(outline(read, meeting_id), listed)
    return found


@dataclass(frozen=True, slots=True)
class Hanging:
    """Owners, updates, moved due dates and answers by action."""

    owners: dict[str, list[ActionOwner]]
    updates: dict[str, list[ActionUpdate]]
    moved: dict[str, list[DueChange]]
    answers: dict[str, list[ActionAnswer]]

    @classmethod
    def of(cls, read: Read, ids: Sequence[str]) -> "Hanging":
        """What hangs on these actions, each in its order."""
        found = cls({}, {}, {}, {})
        for owner in read.rows_in(ActionOwner, ActionOwner.action_id, ids, order=col(ActionOwner.position)):
            found.owners.setdefault(owner.action_id, []).append(owner)
        order = (col(ActionUpdate.on), col(ActionUpdate.position))
        for update in read.rows_in(ActionUpdate, ActionUpdate.action_id, ids, order=order):
            found.updates.setdefault(update.action_id, []).append(update)
        for moved in read.rows_in(DueChange, DueChange.action_id, ids, order=col(DueChange.position)):
            found.moved.setdefault(moved.action_id, []).append(moved)
        for answer in read.rows_in(ActionAnswer, ActionAnswer.action_id, ids, order=col(ActionAnswer.position)):
            found.answers.setdefault(answer.action_id, []).append(answer)
        return found


def line_of(
    read: Read,
    action: Action,
    meetings: dict[str, Meeting],
    place: ActionPlace | None,
    hanging: Hanging,
    people: Owning,
) -> ActionLine:
    """An action as a frozen line."""
    meeting = meetings.get(action.meeting_id or "")
    due = due_day(action, meeting, meetings.values())
    coming = coming_meeting(read.today, meetings.values())
    text = action.text
    if action.follows_minute and place is not None:
        text = action_sentence(place.paragraph_text, action.follow_start, action.follow_end)
    return ActionLine(
        id=action.id,
        ref=action.ref or (place.ref if place else ""),
        meeting_id=action.meeting_id,
        meeting_date=meeting.date if meeting else None,
        minute_id=action.minute_id,
        item_id=place.item_id if place else None,
        item_label=place.item_label if place else "",
        item_title=place.item_title if place else "",
        text=text,
        owners=tuple(owner_line(owner, people) for owner in hanging.owners.get(action.id, ())),
        due_kind=action.due_kind,
        due=due,
        status=action.status,
        rag=rag(action.status, due, read.today, coming),
        days_late=days_late(action.status, due, read.today),
        created_on=action.created_on,
        closed_on=action.closed_on,
        confidential=action.confidential,
        updates=tuple(UpdateLine(u.id, u.on, u.author, u.text) for u in hanging.updates.get(action.id, ())),
        moved=tuple(
            DueChangeLine(m.changed_on, m.author, m.old_kind, m.old_date, m.new_kind, m.new_date)
            for m in hanging.moved.get(action.id, ())
        ),
        answered=sum(row.answered for row in hanging.answers.get(action.id, ())),
        asked=len(hanging.answers.get(action.id, ())),
        came_from_deleted=action.minute_id is not None and place is None,
        due_soon=rag(ActionStatus.OPEN, due, read.today, coming) is Rag.DUE_SOON,
    )


def owner_line(owner: ActionOwner, people: Owning) -> OwnerLine:
    """An owner as the log shows it: with today's initials (RULES 8)."""
    if owner.kind is OwnerKind.PERSON and owner.person_id is not None:
        name = people.names.get(owner.person_id, owner.text)
        shown = people.initials.get(owner.person_id, owner.text)
        return OwnerLine(
            owner.kind, owner.text, shown, name, people.organisations.get(owner.person_id, ""), owner.person_id
        )
    return OwnerLine(owner.kind, owner.text, owner.text, owner.text)


def due_day(action: Action, meeting: Meeting | None, meetings: Iterable[Meeting]) -> dt.date | None:
    """The day an action is due; "next meeting" follows the board's meetings (RULES 9)."""
    if action.due_kind is DueKind.DATE:
        return action.due_date
    return None if action.due_kind is DueKind.NONE else next_due(action, meeting, meetings)


def meeting_that_is_next(read: Read, action_id: str) -> dt.date | None:
    """The day an action would be due at if it were due at the next meeting (RULES 9)."""
    action = read.get(Action, action_id)
    meetings = {row.id: row for row in read.rows(Meeting, Meeting.board_id == action.board_id)}
    return next_due(action, meetings.get(action.meeting_id or ""), meetings.values())


def next_due(action: Action, meeting: Meeting | None, meetings: Iterable[Meeting]) -> dt.date | None:
    """The board's next meeting, counted from the action's own meeting or from the day it was made."""
    after = meeting.date if meeting else action.created_on
    known = [(row.date, not row.status.held) for row in meetings]
    return next_meeting_after(after, known, meeting.next_date if meeting else None)


def coming_meeting(today: dt.date, meetings: Iterable[Meeting]) -> dt.date | None:
    """The board's next meeting from today on."""
    return min((row.date for row in meetings if row.status.held and row.date >= today), default=None)
