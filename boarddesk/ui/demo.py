"""Pictures of every screen, drawn without a display, for `boarddesk demo` and for the user guide."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from boarddesk.model.enums import MeetingStatus
from boarddesk.ui.shell.about import AboutDialog
from boarddesk.ui.shell.key_sheet import KeySheet
from boarddesk.ui.shell.registry import Scope
from boarddesk.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow
    from boarddesk.ui.shell.workspace import Workspace

SIZE = QSize(1280, 800)
LIVELY = (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)
"""The statuses of a meeting that has something to show on every tab, the best first."""


def draw_screens(window: "MainWindow", board: Path, folder: Path) -> list[Path]:
    """Draw every screen of a board file in light and dark as PNG files; gives their paths."""
    drawn: list[Path] = []
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(SIZE)
    window.show()
    window.filing.open(board)
    for mode in (Mode.LIGHT, Mode.DARK):
        Theme.current().set_mode(mode)
        for name, widget in screens(window):
            path = folder / f"{name}-{mode}.png"
            _settle()
            widget.grab().save(str(path))
            drawn.append(path)
    window.filing.close()
    Theme.current().set_mode(Mode.LIGHT)
    for mode in (Mode.LIGHT, Mode.DARK):
        Theme.current().set_mode(mode)
        path = folder / f"welcome-{mode}.png"
        _settle_until(lambda: all(row.accessibleDescription() != row.line for row in window.welcome.rows))
        window.grab().save(str(path))
        drawn.append(path)
    window.close()
    return sorted(drawn)


def screens(window: "MainWindow") -> Iterator[tuple[str, QWidget]]:
    """Each screen with its name, as it is shown."""
    workspace = window.workspace
    if workspace is None:
        return
    for entry in window.registry.of(Scope.BOARD):
        window.open_board_page(entry.name)
        yield entry.name, window
    meeting = _liveliest(workspace)
    for entry in window.registry.of(Scope.MEETING) if meeting else ():
        workspace.open_meeting(meeting or "", entry.name, focus=True)
        yield entry.name.replace("_", "-"), window
    for name, dialog in (
        ("keys", KeySheet(window.menus, window.page, window)),
        ("about", AboutDialog(window)),
        *_dialogs(window, meeting),
    ):
        dialog.show()
        yield name, dialog
        dialog.hide()
        dialog.deleteLater()


def _dialogs(window: "MainWindow", meeting: str | None) -> Iterator[tuple[str, QDialog]]:
    """The dialogs of the board and of the meeting that are part of this edition."""
    wanted = (
        ("board-settings", "boarddesk.ui.boards.settings", "BoardSettingsDialog", window.board_id),
        ("new-meeting", "boarddesk.ui.meetings.new", "NewMeetingDialog", window.board_id),
        ("meeting-details", "boarddesk.ui.meetings.details", "MeetingDetailsDialog", meeting),
    )
    for name, module, made_by, subject in wanted:
        maker = window.registry.dialog(module, made_by)
        if maker is not None and subject is not None:
            dialog = maker(window.bridge, subject, parent=window)
            assert isinstance(dialog, QDialog)
            yield name, dialog


def _liveliest(workspace: "Workspace") -> str | None:
    for status in LIVELY:
        for line in workspace.meetings:
            if line.status is status:
                return line.id
    return workspace.meetings[0].id if workspace.meetings else None


def _settle() -> None:
    _settle_until(lambda: False, 120)


def _settle_until(truth: Callable[[], bool], milliseconds: int = 1500) -> None:
    """Let what is due happen: layouts, lazy loading, results of jobs."""
    passed = QElapsedTimer()
    passed.start()
    while not truth() and passed.elapsed() < milliseconds:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
