"""Commands of one widget: a key, an entry in its context menu, and a name the palette can find."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from boarddesk.ui.theme.icons import icon


@dataclass(frozen=True)
class Gesture:
    """Something a widget can be told to do while it has the focus."""

    text: str
    key: str
    """A portable key sequence ("Alt+Shift+Up"), empty for none."""
    run: Callable[[], object]
    icon_name: str = ""


def add_gestures(widget: QWidget, gestures: Sequence[Gesture]) -> list[QAction]:
    """Give a widget its gestures: as keys while it or a child is focused, and in its context menu."""
    actions = []
    for gesture in gestures:
        action = QAction(gesture.text, widget)
        if gesture.key:
            action.setShortcut(QKeySequence(gesture.key))
        if gesture.icon_name:
            action.setIcon(icon(gesture.icon_name))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False, run=gesture.run: run())
        widget.addAction(action)
        actions.append(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return actions
