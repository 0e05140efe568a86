"""The minutes: paragraphs and their Action By cells as rows, and back.

The document in the window is the truth while she types; what it holds is handed over whole, item by item, and the rows
follow it.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlmodel import col, select

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.label_scheme import labels_of
from boarddesk.desk.minutes_actions import CellRows
from boarddesk.desk.minutes_matters import MatterRows, with_carried
from boarddesk.desk.minutes_plans import PlanRows, plans_of
from boarddesk.desk.numbers import store_refs_of_additions
from boarddesk.model.lines.minutes import CellLine, CellOwner, ItemMinutes, MeetingMinutes, ParagraphLine
from boarddesk.model.tables import Action, ActionOwner, AgendaItem, Meeting, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.actions import next_meeting_after
from boarddesk.rules.numbering import ItemNode, in_order

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
LINE_COLUMNS: Final = (
    "item_id",
    "id",
    "kind",
    "text",
    "marks",
    "level",
    "numbered",
    "number",
    *PLAIN_COLUMNS[4:],
    "typed_at",
)
"""The columns of a paragraph in the order of its line, the item first and the actions before the last."""


def minutes_of(read: Read, meeting_id: str) -> MeetingMinutes:
    """Everything the Minutes tab shows of a meeting."""
    meeting = read.get(Meeting, meeting_id)
    paragraphs = paragraph_lines(read, meeting_id)
    items = {row.id: row for row in read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id)}
    dates = [(row.date, not row.status.held) for row in read.rows(Meeting, Meeting.board_id == meeting.board_id)]
    return MeetingMinutes(
        meeting.id,
        meeting.board_id,
        meeting.date,
        meeting.status,
        tuple(item_minutes(read, meeting, items, paragraphs)),
        next_meeting_after(meeting.date, dates, meeting.next_date),
    )


def item_minutes(
    read: Read, meeting: Meeting, items: dict[str, AgendaItem], paragraphs: dict[str, list[ParagraphLine]]
) -> Iterator[ItemMinutes]:
    """The items in the order of the agenda with their labels and paragraphs."""
    nodes = [
        ItemNode(
            row.id,
            row.parent_id,
            row.position,
            row.label,
            row.child_labels,
            sum(
                line.numbered and bool(line.text or line.state or line.carried_action_id is None)
                for line in paragraphs.get(row.id, ())
            ),
            row.lettered,
        )
        for row in items.values()
    ]
    labels = labels_of(read, meeting, items.values(), nodes)
    depths: dict[str | None, int] = {None: -1}
    for node in in_order(nodes):
        depths[node.id] = depths.get(node.parent_id, -1) + 1
        row = items[node.id]
        yield ItemMinutes(
            row.id,
            labels[row.id],
            row.title,
            row.role,
            depths[row.id],
            row.numbered,
            row.presenter,
            tuple(paragraphs.get(row.id, ())),
            meeting.date,
        )


def paragraph_lines(read: Read, meeting_id: str) -> dict[str, list[ParagraphLine]]:
    """The paragraphs of a meeting by item, in order.

    Plain columns, because making a thousand row objects only to copy them takes longer than everything else.
    """
    cells, plans = cells_of(read, meeting_id), plans_of(read, meeting_id)
    columns = [getattr(Minute, name) for name in LINE_COLUMNS]
    query: Any = select(*columns)
    query = query.where(Minute.meeting_id == meeting_id, col(Minute.deleted).is_(False)).order_by(col(Minute.position))
    found: dict[str, list[ParagraphLine]] = {}
    for item_id, key, kind, text, marks, *rest, typed_at in read.session.execute(query):
        placed = tuple(Mark.from_json(mark) for mark in marks) if marks else ()
        values = (key, kind, text, placed, *rest, cells.get(key, ()), typed_at)
        plan = plans.get(key)
        promised = (plan.id, plan.due) if plan is not None else ()
        found.setdefault(item_id, []).append(ParagraphLine(*values, *promised))
    return with_carried(read, meeting_id, found)


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
        named, picked = tuple(owners.get(action.id, ())), (action.follow_start, action.follow_end)
        line = CellLine(action.id, named, action.due_kind, action.due_date, *picked)
        cells[action.minute_id or ""] = (*cells.get(action.minute_id or "", ()), line)
    return cells


def typing_key(item_id: str, paragraphs: Sequence[ParagraphLine], label: str = "", at: str = "") -> str:
    """Runs that write the same paragraph are one gesture."""
    return f"typing {item_id} {at}"


@command("Typing", merge=typing_key)
def save_item(write: Write, item_id: str, paragraphs: Sequence[ParagraphLine], label: str = "", at: str = "") -> None:
    """Let the rows of an item be what its document holds.

    New ids become rows, changed ones are updated, missing ones stay as tombstones and return with their id; the
    actions of the cells (RULES 7) and what is promised for later meetings follow. `label` is the item's, for the Undo
    menu, `at` the paragraph being typed.
    Raises RuleError when the minutes are approved.
    """
    item = write.get(AgendaItem, item_id)
    write.label = f"Typing in item {label}" if label else f"Typing in “{item.title}”"
    known = {row.id: row for row in write.rows(Minute, Minute.item_id == item_id)}
    elsewhere = {
        row.id: row for row in write.rows_in(Minute, Minute.id, [p.id for p in paragraphs if p.id not in known])
    }
    cells = CellRows.of(write, item.meeting_id, known, paragraphs)
    matters = MatterRows.of(write, item.meeting_id, [*known.values(), *elsewhere.values()])
    plans = PlanRows.of(write, item.meeting_id, known.values(), paragraphs)
    for position, paragraph in enumerate(paragraphs):
        row = known.get(paragraph.id) or elsewhere.get(paragraph.id)
        if row is None:
            row = write.add(Minute(id=paragraph.id, meeting_id=item.meeting_id, item_id=item_id, typed_at=write.now))
        update_row(row, paragraph, item_id, position)
    cells.follow(paragraphs)
    plans.follow(paragraphs)
    matters.follow(paragraphs)
    kept = {paragraph.id for paragraph in paragraphs}
    for row in known.values():
        if row.id not in kept and not row.deleted:
            row.deleted = True
            cells.leave(row)
            plans.leave(row)
            matters.leave(row)
    store_refs_of_additions(write, item.meeting_id)


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
