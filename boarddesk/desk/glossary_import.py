"""Glossaries from outside, and the glossary as a document: what an import would do, and doing it as one step."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from boarddesk.desk.desk import Desk, Read, Write, command
from boarddesk.desk.document_style import document_style
from boarddesk.desk.editing import change
from boarddesk.desk.glossary import FIELDS, cleaned, term_at, term_lines
from boarddesk.desk.headless import board_called, reading, writing
from boarddesk.documents.list_reader import read_list
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.member_list import Sheet
from boarddesk.model.lines.term_list import GlossaryPack, TermRow, TermVerdict
from boarddesk.model.tables import Board, GlossaryTerm
from boarddesk.rules.term_list import changes_of

DOES_SOMETHING = (TermVerdict.NEW, TermVerdict.CHANGED)
"""The rows that can be taken or left."""
MOST_TERMS = 5_000


def read_terms(path: Path) -> Sheet:
    """The cells of a list; KnownError when it cannot be read."""
    return read_list(path, "a glossary", MOST_TERMS)


def preview(read: Read, board_id: str, sheet: Sheet) -> tuple[TermRow, ...]:
    """What taking a list over would do; RuleError when it has no terms at all."""
    rows = changes_of(sheet, term_lines(read, board_id), read.today)
    if not rows:
        raise RuleError(f"There are no terms in “{sheet.name}”.")
    return rows


@command("Import glossary")
def import_terms(write: Write, board_id: str, rows: Sequence[TermRow]) -> str:
    """Take rows over in one step and say what was done; RuleError when the glossary has changed since the preview."""
    held = {key_of(term): term for term in write.rows(GlossaryTerm, GlossaryTerm.board_id == board_id)}
    added = changed = 0
    for row in rows:
        term = held.get(key_of(row))
        if (term.id if term is not None else None) != row.term_id or (term is not None and term.meaning != row.before):
            raise RuleError(f"{row.abbreviation} has changed since the preview; choose the list again.")
        if row.verdict is TermVerdict.NEW:
            made = term_at(len(held), board_id, row.abbreviation, row.meaning, row.context, row.starts)
            held[key_of(made)] = write.add(made)
            added += 1
        elif row.verdict is TermVerdict.CHANGED and term is not None:
            change(term, cleaned({"meaning": row.meaning}), FIELDS)
            changed += 1
    write.label = "Import glossary"
    return f"{added} added, {changed} changed"


def key_of(term: GlossaryTerm | TermRow) -> tuple[str, str, dt.date | None]:
    """What no two terms of a glossary share."""
    return term.abbreviation, term.context, term.starts


def glossary_pack(read: Read, board_id: str) -> GlossaryPack:
    """The whole glossary in its stored order."""
    board = read.get(Board, board_id)
    return GlossaryPack(
        board.name,
        board.short_name,
        board.language,
        board.name,
        read.today,
        term_lines(read, board_id),
        document_style(read, board_id),
    )


def take_list(path: Path, source: Path, person: str, board: str | None, *, apply: bool) -> str:
    """Say what taking a list over would do, or do it; KnownError or RuleError with nothing changed."""
    sheet = read_terms(source)
    if not apply:
        with reading(path) as desk:
            _, rows = _looked_at(desk, sheet, board)
        return f"{as_text(sheet, rows)}\nNothing has been changed; --apply does it."
    with writing(path, person) as desk:
        board_id, rows = _looked_at(desk, sheet, board)
        words = desk.run(import_terms, board_id, [row for row in rows if row.verdict in DOES_SOMETHING])
    refused = sum(row.verdict is TermVerdict.REFUSED for row in rows)
    return f"Imported from {source.name}: {words}" + (f", {refused} refused." if refused else ".")


def as_text(sheet: Sheet, rows: Sequence[TermRow]) -> str:
    """The preview in lines."""
    lines = [sheet.name]
    for verdict in TermVerdict:
        found = [row for row in rows if row.verdict is verdict]
        if found:
            lines += ["", f"{verdict.value} ({len(found)})", *(f"  {row_text(row)}" for row in found)]
    return "\n".join(lines) + "\n"


def row_text(row: TermRow) -> str:
    """One row of the preview in a line."""
    name = f"row {row.number}: {row.abbreviation[:40]}"
    if row.verdict is TermVerdict.REFUSED:
        return f"{name}: {row.reason}"
    meaning = f"{row.before or 'nothing'} -> {row.meaning}" if row.verdict is TermVerdict.CHANGED else row.meaning
    return f"{name}: {meaning}" + (f" ({row.context})" if row.context else "")


def _looked_at(desk: Desk, sheet: Sheet, board: str | None) -> tuple[str, tuple[TermRow, ...]]:
    board_id = desk.ask(board_called, board)
    return board_id, desk.ask(preview, board_id, sheet)
