"""A document that can be written or printed from where she is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.file_naming import Pack


@dataclass(frozen=True)
class Output:
    """A document that can be written: its name in the menu, its kind of file and how it is filled."""

    text: str
    ending: str
    kind: str
    icon_name: str
    pack: Callable[[], Pack]
    writer: Callable[[Any, Path], None]
    key: str = ""
    final: Callable[[], Pack] | None = None
    """Gives the pack that is really written, once it is settled that it will be."""
    minutes_of: str = ""
    """The meeting whose open warnings are told before, where it is a meeting's minutes."""

    @property
    def name(self) -> str:
        """The document's name without its format."""
        for ending in (" in Word…", " in Excel…", " as PDF…"):
            words = QCoreApplication.translate("Exporting", ending)
            if self.text.endswith(words):
                return self.text[: -len(words)]
        return self.text.rstrip("…")
