"""Branches of an agenda that are copied: an item with its details, papers and everything below it, without minutes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.agenda import ONLY_ONCE, siblings, store_labels_if_issued
from boarddesk.desk.agenda_several import topmost
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import renumber, required
from boarddesk.desk.outline import outline
from boarddesk.model.enums import ChildLabels, ItemRole, Purpose
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import AgendaItem, Paper, PaperContent
from boarddesk.rules.dates import counted

ENUMS: Final = {"role": ItemRole, "child_labels": ChildLabels, "purpose": Purpose}
KEPT: Final = (
    *(
        "title",
        "role",
        "standing",
        "numbered",
        "child_labels",
        "lettered",
        "purpose",
        "presenter",
        "report_author",
        "verbal",
    ),
    *("minutes_allotted", "confidential", "confidential_reason", "note"),
)
PAPER_KEPT: Final = ("name", "media_type", "sha256", "to_follow", "confidential")
MOST_LINES: Final = 500
"""Lines of a text that are taken as titles; more is no agenda."""


@dataclass(frozen=True, slots=True)
class Branch:
    """An item with what stands below it."""

    values: Mapping[str, Any]
    label: str | None = None
    """A label that was fixed by hand."""
    papers: tuple[Mapping[str, Any], ...] = ()
    children: tuple["Branch", ...] = ()


def branches_of(read: Read, item_ids: Sequence[str]) -> tuple[Branch, ...]:
    """The branches of items; one that stands below another of them comes with it."""
    return tuple(_branch(read, read.get(AgendaItem, item_id)) for item_id in topmost(read, item_ids))


def branches_text(branches: Sequence[Branch], depth: int = 0) -> str:
    """The titles as lines, each with a tab for every level, for programs that know nothing of agendas."""
    lines = []
    for branch in branches:
        lines.append("\t" * depth + str(branch.values["title"]))
        if branch.children:
            lines.append(branches_text(branch.children, depth + 1))
    return "\n".join(lines)


def branches_data(branches: Sequence[Branch]) -> bytes:
    """The branches for the clipboard."""
    return json.dumps([_plain(branch) for branch in branches], ensure_ascii=False).encode()


def branches_from(data: bytes) -> tuple[Branch, ...]:
    """The branches of the clipboard; RuleError for data that are none."""
    try:
        return tuple(_read(each) for each in json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RuleError("What is on the clipboard is no part of an agenda.") from error


def branches_from_text(text: str) -> tuple[Branch, ...]:
    """One item for each line of a text, below the one before where a tab begins it; RuleError for no title at all."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    if not lines or len(lines) > MOST_LINES:
        raise RuleError("There are no titles on the clipboard.")
    roots: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("\t") and roots:
            roots[-1][1].append(line.strip())
        else:
            roots.append((line.strip(), []))
    return tuple(
        Branch({"title": title}, children=tuple(Branch({"title": t}) for t in below)) for title, below in roots
    )


@command("Paste items")
def paste_branches(
    write: Write, meeting_id: str, branches: Sequence[Branch], parent_id: str | None = None, after_id: str | None = None
) -> tuple[str, ...]:
    """Put copies of branches after a sibling, or at the end of its parent's; gives the ids of the top ones.

    A role that the agenda has already becomes an ordinary item, a fixed label that is taken an automatic one.
    """
    order = siblings(write, meeting_id, parent_id)
    at = next((index + 1 for index, other in enumerate(order) if other.id == after_id), len(order))
    taken = {item.label for item in outline(write, meeting_id).items if item.row.label is not None}
    made = [_paste(write, meeting_id, branch, parent_id, taken) for branch in branches]
    order[at:at] = made
    renumber(order)
    store_labels_if_issued(write, meeting_id)
    write.label = f"Paste “{made[0].title}”" if len(made) == 1 else f"Paste {counted(len(made), 'item')}"
    return tuple(row.id for row in made)


@command("Duplicate items")
def duplicate_items(write: Write, item_ids: Sequence[str]) -> tuple[str, ...]:
    """Put a copy of each item, with what stands below it, right after it; gives the ids of the copies."""
    made: list[str] = []
    for item_id in topmost(write, item_ids):
        row = write.get(AgendaItem, item_id)
        made += paste_branches(write, row.meeting_id, branches_of(write, [item_id]), row.parent_id, item_id)
        write.flush()
    write.label = f"Duplicate {counted(len(made), 'item')}"
    return tuple(made)


def _branch(read: Read, row: AgendaItem) -> Branch:
    papers = read.rows(Paper, Paper.item_id == row.id, order=(col(Paper.position), col(Paper.id)))
    return Branch(
        {name: getattr(row, name) for name in KEPT},
        row.label if row.label_fixed else None,
        tuple({name: getattr(paper, name) for name in PAPER_KEPT} for paper in papers),
        tuple(_branch(read, child) for child in siblings(read, row.meeting_id, row.id)),
    )


def _paste(write: Write, meeting_id: str, branch: Branch, parent_id: str | None, taken: set[str]) -> AgendaItem:
    values = {name: branch.values[name] for name in KEPT if name in branch.values}
    row = AgendaItem(meeting_id=meeting_id, parent_id=parent_id, **values)
    row.title = required(row.title, "The title")
    if row.role in ONLY_ONCE and write.rows(
        AgendaItem, AgendaItem.meeting_id == meeting_id, AgendaItem.role == row.role
    ):
        row.role = ItemRole.ORDINARY
    if branch.label is not None and branch.label not in taken:
        row.label, row.label_fixed = branch.label, True
        taken.add(branch.label)
    write.add(row)
    write.flush()
    for position, paper in enumerate(branch.papers):
        _paste_paper(write, row, paper, position)
    for position, child in enumerate(branch.children):
        _paste(write, meeting_id, child, row.id, taken).position = position
    write.flush()
    return row


def _paste_paper(write: Write, row: AgendaItem, paper: Mapping[str, Any], position: int) -> None:
    """A paper whose bytes are not in this file any more is to follow."""
    values = dict(paper)
    if write.find(PaperContent, values["sha256"]) is None:
        values |= {"sha256": None, "to_follow": True}
    write.add(Paper(meeting_id=row.meeting_id, item_id=row.id, position=position, added_at=write.now, **values))


def _plain(branch: Branch) -> dict[str, Any]:
    return {
        "values": dict(branch.values),
        "label": branch.label,
        "papers": [dict(paper) for paper in branch.papers],
        "children": [_plain(child) for child in branch.children],
    }


def _read(form: Any) -> Branch:
    values = {name: form["values"][name] for name in KEPT}
    for name, enum in ENUMS.items():
        values[name] = enum(values[name]) if values[name] is not None else None
    papers = tuple({name: paper[name] for name in PAPER_KEPT} for paper in form["papers"])
    return Branch(values, form["label"], papers, tuple(_read(child) for child in form["children"]))
