"""The menus: every command of the window with its key, made once; the window says when each is possible."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from shiboken6 import isValid

from boarddesk.ui.palette.field import FindField
from boarddesk.ui.settings import SIZES
from boarddesk.ui.shell.registry import Scope
from boarddesk.ui.theme.theme import Mode
from boarddesk.ui.widgets.menu import dress_menu

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

ROW = 46
"""The height of the menu row."""


class Menus(QObject):
    """The menu row and its actions by name."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.bar = QMenuBar(window)
        self.bar.setNativeMenuBar(False)
        self.bar.setFixedHeight(ROW)
        self.bar.setAccessibleName(self.tr("Menus"))
        self.find_field = FindField(self.bar)
        self.find_field.pressed.connect(window.finder.open)
        self.actions: dict[str, QAction] = {}
        self._lent: dict[str, Sequence[QAction]] = {}
        self._window = window
        self.file = self._menu(self.tr("&File"))
        self.edit = self._menu(self.tr("&Edit"))
        self.board = self._menu(self.tr("&Board"))
        self.meeting = self._menu(self.tr("&Meeting"))
        self.view = self._menu(self.tr("&View"))
        self.help = self._menu(self.tr("&Help"))
        self.recent = self._submenu(self.file, self.tr("Open &recent"))
        self.status = self._submenu(self.meeting, self.tr("&Status"))
        self.export = self._submenu(self.file, self.tr("&Export"))
        self.print = self._submenu(self.file, self.tr("&Print"))
        self._fill_file()
        self._fill_edit()
        self._fill_board()
        self._fill_meeting()
        self._fill_view()
        self._fill_help()
        self._of_page: QMenu | None = None
        self.set_open(False)

    @property
    def menus(self) -> tuple[QMenu, ...]:
        """The menus of the row in their order."""
        own = (self._of_page,) if self._of_page is not None else ()
        return (self.file, self.edit, self.board, self.meeting, *own, self.view, self.help)

    @property
    def board_commands(self) -> tuple[QAction, ...]:
        """What the menu of the board's name offers besides the other boards."""
        return (self.actions["board_settings"], self.actions["new_board"])

    def set_open(self, is_open: bool) -> None:
        """Show what belongs to an open file, or hide it."""
        for menu in (self.edit, self.board, self.meeting):
            menu.menuAction().setVisible(is_open)
            self._enable(menu, is_open)
        self.find_field.setVisible(is_open)
        for name in ("save_copy", "restore", "close", "back", "sidebar", "next_pane", "previous_pane"):
            self.actions[name].setVisible(is_open)
            self.actions[name].setEnabled(is_open)

    def set_outputs(self, exports: Sequence[QAction], prints: Sequence[QAction]) -> None:
        """Fill File > Export and File > Print; a menu without anything behind it is not shown."""
        for menu, actions in ((self.export, exports), (self.print, prints)):
            menu.clear()
            menu.addActions(list(actions))
            menu.menuAction().setVisible(bool(actions))

    def set_status_actions(self, actions: Sequence[QAction]) -> None:
        """Fill Meeting > Status."""
        self.status.clear()
        self.status.addActions(list(actions))
        self.status.menuAction().setVisible(bool(actions))

    def set_page_menu(self, menu: QMenu | None) -> None:
        """Show the menu of the page she is at before View, as long as she is there."""
        if menu is self._of_page:
            return
        if self._of_page is not None:
            self.bar.removeAction(self._of_page.menuAction())
        if menu is not None:
            self.bar.insertMenu(self.view.menuAction(), menu)
        self._of_page = menu

    def lend(self, actions: Mapping[str, Sequence[QAction]]) -> None:
        """Show what the page she is at adds to Meeting and View, instead of what the page before added."""
        if actions == self._lent:
            return
        for menu, before in (("meeting", self._before_tabs), ("view", self.actions["next_pane"])):
            host = getattr(self, menu)
            for action in self._lent.get(menu, ()):
                if isValid(action):
                    host.removeAction(action)
            for action in actions.get(menu, ()):
                host.insertAction(before, action)
        self._lent = dict(actions)

    def _enable(self, menu: QMenu, enabled: bool) -> None:
        for action in menu.actions():
            if action.menu() is None and not action.isSeparator():
                action.setEnabled(enabled)

    def _menu(self, title: str) -> QMenu:
        return dress_menu(self.bar.addMenu(title))

    def _submenu(self, menu: QMenu, title: str) -> QMenu:
        made = dress_menu(QMenu(title, menu))
        made.menuAction().setVisible(False)
        return made

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        slot: Callable[[], object],
        keys: str | QKeySequence.StandardKey | tuple[str, ...] = "",
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(key) for key in keys])
        elif isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(keys))
        elif keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: slot())
        menu.addAction(action)
        self.actions[name] = action
        return action

    def _fill_file(self) -> None:
        window, filing = self._window, self._window.filing
        self._add(self.file, "new_file", self.tr("&New board…"), filing.new, "Ctrl+N")
        self._add(self.file, "open_file", self.tr("&Open…"), filing.ask_and_open, "Ctrl+O")
        self.file.addMenu(self.recent)
        self._add(self.file, "sample", self.tr("&Look round the example"), filing.open_sample)
        self.file.addSeparator()
        self._add(self.file, "save_copy", self.tr("&Save a copy…"), filing.save_copy, "Ctrl+Shift+S")
        self._add(self.file, "restore", self.tr("Res&tore from a backup…"), filing.restore)
        self.file.addMenu(self.export)
        self.file.addMenu(self.print)
        self.file.addSeparator()
        self._add(self.file, "person", self.tr("Your na&me…"), window.dialogs.ask_person)
        self._add(self.file, "close", self.tr("&Close board"), filing.close, "Ctrl+W")
        quit_action = self._add(self.file, "quit", self.tr("&Quit"), window.close, "Ctrl+Q")
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self) -> None:
        window = self._window
        standard = QKeySequence.StandardKey
        self._add(self.edit, "undo", self.tr("&Undo"), window.undo, standard.Undo)
        self._add(self.edit, "redo", self.tr("&Redo"), window.redo, ("Ctrl+Shift+Z", "Ctrl+Y"))
        self.edit.addSeparator()
        for name, text, keys in (
            ("cut", self.tr("Cu&t"), "Ctrl+X"),
            ("copy", self.tr("&Copy"), "Ctrl+C"),
            ("paste", self.tr("&Paste"), "Ctrl+V"),
            ("selectAll", self.tr("Select &all"), "Ctrl+A"),
        ):
            action = self._add(self.edit, name, text, partial(window.do_in_focus, name), keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.edit.addSeparator()
        self._add(self.edit, "history", self.tr("&History of this"), window.toggle_history, "Ctrl+Shift+H")
        self._add(self.edit, "find_anything", self.tr("&Find anything…"), window.finder.open, "Ctrl+K")
        self._add(self.edit, "search_text", self.tr("&Search everything…"), window.finder.search, "Ctrl+Shift+F")

    def _fill_board(self) -> None:
        window = self._window
        for entry in window.registry.of(Scope.BOARD):
            self._add(
                self.board,
                f"page_{entry.name}",
                entry.shown_title,
                partial(window.open_board_page, entry.name),
            )
        self.board.addSeparator()
        self._add(self.board, "board_settings", self.tr("Board &settings…"), window.dialogs.board_settings)
        self._add(self.board, "agenda_templates", self.tr("Agenda &templates…"), window.dialogs.agenda_templates)
        self._add(self.board, "agenda_labels", self.tr("Agenda &labels…"), window.dialogs.agenda_labels)
        self._add(self.board, "documents", self.tr("&Documents…"), window.dialogs.documents)
        self._add(self.board, "house_style", self.tr("House st&yle…"), window.dialogs.house_style)
        self._add(self.board, "phrases", self.tr("P&hrases…"), window.dialogs.phrases)
        self._add(self.board, "new_board", self.tr("&New board in this file…"), window.dialogs.new_board)

    def _fill_meeting(self) -> None:
        window = self._window
        self._add(self.meeting, "new_meeting", self.tr("&New meeting…"), window.dialogs.new_meeting, "Ctrl+Shift+N")
        self._add(self.meeting, "plan_year", self.tr("Plan a &year…"), window.dialogs.plan_year)
        self._add(self.meeting, "details", self.tr("Meeting &details…"), window.dialogs.meeting_details)
        sitting = self.tr("Meeting &opened or closed")
        self._add(self.meeting, "sitting", sitting, window.dialogs.note_sitting, "F8")
        self.meeting.addMenu(self.status)
        self._add(self.meeting, "meeting_history", self.tr("&History of this meeting"), window.show_meeting_history)
        self._add(self.meeting, "editions", self.tr("&Editions of the minutes…"), window.dialogs.editions)
        self._add(self.meeting, "delete_meeting", self.tr("De&lete meeting"), window.dialogs.delete_meeting)
        self._before_tabs = self.meeting.addSeparator()
        for position, entry in enumerate(window.registry.of(Scope.MEETING)):
            self._add(
                self.meeting,
                f"tab_{entry.name}",
                entry.shown_title,
                partial(window.open_tab, position),
                f"Ctrl+{position + 1}",
            )

    def _fill_view(self) -> None:
        window = self._window
        theme = self._submenu(self.view, self.tr("&Theme"))
        theme.menuAction().setVisible(True)
        self.view.addMenu(theme)
        self._choice(
            theme,
            ((Mode.SYSTEM, self.tr("As the &system")), (Mode.LIGHT, self.tr("&Light")), (Mode.DARK, self.tr("&Dark"))),
            window.settings.mode,
            window.set_mode,
        )
        size = self._submenu(self.view, self.tr("Si&ze"))
        size.menuAction().setVisible(True)
        self.view.addMenu(size)
        self._choice(size, tuple((each, f"{each} %") for each in SIZES), window.settings.size, window.set_size)
        self.view.addSeparator()
        sidebar = self._add(self.view, "sidebar", self.tr("Side&bar"), window.toggle_sidebar, "F9")
        sidebar.setCheckable(True)
        sidebar.setChecked(window.settings.sidebar_shown)
        full = self._add(self.view, "full_screen", self.tr("&Full screen"), window.full_screen.toggle, "F11")
        full.setCheckable(True)
        self.view.addSeparator()
        self._add(self.view, "next_pane", self.tr("&Next pane"), lambda: window.walk_panes(1), "F6")
        self._add(self.view, "previous_pane", self.tr("&Previous pane"), lambda: window.walk_panes(-1), "Shift+F6")
        self._add(self.view, "back", self.tr("Bac&k"), window.back, "Alt+Left")

    def _fill_help(self) -> None:
        self._add(self.help, "keys", self.tr("&Keys"), self._window.dialogs.show_keys, "F1")
        about = self._add(self.help, "about", self.tr("&About BoardDesk"), self._window.dialogs.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _choice(
        self,
        menu: QMenu,
        offered: Sequence[tuple[object, str]],
        chosen: object,
        choose: Callable[..., None],
    ) -> None:
        group = QActionGroup(menu)
        for value, text in offered:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            group.addAction(action)
