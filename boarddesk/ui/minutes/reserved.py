"""Keys that belong to the page's commands although a text edit would take them for itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
NOTHING = Qt.KeyboardModifier.NoModifier

RESERVED = frozenset(
    (key, modifiers)
    for keys, modifiers in (
        ((Key.Key_B, Key.Key_I, Key.Key_G, Key.Key_Return, Key.Key_Enter, Key.Key_Up, Key.Key_Down), Control),
        ((Key.Key_F, Key.Key_H, Key.Key_E, Key.Key_K), Control),
        ((Key.Key_K, Key.Key_F), Control | Shift),
        ((Key.Key_C,), Control | Alt),
        ((Key.Key_Plus, Key.Key_Minus, Key.Key_0, Key.Key_Equal), Control),
        ((Key.Key_Return, Key.Key_Enter, Key.Key_A, Key.Key_T, Key.Key_Plus), Control | Shift),
        ((Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right), Alt | Shift),
        ((Key.Key_N, Key.Key_B, Key.Key_D, Key.Key_O, Key.Key_M, Key.Key_P, Key.Key_H), Control | Alt),
        ((Key.Key_E, Key.Key_F, Key.Key_R, Key.Key_W), Control | Alt),
    )
    for key in keys
)
"""Keys of the page's commands, which the text edit would otherwise claim for itself."""


def is_back(event: QKeyEvent) -> bool:
    """Whether it is Alt+Left."""
    return event.key() == Key.Key_Left and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Alt


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key belongs to a command of the page and not to the text."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (Key(event.key()), held) in RESERVED


def writes(event: QKeyEvent) -> bool:
    """Whether a key puts a character into the text; Ctrl with Alt is how some keyboards reach one."""
    held = event.modifiers() & (Control | Alt)
    return bool(event.text()) and event.text().isprintable() and held in (NOTHING, Control | Alt)
