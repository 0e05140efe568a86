"""The minutes: paragraphs with their actions."""

import datetime as dt
from typing import Annotated, Any

from pydantic import AwareDatetime, Field, Tag

from boarddesk.documents.data.form import Due, Form, text_or_form
from boarddesk.model.enums import ActionStatus, MarkKind, MatterState, MinuteKind, OwnerKind


class MarkForm(Form):
    """A stretch of the text, in code points from `start` up to `end`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: MarkKind
    target: str | None = None


class OwnerForm(Form):
    """An owner that the text alone does not tell."""

    text: str
    kind: OwnerKind
    person: str | None = None
    organisation: str | None = None
    group: str | None = None


Owner = Annotated[Annotated[str, Tag("text")] | Annotated[OwnerForm, Tag("form")], text_or_form]
"""What was typed where that says who is meant: an alias, initials of that night, an organisation's or group's name."""


class UpdateForm(Form):
    """A dated update of an action."""

    on: dt.date
    author: str = ""
    text: str
    minute: str | None = None
    """The paragraph of the minutes that it comes from: "2026-01-22/3/2"."""


class AnswerForm(Form):
    """Somebody who was asked by an action of many."""

    person: str | None = None
    name: str
    initials: str = ""
    organisation: str = ""
    answered: bool = False
    answered_on: dt.date | None = None
    note: str = ""


class DueChangeForm(Form):
    """A due date that was moved."""

    changed_on: dt.date
    author: str = ""
    old: Due = None
    new: Due = None


class LostParagraphForm(Form):
    """The deleted paragraph that an action comes from."""

    item: str
    text: str = ""


class ActionForm(Form):
    """Something somebody is to do."""

    owners: tuple[Owner, ...] = ()
    text: str = ""
    """Its own wording; empty while it follows its paragraph."""
    follows_minute: bool | None = None
    """Whether its wording is that of its paragraph; by default if it has none of its own."""
    follow_start: int | None = None
    follow_end: int | None = None
    due: Due = None
    status: ActionStatus = ActionStatus.OPEN
    ref: str | None = None
    created_on: dt.date | None = None
    """By default the day of its meeting."""
    closed_on: dt.date | None = None
    confidential: bool = False
    updates: tuple[UpdateForm, ...] = ()
    due_changes: tuple[DueChangeForm, ...] = ()
    answers: tuple[AnswerForm, ...] = ()
    meeting: str | None = None
    """Outside the minutes: the meeting it was agreed at."""
    lost_paragraph: LostParagraphForm | None = None


class DecisionForm(Form):
    """What a decision carries beyond its paragraph."""

    number: str | None = None
    text: str = ""
    superseded_by: str | None = None
    """The paragraph of the later decision, "2026-01-22/7/4", or its place in the board's list, "decisions/1"."""
    meeting: str | None = None
    """Outside the minutes: the meeting that took it."""


class AmendmentForm(Form):
    """An amendment's effect on the minutes it corrects."""

    meeting: str | None = None
    minute: str | None = None
    """The paragraph it amends: "2026-01-22/3/2"."""
    wording: str = ""
    confirmed: bool = False


class MinuteForm(Form):
    """One paragraph under an item."""

    kind: MinuteKind = MinuteKind.NARRATIVE
    text: str = ""
    marks: tuple[MarkForm, ...] = ()
    level: int = 0
    numbered: bool = False
    number: str | None = None
    list_start: int | None = None
    amended_ref: str = ""
    event_date: dt.date | None = None
    emailed_on: dt.date | None = None
    proposer: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    state: MatterState | None = None
    carried_action: str | None = None
    """The action that it reports on: "2026-01-22/7/2/1" is the first one of that paragraph."""
    confidential: bool = False
    typed_at: AwareDatetime | None = None
    decision: DecisionForm | None = None
    amendment: AmendmentForm | None = None
    actions: tuple[ActionForm, ...] = ()


def as_marks(marks: tuple[MarkForm, ...]) -> list[dict[str, Any]]:
    """Marks as a paragraph's row holds them."""
    return [mark.model_dump(mode="json", exclude_none=True) for mark in marks]
