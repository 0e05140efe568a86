"""What the columns of a tracker mean, ours or anybody's: by their heads, else by what stands in them."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence

from boarddesk.model.enums import ActionStatus, TrackerField
from boarddesk.rules.dates import parse_date
from boarddesk.rules.text import fold

Cell = str | int | float | bool | dt.datetime | dt.date | dt.time | None
"""What a cell of a workbook can hold."""


HEADS: Mapping[TrackerField, tuple[str, ...]] = {
    TrackerField.REF: (
        "ref",
        "ref no",
        "reference",
        "no",
        "number",
        "action no",
        "action ref",
        "ap#",
        "id",
        "minute ref",
    ),
    TrackerField.MEETING: ("meeting", "meeting date", "date of meeting", "date raised", "raised", "date agreed"),
    TrackerField.ITEM: ("item", "agenda item", "relevant item", "paper", "subject", "topic"),
    TrackerField.ACTION: (
        "action",
        "actions",
        "description",
        "action required",
        "recommendation",
        "task",
        "agreed action",
        *("agreed actions", "action agreed", "actions agreed", "actions required", "action point", "action points"),
        *("what is to be done", "what needs to be done", "what needs doing", "to be done", "what", "what will be done"),
    ),
    TrackerField.OWNER: (
        *("action by", "owner", "owners", "lead", "by whom", "who", "responsibility", "responsible", "assigned to"),
        *("lead officer", "action owner", "person responsible", "who by", "action for", "allocated to", "lead person"),
    ),
    TrackerField.ORGANISATION: ("organisation", "agency", "partner"),
    TrackerField.DUE: (
        *("due", "due date", "by when", "target date", "deadline", "date due", "timescale", "date", "new date"),
        *("revised date", "completion date", "when", "revised due"),
    ),
    TrackerField.STATUS: ("status", "state", "open/closed", "complete", "progress status"),
    TrackerField.RAG: ("rag", "rag rating", "rag status", "colour"),
    TrackerField.NEW_UPDATE: ("new update", "your update"),
    TrackerField.UPDATE: (
        *("latest update", "update", "updates", "progress", "comment", "comments", "notes", "status/comment"),
        *("progress update", "progress to date", "outcome"),
    ),
    TrackerField.UPDATED_ON: ("updated on", "date of update", "last updated"),
    TrackerField.CLOSED_ON: ("closed on", "closed at", "date closed", "date completed", "completed on"),
    TrackerField.MOVED: ("moved from", "original date", "old date"),
}
"""The heads of trackers in use, folded; a board's own words for ours are among them."""
_BY_HEAD = {head: field for field, heads in HEADS.items() for head in heads}
_STATUS_WORDS: Mapping[ActionStatus, str] = {
    ActionStatus.OPEN: "open|in progress|ongoing|on going|outstanding|not started|on track|started|live|pending|green|"
    "overdue|due soon|red|to do|underway|under way",
    ActionStatus.AT_RISK: "at risk|amber|delayed|slipping|behind",
    ActionStatus.COMPLETE: "complete|completed|closed|done|blue|finished|yes|y|achieved|discharged",
    ActionStatus.SUPERSEDED: "superseded|withdrawn|no longer required|not required|cancelled|merged|replaced|n/a",
}
_BY_STATUS_WORD = {word: status for status, words in _STATUS_WORDS.items() for word in words.split("|")}


def meaning_of(head: Cell) -> TrackerField | None:
    """What a head says about its column."""
    if not isinstance(head, str):
        return None
    said = re.sub(r"\s*/\s*", "/", " ".join(re.sub(r"[^\w/#&]+", " ", fold(head)).split()))
    return _BY_HEAD.get(said) or _BY_HEAD.get(said.removeprefix("the "))


def find_heads(rows: Sequence[Sequence[Cell]]) -> tuple[int, dict[TrackerField, int]] | None:
    """The row of the heads and the column of each field, or nothing where there is no tracker.

    The best of the first rows that names what is to be done and one thing more; of two columns with one meaning the
    first counts, except that a later date is the one that holds.
    """
    best: tuple[int, dict[TrackerField, int]] | None = None
    for number, row in enumerate(rows[:40]):
        found = columns_of(row)
        if TrackerField.ACTION in found and len(found) > 1 and (best is None or len(found) > len(best[1])):
            best = number, found
    return best and (best[0], with_guesses(best[1], rows[best[0] + 1 :]))


def columns_of(heads: Sequence[Cell]) -> dict[TrackerField, int]:
    """The column of each field that the heads of a row name."""
    found: dict[TrackerField, int] = {}
    for column, head in enumerate(heads):
        field = meaning_of(head)
        if field is not None and (field not in found or (field is TrackerField.DUE and is_later_date(head))):
            found[field] = column
    return found


def is_later_date(head: Cell) -> bool:
    """Whether a head means the date that replaced another."""
    return isinstance(head, str) and fold(head).startswith(("new", "revised"))


def with_guesses(found: dict[TrackerField, int], rows: Sequence[Sequence[Cell]]) -> dict[TrackerField, int]:
    """The columns with those added whose heads say nothing but whose cells do: statuses, dates."""
    known = set(found.values())
    width = max((len(row) for row in rows[:200]), default=0)
    for column in (n for n in range(width) if n not in known):
        cells = [row[column] for row in rows[:200] if column < len(row) and row[column] not in (None, "")]
        if len(cells) < 2:
            continue
        if TrackerField.STATUS not in found and mostly(cells, lambda cell: status_of(cell) is not None):
            found[TrackerField.STATUS] = column
        elif TrackerField.DUE not in found and mostly(cells, lambda cell: isinstance(cell, dt.date | dt.datetime)):
            found[TrackerField.DUE] = column
    return found


def mostly(cells: Sequence[Cell], true_of: Callable[[Cell], bool]) -> bool:
    """Whether something is true of four in five."""
    return sum(bool(true_of(cell)) for cell in cells) >= 0.8 * len(cells)


def status_of(cell: Cell) -> ActionStatus | None:
    """The status that a cell names, spaces and case aside."""
    if isinstance(cell, bool):
        return ActionStatus.COMPLETE if cell else ActionStatus.OPEN
    if not isinstance(cell, str):
        return None
    said = " ".join(fold(cell).replace("-", " ").split()).strip(" .:")
    return _BY_STATUS_WORD.get(said)


def date_of(cell: Cell, base: dt.date) -> dt.date | None:
    """The day that a cell holds: a date, a British date in words or figures, or the number Excel keeps days in."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(cell)) if 20_000 <= cell <= 80_000 else None
    return parse_date(cell, base) if isinstance(cell, str) else None


def text_of(cell: Cell) -> str:
    """What a cell says as text, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return str(cell)
