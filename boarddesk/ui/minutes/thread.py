"""The whole thread of the action that a matter reports on, in the pane at the right: from where it was born to now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boarddesk.desk.threads import ThreadLine
from boarddesk.model.enums import MatterState
from boarddesk.rules.dates import day_month_year
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import Column, LinesTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes", text)


class ThreadPanel(QWidget):
    """A line for each thing said; Enter or a double click goes to the minutes that say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: LinesTable[ThreadLine] = LinesTable(
            (
                Column(
                    "text", _tr("What was said"), lambda line: line.text, stretch=True, wrap=True, second=when,
                    tip=lambda line: line.text,
                ),
            ),
            self,
            name=_tr("Thread of the action"),
            key=lambda line: (line.on, line.text, line.born, line.place),
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


def when(line: ThreadLine) -> str:
    """The day, who wrote it, and where the matter stood then."""
    words = {
        MatterState.DONE: _tr("done"),
        MatterState.ONGOING: _tr("ongoing"),
        MatterState.SUPERSEDED: _tr("superseded"),
    }
    said = [
        day_month_year(line.on),
        _tr("agreed") if line.born else "",
        words[line.state] if line.state is not None else "",
        "" if line.born or line.place is not None else _tr("in the log"),
    ]
    return " · ".join(filter(None, said))
