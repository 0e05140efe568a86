"""One Undo for the whole window, routed by focus (RULES 25): a text that is being typed, the page's own stack, else the
last command by its name.

Text fields swallow Ctrl+Z even with nothing to take back; a filter on the one that has the focus gives the key to the
menu, and the menu's action comes here.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

if TYPE_CHECKING:
    from boarddesk.ui.page import Page, UndoStack


class Steps(Protocol):
    """The desk, as far as undo is concerned."""

    @property
    def undo_label(self) -> str | None:
        """What Undo would take back."""
        ...

    @property
    def redo_label(self) -> str | None:
        """What Redo would bring again."""
        ...

    def undo(self) -> str | None:
        """Take the last command back."""
        ...

    def redo(self) -> str | None:
        """Do it again."""
        ...


class _FieldSteps:
    """The undo of a text field."""

    def __init__(self, field: QLineEdit | QTextEdit | QPlainTextEdit) -> None:
        self._field = field

    def can_undo(self) -> bool:
        """Whether something typed can be taken back."""
        field = self._field
        return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()

    def can_redo(self) -> bool:
        """Whether it can be brought again."""
        field = self._field
        return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()

    def undo(self) -> None:
        """Take back."""
        self._field.undo()

    def redo(self) -> None:
        """Bring again."""
        self._field.redo()


class UndoRouter(QObject):
    """Decides what Undo and Redo mean at the moment."""

    def __init__(self, window: QWidget, page: "Callable[[], Page | None]", desk: Callable[[], Steps | None]) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._desk = desk
        self._filtered: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self._follow(None, QApplication.focusWidget())

    def undo_label(self) -> str | None:
        """What Undo would do: a command's name, an empty text for something typed, None when there is nothing."""
        stack = self._stack()
        if stack is not None and stack.can_undo():
            return ""
        desk = self._desk()
        return desk.undo_label if desk else None

    def redo_label(self) -> str | None:
        """What Redo would do, likewise."""
        stack = self._stack()
        if stack is not None and stack.can_redo():
            return ""
        desk = self._desk()
        return desk.redo_label if desk else None

    def undo(self) -> str | None:
        """Take the last step back; gives the command's name where it was a command. RuleError if the record has
        moved on.
        """
        stack = self._stack()
        if stack is not None and stack.can_undo():
            stack.undo()
            return None
        return self._step(undo=True)

    def redo(self) -> str | None:
        """Bring it again."""
        stack = self._stack()
        if stack is not None and stack.can_redo():
            stack.redo()
            return None
        return self._step(undo=False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)):
            return False
        event.ignore()
        return True

    def _follow(self, _: QWidget | None, focus: QWidget | None) -> None:
        """Watch the text field that has the focus, and nothing else: a filter over all events would cost every key."""
        if self._filtered is not None and isValid(self._filtered):
            self._filtered.removeEventFilter(self)
        self._filtered = None
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) and focus.window() is self._window:
            self._filtered = focus
            focus.installEventFilter(self)

    def _step(self, *, undo: bool) -> str | None:
        page, desk = self._page(), self._desk()
        if desk is None:
            return None
        if page is not None:
            page.flush()
        return desk.undo() if undo else desk.redo()

    def _stack(self) -> "UndoStack | None":
        page = self._page()
        focus = QApplication.focusWidget()
        own = page.undo_stack() if page is not None else None
        if own is not None:
            return own
        if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) and focus.window() is self._window:
            return None if focus.isReadOnly() else _FieldSteps(focus)
        return None
