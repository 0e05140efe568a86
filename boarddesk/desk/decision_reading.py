"""Reading the decisions of all meetings at once: only what the register shows, and no row of anything else.

Once minutes went out, labels, numbers and refs are stored and need no counting; what is still moving, in the last
meeting or two, is worked out from the whole meeting.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import String, cast
from sqlmodel import col, or_, select

from boarddesk.desk.outline import Outline, OutlineItem, action_places, outline
from boarddesk.desk.packs import vote_pack
from boarddesk.documents.minutes_text import vote_line
from boarddesk.documents.wording import Wording
from boarddesk.model.decisions import DecisionLine
from boarddesk.model.enums import MinuteKind
from boarddesk.model.packs import VotePack
from boarddesk.model.tables import Action, AgendaItem, Decision, Meeting, Minute
from boarddesk.rules.dates import dotted_date
from boarddesk.rules.numbering import ItemNode, Listed, decision_numerals, in_order, roman
from boarddesk.store.write import Read

CONFIDENTIAL: Final = '"confidential"'
"""How a confidential passage is named in the marks of a paragraph."""
VOTE: Final = ("proposer", "seconder", "votes_for", "votes_against", "votes_abstained")


@dataclass(frozen=True, slots=True)
class Place:
    """An item with the place it has in its minutes."""

    order: int
    label: str
    title: str
    confidential: bool


@dataclass(slots=True)
class Known:
    """What the register adds to the paragraphs of a board."""

    words: Wording
    texts: Mapping[str, str]
    """The words of decisions made of paragraphs that are none themselves, by paragraph."""


def lines_of_meetings(read: Read, board_id: str, known: Known) -> list[DecisionLine]:
    """The decisions of every meeting that was held or is to be, the latest meeting first."""
    where = (Meeting.board_id == board_id,)
    meetings = [row for row in read.rows(Meeting, *where, order=col(Meeting.date).desc()) if row.status.held]
    settled = stored_lines(read, board_id, {row.id: row for row in meetings if row.status.refs_stored}, known)
    moving = {row.id for row in meetings} - settled.keys()
    decided = meetings_with_decisions(read, moving, known)
    found: list[DecisionLine] = []
    for meeting in meetings:
        if meeting.id in decided:
            found += counted_lines(read, meeting, known)
        else:
            found += settled.get(meeting.id, ())
    return found


def meetings_with_decisions(read: Read, meeting_ids: Iterable[str], known: Known) -> set[str]:
    """Those of these meetings in which anything was decided."""
    found: set[str] = set()
    for meeting_id in meeting_ids:
        where = or_(col(Minute.kind) == MinuteKind.DECISION, col(Minute.id).in_(list(known.texts)))
        query = select(Minute.meeting_id).where(Minute.meeting_id == meeting_id, where).limit(1)
        found.update(read.session.exec(query))
    return found


def counted_lines(read: Read, meeting: Meeting, known: Known) -> Iterator[DecisionLine]:
    """The decisions of one meeting in the order of its minutes, labels and numbers worked out."""
    whole = outline(read, meeting.id)
    refs = action_refs(read, meeting, whole)
    closed = closed_items((item.row.id, item.row.parent_id, item.row.confidential) for item in whole.items)
    for item in whole.items:
        for n, minute in enumerate(item.minutes):
            decided = minute.kind is MinuteKind.DECISION
            text = minute.text if decided else known.texts.get(minute.id, "")
            if not text.strip():
                continue
            vote = vote_pack(minute)
            passages = any(mark["kind"] == "confidential" for mark in minute.marks)
            yield DecisionLine(
                minute.id,
                meeting.id,
                meeting.date,
                f"{dotted_date(meeting.date)}/{place_of(item, n)}",
                f"{item.label} {item.row.title}".strip(),
                text,
                vote_line(vote, known.words) if vote is not None else "",
                tuple(refs.get(minute.id, ())),
                confidential=minute.confidential or item.row.id in closed or passages,
                later=not decided,
            )


def place_of(item: OutlineItem, n: int) -> str:
    """The nearest label, with the numeral of a listed decision."""
    return called(item.nearest[n], item.numerals[n])


def called(label: str, numeral: int | None) -> str:
    """A label with the numeral of a list below it."""
    return f"{label} {roman(numeral)}" if numeral else label


def action_refs(read: Read, meeting: Meeting, whole: Outline) -> dict[str, list[str]]:
    """The refs of the actions of each paragraph."""
    rows = read.rows(Action, Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    minutes = {row.id: row.minute_id or "" for row in rows}
    found: dict[str, list[str]] = {}
    for action_id, place in action_places(whole, rows).items():
        found.setdefault(minutes[action_id], []).append(place.ref)
    return found


def closed_items(items: Iterable[tuple[str, str | None, bool]]) -> set[str]:
    """Of items in the order of the agenda, those that are confidential or stand under one that is."""
    closed: set[str] = set()
    for item_id, parent_id, confidential in items:
        if confidential or parent_id in closed:
            closed.add(item_id)
    return closed


def stored_lines(
    read: Read, board_id: str, meetings: Mapping[str, Meeting], known: Known
) -> dict[str, list[DecisionLine]]:
    """The decisions of these meetings; one in which anything they are called by is not stored yet is left out."""
    rows = decision_rows(read, board_id, known)
    rows = [row for row in rows if row.meeting_id in meetings]
    places = item_places(read, board_id, {row.meeting_id for row in rows})
    surroundings = Surroundings.of(read, board_id, rows)
    refs = stored_refs(read, board_id)
    open_ids = {row.meeting_id for row in rows if not places[row.item_id].label or None in refs.get(row.id, ())}
    open_ids |= {row.meeting_id for row in rows if row.item_id in surroundings.uncounted}
    rows.sort(key=lambda row: (row.meeting_id, places[row.item_id].order, row.position, row.id))
    found: dict[str, list[DecisionLine]] = {meeting_id: [] for meeting_id in meetings if meeting_id not in open_ids}
    for meeting_id, group in groupby(rows, attrgetter("meeting_id")):
        if meeting_id in found:
            day = meetings[meeting_id].date
            lines = found[meeting_id]
            for row in group:
                lines.append(stored_line(row, day, places[row.item_id], surroundings, refs, known))
    return found


def stored_line(
    row: Any,
    day: dt.date,
    place: Place,
    around: "Surroundings",
    refs: Mapping[str, tuple[str | None, ...]],
    known: Known,
) -> DecisionLine:
    """One decision whose label, number and refs are stored."""
    decided = row.kind is MinuteKind.DECISION
    vote = VotePack(*(getattr(row, name) for name in VOTE)) if decided and row.voted else None
    label = around.nearest(row.item_id, row.position) or place.label
    return DecisionLine(
        row.id,
        row.meeting_id,
        day,
        f"{dotted_date(day)}/{called(label, around.numerals.get(row.id))}",
        f"{place.label} {place.title}".strip(),
        row.text if decided else known.texts[row.id],
        vote_line(vote, known.words) if vote is not None else "",
        tuple(ref or "" for ref in refs.get(row.id, ())),
        confidential=bool(row.confidential or row.secret or place.confidential),
        later=not decided,
    )


def decision_rows(read: Read, board_id: str, known: Known) -> list[Any]:
    """The paragraphs that are decisions, or that one was made of, with the columns that the register shows."""
    secret = cast(Minute.marks, String).contains(CONFIDENTIAL).label("secret")
    voted = or_(
        Minute.proposer != "", Minute.seconder != "", *(col(getattr(Minute, name)).is_not(None) for name in VOTE[2:])
    ).label("voted")
    columns = ("id", "meeting_id", "item_id", "position", "kind", "level", "text", "confidential", *VOTE)
    query: Any = select(*(getattr(Minute, name) for name in columns), secret, voted)  # type: ignore[call-overload]
    query = query.join(Meeting, col(Meeting.id) == col(Minute.meeting_id))
    query = query.where(Meeting.board_id == board_id, col(Minute.deleted).is_(False), Minute.text != "")
    found = list(read.session.exec(query.where(Minute.kind == MinuteKind.DECISION)))
    if known.texts:
        made = query.join(Decision, col(Decision.minute_id) == col(Minute.id))
        found += read.session.exec(made.where(Decision.text != "", Minute.kind != MinuteKind.DECISION))
    return [row for row in found if row.text.strip()]


def item_places(read: Read, board_id: str, meeting_ids: set[str]) -> dict[str, Place]:
    """Where each item of these meetings stands and what it is called."""
    query: Any = select(
        AgendaItem.id, AgendaItem.meeting_id, AgendaItem.parent_id, AgendaItem.position, AgendaItem.label,
        AgendaItem.title, AgendaItem.confidential,
    )  # type: ignore[call-overload]  # fmt: skip
    query = query.join(Meeting, col(Meeting.id) == col(AgendaItem.meeting_id)).where(Meeting.board_id == board_id)
    by_meeting: dict[str, list[Any]] = {}
    for row in read.session.exec(query):
        if row.meeting_id in meeting_ids:
            by_meeting.setdefault(row.meeting_id, []).append(row)
    found: dict[str, Place] = {}
    for rows in by_meeting.values():
        held = {row.id: row for row in rows}
        nodes = [ItemNode(row.id, row.parent_id, row.position) for row in rows]
        ordered = [held[node.id] for node in in_order(nodes)]
        closed = closed_items((row.id, row.parent_id, row.confidential) for row in ordered)
        for order, row in enumerate(ordered):
            found[row.id] = Place(order, row.label or "", row.title, row.id in closed)
    return found


def stored_refs(read: Read, board_id: str) -> dict[str, tuple[str | None, ...]]:
    """The refs of the actions of each paragraph as they are stored, in their order."""
    query = (
        select(Action.minute_id, Action.ref)
        .where(Action.board_id == board_id, col(Action.deleted).is_(False), col(Action.minute_id).is_not(None))
        .order_by(col(Action.position), col(Action.id))
    )
    found: dict[str, tuple[str | None, ...]] = {}
    for minute_id, ref in read.session.exec(query):
        key = minute_id or ""
        found[key] = (*found.get(key, ()), ref)
    return found


@dataclass(slots=True)
class Surroundings:
    """What the names of decisions owe to the paragraphs around them."""

    numbers: dict[str, list[tuple[int, str]]]
    """Of each item: where a number starts, and which."""
    numerals: dict[str, int]
    """The numerals of decisions in a list, by paragraph."""
    uncounted: set[str]
    """The items in which a number is not stored yet."""

    @classmethod
    def of(cls, read: Read, board_id: str, rows: Iterable[Any]) -> "Surroundings":
        """The surroundings of these decisions."""
        items = {row.item_id for row in rows}
        listed = {row.item_id for row in rows if row.level > 0}
        numbers: dict[str, list[tuple[int, str]]] = {}
        uncounted = set()
        query: Any = (
            select(Minute.item_id, Minute.position, Minute.number)
            .join(Meeting, col(Meeting.id) == col(Minute.meeting_id))
            .where(Meeting.board_id == board_id, col(Minute.numbered).is_(True), col(Minute.deleted).is_(False))
            .order_by(col(Minute.position))
        )
        for item_id, position, number in read.session.exec(query):
            if item_id not in items:
                continue
            if not number:
                uncounted.add(item_id)
            numbers.setdefault(item_id, []).append((position, number or ""))
        return cls(numbers, numerals_in(read, listed), uncounted)

    def nearest(self, item_id: str, position: int) -> str:
        """The number that a place in an item belongs to, empty above the first one."""
        return next((number for at, number in reversed(self.numbers.get(item_id, ())) if at <= position), "")


def numerals_in(read: Read, item_ids: Iterable[str]) -> dict[str, int]:
    """The numerals of the listed decisions of these items."""
    wanted = sorted(item_ids)
    found: dict[str, int] = {}
    for start in range(0, len(wanted), 500):
        says = or_(Minute.text != "", col(Minute.state).is_not(None), col(Minute.carried_action_id).is_(None))
        query: Any = (
            select(Minute.item_id, Minute.id, Minute.kind, Minute.level, Minute.list_start)  # type: ignore[call-overload]
            .where(col(Minute.item_id).in_(wanted[start : start + 500]), col(Minute.deleted).is_(False), says)
            .order_by(col(Minute.item_id), col(Minute.position))
        )
        for _, group in groupby(read.session.exec(query), attrgetter("item_id")):
            rows = list(group)
            numerals = decision_numerals(Listed(row.kind, row.level, row.list_start) for row in rows)
            found.update((row.id, numeral) for row, numeral in zip(rows, numerals, strict=True) if numeral)
    return found
