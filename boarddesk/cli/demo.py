"""The verb that renders every screen and document of the example board."""

import argparse
import os
from pathlib import Path

from boarddesk.cli.documents import DOCUMENTS, FOLDER, Asked
from boarddesk.cli.files import sample
from boarddesk.cli.verbs import Verbs, reading
from boarddesk.model.errors import KnownError


def add(verbs: Verbs) -> None:
    """Say what the verb takes."""
    made = verbs.add_parser("demo", help="render every screen and document of the example board")
    made.add_argument("folder", type=Path, metavar="DIR")
    made.set_defaults(run=render_demo)


def render_demo(options: argparse.Namespace) -> None:
    """Render every screen and document of the example board into a folder."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f'The folder "{folder}" cannot be made: {error.strerror}.') from error
    board = folder / "example.board"
    board.unlink(missing_ok=True)
    sample(board)
    with reading(board) as desk:
        for what, document in DOCUMENTS.items():
            for ending in document.formats:
                if ending != FOLDER:
                    document.write(desk, Asked(folder / f"{what}{ending}"))
    from boarddesk.app import render_screens

    render_screens(board, folder)
    print(f"Rendered the example board into {folder}.")
