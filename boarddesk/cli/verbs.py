"""What all verbs share: how one is declared, how a file is read, who it is that asks."""

import argparse
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from boarddesk.desk.desk import Desk

Verbs = Any
"""What `ArgumentParser.add_subparsers` gives; argparse has no public name for it."""


def add_verb(
    verbs: Verbs, name: str, words: str, run: Callable[[argparse.Namespace], int | None], what: tuple[str, ...] = ()
) -> argparse.ArgumentParser:
    """A verb over a board file, with the kinds of thing it handles."""
    made: argparse.ArgumentParser = verbs.add_parser(name, help=words, description=f"{words.capitalize()}.")
    if what:
        made.add_argument("what", choices=what, metavar=" | ".join(what))
    made.add_argument("file", type=Path, metavar="FILE.board")
    made.set_defaults(run=run, parser=made)
    return made


def of_board(verb: argparse.ArgumentParser) -> None:
    """Let a verb say which board is meant."""
    verb.add_argument("--board", metavar="NAME", help="name or short name; needed when the file has several")


def day(text: str) -> date:
    """A day as it stands on the command line; ArgumentTypeError when it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date such as 2026-03-19') from None


def reading(path: Path) -> "AbstractContextManager[Desk]":
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


def printing() -> Any:
    """The screens' printing, on no display at all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from boarddesk.ui import printing

    return printing
