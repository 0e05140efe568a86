"""Everything of a board that the command palette can go to, the newest first."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlmodel import col, func, select

from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.outline import labels_in
from boarddesk.model.reachable import Reachable
from boarddesk.model.search import SearchKind
from boarddesk.model.tables import (
    Action,
    ActionOwner,
    AgendaItem,
    GlossaryTerm,
    Meeting,
    Membership,
    Minute,
    Person,
)
from boarddesk.rules.actions import action_sentence
from boarddesk.rules.dates import dotted_date, long_date, weekday_date
from boarddesk.store.write import Read

COUNTED: Final = 4
"""Meetings whose refs are counted where none are stored."""


def reachable(read: Read, board_id: str) -> tuple[Reachable, ...]:
    """Meetings, items, people, actions and terms of a board; plain columns, because there are thousands."""
    return (*_meetings_and_items(read, board_id), *_people(read, board_id), *_terms(read, board_id))


def reachable_actions(read: Read, board_id: str) -> tuple[Reachable, ...]:
    """The actions of a board by their refs, the newest first; plain columns here too."""
    columns: list[Any] = [
        Action.id, Action.ref, Action.text, Action.follows_minute, Action.follow_start, Action.follow_end, Minute.text,
        Action.meeting_id, func.coalesce(Meeting.date, Action.created_on),
    ]  # fmt: skip
    query: Any = select(*columns).select_from(Action)
    query = query.join(Minute, col(Minute.id) == col(Action.minute_id), isouter=True)
    query = query.join(Meeting, col(Meeting.id) == col(Action.meeting_id), isouter=True)
    query = query.where(Action.board_id == board_id, col(Action.deleted).is_(False)).order_by(columns[-1].desc())
    rows = list(read.session.exec(query))
    owners, refs = _owners(read, board_id), _fresh_refs(read, board_id, rows)
    return tuple(
        Reachable(
            SearchKind.ACTION, key, ref or refs.get(key) or dotted_date(dt.date.fromisoformat(str(day))),
            action_sentence(paragraph, start, end) if follows and paragraph else text, ", ".join(owners.get(key, ())),
            meeting_id,
        )
        for key, ref, text, follows, start, end, paragraph, meeting_id, day in rows
    )  # fmt: skip


def _owners(read: Read, board_id: str) -> dict[str, list[str]]:
    columns: list[Any] = [ActionOwner.action_id, ActionOwner.text]
    query: Any = select(*columns).join(Action, col(Action.id) == col(ActionOwner.action_id))
    found: dict[str, list[str]] = {}
    for key, text in read.session.exec(query.where(Action.board_id == board_id).order_by(ActionOwner.position)):
        found.setdefault(key, []).append(text)
    return found


def _fresh_refs(read: Read, board_id: str, rows: Sequence[Any]) -> dict[str, str]:
    """The refs of actions whose minutes are not circulated yet, which have to be counted; of the last meetings only,
    because older minutes than those hardly stay drafts.
    """
    drafts = list(dict.fromkeys(row[7] for row in rows if row[1] is None and row[7] is not None))[:COUNTED]
    return {line.id: line.ref for meeting in drafts for line in action_lines(read, board_id, meeting)}


def _meetings_and_items(read: Read, board_id: str) -> Iterator[Reachable]:
    columns: list[Any] = [Meeting.id, Meeting.date, Meeting.title, Meeting.venue]
    meetings: Any = select(*columns).where(Meeting.board_id == board_id)
    days = {}
    for key, day, title, venue in read.session.exec(meetings.order_by(col(Meeting.date).desc())):
        days[key] = long_date(day)
        yield Reachable(SearchKind.MEETING, key, "", weekday_date(day), venue or title, key)
    columns = [AgendaItem.id, AgendaItem.meeting_id, AgendaItem.label, AgendaItem.title]
    items: Any = select(*columns).join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id))
    items = items.where(Meeting.board_id == board_id).order_by(col(Meeting.date).desc(), col(AgendaItem.position))
    rows = list(read.session.exec(items))
    labels = labels_in(read, ((key, meeting_id, label) for key, meeting_id, label, _ in rows))
    for key, meeting_id, _, title in rows:
        yield Reachable(SearchKind.AGENDA, key, labels[key], title, days[meeting_id], meeting_id)


def _people(read: Read, board_id: str) -> Iterator[Reachable]:
    columns: list[Any] = [Membership.id, Person.name, Membership.title]
    query: Any = select(*columns).join(Person, col(Person.id) == col(Membership.person_id))
    for key, name, title in read.session.exec(query.where(Membership.board_id == board_id).order_by(Person.name)):
        yield Reachable(SearchKind.PERSON, key, "", name, title)


def _terms(read: Read, board_id: str) -> Iterator[Reachable]:
    for row in read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id, order=col(GlossaryTerm.abbreviation)):
        yield Reachable(SearchKind.TERM, row.id, row.abbreviation, row.meaning, "")
