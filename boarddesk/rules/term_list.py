"""A glossary from a spreadsheet: which column holds what, and what taking it over would change."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.lines.member_list import Sheet
from boarddesk.model.lines.term_list import TermRow, TermVerdict
from boarddesk.rules.dates import parse_date
from boarddesk.rules.text import MAX_LABEL, MAX_TITLE, fold

_HEADS: Final = {
    "abbreviation": ("abbreviation", "abbreviations", "acronym", "acronyms", "term", "initials", "short form", "short"),
    "meaning": (
        "meaning", "meanings", "definition", "full name", "full term", "description", "stands for", "explanation",
        "in full", "long form", "expansion",
    ),
    "context": ("context", "in which context", "where it has this meaning", "area", "category", "used in"),
    "starts": ("from", "starts", "since", "valid from", "from date", "start date"),
}  # fmt: skip
_LOOKED_AT: Final = 8
"""The head stands in one of the first rows."""
_ESCAPED: Final = ("'=", "'+", "'-", "'@")
"""How a file for spreadsheets writes a text that would be taken for a formula."""


def columns_of(sheet: Sheet) -> tuple[int, dict[str, int]]:
    """The first row of terms, and the column of each field; without a head the first two are term and meaning."""
    for at, row in enumerate(sheet.rows[:_LOOKED_AT]):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            name = next((name for name, heads in _HEADS.items() if fold(cell).rstrip(":") in heads), None)
            if name is not None:
                found.setdefault(name, column)
        if "abbreviation" in found and len(found) > 1:
            found.setdefault("meaning", -1)
            return at + 1, found
    return 0, {"abbreviation": 0, "meaning": 1}


def changes_of(sheet: Sheet, lines: Sequence[GlossaryLine], today: dt.date) -> tuple[TermRow, ...]:
    """What each row of the list would do to a glossary; nothing already explained is emptied."""
    start, columns = columns_of(sheet)
    known = {(line.abbreviation, line.context, line.starts): line for line in lines}
    seen: dict[tuple[str, str, dt.date | None], int] = {}
    return tuple(
        _change(number, row, columns, known, seen, today)
        for number, row in enumerate(sheet.rows[start:], start=start + 1)
        if any(row)
    )


def _change(
    number: int,
    row: Sequence[str],
    columns: dict[str, int],
    known: dict[tuple[str, str, dt.date | None], GlossaryLine],
    seen: dict[tuple[str, str, dt.date | None], int],
    today: dt.date,
) -> TermRow:
    short, meaning, context, day = (
        _cell(row, columns, name) for name in ("abbreviation", "meaning", "context", "starts")
    )
    starts = parse_date(day, today) if day else None
    complaint = next(_complaints(short, meaning, context, day, starts), "")
    if complaint:
        return TermRow(number, TermVerdict.REFUSED, short, meaning, context, None, reason=complaint)
    key = (short, context, starts)
    if key in seen:
        reason = f"It stands in row {seen[key]} already."
        return TermRow(number, TermVerdict.REFUSED, short, meaning, context, starts, reason=reason)
    seen[key] = number
    line = known.get(key)
    if line is None:
        return TermRow(number, TermVerdict.NEW, short, meaning, context, starts)
    verdict = TermVerdict.CHANGED if meaning and meaning != line.meaning else TermVerdict.SAME
    return TermRow(number, verdict, short, meaning, context, starts, line.id, line.meaning)


def _complaints(short: str, meaning: str, context: str, day: str, starts: dt.date | None) -> Iterator[str]:
    if not short:
        yield "The abbreviation is missing."
    for text, most, what in (
        (short, MAX_LABEL, "abbreviation"), (meaning, MAX_TITLE, "meaning"), (context, MAX_TITLE, "context"),
    ):  # fmt: skip
        if len(text) > most:
            yield f"The {what} is too long: it has {len(text):,} characters and at most {most:,} fit."
    if day and starts is None:
        yield f"“{day[:40]}” is no day."


def _cell(row: Sequence[str], columns: dict[str, int], name: str) -> str:
    at = columns.get(name, -1)
    text = row[at] if 0 <= at < len(row) else ""
    return text[1:] if text.startswith(_ESCAPED) else text
