"""Tagged PDF: which documents it can be had of, and whether this machine can make it."""

from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from boarddesk.desk import exports
from boarddesk.model.agenda_pack import AgendaPack
from boarddesk.model.decisions import DecisionsPack
from boarddesk.model.errors import KnownError
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.packs import MinutesPack
from boarddesk.model.record import RecordPack
from boarddesk.model.sign_in import SignInPack
from boarddesk.model.supplement import SupplementPack

WRITERS: dict[type, Callable[[Any, Path], None]] = {
    MinutesPack: exports.write_word,
    AgendaPack: exports.write_agenda_word,
    SupplementPack: exports.write_supplement_word,
    RecordPack: exports.write_record_word,
    SignInPack: exports.write_sign_in_word,
    SlipsPack: exports.write_slips_word,
    MattersPack: exports.write_matters_word,
    DecisionsPack: exports.write_decisions_word,
}
"""The Word form of each document that has one."""


def word_writer(pack: object) -> Callable[[Any, Path], None] | None:
    """What writes a document in Word, or none where it has no such form."""
    return WRITERS.get(type(pack))


def can_tag(pack: object) -> bool:
    """Whether a tagged PDF of a document can be made here."""
    from boarddesk.documents.tagged_pdf import find_office

    return word_writer(pack) is not None and find_office() is not None


def write_tagged(fill: Callable[[Path], None], path: Path, check: Callable[[], None] = lambda: None) -> None:
    """Have LibreOffice make a tagged PDF of what `fill` writes in Word; `check` stops it by what it raises.

    Raises KnownError where LibreOffice is not installed, fails or takes too long, and when the file cannot be written.
    """
    from boarddesk.documents.tagged_pdf import find_office, write_tagged_pdf

    office = find_office()
    if office is None:
        raise KnownError("A tagged PDF needs LibreOffice, which is not installed here: choose the quick PDF instead.")
    write_tagged_pdf(fill, path, office=office, check=check)


def tagged_quietly(export: Callable[[Path], object], path: Path) -> None:
    """Have a tagged PDF made of what an export of the command line writes in Word, whose own words are not printed."""

    def fill(word: Path) -> None:
        with redirect_stdout(StringIO()):
            export(word)

    write_tagged(fill, path)
