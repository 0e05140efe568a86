"""Trackers there and back: what was handed out, what a returned one would change, and taking it over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import col

from boarddesk.desk import actions
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.owners import known_owners
from boarddesk.desk.packs import tracker_pack
from boarddesk.documents.tracker_cells import latest_update, owners
from boarddesk.documents.wording import wording
from boarddesk.model.enums import ActionStatus, Comparison, DueKind, TrackerField
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.trackers import Difference, ExportedAction, ReturnedTracker
from boarddesk.model.packs import TrackerPack
from boarddesk.model.tables import Board, Meeting, TrackerExport
from boarddesk.rules.dates import Due, counted
from boarddesk.rules.owners import parse_action_by
from boarddesk.rules.tracker_merge import differences, exported_action

KEPT = 60
"""How many exports of a board are kept; one that is older is compared as if it were somebody else's."""


@command("Export action tracker")
def hand_out(write: Write, board_id: str) -> TrackerPack:
    """The tracker under a number of its own; what its cells say is kept under that number."""
    pack = tracker_pack(write, board_id)
    exports = write.rows(TrackerExport, TrackerExport.board_id == board_id, order=col(TrackerExport.number))
    number = exports[-1].number + 1 if exports else 1
    kept = [as_plain(each) for each in cells_of(pack.actions, pack.language).values()]
    write.add(TrackerExport(board_id=board_id, number=number, made_at=write.now, actions=kept))
    write.delete(*exports[: max(0, len(exports) + 1 - KEPT)])
    return replace(pack, export_number=number)


def comparison(read: Read, board_id: str, returned: ReturnedTracker) -> tuple[Difference, ...]:
    """What a returned tracker would change in the log of a board."""
    language = read.get(Board, board_id).language
    lines = action_lines(read, board_id)
    updates = {line.id: frozenset(update.text for update in line.updates) for line in lines}
    return differences(returned.rows, cells_of(lines, language), exported(read, board_id, returned), updates)


def exported(read: Read, board_id: str, returned: ReturnedTracker) -> Mapping[str, ExportedAction] | None:
    """What was handed out under the number of a file; nothing when that is not known."""
    where = (TrackerExport.board_id == board_id, TrackerExport.number == returned.export_number)
    rows = read.rows(TrackerExport, *where) if returned.export_number is not None else []
    return {plain["id"]: of_plain(plain) for plain in rows[0].actions} if rows else None


def cells_of(lines: Iterable[ActionLine], language: str) -> dict[str, ExportedAction]:
    """Actions as the cells of a tracker say them, by id."""
    words = wording(language)
    return {line.id: exported_action(line, owners(line, words), latest_update(line, words)) for line in lines}


def as_plain(action: ExportedAction) -> dict[str, str | None]:
    """An exported action as it is kept."""
    return {
        "id": action.id,
        "ref": action.ref,
        "text": action.text,
        "owners": action.owners,
        "due": action.due.isoformat() if action.due else None,
        "status": action.status.value,
        "update": action.update,
    }


def of_plain(plain: Mapping[str, str | None]) -> ExportedAction:
    """It back."""
    said = {name: plain.get(name) or "" for name in ("id", "ref", "text", "owners", "update")}
    due = plain.get("due")
    return ExportedAction(
        **said, due=date.fromisoformat(due) if due else None, status=ActionStatus(plain.get("status") or "open")
    )


@command("Take over returned tracker")
def take_over(write: Write, board_id: str, chosen: Sequence[Difference]) -> int:
    """Let the log be what the chosen differences say; one gesture. Gives how many were taken.

    What cannot be read is left out. Raises RuleError, and changes nothing, when an action has gone meanwhile.
    """
    taken = [each for each in chosen if each.kind is not Comparison.UNREADABLE]
    for each in taken:
        if each.kind is Comparison.NEW:
            add_new(write, board_id, each)
        else:
            take(write, board_id, each)
    write.label = f"Take over {counted(len(taken), 'change')} from a returned tracker"
    return len(taken)


def take(write: Write, board_id: str, each: Difference) -> None:
    """Take over one difference."""
    key, row = each.action_id or "", each.row
    match each.field:
        case TrackerField.STATUS if row.status is not None:
            actions.set_status(write, [key], row.status)
        case TrackerField.DUE if row.due is not None:
            actions.set_due(write, key, Due(DueKind.DATE, row.due))
        case TrackerField.NEW_UPDATE | TrackerField.UPDATE:
            on = row.updated_on if each.field is TrackerField.UPDATE else None
            actions.add_update(write, key, each.returned, on, row.owners or "")
        case TrackerField.OWNER:
            base = next_base(write, board_id)
            actions.set_owners(write, key, parse_action_by(each.returned, known_owners(write, board_id), base).owners)
        case TrackerField.ACTION:
            actions.set_text(write, key, each.returned)


def add_new(write: Write, board_id: str, each: Difference) -> None:
    """Add the action of a row that the log does not have."""
    row = each.row
    base = next_base(write, board_id)
    owned = parse_action_by(row.owners or "", known_owners(write, board_id), base).owners
    due = Due(DueKind.DATE, row.due) if row.due is not None else None
    key = actions.add_action(write, board_id, row.text, owned, due)
    write.flush()
    if row.status is not None and row.status is not ActionStatus.OPEN:
        actions.set_status(write, [key], row.status)
    for said in dict.fromkeys(text for text in (row.update, row.new_update) if text):
        actions.add_update(write, key, said, row.updated_on, row.owners or "")


def next_base(read: Read, board_id: str) -> date:
    """The day from which dates in words count outside a meeting: the last meeting's, else today."""
    days = [row.date for row in read.rows(Meeting, Meeting.board_id == board_id) if row.status.held]
    return max((day for day in days if day <= read.today), default=read.today)
