"""A template's agenda: the same tree with the same keys, without what belongs to one evening."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.template_desk import draft_ids
from boarddesk.model.changes import ChangeSet
from boarddesk.rules.dates import counted
from boarddesk.ui.agenda.model import Columns
from boarddesk.ui.agenda.page import AgendaPage
from boarddesk.ui.agenda.words import span
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.completion import Completion

OF_AN_EVENING = ("standing", "bring", "deferred", "minutes", "interest", "template", "changes")


class TemplatePage(AgendaPage):
    """The items that every agenda of a kind begins with."""

    def __init__(
        self, bridge: Bridge, people: Callable[[], Sequence[Completion]], parent: QWidget | None = None
    ) -> None:
        self._people_of_the_board = people
        super().__init__(bridge, parent)
        self.set_margins(0, 0)
        self.papers.hide()
        self.details.form.standing.hide()
        self.tree.setColumnHidden(Columns.STARTS, True)
        self.tree.files_dropped.disconnect()
        for name in OF_AN_EVENING:
            self.tree.removeAction(self._actions[name])
        self._actions["add"].setShortcut(QKeySequence("Ins"))
        for key, act in (("Ctrl+X", self.tree.cut), ("Ctrl+C", self.tree.copy), ("Ctrl+V", self.tree.paste)):
            shortcut = QShortcut(QKeySequence(key), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    @override
    def reload(self) -> None:
        super().reload()
        planned = sum(line.minutes_allotted or 0 for line in self.items)
        words = counted(len(self.items), self.tr("item"))
        self.summary.setText(f"{words}, {span(planned)}" if planned else words)
        self.carried.hide()

    @override
    def refresh(self, changed: ChangeSet) -> None:
        if self.subject_id in self.bridge.ask(draft_ids):
            super().refresh(changed)

    @override
    def _people(self) -> list[Completion]:
        return list(self._people_of_the_board())
