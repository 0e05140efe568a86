"""The head of a page: title, status, subtitle, buttons at the right; and the flat tab bar below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.ui.theme.type import Role
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import Tone
from boarddesk.ui.widgets.status_pill import StatusPill

SHEET_LEFT, SHEET_RIGHT = 28, 24
"""The margins of the sheet; beside a scroll bar the right one is 12, so that right edges agree."""
BETWEEN_BLOCKS = 24


class PageHeader(QWidget):
    """Title with an optional status, a quieter line below, buttons at the right."""

    def __init__(
        self, title: str = "", subtitle: str = "", role: Role = "page_title", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = label(title, role)
        self._subtitle = label(subtitle, "secondary", "text2")
        self._subtitle.setVisible(bool(subtitle))
        self._pill = StatusPill()
        self._pill.hide()
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(15)
        first.addWidget(self._title)
        first.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addLayout(self._tools)
        row.setAlignment(self._tools, Qt.AlignmentFlag.AlignTop)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the quieter line; empty hides it."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def set_status(self, word: str, tone: Tone = "accent") -> None:
        """Show a status beside the title; empty hides it."""
        self._pill.set_status(word, tone)
        self._pill.setVisible(bool(word))

    def add_tool(self, widget: QWidget) -> QWidget:
        """Put a button at the right, after those that are there; returns it."""
        self._tools.addWidget(widget)
        return widget


class FlatTabBar(QTabBar):
    """Tabs as words over a line; the page below is a QStackedWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setDocumentMode(True)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())
