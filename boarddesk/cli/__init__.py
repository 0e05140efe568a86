"""The command line: everything BoardDesk exports and looks after, without a window; with no verb, the window.

Every family of verbs is a file with an `add` that says what it takes; nothing heavy is imported before a verb runs.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from boarddesk.cli import demo, exporting, files, importing, looking
from boarddesk.model.errors import KnownError, RuleError

FAMILIES = (files, looking, importing, exporting, demo)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb or open the window; 0 when done, 1 for a known error in one sentence, 2 for wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    verbs, names = parser()
    options = window_parser().parse_args(words) if opens_window(words, names) else verbs.parse_args(words)
    try:
        return int(options.run(options) or 0)
    except (KnownError, RuleError) as error:
        print(f"boarddesk: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def opens_window(words: Sequence[str], verbs: Sequence[str]) -> bool:
    """Whether no verb was given: nothing, or a file to open; a verb that is none is left to argparse to refuse."""
    return not words or (words[0] not in verbs and (words[0].endswith(".board") or Path(words[0]).exists()))


def window_parser() -> argparse.ArgumentParser:
    """What may stand behind `boarddesk` without a verb."""
    made = argparse.ArgumentParser(prog="boarddesk")
    made.add_argument("file", nargs="?", type=Path, metavar="FILE.board")
    made.set_defaults(run=show_window)
    return made


def parser() -> tuple[argparse.ArgumentParser, tuple[str, ...]]:
    """What the verbs take, and their names."""
    made = argparse.ArgumentParser(
        prog="boarddesk",
        description="Runs boards: members, register, agenda, minutes, actions.",
        epilog="boarddesk [FILE.board] opens the window.",
    )
    made.add_argument("--version", action="version", version=version())
    verbs = made.add_subparsers(dest="verb", metavar="VERB", required=True)
    for family in FAMILIES:
        family.add(verbs)
    return made, tuple(verbs.choices)


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
