"""Menus with the look of the other popups, where the platform can round a window's corners."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

_COMPOSITED = ("windows", "cocoa", "wayland")


def menu(title: str = "", parent: QWidget | None = None) -> QMenu:
    """A new menu in our look."""
    return dress_menu(QMenu(title, parent))


def dress_menu(made: QMenu) -> QMenu:
    """Give a menu round corners where windows are composited; elsewhere transparent corners would be black."""
    made.setToolTipsVisible(True)
    if QGuiApplication.platformName().startswith(_COMPOSITED):
        made.setProperty("rounded", True)
        made.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        made.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        made.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return made
