"""What helps while she types: phrases, captures, completions, spelling. Each is one aid, and the editor knows none."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor


class TypingAid(Protocol):
    """Reads the keys of every item of a paper that may be typed in."""

    def pressed(self, editor: "ItemEditor", event: QKeyEvent) -> bool:
        """A key before the text has it; whether the aid took it."""
        ...

    def typed(self, editor: "ItemEditor") -> None:
        """A character has just been typed."""
        ...
