"""Pages that stand in for the real ones, so that the shell is tested by itself."""

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from boarddesk.app import LocalFiles
from boarddesk.model.errors import KnownError
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page
from boarddesk.ui.settings import Settings
from boarddesk.ui.shell.registry import PAGES, PageEntry, Registry
from boarddesk.ui.shell.window import MainWindow
from tests.builders import FixedClock


class StandIn(Page):
    """A page with one line to type into, which notes what is asked of it."""

    name: ClassVar[str] = "stand_in"
    tables: ClassVar[frozenset[str]] = frozenset({"meeting", "person"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (("M", "Marks attended"),)

    def __init__(self, bridge: Bridge, parent: Any = None) -> None:
        super().__init__(bridge, parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName("Line")
        QVBoxLayout(self).addWidget(self.line)
        self.reloads = 0
        self.selected: list[str] = []
        self.flushes = 0
        self.full_disk = False

    @override
    def reload(self) -> None:
        self.reloads += 1

    @override
    def select(self, key: str) -> None:
        self.selected.append(key)

    @override
    def flush(self) -> None:
        self.flushes += 1
        if self.full_disk:
            raise KnownError("The disk is full.")

    @override
    def focus_first(self) -> None:
        self.line.setFocus()


class StandInEntry(PageEntry):
    """An entry of the registry whose page is the stand-in."""

    @override
    def page_class(self) -> type[Page]:
        return StandIn


def stand_ins() -> Registry:
    """The window's own list of pages, each made by the stand-in."""
    return Registry(
        tuple(StandInEntry(page.name, page.scope, page.title, page.icon, page.module, page.made_by) for page in PAGES)
    )


def settings_in(folder: Path) -> Settings:
    """Settings of the test's own."""
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def a_window(folder: Path, registry: Registry | None = None) -> MainWindow:
    """The whole window over a folder, ready to open files, with the stand-in pages."""
    clock = FixedClock()
    window = MainWindow(LocalFiles(clock, ()), settings_in(folder), clock, registry or stand_ins())
    window.filing.load_now()
    return window
