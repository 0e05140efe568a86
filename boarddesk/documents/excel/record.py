"""The attendance record as an Excel workbook: members by meetings, by organisation, group and meeting, definitions."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from boarddesk.documents.excel.dress import dress
from boarddesk.documents.excel.sheets import (
    BODY,
    HAIRLINE,
    HEAD_ROW,
    MIDDLE,
    STRONG,
    add_table,
    put_text,
    set_head,
    set_properties,
    set_title,
    set_up_print,
)
from boarddesk.documents.files import write_atomically
from boarddesk.documents.record_text import (
    cell_text,
    definitions,
    meeting_heads,
    note_line,
    run_text,
    term_of,
    vacancy_text,
)
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.enums import CountsAs
from boarddesk.model.record import RecordMark, RecordPack
from boarddesk.rules.rates import (
    Attendance,
    Rate,
    attendance_of,
    group_rows,
    longest_run,
    meeting_tallies,
    organisation_rows,
)
from boarddesk.rules.text import clean

FIRST = HEAD_ROW + 1
DATE_FORMAT, RATE_FORMAT = "d mmm yyyy", "0%"
LINE_HEIGHT = 15.0
HEAD_HEIGHT = 50.0
MEETING_WIDTH, NUMBER_WIDTH = 9.5, 11.0
CENTRED = Alignment(horizontal="center", vertical="center")
HEAD_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
GREY = DifferentialStyle(font=Font(color="FF5C5751"), fill=PatternFill("solid", bgColor="FFEFECE6"))
TEAL = DifferentialStyle(font=Font(bold=True, color="FF0F6C66"), fill=PatternFill("solid", bgColor="FFE4F1EF"))
AMBER = DifferentialStyle(font=Font(bold=True, color="FF875300"), fill=PatternFill("solid", bgColor="FFFAF0DC"))
QUIET = DifferentialStyle(font=Font(italic=True, color="FF706A62"), fill=PatternFill("solid", bgColor="FFF8F6F2"))

Value = str | int | float | dt.date | None
NO_RATES: tuple[Value, ...] = (None,) * 6
"""Of members of a group that does not count."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its head, its width in characters, how its numbers look, whether it is centred."""

    head: str
    width: float
    number_format: str = "General"
    centred: bool = False


def write_record(pack: RecordPack, path: Path, *, now: dt.datetime) -> None:
    """Write the record; KnownError when the file cannot be written, what was there before is untouched then."""
    workbook = record_workbook(pack, now)
    dress(workbook, pack.style)
    write_atomically(path, workbook.save)


def record_workbook(pack: RecordPack, now: dt.datetime) -> Workbook:
    """The workbook in memory."""
    words = words_for(pack)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheets = Sheets(workbook, pack, words)
    sheets.members()
    sheets.organisations()
    sheets.groups()
    sheets.meetings()
    if pack.guests:
        sheets.guests()
    sheets.definitions()
    title = words("record.document_title", board=pack.board_name)
    set_properties(workbook, title=title, author=pack.author, language=pack.language, now=now)
    return workbook


class Sheets:
    """Fills the sheets of one workbook."""

    def __init__(self, workbook: Workbook, pack: RecordPack, words: Wording) -> None:
        self._workbook = workbook
        self._pack = pack
        self._words = words
        self._heads = [Column(head, MEETING_WIDTH, centred=True) for head in meeting_heads(pack, words)]

    def members(self) -> None:
        """Every member of a group, those of counting groups with their rates."""
        words, pack = self._words, self._pack
        names = {group.id: group.name for group in pack.groups}
        counting = {group.id for group in pack.groups if group.counts}
        columns = [
            self._text("member", 24), self._text("group", 28), self._text("representing", 34), *self._heads,
            *self._rate_columns(), self._text("in_a_row", 19),
        ]  # fmt: skip
        rows = [
            [
                clean(row.name), clean(names.get(row.group_id, "")), clean(", ".join(row.representing)),
                *self._cells(row.marks),
                *(rate_values(attendance_of(row.marks)) if row.group_id in counting else NO_RATES),
                run_text(longest_run(row.marks, pack.held), words),
            ]
            for row in pack.rows
        ]  # fmt: skip
        sheet = self._sheet("sheet", "document_title", columns, rows, "Attendance", frozen=f"B{FIRST}")
        self._colour(sheet, 4, len(columns), len(rows))

    def organisations(self) -> None:
        """Every organisation that members of counting groups represent."""
        words, pack = self._words, self._pack
        members = pack.rows_of(None)
        columns = [
            self._text("organisation", 34), *self._heads, *self._rate_columns(), self._text("in_a_row", 19),
        ]  # fmt: skip
        rows = [
            [
                clean(row.name), *self._cells(row.marks), *rate_values(attendance_of(row.marks)),
                run_text(longest_run(row.marks, pack.held), words),
            ]
            for row in organisation_rows(members, len(pack.meetings))
        ]  # fmt: skip
        sheet = self._sheet("by_organisation", "by_organisation_title", columns, rows, "Organisations")
        self._colour(sheet, 2, len(columns), len(rows))

    def groups(self) -> None:
        """Every group that counts, and their sum."""
        columns = [self._text("group", 34), self._number("members"), *self._rate_columns()]
        found = group_rows(self._pack)
        rows: list[list[Value]] = [
            [clean(each.group.name), each.members, *rate_values(each.attendance)] for each in found
        ]
        if len(found) > 1:
            total = sum((each.attendance for each in found), Attendance())
            rows.append([self._words("record.all_groups"), sum(each.members for each in found), *rate_values(total)])
        self._sheet("by_group", "by_group_title", columns, rows, "Groups")

    def meetings(self) -> None:
        """Every meeting with what its register comes to: the trend in numbers."""
        pack, words = self._pack, self._words
        columns = [
            Column(words("record.date"), 13, DATE_FORMAT), self._text("meeting", 30), self._text("state", 14),
            *(self._number(place) for place in ("expected", "in_person", "represented", "apologies", "absent",
                                                "unmarked", "vacant")),
            self._rate("in_person_rate"), self._rate("including_rate"),
        ]  # fmt: skip
        rows: list[list[Value]] = []
        for meeting, tally in zip(pack.meetings, meeting_tallies(pack.rows_of(None), len(pack.meetings)), strict=True):
            rates = tally.attendance
            rows.append(
                [
                    meeting.date,
                    clean(meeting.title),
                    words(f"record.state_{meeting.state.value}"),
                    rates.in_person.expected,
                    tally.present,
                    tally.represented,
                    tally.apologies,
                    tally.absent,
                    tally.unmarked,
                    meeting.vacant,
                    share(rates.in_person),
                    share(rates.including),
                ]
            )
        self._sheet("by_meeting", "by_meeting_title", columns, rows, "Meetings")

    def guests(self) -> None:
        """People without a seat and where they were."""
        pack = self._pack
        columns = [self._text("guest", 26), self._text("representing", 36), *self._heads]
        rows = [
            [
                clean(row.name),
                clean(", ".join(row.representing)),
                *("" if mark is None else cell_text(mark, meeting, self._words)
                  for mark, meeting in zip(row.marks, pack.meetings, strict=True)),
            ]
            for row in pack.guests
        ]  # fmt: skip
        self._sheet("guests", "guests_title", columns, rows, "Guests")

    def definitions(self) -> None:
        """How everything is counted, and what the marks mean."""
        words, pack = self._words, self._pack
        columns = [self._text("term", 26), self._text("definition", 110)]
        rows: list[list[Value]] = []
        for each, sentence in definitions(words):
            term = term_of(each, words)
            said = sentence.removeprefix(f"{term}: ")
            rows.append([term, said[:1].upper() + said[1:]])
        rows += [[clean(code.code), clean(code.meaning)] for code in pack.codes]
        rows += [[line[0], line[2:]] for line in (words("record.key_dash"),)]
        rows.append(["( )", words("record.key_brackets").removeprefix("( ) ")])
        vacant = vacancy_text(pack, words)
        if vacant:
            rows.append([words("record.vacant"), vacant])
        self._sheet("definitions", "definitions_title", columns, rows, "Definitions")

    def _text(self, place: str, width: float) -> Column:
        return Column(self._words(f"record.{place}"), width)

    def _number(self, place: str) -> Column:
        return Column(self._words(f"record.{place}"), NUMBER_WIDTH + 3, "0", centred=True)

    def _rate(self, place: str) -> Column:
        return Column(self._words(f"record.{place}"), NUMBER_WIDTH + 3, RATE_FORMAT, centred=True)

    def _rate_columns(self) -> list[Column]:
        return [
            self._number("expected"),
            self._number("in_person"),
            self._rate("in_person_rate"),
            self._number("including"),
            self._rate("including_rate"),
            self._number("unmarked"),
        ]

    def _cells(self, marks: Sequence[RecordMark | None]) -> list[str]:
        meetings = self._pack.meetings
        return [cell_text(mark, meeting, self._words) for mark, meeting in zip(marks, meetings, strict=True)]

    def _sheet(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Value]],
        table: str,
        frozen: str = f"B{FIRST}",
    ) -> Worksheet:
        sheet: Worksheet = self._workbook.create_sheet(self._words(f"record.{name}"))
        set_title(
            sheet, self._words(f"record.{title}", board=self._pack.board_name), note_line(self._pack, self._words)
        )
        for number, column in enumerate(columns, start=1):
            if column.centred:
                set_head(sheet, number, column.head, column.width, HEAD_CENTRED)
            else:
                set_head(sheet, number, column.head, column.width)
        sheet.row_dimensions[HEAD_ROW].height = HEAD_HEIGHT
        for at, row in enumerate(rows, start=FIRST):
            write_row(sheet, at, columns, row)
        add_table(sheet, table, len(columns), max(FIRST, HEAD_ROW + len(rows)), frozen)
        set_up_print(sheet, self._pack.board_short_name, self._words("record.page", page="&P", pages="&N"))
        return sheet

    def _colour(self, sheet: Worksheet, first: int, columns: int, rows: int) -> None:
        """Colours that only repeat a word: who was away, who was represented, what was missed, what is not counted."""
        if not rows or not self._heads:
            return
        left, last = get_column_letter(first), get_column_letter(first + len(self._heads) - 1)
        area, cell = f"{left}{FIRST}:{last}{HEAD_ROW + rows}", f"{left}{FIRST}"
        cancelled = self._words("record.cancelled_cell")
        for codes, style in (
            (self._codes(CountsAs.APOLOGIES, CountsAs.ABSENT), GREY),
            (self._codes(CountsAs.REPRESENTED), TEAL),
            ((cancelled,), QUIET),
        ):
            if codes:
                formula = f"OR({','.join(f'{cell}={quoted(code)}' for code in codes)})"
                sheet.conditional_formatting.add(area, Rule(type="expression", dxf=style, formula=[formula]))
        missed = get_column_letter(columns)
        sheet.conditional_formatting.add(
            f"{missed}{FIRST}:{missed}{HEAD_ROW + rows}",
            Rule(type="expression", dxf=AMBER, formula=[f"LEN({missed}{FIRST})>0"]),
        )

    def _codes(self, *kinds: CountsAs) -> tuple[str, ...]:
        codes = [code for meeting in self._pack.meetings for code in meeting.codes] + list(self._pack.codes)
        return tuple(dict.fromkeys(clean(code.code) for code in codes if code.counts_as in kinds))


def write_row(sheet: Worksheet, at: int, columns: Sequence[Column], values: Iterable[Value]) -> None:
    """A row, as tall as its longest text needs."""
    lines = 1
    for number, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
        cell = sheet.cell(at, number)
        cell.font = STRONG if number == 1 else BODY
        cell.border = HAIRLINE
        cell.alignment = CENTRED if column.centred else MIDDLE
        if isinstance(value, str):
            put_text(cell, value)
            if not column.centred:
                lines = max(lines, ceil(len(value) * 0.95 / column.width))
        elif value is not None:
            cell.value = value
            cell.number_format = column.number_format
    sheet.row_dimensions[at].height = lines * LINE_HEIGHT + 4


def rate_values(attendance: Attendance) -> tuple[Value, ...]:
    """Expected, in person with its rate, including representatives with its rate, not marked."""
    person, both = attendance.in_person, attendance.including
    if not person.expected:
        return (0, None, None, None, None, attendance.unmarked or None)
    return (person.expected, person.attended, share(person), both.attended, share(both), attendance.unmarked or None)


def share(rate: Rate) -> float | None:
    """A rate as Excel shows it in per cent, rounded as everywhere."""
    return None if rate.percent is None else rate.percent / 100


def quoted(text: str) -> str:
    """Text in a formula."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
