"""The desk: runs commands, answers queries, and keeps the way back across all tabs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, TypeVar

from boarddesk.desk.frozen import approved_in, refuse_frozen
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.store.records import Records
from boarddesk.store.write import Read, Write

P = ParamSpec("P")
T = TypeVar("T")

Listener = Callable[[ChangeSet], None]


@dataclass(frozen=True)
class Command(Generic[P, T]):
    """Something the administrator can do: a function over a Write with its name in the Undo menu."""

    function: Callable[Concatenate[Write, P], T]
    label: str
    merge: Callable[..., str] | None = None
    """Gives the key under which consecutive runs count as one gesture."""

    def __call__(self, write: Write, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run as a part of another command."""
        return self.function(write, *args, **kwargs)


@dataclass(frozen=True)
class Labelled:
    """What makes a command of a function."""

    label: str
    merge: Callable[..., str] | None

    def __call__(self, function: Callable[Concatenate[Write, P], T]) -> Command[P, T]:
        """The command that runs the function."""
        return Command(function, self.label, self.merge)


def command(label: str, merge: Callable[..., str] | None = None) -> Labelled:
    """Make a command of a function over a Write.

    The label is what the Undo menu says, and `write.label` may refine it; `merge` takes the command's own arguments.
    """
    return Labelled(label, merge)


class Desk:
    """What every tab asks and tells; one for each open file."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []
        self._listeners: list[Listener] = []

    @property
    def can_write(self) -> bool:
        """Whether commands are possible at all."""
        return self._records.read_only_because is None

    @property
    def undo_label(self) -> str | None:
        """What Undo would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What Redo would bring again."""
        return self._undone[-1].label if self._undone else None

    def subscribe(self, listener: Listener) -> None:
        """Call a listener after every change with what has changed."""
        self._listeners.append(listener)

    def ask(self, query: Callable[Concatenate[Read, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of a query; it holds frozen lines and no rows."""
        with self._records.reading() as read:
            return query(read, *args, **kwargs)

    def run(self, command: Command[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a command; RuleError or KnownError leave everything as it was. Undo does not cross an approval."""

        def work(write: Write) -> T:
            result = command.function(write, *args, **kwargs)
            refuse_frozen(write, write.finish())
            return result

        merge_key = command.merge(*args, **kwargs) if command.merge else None
        result, changed, joins = self._records.write(work, command.label, merge_key)
        if changed:
            if approved_in(changed):
                self.forget_undo()
            else:
                self._remember(changed, joins)
            self._announce(changed)
        return result

    def note(self, command: Command[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Write down something that is no gesture of hers: it is in the history, and Undo passes over it."""
        result, changed, _ = self._records.write(
            lambda write: command.function(write, *args, **kwargs), command.label, None
        )
        if changed:
            self._announce(changed)
        return result

    def import_bulk(self, work: Callable[[Write], T], label: Callable[[T], str]) -> T:
        """Bring in much at once, under one history entry; Undo does not reach back beyond it."""
        result = self._records.write_bulk(work, label)
        self.forget_undo()
        return result

    def undo(self) -> str | None:
        """Take the last command back and give its label; RuleError if the record has moved on."""
        return self._step(self._done, self._undone)

    def redo(self) -> str | None:
        """Do the last command again that was taken back."""
        return self._step(self._undone, self._done)

    def close_entry(self) -> None:
        """End the gesture under way: the next run will not be merged with it."""
        self._records.close_entry()

    def forget_undo(self) -> None:
        """Close the way back, as after something that undo may not cross."""
        self._done.clear()
        self._undone.clear()

    def _remember(self, changed: ChangeSet, joins: bool) -> None:
        self._undone.clear()
        if joins and self._done:
            merged = self._done.pop().followed_by(changed)
            if merged:
                self._done.append(merged)
            else:
                self._records.close_entry()
        else:
            self._done.append(changed)

    def _step(self, source: list[ChangeSet], target: list[ChangeSet]) -> str | None:
        if not source:
            return None
        inverse = source[-1].inverse
        self._records.close_entry()
        label = f"{'Undo' if source is self._done else 'Redo'}: {inverse.label}"
        _, changed, _ = self._records.write(lambda write: write.apply(inverse.changes), label)
        source.pop()
        target.append(inverse)
        self._announce(changed)
        return inverse.label

    def _announce(self, changed: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(changed)


__all__ = ["Command", "Desk", "Read", "RuleError", "Write", "command"]
