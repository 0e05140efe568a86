"""Earlier versions of paragraphs, read from the history.

Images of rows may come from older schema revisions: what a column no longer holds is passed over, what it does not yet
hold has its usual value.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlmodel import col, select

from boarddesk.desk.minutes_actions import owner_of
from boarddesk.model.enums import MarkKind, MatterState, MinuteKind
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.lines.versions import DeletedLine, VersionLine, Versions
from boarddesk.model.tables import Action, ActionOwner, HistoryChange, HistoryEntry, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.wording import Fate, word_changes
from boarddesk.store.clock import here
from boarddesk.store.write import Read

ONE_SPELL: Final = dt.timedelta(minutes=3)
"""An entry of the history ends after a minute, also in the middle of a sentence; what only goes on is one version."""
SIGNS: Final = re.compile(r"\s*(?:d:|[\s!,:~-]*)\s*", re.IGNORECASE)
DATE: Final = re.compile(r"\s@[^@]*$")
"""What Enter takes away when it makes a capture of what was typed: the signs, and the date behind its sign."""
ENDS: Final = frozenset(".?!…")
TEXTS: Final = ("amended_ref", "proposer", "seconder")
COUNTS: Final = ("votes_for", "votes_against", "votes_abstained", "list_start")
DAYS: Final = ("event_date", "emailed_on")


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a row, with its entry."""

    key: str
    entry_id: str
    at: dt.datetime
    person: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def versions_at(read: Read, item_id: str, minute_id: str) -> Versions:
    """The time line of a paragraph, and what was deleted from its item."""
    row = read.find(Minute, minute_id)
    return Versions(
        here(row.typed_at) if row is not None and row.typed_at is not None else None,
        tuple(reversed(versions_of(read, minute_id))),
        deleted_in(read, item_id),
    )


def versions_of(read: Read, minute_id: str) -> list[VersionLine]:
    """The versions of a paragraph from the first to the one that stands there."""
    found: list[VersionLine] = []
    steps = steps_of(read, "minute", [minute_id])
    if steps and steps[0].before is not None:
        found.append(as_it_came(read, minute_id, steps[0].before))
    for step in steps:
        if step.after is None or step.after.get("deleted"):
            continue
        line = paragraph_from(step.after)
        if found and same_words(found[-1].paragraph, line):
            continue
        made = VersionLine(step.key, here(step.at), step.person, line)
        if found and goes_on(found[-1], made):
            found[-1] = made
        else:
            found.append(made)
    kept = [line for line in found if line.paragraph.text.strip()]
    return [
        replace(line, before=kept[at - 1].paragraph.text if at else "", first=not at, current=at == len(kept) - 1)
        for at, line in enumerate(kept)
    ]


def as_it_came(read: Read, minute_id: str, image: Mapping[str, Any]) -> VersionLine:
    """The wording with which the history begins, as of a paragraph that was imported; only its own time is known."""
    row = read.find(Minute, minute_id)
    typed = row.typed_at if row is not None else None
    return VersionLine("", here(typed) if typed is not None else None, "", paragraph_from(image))


def deleted_in(read: Read, item_id: str) -> tuple[DeletedLine, ...]:
    """The paragraphs that were deleted from an item, the latest first.

    One whose words all stand in a paragraph that is there was joined with it and is not missing.
    """
    rows = read.rows(Minute, Minute.item_id == item_id)
    standing = [row.text for row in rows if not row.deleted]
    gone = {row.id: row for row in rows if row.deleted and row.text.strip()}
    missing = {key: row for key, row in gone.items() if not any(row.text.strip() in text for text in standing)}
    ends: dict[str, Step] = {}
    for step in steps_of(read, "minute", missing):
        if step.after is not None and step.after.get("deleted"):
            ends[str(step.after.get("id"))] = step
    cells, plans = cells_gone_with(read, ends), plans_gone_with(read, ends)
    found = [
        DeletedLine(
            here(ends[key].at),
            ends[key].person,
            replace(paragraph_from(ends[key].after or {}), id=key, actions=cells.get(key, ()), **plans.get(key, {})),
            row.position,
        )
        for key, row in missing.items()
        if key in ends
    ]
    return tuple(sorted(found, key=lambda line: line.at, reverse=True))


def cells_gone_with(read: Read, ends: Mapping[str, Step]) -> dict[str, tuple[CellLine, ...]]:
    """The actions that went away in the entry in which their paragraph did, by paragraph.

    One taken out of the cell before that stays away; one that is in the log still points at its paragraph.
    """
    actions = {row.id: row for row in read.rows_in(Action, Action.minute_id, ends)}
    last = {step.after.get("id"): step for step in steps_of(read, "action", actions) if step.after is not None}
    wanted = []
    for row in actions.values():
        step = last.get(row.id)
        with_it = step is not None and step.entry_id == ends[row.minute_id or ""].entry_id
        if not row.deleted or with_it:
            wanted.append(row)
    owners: dict[str, list[CellOwner]] = {}
    for owner in read.rows_in(ActionOwner, ActionOwner.action_id, [row.id for row in wanted], ActionOwner.position):
        owners.setdefault(owner.action_id, []).append(owner_of(owner))
    found: dict[str, list[CellLine]] = {}
    for row in sorted(wanted, key=lambda row: row.position):
        picked = (row.follow_start, row.follow_end)
        line = CellLine(row.id, tuple(owners.get(row.id, ())), row.due_kind, row.due_date, *picked)
        found.setdefault(row.minute_id or "", []).append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def plans_gone_with(read: Read, ends: Mapping[str, Step]) -> dict[str, dict[str, Any]]:
    """The promises for the forward plan that went away in the entry in which their paragraph did, by paragraph."""
    entries = sorted({step.entry_id for step in ends.values()})
    found: dict[str, dict[str, Any]] = {}
    for start in range(0, len(entries), 500):
        query = select(HistoryChange).where(
            HistoryChange.table_name == "forwardplanentry",
            col(HistoryChange.entry_id).in_(entries[start : start + 500]),
        )
        for change in read.session.exec(query):
            before = change.before or {}
            minute = before.get("minute_id")
            if change.after is None and minute in ends:
                found[str(minute)] = {"plan_id": change.row_key, "plan_due": _day(before.get("due"))}
    return found


def steps_of(read: Read, table: str, keys: Iterable[str]) -> list[Step]:
    """The changes of rows in the order in which they were made."""
    wanted = list(keys)
    found: list[Step] = []
    for start in range(0, len(wanted), 500):
        query = (
            select(HistoryChange, HistoryEntry)
            .join(HistoryEntry, col(HistoryEntry.id) == col(HistoryChange.entry_id))
            .where(HistoryChange.table_name == table, col(HistoryChange.row_key).in_(wanted[start : start + 500]))
        )
        for change, entry in read.session.exec(query):
            found.append(Step(change.id, entry.id, entry.at, entry.person, change.before, change.after))
    return sorted(found, key=lambda step: step.at)


def same_words(one: ParagraphLine, other: ParagraphLine) -> bool:
    """Whether nothing differs that a reader would see."""
    return shown(one) == shown(other)


def shown(line: ParagraphLine) -> tuple[object, ...]:
    """What a reader sees of a paragraph besides its number."""
    particulars = tuple(getattr(line, name) for name in (*TEXTS, *DAYS, *COUNTS[:3]))
    return (line.text, line.marks, line.kind, line.level, particulars)


def goes_on(before: VersionLine, after: VersionLine) -> bool:
    """Whether a version is only the one before finished: the sentence typed on, or the signs of a capture taken."""
    if before.person != after.person or before.at is None or after.at is None or after.at - before.at > ONE_SPELL:
        return False
    unfinished = DATE.sub("", before.paragraph.text).rstrip()
    if after.paragraph.text.startswith(unfinished) and unfinished[-1:] not in ENDS:
        return True
    pieces = word_changes(unfinished, after.paragraph.text)
    gone = "".join(piece.text for piece in pieces if piece.fate is Fate.GONE).strip()
    return bool(gone) and SIGNS.fullmatch(gone) is not None


def paragraph_from(image: Mapping[str, Any]) -> ParagraphLine:
    """A paragraph as an image of its row holds it; values that mean nothing today count as absent."""
    text = str(image.get("text") or "")
    particulars: dict[str, Any] = {name: str(image.get(name) or "") for name in TEXTS}
    particulars |= {name: _whole(image.get(name)) for name in COUNTS}
    particulars |= {name: _day(image.get(name)) for name in DAYS}
    return ParagraphLine(
        id=str(image.get("id") or ""),
        kind=_member(MinuteKind, image.get("kind")) or MinuteKind.NARRATIVE,
        text=text,
        marks=tuple(marks_from(image.get("marks"), len(text))),
        level=_whole(image.get("level")) or 0,
        numbered=bool(image.get("numbered")),
        number=image.get("number") or None,
        state=_member(MatterState, image.get("state")),
        carried_action_id=image.get("carried_action_id") or None,
        confidential=bool(image.get("confidential")),
        **particulars,
    )


def marks_from(stored: Any, length: int) -> list[Mark]:
    """The marks of an image that lie inside its text and are of a kind still known."""
    found = []
    for plain in stored if isinstance(stored, Sequence) else ():
        known = isinstance(plain, Mapping) and _member(MarkKind, plain.get("kind")) is not None
        start, end = (_whole(plain.get("start")), _whole(plain.get("end"))) if known else (None, None)
        if start is not None and end is not None and 0 <= start < end <= length:
            found.append(Mark(start, end, MarkKind(plain["kind"]), plain.get("target")))
    return sorted(found)


def _member(kind: Any, value: Any) -> Any:
    return next((member for member in kind if member.value == value), None)


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
