"""The verbs that make board files, tell what is in one, back it up and restore it."""

import argparse
from pathlib import Path

from boarddesk.cli.verbs import Verbs, account, add_verb, reading

EXAMPLE = ("resources", "sample", "example.json")


def add(verbs: Verbs) -> None:
    """Say what these verbs take."""
    new = add_verb(verbs, "new", "make a board file with an empty board", make_new)
    new.add_argument("--board", metavar="NAME", help="the board's name; the file's name unless given")
    add_verb(verbs, "sample", "make a board file with the example board", make_sample)
    info = add_verb(verbs, "info", "tell what is in a board file and whether it is sound", tell)
    info.add_argument("--json", action="store_true", help="as JSON")
    backup = add_verb(verbs, "backup", "make a backup", make_backup)
    backup.add_argument("--to", type=Path, metavar="PATH", help="a place other than the backups' own")
    restore = add_verb(verbs, "restore", "put the newest backup in the file's place", restore_backup)
    which = restore.add_mutually_exclusive_group()
    which.add_argument("--from", dest="source", type=Path, metavar="BACKUP", help="put this one there instead")
    which.add_argument("--list", action="store_true", help="only list the backups")


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
