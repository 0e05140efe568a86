"""The filters she has kept: their button and menu, the names they go by in the palette, and the dialog for a name."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from typing_extensions import override

from boarddesk.desk.log_filters import keep_filter, log_filters, remove_filter, rename_filter
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, dress
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.actions.page import LogPage

FILTER = "filter:"
"""What the key of a place begins with that is a kept filter of the log."""


class NameFilter(Dialog):
    """Asks for the name of a filter and hands it to a command."""

    def __init__(
        self, title: str, accept: str, name: str, use: Callable[[str], object], parent: QWidget, intro: str = ""
    ) -> None:
        super().__init__(title, accept, parent, intro=intro, settings_key="name_filter")
        self._use = use
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.body.addWidget(dress(Field(self.tr("&Name"), self.name)))

    @override
    def commit(self) -> None:
        self._use(self.name.text())


class SavedFilters(QObject):
    """What the button after the filters offers."""

    def __init__(self, page: "LogPage") -> None:
        super().__init__(page)
        self._page = page
        self.button = outline(self.tr("Saved"), "star")
        self.button.setAccessibleName(self.tr("Saved filters"))
        self.button.setToolTip(self.tr("Saved filters (F)"))
        self.button.clicked.connect(self.offer)
        self.menu: QMenu = menu(self.tr("Saved filters"), page)
        """The menu as it was last shown."""
        self.keep_action = QAction(self.tr("Keep this filter…"), page)
        self.keep_action.triggered.connect(lambda _=False: self.ask_to_keep())
        page.addAction(self.keep_action)

    @property
    def kept(self) -> tuple[LogFilter, ...]:
        """The filters of the board."""
        return self._page.bridge.ask(log_filters, self._page.board_id)

    @property
    def current(self) -> LogFilter | None:
        """The kept filter that is shown now, if it is one."""
        shown = self._page.shown_filter()
        return next((each for each in self.kept if replace(each, name="") == shown), None)

    def offer(self) -> None:
        """Show the menu below the button."""
        current, page = self.current, self._page
        offered = menu(self.tr("Saved filters"), page)
        for number, each in enumerate(self.kept, 1):
            sign = f"&{number}  " if number < 10 else ""
            action = offered.addAction(sign + each.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each == current)
            action.triggered.connect(lambda _=False, chosen=each: page.apply_filter(chosen))
        offered.addSeparator()
        if page.bridge.can_write:
            self._offer_changes(offered, current)
        self.menu.deleteLater()
        self.menu = offered
        offered.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        if offered.actions():
            offered.setActiveAction(offered.actions()[0])

    def apply_named(self, name: str) -> None:
        """Show what a filter of this name shows; said when it is gone."""
        found = next((each for each in self.kept if each.name == name), None)
        if found is None:
            self._page.refused.emit(self.tr("No filter is called “{0}” any more.").format(name))
        else:
            self._page.apply_filter(found)

    def ask_to_keep(self) -> None:
        """Ask under which name what is shown is to be kept."""
        current = self.current
        suggested = current.name if current is not None else self._page.filters.words.text().strip()
        self._open(
            NameFilter(
                self.tr("Keep this filter"),
                self.tr("Keep"),
                suggested,
                self._keep,
                self._page,
                self.tr("The view, what you typed, owner, meeting, groups and order come back under this name."),
            )
        )

    def ask_to_rename(self, which: LogFilter) -> None:
        """Ask for another name of a filter."""
        page = self._page

        def rename(name: str) -> None:
            page.bridge.run(rename_filter, page.board_id, which.name, name)

        title = self.tr("Rename “{0}”").format(which.name)
        self._open(NameFilter(title, self.tr("Rename"), which.name, rename, page))

    def remove(self, which: LogFilter) -> None:
        """Take a filter away; what is shown stays."""
        try:
            self._page.bridge.run(remove_filter, self._page.board_id, which.name)
        except RuleError as refusal:
            self._page.refused.emit(str(refusal))
        else:
            self._page.said.emit(self.tr("Filter “{0}” removed").format(which.name))

    def _keep(self, name: str) -> None:
        page = self._page
        page.bridge.run(keep_filter, page.board_id, replace(page.shown_filter(), name=name))
        page.said.emit(self.tr("Filter “{0}” kept").format(" ".join(name.split())))

    def _offer_changes(self, offered: QMenu, current: LogFilter | None) -> None:
        offered.addAction(self.tr("&Keep this filter…")).triggered.connect(lambda _=False: self.ask_to_keep())
        if current is not None:
            name = current.name.replace("&", "&&")
            rename = offered.addAction(self.tr("&Rename “{0}”…").format(name))
            rename.triggered.connect(lambda _=False: self.ask_to_rename(current))
            remove = offered.addAction(self.tr("Re&move “{0}”").format(name))
            remove.triggered.connect(lambda _=False: self.remove(current))

    def _open(self, dialog: NameFilter) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
