"""The agenda of a meeting: its tree of items."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.answers import outlives_paragraph
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, renumber, required
from boarddesk.desk.outline import Outline, OutlineItem, outline
from boarddesk.model.enums import ItemRole
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.tables import (
    Action,
    ActionAnswer,
    ActionOwner,
    ActionUpdate,
    AgendaItem,
    Amendment,
    Decision,
    Declaration,
    DueChange,
    ForwardPlanEntry,
    Meeting,
    Minute,
    Paper,
    RegisterRow,
)
from boarddesk.rules.actions import action_sentence

ITEM_FIELDS: Final = frozenset(
    {
        "title",
        "role",
        "standing",
        "numbered",
        "purpose",
        "presenter",
        "report_author",
        "verbal",
        "minutes_allotted",
        "confidential",
        "confidential_reason",
        "deferred",
        "note",
        "child_labels",
        "lettered",
    }
)
ONLY_ONCE: Final = frozenset({ItemRole.ATTENDANCE, ItemRole.PREVIOUS_MINUTES, ItemRole.NEXT_MEETING})


def item_lines(read: Read, meeting_id: str) -> tuple[ItemLine, ...]:
    """The items as the agenda reads, with labels and running times."""
    whole = outline(read, meeting_id)
    papers: dict[str | None, int] = {}
    for paper in read.rows(Paper, Paper.meeting_id == meeting_id):
        papers[paper.item_id] = papers.get(paper.item_id, 0) + 1
    times = running_times(whole)
    return tuple(item_line(item, times.get(item.row.id), papers.get(item.row.id, 0)) for item in whole.items)


def item_line(item: OutlineItem, starts_at: dt.time | None, papers: int) -> ItemLine:
    """One item as a frozen line."""
    row = item.row
    return ItemLine(
        row.id,
        row.meeting_id,
        row.parent_id,
        item.depth,
        row.position,
        item.label,
        row.label_fixed,
        row.label is not None,
        row.child_labels,
        row.lettered,
        row.title,
        row.role,
        row.standing,
        row.numbered,
        row.purpose,
        row.presenter,
        row.report_author,
        row.verbal,
        row.minutes_allotted,
        starts_at,
        row.confidential,
        row.confidential_reason,
        row.deferred,
        row.note,
        len(item.minutes),
        papers,
    )


def running_times(whole: Outline) -> dict[str, dt.time]:
    """When each item begins if the time allotted to those before it is kept."""
    if whole.meeting.starts is None:
        return {}
    at = dt.datetime.combine(whole.meeting.date, whole.meeting.starts)
    times = {}
    for item in whole.items:
        times[item.row.id] = at.time()
        at += dt.timedelta(minutes=item.row.minutes_allotted or 0)
    return times


def siblings(read: Read, meeting_id: str, parent_id: str | None) -> list[AgendaItem]:
    """The items below one parent in order; the top ones for no parent."""
    where = (AgendaItem.meeting_id == meeting_id, AgendaItem.parent_id == parent_id)
    return read.rows(AgendaItem, *where, order=(col(AgendaItem.position), col(AgendaItem.id)))


@command("Add agenda item")
def add_item(
    write: Write,
    meeting_id: str,
    title: str,
    parent_id: str | None = None,
    after_id: str | None = None,
    role: ItemRole = ItemRole.ORDINARY,
) -> str:
    """Add an item after a sibling, or at the end of its parent's; gives its id."""
    refuse_second_role(write, meeting_id, role, None)
    row = AgendaItem(meeting_id=meeting_id, parent_id=parent_id, title=required(title, "The title"), role=role)
    row.numbered = role in (ItemRole.MATTERS_ARISING, ItemRole.INFORMATION)
    order = siblings(write, meeting_id, parent_id)
    at = next((index + 1 for index, other in enumerate(order) if other.id == after_id), len(order))
    order.insert(at, row)
    write.add(row)
    renumber(order)
    store_labels_if_issued(write, meeting_id)
    write.label = f"Add “{row.title}”"
    return row.id


def refuse_second_role(read: Read, meeting_id: str, role: ItemRole, own_id: str | None) -> None:
    """Raise RuleError if a role that an agenda has only once is already taken."""
    if role not in ONLY_ONCE:
        return
    for item in read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id, AgendaItem.role == role):
        if item.id != own_id:
            raise RuleError(f"“{item.title}” already has this role; an agenda has it only once.")


@command("Rename item", merge=lambda item_id, title: f"rename {item_id}")
def rename_item(write: Write, item_id: str, title: str) -> None:
    """Give an item another title; RuleError when it is empty."""
    row = write.get(AgendaItem, item_id)
    row.title = required(title, "The title")
    write.label = f"Rename “{row.title}”"


@command("Change item")
def edit_item(write: Write, item_id: str, values: Mapping[str, Any]) -> None:
    """Change an item's details; RuleError for an empty title, a doubled role or a negative time."""
    row = write.get(AgendaItem, item_id)
    if "title" in values:
        required(values["title"], "The title")
    if "role" in values:
        refuse_second_role(write, row.meeting_id, values["role"], item_id)
    if (values.get("minutes_allotted") or 0) < 0:
        raise RuleError("The time allotted cannot be negative.")
    change(row, values, ITEM_FIELDS)
    write.label = f"Change “{row.title}”"


@command("Fix label")
def fix_label(write: Write, item_id: str, label: str | None) -> None:
    """Fix an item's label by hand, or give it back to the automatic numbering with None.

    Raises RuleError when another item of the meeting has that label.
    """
    row = write.get(AgendaItem, item_id)
    text = (label or "").strip() or None
    if text is not None:
        for item in outline(write, row.meeting_id).items:
            if item.label == text and item.row.id != item_id and (item.row.label is not None):
                raise RuleError(f"“{item.row.title}” already has the label {text}.")
    row.label, row.label_fixed = text, text is not None
    write.flush()
    store_labels_if_issued(write, row.meeting_id)
    write.label = f"Fix label of “{row.title}”" if text else f"Number “{row.title}” automatically"


@command("Move item")
def move_item(write: Write, item_id: str, parent_id: str | None, before_id: str | None = None) -> None:
    """Move an item with everything below it before a new sibling, or to the end of a parent's.

    Raises RuleError when it would end below itself or in another meeting.
    """
    row = write.get(AgendaItem, item_id)
    if before_id == item_id:
        return
    ancestor = write.find(AgendaItem, parent_id)
    if ancestor is not None and ancestor.meeting_id != row.meeting_id:
        raise RuleError("An item cannot be moved to another meeting.")
    while ancestor is not None:
        if ancestor.id == item_id:
            raise RuleError("An item cannot be moved below itself.")
        ancestor = write.find(AgendaItem, ancestor.parent_id)
    old_parent = row.parent_id
    row.parent_id = parent_id
    order = [other for other in siblings(write, row.meeting_id, parent_id) if other.id != item_id]
    at = next((index for index, other in enumerate(order) if other.id == before_id), len(order))
    order.insert(at, row)
    renumber(order)
    if old_parent != parent_id:
        renumber(siblings(write, row.meeting_id, old_parent))
    write.label = f"Move “{row.title}”"


@command("Move item")
def shift_item(write: Write, item_id: str, steps: int) -> None:
    """Move an item some steps down (or up, when negative) among its siblings."""
    row = write.get(AgendaItem, item_id)
    order = siblings(write, row.meeting_id, row.parent_id)
    at = next(index for index, other in enumerate(order) if other.id == item_id)
    order.insert(max(0, min(len(order) - 1, at + steps)), order.pop(at))
    renumber(order)
    write.label = f"Move “{row.title}”"


@command("Indent item")
def indent_item(write: Write, item_id: str) -> None:
    """Put an item below the sibling before it; nothing happens to the first one."""
    row = write.get(AgendaItem, item_id)
    order = siblings(write, row.meeting_id, row.parent_id)
    at = next(index for index, other in enumerate(order) if other.id == item_id)
    if at > 0:
        move_item(write, item_id, order[at - 1].id)
        write.label = f"Indent “{row.title}”"


@command("Outdent item")
def outdent_item(write: Write, item_id: str) -> None:
    """Put an item beside its parent, after it; nothing happens at the top."""
    row = write.get(AgendaItem, item_id)
    parent = write.find(AgendaItem, row.parent_id)
    if parent is not None:
        order = siblings(write, row.meeting_id, parent.parent_id)
        at = next(index for index, other in enumerate(order) if other.id == parent.id)
        before = order[at + 1].id if at + 1 < len(order) else None
        move_item(write, item_id, parent.parent_id, before)
        write.label = f"Outdent “{row.title}”"


@command("Delete items")
def delete_items(write: Write, item_ids: Sequence[str]) -> None:
    """Delete items with everything below them and their minutes; actions that have updates stay in the log."""
    doomed: dict[str, AgendaItem] = {}
    for item_id in item_ids:
        collect(write, write.get(AgendaItem, item_id), doomed)
    meetings = {(row.meeting_id, row.parent_id) for row in doomed.values()}
    if len(item_ids) == 1:
        write.label = f"Delete “{doomed[item_ids[0]].title}”"
    for row in doomed.values():
        delete_what_hangs_on(write, row)
    write.delete(*doomed.values())
    write.flush()
    for meeting_id, parent_id in meetings:
        if parent_id not in doomed:
            renumber(siblings(write, meeting_id, parent_id))


def collect(read: Read, row: AgendaItem, found: dict[str, AgendaItem]) -> None:
    """An item and everything below it."""
    found[row.id] = row
    for child in read.rows(AgendaItem, AgendaItem.parent_id == row.id):
        collect(read, child, found)


def delete_what_hangs_on(write: Write, row: AgendaItem) -> None:
    """Delete an item's minutes and papers, and loosen what may stay without it."""
    for declaration in write.rows(Declaration, Declaration.item_id == row.id):
        write.delete(declaration)
    write.delete(*write.rows(Paper, Paper.item_id == row.id))
    for entry in write.rows(ForwardPlanEntry, ForwardPlanEntry.item_id == row.id):
        entry.item_id = None
    for person in write.rows(RegisterRow, RegisterRow.meeting_id == row.meeting_id):
        person.arrived_item_id = None if person.arrived_item_id == row.id else person.arrived_item_id
        person.left_item_id = None if person.left_item_id == row.id else person.left_item_id
    for minute in write.rows(Minute, Minute.item_id == row.id):
        delete_minute(write, minute)


def delete_minute(write: Write, minute: Minute) -> None:
    """Delete a paragraph with its action, or let the action go on by itself when it has updates (RULES 7)."""
    for action in write.rows(Action, Action.minute_id == minute.id):
        if outlives_paragraph(write, action.id):
            if action.follows_minute:
                action.text = action_sentence(minute.text, action.follow_start, action.follow_end)
            action.follows_minute, action.minute_id = False, None
        else:
            for cls in (ActionOwner, ActionAnswer, DueChange):
                write.delete(*write.rows(cls, col(cls.action_id) == action.id))
            write.delete(action)
    for update in write.rows(ActionUpdate, ActionUpdate.minute_id == minute.id):
        update.minute_id = None
    for entry in write.rows(ForwardPlanEntry, ForwardPlanEntry.minute_id == minute.id):
        entry.minute_id = None
    write.delete(*write.rows(Decision, Decision.minute_id == minute.id))
    write.delete(*write.rows(Amendment, Amendment.minute_id == minute.id))
    for amendment in write.rows(Amendment, Amendment.amended_minute_id == minute.id):
        amendment.amended_minute_id = None
    write.delete(minute)


def store_labels_if_issued(write: Write, meeting_id: str) -> None:
    """Store the labels of an agenda that people already hold (RULES 5)."""
    write.flush()
    if write.get(Meeting, meeting_id).status.labels_stored:
        store_labels(write, meeting_id)


def store_labels(write: Write, meeting_id: str) -> None:
    """Write down every label that is not stored yet; those that are stay."""
    for item in outline(write, meeting_id).items:
        if item.row.label is None:
            item.row.label = item.label
