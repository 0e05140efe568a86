"""The attendance record and the sign-in sheet as documents, read back part by part."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from boarddesk.desk.exports import annual_paragraph
from boarddesk.desk.file_naming import file_name
from boarddesk.documents.excel.record import write_record
from boarddesk.documents.print.record import record_html
from boarddesk.documents.print.sign_in import sign_in_html
from boarddesk.documents.record_tables import MEETINGS_ACROSS, Kind, record_tables
from boarddesk.documents.record_text import definitions
from boarddesk.documents.word.record import record_document
from boarddesk.documents.word.sign_in import sign_in_document
from boarddesk.documents.wording import wording
from boarddesk.model.record import RecordPack, VacantSeat
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection
from boarddesk.rules.rates import Definition
from boarddesk.ui.record.words import definitions as on_screen
from tests.documents.read_words import pieces
from tests.rules.records import SCRUTINY, a_record, a_row

NOW = dt.datetime(2026, 11, 25, 9, 30, tzinfo=dt.UTC)
HEAD = 3


def the_record() -> RecordPack:
    """Four members, a cancelled meeting, a vacant seat, and somebody who came without one."""
    return a_record(
        a_row("Alan Stroud", "MR-A", ("Police",)),
        a_row("Tom Ashby", "AA-A", ("Housing", "Police")),
        a_row("=Ann Lee", "-M-As", ("Health",)),
        a_row("Cllr Conway", "MN-M", ("Council",), SCRUTINY),
        states="..x.",
        vacancies=(VacantSeat("Board Members", ("Schools",), 2),),
        guests=(a_row("Kate Arden", "-M--", ("Police",)),),
    )


def workbook(tmp_path: Path, pack: RecordPack) -> Workbook:
    """The record as Excel would open it."""
    target = tmp_path / "record.xlsx"
    write_record(pack, target, now=NOW)
    return load_workbook(target)


def test_the_workbook_has_a_sheet_for_each_question(tmp_path: Path) -> None:
    book = workbook(tmp_path, the_record())
    assert book.sheetnames == ["Attendance", "By organisation", "By group", "By meeting", "Guests", "Definitions"]
    assert book.properties.title == "Attendance record – Northmoor Safeguarding Children Board"
    assert book.properties.creator == "Northmoor Safeguarding Children Board"


def test_every_sheet_is_one_named_table_from_column_a_with_unique_heads(tmp_path: Path) -> None:
    for sheet in workbook(tmp_path, the_record()).worksheets:
        (table,) = sheet.tables.values()
        assert table.ref.startswith(f"A{HEAD}:")
        heads = [cell.value for cell in sheet[HEAD]]
        assert all(heads)
        assert len(set(heads)) == len(heads)
        assert [column.name for column in table.tableColumns] == heads
        assert sheet["A1"].value
        assert sheet["A2"].value == ("January to December 2026: 3 meetings held, 1 cancelled. As of 25 November 2026.")
        assert sheet.freeze_panes == "B4"
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.page_setup.orientation == "landscape"
        assert not sheet.merged_cells.ranges


def test_a_member_has_codes_counts_and_rates(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, the_record())["Attendance"]
    row = [cell.value for cell in sheet[HEAD + 2]]
    assert row[:3] == ["Tom Ashby", "Board Members", "Housing, Police"]
    assert row[3:7] == ["A", "A", "cancelled", "A"]
    assert row[7:] == [3, 0, 0, 0, 0, None, "missed 3 in a row"]
    first = sheet[HEAD + 1]
    assert [first[n].value for n in (7, 8, 9, 10, 11)] == [3, 1, 0.33, 2, 0.67]
    assert first[9].number_format == "0%"


def test_what_is_not_counted_stands_in_brackets_and_nothing_is_a_formula(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, the_record())["Attendance"]
    row = sheet[HEAD + 3]
    assert (row[0].value, row[0].data_type) == ("=Ann Lee", "s")
    assert [cell.value for cell in row[3:7]] == ["–", "MA", "cancelled", "(A)"]


def test_colours_only_repeat_words(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, the_record())["Attendance"]
    formulas = [rule.formula[0] for each in sheet.conditional_formatting for rule in each.rules]
    assert 'OR(D4="A",D4="NC")' in formulas
    assert 'OR(D4="cancelled")' in formulas
    assert "LEN(N4)>0" in formulas


def test_meetings_are_real_dates_with_their_numbers(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, the_record())["By meeting"]
    row = [cell.value for cell in sheet[HEAD + 1]]
    assert row == [dt.datetime(2026, 1, 22), "NSCB meeting", "held", 3, 2, 0, 1, 0, 0, 0, 0.67, 0.67]
    assert sheet.cell(HEAD + 3, 3).value == "cancelled"


def test_groups_add_up(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, the_record())["By group"]
    board, scrutiny, whole = ([cell.value for cell in sheet[HEAD + n]] for n in (1, 2, 3))
    assert whole[0] == "All groups"
    for column in (1, 2, 3, 5):
        parts = [row[column] for row in (board, scrutiny)]
        assert all(isinstance(part, int) for part in parts)
        assert whole[column] == sum(part for part in parts if isinstance(part, int))


def test_two_meetings_of_one_day_keep_their_heads_apart(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, a_record(a_row("Ann Lee", "M" * 13)))["Attendance"]
    heads = [cell.value for cell in sheet[HEAD]]
    assert "22 Jan 2026" in heads
    assert "22 Jan 2026 (2)" in heads


def test_an_empty_record_is_a_sound_workbook(tmp_path: Path) -> None:
    book = workbook(tmp_path, a_record(states=""))
    assert book["Attendance"].tables["Attendance"].ref == "A3:J4"


def test_the_definitions_are_the_same_on_screen_and_in_documents(tmp_path: Path) -> None:
    words = wording("en-GB")
    assert dict(definitions(words)) == on_screen()
    assert set(on_screen()) == set(Definition)
    sheet = workbook(tmp_path, the_record())["Definitions"]
    said = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(HEAD + 1, sheet.max_row + 1)}
    assert said["Including representatives"] == (
        "The member came, or the register says that somebody came for the member."
    )
    assert said["Vacant seats"] == "Vacant seats: Schools, at 2 of 3 meetings."
    assert said["RA"] == "Representative attended"


def test_word_has_a_headed_table_for_each_group_and_the_definitions_under_them() -> None:
    document = record_document(the_record(), now=NOW)
    found = list(pieces(document))
    captions = list(dict.fromkeys(piece.table for piece in found if piece.table))
    assert captions == [
        "Attendance record: Board Members",
        "Attendance record: Scrutiny",
        "Attendance record: By organisation",
    ]
    assert all(piece.head for piece in found if piece.table and piece.row == 0)
    texts = [piece.text for piece in found if not piece.table]
    for sentence in on_screen().values():
        assert sentence in texts
    assert texts.index("Definitions") > texts.index("By organisation")
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert document.core_properties.title == "Attendance record – Northmoor Safeguarding Children Board"


def test_a_row_in_word_reads_like_the_grid() -> None:
    found = [piece for piece in pieces(record_document(the_record(), now=NOW)) if "Board Members" in piece.table]
    row = [piece.text for piece in found if piece.row == 1]
    assert row == ["Alan Stroud", "Police", "MA", "RA", "×", "A", "1 of 3, 33%", "2 of 3, 67%", ""]
    last = [piece.text for piece in found if piece.row == 4]
    assert last[:2] == ["All 3 members", ""]


def test_more_meetings_than_fit_go_on_in_a_table_below() -> None:
    record = a_record(a_row("Ann Lee", "M" * (MEETINGS_ACROSS + 3)))
    first, second, *_ = record_tables(record, wording("en-GB"))
    assert [column.kind for column in first.columns].count(Kind.MARK) == MEETINGS_ACROSS
    assert Kind.RATE not in [column.kind for column in first.columns]
    assert [column.kind for column in second.columns].count(Kind.MARK) == 3
    assert [column.kind for column in second.columns].count(Kind.RATE) == 2
    assert all(len(row) == len(each.columns) for each in (first, second) for row in each.rows)


def test_paper_says_the_same_as_word() -> None:
    html = record_html(the_record())
    for words in ("Alan Stroud", "1 of 3, 33%", "missed 3 in a row", "Vacant seats: Schools, at 2 of 3 meetings."):
        assert words in html
    assert html.index("By organisation: a member") > html.index("Alan Stroud")


def test_a_period_without_meetings_says_so() -> None:
    empty = a_record(states="")
    assert "No meetings were held in this period." in record_html(empty)
    assert "No meetings were held in this period." in [piece.text for piece in pieces(record_document(empty, now=NOW))]


def test_the_paragraph_for_the_annual_report() -> None:
    assert annual_paragraph(the_record()) == (
        "From 1 January 2026 to 31 December 2026 the Board met three times. One meeting was cancelled. Its four "
        "members attended in person 4 of the 10 times they were expected (40%). Including representatives sent in "
        "their place it was 5 of 10 (50%). One of 4 organisations was represented at every meeting at which it was "
        "expected. At fewer than half of them were: Housing (0 of 3). One member missed two or more meetings in a row "
        "without sending anybody. One seat was vacant for part or all of the period; it is not in these figures. "
        "Counted are meetings held within each member's term; cancelled meetings and standing apologies are left out."
    )


@pytest.mark.parametrize(
    ("letters", "sentence"),
    [
        ("MM", "No representatives were sent in their place."),
        ("MM", "All organisations (one) were represented at every meeting at which they were expected."),
        ("MM", "No member missed two or more meetings in a row without sending anybody."),
        ("AA", "No organisation was represented at every meeting at which it was expected."),
    ],
)
def test_the_paragraph_has_a_sentence_for_nought_and_for_all(letters: str, sentence: str) -> None:
    assert sentence in annual_paragraph(a_record(a_row("Ann Lee", letters)))


def test_the_paragraph_says_when_there_was_no_meeting() -> None:
    assert annual_paragraph(a_record(states="")) == ("From 1 January 2026 to 31 December 2026 the Board did not meet.")


def a_sheet() -> SignInPack:
    """A sign-in sheet with somebody who is away and somebody who comes for another."""
    board = SignInSection(
        "Board Members", (SignInRow("Alan Stroud", "Police", apologies=True), SignInRow("Judith Hale", "Council"))
    )
    guests = SignInSection("Guests", (SignInRow("Kate Arden", "", "Alan Stroud"),))
    name = "Northmoor Safeguarding Children Board"
    starts, ends, day = dt.time(13), dt.time(16), dt.date(2026, 11, 19)
    return SignInPack(name, "NSCB", "en-GB", name, "NSCB meeting", day, starts, ends, "Town Hall", (board, guests), 3)


def test_the_sign_in_sheet_has_room_for_everybody_and_for_guests() -> None:
    found = list(pieces(sign_in_document(a_sheet(), now=NOW)))
    texts = [piece.text for piece in found]
    assert "Thursday 19 November 2026, 1.00pm – 4.00pm, Town Hall" in texts
    assert [p.text for p in found if p.row == 0 and "Board" in p.table] == [
        "Name", "Organisation", "Signature", "Time in"
    ]  # fmt: skip
    assert "apologies received" in texts
    assert "for Alan Stroud" in texts
    blank = {piece.row for piece in found if piece.table == "Sign-in sheet: Guests and visitors"}
    assert blank == {0, 1, 2, 3}


def test_the_sign_in_sheet_on_paper_says_the_same() -> None:
    html = sign_in_html(a_sheet())
    for words in ("Judith Hale", "for Alan Stroud", "Guests and visitors", "Signature"):
        assert words in html


def test_files_are_called_by_board_and_period() -> None:
    assert file_name(the_record(), ".xlsx") == "NSCB attendance record 2026.xlsx"
    assert file_name(a_sheet(), ".docx") == "NSCB sign-in sheet 2026-11-19.docx"
