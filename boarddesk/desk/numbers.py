"""Storing numbers and refs once the minutes are circulated (RULES 6, 7)."""

from sqlmodel import col

from boarddesk.desk.decision_numbers import store_decision_numbers
from boarddesk.desk.desk import Write
from boarddesk.desk.outline import action_places, outline
from boarddesk.model.tables import Action, Meeting
from boarddesk.rules.actions import action_sentence


def store_refs(write: Write, meeting_id: str) -> None:
    """Write down the number of every numbered minute and decision and the ref and text of every action; stored ones
    stay.
    """
    write.flush()
    whole = outline(write, meeting_id)
    for item in whole.items:
        for minute, number in zip(item.minutes, item.numbers, strict=True):
            minute.number = minute.number or number or None
    actions = write.rows(Action, Action.meeting_id == meeting_id, col(Action.deleted).is_(False))
    places = action_places(whole, actions)
    for action in actions:
        place = places.get(action.id)
        if place is None:
            continue
        action.ref = action.ref or place.ref
        if action.follows_minute:
            action.text = action_sentence(place.paragraph_text, action.follow_start, action.follow_end)
            action.follows_minute = False
    store_decision_numbers(write, meeting_id)


def store_refs_of_additions(write: Write, meeting_id: str) -> None:
    """Write down the refs of actions added to minutes that have gone out: somebody may see them from now on (RULES 6).

    Their text goes on following the paragraph, which is still being typed.
    """
    if not write.get(Meeting, meeting_id).status.refs_stored:
        return
    listed = write.rows(Action, Action.meeting_id == meeting_id, col(Action.deleted).is_(False))
    if all(action.ref for action in listed):
        return
    write.flush()
    places = action_places(outline(write, meeting_id), listed)
    for action in listed:
        if not action.ref and action.id in places:
            action.ref = places[action.id].ref
