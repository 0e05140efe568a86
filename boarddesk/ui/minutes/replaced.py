"""What was replaced across items, so that it can be taken back across them."""

from collections.abc import Iterable

from shiboken6 import isValid

from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.steps import DocumentSteps

Batch = list[tuple[ItemEditor, int]]
"""The editors that a replacing touched, each with the revision of its document afterwards."""


class Replaced:
    """An undo stack over the stacks of the items; it holds only as long as nothing else was done in them."""

    def __init__(self) -> None:
        self._done: list[Batch] = []
        self._undone: list[Batch] = []

    def begin(self) -> None:
        """Something will be replaced: what can no longer be taken back in one go is forgotten."""
        if not self.can_undo():
            self._done.clear()

    def note(self, editors: Iterable[ItemEditor]) -> None:
        """One step has just been added to the stack of each of these."""
        self._done.append(as_they_are(editors))
        self._undone.clear()

    def can_undo(self) -> bool:
        """Whether the last replacing can be taken back everywhere."""
        return bool(self._done) and untouched(self._done[-1])

    def can_redo(self) -> bool:
        """Whether what was taken back last can be done again everywhere."""
        return bool(self._undone) and untouched(self._undone[-1])

    def was_last_in(self, editor: ItemEditor) -> bool:
        """Whether the last step of an editor is one that can be taken back everywhere."""
        return self.can_undo() and any(each is editor for each, _ in self._done[-1])

    def is_next_in(self, editor: ItemEditor) -> bool:
        """Whether the next step of an editor is one that can be done again everywhere."""
        return self.can_redo() and any(each is editor for each, _ in self._undone[-1])

    def undo(self) -> None:
        """Take the last replacing back."""
        batch = self._done.pop()
        for editor, _ in batch:
            editor.step_back()
        self._undone.append(as_they_are(editor for editor, _ in batch))
        refreshed(self._done, batch)

    def redo(self) -> None:
        """Do it again."""
        batch = self._undone.pop()
        for editor, _ in batch:
            editor.step_on()
        self._done.append(as_they_are(editor for editor, _ in batch))
        refreshed(self._undone, batch)


class AcrossItems:
    """The undo of an item: what was replaced across items goes back in all of them, what was typed in it alone."""

    def __init__(self, editor: ItemEditor, replaced: Iterable[Replaced]) -> None:
        self._editor, self._own, self._replaced = editor, DocumentSteps(editor), tuple(replaced)

    def can_undo(self) -> bool:
        """Whether something in this item can be taken back."""
        return self._own.can_undo()

    def can_redo(self) -> bool:
        """Whether it can be brought again."""
        return self._own.can_redo()

    def undo(self) -> None:
        """Take back."""
        next((each for each in self._replaced if each.was_last_in(self._editor)), self._own).undo()

    def redo(self) -> None:
        """Bring again."""
        next((each for each in self._replaced if each.is_next_in(self._editor)), self._own).redo()


def as_they_are(editors: Iterable[ItemEditor]) -> Batch:
    """The editors with the revisions of their documents now."""
    return [(editor, editor.document().revision()) for editor in editors]


def untouched(batch: Batch) -> bool:
    """Whether nothing was done in any of them since."""
    return all(isValid(editor) and editor.document().revision() == revision for editor, revision in batch)


def refreshed(batches: list[Batch], touched: Batch) -> None:
    """The batch that is last now stands where it stood before the touched editors went one further and back."""
    if batches:
        moved = {id(editor): editor for editor, _ in touched}
        last = batches[-1]
        batches[-1] = [(e, e.document().revision() if id(e) in moved else revision) for e, revision in last]
