"""Matters arising: what is typed under a carried action is at once the minute and the dated entry in its log."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Self

from sqlmodel import col

from boarddesk.desk.action_lines import some_lines
from boarddesk.desk.desk import Read, Write
from boarddesk.model.enums import ActionStatus, MatterState
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.tables import Action, ActionUpdate, Meeting, Minute
from boarddesk.rules.dates import day_month_year

STATUS_OF: Final = {
    MatterState.DONE: ActionStatus.COMPLETE,
    MatterState.ONGOING: ActionStatus.OPEN,
    MatterState.SUPERSEDED: ActionStatus.SUPERSEDED,
}
"""What the state of a matter makes of its action."""


def with_carried(read: Read, meeting_id: str, found: dict[str, list[ParagraphLine]]) -> dict[str, list[ParagraphLine]]:
    """The paragraphs with the refs and words of the actions they report on."""
    ids = {line.carried_action_id for lines in found.values() for line in lines if line.carried_action_id}
    if not ids:
        return found
    meeting = read.get(Meeting, meeting_id)
    actions = {line.id: line for line in some_lines(read, meeting.board_id, ids)}

    def told(line: ParagraphLine) -> ParagraphLine:
        action = actions.get(line.carried_action_id or "")
        if action is None:
            return line
        return replace(line, carried_ref=action.ref, carried_words=words_of(action, meeting))

    return {item_id: [told(line) for line in lines] for item_id, lines in found.items()}


def words_of(action: ActionLine, meeting: Meeting) -> str:
    """What was to be done by whom, and the last update from before this meeting."""
    owners = ", ".join(owner.shown for owner in action.owners)
    heard = [update for update in action.updates if update.on < meeting.date]
    last = f" Last: {day_month_year(heard[-1].on)}, {heard[-1].text}" if heard else ""
    return f"{action.text}{f' ({owners})' if owners else ''}{last}"


@dataclass(slots=True)
class MatterRows:
    """The updates that hang on the paragraphs of one item, and how the carried actions stood before."""

    write: Write
    meeting: Meeting
    updates: dict[str, ActionUpdate]
    before: dict[str, tuple[str | None, MatterState | None]]
    """The carried action and the state of each paragraph."""
    stands: dict[str, MatterState | None] = field(default_factory=dict)
    """How the paragraphs that are there now leave each action."""

    @classmethod
    def of(cls, write: Write, meeting_id: str, known: Iterable[Minute]) -> Self:
        """What hangs on these paragraphs."""
        rows = list(known)
        updates = write.rows_in(ActionUpdate, ActionUpdate.minute_id, [row.id for row in rows])
        before = {row.id: (row.carried_action_id, None if row.deleted else row.state) for row in rows}
        return cls(write, write.get(Meeting, meeting_id), {row.minute_id or "": row for row in updates}, before)

    def follow(self, paragraphs: Sequence[ParagraphLine]) -> None:
        """Let updates and statuses be what the paragraphs say."""
        for line in paragraphs:
            if line.carried_action_id is not None:
                self.stands[line.carried_action_id] = line.state
                self._tell(line.id, line.carried_action_id, " ".join(line.text.split()))
                if self.before.get(line.id, (None, None))[1] is not line.state:
                    self._stand(line.carried_action_id, line.state)

    def leave(self, minute: Minute) -> None:
        """The paragraph is deleted: its update goes with it, and the action is open again unless another closes it."""
        if minute.carried_action_id is not None:
            self._tell(minute.id, minute.carried_action_id, "")
            if minute.state is not None:
                self._stand(minute.carried_action_id, self.stands.get(minute.carried_action_id))

    def _tell(self, minute_id: str, action_id: str, text: str) -> None:
        row = self.updates.get(minute_id)
        if not text:
            if row is not None:
                self.write.delete(row)
                del self.updates[minute_id]
        elif row is None:
            self.updates[minute_id] = self.write.add(self._update(minute_id, action_id, text))
        elif (row.text, row.action_id) != (text, action_id):
            row.text, row.action_id = text, action_id

    def _update(self, minute_id: str, action_id: str, text: str) -> ActionUpdate:
        there = self.write.rows(ActionUpdate, ActionUpdate.action_id == action_id, order=col(ActionUpdate.position))
        position = there[-1].position + 1 if there else 0
        return ActionUpdate(
            action_id=action_id,
            on=self.meeting.date,
            author=self.write.person,
            text=text,
            minute_id=minute_id,
            position=position,
        )

    def _stand(self, action_id: str, state: MatterState | None) -> None:
        """An action at risk that goes on stays at risk; without a state an action is open again."""
        action = self.write.find(Action, action_id)
        if action is None:
            return
        status = ActionStatus.OPEN if state is None else STATUS_OF[state]
        if status.is_open and action.status.is_open:
            return
        action.status = status
        action.closed_on = None if status.is_open else self.meeting.date
