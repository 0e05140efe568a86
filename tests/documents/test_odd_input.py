"""Odd texts in every document there is: they come out, or a sentence refuses them before anything is written."""

import datetime as dt
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from boarddesk.desk import actions, exports, file_naming, meetings, minutes
from boarddesk.desk.agenda_pack import agenda_pack, inviting_pack
from boarddesk.desk.attendance_record import record_pack, usual_period
from boarddesk.desk.decisions import decisions_pack
from boarddesk.desk.desk import Command, Desk, Write
from boarddesk.desk.forward_plan import plan_pack
from boarddesk.desk.handing_out import matters_pack, slips_pack, write_mails
from boarddesk.desk.involvement import involvement_pack
from boarddesk.desk.issues import supplement_pack
from boarddesk.desk.owners import known_owners
from boarddesk.desk.packs import minutes_pack, tracker_pack
from boarddesk.desk.register_pack import register_pack
from boarddesk.desk.sign_in import sign_in_pack
from boarddesk.documents.excel.sheets import LONGEST_CELL
from boarddesk.model.enums import DueKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action, AgendaItem, Meeting, Minute, Organisation, Person
from boarddesk.rules.owners import parse_action_by
from tests.builders import NIGHT, a_board, a_desk, a_meeting

ODD = {
    "long": "JH to write " + "x" * 40_000,
    "words": "Every child should be heard. " * 1_400,
    "control": "One\x00two\x0b\x1fthree\x07",
    "right to left": "שלום to the مرحبا board",
    "emoji": "👩‍👩‍👧‍👦 agreed 🎉",
    "formula": '=HYPERLINK("https://moor.example","Click")',
    "plus": "+1+cmd|' /C calc'!A0",
    "markup": "<w:t>&amp;</w:t><script>alert(1)</script>]]>",
    "name": 'Ann “Annie” O\'Neil / Vale \\ <Ward> : "North"',
    "lines": "One\r\ntwo\n\n\nthree\u2028four",
}
TOO_LONG_FOR = ("tracker.xlsx", "record.xlsx", "decisions.xlsx")
NEEDLES = {"control": "three", "right to left": "שלום", "emoji": "🎉", "formula": "=HYPERLINK(", "plus": "+1+cmd"}


def odd_board(odd: str) -> tuple[Desk, str, str]:
    """A board with this text wherever somebody can write, put into the rows past every check."""
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board, 1)
    page = desk.ask(minutes.minutes_of, meeting)
    owner = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),), DueKind.NEXT_MEETING)
    lines = (
        ParagraphLine(new_id(), text="Said."),
        ParagraphLine(new_id(), MinuteKind.DECISION, "Agreed.", actions=(owner,)),
    )
    desk.run(minutes.save_item, page.items[-1].id, lines)
    known = desk.ask(known_owners, board)
    desk.run(actions.add_action, board, "Outside.", parse_action_by("AM", known, NIGHT).owners)

    desk.run(meetings.set_status, meeting, MeetingStatus.AGENDA_ISSUED)

    def spoil(write: Write) -> None:
        fields: tuple[tuple[type[Any], str], ...] = (
            (Minute, "text"),
            (Action, "text"),
            (AgendaItem, "title"),
            (Person, "name"),
            (Organisation, "name"),
            (Meeting, "venue"),
        )
        for table, name in fields:
            for row in write.rows(table):
                setattr(row, name, odd)

    desk.run(Command(spoil, "Spoil"))
    return desk, board, meeting


def documents(desk: Desk, board: str, meeting: str) -> Iterator[tuple[str, Callable[[Any, Path], object], Any]]:
    """Every document with its writer and pack."""
    yield "minutes.docx", exports.write_word, desk.ask(minutes_pack, meeting)
    yield "accessible.docx", exports.write_accessible, desk.ask(minutes_pack, meeting)
    yield "agenda.docx", exports.write_agenda_word, desk.ask(agenda_pack, meeting)
    yield "supplement.docx", exports.write_supplement_word, desk.ask(supplement_pack, meeting)
    yield "invitation.ics", exports.write_agenda_invitation, desk.ask(inviting_pack, meeting)
    yield "sign-in.docx", exports.write_sign_in_word, desk.ask(sign_in_pack, meeting)
    yield "register.html", paper, desk.ask(register_pack, meeting)
    yield "tracker.xlsx", exports.write_excel, desk.ask(tracker_pack, board)
    record = desk.ask(record_pack, board, desk.ask(usual_period, board))
    yield "record.docx", exports.write_record_word, record
    yield "record.xlsx", exports.write_record_excel, record
    yield "involvement.xlsx", exports.write_involvement_excel, desk.ask(involvement_pack, board)
    yield "plan.xlsx", exports.write_plan_excel, desk.ask(plan_pack, board)
    yield "decisions.xlsx", exports.write_decisions_excel, desk.ask(decisions_pack, board)
    yield "slips.docx", exports.write_slips_word, desk.ask(slips_pack, board)
    later = a_meeting(desk, board, 0, dt.date(2027, 1, 21))
    yield "matters.docx", exports.write_matters_word, desk.ask(matters_pack, board, meeting_id=later)


def paper(pack: Any, path: Path) -> None:
    """What is only printed, as the text that is laid out."""
    path.write_text(exports.paper_of(pack).html, encoding="utf-8")


def opens(path: Path) -> None:
    """Read a document back; a workbook must not hold a formula that came out of a text."""
    if path.suffix == ".docx":
        assert Document(str(path)).element.body is not None
    elif path.suffix == ".xlsx":
        book = load_workbook(path)
        cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
        texts = [(cell.data_type, str(cell.value)) for cell in cells if cell.value is not None]
        assert not [text for kind, text in texts if kind == "f" and "HYPERLINK" in text]
        assert not [text for _, text in texts if len(text) == LONGEST_CELL], "cut off without a word"
    else:
        assert path.stat().st_size > 0


@pytest.mark.parametrize("kind", ODD)
def test_every_document_comes_out_or_is_refused_before_anything_is_written(kind: str, tmp_path: Path) -> None:
    desk, board, meeting = odd_board(ODD[kind])
    for name, write, pack in documents(desk, board, meeting):
        target = tmp_path / name
        if len(ODD[kind]) > LONGEST_CELL and name in TOO_LONG_FOR:
            with pytest.raises(RuleError, match=r"characters.*\.$"):
                write(pack, target)
            assert not target.exists()
            continue
        write(pack, target)
        opens(target)
        assert exports.paper_of(pack).html
        assert "/" not in file_naming.file_name(pack, target.suffix)


@pytest.mark.parametrize("kind", NEEDLES)
@pytest.mark.parametrize("name", ["minutes.docx", "slips.docx", "matters.docx", "agenda.docx", "supplement.docx"])
def test_an_odd_text_stands_in_the_word_documents(kind: str, name: str, tmp_path: Path) -> None:
    desk, board, meeting = odd_board(ODD[kind])
    write, pack = next((write, pack) for each, write, pack in documents(desk, board, meeting) if each == name)
    write(pack, tmp_path / name)
    with zipfile.ZipFile(tmp_path / name) as package:
        said = package.read("word/document.xml").decode()
    assert NEEDLES[kind].replace('"', "&quot;") in said


@pytest.mark.parametrize("kind", ODD)
def test_letters_with_odd_texts_have_names_that_every_system_takes(kind: str, tmp_path: Path) -> None:
    desk, board, _ = odd_board(ODD[kind])
    done = write_mails(desk.ask(slips_pack, board), tmp_path / "out", lambda *_: None)
    names = [path.name for path in (tmp_path / "out").iterdir()]
    assert sorted(names) == sorted((*done.drafts, *done.papers))
    assert all(len(name.encode()) < 255 and not set(name) & set('<>:"/\\|?*\n') for name in names)


def test_five_hundred_actions_all_come_out(tmp_path: Path) -> None:
    desk = a_desk()
    board = a_board(desk)
    known = desk.ask(known_owners, board)
    for number in range(500):
        owners = parse_action_by("AM" if number % 2 else "JH", known, NIGHT).owners
        desk.run(actions.add_action, board, f"Action number {number:03}.", owners)
    slips, sheet = desk.ask(slips_pack, board), desk.ask(matters_pack, board)
    assert sheet.as_of == dt.date(2026, 11, 19)
    exports.write_slips_word(slips, tmp_path / "slips.docx")
    exports.write_matters_word(sheet, tmp_path / "matters.docx")
    assert sum(len(table.rows) - 1 for table in Document(str(tmp_path / "slips.docx")).tables) == 500
    assert len(Document(str(tmp_path / "matters.docx")).tables[0].rows) == 501
