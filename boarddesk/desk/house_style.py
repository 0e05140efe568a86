"""A board's house style: the Word file its documents are based on, kept with the board, and what was found in it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.papers import stored
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.house_style import HouseReport, HouseStyle, HowFound, StyleMatch
from boarddesk.model.tables import Board, Letterhead, PaperContent
from boarddesk.rules.text import MAX_NAME, check_length, one_line

MOST_BYTES = 20_000_000
"""A larger file is not even read; no letterhead has so much."""

_INSIDE = ("approved", "agenda", "supplement")
"""What packs call the document inside them that is written in Word."""


def house_style(read: Read, board_id: str) -> HouseStyle | None:
    """The house style of a board; none where it uses BoardDesk's own look."""
    row = row_of(read, board_id)
    held = read.find(PaperContent, row.sha256) if row is not None else None
    if row is None or held is None:
        return None
    return HouseStyle(row.name, held.content, matches_from(row.matches), row.keeps_text)


def house_style_name(read: Read, board_id: str) -> str:
    """The name of the file, without its bytes being read; empty where there is none."""
    row = row_of(read, board_id)
    return row.name if row is not None else ""


def proposed(path: Path) -> HouseStyle:
    """A file as a house style, with what is found in it; KnownError says in one sentence why it cannot be one."""
    from boarddesk.documents.word.house.finding import proposal

    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise KnownError(f"“{path.name}” cannot be read ({error.strerror or error}): choose another file.") from error
    if size > MOST_BYTES:
        raise KnownError(
            f"“{path.name}” has {size / 1e6:.0f} MB; a house style may have {MOST_BYTES // 1_000_000} MB: "
            "make its pictures smaller."
        )
    return proposal(content, path.name)


def report_of(house: HouseStyle) -> HouseReport:
    """What is found in the file of a house style; KnownError when it cannot be read."""
    from boarddesk.documents.word.house.finding import report

    return report(house)


def wearing(pack: Any, house: HouseStyle) -> Any:
    """A document with another house style than its board's, for one time; those without a Word form as they are."""
    for name in _INSIDE:
        if hasattr(pack, name):
            return replace(pack, **{name: wearing(getattr(pack, name), house)})
    return replace(pack, house=house) if hasattr(pack, "house") else pack


@command("Set house style")
def set_house_style(write: Write, board_id: str, house: HouseStyle) -> None:
    """Let the board's Word documents be based on a file; RuleError for one that cannot be a base."""
    write.get(Board, board_id)
    name = check_length(one_line(house.name), MAX_NAME, "The name of the file")
    try:
        report_of(house)
    except KnownError as refusal:
        raise RuleError(str(refusal)) from refusal
    row = row_of(write, board_id)
    digest, matches = stored(write, house.content), matches_as_stored(house.matches)
    if row is None:
        write.add(Letterhead(board_id=board_id, name=name, sha256=digest, matches=matches, keeps_text=house.keeps_text))
        write.label = f"Set house style “{name}”"
        return
    write.label = f"Replace house style by “{name}”" if row.sha256 != digest else f"Change house style “{name}”"
    row.name, row.sha256, row.matches, row.keeps_text = name, digest, matches, house.keeps_text


@command("Use BoardDesk's own look")
def remove_house_style(write: Write, board_id: str) -> None:
    """Let the board's documents look as BoardDesk sets them; the bytes stay as long as Undo may need them."""
    row = row_of(write, board_id)
    if row is not None:
        write.delete(row)


def row_of(read: Read, board_id: str) -> Letterhead | None:
    """The row of a board's house style."""
    rows = read.rows(Letterhead, Letterhead.board_id == board_id)
    return rows[0] if rows else None


def matches_as_stored(matches: tuple[StyleMatch, ...]) -> list[list[str]]:
    """What was mapped as the file keeps it."""
    return [[each.ours, each.theirs, each.how.value] for each in matches]


def matches_from(kept: Any) -> tuple[StyleMatch, ...]:
    """What was mapped, from what was kept; a way of finding that this edition does not know was hers."""
    ways = {way.value: way for way in HowFound}
    return tuple(StyleMatch(ours, theirs, ways.get(how, HowFound.CHOSEN)) for ours, theirs, how in kept or ())
