"""The verbs that look and change nothing: the check, the search and the history."""

import argparse

from boarddesk.cli.verbs import Verbs, add_verb, day, of_board, reading
from boarddesk.model.history import HistoryFilter, ThingKind

KINDS = tuple(kind.value for kind in ThingKind)


def add(verbs: Verbs) -> None:
    """Say what these verbs take."""
    search = add_verb(verbs, "search", "search everything in a board file", search_file)
    search.add_argument(
        "words", nargs="*", metavar="WORDS", help='words, "phrases", by:PB from:2009-04 to:2010 in:decisions board:NSCB'
    )
    search.add_argument("--best", action="store_true", help="the best first, not the newest")
    search.add_argument("--limit", type=int, default=50, metavar="N", help="how many are shown at most")
    search.add_argument("--rebuild", action="store_true", help="make the search index anew first")
    search.add_argument("--json", action="store_true", help="as JSON")
    check = add_verb(verbs, "check", "tell what a careful reader would find in the minutes", check_minutes)
    check.add_argument("--meeting", type=day, metavar="DATE", help="the meeting of this day; else the last one held")
    of_board(check)
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--fail", action="store_true", help="end with 1 when there is a warning")
    history = add_verb(verbs, "history", "tell what was changed in a board, when and by whom", tell_history)
    of_board(history)
    history.add_argument("--person", default="", metavar="NAME", help="only what this person did")
    history.add_argument("--from", dest="first", type=day, metavar="DATE", help="from this day on")
    history.add_argument("--until", dest="last", type=day, metavar="DATE", help="until this day")
    history.add_argument("--kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    history.add_argument("--words", default="", metavar="WORDS", help="only lines that hold these words")
    history.add_argument("--limit", type=int, metavar="N", help="how many are shown at most")
    history.add_argument("--json", action="store_true", help="as JSON")


def tell_history(options: argparse.Namespace) -> None:
    """Print the history of a board, the latest first."""
    from boarddesk.desk.headless import board_called
    from boarddesk.desk.history_text import all_lines, as_json, as_text

    if options.limit is not None and options.limit < 1:
        options.parser.error("--limit wants a number from 1 on")
    kind = ThingKind(options.kind) if options.kind else None
    wanted = HistoryFilter(options.person, options.first, options.last, kind, options.words)
    with reading(options.file) as desk:
        lines = desk.ask(all_lines, desk.ask(board_called, options.board), wanted, options.limit)
    print(as_json(lines) if options.json else as_text(lines))


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
