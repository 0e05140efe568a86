"""The panel with the history of one thing."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boarddesk.model.history import HistoryLine
from boarddesk.ui.history.list import HistoryList
from boarddesk.ui.history.words import About, tr
from boarddesk.ui.widgets.labels import hairline, label


class HistoryPanel(QWidget):
    """What the thing is called, its lines, and the keys that matter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = label("", "strong", "text", wrap=True)
        self.name.setContentsMargins(18, 12, 18, 10)
        self.list = HistoryList(tr("History of this"), self)
        self.empty = label("", "secondary", "text2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(18, 14, 18, 16)
        self.hint = label(tr("Enter goes there   Space shows all of it"), "hint", "text2", wrap=True)
        self.hint.setContentsMargins(18, 9, 18, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in (
            (self.name, 0), (hairline(self), 0), (self.empty, 1), (self.list, 1), (hairline(self), 0), (self.hint, 0),
        ):  # fmt: skip
            column.addWidget(widget, stretch)
        self.setFocusProxy(self.list)

    def show_history(self, about: About, lines: Sequence[HistoryLine], today: dt.date) -> None:
        """Show the history of a thing."""
        name = about.name
        self.name.setText(name)
        self.name.setVisible(bool(name))
        kept = self.list.current_line
        self.list.rows.show_lines(lines, today, about)
        if kept is not None:
            self.list.setCurrentIndex(self.list.rows.index_of(kept.id))
        self.list.choose_first()
        self.list.setVisible(bool(lines))
        self.hint.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(
            tr("Nothing has been changed here since it came into the file. What you change from now on stands here.")
            if name
            else tr("Nothing is selected. Choose a line, and its history stands here.")
        )
