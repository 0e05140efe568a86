"""The history in plain words: of one thing with its parts, and of a whole board, the latest first."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import or_
from sqlmodel import col, select

from boarddesk.desk.history_past import AtMoment, Moment, Timeline
from boarddesk.desk.history_words import conditions
from boarddesk.model.changes import Change, Image, net
from boarddesk.model.history import (
    REGISTER,
    TYPING,
    Cursor,
    Fact,
    HistoryFilter,
    HistoryLine,
    HistoryPart,
    Thing,
    ThingKind,
)
from boarddesk.model.tables import Board, Decision, HistoryChange, HistoryEntry, Membership
from boarddesk.rules.history.telling import DEPTH, told
from boarddesk.rules.history.unspoken import NEVER
from boarddesk.rules.history.vocabulary import TABLES, parent_of
from boarddesk.store.clock import here
from boarddesk.store.order import ENTRY_ORDER
from boarddesk.store.write import Read

AT_ONCE: Final = 400
"""No more entries of one thing are read: nobody reads further back in a list."""
WINDOW: Final = 50
"""Entries of a board's history that are read in one go, so that reading on never stutters."""
SCANNED: Final = 1200
"""Entries that are looked through in one go for those of a kind."""
TOLD: Final = 60
"""Facts of one gesture that are told one by one."""
READ: Final = 240
"""Rows of one gesture that are looked at; a circulated meeting has hundreds that all say the same."""
WORDS: Final = frozenset({"text", "marks", "typed_at"})
ONE_SPELL: Final = dt.timedelta(minutes=3)
ALSO: Final = {
    "minute": frozenset({"action", "decision", "amendment", "forwardplanentry"}),
    "meeting": frozenset({"agendaitem", "registerrow", "expectedattendance"}),
    "person": frozenset({"membership"}),
}
"""What belongs to the history of a thing besides its parts."""
PART_TABLES: Final = frozenset(table for table, words in TABLES.items() if words.part)


@dataclass(slots=True)
class Gesture:
    """An entry of the history with its changes."""

    entry: HistoryEntry
    order: int
    changes: list[Change] = field(default_factory=list)
    more: int = 0

    @property
    def moment(self) -> Moment:
        """When it was."""
        return self.entry.at, self.order


def history_of(read: Read, thing: Thing) -> tuple[HistoryLine, ...]:
    """What became of a thing and its parts, the latest first."""
    found = gestures_of(read, roots_of(read, thing))
    if thing.table == REGISTER:
        for gesture in found:
            gesture.changes = [change for change in gesture.changes if is_of_register(change)]
    return tuple(line for line in lines_of(read, found) if line.facts)


def roots_of(read: Read, thing: Thing) -> tuple[Thing, ...]:
    """The rows whose history is meant: a member's is that of the person too."""
    thing = known(read, thing)
    if thing.table == "membership":
        row = read.find(Membership, thing.key)
        if row is not None and row.person_id:
            return (Thing("person", row.person_id),)
    if thing.table == REGISTER:
        return (Thing("meeting", thing.key),)
    if thing.table == "minute":
        numbered = read.rows(Decision, or_(col(Decision.minute_id) == thing.key, col(Decision.id) == thing.key))
        return (thing, *(Thing("decision", row.id) for row in numbered))
    return (thing,)


def known(read: Read, thing: Thing) -> Thing:
    """The thing itself: a row of a register that is not taken yet is known by its membership."""
    if thing.table == "registerrow" and read.find(Membership, thing.key) is not None:
        return Thing("membership", thing.key)
    return thing


def is_of_register(change: Change) -> bool:
    """Whether a change is one of who was there."""
    words = TABLES.get(change.table)
    return words is not None and words.kind is ThingKind.ATTENDANCE


def gestures_of(read: Read, roots: Sequence[Thing]) -> list[Gesture]:
    """The entries that touched these rows or what belongs to them, with those changes alone, the latest first."""
    also = frozenset().union(*(ALSO.get(root.table, frozenset()) for root in roots))
    frontier = {root.key for root in roots}
    rows: dict[str, tuple[HistoryChange, HistoryEntry, int]] = {}
    for _ in range(DEPTH):
        of_rows = _changes(read, col(HistoryChange.row_key), frontier, None)
        of_parts = _changes(read, col(HistoryChange.parent_key), frontier, PART_TABLES | also)
        rows |= {change.id: (change, entry, order) for change, entry, order in (*of_rows, *of_parts)}
        known = frontier
        frontier = {change.row_key for change, _, _ in of_parts} - known
        if not frontier:
            break
    gathered: dict[str, Gesture] = {}
    for change, entry, order in sorted(rows.values(), key=lambda row: row[0].sequence):
        gesture = gathered.setdefault(entry.id, Gesture(entry, order))
        gesture.changes.append(plain(change))
    return sorted(gathered.values(), key=lambda gesture: gesture.moment, reverse=True)[:AT_ONCE]


def _changes(
    read: Read, column: Any, keys: Iterable[str], tables: Iterable[str] | None
) -> list[tuple[HistoryChange, HistoryEntry, int]]:
    wanted, found = list(keys), []
    for start in range(0, len(wanted), 500):
        query: Any = select(HistoryChange, HistoryEntry, ENTRY_ORDER)
        query = query.join(HistoryEntry, col(HistoryEntry.id) == col(HistoryChange.entry_id))
        query = query.where(column.in_(wanted[start : start + 500]))
        if tables is not None:
            query = query.where(col(HistoryChange.table_name).in_(sorted(tables)))
        found += [tuple(row) for row in read.session.exec(query)]
    return found


def board_history(read: Read, board_id: str, wanted: HistoryFilter, before: Cursor | None = None) -> HistoryPart:
    """A stretch of a board's history, the latest first; it may hold nothing that fits although there is more."""
    words = wanted.words.casefold().split()
    sought = conditions(read, words) if before is None or before.sought is None else before.sought
    gestures, then = window(read, wanted, before, sought)
    timeline = Timeline(read)
    lone = len(read.rows(Board)) < 2
    told_of = [gesture for gesture in gestures if lone or concerns(gesture, board_id, timeline)]
    lines = [line for line in lines_of(read, told_of, timeline) if fits(line, wanted.kind, words)]
    return HistoryPart(tuple(lines), then)


def window(
    read: Read, wanted: HistoryFilter, before: Cursor | None, sought: tuple[Any, ...] = ()
) -> tuple[list[Gesture], Cursor | None]:
    """The next entries of the file by person, day and kind, with their changes, and where those after them begin."""
    query = entries(read, wanted, before)
    end: Cursor | None = None
    if wanted.kind is not None or sought:
        last = read.session.exec(query.offset(SCANNED - 1).limit(1)).first()
        end = Cursor(last[0].at, last[1], sought) if last is not None else None
        if end is not None:
            query = query.where(HistoryEntry.at >= end.at)
    if wanted.kind is not None:
        tables = sorted(table for table, words in TABLES.items() if words.kind is wanted.kind)
        touched = select(HistoryChange.id).where(
            HistoryChange.entry_id == HistoryEntry.id, col(HistoryChange.table_name).in_(tables)
        )
        query = query.where(touched.exists())
    query = query.where(*sought)
    gestures = [Gesture(entry, order) for entry, order in read.session.exec(query.limit(WINDOW))]
    if len(gestures) == WINDOW:
        end = Cursor(gestures[-1].entry.at, gestures[-1].order, sought)
    read_changes(read, gestures)
    return gestures, end


def entries(read: Read, wanted: HistoryFilter, before: Cursor | None) -> Any:
    """The entries by person and day, the latest first."""
    query: Any = select(HistoryEntry, ENTRY_ORDER)
    at = col(HistoryEntry.at)
    if wanted.person:
        query = query.where(HistoryEntry.person == wanted.person)
    if wanted.first is not None:
        query = query.where(at >= midnight(read, wanted.first))
    if wanted.last is not None:
        query = query.where(at < midnight(read, wanted.last + dt.timedelta(days=1)))
    if before is not None:
        query = query.where(at <= before.at, or_(at < before.at, before.order > ENTRY_ORDER))
    return query.order_by(at.desc(), ENTRY_ORDER.desc())


def read_changes(read: Read, gestures: Sequence[Gesture]) -> None:
    """Give entries their changes."""
    known = {gesture.entry.id: gesture for gesture in gestures}
    columns: list[Any] = [
        HistoryChange.entry_id, HistoryChange.table_name, HistoryChange.row_key, HistoryChange.before,
        HistoryChange.after,
    ]  # fmt: skip
    changes: Any = select(*columns).where(col(HistoryChange.entry_id).in_(known))
    for entry_id, table, key, before, after in read.session.exec(changes.order_by(col(HistoryChange.sequence))):
        gesture = known[entry_id]
        if len(gesture.changes) < READ:
            gesture.changes.append(Change(table, key, before, after))
        else:
            gesture.more += 1


def midnight(read: Read, day: dt.date) -> dt.datetime:
    """When a day began here."""
    return dt.datetime.combine(day, dt.time(), read.now.tzinfo)


def concerns(gesture: Gesture, board_id: str, timeline: Timeline) -> bool:
    """Whether a gesture was about this board; what belongs to the file concerns every board."""
    return not gesture.changes or any(
        board_of(change, timeline.at(gesture.moment)) in (board_id, None) for change in gesture.changes
    )


def board_of(change: Change, past: AtMoment) -> str | None:
    """The board that a changed row belongs to; None for what belongs to the file."""
    if change.table == "board":
        return change.key
    table: str = change.table
    image: Image | None = change.after or change.before
    for _ in range(DEPTH + 1):
        if image is None:
            return None
        if image.get("board_id"):
            return str(image["board_id"])
        parent = parent_of(table, image)
        if parent is None:
            return None
        table, key = parent
        image = past.image(table, key)
    return None


def lines_of(read: Read, gestures: Sequence[Gesture], timeline: Timeline | None = None) -> list[HistoryLine]:
    """Gestures in plain words; what was typed in one go is one line."""
    timeline = timeline or Timeline(read)
    spoken = folded(gestures)
    timeline.be_about((gesture.moment, change) for gesture in spoken for change in gesture.changes)
    timeline.know(
        (change.table, image)
        for gesture in spoken
        for change in gesture.changes
        for image in (change.before, change.after)
        if image is not None
    )
    return [line_of(gesture, timeline.at(gesture.moment)) for gesture in spoken]


def line_of(gesture: Gesture, past: AtMoment) -> HistoryLine:
    """One gesture in plain words."""
    facts: tuple[Fact, ...] = told(gesture.changes, past)
    entry = gesture.entry
    return HistoryLine(
        entry.id, here(entry.at), entry.person, entry.label, facts[:TOLD], max(0, len(facts) - TOLD) + gesture.more
    )


def folded(gestures: Sequence[Gesture]) -> list[Gesture]:
    """Consecutive typing in one paragraph within a few minutes as one gesture that ends where the last one ended."""
    found: list[Gesture] = []
    for gesture in gestures:
        later = found[-1] if found else None
        if later is not None and goes_on(gesture, later):
            later.changes = list(net((*gesture.changes, *later.changes)))
        else:
            found.append(gesture)
    return found


def goes_on(gesture: Gesture, later: Gesture) -> bool:
    """Whether the later one only goes on typing in the same paragraph."""
    one, other = gesture.entry, later.entry
    typed = one.label == other.label and one.label.startswith(TYPING)
    if not typed or one.person != other.person or other.at - one.at > ONE_SPELL:
        return False
    return typed_in(gesture) == typed_in(later) and len(typed_in(gesture)) == 1


def typed_in(gesture: Gesture) -> frozenset[str]:
    """The paragraphs whose words were typed; none when anything else was done as well, which has a line of its own."""
    seen = {change.key: change.columns - NEVER - WORDS for change in gesture.changes if change.before is not None}
    if any(change.table != "minute" or seen.get(change.key) for change in gesture.changes):
        return frozenset()
    return frozenset(change.key for change in gesture.changes if change.before is None or change.columns & WORDS)


def fits(line: HistoryLine, kind: ThingKind | None, words: Sequence[str]) -> bool:
    """Whether a line is of a kind and holds every word somewhere."""
    if kind is not None and not any(fact.kind is kind for fact in line.facts):
        return False
    if not words:
        return True
    heap = " ".join((line.label, line.person, *(text for fact in line.facts for text in texts_of(fact)))).casefold()
    return all(word in heap for word in words)


def texts_of(fact: Fact) -> tuple[str, ...]:
    """The words of a fact."""
    return fact.sentence, fact.subject, fact.was, fact.now


def history_people(read: Read) -> tuple[str, ...]:
    """Everybody who ever changed anything, in the order of the alphabet; found by leaps through the index."""
    names: list[str] = []
    person = col(HistoryEntry.person)
    while found := read.session.exec(
        select(HistoryEntry.person).where(person > (names[-1] if names else "")).order_by(person).limit(1)
    ).first():
        names.append(found)
    return tuple(sorted(names, key=str.casefold))


def plain(change: HistoryChange) -> Change:
    """A stored change as the rules know it."""
    return Change(change.table_name, change.row_key, change.before, change.after)
