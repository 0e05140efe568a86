"""Drives the whole window as she would: presses keys, clicks what has a name, opens tabs, reads what stands there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QElapsedTimer, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from boarddesk.app import EXAMPLE, LocalFiles
from boarddesk.assets import asset
from boarddesk.ui.page import Page
from boarddesk.ui.settings import Settings
from boarddesk.ui.shell.window import MainWindow
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.widgets.toast import Toast
from tests.builders import FixedClock


class Driver:
    """One administrator at one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def page(self) -> Page:
        """The page she is at."""
        page = self.window.page
        assert page is not None, "no page is shown"
        return page

    @property
    def focus(self) -> QWidget:
        """Where the keys go."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    @property
    def status(self) -> str:
        """Everything the foot of the window says."""
        line = self.window.status_line
        items = (line.saved, line.where, line.counted, line.placed)
        return " · ".join(item.text for item in items if item.isVisible() and item.text)

    @property
    def toast(self) -> str:
        """What the toast says, empty when none is shown."""
        return next((each.text for each in self.window.findChildren(Toast) if each.isVisible()), "")

    def settle(self) -> None:
        """Let everything happen that is due at once."""
        for _ in range(3):
            QApplication.processEvents()

    def wait_until(self, truth: Callable[[], bool], milliseconds: int = 3000) -> None:
        """Let time pass until something is true; fails when it does not come true."""
        assert _wait_for(truth, milliseconds), "it did not come true"

    def press(self, *keys: str) -> None:
        """Press keys one after another where the focus is: "Ctrl+Z", "Return", "F6"."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def type_text(self, text: str) -> None:
        """Type a text where the focus is."""
        for letter in text:
            QTest.keyClicks(self._target(), letter)
        self.settle()

    def named(self, name: str) -> QWidget:
        """The visible widget with an accessible name, or with that text on it."""
        for root in self._roots():
            for widget in (root, *root.findChildren(QWidget)):
                if widget.isVisible() and name in (widget.accessibleName(), words_on(widget)):
                    return widget
        raise AssertionError(f"nothing shown is called {name!r}")

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Click what has this name or text."""
        widget = self.named(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.settle()

    def choose(self, *path: str) -> None:
        """Choose a command by its menus: `choose("Meeting", "Meeting details…")`."""
        action = self._entry(*path)
        assert action.isEnabled(), f"{path[-1]} cannot be chosen now"
        action.trigger()
        self.settle()

    def offers(self, *path: str) -> bool:
        """Whether a command is there and can be chosen."""
        try:
            return self._entry(*path).isEnabled()
        except AssertionError:
            return False

    def open_page(self, title: str) -> Page:
        """Open a page of the board by its title in the navigator."""
        for entry in self.window.registry.pages:
            if entry.shown_title == title and entry.scope == "board":
                self.window.open_board_page(entry.name)
                self.settle()
                return self.page
        raise AssertionError(f"no page of the board is called {title!r}")

    def open_tab(self, title: str) -> Page:
        """Open a tab of the meeting by its title."""
        workspace = self.window.workspace
        assert workspace is not None
        tabs = workspace.head.tabs
        titles = [tabs.tabText(position) for position in range(tabs.count())]
        self.window.open_tab(titles.index(title))
        self.settle()
        return self.page

    def open_meeting(self, day: str) -> None:
        """Open a meeting by its day in the navigator: "19 Nov"."""
        from boarddesk.rules.dates import day_month

        workspace = self.window.workspace
        assert workspace is not None
        meeting = next(line for line in workspace.meetings if day_month(line.date) == day)
        workspace.open_meeting(meeting.id, focus=True)
        self.settle()

    def shows(self, text: str) -> bool:
        """Whether a label or button that is seen has this text in it."""
        seen = [each for root in self._roots() for each in root.findChildren(QWidget) if each.isVisible()]
        return any(text in words_on(widget) for widget in seen)

    def in_dialog(self, opens: Callable[[], object], does: Callable[[QWidget], None]) -> None:
        """Do a gesture that opens a dialog, and something in that dialog once it is there."""
        failed: list[BaseException] = []

        def inside() -> None:
            dialog = QApplication.activeModalWidget()
            try:
                assert dialog is not None, "no dialog opened"
                does(dialog)
            except BaseException as error:
                failed.append(error)
            finally:
                left = QApplication.activeModalWidget()
                if left is not None and left is dialog:
                    left.close()

        QTimer.singleShot(0, inside)
        opens()
        self.come_back()
        if failed:
            raise failed[0]

    def come_back(self) -> None:
        """Give the window the keys again, as a window manager does when a dialog has closed."""
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.settle()

    def through(self, opens: Callable[[], object], *steps: Callable[[], object]) -> None:
        """Do a gesture that opens dialogs one after the other, and in each of them a step that ends it."""
        waiting, seen, failed = list(steps), list[QWidget](), list[BaseException]()

        def look() -> None:
            dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
            if dialog is None or dialog in seen or focus is None or not dialog.isAncestorOf(focus):
                return
            seen.append(dialog)
            try:
                assert waiting, f"one dialog too many: {dialog.windowTitle()}"
                waiting.pop(0)()
                assert not dialog.isVisible(), f"still open: {dialog.windowTitle()}"
            except BaseException as error:
                failed.append(error)
                dialog.close()

        timer = QTimer(self.window, interval=5)
        timer.timeout.connect(look)
        timer.start()
        opens()
        timer.stop()
        self.come_back()
        if failed:
            raise failed[0]
        assert not waiting, f"{len(waiting)} dialogs did not open"

    def picture(self, path: Path) -> None:
        """Save what the window looks like."""
        self.settle()
        self.window.grab().save(str(path))

    def _entry(self, *path: str) -> QAction:
        actions = self.window.menus.bar.actions()
        for step in path[:-1]:
            menu = _entry(actions, step).menu()
            assert isinstance(menu, QMenu), f"{step} is no menu"
            menu.aboutToShow.emit()
            actions = menu.actions()
        return _entry(actions, path[-1])

    def _roots(self) -> list[QWidget]:
        modal = QApplication.activeModalWidget()
        popup = QApplication.activePopupWidget()
        return [root for root in (popup, modal) if root is not None] or [self.window]

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window


def words_on(widget: QWidget) -> str:
    """The text of a label or button, as it is read."""
    if isinstance(widget, QLabel | QAbstractButton):
        return _plain(widget.text())
    return ""


def a_window(folder: Path, dark: bool = False) -> MainWindow:
    """The whole window with the real pages, ready to open files, its settings in a folder."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    Theme(Mode.DARK if dark else Mode.LIGHT).apply(app)
    clock = FixedClock()
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(LocalFiles(clock), settings, clock)
    window.filing.load_now()
    return window


@contextmanager
def at_board(folder: Path, name: str = "Northmoor Safeguarding Children Board") -> Iterator[Driver]:
    """The window, shown and active, on a new file with an empty board; closed afterwards."""
    with at_welcome(folder) as driver:
        path = folder / "Northmoor.board"
        driver.window.filing.made.disconnect()
        driver.window.filing.make(path, name, "Northmoor SCB")
        driver.settle()
        yield driver


@contextmanager
def at_meeting(folder: Path, items: int = 3) -> Iterator[Driver]:
    """The window on the meeting of a small board whose members and agenda are there; closed afterwards."""
    from tests.builders import a_board, a_meeting

    path = folder / "Northmoor.board"
    file = LocalFiles(FixedClock()).create(path, "Lorna Reed")
    a_meeting(file.desk, a_board(file.desk), items)
    file.close()
    with at_file(path, folder) as driver:
        to_the_meeting(driver)
        yield driver


@contextmanager
def at_example(folder: Path) -> Iterator[Driver]:
    """The window on a copy of the example board; closed afterwards."""
    path = folder / "Example.board"
    path.write_bytes(_example())
    with at_file(path, folder) as driver:
        to_the_meeting(driver)
        yield driver


def to_the_meeting(driver: Driver) -> None:
    """From the overview, where a file opens, to the meeting nearest to today."""
    workspace = driver.window.workspace
    assert workspace is not None
    if not workspace.at_meeting:
        assert workspace.meeting_id is not None
        workspace.open_meeting(workspace.meeting_id)
        driver.settle()
        driver.page.focus_first()
        driver.settle()


@contextmanager
def at_file(path: Path, folder: Path) -> Iterator[Driver]:
    """The window on a file that is there already; closed afterwards."""
    with at_welcome(folder) as driver:
        driver.window.filing.open(path)
        driver.settle()
        yield driver


@contextmanager
def at_welcome(folder: Path) -> Iterator[Driver]:
    """The window without a file; closed afterwards."""
    window = a_window(folder)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    driver = Driver(window)
    driver.settle()
    try:
        yield driver
    finally:
        window.close()
        window.deleteLater()
        driver.settle()


@lru_cache(maxsize=1)
def _example() -> bytes:
    """The example board as a file; made once, because reading it in takes longer than any story."""
    from boarddesk.desk.data_files import make_from

    with TemporaryDirectory() as folder:
        path = Path(folder) / "Example.board"
        sample = asset(*EXAMPLE)
        make_from(path, sample.read_bytes(), sample.name, "Lorna Reed", FixedClock())
        return path.read_bytes()


def _entry(actions: list[QAction], text: str) -> QAction:
    for action in actions:
        if _plain(action.text()) == text and action.isVisible():
            return action
    raise AssertionError(f"no entry {text!r} among {[_plain(each.text()) for each in actions]}")


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _wait_for(truth: Callable[[], bool], milliseconds: int) -> bool:
    passed = QElapsedTimer()
    passed.start()
    while not truth():
        if passed.elapsed() > milliseconds:
            return False
        QTest.qWait(10)
    return True
