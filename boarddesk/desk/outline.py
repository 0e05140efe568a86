"""A meeting's items and minutes in document order, with every label, number and ref resolved."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlmodel import col

from boarddesk.desk.label_scheme import labels_of
from boarddesk.model.tables import Action, AgendaItem, Meeting, Minute
from boarddesk.rules.dates import dotted_date
from boarddesk.rules.numbering import (
    ItemNode,
    Listed,
    action_refs,
    decision_numerals,
    in_order,
    minute_numbers,
    nearest_labels,
)
from boarddesk.store.write import Read


@dataclass(slots=True)
class OutlineItem:
    """An item with its label and its paragraphs; rows inside, so only for use within a Read."""

    row: AgendaItem
    label: str
    depth: int
    minutes: list[Minute] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    """The number that starts at each paragraph, empty for the others."""
    nearest: list[str] = field(default_factory=list)
    """The label each paragraph's actions are named after."""
    numerals: list[int | None] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A whole meeting."""

    meeting: Meeting
    items: list[OutlineItem]
    used_refs: frozenset[str] = frozenset()
    """Stored refs of the meeting's day that belong to somebody else: to deleted actions, to other meetings, to none."""

    def item(self, item_id: str) -> OutlineItem:
        """The item with this id; KeyError if it is not of this meeting."""
        return next(item for item in self.items if item.row.id == item_id)


def outline(read: Read, meeting_id: str) -> Outline:
    """The meeting's items and paragraphs, deleted ones left out, in three queries."""
    meeting = read.get(Meeting, meeting_id)
    items = {row.id: row for row in read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id)}
    minutes = minutes_by_item(read, meeting_id)
    nodes = [node_of(row, minutes.get(row.id, ())) for row in items.values()]
    labels = labels_of(read, meeting, items.values(), nodes)
    depths: dict[str | None, int] = {None: -1}
    found = []
    for node in in_order(nodes):
        depths[node.id] = depths.get(node.parent_id, -1) + 1
        found.append(outlined(items[node.id], labels[node.id], depths[node.id], minutes.get(node.id, [])))
    return Outline(meeting, found, refs_of_others(read, meeting))


def labels_in(read: Read, rows: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """The label of each item given as id, meeting and stored label; counted where the agenda is not issued yet.

    Of those there are a few; a meeting that came without labels from elsewhere is left without, because there may be
    hundreds.
    """
    found, unlabelled = {}, set()
    for item_id, meeting_id, label in rows:
        found[item_id] = label or ""
        if label is None:
            unlabelled.add(meeting_id)
    for meeting in read.rows_in(Meeting, Meeting.id, unlabelled):
        if not meeting.status.labels_stored:
            found |= {item.row.id: item.label for item in outline(read, meeting.id).items}
    return found


def refs_of_others(read: Read, meeting: Meeting) -> frozenset[str]:
    """The stored refs that no action of a meeting may be given any more (RULES 6)."""
    start = f"{dotted_date(meeting.date)}/"
    rows = read.rows(Action, Action.board_id == meeting.board_id, col(Action.ref).startswith(start, autoescape=True))
    return frozenset(row.ref or "" for row in rows if row.deleted or row.meeting_id != meeting.id)


def outlined(row: AgendaItem, label: str, depth: int, minutes: list[Minute]) -> OutlineItem:
    """An item with the numbers of its paragraphs."""
    numbers = minute_numbers(label, [m.numbered for m in minutes], [m.number for m in minutes])
    numerals = decision_numerals(Listed(m.kind, m.level, m.list_start) for m in minutes)
    return OutlineItem(row, label, depth, minutes, numbers, nearest_labels(label, numbers), numerals)


def minutes_by_item(read: Read, meeting_id: str) -> dict[str, list[Minute]]:
    """The paragraphs of a meeting by item, in order; one for a carried action counts once it says something."""
    found: dict[str, list[Minute]] = {}
    where = (Minute.meeting_id == meeting_id, col(Minute.deleted).is_(False))
    for minute in read.rows(Minute, *where, order=col(Minute.position)):
        if minute.text or minute.state or minute.carried_action_id is None:
            found.setdefault(minute.item_id, []).append(minute)
    return found


def node_of(row: AgendaItem, minutes: Iterable[Minute]) -> ItemNode:
    """What the item's label depends on."""
    numbered = sum(minute.numbered for minute in minutes)
    return ItemNode(row.id, row.parent_id, row.position, row.label, row.child_labels, numbered, row.lettered)


@dataclass(frozen=True, slots=True)
class ActionPlace:
    """Where an action stands in its minutes."""

    ref: str
    item_id: str
    item_label: str
    item_title: str
    paragraph_text: str


def action_places(whole: Outline, actions: Iterable[Action]) -> dict[str, ActionPlace]:
    """Where each action of a meeting stands, refs stored or computed, in the order of the minutes."""
    by_minute: dict[str, list[Action]] = {}
    for action in sorted(actions, key=lambda action: (action.position, action.id)):
        by_minute.setdefault(action.minute_id or "", []).append(action)
    stored: dict[str, str] = {a.id: a.ref for listed in by_minute.values() for a in listed if a.ref}
    labelled: list[tuple[str, str]] = []
    places: dict[str, tuple[OutlineItem, Minute]] = {}
    for item in whole.items:
        for minute, nearest in zip(item.minutes, item.nearest, strict=True):
            for action in by_minute.get(minute.id, ()):
                labelled.append((action.id, nearest))
                places[action.id] = (item, minute)
    refs = action_refs(whole.meeting.date, labelled, stored, whole.used_refs)
    return {
        action_id: ActionPlace(refs[action_id], item.row.id, item.label, item.row.title, minute.text)
        for action_id, (item, minute) in places.items()
    }
