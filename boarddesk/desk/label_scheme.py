"""How a board labels its agendas: the scheme it keeps, and the labels of a meeting by it."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlmodel import col, select

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.model.enums import Additions, TopLabels
from boarddesk.model.errors import RuleError
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.model.tables import AgendaIssue, AgendaItem, Board, IssuedItem, Meeting
from boarddesk.rules.numbering import ItemNode, Labelling, Sitting, in_order, item_labels, labelling, period

NAME: Final = "label_scheme"
HIGHEST: Final = 99_999
"""The highest number that running numbers may begin with."""


def label_scheme(read: Read, board_id: str) -> LabelScheme:
    """The scheme of a board; what this edition does not know of it is as it is by default."""
    kept = kept_value(read, board_id, NAME)
    return scheme_from(kept) if isinstance(kept, dict) else LabelScheme()


def scheme_from(kept: dict[str, Any]) -> LabelScheme:
    """A scheme from what was stored."""
    plain = LabelScheme()
    month, first = kept.get("year_from"), kept.get("first")
    return LabelScheme(
        next((each for each in TopLabels if each.value == kept.get("top")), plain.top),
        next((each for each in Additions if each.value == kept.get("additions")), plain.additions),
        month if isinstance(month, int) and 1 <= month <= 12 else plain.year_from,
        first if isinstance(first, int) and 1 <= first <= HIGHEST else plain.first,
        _day(kept.get("since")),
    )


@command("Change labels of agendas")
def save_label_scheme(write: Write, board_id: str, scheme: LabelScheme) -> None:
    """Let the board's agendas be labelled so from now on; labels that are issued or fixed stay as they are.

    Numbers that run on begin with the first meeting whose agenda is not issued yet. Raises RuleError for a number
    with which nothing can begin.
    """
    write.get(Board, board_id)
    if not 1 <= scheme.first <= HIGHEST:
        raise RuleError(f"Numbers begin with 1 or more, and with {HIGHEST} at most.")
    kept = begun(write, board_id, scheme)
    value = {
        "top": kept.top.value,
        "additions": kept.additions.value,
        "year_from": kept.year_from,
        "first": kept.first,
        "since": kept.since.isoformat() if kept.since else "",
    }
    keep_value(write, board_id, NAME, value)


def begun(read: Read, board_id: str, scheme: LabelScheme) -> LabelScheme:
    """A scheme with the day from which on its numbers run, which stays as long as nothing else about them changes."""
    before = label_scheme(read, board_id)
    same = replace(before, additions=scheme.additions, since=None) == replace(scheme, since=None)
    opens = first_open(read, board_id)
    since = before.since if same else opens.date if opens else read.today
    return replace(scheme, since=since if scheme.top.runs_on else None)


def first_open(read: Read, board_id: str) -> Meeting | None:
    """The first meeting of a board whose labels still can change."""
    rows = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date))
    return next((row for row in rows if row.status.held and not row.status.labels_stored), None)


@dataclass(frozen=True, slots=True)
class LabelPreview:
    """What a scheme would come to."""

    date: dt.date
    """The day of the first meeting whose labels still can change."""
    labels: tuple[tuple[str, str], ...]
    """The labels and titles of its top items."""


def label_preview(read: Read, board_id: str, scheme: LabelScheme) -> LabelPreview | None:
    """The next agenda as a scheme would label it; nothing where no agenda is still open."""
    meeting = first_open(read, board_id)
    if meeting is None:
        return None
    rows = read.rows(AgendaItem, AgendaItem.meeting_id == meeting.id)
    nodes = [
        ItemNode(row.id, row.parent_id, row.position, row.label, row.child_labels, 0, row.lettered) for row in rows
    ]
    way = labelling_of(read, meeting, begun(read, board_id, scheme))
    labels, titles = item_labels(nodes, way), {row.id: row.title for row in rows}
    top = [node.id for node in in_order(nodes) if node.parent_id is None]
    return LabelPreview(meeting.date, tuple((labels[key], titles[key]) for key in top))


def labels_of(read: Read, meeting: Meeting, rows: Iterable[AgendaItem], nodes: Sequence[ItemNode]) -> dict[str, str]:
    """The label of every item of a meeting, stored or counted by its board's scheme."""
    if all(node.label for node in nodes):
        return {node.id: node.label or "" for node in nodes}
    issued = meeting.status.labels_stored or any(row.label and not row.label_fixed for row in rows)
    way = labelling_of(read, meeting)
    if issued:
        without = {node.id for node in nodes if not node.label}
        way = replace(way, used=way.used | labels_handed_out(read, meeting.id, without))
    return item_labels(nodes, way, issued=issued)


def labels_handed_out(read: Read, meeting_id: str, without: Collection[str]) -> frozenset[str]:
    """The labels that others than these items were issued with; people would take a new item for the old one."""
    issues = [row.id for row in read.rows(AgendaIssue, AgendaIssue.meeting_id == meeting_id)]
    rows = read.rows_in(IssuedItem, IssuedItem.issue_id, issues)
    return frozenset(row.label for row in rows if row.item_id not in without)


def labelling_of(read: Read, meeting: Meeting, scheme: LabelScheme | None = None) -> Labelling:
    """What a scheme, by default that of the board, comes to for a meeting."""
    scheme = scheme or label_scheme(read, meeting.board_id)
    if not scheme.top.runs_on:
        return labelling(scheme, meeting.date)
    others = sittings(read, meeting, *period(scheme, meeting.date))
    here = (meeting.date, meeting.starts or dt.time.min, meeting.id)
    earlier = [each for when, each in others if when < here]
    return labelling(scheme, meeting.date, earlier, [each for when, each in others if when > here])


def sittings(
    read: Read, meeting: Meeting, begins: dt.date, ends: dt.date | None
) -> list[tuple[tuple[dt.date, dt.time, str], Sitting]]:
    """The other meetings of a board in a time, in order, each with its items of the top level; plain columns."""
    where = [Meeting.board_id == meeting.board_id, col(Meeting.date) >= begins, Meeting.id != meeting.id]
    where += [col(Meeting.date) < ends] if ends is not None else []
    held = {row.id: row for row in read.rows(Meeting, *where) if row.status.held}
    nodes: dict[str, list[ItemNode]] = {key: [] for key in held}
    columns: list[Any] = [
        getattr(AgendaItem, name) for name in ("meeting_id", "id", "position", "label", "child_labels", "lettered")
    ]
    query: Any = select(*columns).where(col(AgendaItem.parent_id).is_(None), col(AgendaItem.meeting_id).in_(held))
    for meeting_id, key, position, label, child_labels, lettered in read.session.exec(query):
        nodes[meeting_id].append(ItemNode(key, None, position, label, child_labels, lettered=lettered))
    found = [((row.date, row.starts or dt.time.min, row.id), Sitting(row.date, nodes[row.id])) for row in held.values()]
    return sorted(found, key=lambda each: each[0])


def _day(text: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if isinstance(text, str) and text else None
    except ValueError:
        return None
