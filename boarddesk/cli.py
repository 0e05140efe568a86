"""The command line: everything BoardDesk exports and looks after, without a window; with no verb, the window."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from boarddesk.model.errors import KnownError, RuleError

if TYPE_CHECKING:
    from boarddesk.desk.desk import Desk

FORMATS = {
    "minutes": (".docx", ".pdf"),
    "agenda": (".docx", ".pdf", ".eml"),
    "invitation": (".ics",),
    "tracker": (".xlsx", ".pdf"),
    "attendance": (".xlsx", ".docx", ".pdf"),
    "sign-in": (".docx", ".pdf"),
    "register": (".pdf",),
    "slips": (".docx", ".pdf", ""),
    "matters-arising": (".docx", ".pdf"),
    "involvement": (".xlsx", ".pdf"),
    "plan": (".xlsx", ".pdf"),
    "decisions": (".xlsx", ".pdf"),
    "data": (".json",),
}
OF_A_MEETING = ("minutes", "agenda", "invitation", "register", "sign-in", "matters-arising")
PUBLIC = ("minutes", "agenda", "tracker", "decisions", "slips", "matters-arising")
LAYOUTS = ("traditional", "accessible")
IMPORTS = ("data", "tracker", "members")
VERBS = ("new", "sample", "info", "search", "import", "export", "check", "backup", "restore", "demo")
EXAMPLE = ("resources", "sample", "example.json")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb or open the window; 0 when done, 1 for a known error in one sentence, 2 for wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    options = window_parser().parse_args(words) if opens_window(words) else parser().parse_args(words)
    try:
        return int(options.run(options) or 0)
    except (KnownError, RuleError) as error:
        print(f"boarddesk: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def opens_window(words: Sequence[str]) -> bool:
    """Whether no verb was given: nothing, or a file to open; a verb that is none is left to argparse to refuse."""
    return not words or (words[0] not in VERBS and (words[0].endswith(".board") or Path(words[0]).exists()))


def window_parser() -> argparse.ArgumentParser:
    """What may stand behind `boarddesk` without a verb."""
    made = argparse.ArgumentParser(prog="boarddesk")
    made.add_argument("file", nargs="?", type=Path, metavar="FILE.board")
    made.set_defaults(run=show_window)
    return made


def parser() -> argparse.ArgumentParser:
    """The verbs and what each takes."""
    made = argparse.ArgumentParser(
        prog="boarddesk",
        description="Runs boards: members, register, agenda, minutes, actions.",
        epilog="boarddesk [FILE.board] opens the window.",
    )
    made.add_argument("--version", action="version", version=version())
    verbs = made.add_subparsers(dest="verb", metavar="VERB", required=True)
    new = add_verb(verbs, "new", "make a board file with an empty board", make_new)
    new.add_argument("--board", metavar="NAME", help="the board's name; the file's name unless given")
    add_verb(verbs, "sample", "make a board file with the example board", make_sample)
    info = add_verb(verbs, "info", "tell what is in a board file and whether it is sound", tell)
    info.add_argument("--json", action="store_true", help="as JSON")
    add_search(verbs)
    add_import(verbs)
    export = add_verb(verbs, "export", "write a document or the data", export_what, what=tuple(FORMATS))
    export.add_argument("--to", type=Path, required=True, metavar="PATH", help=f"its ending is the format: {endings()}")
    export.add_argument("--board", metavar="NAME", help="name or short name; needed when the file has several")
    export.add_argument("--meeting", type=day, metavar="DATE", help="agenda, minutes, register … of this day")
    export.add_argument("--year", metavar="YEAR", help="attendance of 2026, or of 2026/27 from April on")
    export.add_argument("--from", dest="first", type=day, metavar="DATE", help="attendance from this day on")
    export.add_argument("--until", dest="last", type=day, metavar="DATE", help="attendance until this day")
    export.add_argument("--public", action="store_true", help="a copy without anything confidential")
    export.add_argument("--owner", metavar="NAME", help="action slips of this owner only, by initials or name")
    export.add_argument("--tagged", action="store_true", help="a PDF for screen readers, made by LibreOffice")
    export.add_argument("--changes", action="store_true", help="approved minutes in Word with tracked changes")
    export.add_argument("--layout", choices=LAYOUTS, default=LAYOUTS[0], help="the shape of minutes in Word")
    check = add_verb(verbs, "check", "tell what a careful reader would find in the minutes", check_minutes)
    check.add_argument("--meeting", type=day, metavar="DATE", help="the meeting of this day; else the last one held")
    check.add_argument("--board", metavar="NAME", help="name or short name; needed when the file has several")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--fail", action="store_true", help="end with 1 when there is a warning")
    backup = add_verb(verbs, "backup", "make a backup", make_backup)
    backup.add_argument("--to", type=Path, metavar="PATH", help="a place other than the backups' own")
    restore = add_verb(verbs, "restore", "put the newest backup in the file's place", restore_backup)
    which = restore.add_mutually_exclusive_group()
    which.add_argument("--from", dest="source", type=Path, metavar="BACKUP", help="put this one there instead")
    which.add_argument("--list", action="store_true", help="only list the backups")
    demo = verbs.add_parser("demo", help="render every screen and document of the example board")
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.set_defaults(run=render_demo)
    return made


def add_search(verbs: Any) -> None:
    """The verb that searches everything in a file."""
    made = add_verb(verbs, "search", "search everything in a board file", search_file)
    made.add_argument(
        "words", nargs="*", metavar="WORDS", help='words, "phrases", by:PB from:2009-04 to:2010 in:decisions board:NSCB'
    )
    made.add_argument("--best", action="store_true", help="the best first, not the newest")
    made.add_argument("--limit", type=int, default=50, metavar="N", help="how many are shown at most")
    made.add_argument("--rebuild", action="store_true", help="make the search index anew first")
    made.add_argument("--json", action="store_true", help="as JSON")


def add_import(verbs: Any) -> None:
    """The verb that takes in data, a tracker that came back, or a list of members."""
    made = add_verb(verbs, "import", "take in data, a returned tracker or members", import_source, what=IMPORTS)
    made.add_argument("source", type=Path, metavar="SOURCE", help="data: .json; tracker: .xlsx; members: .csv, .xlsx")
    made.add_argument("--board", metavar="NAME", help="the board; needed when the file has several")
    made.add_argument("--apply", action="store_true", help="change the file; else only what would change is told")
    lists = made.add_argument_group("members")
    lists.add_argument("--group", metavar="NAME", help="their register group; the first one unless given")
    lists.add_argument("--from", dest="day", type=day, metavar="DATE", help="their first day; else the next meeting's")
    lists.add_argument("--near", choices=("same", "new"), help="what names close to somebody known are")
    lists.add_argument("--leavers-end", action="store_true", help="end the terms of members who are not in the list")


def add_verb(
    verbs: Any, name: str, words: str, run: Callable[[argparse.Namespace], int | None], what: tuple[str, ...] = ()
) -> argparse.ArgumentParser:
    """A verb over a board file, with the kinds of thing it handles."""
    made: argparse.ArgumentParser = verbs.add_parser(name, help=words, description=f"{words.capitalize()}.")
    if what:
        made.add_argument("what", choices=what, metavar=" | ".join(what))
    made.add_argument("file", type=Path, metavar="FILE.board")
    made.set_defaults(run=run, parser=made)
    return made


def endings() -> str:
    """The formats of each document."""
    return "; ".join(f"{what} {' '.join(name or 'a folder' for name in formats)}" for what, formats in FORMATS.items())


def day(text: str) -> date:
    """A day as it stands on the command line; ArgumentTypeError when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-03-19') from None


def version() -> str:
    """The program's name and version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"BoardDesk {version('boarddesk')}"
    except PackageNotFoundError:
        return "BoardDesk"


def show_window(options: argparse.Namespace) -> int:
    """Open the window, on a file or on the welcome page."""
    from boarddesk.app import run

    return run(options.file)


def make_new(options: argparse.Namespace) -> None:
    """Make a board file with an empty board."""
    from boarddesk.desk.headless import new_file

    new_file(options.file, options.board or options.file.stem, account())
    print(f"Made {options.file}.")


def make_sample(options: argparse.Namespace) -> None:
    """Make a board file with the example board."""
    done = sample(options.file)
    print(f"Made {options.file}: {done}.")


def sample(path: Path) -> str:
    """Make the example board; gives what is in it in words."""
    from boarddesk.assets import asset
    from boarddesk.desk.data_files import make_from

    return make_from(path, asset(*EXAMPLE).read_bytes(), EXAMPLE[-1], account()).words


def tell(options: argparse.Namespace) -> int:
    """Print what is in a board file; 1 when it or a stored edition is damaged."""
    import json

    from boarddesk.desk import overview

    file = overview.file_glance(options.file)
    with reading(options.file) as desk:
        boards = desk.ask(overview.board_glances)
    if options.json:
        print(json.dumps(overview.as_plain(file, boards), indent=2, ensure_ascii=False))
    else:
        print(overview.as_text(file, boards))
    return 1 if file.problems or overview.changed_editions(boards) else 0


def import_source(options: argparse.Namespace) -> None:
    """Take in data, a tracker that came back, or a list of members."""
    if options.what == "tracker":
        import_tracker(options)
        return
    if options.what == "members":
        from boarddesk.desk.member_import_file import Request, take_list

        names = ("board", "group", "day", "near", "leavers_end", "apply")
        request = Request(**{name: getattr(options, name) for name in names})
        print(take_list(options.file, options.source, account(), request))
        return
    from boarddesk.desk import data_files

    done = data_files.import_source(options.file, options.source, account())
    print(f"Imported {done.words} into {options.file}.")


def import_tracker(options: argparse.Namespace) -> None:
    """Tell what a returned tracker would change; with --apply take over what is clean, after a backup."""
    from boarddesk.desk.headless import board_called
    from boarddesk.desk.returned import comparison_text, take_over_clean, would_change

    with reading(options.file) as desk:
        found = would_change(desk, options.source, desk.ask(board_called, options.board))
    print(comparison_text(found))
    if options.apply:
        print(take_over_clean(options.file, options.source, options.board, account()))


def check_minutes(options: argparse.Namespace) -> int:
    """Print what the check finds; 1 for a warning where that was asked for."""
    import json

    from boarddesk.desk.check_report import report_plain, report_text
    from boarddesk.desk.checks import checked
    from boarddesk.desk.headless import meeting_called

    with reading(options.file) as desk:
        meeting = desk.ask(meeting_called, options.board, options.meeting)
        if options.json:
            print(json.dumps(desk.ask(report_plain, meeting), indent=2, ensure_ascii=False))
        else:
            print(desk.ask(report_text, meeting))
        return int(options.fail and desk.ask(checked, meeting).warnings > 0)


def search_file(options: argparse.Namespace) -> None:
    """Print what is found, the newest first."""
    from boarddesk.desk.search_text import as_json, as_text, found_in, index_again

    if not options.words and not options.rebuild:
        options.parser.error("say what to search for")
    if options.limit < 1:
        options.parser.error("--limit wants a number from 1 on")
    if options.rebuild:
        index_again(options.file)
    if options.words:
        found = found_in(options.file, " ".join(options.words), best=options.best, limit=options.limit)
        print(as_json(found) if options.json else as_text(found))


def export_what(options: argparse.Namespace) -> None:
    """Write a document or the data."""
    ending = "" if options.what == "slips" and options.to.is_dir() else options.to.suffix.lower()
    formats = FORMATS[options.what]
    if ending not in formats:
        names = " or ".join(filter(None, formats))
        options.parser.error(f'{options.what} can be written as {names}, not as "{options.to.name}"')
    if options.meeting and options.what not in OF_A_MEETING:
        options.parser.error(f"--meeting goes with {', '.join(OF_A_MEETING)}, not with {options.what}")
    if (options.year or options.first or options.last) and options.what != "attendance":
        options.parser.error(f"a period goes with attendance, not with {options.what}")
    if options.public and (options.what not in PUBLIC or ending == ".eml"):
        options.parser.error(f"--public goes with {', '.join(PUBLIC)}, not with {options.what} as {ending}")
    if options.owner and options.what != "slips":
        options.parser.error(f"--owner goes with slips, not with {options.what}")
    if options.layout != LAYOUTS[0] and (options.what, ending) != ("minutes", ".docx"):
        options.parser.error(f"--layout {options.layout} goes with minutes in Word")
    if options.changes and ((options.what, ending) != ("minutes", ".docx") or options.public):
        options.parser.error("--changes goes with minutes in Word")
    if options.changes:
        export_changes(options)
        return
    if options.tagged:
        export_tagged(options, has_word=".docx" in formats)
        return
    if (options.what, ending, options.public) == ("tracker", ".xlsx", False):
        export_numbered(options)
        print(f"Wrote {options.to}.")
        return
    with reading(options.file) as desk:
        if options.what == "data":
            export_data(desk, options.to, options.board)
        elif options.what == "minutes":
            export_minutes(desk, options.to, options.board, options.meeting, options.public, options.layout)
        elif options.what == "attendance":
            export_attendance(desk, options.to, options.board, options.year, options.first, options.last)
        elif options.what == "plan":
            export_plan(desk, options.to, options.board)
        elif options.what == "decisions":
            export_decisions(desk, options.to, options.board, options.public)
        elif options.what == "involvement":
            export_involvement(desk, options.to, options.board)
        elif options.what == "sign-in":
            export_sign_in(desk, options.to, options.board, options.meeting)
        elif options.what in ("agenda", "invitation"):
            export_agenda(desk, options.to, options.board, options.meeting, options.public)
        elif options.what in ("slips", "matters-arising"):
            export_handed(desk, options)
        elif options.what == "register":
            export_register(desk, options.to, options.board, options.meeting)
        else:
            export_tracker(desk, options.to, options.board, options.public)
    print(f"Wrote {options.to}.")


def export_tagged(options: argparse.Namespace, *, has_word: bool) -> None:
    """Write a document as tagged PDF."""
    from boarddesk.desk.tagged import tagged_quietly

    if options.to.suffix.lower() != ".pdf" or not has_word:
        options.parser.error(f"--tagged goes with a PDF of what is also written in Word, not with {options.what}")
    plain = vars(options) | {"tagged": False}
    tagged_quietly(lambda word: export_what(argparse.Namespace(**plain | {"to": word})), options.to)
    print(f"Wrote {options.to}, tagged by LibreOffice.")


def export_data(desk: "Desk", path: Path, board: str | None) -> None:
    """Write the file, or one board of it, as data."""
    from boarddesk.desk.data import data_text
    from boarddesk.desk.data_files import write_text

    write_text(desk.ask(data_text, board), path)


def export_minutes(
    desk: "Desk", path: Path, board: str | None, on: date | None, public: bool = False, layout: str = LAYOUTS[0]
) -> None:
    """Write the minutes of a day, or of the last meeting held; `public` leaves out what is confidential."""
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.packs import minutes_pack
    from boarddesk.store.clock import local_now

    pack = desk.ask(minutes_pack, desk.ask(meeting_called, board, on), public=public)
    if path.suffix.lower() == ".pdf":
        printing().minutes_pdf(pack, path)
        return
    from boarddesk.documents.word.minutes import write_minutes
    from boarddesk.model.enums import MinutesLayout

    write_minutes(pack, path, now=local_now(), layout=MinutesLayout(layout))


def export_changes(options: argparse.Namespace) -> None:
    """Write approved minutes with the changes to the circulated draft tracked."""
    from boarddesk.desk.exports import write_revised
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.revised import revised_pack

    with reading(options.file) as desk:
        pack = desk.ask(revised_pack, desk.ask(meeting_called, options.board, options.meeting))
    write_revised(pack, options.to)
    print(f"Wrote {options.to}.")


def export_tracker(desk: "Desk", path: Path, board: str | None, public: bool = False) -> None:
    """Write the action tracker; `public` leaves out confidential actions."""
    from boarddesk.desk.headless import board_called
    from boarddesk.desk.packs import tracker_pack
    from boarddesk.store.clock import local_now

    pack = desk.ask(tracker_pack, desk.ask(board_called, board), public=public)
    if path.suffix.lower() == ".pdf":
        printing().tracker_pdf(pack, path)
        return
    from boarddesk.documents.excel.tracker import write_tracker

    write_tracker(pack, path, now=local_now())


def export_attendance(
    desk: "Desk", path: Path, board: str | None, year: str | None, first: date | None, last: date | None
) -> None:
    """Write the attendance record of a year or of any period; without either, of the year of the last meeting."""
    from boarddesk.desk import exports
    from boarddesk.desk.attendance_record import named_period, record_pack
    from boarddesk.desk.headless import board_called

    board_id = desk.ask(board_called, board)
    pack = desk.ask(record_pack, board_id, desk.ask(named_period, board_id, year, first, last))
    writers = {".xlsx": exports.write_record_excel, ".docx": exports.write_record_word}
    (writers.get(path.suffix.lower()) or printing().write_pdf)(pack, path)


def export_decisions(desk: "Desk", path: Path, board: str | None, public: bool = False) -> None:
    """Write the register of decisions; `public` leaves out confidential ones."""
    from boarddesk.desk.decisions import decisions_pack
    from boarddesk.desk.exports import write_decisions_excel
    from boarddesk.desk.headless import board_called

    pack = desk.ask(decisions_pack, desk.ask(board_called, board), public=public)
    (printing().write_pdf if path.suffix.lower() == ".pdf" else write_decisions_excel)(pack, path)


def export_involvement(desk: "Desk", path: Path, board: str | None) -> None:
    """Write who links the board to which other groups, as of today."""
    from boarddesk.desk.exports import write_involvement_excel
    from boarddesk.desk.headless import board_called
    from boarddesk.desk.involvement import involvement_pack

    pack = desk.ask(involvement_pack, desk.ask(board_called, board))
    (printing().write_pdf if path.suffix.lower() == ".pdf" else write_involvement_excel)(pack, path)


def export_plan(desk: "Desk", path: Path, board: str | None) -> None:
    """Write the forward plan."""
    from boarddesk.desk.exports import write_plan_excel
    from boarddesk.desk.forward_plan import plan_pack
    from boarddesk.desk.headless import board_called

    pack = desk.ask(plan_pack, desk.ask(board_called, board))
    (printing().write_pdf if path.suffix.lower() == ".pdf" else write_plan_excel)(pack, path)


def export_sign_in(desk: "Desk", path: Path, board: str | None, on: date | None) -> None:
    """Write the sign-in sheet of a day, or of the next meeting."""
    from boarddesk.desk.exports import write_sign_in_word
    from boarddesk.desk.headless import board_called, meeting_called
    from boarddesk.desk.sign_in import coming_meeting_id, sign_in_pack

    board_id = desk.ask(board_called, board)
    meeting_id = desk.ask(meeting_called, board, on) if on else desk.ask(coming_meeting_id, board_id)
    pack = desk.ask(sign_in_pack, meeting_id)
    (printing().write_pdf if path.suffix.lower() == ".pdf" else write_sign_in_word)(pack, path)


def export_agenda(desk: "Desk", path: Path, board: str | None, on: date | None, public: bool = False) -> None:
    """Write the agenda of a day or of the next meeting: the document, the letter with it, or the invitation."""
    from boarddesk.desk import exports
    from boarddesk.desk.agenda_pack import agenda_pack, inviting_pack
    from boarddesk.desk.headless import board_called, meeting_called
    from boarddesk.desk.sign_in import coming_meeting_id

    board_id = desk.ask(board_called, board)
    meeting_id = desk.ask(meeting_called, board, on) if on else desk.ask(coming_meeting_id, board_id)
    ending = path.suffix.lower()
    if ending in (".ics", ".eml"):
        writer = exports.write_agenda_invitation if ending == ".ics" else exports.write_agenda_mail
        writer(desk.ask(inviting_pack, meeting_id), path)
        return
    pack = desk.ask(agenda_pack, meeting_id, public=public)
    (printing().write_pdf if ending == ".pdf" else exports.write_agenda_word)(pack, path)


def export_register(desk: "Desk", path: Path, board: str | None, on: date | None) -> None:
    """Write the register of a day, or of the last meeting held."""
    from boarddesk.desk.headless import meeting_called
    from boarddesk.desk.register_pack import register_pack

    printing().write_pdf(desk.ask(register_pack, desk.ask(meeting_called, board, on)), path)


def export_handed(desk: "Desk", options: argparse.Namespace) -> None:
    """Write action slips or the sheet for matters arising."""
    from boarddesk.desk.handed_files import Handing, hand_out

    asked = Handing(options.to, options.board, options.owner, options.meeting, options.public)
    for line in hand_out(desk, options.what, asked, printing().write_pdf):
        print(line)


def export_numbered(options: argparse.Namespace) -> None:
    """Write the tracker under a number of its own, so that it can be compared when it comes back.

    A file that cannot be written at the moment gives a tracker without a number, and that is said.
    """
    from boarddesk.desk.headless import board_called, writing
    from boarddesk.desk.trackers import hand_out
    from boarddesk.documents.excel.tracker import write_tracker
    from boarddesk.store.clock import local_now

    try:
        with writing(options.file, account()) as desk:
            pack = desk.note(hand_out, desk.ask(board_called, options.board))
    except KnownError as error:
        print(f"{error} The tracker has no number: what comes back is compared with what stands then.")
        with reading(options.file) as desk:
            export_tracker(desk, options.to, options.board)
        return
    write_tracker(pack, options.to, now=local_now())


def printing() -> Any:
    """The screens' printing, on no display at all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from boarddesk.ui import printing

    return printing


def make_backup(options: argparse.Namespace) -> None:
    """Make a backup, among the others or where she says."""
    from boarddesk.desk.headless import back_up

    print(f"Backed up to {back_up(options.file, options.to)}.")


def restore_backup(options: argparse.Namespace) -> None:
    """Put a backup in the file's place, or list what there is."""
    from boarddesk.store.backups import backups_of, restore

    known = backups_of(options.file)
    if options.list:
        for one in known:
            print(f"{one.time:%d.%m.%Y %H:%M}  {one.size / 1024:9,.0f} KB  {one.reason.words}  {one.path}")
        return
    from boarddesk.desk.headless import newest_backup

    source = options.source or newest_backup(options.file)
    before = restore(options.file, source)
    print(f"Restored {options.file} from {source}.")
    if before is not None:
        print(f"What was there before is kept as {before.path}.")


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
    from boarddesk.desk.handed_files import hand_out_all

    with reading(board) as desk:
        for ending in FORMATS["minutes"]:
            export_minutes(desk, folder / f"minutes{ending}", None, None)
        for ending in FORMATS["agenda"]:
            export_agenda(desk, folder / f"agenda{ending}", None, None)
        export_agenda(desk, folder / "invitation.ics", None, None)
        for ending in FORMATS["tracker"]:
            export_tracker(desk, folder / f"tracker{ending}", None)
        for ending in FORMATS["attendance"]:
            export_attendance(desk, folder / f"attendance{ending}", None, None, None, None)
        for ending in FORMATS["plan"]:
            export_plan(desk, folder / f"forward-plan{ending}", None)
        for ending in FORMATS["decisions"]:
            export_decisions(desk, folder / f"decisions{ending}", None)
        for ending in FORMATS["involvement"]:
            export_involvement(desk, folder / f"involvement{ending}", None)
        for ending in FORMATS["sign-in"]:
            export_sign_in(desk, folder / f"sign-in{ending}", None, None)
        hand_out_all(desk, folder, printing().write_pdf)
        export_register(desk, folder / "register.pdf", None, None)
        export_data(desk, folder / "data.json", None)
    from boarddesk.app import render_screens

    render_screens(board, folder)
    print(f"Rendered the example board into {folder}.")


def reading(path: Path) -> Any:
    """A desk over a file for as long as a `with` lasts, for reading only."""
    from boarddesk.desk.headless import reading

    return reading(path)


def account() -> str:
    """The name that stands in the history: the account's."""
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""
