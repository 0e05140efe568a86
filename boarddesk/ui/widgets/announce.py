"""Says things to screen readers that are only seen otherwise: a toast, the row a completion stands on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, sentence: str) -> None:
    """Have a screen reader say a sentence once it has finished what it is saying."""
    if QAccessible.isActive() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
