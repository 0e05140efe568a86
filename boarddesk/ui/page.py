"""What every page of the window is: it shows one meeting or one board and refreshes itself by key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from boarddesk.model.changes import ChangeSet
from boarddesk.model.history import Thing
from boarddesk.model.search import SearchTerm
from boarddesk.ui.bridge import Bridge


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the window: a page by its name, of a meeting or board, and what to select there."""

    page: str
    subject_id: str
    key: str | None = None


class UndoStack(Protocol):
    """An undo of its own that a page has while it is focused (RULES 25)."""

    def can_undo(self) -> bool:
        """Whether there is something of its own to take back."""
        ...

    def can_redo(self) -> bool:
        """Whether there is something of its own to do again."""
        ...

    def undo(self) -> None:
        """Take back the last step of its own."""
        ...

    def redo(self) -> None:
        """Do it again."""
        ...


class Page(QWidget):
    """A page of the window; hidden pages only mark themselves dirty."""

    said = Signal(str)
    """Something that went well, for a toast."""
    refused = Signal(str)
    """A sentence about something that cannot be, for a toast that looks so."""
    offered = Signal(str, str, object)
    """Something that went well, a word for the one thing to do about it, and what that does."""
    hinted = Signal(str)
    """The keys that matter now, for the right end of the status bar."""
    placed = Signal(str)
    """Where she is ("item 8 Preventing extremism"), for the status bar."""
    counted = Signal(str)
    """The count that matters ("15 of 21 present, quorate"), for the status bar."""
    wanted = Signal(object)
    """A Place she asked for."""
    history_wanted = Signal(object)
    """A Thing whose history she asked for."""
    thing_changed = Signal()
    """Something else is selected, whose history may be on show."""

    name: ClassVar[str]
    """How Place calls this page: attendance, agenda, minutes, meeting_actions, members, actions, glossary, …"""
    tables: ClassVar[frozenset[str]] = frozenset()
    """The tables whose changes concern it."""
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The keys that work in it besides the menus', and what they do, for the key sheet."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.subject_id: str | None = None
        """The meeting or board it shows."""
        self.history_action: QAction | None = None
        """The command that shows the history of what is selected, for menus of its own."""
        self._dirty = True
        bridge.changed.connect(self._changed)

    def set_subject(self, subject_id: str) -> None:
        """Show a meeting or board."""
        if subject_id != self.subject_id:
            self.flush()
            self.subject_id = subject_id
            self._dirty = True
            if self.isVisible():
                self._freshen()

    def reload(self) -> None:
        """Load everything anew; called when it becomes visible after a change or for a new subject."""
        raise NotImplementedError

    def refresh(self, changed: ChangeSet) -> None:
        """Bring only what changed up to date; called while it is visible."""
        self.reload()

    def flush(self) -> None:
        """Write whatever has been typed and is not written yet."""

    def select(self, key: str) -> None:
        """Select and show the line, item or paragraph with this key."""

    def thing(self) -> Thing | None:
        """What is selected, for its history; None stands for the meeting or board as a whole."""
        return None

    def thing_views(self) -> tuple[QWidget, ...]:
        """The views whose context menu offers the history of what is selected in them."""
        return ()

    def select_words(self, key: str, terms: Sequence[SearchTerm]) -> None:
        """Select the words of a search in the text with this key; pages without running text need do nothing."""

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.setFocus()

    def undo_stack(self) -> UndoStack | None:
        """An undo of its own that has the focus now, if it has one."""
        return None

    def own_menu(self) -> QMenu | None:
        """A menu of its own that stands in the menu row while it is shown; always the same one."""
        return None

    def show_only_work(self, only: bool) -> bool:
        """Put away what stands beside the work, as in full screen, or bring it back; whether it has such a look."""
        return False

    def lent_actions(self) -> Mapping[str, Sequence[QAction]]:
        """Actions of its own that stand in a menu of the window while it is shown, by the menu: meeting, view."""
        return {}

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def _freshen(self) -> None:
        if self._dirty and self.subject_id is not None:
            self._dirty = False
            self.reload()

    def _changed(self, changed: ChangeSet) -> None:
        if self.subject_id is None or not changed.touches(*self.tables):
            return
        if self.isVisible():
            self.refresh(changed)
        else:
            self._dirty = True
