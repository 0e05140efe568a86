"""A board's data in and out: the data form filled from the file, and the file filled from it."""

import hashlib

from boarddesk.desk.data_in import Imported, add_file
from boarddesk.desk.data_out import file_form
from boarddesk.desk.desk import Desk
from boarddesk.documents.data.file import FileForm
from boarddesk.documents.data.writing import written
from boarddesk.model.errors import RuleError
from boarddesk.store.write import Read, Write

__all__ = ["Imported", "data_text", "import_data"]


def data_text(read: Read, board: str | None = None) -> str:
    """The whole file as data, or one board with all people; RuleError if there is no such board."""
    form = file_form(read)
    if board is not None:
        kept = tuple(one for one in form.boards if board in (one.name, one.short_name))
        if not kept:
            raise RuleError(f'There is no board "{board}" in this file.')
        form = form.model_copy(update={"boards": kept})
    return written(form)


def import_data(desk: Desk, form: FileForm, source: bytes) -> Imported:
    """Fill the file with what a form holds, all or nothing.

    Raises RuleError with the place of what does not fit, or if a board of that name is in use already.
    """
    digest = hashlib.sha256(source).hexdigest()

    def work(write: Write) -> Imported:
        return add_file(write, form)

    return desk.import_bulk(work, lambda done: f"Import of {done.words} (source SHA-256 {digest})")
