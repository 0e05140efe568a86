"""Everything of a board that the command palette can go to, the newest first."""

from collections.abc import Iterator
from typing import Any

from sqlmodel import col, select

from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.outline import labels_in
from boarddesk.model.reachable import Reachable
from boarddesk.model.search import SearchKind
from boarddesk.model.tables import AgendaItem, GlossaryTerm, Meeting, Membership, Person
from boarddesk.rules.dates import long_date, weekday_date
from boarddesk.store.write import Read


def reachable(read: Read, board_id: str) -> tuple[Reachable, ...]:
    """Meetings, items, people, actions and terms of a board; plain columns, because there are thousands."""
    return (*_meetings_and_items(read, board_id), *_people(read, board_id), *_terms(read, board_id))


def reachable_actions(read: Read, board_id: str) -> tuple[Reachable, ...]:
    """The actions of a board by their refs, the newest first."""
    return tuple(
        Reachable(
            SearchKind.ACTION, line.id, line.ref, line.text, ", ".join(owner.text for owner in line.owners),
            line.meeting_id,
        )
        for line in reversed(action_lines(read, board_id))
    )  # fmt: skip


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
