"""Reading the decisions of all meetings at once: only what the register shows, and no row of anything else.

Once minutes went out, labels, numbers and refs are stored and need no counting; what is still moving, in the last
meeting or two, is worked out from the whole meeting.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
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
from boarddesk.rules.numbering import Listed, decision_numerals, roman
from boarddesk.store.write import Read

CONFIDENTIAL: Final = '"confidential"'
"""How a confidential passage is named in the marks of a paragraph."""
VOTE: Final = ("proposer", "seconder", "votes_for", "votes_against", "votes_abstained")


@dataclass(frozen=True, slots=True)
class Place:
    """An item with the place it has in its minutes."""

    order: tuple[int | str, ...]
    """What it is sorted by."""
    label: str
    called: str
    """Its label and title."""
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
        lines = counted_lines(read, meeting, known) if meeting.id in decided else settled.get(meeting.id, ())
        found += (replace(line, confidential=True) for line in lines) if meeting.confidential else lines
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
    rows = [row for row in decision_rows(read, board_id, known) if row.meeting_id in meetings]
    places = item_places(read, board_id, {row.item_id for row in rows})
    around = Surroundings.of(read, board_id, rows)
    refs = stored_refs(read, board_id)
    moving = {row.meeting_id for row in rows if not places[row.item_id].label or None in refs.get(row.id, ())}
    moving |= {row.meeting_id for row in rows if row.item_id in around.uncounted}
    found: dict[str, list[DecisionLine]] = {meeting_id: [] for meeting_id in meetings if meeting_id not in moving}
    days = {meeting_id: (meeting.date, dotted_date(meeting.date)) for meeting_id, meeting in meetings.items()}
    rows.sort(key=lambda row: (*places[row.item_id].order, row.position, row.id))
    for row in rows:
        lines = found.get(row.meeting_id)
        if lines is not None:
            day, dotted = days[row.meeting_id]
            lines.append(stored_line(row, day, dotted, places[row.item_id], around, refs, known))
    return found


def stored_line(
    row: Any,
    day: dt.date,
    dotted: str,
    place: Place,
    around: "Surroundings",
    refs: Mapping[str, tuple[str | None, ...]],
    known: Known,
) -> DecisionLine:
    """One decision whose label, number and refs are stored."""
    minute_id, meeting_id, item_id, position, kind, _, text, confidential, secret, voted, *vote = row
    decided = kind is MinuteKind.DECISION
    label = around.nearest(item_id, position) or place.label
    return DecisionLine(
        minute_id,
        meeting_id,
        day,
        f"{dotted}/{called(label, around.numerals.get(minute_id))}",
        place.called,
        text if decided else known.texts[minute_id],
        vote_line(VotePack(*vote), known.words) if decided and voted else "",
        tuple(ref or "" for ref in refs.get(minute_id, ())),
        confidential=bool(confidential or secret or place.confidential),
        later=not decided,
    )


def decision_rows(read: Read, board_id: str, known: Known) -> list[Any]:
    """The paragraphs that are decisions, or that one was made of, with the columns that the register shows."""
    minute, meeting, decision = table_of(Minute), table_of(Meeting), table_of(Decision)
    secret = cast(minute.marks, String).contains(CONFIDENTIAL).label("secret")
    counts = [minute[name].is_not(None) for name in VOTE[2:]]
    voted = or_(minute.proposer != "", minute.seconder != "", *counts).label("voted")
    columns = [
        minute[name] for name in ("id", "meeting_id", "item_id", "position", "kind", "level", "text", "confidential")
    ]
    columns += [secret, voted, *(minute[name] for name in VOTE)]
    query: Any = select(*columns)
    query = query.join(Meeting, meeting.id == minute.meeting_id)
    query = query.where(meeting.board_id == board_id, minute.deleted.is_(False), minute.text != "")
    found = plainly(read, query.where(minute.kind == MinuteKind.DECISION))
    if known.texts:
        made = query.join(Decision, decision.minute_id == minute.id)
        found += plainly(read, made.where(decision.text != "", minute.kind != MinuteKind.DECISION))
    return [row for row in found if row.text.strip()]


def table_of(cls: Any) -> Any:
    """The columns of a table, for reading rows of some of them without making objects of the record."""
    return cls.__table__.c


def plainly(read: Read, query: Any) -> list[Any]:
    """The rows of a query as they come from the file."""
    return list(read.session.connection().execute(query).all())


def item_places(read: Read, board_id: str, item_ids: set[str]) -> dict[str, Place]:
    """Where each of these items stands in its minutes, and what it is called."""
    item, meeting = table_of(AgendaItem), table_of(Meeting)
    columns: Any = (item.id, item.parent_id, item.position, item.label, item.title, item.confidential)
    query: Any = select(*columns).join(Meeting, meeting.id == item.meeting_id)
    held = {row.id: row for row in plainly(read, query.where(meeting.board_id == board_id))}
    found: dict[str, Place] = {}
    for item_id in item_ids:
        _, parent_id, position, label, title, confidential = held[item_id]
        order: tuple[int | str, ...] = (position, item_id)
        while parent_id in held:
            above = held[parent_id]
            order, confidential = (above.position, above.id, *order), confidential or above.confidential
            parent_id = above.parent_id
        found[item_id] = Place(order, label or "", f"{label or ''} {title}".strip(), bool(confidential))
    return found


def stored_refs(read: Read, board_id: str) -> dict[str, tuple[str | None, ...]]:
    """The refs of the actions of each paragraph as they are stored, in their order."""
    action = table_of(Action)
    query = select(action.minute_id, action.ref).where(
        action.board_id == board_id, action.deleted.is_(False), action.minute_id.is_not(None)
    )
    found: dict[str, tuple[str | None, ...]] = {}
    for minute_id, ref in plainly(read, query.order_by(action.position, action.id)):
        found[minute_id] = (*found.get(minute_id, ()), ref)
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
        minute, meeting = table_of(Minute), table_of(Meeting)
        query: Any = select(minute.item_id, minute.position, minute.number).join(
            Meeting, meeting.id == minute.meeting_id
        )
        query = query.where(meeting.board_id == board_id, minute.numbered.is_(True), minute.deleted.is_(False))
        for item_id, position, number in plainly(read, query.order_by(minute.position)):
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
