"""Names of board files."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication

ENDING = ".board"
FILTER = "BoardDesk (*.board)"


def with_ending(path: Path) -> Path:
    """A path that ends in .board, whatever was typed."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def free_path(folder: Path, name: str) -> Path:
    """A file in a folder named after a board, numbered where one of that name is there already."""
    stem = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", name).split()).strip(" .") or QCoreApplication.translate(
        "NewFileDialog", "New board"
    )
    path = folder / f"{stem}{ENDING}"
    count = 2
    while path.exists():
        path = folder / f"{stem} {count}{ENDING}"
        count += 1
    return path
