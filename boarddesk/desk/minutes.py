"""The minutes: paragraphs and their Action By cells as rows, and back.

The document in the window is the truth while she types; what it holds is handed over whole, item by item, and the rows
follow it.
"""

from collections.abc import Sequence
from typing import Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.minutes_actions import CellRows
from boarddesk.desk.outline import OutlineItem, outline
from boarddesk.model.lines.minutes import CellLine, CellOwner, ItemMinutes, MeetingMinutes, ParagraphLine
from boarddesk.model.tables import Action, ActionOwner, AgendaItem, Meeting, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.actions import next_meeting_after

PLAIN_COLUMNS: Final = (
    "kind",
    "text",
    "level",
    "numbered",
    "list_start",
    "amended_ref",
    "event_date",
    "emailed_on",
    "proposer",
    "seconder",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "state",
    "carried_action_id",
    "confidential",
)
"""Columns of a paragraph that its line holds under the same name."""


def minutes_of(read: Read, meeting_id: str) -> MeetingMinutes:
    """Everything the Minutes tab shows of a meeting."""
    whole = outline(read, meeting_id)
    meeting = whole.meeting
    cells = cells_of(read, meeting_id)
    dates = [(row.date, not row.status.held) for row in read.rows(Meeting, Meeting.board_id == meeting.board_id)]
    return MeetingMinutes(
        meeting.id,
        meeting.board_id,
        meeting.date,
        meeting.status,
        tuple(item_minutes(item, cells) for item in whole.items),
        next_meeting_after(meeting.date, dates, meeting.next_date),
    )


def item_minutes(item: OutlineItem, cells: dict[str, tuple[CellLine, ...]]) -> ItemMinutes:
    """An item with its paragraphs as frozen lines."""
    row = item.row
    paragraphs = tuple(paragraph_line(minute, cells.get(minute.id, ())) for minute in item.minutes)
    return ItemMinutes(row.id, item.label, row.title, row.role, item.depth, row.numbered, row.presenter, paragraphs)


def paragraph_line(row: Minute, actions: tuple[CellLine, ...]) -> ParagraphLine:
    """A paragraph's row as a frozen line."""
    return ParagraphLine(
        row.id,
        row.kind,
        row.text,
        tuple(Mark.from_json(mark) for mark in row.marks),
        row.level,
        row.numbered,
        row.number,
        row.list_start,
        row.amended_ref,
        row.event_date,
        row.emailed_on,
        row.proposer,
        row.seconder,
        row.votes_for,
        row.votes_against,
        row.votes_abstained,
        row.state,
        row.carried_action_id,
        row.confidential,
        actions,
        row.typed_at,
    )


def cells_of(read: Read, meeting_id: str) -> dict[str, tuple[CellLine, ...]]:
    """The lines of every Action By cell of a meeting by paragraph."""
    where = (Action.meeting_id == meeting_id, col(Action.deleted).is_(False), col(Action.minute_id).is_not(None))
    actions = read.rows(Action, *where, order=(col(Action.position), col(Action.id)))
    owners: dict[str, list[CellOwner]] = {}
    for row in read.rows_in(
        ActionOwner, ActionOwner.action_id, [action.id for action in actions], col(ActionOwner.position)
    ):
        owner = CellOwner(row.kind, row.text, row.person_id, row.organisation_id, row.group_id)
        owners.setdefault(row.action_id, []).append(owner)
    cells: dict[str, tuple[CellLine, ...]] = {}
    for action in actions:
        line = CellLine(action.id, tuple(owners.get(action.id, ())), action.due_kind, action.due_date)
        cells[action.minute_id or ""] = (*cells.get(action.minute_id or "", ()), line)
    return cells


def typing_key(item_id: str, paragraphs: Sequence[ParagraphLine], label: str = "", at: str = "") -> str:
    """Runs that write the same paragraph are one gesture."""
    return f"typing {item_id} {at}"


@command("Typing", merge=typing_key)
def save_item(write: Write, item_id: str, paragraphs: Sequence[ParagraphLine], label: str = "", at: str = "") -> None:
    """Let the rows of an item be what its document holds.

    New ids become rows, changed ones are updated, missing ones stay as tombstones and return with their id; the
    actions of the cells follow (RULES 7). `label` is the item's, for the Undo menu, `at` the paragraph being typed.
    Raises RuleError when the minutes are approved.
    """
    item = write.get(AgendaItem, item_id)
    write.label = f"Typing in item {label}" if label else f"Typing in “{item.title}”"
    known = {row.id: row for row in write.rows(Minute, Minute.item_id == item_id)}
    elsewhere = {
        row.id: row for row in write.rows_in(Minute, Minute.id, [p.id for p in paragraphs if p.id not in known])
    }
    cells = CellRows.of(write, item.meeting_id, known, paragraphs)
    for position, paragraph in enumerate(paragraphs):
        row = known.get(paragraph.id) or elsewhere.get(paragraph.id)
        if row is None:
            row = write.add(Minute(id=paragraph.id, meeting_id=item.meeting_id, item_id=item_id, typed_at=write.now))
        update_row(row, paragraph, item_id, position)
    cells.follow(paragraphs)
    kept = {paragraph.id for paragraph in paragraphs}
    for row in known.values():
        if row.id not in kept and not row.deleted:
            row.deleted = True
            cells.leave(row)


def update_row(row: Minute, line: ParagraphLine, item_id: str, position: int) -> None:
    """Bring a row to what its line says, touching only what differs."""
    for name in PLAIN_COLUMNS:
        if getattr(row, name) != getattr(line, name):
            setattr(row, name, getattr(line, name))
    marks = [mark.as_json() for mark in line.marks]
    if row.marks != marks:
        row.marks = marks
    for name, value in (("item_id", item_id), ("position", position), ("deleted", False)):
        if getattr(row, name) != value:
            setattr(row, name, value)
