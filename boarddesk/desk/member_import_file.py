"""Taking a list of members over into a board file that nobody has open, and its preview as text."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk, Read
from boarddesk.desk.headless import board_called, reading
from boarddesk.desk.member_changes import first_day_of_newcomers
from boarddesk.desk.member_import import SOMEBODY_NEW, Wishes, import_members, preview, read_list
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.member_list import ImportPreview, ImportRow, ListField, ListLayout, Sheet, Verdict
from boarddesk.rules.dates import counted, long_date
from boarddesk.rules.member_columns import guess_layout
from boarddesk.rules.text import fold
from boarddesk.store.backups import Reason, make_backup
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.records import Records

TITLES = {
    Verdict.JOINS: "Join",
    Verdict.JOINS_KNOWN: "Join, known already",
    Verdict.CHANGES: "Change",
    Verdict.NEAR: "Close to somebody known: say --near same or --near new",
    Verdict.STAYS: "Members already",
    Verdict.TWICE: "In the list twice, taken once",
    Verdict.GONE: "Members who are not in the list",
}
"""The parts of the preview in their order."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    board: str | None = None
    group: str | None = None
    day: date | None = None
    near: str | None = None
    """What names close to somebody known are: "same" or "new"; None leaves them open."""
    leavers_end: bool = False
    apply: bool = False


def take_list(path: Path, source: Path, person: str, request: Request, now: Clock = local_now) -> str:
    """Say what taking a list over would do, or do it after a backup; KnownError or RuleError with nothing changed."""
    sheet = read_list(source)
    layout = guess_layout(sheet)
    if not request.apply:
        with reading(path, now) as desk:
            board_id, look = looked_at(desk, sheet, layout, request)
        return f"{as_text(sheet, layout, look, request)}\nNothing has been changed; --apply does it."
    with BoardFile.open(path, now=now) as file:
        if file.read_only:
            raise KnownError(file.read_only_because or f"“{path.name}” cannot be written.")
        desk = Desk(Records(file.engine, now, person, path=file.path))
        board_id, look = looked_at(desk, sheet, layout, request)
        if look.count(Verdict.NEAR):
            raise RuleError(
                f"{counted(look.count(Verdict.NEAR), 'name')} close to somebody known: say --near same or new."
            )
        make_backup(path, Reason.IMPORT, now)
        gone = [row.membership_id or "" for row in look.rows if row.verdict is Verdict.GONE]
        words = desk.run(import_members, board_id, look.rows, look.day, gone if request.leavers_end else ())
    return f"Imported from {source.name}: {words}."


def looked_at(desk: Desk, sheet: Sheet, layout: ListLayout, request: Request) -> tuple[str, ImportPreview]:
    """The board asked for, and what the list would do to it."""
    board_id = desk.ask(board_called, request.board)
    day = request.day or desk.ask(first_day_of_newcomers, board_id)
    wishes = Wishes(desk.ask(group_called, board_id, request.group), day)
    look = desk.ask(preview, board_id, sheet, layout, wishes)
    if request.near is not None:
        answers = {row.id: answer(row, request.near) for row in look.rows if row.verdict is Verdict.NEAR}
        look = desk.ask(preview, board_id, sheet, layout, replace(wishes, answers=answers))
    return board_id, look


def answer(row: ImportRow, near: str) -> str:
    """Who a name close to somebody known is taken to be."""
    return row.candidates[0].person_id if near == "same" else SOMEBODY_NEW


def group_called(read: Read, board_id: str, name: str | None) -> str:
    """The id of a register group, the first one when none is named; RuleError for a name the board does not have."""
    groups = group_lines(read, board_id)
    found = [group.id for group in groups if name is None or fold(group.name) == fold(name)]
    if not found:
        known = ", ".join(f'"{group.name}"' for group in groups)
        raise RuleError(f'There is no register group "{name}"; there are {known}.')
    return found[0]


def as_text(sheet: Sheet, layout: ListLayout, look: ImportPreview, request: Request) -> str:
    """The preview in lines."""
    heads = sheet.rows[layout.head_row] if layout.head_row is not None else ()
    taken = [
        f"{heads[at] if at < len(heads) and heads[at] else f'column {at + 1}'} = {field.value}"
        for at, field in enumerate(layout.fields)
        if field is not ListField.NOTHING
    ]
    since = f"from {long_date(look.day)}" if look.day else "for always"
    lines = [f"{sheet.name}: {', '.join(taken)}; {since}"]
    for verdict, title in TITLES.items():
        rows = [row for row in look.rows if row.verdict is verdict]
        if rows:
            what = f"{title}, their term ends" if verdict is Verdict.GONE and request.leavers_end else title
            lines += ["", f"{what} ({len(rows)})", *(f"  {row_text(row)}" for row in rows)]
    return "\n".join(lines) + "\n"


def row_text(row: ImportRow) -> str:
    """One person of the preview in a line."""
    if row.verdict is Verdict.CHANGES:
        return f"{row.name}: " + "; ".join(f"{what} {old or 'nothing'} -> {new}" for what, old, new in row.changes)
    if row.verdict is Verdict.NEAR:
        return f"{row.name}: " + "; ".join(f"{each.name} ({each.why})" for each in row.candidates)
    parts = (row.details.title, ", ".join(row.details.organisations), row.details.category)
    return " | ".join(part for part in (row.name, *parts) if part)
