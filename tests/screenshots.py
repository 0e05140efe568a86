"""Draws every screen of the example board into docs/screenshots: `python -m tests.screenshots [FOLDER]`."""

import datetime as dt
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
EVENING = dt.datetime(2026, 11, 19, 14, 3, 21).astimezone()
"""When the pictures are taken: during the meeting that is in session."""


def main(folder: Path) -> None:
    """Make the example board somewhere else and draw it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as place:
        os.environ["HOME"] = place
        os.environ["BOARDDESK_DATA_DIR"] = place
        from boarddesk.app import LocalFiles, render_screens

        board = Path(place) / "Documents" / "Northmoor SCB.board"
        board.parent.mkdir()
        LocalFiles(lambda: EVENING, ()).make_sample(board)
        for path in render_screens(board, folder, lambda: EVENING):
            print(path.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
