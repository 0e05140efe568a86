"""An agenda item as the tree, the minutes and the documents show it."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import ChildLabels, ItemRole, Purpose


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with its label resolved."""

    id: str
    meeting_id: str
    parent_id: str | None
    depth: int
    position: int
    label: str
    label_fixed: bool
    label_stored: bool
    child_labels: ChildLabels
    lettered: bool
    title: str
    role: ItemRole
    standing: bool
    numbered: bool
    purpose: Purpose | None
    presenter: str
    report_author: str
    verbal: bool
    minutes_allotted: int | None
    starts_at: dt.time | None
    """When it begins if all goes to plan."""
    confidential: bool
    confidential_reason: str
    deferred: bool
    note: str
    paragraphs: int
    """How many paragraphs of minutes it has."""
    papers: int
