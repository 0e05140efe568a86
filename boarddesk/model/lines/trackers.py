"""A tracker that came back: what was exported, what its rows say now, and what that would change."""

from dataclasses import dataclass
from datetime import date

from boarddesk.model.enums import ActionStatus, Comparison, TrackerField


@dataclass(frozen=True, slots=True)
class ExportedAction:
    """An action as a tracker was exported with it; what its cells said."""

    id: str
    ref: str
    text: str
    owners: str
    due: date | None
    """Nothing also while the next meeting had no date."""
    status: ActionStatus
    update: str


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of a tracker that came back; a column that the sheet does not have is None, an empty cell is empty."""

    place: str
    """Where it stands: "Open, row 7"."""
    ref: str = ""
    text: str = ""
    owners: str | None = None
    due: date | None = None
    due_said: str | None = None
    """What stands in the cell of the due date, also where it is no date."""
    status: ActionStatus | None = None
    status_said: str | None = None
    new_update: str | None = None
    update: str | None = None
    updated_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnedTracker:
    """A tracker that came back."""

    name: str
    """The name of the file."""
    rows: tuple[ReturnedRow, ...]
    export_number: int | None = None
    sheets: tuple[str, ...] = ()
    """The sheets that were read."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a returned tracker would change; a new action is one difference with everything in `row`."""

    kind: Comparison
    field: TrackerField
    action_id: str | None
    ref: str
    text: str
    """What the action is about."""
    exported: str
    now: str
    returned: str
    row: ReturnedRow
    why: str = ""
    """One sentence where it is not plain."""

    @property
    def key(self) -> str:
        """What tells it from the others of one comparison."""
        return f"{self.action_id or self.row.place} {self.field.value}"

    @property
    def ticked(self) -> bool:
        """Whether it is taken unless she says otherwise: clean status, due date or update."""
        return self.kind is Comparison.CLEAN and self.field in TAKEN


TAKEN = (TrackerField.STATUS, TrackerField.DUE, TrackerField.NEW_UPDATE, TrackerField.UPDATE)
"""What owners are asked for; wording and owners are the board's to change."""
