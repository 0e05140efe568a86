"""From rows to the data form: actions with their owners and history, and decisions."""

from dataclasses import dataclass, field
from typing import Any

from sqlmodel import col

from boarddesk.desk.data_fields import formed
from boarddesk.desk.data_names import BoardNames, Meant
from boarddesk.documents.data.form import due_of
from boarddesk.documents.data.minutes import (
    ActionForm,
    AnswerForm,
    DecisionForm,
    DueChangeForm,
    LostParagraphForm,
    OwnerForm,
    UpdateForm,
)
from boarddesk.model.tables import Action, ActionAnswer, ActionOwner, ActionUpdate, Decision, DueChange, Minute
from boarddesk.store.order import AS_ADDED
from boarddesk.store.write import Read


@dataclass(slots=True)
class Gathered:
    """The rows below all actions of a board, by action."""

    names: BoardNames
    owners: dict[str, list[ActionOwner]] = field(default_factory=dict)
    updates: dict[str, list[ActionUpdate]] = field(default_factory=dict)
    moved: dict[str, list[DueChange]] = field(default_factory=dict)
    answers: dict[str, list[ActionAnswer]] = field(default_factory=dict)
    lost: dict[str, Minute] = field(default_factory=dict)
    """Deleted paragraphs that actions come from."""

    by_minute: dict[str, list[Action]] = field(default_factory=dict)
    """The actions of each paragraph in the order of its Action By cell."""


def gather_actions(read: Read, names: BoardNames) -> Gathered:
    """Everything below the board's actions, in one query for each table."""
    keys = [row.id for row in names.action_rows]
    gathered = Gathered(names)
    for row in sorted(names.action_rows, key=lambda row: row.position):
        gathered.by_minute.setdefault(row.minute_id or "", []).append(row)
    for owner in read.rows_in(ActionOwner, ActionOwner.action_id, keys, order=(col(ActionOwner.position), AS_ADDED)):
        gathered.owners.setdefault(owner.action_id, []).append(owner)
    for update in read.rows_in(
        ActionUpdate, ActionUpdate.action_id, keys, order=(col(ActionUpdate.position), AS_ADDED)
    ):
        gathered.updates.setdefault(update.action_id, []).append(update)
    for change in read.rows_in(DueChange, DueChange.action_id, keys, order=(col(DueChange.position), AS_ADDED)):
        gathered.moved.setdefault(change.action_id, []).append(change)
    for answer in read.rows_in(
        ActionAnswer, ActionAnswer.action_id, keys, order=(col(ActionAnswer.position), AS_ADDED)
    ):
        gathered.answers.setdefault(answer.action_id, []).append(answer)
    lost = {row.minute_id for row in names.action_rows if row.minute_id} - names.minutes.names.keys()
    gathered.lost = {row.id: row for row in read.rows_in(Minute, Minute.id, sorted(lost))}
    return gathered


def action_form(row: Action, gathered: Gathered, *, outside: bool) -> ActionForm:
    """An action within its paragraph, or outside with the meeting and the lost paragraph it comes from."""
    names = gathered.names
    meeting = next((meeting for meeting in names.meetings if meeting.id == row.meeting_id), None)
    follows_by_default = not outside and not row.text
    more: dict[str, Any] = {}
    if outside:
        more = {"meeting": names.dates.name(row.meeting_id), "lost_paragraph": _lost(row, gathered)}
    return formed(
        ActionForm,
        row,
        owners=tuple(_owner_form(owner, row, names) for owner in gathered.owners.get(row.id, ())),
        follows_minute=None if row.follows_minute is follows_by_default else row.follows_minute,
        due=due_of(row.due_kind, row.due_date),
        created_on=None if meeting and meeting.date == row.created_on else row.created_on,
        updates=tuple(
            formed(UpdateForm, update, minute=names.minutes.name(update.minute_id))
            for update in gathered.updates.get(row.id, ())
        ),
        due_changes=tuple(
            formed(
                DueChangeForm,
                change,
                old=due_of(change.old_kind, change.old_date),
                new=due_of(change.new_kind, change.new_date),
            )
            for change in gathered.moved.get(row.id, ())
        ),
        answers=tuple(
            formed(AnswerForm, answer, person=names.file.people.name(answer.person_id))
            for answer in gathered.answers.get(row.id, ())
        ),
        **more,
    )


def decision_form(row: Decision, names: BoardNames, *, outside: bool) -> DecisionForm:
    """A decision's entry in the register."""
    meeting = names.dates.name(row.meeting_id) if outside else None
    return formed(DecisionForm, row, meeting=meeting, superseded_by=names.decisions.name(row.superseded_by_id))


def _owner_form(owner: ActionOwner, action: Action, names: BoardNames) -> OwnerForm | str:
    meant = Meant(owner.kind, owner.person_id, owner.organisation_id, owner.group_id)
    if names.meant(owner.text, action.meeting_id, action.created_on) == meant:
        return owner.text
    return OwnerForm(
        text=owner.text,
        kind=owner.kind,
        person=names.file.people.name(owner.person_id),
        organisation=names.file.organisations.name(owner.organisation_id),
        group=names.groups.name(owner.group_id),
    )


def _lost(row: Action, gathered: Gathered) -> LostParagraphForm | None:
    paragraph = gathered.lost.get(row.minute_id or "")
    if paragraph is None:
        return None
    label = gathered.names.items[paragraph.meeting_id].names[paragraph.item_id]
    return LostParagraphForm(item=label, text=paragraph.text)
