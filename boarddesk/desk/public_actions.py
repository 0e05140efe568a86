"""Which actions the public may read of, and in which words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from boarddesk.documents.wording import wording
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.tables import Action, ActionUpdate, AgendaItem, Meeting, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.public_copy import public_action_text, public_own_text
from boarddesk.store.write import Read


def withheld_in(language: str) -> str:
    """What stands in a public copy where something was left out."""
    return wording(language)("public.withheld")


@dataclass(frozen=True, slots=True)
class PublicWords:
    """The wording of actions without anything confidential; an action without one is left out."""

    texts: dict[str, str]
    silent_updates: frozenset[str]
    """Updates that repeat words of a confidential paragraph or of one with confidential passages."""

    @classmethod
    def of(cls, read: Read, actions: Sequence[Action], withheld: str) -> "PublicWords":
        """The wording of these actions as far as it is public."""
        updates = read.rows_in(ActionUpdate, ActionUpdate.action_id, [action.id for action in actions])
        hung_on = [action.minute_id for action in actions] + [update.minute_id for update in updates]
        minutes = {row.id: row for row in read.rows_in(Minute, Minute.id, {key for key in hung_on if key})}
        closed = closed_minutes(read, minutes.values())
        meetings = {row.id for row in read.rows(Meeting) if row.confidential}
        texts = {}
        for action in actions:
            if not (action.confidential or action.minute_id in closed or action.meeting_id in meetings):
                texts[action.id] = public_text(action, minutes.get(action.minute_id or ""), withheld)
        marked = closed | {row.id for row in minutes.values() if any(m["kind"] == "confidential" for m in row.marks)}
        return cls(texts, frozenset(row.id for row in updates if row.minute_id in marked))

    def lines(self, lines: Iterable[ActionLine]) -> Iterator[ActionLine]:
        """The lines of the log that are public, in their public words."""
        for line in lines:
            if line.id in self.texts:
                updates = tuple(update for update in line.updates if update.id not in self.silent_updates)
                yield replace(line, text=self.texts[line.id], updates=updates)


def closed_minutes(read: Read, minutes: Iterable[Minute]) -> frozenset[str]:
    """The paragraphs that are confidential themselves or stand under a confidential item, deleted ones included."""
    listed = list(minutes)
    items = {row.id: row for row in read.rows_in(AgendaItem, AgendaItem.meeting_id, {m.meeting_id for m in listed})}

    def closed(item_id: str | None) -> bool:
        item = items.get(item_id or "")
        return item is not None and (item.confidential or closed(item.parent_id))

    return frozenset(row.id for row in listed if row.confidential or closed(row.item_id))


def public_text(action: Action, minute: Minute | None, withheld: str) -> str:
    """The public wording of an action that is public itself."""
    if minute is None:
        return action.text
    marks = [Mark.from_json(mark) for mark in minute.marks]
    if action.follows_minute:
        return public_action_text(minute.text, marks, withheld, (action.follow_start, action.follow_end))
    return public_own_text(action.text, minute.text, marks, withheld)
