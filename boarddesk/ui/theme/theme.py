"""The theme of the running window: light, dark, or as the system says.

Our own choice is the truth, because a platform without a desktop reports no scheme and ignores a request for one: the
palette and the sheet are always applied, and the platform is asked to follow so that title bars and system dialogs
match.
"""

from enum import StrEnum
from typing import ClassVar, Self

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from boarddesk.ui.theme.glyphs import publish_glyphs
from boarddesk.ui.theme.sheet import style_sheet
from boarddesk.ui.theme.tokens import DARK, LIGHT, Tokens
from boarddesk.ui.theme.type import Role, font


class Mode(StrEnum):
    """What the user asked for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


_SCHEMES = {
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
}

_CLASS_FONTS: dict[str, Role] = {
    "QHeaderView": "column_head",
    "QMenuBar": "menu",
    "QPushButton": "button",
    "QStatusBar": "secondary",
    "QTabBar": "tab",
    "QToolButton": "button",
}


class Theme(QObject):
    """Holds the colour table in force and sets it on the application."""

    changed = Signal()

    _current: ClassVar["Theme | None"] = None

    def __init__(self, mode: Mode = Mode.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._tokens = self._wanted()
        self._app: QApplication | None = None

    @classmethod
    def current(cls) -> "Theme":
        """The theme that was applied last; light until one is, so that a widget can be shown alone in a test."""
        if cls._current is None:
            cls._current = cls(Mode.LIGHT)
        return cls._current

    @property
    def mode(self) -> Mode:
        """What the user asked for, which may be to follow the system."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    def apply(self, app: QApplication) -> Self:
        """Dress the application: style, fonts, palette, sheet. Called once, before any window is built, as that is
        cheapest.
        """
        self._app = app
        Theme._current = self
        app.setStyle("Fusion")
        app.setFont(font("body"))
        for name, role in _CLASS_FONTS.items():
            app.setFont(font(role), name)  # type: ignore[arg-type]  # the stub says bytes, the binding wants str
        QToolTip.setFont(font("secondary"))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()
        return self

    def set_mode(self, mode: Mode) -> None:
        """Change to light, dark or the system's choice; `changed` is emitted when colours change."""
        self._mode = Mode(mode)
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[self._mode])
        self._refresh()

    def _system_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        if self._wanted() is self._tokens:
            return
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        for window in shown:
            window.setUpdatesEnabled(False)
        try:
            self._dress()
            self.changed.emit()
        finally:
            for window in shown:
                window.setUpdatesEnabled(True)

    def _dress(self) -> None:
        self._tokens = self._wanted()
        if self._app is not None:
            publish_glyphs(self._tokens)
            self._app.setPalette(palette(self._tokens))
            self._app.setStyleSheet(style_sheet(self._tokens))

    def _wanted(self) -> Tokens:
        if self._mode is Mode.SYSTEM:
            return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """The colours Fusion and bare widgets take; editors are dressed by it alone, which is fifteen times cheaper than
    the sheet.
    """
    made = QPalette()
    role = QPalette.ColorRole
    every = {
        role.Window: tokens.surface, role.WindowText: tokens.text, role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken, role.Text: tokens.text, role.PlaceholderText: tokens.text3,
        role.Button: tokens.surface, role.ButtonText: tokens.text, role.BrightText: tokens.on_fill,
        role.Highlight: tokens.fill, role.HighlightedText: tokens.on_fill, role.Accent: tokens.fill,
        role.Link: tokens.accent, role.LinkVisited: tokens.accent, role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface, role.Light: tokens.surface, role.Midlight: tokens.line,
        role.Mid: tokens.line2, role.Dark: tokens.control, role.Shadow: tokens.line2,
    }  # fmt: skip
    for each, colour in every.items():
        made.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, each, tokens.disabled)
    made.setColor(QPalette.ColorGroup.Disabled, role.Base, tokens.sunken)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, tokens.chip)
    return made


def repaint_on_change(widget: QWidget) -> None:
    """Have a widget that paints itself repaint when the theme changes."""
    Theme.current().changed.connect(widget.update)
