"""The verb that renders every screen and document of the example board."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from boarddesk.cli.documents import DOCUMENTS, LAYOUTS, Asked
from boarddesk.cli.files import sample
from boarddesk.cli.verbs import Verbs, account, reading
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
    issue_agenda(board)
    with reading(board) as desk:
        for what, asked in everything(folder):
            DOCUMENTS[what].write(desk, asked)
    from boarddesk.app import render_screens

    render_screens(board, folder)
    print(f"Rendered the example board into {folder}.")


def everything(folder: Path) -> Iterator[tuple[str, Asked]]:
    """Every document in every format and copy, and where it goes."""
    for what, document in DOCUMENTS.items():
        for ending in filter(None, document.formats):
            yield what, Asked(folder / f"{what}{ending}")
            if document.has_public and ending != ".eml":
                yield what, Asked(folder / f"{what}-public{ending}", public=True)
    for layout in LAYOUTS:
        yield "minutes", Asked(folder / f"minutes-{layout}.docx", layout=layout)


def issue_agenda(board: Path) -> None:
    """Issue the agenda of the next meeting and add an item, so that there is a supplement."""
    from boarddesk.desk.agenda import add_item
    from boarddesk.desk.headless import board_called, writing
    from boarddesk.desk.meetings import set_status
    from boarddesk.desk.sign_in import coming_meeting_id
    from boarddesk.model.enums import MeetingStatus

    with writing(board, account()) as desk:
        meeting = desk.ask(coming_meeting_id, desk.ask(board_called, None))
        desk.run(set_status, meeting, MeetingStatus.AGENDA_ISSUED)
        desk.run(add_item, meeting, "Late business")
