"""One gesture in plain words: what each changed row means."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from boarddesk.model.changes import Change, Image
from boarddesk.model.history import Fact, Thing
from boarddesk.rules.history.values import Past, called, due_said, quoted, said, subject_of
from boarddesk.rules.history.vocabulary import TABLES, parent_of
from boarddesk.rules.history.words import ColumnWords, Shape, TableWords
from boarddesk.rules.wording import Fate, word_changes, words_of

FORGOTTEN: Final = "forgotten"
"""What an image of a row says of itself whose words were dropped (RULES 20)."""
AT_FIRST: Final = frozenset({Shape.TEXT, Shape.DAY, Shape.TIME, Shape.MOMENT, Shape.NUMBER, Shape.NAME, Shape.MARK})
"""What is told of a row that has just been made; that it is open and not confidential goes without saying."""
SAID: Final = (
    "changed taken away; it was moved from to marked before written became added taken out only spaces the wording is "
    "no longer kept earlier words due date"
)
"""What stands in sentences besides the words of the vocabulary."""
DEPTH: Final = 4
"""A row is part of something that is part of something: no further."""


def told(changes: Iterable[Change], past: Past) -> tuple[Fact, ...]:
    """What a gesture did, the things themselves before their parts."""
    found = [fact for change in changes for fact in facts_of(change, past)]
    return tuple(sorted(found, key=lambda fact: (fact.row != fact.thing, _ORDER[fact.row.table])))


def facts_of(change: Change, past: Past) -> Iterator[Fact]:
    """What became of one row; nothing where only its place in an order was changed."""
    words = TABLES.get(change.table)
    if words is None:
        return
    teller = Teller(change, words, past)
    if change.before is None and change.after is not None:
        yield from teller.made(change.after)
    elif change.after is None and change.before is not None:
        yield teller.fact(f"{words.noun} {words.verbs[1]}{teller.name(change.before)}")
    elif change.before is not None and change.after is not None:
        yield from teller.changed(change.before, change.after)


class Teller:
    """Tells what became of one row."""

    def __init__(self, change: Change, words: TableWords, past: Past) -> None:
        self._change = change
        self._words = words
        self._past = past
        self._row = Thing(change.table, change.key)
        self._thing = whole_of(change, past)
        self._subject = subject_of(self._thing.table, self._thing.key, past)
        latest = past.latest(change.table, change.key)
        self._secret = (
            is_secret(change.table, change.before, past.image)
            or is_secret(change.table, change.after, past.image)
            or is_secret(change.table, latest or change.after or change.before, past.latest)
        )

    def fact(self, sentence: str, column: str = "", was: str = "", now: str = "", **more: Any) -> Fact:
        """A sentence about this row."""
        return Fact(
            sentence, self._words.kind, self._thing, self._row, column, was, now, self._subject,
            confidential=self._secret, **more,
        )  # fmt: skip

    def name(self, image: Image) -> str:
        """The row's name behind a colon; an action's is what is to be done, its ref stands in the subject."""
        image = image | {"ref": None} if self._change.table == "action" else image
        name = called(self._change.table, image, self._past)
        return f": {name}" if name else ""

    def made(self, after: Image) -> Iterator[Fact]:
        """A row that came, with what it came with."""
        words, table = self._words, self._change.table
        prose = next((name for name, column in words.columns.items() if column.shape is Shape.PROSE), "")
        text = str(after.get(prose) or "") if table in ("minute", "actionupdate") else ""
        gone = bool(after.get(FORGOTTEN))
        tail = "; the wording is no longer kept" if gone else self.name(after)
        yield self.fact(
            f"{words.noun} {words.verbs[0]}{tail}", "", "", text, prose=bool(text), dropped=gone,
        )  # fmt: skip
        if words.part:
            return
        if due := due_said(after) if table == "action" else "":
            yield self.fact(f"Due: {due}", "due_date", "", due)
        for name, column in words.columns.items():
            if name in words.called or column.shape not in AT_FIRST or (table, name) in _OTHERWISE:
                continue
            if any(name == parent for parent, _ in words.parents) or not after.get(name):
                continue
            if value := said(column, after.get(name), after, self._past):
                yield self.fact(sentence(column, "", value), name, "", value)

    def changed(self, before: Image, after: Image) -> Iterator[Fact]:
        """A row that stayed, column by column."""
        if words_went(before, after):
            yield from self._forgotten(before, after)
        if self._change.table == "action":
            yield from self._due(before, after)
        for name, column in self._words.columns.items():
            if before.get(name) == after.get(name) or (self._change.table, name) in _OTHERWISE:
                continue
            yield from self._column(name, column, before, after)

    def _column(self, name: str, column: ColumnWords, before: Image, after: Image) -> Iterator[Fact]:
        if column.shape is Shape.FLAG:
            on = bool(after.get(name))
            tail = self.name(before) if name == "deleted" else ""
            yield self.fact(
                (column.on if on else column.off) + tail, name, "no" if on else "yes", "yes" if on else "no"
            )
            return
        if column.shape is Shape.WHOLE:
            noun = called("setting", after, self._past) if self._change.table == "setting" else column.noun
            yield self.fact(f"{noun} changed", name)
            return
        was = said(column, before.get(name), before, self._past)
        now = said(column, after.get(name), after, self._past)
        if was == now:
            return
        if column.shape is Shape.PROSE:
            if not (before.get(FORGOTTEN) or after.get(FORGOTTEN)):
                yield self.fact(prose_sentence(column, was, now), name, was, now, prose=True)
            return
        yield self.fact(sentence(column, was, now), name, was, now)

    def _due(self, before: Image, after: Image) -> Iterator[Fact]:
        was, now = due_said(before), due_said(after)
        if was and now and was != now:
            yield self.fact(f"Due moved from {was} to {now}", "due_date", was, now)
        elif was != now:
            yield self.fact(f"Due: {now}" if now else f"Due date taken away; it was {was}", "due_date", was, now)

    def _forgotten(self, before: Image, after: Image) -> Iterator[Fact]:
        was, now = str(before.get("text") or ""), str(after.get("text") or "")
        yield self.fact("Words changed; the earlier wording is no longer kept", "text", was, now, dropped=True)


_ORDER: Final = {table: at for at, table in enumerate(TABLES)}
"""The minutes before their actions, and so on, in whichever order the rows were written."""
_OTHERWISE: Final = frozenset({("action", "due_kind"), ("action", "due_date")})
"""Columns that are told together."""


def sentence(column: ColumnWords, was: str, now: str) -> str:
    """A short value before and after."""
    if column.shape is Shape.CHOICE and was and now:
        return f"{column.noun}: {was} → {now}"
    if column.shape is Shape.TEXT:
        was, now = quoted(was) if was else "", quoted(now) if now else ""
    if column.shape is Shape.MARK:
        return _mark(column, was, now)
    if not now:
        return f"{column.noun} taken away; it was {was}"
    moved = "moved" if column.shape in (Shape.DAY, Shape.TIME, Shape.MOMENT) else "changed"
    return f"{column.noun} {moved} from {was} to {now}" if was else f"{column.noun}: {now}"


def _mark(column: ColumnWords, was: str, now: str) -> str:
    verb = "Marked" if column.noun == "Mark" else column.noun
    if not now:
        return f"{column.noun} taken away; it was {was}"
    return f"{verb} {now}, before {was}" if was else f"{verb} {now}"


def prose_sentence(column: ColumnWords, was: str, now: str) -> str:
    """How a wording was changed, in the words that differ."""
    if not was or not now:
        return f"{column.noun} written: {quoted(now)}" if now else f"{column.noun} taken away: {quoted(was)}"
    pieces = word_changes(was, now)
    gone, added = words_of(pieces, Fate.GONE), words_of(pieces, Fate.ADDED)
    if gone and added:
        return f"{column.noun} changed: {quoted(gone)} became {quoted(added)}"
    if not gone and not added:
        return f"{column.noun}: only spaces changed"
    return f"{column.noun} added: {quoted(added)}" if added else f"{column.noun} taken out: {quoted(gone)}"


def words_went(before: Image, after: Image) -> bool:
    """Whether the words were changed, of which one wording or both are no longer kept."""
    if before.get(FORGOTTEN) and after.get(FORGOTTEN):
        return before == after
    return bool(before.get(FORGOTTEN) or after.get(FORGOTTEN))


def whole_of(change: Change, past: Past) -> Thing:
    """What a row is a part of, where it is a part of anything; else the row itself."""
    table, key = change.table, change.key
    image = change.after or change.before or {}
    for _ in range(DEPTH):
        parent = parent_of(table, image) if TABLES[table].part else None
        if parent is None:
            break
        table, key = parent
        image = past.image(table, key) or {}
    return Thing(table, key)


def is_secret(table: str, image: Image | None, look: Callable[[str, str], Image | None]) -> bool:
    """Whether a row, or anything it belongs to, is confidential by what is known of a time."""
    waiting, seen = [(table, image)], set[tuple[str, str]]()
    while waiting:
        name, row = waiting.pop()
        if row is None:
            continue
        if row.get("confidential") or any(
            isinstance(mark, dict) and mark.get("kind") == "confidential" for mark in row.get("marks") or ()
        ):
            return True
        for place in over(name, row):
            if place not in seen:
                seen.add(place)
                waiting.append((place[0], look(*place)))
    return False


def over(table: str, image: Image) -> Iterator[tuple[str, str]]:
    """What a row belongs to and is confidential with."""
    parent = parent_of(table, image)
    if parent is not None and parent[0] not in ("board", "person"):
        yield parent
    if table == "agendaitem" and image.get("parent_id"):
        yield "agendaitem", str(image["parent_id"])
    if image.get("meeting_id"):
        yield "meeting", str(image["meeting_id"])
