"""The attendance record as plain tables, which Word and paper dress each in their own way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from boarddesk.documents.record_text import cell_text, rate_text, run_text
from boarddesk.documents.wording import Wording
from boarddesk.model.record import ColumnState, RecordMark, RecordPack, RecordRow
from boarddesk.rules.rates import Attendance, attendance_of, longest_run, meeting_tallies, organisation_rows, total_of
from boarddesk.rules.text import clean

MEETINGS_ACROSS = 12
"""So many meetings fit beside names and rates on a landscape page; more go on in tables below."""


class Kind(StrEnum):
    """What a column holds, which decides its width."""

    NAME = "name"
    TEXT = "text"
    MARK = "mark"
    RATE = "rate"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its head."""

    kind: Kind
    head: str


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A table of texts; its last row can be a total."""

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A row before it is cut into blocks of meetings."""

    heads: tuple[str, ...]
    cells: tuple[str, ...]
    rates: tuple[str, ...]


def record_tables(pack: RecordPack, words: Wording) -> tuple[PlainTable, ...]:
    """Every group that has members, then the organisations of those that count."""
    found: list[PlainTable] = []
    for group in pack.groups:
        rows = pack.rows_of(group.id)
        lines = _member_lines(pack, rows, words, counts=group.counts)
        heads = _member_heads(words)
        if not any(row.representing for row in rows):
            heads, lines = heads[:1], [replace(line, heads=line.heads[:1]) for line in lines]
        found += _blocks(pack, clean(group.name), lines, heads, words, counts=group.counts)
    members = pack.rows_of(None)
    lines = [
        _Line(
            (clean(row.name),), _cells(pack, row.marks, words), _rates(attendance_of(row.marks), row.marks, pack, words)
        )
        for row in organisation_rows(members, len(pack.meetings))
    ]
    if lines:
        head = TableColumn(Kind.NAME, words("record.organisation"))
        found += _blocks(pack, words("record.by_organisation"), lines, (head,), words, total=False)
    return tuple(found)


def meeting_days(pack: RecordPack, words: Wording) -> tuple[str, ...]:
    """The days over the columns, with the year where there are several."""
    several = len({meeting.date.year for meeting in pack.meetings}) > 1
    return tuple(words.dates.short(m.date) if several else words.dates.narrow(m.date) for m in pack.meetings)


def _member_heads(words: Wording) -> tuple[TableColumn, ...]:
    return (TableColumn(Kind.NAME, words("record.member")), TableColumn(Kind.TEXT, words("record.representing")))


def _member_lines(pack: RecordPack, rows: Sequence[RecordRow], words: Wording, *, counts: bool) -> list[_Line]:
    lines = [
        _Line(
            (clean(row.name), clean(", ".join(row.representing))),
            _cells(pack, row.marks, words),
            _rates(attendance_of(row.marks), row.marks, pack, words) if counts else (),
        )
        for row in rows
    ]
    tallies = meeting_tallies(rows, len(pack.meetings))
    present = tuple(str(each.present) if each.attendance.in_person.expected else "" for each in tallies)
    if counts:
        sums = _rates(total_of(rows), (), pack, words)
        lines.append(_Line((words("record.all_members", number=str(len(rows))), ""), present, sums))
    return lines


def _cells(pack: RecordPack, marks: Sequence[RecordMark | None], words: Wording) -> tuple[str, ...]:
    return tuple(
        words("record.cancelled_mark") if meeting.state is ColumnState.CANCELLED else cell_text(mark, meeting, words)
        for mark, meeting in zip(marks, pack.meetings, strict=True)
    )


def _rates(
    attendance: Attendance, marks: Sequence[RecordMark | None], pack: RecordPack, words: Wording
) -> tuple[str, ...]:
    run = longest_run(marks, pack.held) if marks else None
    return (rate_text(attendance.in_person, words), rate_text(attendance.including, words), run_text(run, words))


def _blocks(
    pack: RecordPack,
    title: str,
    lines: Sequence[_Line],
    heads: tuple[TableColumn, ...],
    words: Wording,
    *,
    counts: bool = True,
    total: bool = True,
) -> Iterator[PlainTable]:
    """One table, or several where the meetings do not fit beside each other; the rates stand in the last."""
    days = meeting_days(pack, words)
    starts = list(range(0, len(days), MEETINGS_ACROSS)) or [0]
    rate_heads = (
        TableColumn(Kind.RATE, words("record.in_person")),
        TableColumn(Kind.RATE, words("record.including")),
        TableColumn(Kind.WORD, words("record.in_a_row")),
    )
    for start in starts:
        end, last = start + MEETINGS_ACROSS, start == starts[-1]
        block = days[start:end]
        name = title
        if len(starts) > 1:
            ends = (pack.meetings[start].date, pack.meetings[start + len(block) - 1].date)
            first, final = map(words.dates.short, ends)
            name = words("record.part", name=title, first=first, last=final)
        marks = tuple(TableColumn(Kind.MARK, day) for day in block)
        rates = rate_heads if last and counts else ()
        rows = tuple((*line.heads, *line.cells[start:end], *(line.rates if last else ())) for line in lines)
        yield PlainTable(name, (*heads, *marks, *rates), rows, has_total=total and counts)
