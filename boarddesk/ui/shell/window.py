"""The main window: menu row, sheet, foot; it puts the parts together and keeps them in step."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.jobs import Jobs, Progress
from boarddesk.ui.palette.finder import Finder
from boarddesk.ui.settings import LastPlace, Settings
from boarddesk.ui.shell.bar import ReadOnlyBar
from boarddesk.ui.shell.dialogs import Dialogs
from boarddesk.ui.shell.explaining import MenuWords
from boarddesk.ui.shell.failures import Failures
from boarddesk.ui.shell.files import Files, Glance
from boarddesk.ui.shell.filing import BACKUP_AFTER, Filing
from boarddesk.ui.shell.full_screen import FullScreen
from boarddesk.ui.shell.menus import Menus
from boarddesk.ui.shell.outputs import Outputs
from boarddesk.ui.shell.registry import Registry
from boarddesk.ui.shell.sheet import Frame
from boarddesk.ui.shell.status_line import StatusLine
from boarddesk.ui.shell.told import place_in_words
from boarddesk.ui.shell.undoing import Steps, UndoRouter
from boarddesk.ui.shell.welcome import Welcome
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.widgets.toast import show_toast

if TYPE_CHECKING:
    from boarddesk.ui.bridge import Bridge
    from boarddesk.ui.history.beside import HistoryBeside
    from boarddesk.ui.page import Page, Place
    from boarddesk.ui.shell.workspace import Workspace

Clock = Callable[[], dt.datetime]

LOOK_AFTER = 60
"""Milliseconds until recent files are looked into, so that the welcome page is painted first."""
FIRST_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """BoardDesk's one window.

    For the pages' helpers it offers `bridge`, `board_id`, `meeting_id`, `page`, `jobs`, `settings`, `say` and
    `open_place`; `bridge` is None while no file is open.
    """

    def __init__(self, files: Files, settings: Settings, clock: Clock, registry: Registry | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.registry = registry or Registry()
        self.bridge: Bridge | None = None
        self.workspace: Workspace | None = None
        self.history: HistoryBeside | None = None
        self._files = files
        self._clock = clock
        self._first: Callable[[], None] | None = None
        self._quitting = False
        self.failures = Failures(self, self.flush)
        self.jobs = Jobs(self.failures.told, self)
        self.filing = Filing(self, files, settings, self.jobs, self.failures.told)
        self.dialogs = Dialogs(self)
        self.full_screen = FullScreen(self)
        self.finder = Finder(self)
        self.menus = Menus(self)
        self.outputs = Outputs(self)
        self._welcome: Welcome | None = None
        self.status_line = StatusLine(self)
        MenuWords(self.menus.status, self.status_line)
        self.read_only_bar = ReadOnlyBar(self)
        self.undo_router = UndoRouter(self, lambda: self.page, self._steps)
        self._stack = QStackedWidget(self)
        self._backup = QTimer(self, interval=BACKUP_AFTER, singleShot=True)
        self._build()
        self._connect()

    @property
    def welcome(self) -> Welcome:
        """The page without a file; made when it is first wanted, because mostly a file is opened at once."""
        if self._welcome is None:
            self._welcome = Welcome(self)
            self._greet(self._welcome)
            self._stack.addWidget(self._welcome)
        return self._welcome

    @property
    def page(self) -> "Page | None":
        """The page she is at."""
        return self.workspace.page if self.workspace else None

    @property
    def board_id(self) -> str | None:
        """The board she is at."""
        return self.workspace.board_id if self.workspace else None

    @property
    def meeting_id(self) -> str | None:
        """The meeting she is at; None on a page of the board."""
        return self.workspace.meeting_id if self.workspace and self.workspace.at_meeting else None

    def start(self, path: Path | None = None) -> None:
        """Once the window has been painted, import what opening needs and open a file, or the one open last time."""
        wanted = path or self.settings.open_file
        if wanted is not None and path is None and not wanted.exists():
            wanted = None
        if wanted is not None:
            frame = Frame(self.settings.sidebar_width, self)
            self._stack.addWidget(frame)
            self._stack.setCurrentWidget(frame)
        self._first = lambda: self._begin(wanted)

    def say(self, text: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """Tell what went well, with at most one thing to do about it."""
        show_toast(self, text, action, on_action)

    def refuse(self, sentence: str) -> None:
        """Tell what cannot be, calmly."""
        show_toast(self, sentence, icon_name="warning")

    def open_place(self, place: "Place") -> None:
        """Go to a place and put the focus there."""
        if self.workspace is not None:
            self.workspace.go(place, focus=True)

    def flush(self) -> None:
        """Write whatever has been typed and is not written yet."""
        if self.workspace is not None:
            self.workspace.flush()

    def undo(self) -> None:
        """Take the last step back, whatever that is here."""
        self._step(self.undo_router.undo, self.tr("Taken back: {label}"))

    def redo(self) -> None:
        """Bring it again."""
        self._step(self.undo_router.redo, self.tr("Done again: {label}"))

    def do_in_focus(self, verb: str) -> None:
        """Cut, copy, paste or select all where the focus is."""
        target = getattr(QApplication.focusWidget(), verb, None)
        if callable(target):
            target()

    def back(self) -> None:
        """Go back to the place before."""
        if self.workspace is not None:
            self.workspace.back()

    def open_board_page(self, name: str) -> None:
        """Show a page of the board."""
        if self.workspace is not None:
            self.workspace.open_board_page(name, focus=True)

    def open_tab(self, position: int) -> None:
        """Show a page of the meeting."""
        if self.workspace is not None:
            self.workspace.open_tab(position)

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system says."""
        self.settings.mode = mode
        Theme.current().set_mode(mode)

    def set_size(self, per_cent: int) -> None:
        """How large everything is drawn, from the next start."""
        self.settings.size = per_cent
        self.say(self.tr("The new size counts when BoardDesk is started again."))

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.settings.sidebar_shown = not self.settings.sidebar_shown
        if self.workspace is not None:
            self.workspace.sidebar.setVisible(self.settings.sidebar_shown)

    def focus_page(self) -> None:
        """Put the focus where work starts on the page she is at."""
        if self.page is not None:
            self.page.focus_first()

    def toggle_history(self) -> None:
        """Show the history of what is selected, or go back from there."""
        if self.history is not None:
            self.history.toggle()

    def show_meeting_history(self) -> None:
        """Show what became of the meeting: its steps, day and place, agenda and register."""
        from boarddesk.model.history import Thing

        if self.history is not None and self.meeting_id is not None:
            self.history.show(Thing("meeting", self.meeting_id))

    def walk_panes(self, step: int) -> None:
        """Put the focus into the next pane."""
        if self.workspace is None:
            return
        panes = [pane for pane in self.workspace.panes() if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), None
        )
        target = panes[((here if here is not None else -step) + step) % len(panes)]
        if target is self.page:
            target.focus_first()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._stack.count() == 0:
            self._show_welcome()
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), Theme.current().tokens.chrome)
        painter.end()
        if self._first is not None:
            first, self._first = self._first, None
            QTimer.singleShot(0, first)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.full_screen.sync()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.full_screen.only_page:
            self.full_screen.leave()
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep()
        self._quitting = True
        try:
            self.filing.close()
        except KnownError as error:
            self._quitting = False
            self.failures.handle(error)
            event.ignore()
            return
        self.jobs.wait()
        self.settings.save()
        event.accept()

    def _build(self) -> None:
        self.setWindowTitle("BoardDesk")
        self.setMinimumSize(760, 520)
        frame = QWidget(self)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.read_only_bar, 0), (self._stack, 1), (self.status_line, 0)):
            column.addWidget(widget, stretch)
        self.setMenuWidget(self.menus.bar)
        self.setCentralWidget(frame)
        if not self.restoreGeometry(self.settings.geometry):
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - QSize(0, 40)))
        self.status_line.hide()

    def _connect(self) -> None:
        filing = self.filing
        filing.opened.connect(self._opened)
        filing.closing.connect(self._leaving)
        filing.closed.connect(self._closed)
        filing.refused.connect(self._refused)
        filing.made.connect(self._made)
        filing.said.connect(self.say)
        self.read_only_bar.retry_wanted.connect(filing.reopen)
        self.read_only_bar.copy_wanted.connect(filing.save_copy)
        self.failures.not_saved.connect(self.status_line.say_not_saved)
        self.failures.saved_again.connect(self._saved)
        self.menus.file.aboutToShow.connect(self._fill_recent)
        self.menus.edit.aboutToShow.connect(self._name_undo)
        self._backup.timeout.connect(filing.back_up)

    def _greet(self, welcome: Welcome) -> None:
        filing = self.filing
        welcome.new_wanted.connect(filing.new)
        welcome.open_wanted.connect(filing.ask_and_open)
        welcome.sample_wanted.connect(filing.open_sample)
        welcome.recent_wanted.connect(filing.open)
        welcome.removal_wanted.connect(self._forget)

    def _begin(self, wanted: Path | None) -> None:
        self.setWindowIcon(icon("app", "accent"))
        if wanted is not None:
            self.filing.open(wanted)
        self.filing.load()

    def _opened(self) -> None:
        from boarddesk.ui.bridge import Bridge
        from boarddesk.ui.page import Place
        from boarddesk.ui.shell.workspace import Workspace

        file = self.filing.file
        assert file is not None
        self.bridge = Bridge(file.desk)
        workspace = Workspace(self.bridge, self.registry, self.menus.board_commands, self._clock().date(), self)
        self.bridge.setParent(workspace)
        self.workspace = workspace
        self._join(workspace)
        last = self.settings.place_in(file.path)
        place = Place(last.page, last.subject_id) if last else None
        workspace.begin(last.board_id if last else None, place)
        self._stack.addWidget(workspace)
        self._stack.setCurrentWidget(workspace)
        self.status_line.show()
        self.menus.set_open(True)
        self.read_only_bar.say(file.read_only_because)
        if file.read_only_because:
            self.status_line.say_read_only()
        else:
            self.status_line.say_saved(None)
            for notice in file.notices:
                self.say(notice)
        self.settings.open_file = file.path
        self._arrived()
        self._backup.start()
        if workspace.page is not None:
            workspace.page.focus_first()

    def _join(self, workspace: "Workspace") -> None:
        assert self.bridge is not None
        from boarddesk.ui.history.beside import HistoryBeside

        self.history = HistoryBeside(workspace, self.menus.actions["history"])
        workspace.sidebar.setVisible(self.settings.sidebar_shown)
        workspace.setSizes([self.settings.sidebar_width, max(480, self.width() - self.settings.sidebar_width)])
        workspace.said.connect(self.say)
        workspace.refused.connect(self.refuse)
        workspace.offered.connect(self.say)
        workspace.arrived.connect(self._arrived)
        workspace.hinted.connect(self.status_line.hint.say)
        workspace.placed.connect(self.status_line.placed.say)
        workspace.counted.connect(self.status_line.counted.say)
        workspace.new_meeting_wanted.connect(self.dialogs.new_meeting)
        workspace.new_board_wanted.connect(self.dialogs.new_board)
        workspace.head.details_wanted.connect(self.dialogs.meeting_details)
        workspace.head.status_pressed.connect(self.dialogs.offer_status)
        self.bridge.changed.connect(self._saved)

    def _leaving(self) -> None:
        self.flush()
        self._keep()

    def _closed(self) -> None:
        self._backup.stop()
        self.failures.forget()
        workspace, self.workspace, self.bridge, self.history = self.workspace, None, None, None
        self.full_screen.forget()
        self.menus.set_page_menu(None)
        self.menus.lend({})
        self.dialogs.clear()
        self.outputs.clear()
        if workspace is not None:
            self._stack.removeWidget(workspace)
            workspace.hide()
            workspace.deleteLater()
        if not self._quitting:
            self.settings.open_file = None
            self._show_welcome()

    def _refused(self) -> None:
        if self.workspace is None:
            self._show_welcome()

    def _made(self, board_id: str) -> None:
        self.dialogs.board_settings()

    def _show_welcome(self) -> None:
        self.setWindowTitle("BoardDesk")
        self.menus.set_open(False)
        self.read_only_bar.say(None)
        self.status_line.hide()
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.show_recent(self.settings.recent)
        self.welcome.setFocus()
        if self.welcome.rows:
            QTimer.singleShot(LOOK_AFTER, self._look)

    def _look(self) -> None:
        if self.workspace is None and not self._quitting:
            paths = [row.path for row in self.welcome.rows]
            self.jobs.start(lambda progress: self._glance(paths, progress), self._glanced)

    def _glance(self, paths: list[Path], progress: Progress) -> list[tuple[Path, Glance | str]]:
        found: list[tuple[Path, Glance | str]] = []
        for path in paths:
            progress.check()
            try:
                found.append((path, self._files.glance(path)))
            except (KnownError, OSError) as error:
                found.append((path, self._plain(path, error)))
        return found

    def _plain(self, path: Path, error: Exception) -> str:
        return self.tr("Not there any more") if not path.exists() else str(error)

    def _glanced(self, found: list[tuple[Path, Glance | str]]) -> None:
        for path, glance in found:
            self.welcome.tell(path, glance)

    def _forget(self, path: Path) -> None:
        self.settings.forget(path)
        self._show_welcome()

    def _arrived(self) -> None:
        file, workspace = self.filing.file, self.workspace
        if file is None or workspace is None:
            return
        self.setWindowTitle(f"{file.path.stem} – BoardDesk")
        if workspace.board is not None:
            self.settings.remember(file.path, workspace.board.name)
        at_meeting = workspace.at_meeting
        self.status_line.where.say("" if at_meeting else place_in_words(file.path))
        self.full_screen.sync()
        self.menus.lend(self.page.lent_actions() if self.page is not None else {})
        self.menus.set_page_menu(self.page.own_menu() if self.page is not None else None)
        self.outputs.fill()
        self.dialogs.refresh()
        self._name_undo()

    def _saved(self) -> None:
        if not self.failures.waiting:
            self.status_line.say_saved(self._clock())
        self._name_undo()

    def _steps(self) -> Steps | None:
        return self.bridge.desk if self.bridge else None

    def _step(self, step: Callable[[], str | None], words: str) -> None:
        try:
            label = step()
        except RuleError as refusal:
            self.failures.handle(refusal)
            return
        if label:
            self.say(words.format(label=label))
        self._name_undo()

    def _name_undo(self) -> None:
        for name, text, label in (
            ("undo", self.tr("&Undo"), self.undo_router.undo_label()),
            ("redo", self.tr("&Redo"), self.undo_router.redo_label()),
        ):
            self.menus.actions[name].setIconText(text)
            self.menus.actions[name].setText(f"{text} {label}".strip().replace("  ", " ") if label else text)

    def _fill_recent(self) -> None:
        menu = self.menus.recent
        menu.clear()
        for recent in self.settings.recent:
            action = QAction(f"{recent.name}  ({place_in_words(recent.path)})".replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, path=recent.path: self.filing.open(path))
            menu.addAction(action)
        menu.menuAction().setVisible(bool(menu.actions()))

    def _keep(self) -> None:
        self.settings.geometry = self.saveGeometry()
        workspace, file = self.workspace, self.filing.file
        if workspace is None or file is None:
            return
        if workspace.sidebar.isVisible():
            self.settings.sidebar_width = workspace.sizes()[0]
        here = workspace.trail.here
        if here is not None and workspace.board_id is not None:
            self.settings.keep_place(file.path, LastPlace(workspace.board_id, here.page, here.subject_id))
