"""A meeting: details, register, agenda with minutes, papers, editions."""

import datetime as dt
from typing import Annotated

from pydantic import AwareDatetime, Field, Tag

from boarddesk.documents.data.form import Base64, Form, Time, text_or_form
from boarddesk.documents.data.minutes import MinuteForm
from boarddesk.model.enums import ChildLabels, CountsAs, EditionKind, ItemRole, Marking, MeetingStatus, Purpose


class ExpectedForm(Form):
    """What is known of a member before the night."""

    member: str
    """The member's name, or a place among the members such as "Board Members/3"."""
    code: str
    representative: str | None = None
    """The person who comes instead."""
    representative_name: str = ""
    note: str = ""


class NightCodeForm(Form):
    """A code of that night's register."""

    code: str
    key: str
    meaning: str
    counts_as: CountsAs


class SectionForm(Form):
    """A group of that night's register, with the columns it had then."""

    name: str
    group: str | None = None
    """The board's group; by default the one of that name, "" for none."""
    marking: Marking = Marking.CODES
    note: str = ""
    has_initials: bool = True
    has_title: bool = True
    has_representing: bool = True
    counts_for_quorum: bool = True
    counts_for_rates: bool = True
    takes_guests: bool = False


class RepresentingForm(Form):
    """An organisation named otherwise that night than it is called now."""

    name: str
    organisation: str | None = None
    """By default the organisation of that name if there is one, "" for none."""


Represented = Annotated[Annotated[str, Tag("text")] | Annotated[RepresentingForm, Tag("form")], text_or_form]


class AttendeeForm(Form):
    """One person of that night's register."""

    group: str
    name: str
    person: str | None = None
    """By default the person of that name if there is one, "" for nobody of the file."""
    member: str | None = None
    """By default the seat that the person then had in that group, "" for none."""
    initials: str = ""
    title: str = ""
    office: str = ""
    category: str = ""
    representing: tuple[Represented, ...] = ()
    links: tuple[str, ...] = ()
    printed_title: str = ""
    printed_representing: str = ""
    code: str | None = None
    represents: str | None = None
    """The absent member for whom this person attended, by the name in this register."""
    arrived_at: Time | None = None
    arrived_item: str | None = None
    left_at: Time | None = None
    left_item: str | None = None
    remote: bool = False
    standing_apologies: bool = False
    note: str = ""


class DeclarationForm(Form):
    """An interest declared in an item."""

    person: str
    """By the name in this register."""
    item: str | None = None
    text: str = ""
    left_meeting: bool = False


class PaperForm(Form):
    """A paper, or one announced as "to follow"."""

    name: str
    media_type: str = "application/octet-stream"
    to_follow: bool = False
    confidential: bool = False
    added_at: AwareDatetime | None = None
    content: Base64 | None = None


class ItemForm(Form):
    """An agenda item with its minutes and sub-items."""

    label: str | None = None
    """The label where it is stored or fixed; else it is counted."""
    title: str = ""
    label_fixed: bool = False
    child_labels: ChildLabels = ChildLabels.NUMBERS
    lettered: bool = False
    role: ItemRole = ItemRole.ORDINARY
    standing: bool = False
    numbered: bool = False
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    minutes_allotted: int | None = None
    confidential: bool = False
    confidential_reason: str = ""
    deferred: bool = False
    note: str = ""
    papers: tuple[PaperForm, ...] = ()
    minutes: tuple[MinuteForm, ...] = ()
    children: tuple["ItemForm", ...] = ()


class IssuedPaperForm(Form):
    """A paper as it stood on an agenda that was handed out."""

    name: str
    to_follow: bool = False
    confidential: bool = False
    sha256: str | None = None
    """Of its bytes; they may be gone since."""


class IssuedItemForm(Form):
    """An item as it stood on an agenda that was handed out."""

    item: str | None = None
    """By the label it has in this meeting now; left out for an item that was withdrawn."""
    label: str
    title: str
    depth: int = 0
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    minutes: int | None = None
    starts: Time | None = None
    confidential: bool = False
    papers: tuple[IssuedPaperForm, ...] = ()


class IssueForm(Form):
    """The agenda as it was issued, which the supplement compares with."""

    issued_at: AwareDatetime
    issued_by: str = ""
    date: dt.date
    starts: Time | None = None
    ends: Time | None = None
    venue: str = ""
    items: tuple[IssuedItemForm, ...] = ()


class EditionForm(Form):
    """The minutes as they were circulated or approved."""

    kind: EditionKind
    made_at: AwareDatetime
    made_by: str = ""
    sha256: str
    content: str


class MeetingForm(Form):
    """A meeting with everything that belongs to it."""

    date: dt.date
    title: str = ""
    starts: Time | None = None
    ends: Time | None = None
    venue: str = ""
    status: MeetingStatus = MeetingStatus.PLANNED
    running_head: str = ""
    opened_at: Time | None = None
    closed_at: Time | None = None
    minute_taker: str = ""
    next_date: dt.date | None = None
    next_starts: Time | None = None
    next_ends: Time | None = None
    next_venue: str = ""
    issued_on: dt.date | None = None
    circulated_on: dt.date | None = None
    circulated_to: str = ""
    approved_at: AwareDatetime | None = None
    adjourned_to: dt.date | None = None
    confidential: bool = False
    expected: tuple[ExpectedForm, ...] = ()
    """Apologies and representatives entered before the night."""
    register_taken: bool | None = None
    """Whether the register stands by itself; by default if it has rows."""
    attendance_codes: tuple[NightCodeForm, ...] | None = None
    """That night's codes; by default the board's, once the register is taken."""
    groups: tuple[SectionForm, ...] | None = None
    """That night's groups; by default the board's, once the register is taken."""
    attendees: tuple[AttendeeForm, ...] = Field(default=(), alias="register")
    declarations: tuple[DeclarationForm, ...] = ()
    papers: tuple[PaperForm, ...] = ()
    """Papers of no item."""
    items: tuple[ItemForm, ...] = ()
    issues: tuple[IssueForm, ...] = ()
    """The agenda as it was issued, once or again."""
    editions: tuple[EditionForm, ...] = ()
