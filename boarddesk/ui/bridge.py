"""The one bridge between the desk and Qt: it carries commands down and announces what changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from boarddesk.model.changes import ChangeSet

if TYPE_CHECKING:
    from boarddesk.desk.desk import Command, Desk, Read

P = ParamSpec("P")
T = TypeVar("T")


class Bridge(QObject):
    """Runs commands and queries for the views; every change is announced once, with what it touched."""

    changed = Signal(object)
    """A ChangeSet, after every command, undo and redo."""

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        desk.subscribe(self._announce)

    @property
    def can_write(self) -> bool:
        """Whether the open file may be changed."""
        return self.desk.can_write

    def ask(self, query: "Callable[Concatenate[Read, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of a query."""
        return self.desk.ask(query, *args, **kwargs)

    def run(self, command: "Command[P, T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a command; RuleError goes back to the place where she typed, KnownError to the window."""
        return self.desk.run(command, *args, **kwargs)

    def _announce(self, changed: ChangeSet) -> None:
        self.changed.emit(changed)
