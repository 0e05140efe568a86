"""Searching everything in the file: from the words of the search field to what was found and where it stands."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from boarddesk.desk.outline import labels_in
from boarddesk.model.search import SearchHit, SearchKind, SearchOrder, SearchQuery, SearchResult
from boarddesk.model.tables import (
    Action,
    ActionUpdate,
    AgendaItem,
    Board,
    Decision,
    ForwardPlanEntry,
    GlossaryTerm,
    Meeting,
    Membership,
    Minute,
    Paper,
    Person,
)
from boarddesk.rules.dates import long_date
from boarddesk.rules.search_query import match_of, read_query
from boarddesk.rules.search_words import snippet, words_in
from boarddesk.store import search_index
from boarddesk.store.search_index import COUNTED, Found
from boarddesk.store.write import Read

FIRST: int = 50
"""Results that are shown at first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a found row stands."""

    where: str = ""
    board_id: str | None = None
    meeting_id: str | None = None
    target: str = ""
    confidential: bool = False


def search(read: Read, text: str, order: SearchOrder = SearchOrder.NEWEST, limit: int = FIRST) -> SearchResult:
    """What is found for a text in the search field; an empty one finds nothing."""
    query = read_query(text)
    if not query:
        return SearchResult((), 0, False, order, query)
    boards = boards_called(read, query)
    found = search_index.find(read.session, match_of(query, boards), query.first, query.last, order, limit)
    hits = hits_of(read, found.rows, query)
    return SearchResult(hits, min(found.total, COUNTED), found.total > COUNTED, found.order, query)


def boards_called(read: Read, query: SearchQuery) -> list[str] | None:
    """The boards that the query's names begin; None when it asks for none."""
    if not query.boards:
        return None
    wanted = [" ".join(words_in(name)) for name in query.boards]
    return [
        board.id
        for board in read.rows(Board)
        for name in (" ".join(words_in(board.name)), " ".join(words_in(board.short_name)))
        if any(name.startswith(each) for each in wanted)
    ]


def hits_of(read: Read, rows: Sequence[Found], query: SearchQuery) -> tuple[SearchHit, ...]:
    """The found rows with their words and places, in the order they were found in."""
    texts = search_index.texts_of(read.session, rows)
    standing = standing_of(read, rows)
    hits = []
    for row in rows:
        if row not in texts or row not in standing:
            continue
        text, kind, day = texts[row]
        shown, spans = snippet(text, query.terms)
        at = standing[row]
        when = dt.date.fromisoformat(day[:10]) if day else None
        hits.append(
            SearchHit(
                SearchKind(kind), row[1], shown, spans, at.where, when, at.confidential, at.board_id, at.meeting_id,
                at.target or row[1],
            )
        )  # fmt: skip
    return tuple(hits)


def standing_of(read: Read, rows: Iterable[Found]) -> dict[Found, Standing]:
    """Where each row stands; rows that have gone are left out."""
    keys: dict[str, list[str]] = {}
    for table, key in rows:
        keys.setdefault(table, []).append(key)
    return {
        (table, key): standing for table, ids in keys.items() for key, standing in _STANDING[table](read, ids).items()
    }


def _meetings(read: Read, ids: Iterable[str | None]) -> dict[str, Meeting]:
    return {row.id: row for row in read.rows_in(Meeting, Meeting.id, {key for key in ids if key})}


def _items(read: Read, ids: Iterable[str | None]) -> dict[str, AgendaItem]:
    return {row.id: row for row in read.rows_in(AgendaItem, AgendaItem.id, {key for key in ids if key})}


def _titles(read: Read, items: Mapping[str, AgendaItem]) -> dict[str | None, str]:
    """Label and title of each item; labels of agendas that are not issued yet are counted."""
    labels = _labels(read, items.values())
    return {key: f"{labels[key]} {item.title}".strip() for key, item in items.items()}


def _labels(read: Read, items: Iterable[AgendaItem]) -> dict[str, str]:
    return labels_in(read, ((item.id, item.meeting_id, item.label) for item in items))


def _on(meeting: Meeting | None) -> str:
    return long_date(meeting.date) if meeting else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _minutes(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(Minute, Minute.id, ids)
    meetings, items = _meetings(read, [r.meeting_id for r in rows]), _items(read, [r.item_id for r in rows])
    titles = _titles(read, items)
    return {
        row.id: Standing(
            _joined(row.number or "", titles.get(row.item_id, ""), _on(meetings.get(row.meeting_id))),
            meetings[row.meeting_id].board_id,
            row.meeting_id,
            row.id,
            row.confidential
            or any(mark.get("kind") == "confidential" for mark in row.marks)
            or items[row.item_id].confidential
            or meetings[row.meeting_id].confidential,
        )
        for row in rows
    }


def _actions(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(Action, Action.id, ids)
    meetings = _meetings(read, [row.meeting_id for row in rows])
    paragraphs = _minutes(read, [row.minute_id for row in rows if row.minute_id])
    return {
        row.id: Standing(
            _joined(row.ref or "", row.status.value.replace("_", " "), _on(meetings.get(row.meeting_id or ""))),
            row.board_id,
            row.meeting_id,
            row.id,
            row.confidential or (row.minute_id in paragraphs and paragraphs[row.minute_id or ""].confidential),
        )
        for row in rows
    }


def _updates(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(ActionUpdate, ActionUpdate.id, ids)
    actions = _actions(read, [row.action_id for row in rows])
    return {
        row.id: Standing(
            _joined(row.author, actions[row.action_id].where),
            actions[row.action_id].board_id,
            None,
            row.action_id,
            actions[row.action_id].confidential,
        )
        for row in rows
    }


def _agenda(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(AgendaItem, AgendaItem.id, ids)
    meetings, labels = _meetings(read, [row.meeting_id for row in rows]), _labels(read, rows)
    return {
        row.id: Standing(
            _joined(labels[row.id], _on(meetings[row.meeting_id])),
            meetings[row.meeting_id].board_id,
            row.meeting_id,
            row.id,
            row.confidential or meetings[row.meeting_id].confidential,
        )
        for row in rows
    }


def _meeting_rows(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = _meetings(read, ids)
    return {key: Standing(_on(row), row.board_id, row.id, "", row.confidential) for key, row in rows.items()}


def _papers(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(Paper, Paper.id, ids)
    meetings, items = _meetings(read, [r.meeting_id for r in rows]), _items(read, [r.item_id for r in rows])
    titles = _titles(read, items)
    return {
        row.id: Standing(
            _joined(titles.get(row.item_id, ""), _on(meetings[row.meeting_id])),
            meetings[row.meeting_id].board_id,
            row.meeting_id,
            row.item_id or "",
            row.confidential or meetings[row.meeting_id].confidential,
        )
        for row in rows
    }


def _people(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    seats = {row.person_id: row for row in read.rows_in(Membership, Membership.person_id, ids)}
    boards = {row.id: row.short_name for row in read.rows(Board)}
    return {
        row.id: Standing(
            boards.get(seats[row.id].board_id, "") if row.id in seats else "",
            seats[row.id].board_id if row.id in seats else None,
            None,
            seats[row.id].id if row.id in seats else "",
        )
        for row in read.rows_in(Person, Person.id, ids)
    }


def _organisations(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    return {key: Standing() for key in ids}


def _terms(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    return {row.id: Standing("", row.board_id) for row in read.rows_in(GlossaryTerm, GlossaryTerm.id, ids)}


def _decisions(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    rows = read.rows_in(Decision, Decision.id, ids)
    meetings = _meetings(read, [row.meeting_id for row in rows])
    return {
        row.id: Standing(
            _joined(row.number or "", _on(meetings.get(row.meeting_id or ""))),
            row.board_id,
            row.meeting_id if row.minute_id else None,
            row.minute_id or "",
        )
        for row in rows
    }


def _plans(read: Read, ids: Sequence[str]) -> dict[str, Standing]:
    return {row.id: Standing("", row.board_id) for row in read.rows_in(ForwardPlanEntry, ForwardPlanEntry.id, ids)}


_STANDING: dict[str, Callable[[Read, Sequence[str]], dict[str, Standing]]] = {
    "minute": _minutes,
    "action": _actions,
    "actionupdate": _updates,
    "agendaitem": _agenda,
    "meeting": _meeting_rows,
    "paper": _papers,
    "person": _people,
    "organisation": _organisations,
    "glossaryterm": _terms,
    "decision": _decisions,
    "forwardplanentry": _plans,
}
