"""The Action By cells of an item: how their lines become actions and owners (RULES 7)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from sqlmodel import col

from boarddesk.desk.actions import replace_owners, set_due
from boarddesk.desk.answers import outlives_paragraph
from boarddesk.desk.desk import Write
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action, ActionOwner, Meeting, Minute
from boarddesk.rules.actions import action_sentence, sentence_span
from boarddesk.rules.dates import Due
from boarddesk.rules.owners import OwnerEntry


@dataclass(slots=True)
class CellRows:
    """The actions that hang, or have hung, on the paragraphs of one item."""

    write: Write
    meeting_id: str
    actions: dict[str, Action]
    owners: dict[str, list[ActionOwner]]

    @classmethod
    def of(cls, write: Write, meeting_id: str, known: Collection[str], paragraphs: Sequence[ParagraphLine]) -> Self:
        """The actions of known paragraphs, and those that the lines name."""
        actions = {row.id: row for row in write.rows_in(Action, Action.minute_id, known)}
        named = {line.id for paragraph in paragraphs for line in paragraph.actions}
        actions |= {row.id: row for row in write.rows_in(Action, Action.id, named - actions.keys())}
        owners: dict[str, list[ActionOwner]] = {}
        for row in write.rows_in(ActionOwner, ActionOwner.action_id, actions):
            owners.setdefault(row.action_id, []).append(row)
        for listed in owners.values():
            listed.sort(key=lambda row: row.position)
        return cls(write, meeting_id, actions, owners)

    def follow(self, paragraphs: Iterable[ParagraphLine]) -> None:
        """Make and change actions as the cells say; those whose line is gone leave."""
        said: set[str] = set()
        standing = set()
        for paragraph in paragraphs:
            standing.add(paragraph.id)
            for position, line in enumerate(paragraph.actions):
                said.add(line.id)
                self._bring(line, paragraph, position)
        for action in self.actions.values():
            if action.id not in said and action.minute_id in standing and not action.deleted:
                self._drop(action)

    def leave(self, row: Minute) -> None:
        """The paragraph is deleted: its actions go with it, those with updates stay in the log and point at it."""
        for action in self.actions.values():
            if action.minute_id == row.id and not action.deleted:
                if self._has_updates(action):
                    self._own_wording(action, row)
                else:
                    action.deleted = True

    def _bring(self, line: CellLine, paragraph: ParagraphLine, position: int) -> None:
        action = self.actions.get(line.id)
        if action is None:
            action = self._make(line, paragraph.id, position)
        start, end = picked(line, paragraph.text)
        for name, value in (
            ("minute_id", paragraph.id),
            ("position", position),
            ("deleted", False),
            ("follow_start", start),
            ("follow_end", end),
        ):
            if getattr(action, name) != value:
                setattr(action, name, value)
        if (action.due_kind, action.due_date) != (line.due_kind, line.due_date):
            self._move_due(action, line)
        if [owner_of(row) for row in self.owners.get(action.id, ())] != list(line.owners):
            replace_owners(self.write, action, [entry(owner) for owner in line.owners])

    def _make(self, line: CellLine, minute_id: str, position: int) -> Action:
        meeting = self.write.get(Meeting, self.meeting_id)
        action = Action(
            id=line.id,
            board_id=meeting.board_id,
            meeting_id=meeting.id,
            minute_id=minute_id,
            position=position,
            due_kind=line.due_kind,
            due_date=line.due_date,
            created_on=meeting.date,
        )
        self.actions[line.id] = self.write.add(action)
        self.write.flush()
        replace_owners(self.write, action, [entry(owner) for owner in line.owners])
        self.owners[line.id] = self.write.rows(
            ActionOwner, ActionOwner.action_id == line.id, order=col(ActionOwner.position)
        )
        return action

    def _move_due(self, action: Action, line: CellLine) -> None:
        """Before the minutes are circulated a due date is only being typed; afterwards it is moved."""
        if self.write.get(Meeting, self.meeting_id).status.refs_stored:
            label = self.write.label
            set_due(self.write, action.id, Due(line.due_kind, line.due_date))
            self.write.label = label
        else:
            action.due_kind, action.due_date = line.due_kind, line.due_date

    def _drop(self, action: Action) -> None:
        """Its line was taken out of the cell of a paragraph that stays."""
        if self._has_updates(action):
            row = self.write.find(Minute, action.minute_id)
            if row is not None:
                self._own_wording(action, row)
            action.minute_id = None
        else:
            action.deleted = True

    def _has_updates(self, action: Action) -> bool:
        return outlives_paragraph(self.write, action.id)

    @staticmethod
    def _own_wording(action: Action, row: Minute) -> None:
        if action.follows_minute:
            action.text = action_sentence(row.text, action.follow_start, action.follow_end)


def picked(line: CellLine, text: str) -> tuple[int | None, int | None]:
    """Where the sentences of a line begin and end in its paragraph; nothing for the whole paragraph."""
    if line.start is None or line.end is None:
        return None, None
    start, end = sentence_span(text, line.start, line.end)
    return (start, end) if start < end else (None, None)


def owner_of(row: ActionOwner) -> CellOwner:
    """An owner's row as a cell holds it."""
    return CellOwner(row.kind, row.text, row.person_id, row.organisation_id, row.group_id)


def entry(owner: CellOwner) -> OwnerEntry:
    """An owner as the grammar gives it."""
    return OwnerEntry(owner.kind, owner.text, owner.person_id, owner.organisation_id, owner.group_id)
