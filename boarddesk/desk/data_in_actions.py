"""From the data form to rows: actions with their owners and history, and decisions."""

import datetime as dt
from collections.abc import Callable

from boarddesk.desk.data_fields import filled
from boarddesk.desk.data_in_links import Links, found_id, refuse, required_id
from boarddesk.desk.data_names import BoardNames
from boarddesk.documents.data.form import kind_of
from boarddesk.documents.data.minutes import ActionForm, DecisionForm, OwnerForm
from boarddesk.model.enums import OwnerKind
from boarddesk.model.tables import Action, ActionAnswer, ActionOwner, ActionUpdate, Decision, DueChange, Meeting, Minute
from boarddesk.store.write import Write


def add_action(
    write: Write,
    board_id: str,
    form: ActionForm,
    links: Links,
    place: str,
    *,
    position: int,
    minute: Minute | None = None,
    day: dt.date | None = None,
) -> None:
    """An action of a paragraph, or one outside the minutes."""
    if minute is not None:
        for name in ("meeting", "lost_paragraph"):
            if getattr(form, name) is not None:
                raise refuse(f"{place}.{name}", "an action within its paragraph has none")
    follows = form.follows_minute
    kind, date = kind_of(form.due)
    row = filled(
        Action,
        form,
        board_id=board_id,
        position=position,
        minute_id=minute.id if minute else None,
        meeting_id=minute.meeting_id if minute else None,
        follows_minute=(minute is not None and not form.text) if follows is None else follows,
        due_kind=kind,
        due_date=date,
        created_on=form.created_on or day or dt.date.min,
    )
    write.add(row)
    if minute is None:
        _place_outside(write, row, form, links, place)
    _add_history(write, row, form, links, place)
    _add_answers(write, row, form, links, place)
    for n, owner in enumerate(form.owners):
        held = write.add(ActionOwner(action_id=row.id, kind=OwnerKind.FREE, text="", position=n))
        _mean(held, owner, row, links, f"{place}.owners[{n}]")


def add_decision(
    write: Write, board_id: str, form: DecisionForm, links: Links, place: str, minute: Minute | None = None
) -> None:
    """A decision's entry in the register."""
    if minute is not None and form.meeting is not None:
        raise refuse(f"{place}.meeting", "a decision within its paragraph has none")
    meeting = minute.meeting_id if minute else None
    row = filled(Decision, form, board_id=board_id, meeting_id=meeting, minute_id=minute.id if minute else None)
    write.add(row)
    if minute is None:
        links.meeting(row, "meeting_id", form.meeting, f"{place}.meeting")
    what = "a decision; one is named by its paragraph, such as 2026-01-22/7/4, or by its place, such as decisions/1"
    links.later(
        row,
        "superseded_by_id",
        lambda names: found_id(names.decisions, form.superseded_by, f"{place}.superseded_by", what),
    )


def _place_outside(write: Write, row: Action, form: ActionForm, links: Links, place: str) -> None:
    if form.meeting is None and form.created_on is None:
        raise refuse(place, '"created_on" is missing')
    if form.lost_paragraph is not None and form.meeting is None:
        raise refuse(place, '"meeting" is missing')

    def settle(names: BoardNames) -> None:
        meeting = found_id(names.dates, form.meeting, f"{place}.meeting", "the date of a meeting of this board")
        row.meeting_id = meeting
        if form.created_on is None and meeting is not None:
            row.created_on = write.get(Meeting, meeting).date
        if form.lost_paragraph is not None and meeting is not None:
            label = form.lost_paragraph.item
            there = f"{place}.lost_paragraph.item"
            item = required_id(names.items[meeting], label, there, "the label of an item of that meeting")
            lost = Minute(meeting_id=meeting, item_id=item, text=form.lost_paragraph.text, deleted=True)
            row.minute_id = write.add(lost).id

    links.call(settle)


def _add_history(write: Write, row: Action, form: ActionForm, links: Links, place: str) -> None:
    for n, update in enumerate(form.updates):
        held = write.add(filled(ActionUpdate, update, action_id=row.id, position=n))
        links.minute(held, "minute_id", update.minute, f"{place}.updates[{n}].minute")
    for n, change in enumerate(form.due_changes):
        (old_kind, old_date), (new_kind, new_date) = kind_of(change.old), kind_of(change.new)
        moved = filled(DueChange, change, action_id=row.id, position=n)
        moved.old_kind, moved.old_date, moved.new_kind, moved.new_date = old_kind, old_date, new_kind, new_date
        write.add(moved)


def _add_answers(write: Write, row: Action, form: ActionForm, links: Links, place: str) -> None:
    for n, answer in enumerate(form.answers):
        held = write.add(filled(ActionAnswer, answer, action_id=row.id, position=n))
        links.later(held, "person_id", _person_named(answer.person, f"{place}.answers[{n}].person"))


def _person_named(name: str | None, place: str) -> Callable[[BoardNames], str | None]:
    return lambda names: found_id(names.file.people, name, place, "the name of a person of this file")


def _mean(row: ActionOwner, form: OwnerForm | str, action: Action, links: Links, place: str) -> None:
    """Let an owner's row say who is meant, once that night's initials are known."""

    def settle(names: BoardNames) -> None:
        if isinstance(form, str):
            meant = names.meant(form, action.meeting_id, action.created_on)
            row.text, row.kind = form, meant.kind
            row.person_id, row.organisation_id, row.group_id = meant.person_id, meant.organisation_id, meant.group_id
            return
        organisations = names.file.organisations
        row.text, row.kind = form.text, form.kind
        row.person_id = found_id(names.file.people, form.person, f"{place}.person", "the name of a person of this file")
        row.organisation_id = found_id(
            organisations, form.organisation, f"{place}.organisation", "an organisation of this file"
        )
        row.group_id = found_id(names.groups, form.group, f"{place}.group", "a register group of this board")

    links.call(settle)
