"""Where widths and sizes are kept between two starts: the one settings file of the window."""

from PySide6.QtCore import QSettings


def remembered() -> QSettings:
    """The store of the window's small memory."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "BoardDesk", "BoardDesk")
