"""A board and what is set up once for it."""

import datetime as dt

from pydantic import JsonValue

from boarddesk.documents.data.form import Base64, Form, Name
from boarddesk.documents.data.meetings import MeetingForm
from boarddesk.documents.data.minutes import ActionForm, DecisionForm
from boarddesk.model.enums import CountsAs, GlossaryOrder, GlossaryScope, Marking
from boarddesk.model.house_style import HowFound


class CodeForm(Form):
    """An attendance code, the key that marks it, and what it counts as."""

    code: str
    key: str
    meaning: str
    counts_as: CountsAs


class AliasForm(Form):
    """A word that stands for several owners."""

    alias: str
    meaning: str = ""


class QuorumForm(Form):
    """One condition of the quorum: a number, or a fraction of the members, of one category or of all."""

    number: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    category: str | None = None


class InitialsForm(Form):
    """The initials of a member, from a day on."""

    initials: str
    starts: dt.date | None = None


class MemberForm(Form):
    """A seat in a register group held for a term; without a person it is vacant."""

    person: str | None = None
    initials: tuple[InitialsForm, ...] = ()
    title: str = ""
    office: str = ""
    category: str = ""
    representing: tuple[str, ...] = ()
    """Names of organisations."""
    links: tuple[str, ...] = ()
    """Other groups and partnerships that the member links this board to."""
    deputies: tuple[str, ...] = ()
    """Names of people."""
    starts: dt.date | None = None
    ends: dt.date | None = None
    """The last day, inclusive."""
    leaving_reason: str = ""
    standing_apologies: bool = False
    printed_title: str = ""
    printed_representing: str = ""


class GroupForm(Form):
    """A group of the register with its columns, its way of marking and its members."""

    name: str
    marking: Marking = Marking.CODES
    note: str = ""
    has_initials: bool = True
    has_title: bool = True
    has_representing: bool = True
    counts_for_quorum: bool = True
    counts_for_rates: bool = True
    takes_guests: bool = False
    members: tuple[MemberForm, ...] = ()


class TermForm(Form):
    """An abbreviation and what it means."""

    abbreviation: str
    meaning: str
    context: str = ""
    starts: dt.date | None = None


class PhraseForm(Form):
    """A short key and the sentence it stands for."""

    key: str
    text: str


class PlanForm(Form):
    """Something to come back to: at the meeting in a month, or at the next one on or after a day."""

    text: str
    due: dt.date | None = None
    yearly: bool = False
    minute: str | None = None
    """The paragraph it comes from: "2026-01-22/7/2" is the second one of item 7 of that meeting."""
    taken_up: str | None = None
    """The agenda item that took it up: "2026-03-19/7"."""


class StyleForm(Form):
    """One of BoardDesk's styles and the style of the file that stands for it; without one, ours is brought in."""

    ours: str
    theirs: str = ""
    """The id of the style in the file."""
    found: HowFound = HowFound.CHOSEN


class HouseStyleForm(Form):
    """The Word file that the board's documents are based on."""

    name: Name
    content: Base64
    keeps_text: bool = False
    """Whether what the file says stands before the document, where the file has no placeholder."""
    styles: tuple[StyleForm, ...] | None = None
    """Left out: found in the file."""


class BoardForm(Form):
    """A board with its register groups, meetings, actions and words."""

    name: Name
    short_name: str = ""
    running_head: str = ""
    meeting_title: str = ""
    usual_venue: str = ""
    language: str = "en-GB"
    glossary_order: GlossaryOrder = GlossaryOrder.ALPHABETICAL
    glossary_scope: GlossaryScope = GlossaryScope.USED
    deputies_count: bool = False
    attendance_codes: tuple[CodeForm, ...] = ()
    owner_aliases: tuple[AliasForm, ...] = ()
    quorum: tuple[QuorumForm, ...] = ()
    groups: tuple[GroupForm, ...] = ()
    glossary: tuple[TermForm, ...] = ()
    phrases: tuple[PhraseForm, ...] | None = None
    """Left out: the phrases that every new board begins with."""
    words: tuple[str, ...] = ()
    """Words that the speller knows."""
    settings: dict[str, JsonValue] = {}
    house_style: HouseStyleForm | None = None
    meetings: tuple[MeetingForm, ...] = ()
    actions: tuple[ActionForm, ...] = ()
    """Actions born outside the minutes, and those whose paragraph was deleted; all others stand in their paragraph."""
    decisions: tuple[DecisionForm, ...] = ()
    """Decisions of the register without a paragraph."""
    forward_plan: tuple[PlanForm, ...] = ()
