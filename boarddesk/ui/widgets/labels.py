"""Labels by role and tone, and the hairline between blocks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from boarddesk.ui.theme.type import Role, font


def label(
    text: str = "", role: Role = "body", tone: str = "text", *, wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label of a type role in a text token (text, text2, text3, accent, red, amber, green)."""
    made = QLabel(text, parent)
    made.setFont(font(role))
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def hairline(parent: QWidget | None = None, vertical: bool = False) -> QFrame:
    """A line one pixel wide between two panels of the sheet."""
    made = QFrame(parent)
    made.setProperty("line", True)
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
