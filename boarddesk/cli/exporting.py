"""The verb that writes a document or the data."""

import argparse
from pathlib import Path

from boarddesk.cli.documents import DOCUMENTS, LAYOUTS, Asked
from boarddesk.cli.verbs import Verbs, account, add_verb, day, of_board, reading
from boarddesk.model.errors import KnownError


def add(verbs: Verbs) -> None:
    """Say what the verb takes."""
    made = add_verb(verbs, "export", "write a document or the data", export, what=tuple(DOCUMENTS))
    made.add_argument("--to", type=Path, required=True, metavar="PATH", help=f"its ending is the format: {endings()}")
    of_board(made)
    made.add_argument("--meeting", type=day, metavar="DATE", help="agenda, minutes, register … of this day")
    made.add_argument("--year", metavar="YEAR", help="attendance of 2026, or of 2026/27 from April on")
    made.add_argument("--from", dest="first", type=day, metavar="DATE", help="attendance from this day on")
    made.add_argument("--until", dest="last", type=day, metavar="DATE", help="attendance until this day")
    made.add_argument("--public", action="store_true", help="a copy without anything confidential")
    made.add_argument("--owner", metavar="NAME", help="action slips of this owner only, by initials or name")
    made.add_argument("--tagged", action="store_true", help="a PDF for screen readers, made by LibreOffice")
    made.add_argument("--changes", action="store_true", help="approved minutes in Word with tracked changes")
    made.add_argument("--layout", choices=LAYOUTS, help="the shape of minutes in Word; the board's own unless given")
    made.add_argument(
        "--house-style", type=Path, metavar="PATH", help="the .docx or .dotx that it is based on this time"
    )


def endings() -> str:
    """The formats of each document."""
    return "; ".join(f"{what} {' '.join(name or 'a folder' for name in it.formats)}" for what, it in DOCUMENTS.items())


def export(options: argparse.Namespace) -> None:
    """Write it, in the way that was asked for."""
    complaint = wrong_with(options)
    if complaint:
        options.parser.error(complaint)
    if options.tagged:
        export_tagged(options)
        return
    if (options.what, options.to.suffix.lower(), options.public) == ("tracker", ".xlsx", False):
        export_numbered(options)
    else:
        export_plain(options)
    print(f"Wrote {options.to}.")


def wrong_with(options: argparse.Namespace) -> str:
    """The sentence about what was asked for and cannot be, or nothing."""
    what, document = options.what, DOCUMENTS[options.what]
    ending = "" if "" in document.formats and options.to.is_dir() else options.to.suffix.lower()
    minutes_in_word = (what, ending) == ("minutes", ".docx")
    if ending not in document.formats:
        names = " or ".join(filter(None, document.formats))
        return f'{what} can be written as {names}, not as "{options.to.name}"'
    if options.meeting and not document.of_a_meeting:
        return f"--meeting goes with {names_of('of_a_meeting')}, not with {what}"
    if (options.year or options.first or options.last) and what != "attendance":
        return f"a period goes with attendance, not with {what}"
    if options.public and (not document.has_public or ending == ".eml"):
        return f"--public goes with {names_of('has_public')}, not with {what} as {ending}"
    if options.owner and what != "slips":
        return f"--owner goes with slips, not with {what}"
    if options.layout and not minutes_in_word:
        return f"--layout {options.layout} goes with minutes in Word"
    if options.changes and (not minutes_in_word or options.public):
        return "--changes goes with minutes in Word"
    if options.house_style and (
        (ending not in (".docx", ".eml", "") and not options.tagged) or ".docx" not in document.formats
    ):
        return "--house-style goes with what is written in Word and with tagged PDF"
    if options.tagged and (ending != ".pdf" or ".docx" not in document.formats):
        return f"--tagged goes with a PDF of what is also written in Word, not with {what}"
    return ""


def names_of(trait: str) -> str:
    """The documents with a trait of `Document`."""
    return ", ".join(what for what, document in DOCUMENTS.items() if getattr(document, trait))


def export_plain(options: argparse.Namespace) -> None:
    """Write what a file that is only read can give."""
    names = ("to", "board", "meeting", "public", "layout", "changes", "owner", "year", "first", "last", "house_style")
    asked = Asked(**{name: getattr(options, name) for name in names})
    with reading(options.file) as desk:
        DOCUMENTS[options.what].write(desk, asked)


def export_tagged(options: argparse.Namespace) -> None:
    """Write a document as tagged PDF."""
    from boarddesk.desk.tagged import tagged_quietly

    plain = vars(options) | {"tagged": False}
    tagged_quietly(lambda word: export_plain(argparse.Namespace(**plain | {"to": word})), options.to)
    print(f"Wrote {options.to}, tagged by LibreOffice.")


def export_numbered(options: argparse.Namespace) -> None:
    """Write the tracker under a number of its own, so that it can be compared when it comes back.

    A file that cannot be written at the moment gives a tracker without a number, and that is said.
    """
    from boarddesk.desk.exports import write_excel
    from boarddesk.desk.headless import board_called, writing
    from boarddesk.desk.trackers import hand_out

    try:
        with writing(options.file, account()) as desk:
            pack = desk.note(hand_out, desk.ask(board_called, options.board))
    except KnownError as error:
        print(f"{error} The tracker has no number: what comes back is compared with what stands then.")
        export_plain(options)
        return
    write_excel(pack, options.to)
