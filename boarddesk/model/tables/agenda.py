"""The agenda: a tree of items."""

from boarddesk.model.enums import ChildLabels, ItemRole, Purpose
from boarddesk.model.tables.row import Row, reference


class AgendaItem(Row, table=True):
    """A titled label of the agenda, under which minutes are taken (RULES 1, 2)."""

    meeting_id: str = reference("meeting")
    parent_id: str | None = reference("agendaitem", optional=True)
    position: int = 0
    title: str
    label: str | None = None
    """The label once it is stored; until then it is computed (RULES 5)."""
    label_fixed: bool = False
    """Whether somebody fixed the label by hand, so that it is never touched."""
    child_labels: ChildLabels = ChildLabels.NUMBERS
    lettered: bool = False
    """Whether its label is a letter (A, B) where its siblings carry numbers."""
    role: ItemRole = ItemRole.ORDINARY
    standing: bool = False
    numbered: bool = False
    """Whether its minutes carry numbers (RULES 1)."""
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    minutes_allotted: int | None = None
    """Time planned, in minutes."""
    confidential: bool = False
    confidential_reason: str = ""
    deferred: bool = False
    note: str = ""
    """A note to herself; in no document."""
