"""The actions of minutes one by one: the line under a minute, and the rows of the summary, in Word and on paper."""

from collections.abc import Iterator

from boarddesk.documents.wording import Wording
from boarddesk.model.packs import ActionByPack, ItemPack


def action_line(action: ActionByPack, words: Wording) -> str:
    """Such as "Action: JH, by 21 January 2010"."""
    who = ", ".join(action.owners) or words("actions.nobody")
    due = due_words(action, words)
    return words("actions.line_due", who=who, due=due) if due else words("actions.line", who=who)


def due_words(action: ActionByPack, words: Wording) -> str:
    """When an action is due, written out; nothing without a date."""
    day = words.dates.long(action.due) if action.due else ""
    if action.due_next_meeting:
        return words("actions.by_meeting_of", date=day) if day else words("actions.by_next_meeting")
    return words("actions.by", date=day) if day else ""


def actions_of(items: tuple[ItemPack, ...]) -> Iterator[ActionByPack]:
    """Every action of these items and of what stands below them, in the order of the minutes."""
    for item in items:
        for paragraph in item.paragraphs:
            yield from paragraph.action_by
        yield from actions_of(item.children)


def heads_of(words: Wording) -> list[str]:
    """The heads of the summary."""
    return [words(f"actions.{name}") for name in ("ref", "action", "owner", "due")]


def cells_of(action: ActionByPack, words: Wording) -> tuple[str, str, str, str]:
    """A row of the summary."""
    due = due_words(action, words) or words("actions.no_date")
    who = ", ".join(action.owners) or words("actions.nobody")
    return action.ref, action.text, who, due[:1].upper() + due[1:]
