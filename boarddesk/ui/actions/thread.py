"""The whole thread of an action in the pane at the right, in the minutes and in the log: from its birth to now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boarddesk.desk.threads import ThreadLine, thread_of
from boarddesk.model.enums import ActionStatus, MatterState
from boarddesk.rules.dates import day_month_year
from boarddesk.ui.actions.words import moved_words
from boarddesk.ui.page import Place
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.side_pane import WIDTH, SidePane
from boarddesk.ui.widgets.table import Column, LinesTable

if TYPE_CHECKING:
    from boarddesk.ui.actions.page import LogPage


NARROW = 660
"""With less room than this beside the pane the log shows only refs, words and due days."""
BESIDE = ("latest", "owners", "status")
"""The columns that make room for the pane: the first always, the others where it is narrow."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes", text)


class ThreadPanel(QWidget):
    """A line for each thing said; Enter or a double click goes to the minutes that say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: LinesTable[ThreadLine] = LinesTable(
            (
                Column(
                    "text", _tr("What was said"), said, stretch=True, wrap=True, second=when, tip=said,
                    token=lambda line: "text" if line.text else "text2",
                ),
            ),
            self,
            name=_tr("Thread of the action"),
        )  # fmt: skip
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().hide()
        hint = label(_tr("Enter goes to the minutes that say it."), "hint", "text2", wrap=True)
        hint.setMargin(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.addWidget(self.table, 1)
        column.addWidget(hint)
        self.setFocusProxy(self.table)

    def show_thread(self, lines: Sequence[ThreadLine]) -> None:
        """Show a thread with its beginning at the top."""
        self.table.replace_lines(lines)
        if lines:
            self.table.setCurrentIndex(self.table.model().index(0, 0))


class LogThread(QObject):
    """The pane beside the log with the thread of the action that is selected there."""

    def __init__(self, page: "LogPage") -> None:
        super().__init__(page)
        self._page = page
        self.side = SidePane(page)
        self.side.setFixedWidth(WIDTH)
        self.panel = ThreadPanel(self.side)
        self.panel.hide()
        self.panel.table.opened.connect(self._go_to)
        self.side.closed.connect(self._closed)
        page.table.line_changed.connect(lambda _: self.refresh())

    def open(self) -> None:
        """Show the thread of the current action and go there."""
        if self._page.table.current_line() is None:
            return
        self.side.show_panel("", self.panel)
        self.fit()
        self.refresh()
        self.side.take_focus()

    def fit(self) -> None:
        """Leave out of the log what there is no room for beside the pane; the thread tells most of it."""
        shown = self.side.shows(self.panel)
        narrow = self._page.width() - WIDTH < NARROW
        for column in BESIDE:
            self._page.table.leave_out(column, shown and (narrow or column == BESIDE[0]))

    def refresh(self) -> None:
        """Show the thread of the current action if the pane is open; with none there is nothing to show."""
        if not self.side.shows(self.panel):
            return
        line = self._page.table.current_line()
        if line is not None:
            self.side.show_panel(self.tr("Thread of {0}").format(line.ref), self.panel)
            self.panel.show_thread(self._page.bridge.ask(thread_of, line.id))

    def _go_to(self, line: ThreadLine) -> None:
        """Go to the minutes that say it, or to the history of the action in the log."""
        if line.place is not None:
            self._page.wanted.emit(Place("minutes", line.place.meeting_id, line.place.minute_id))
            return
        action = self._page.table.current_line()
        if action is not None:
            self._page.table.unfold(action.id)
            self._page.table.setFocus()

    def _closed(self) -> None:
        if self.side.holds_focus():
            self._page.table.setFocus()
        self.side.hide()
        self.fit()


def said(line: ThreadLine) -> str:
    """What became of the action, in words."""
    if line.moved is not None:
        return moved_words(line.moved)
    if line.status is not None:
        return {
            ActionStatus.OPEN: _tr("Open again."),
            ActionStatus.AT_RISK: _tr("At risk."),
            ActionStatus.COMPLETE: _tr("Complete."),
            ActionStatus.SUPERSEDED: _tr("Superseded."),
        }[line.status]
    if line.answered:
        return _tr("Answered: {0}").format(line.text)
    return line.text or _tr("Nothing was minuted but the state.")


def when(line: ThreadLine) -> str:
    """The day, who wrote it, and where the matter stood then."""
    words = {
        MatterState.DONE: _tr("done"),
        MatterState.ONGOING: _tr("ongoing"),
        MatterState.SUPERSEDED: _tr("superseded"),
    }
    parts = [
        day_month_year(line.on),
        line.author,
        _tr("agreed") if line.born else "",
        words[line.state] if line.state is not None else "",
        "" if line.born or line.place is not None else _tr("in the log"),
    ]
    return " · ".join(filter(None, parts))
