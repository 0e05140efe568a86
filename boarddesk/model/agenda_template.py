"""What the agendas of a board begin with."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import ChildLabels, ItemRole, Purpose


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item that every agenda of a kind has; its title may hold placeholders."""

    title: str
    label: str = ""
    """A label fixed by hand; the others are counted."""
    role: ItemRole = ItemRole.ORDINARY
    numbered: bool = False
    child_labels: ChildLabels = ChildLabels.NUMBERS
    lettered: bool = False
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    minutes_allotted: int | None = None
    confidential: bool = False
    confidential_reason: str = ""
    note: str = ""
    children: tuple["TemplateItem", ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """A kind of meeting: an ordinary one, an annual general meeting."""

    name: str
    items: tuple[TemplateItem, ...] = ()
    venue: str = ""
    """Where such meetings usually are; empty for the board's usual venue."""
    starts: dt.time | None = None
    ends: dt.time | None = None
