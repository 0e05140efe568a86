"""What a returned tracker would change: as exported, as returned, as now, compared field by field.

Nothing is overwritten silently: what was changed on both sides is a conflict, and what cannot be told apart is unsure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from boarddesk.model.enums import ActionStatus, Comparison, TrackerField
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.trackers import Difference, ExportedAction, ReturnedRow
from boarddesk.rules.dates import day_month_year
from boarddesk.rules.text import fold

_STATUS_WORDS = {
    ActionStatus.OPEN: "Open",
    ActionStatus.AT_RISK: "At risk",
    ActionStatus.COMPLETE: "Complete",
    ActionStatus.SUPERSEDED: "Superseded",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One field of an action on the three sides, in words; None where a side says nothing about it."""

    field: TrackerField
    exported: Callable[[ExportedAction], str]
    now: Callable[[ExportedAction], str]
    returned: Callable[[ReturnedRow], str | None]


def exported_action(line: ActionLine, owners: str, update: str) -> ExportedAction:
    """An action as its cells of a tracker say it."""
    return ExportedAction(line.id, line.ref, line.text, owners, line.due, line.status, update)


def differences(
    rows: Sequence[ReturnedRow],
    now: Mapping[str, ExportedAction],
    exported: Mapping[str, ExportedAction] | None,
    known_updates: Mapping[str, frozenset[str]],
) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the rows; rows that say what stands already give nothing.

    `now` and `exported` are by action id; without `exported` the file is not one of ours, or its number is not known.
    `known_updates` are the texts of the updates of each action, so that a file that is read twice adds nothing twice.
    """
    found: list[Difference] = []
    by_action: dict[str, list[ReturnedRow]] = {}
    match = matcher(now, exported)
    for row in rows:
        action_id = match(row)
        if action_id is None:
            found += new_action(row)
        else:
            by_action.setdefault(action_id, []).append(row)
    for action_id, listed in by_action.items():
        base = exported.get(action_id) if exported is not None else None
        found += of_action(listed, now[action_id], base, known_updates.get(action_id, frozenset()))
    return tuple(found)


def matcher(
    now: Mapping[str, ExportedAction], exported: Mapping[str, ExportedAction] | None
) -> Callable[[ReturnedRow], str | None]:
    """Which action a row means: by its ref, as exported or as now, else by exactly the same words.

    The case of a ref counts only where two differ in nothing else: "19.11.26/C", of an item, and "19.11.26/c", of none.
    """
    by_ref = {each.ref.strip(): key for each, key in _listed(now) if each.ref}
    by_ref |= {each.ref.strip(): key for each, key in _listed(exported or {}) if each.ref and key in now}
    by_fold: dict[str, set[str]] = {}
    for ref, key in by_ref.items():
        by_fold.setdefault(fold(ref), set()).add(key)
    by_text: dict[str, list[str]] = {}
    for each, key in _listed(now):
        by_text.setdefault(fold(each.text), []).append(key)

    def match(row: ReturnedRow) -> str | None:
        by_words = by_text.get(fold(row.text), []) if row.text else []
        alike = by_fold.get(fold(row.ref), set())
        named = by_ref.get(row.ref.strip()) or (next(iter(alike)) if len(alike) == 1 else None)
        return named or (by_words[0] if len(by_words) == 1 else None)

    return match


def _listed(actions: Mapping[str, ExportedAction]) -> Iterator[tuple[ExportedAction, str]]:
    return ((each, key) for key, each in actions.items())


def new_action(row: ReturnedRow) -> list[Difference]:
    """A row about no action of the log; one without words, as numbered in advance, is nothing."""
    if not row.text.strip():
        return []
    said = " ".join(part for part in (row.text, f"({row.owners})" if row.owners else "") if part)
    why = _unread(row)
    return [Difference(Comparison.NEW, TrackerField.ACTION, None, row.ref, row.text, "", "", said, row, why)]


def _unread(row: ReturnedRow) -> str:
    """What of a new action's row has no meaning and will be left out."""
    said = []
    if row.due_said and row.due is None:
        said.append(f"“{row.due_said}” is not a date.")
    if row.status_said and row.status is None:
        said.append(f"“{row.status_said}” is not a status.")
    return " ".join(said)


def of_action(
    rows: Sequence[ReturnedRow], now: ExportedAction, base: ExportedAction | None, updates: frozenset[str]
) -> Iterator[Difference]:
    """What the rows about one action would change; the same action stands on several sheets."""
    for compared in COMPARED:
        yield from of_field(compared, rows, now, base)
    seen = set(map(fold, updates))
    for row in rows:
        said = (row.new_update or "").strip()
        if said and fold(said) not in seen:
            seen.add(fold(said))
            yield _difference(Comparison.CLEAN, TrackerField.NEW_UPDATE, now, "", "", said, row)
    yield from changed_update(rows, now, base, seen)


def of_field(
    compared: Compared, rows: Sequence[ReturnedRow], now: ExportedAction, base: ExportedAction | None
) -> Iterator[Difference]:
    """What the rows say about one field: each sheet may say it, and two may say different things."""
    exported = compared.exported(base) if base is not None else None
    here = compared.now(now)
    said: dict[str, ReturnedRow] = {}
    for row in rows:
        value = compared.returned(row)
        if value is not None and not _same(value, here) and (exported is None or not _same(value, exported)):
            said.setdefault(value, row)
    for value, row in said.items():
        kind, why = judged(exported, here)
        if _unreadable(compared.field, row):
            kind, why = Comparison.UNREADABLE, f"“{value}” is not a {_NAMES[compared.field]}."
        elif len(said) > 1:
            kind, why = Comparison.CONFLICT, "The sheets say different things about it."
        yield _difference(kind, compared.field, now, exported or "", here, value, row, why)


def judged(exported: str | None, here: str) -> tuple[Comparison, str]:
    """What a changed cell is, given what was exported and what stands here."""
    if exported is None:
        return Comparison.UNSURE, "What was handed out is not known."
    if _same(exported, here):
        return Comparison.CLEAN, ""
    return Comparison.CONFLICT, "It was changed here too."


def changed_update(
    rows: Sequence[ReturnedRow], now: ExportedAction, base: ExportedAction | None, seen: set[str]
) -> Iterator[Difference]:
    """An update that was written over the latest one is a new one; an emptied cell says nothing."""
    for row in rows:
        said = (row.update or "").strip()
        old = base.update if base is not None else now.update
        if not said or _same(said, old) or _same(said, now.update) or fold(said) in seen:
            continue
        seen.add(fold(said))
        kind = Comparison.CLEAN if base is not None else Comparison.UNSURE
        yield _difference(kind, TrackerField.UPDATE, now, old, now.update, said, row)


def _difference(
    kind: Comparison,
    field: TrackerField,
    now: ExportedAction,
    exported: str,
    here: str,
    returned: str,
    row: ReturnedRow,
    why: str = "",
) -> Difference:
    return Difference(kind, field, now.id, now.ref, now.text, exported, here, returned, row, why)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def _unreadable(field: TrackerField, row: ReturnedRow) -> bool:
    if field is TrackerField.STATUS:
        return bool(row.status_said) and row.status is None
    return field is TrackerField.DUE and bool(row.due_said) and row.due is None


def status_word(status: ActionStatus) -> str:
    """The word of a status."""
    return _STATUS_WORDS[status]


def _day(day: date | None) -> str:
    return day_month_year(day) if day is not None else ""


def _returned_due(row: ReturnedRow) -> str | None:
    """A cell that was emptied or says "next meeting" changes nothing."""
    if row.due is not None:
        return _day(row.due)
    said = (row.due_said or "").strip()
    return said if said and "next meeting" not in fold(said) else None


def _returned_status(row: ReturnedRow) -> str | None:
    if row.status is not None:
        return status_word(row.status)
    return (row.status_said or "").strip() or None


COMPARED: Sequence[Compared] = (
    Compared(TrackerField.STATUS, lambda a: status_word(a.status), lambda a: status_word(a.status), _returned_status),
    Compared(TrackerField.DUE, lambda a: _day(a.due), lambda a: _day(a.due), _returned_due),
    Compared(TrackerField.OWNER, lambda a: a.owners, lambda a: a.owners, lambda row: row.owners or None),
    Compared(TrackerField.ACTION, lambda a: a.text, lambda a: a.text, lambda row: row.text or None),
)
_NAMES = {
    TrackerField.STATUS: "status",
    TrackerField.DUE: "date",
    TrackerField.OWNER: "owner",
    TrackerField.ACTION: "text",
}


def counted(found: Iterable[Difference]) -> dict[Comparison, int]:
    """How many there are of each kind."""
    counts = dict.fromkeys(Comparison, 0)
    for each in found:
        counts[each.kind] += 1
    return counts
