"""Imports into board files that nobody has open: made where they are missing, backed up before they are changed."""

from contextlib import suppress
from pathlib import Path

from boarddesk.desk.data import Imported, import_data
from boarddesk.desk.desk import Desk
from boarddesk.documents.data.file import FileForm
from boarddesk.documents.data.reading import read, read_file
from boarddesk.documents.files import write_bytes_atomically
from boarddesk.model.errors import KnownError
from boarddesk.store.backups import Reason, make_backup
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.records import Records


def import_source(board: Path, source: Path, person: str, now: Clock = local_now) -> Imported:
    """Fill a board file from a file of data; KnownError or RuleError in one sentence, with nothing changed."""
    form, content = read_file(source)
    if not board.exists():
        return _into_new(board, form, content, person, now)
    with BoardFile.open(board, now=now) as file:
        if file.read_only:
            raise KnownError(file.read_only_because or f"“{board.name}” cannot be written.")
        make_backup(board, Reason.IMPORT, now)
        return import_data(Desk(Records(file.engine, now, person, path=file.path)), form, content)


def make_from(board: Path, content: bytes, name: str, person: str, now: Clock = local_now) -> Imported:
    """Make a new board file of data; KnownError if there is a file already."""
    return _into_new(board, read(content, name), content, person, now)


def write_text(text: str, path: Path) -> None:
    """Write the data form to a file, whole or not at all."""
    write_bytes_atomically(path, text.encode())


def _into_new(board: Path, form: FileForm, content: bytes, person: str, now: Clock) -> Imported:
    file = BoardFile.create(board, now=now)
    try:
        with file:
            return import_data(Desk(Records(file.engine, now, person, path=file.path)), form, content)
    except BaseException:
        with suppress(OSError):
            board.unlink()
        raise
