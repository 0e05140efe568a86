"""The register of one night: a snapshot that later changes of members never rewrite."""

from datetime import time

from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.tables.row import Row, reference


class ExpectedAttendance(Row, table=True):
    """What is known of a member before the night: apologies, and who comes instead (RULES 14)."""

    meeting_id: str = reference("meeting")
    membership_id: str = reference("membership")
    code: str
    representative_person_id: str | None = reference("person", optional=True)
    representative_name: str = ""
    note: str = ""


class RegisterCode(Row, table=True):
    """A code of that night's register."""

    meeting_id: str = reference("meeting")
    code: str
    key: str
    meaning: str
    counts_as: CountsAs
    position: int = 0


class RegisterSection(Row, table=True):
    """A group of that night's register, with the columns it had then."""

    meeting_id: str = reference("meeting")
    group_id: str | None = reference("registergroup", optional=True)
    name: str
    marking: Marking = Marking.CODES
    note: str = ""
    has_initials: bool = True
    has_title: bool = True
    has_representing: bool = True
    counts_for_quorum: bool = True
    counts_for_rates: bool = True
    takes_guests: bool = False
    position: int = 0


class RegisterRow(Row, table=True):
    """One person of that night's register."""

    meeting_id: str = reference("meeting")
    section_id: str = reference("registersection")
    membership_id: str | None = reference("membership", optional=True)
    person_id: str | None = reference("person", optional=True)
    name: str
    initials: str = ""
    title: str = ""
    office: str = ""
    category: str = ""
    printed_title: str = ""
    printed_representing: str = ""
    code: str | None = None
    """A code of the meeting, P or A in a tick group, or nothing yet."""
    represents_row_id: str | None = reference("registerrow", optional=True)
    """The row of the absent member for whom this person attended (RULES 17)."""
    arrived_at: time | None = None
    arrived_item_id: str | None = reference("agendaitem", optional=True)
    left_at: time | None = None
    left_item_id: str | None = reference("agendaitem", optional=True)
    remote: bool = False
    standing_apologies: bool = False
    note: str = ""
    position: int = 0


class RegisterRowOrganisation(Row, table=True):
    """An organisation that the person represented that night, named as it was then."""

    row_id: str = reference("registerrow")
    organisation_id: str | None = reference("organisation", optional=True)
    name: str
    position: int = 0


class RegisterRowLink(Row, table=True):
    """Another group that the person linked the board to that night."""

    row_id: str = reference("registerrow")
    name: str
    position: int = 0


class Declaration(Row, table=True):
    """An interest declared in an item."""

    meeting_id: str = reference("meeting")
    row_id: str = reference("registerrow")
    item_id: str | None = reference("agendaitem", optional=True)
    text: str = ""
    left_meeting: bool = False
    """Whether the person left the meeting for this item."""
    position: int = 0
