"""The verb that takes in data, a tracker that came back, a list of members or a glossary."""

import argparse
from pathlib import Path

from boarddesk.cli.verbs import Verbs, account, add_verb, day, of_board, reading


def add(verbs: Verbs) -> None:
    """Say what the verb takes."""
    made = add_verb(
        verbs, "import", "take in data, a returned tracker, members or a glossary", import_source, what=tuple(IMPORTS)
    )
    made.add_argument(
        "source", type=Path, metavar="SOURCE", help="data: .json; tracker: .xlsx; members, glossary: .csv, .xlsx"
    )
    of_board(made)
    made.add_argument("--apply", action="store_true", help="change the file; else only what would change is told")
    lists = made.add_argument_group("members")
    lists.add_argument("--group", metavar="NAME", help="their register group; the first one unless given")
    lists.add_argument("--from", dest="day", type=day, metavar="DATE", help="their first day; else the next meeting's")
    lists.add_argument("--near", choices=("same", "new"), help="what names close to somebody known are")
    lists.add_argument("--leavers-end", action="store_true", help="end the terms of members who are not in the list")


def import_source(options: argparse.Namespace) -> None:
    """Take it in."""
    IMPORTS[options.what](options)


def import_data(options: argparse.Namespace) -> None:
    """Fill a file with the data of a board."""
    from boarddesk.desk import data_files

    done = data_files.import_source(options.file, options.source, account())
    print(f"Imported {done.words} into {options.file}.")


def import_members(options: argparse.Namespace) -> None:
    """Tell what a list of members would change; with --apply change it."""
    from boarddesk.desk.member_import_file import Request, take_list

    names = ("board", "group", "day", "near", "leavers_end", "apply")
    request = Request(**{name: getattr(options, name) for name in names})
    print(take_list(options.file, options.source, account(), request))


def import_tracker(options: argparse.Namespace) -> None:
    """Tell what a returned tracker would change; with --apply take over what is clean, after a backup."""
    from boarddesk.desk.headless import board_called
    from boarddesk.desk.returned import comparison_text, take_over_clean, would_change

    with reading(options.file) as desk:
        found = would_change(desk, options.source, desk.ask(board_called, options.board))
    print(comparison_text(found))
    if options.apply:
        print(take_over_clean(options.file, options.source, options.board, account()))


def import_glossary(options: argparse.Namespace) -> None:
    """Tell what a glossary would change; with --apply change it."""
    from boarddesk.desk.glossary_import import take_list

    print(take_list(options.file, options.source, account(), options.board, apply=options.apply))


IMPORTS = {"data": import_data, "tracker": import_tracker, "members": import_members, "glossary": import_glossary}
