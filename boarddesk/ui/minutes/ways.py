"""The ways in which the caret leaves an item, so that a stack of items feels like one text."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

Key = Qt.Key
Move, Mode = QTextCursor.MoveOperation, QTextCursor.MoveMode
Shift, Control, Alt = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


class Way(Enum):
    """How the caret leaves an item past its edge."""

    UP = "up"
    DOWN = "down"
    BACK = "back"
    ON = "on"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    TOP = "top"
    END = "end"


_PAGES: dict[int, Way] = {Key.Key_PageUp: Way.PAGE_UP, Key.Key_PageDown: Way.PAGE_DOWN}
_ENDS: dict[int, Way] = {Key.Key_Home: Way.TOP, Key.Key_End: Way.END}
_LINES: dict[int, tuple[QTextCursor.MoveOperation, Way]] = {
    Key.Key_Up: (Move.Up, Way.UP),
    Key.Key_Down: (Move.Down, Way.DOWN),
}


def way_of(cursor: QTextCursor, event: QKeyEvent) -> Way | None:
    """How a key takes the caret out of its item; None where it stays in it."""
    key, held = event.key(), event.modifiers() & (Shift | Control | Alt)
    if held == Control and key in _ENDS:
        return _ENDS[key]
    if held == PLAIN and key in _PAGES:
        return _PAGES[key]
    if held not in (PLAIN, Control) or cursor.hasSelection():
        return None
    if key == Key.Key_Left and cursor.atStart():
        return Way.BACK
    if key == Key.Key_Right and cursor.atEnd():
        return Way.ON
    if held == PLAIN and key in _LINES and not QTextCursor(cursor).movePosition(_LINES[key][0]):
        return _LINES[key][1]
    return None


def sweeps_to_edge(cursor: QTextCursor, event: QKeyEvent) -> bool:
    """Let Shift with an arrow or a page key at the last or first line select up to the item's edge, and no further."""
    key, held = event.key(), event.modifiers() & (Shift | Control | Alt)
    if held != Shift:
        return False
    if key in _PAGES:
        edge = Move.End if key == Key.Key_PageDown else Move.Start
    elif key in _LINES and not QTextCursor(cursor).movePosition(_LINES[key][0]):
        edge = Move.End if key == Key.Key_Down else Move.Start
    else:
        return False
    cursor.movePosition(edge, Mode.KeepAnchor)
    return True
