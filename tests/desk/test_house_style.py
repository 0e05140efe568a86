"""A board's house style: set, changed, replaced, removed, undone; the bytes once; in the data form; refused files."""

import io
import json
import zipfile
from dataclasses import fields, replace
from pathlib import Path

import pytest

from boarddesk.desk import papers
from boarddesk.desk.agenda import add_item
from boarddesk.desk.agenda_pack import agenda_pack
from boarddesk.desk.attendance_record import record_pack, usual_period
from boarddesk.desk.boards import delete_board
from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.desk import Command, Desk
from boarddesk.desk.editions import edition_lines, edition_pack
from boarddesk.desk.handing_out import matters_pack
from boarddesk.desk.house_style import house_style, house_style_name, proposed, remove_house_style, set_house_style
from boarddesk.desk.meetings import set_status
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.sign_in import sign_in_pack
from boarddesk.desk.tagged import WRITERS
from boarddesk.documents.data.reading import read as read_form
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.house_style import HouseStyle, HowFound, StyleMatch
from boarddesk.model.tables import PaperContent
from boarddesk.store.forgetting import forget_papers
from boarddesk.store.write import Read
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.house_bases import DOCUMENT_TYPE, a_council, a_house, council_letterhead, german, repacked, saved

MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"


def contents(read: Read) -> int:
    return len(read.rows(PaperContent))


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def house() -> HouseStyle:
    return a_house(council_letterhead())


def test_a_house_style_is_set_changed_replaced_and_removed_and_each_is_undone(desk: Desk, house: HouseStyle) -> None:
    board = a_board(desk)
    assert desk.ask(house_style, board) is None
    desk.run(set_house_style, board, house)
    assert desk.ask(house_style, board) == house
    assert desk.undo_label == "Set house style “letterhead.dotx”"
    chosen = (StyleMatch("Minute", "Normal", HowFound.CHOSEN), *house.matches[1:])
    desk.run(set_house_style, board, replace(house, matches=chosen))
    assert desk.undo_label == "Change house style “letterhead.dotx”"
    other = a_house(german(), "Brief.dotx")
    desk.run(set_house_style, board, other)
    assert desk.undo_label == "Replace house style by “Brief.dotx”"
    desk.run(remove_house_style, board)
    assert desk.ask(house_style_name, board) == ""
    for expected in (other, replace(house, matches=chosen), house, None):
        desk.undo()
        assert desk.ask(house_style, board) == expected


def test_two_boards_with_one_letterhead_keep_its_bytes_once(desk: Desk, house: HouseStyle) -> None:
    first, second = a_board(desk), a_board(desk, "Another Board")
    desk.run(set_house_style, first, house)
    desk.run(set_house_style, second, house)
    assert desk.ask(contents) == 1


def test_the_bytes_stay_when_papers_are_forgotten(desk: Desk, house: HouseStyle) -> None:
    board = a_board(desk)
    item = desk.run(add_item, a_meeting(desk, board, 0), "Budget")
    desk.run(papers.add_papers, item, [papers.PaperFile("Letter.docx", b"words")])
    desk.run(set_house_style, board, house)
    paper = desk.ask(papers.paper_lines, item)[0]
    desk.run(papers.remove_paper, paper.id)
    assert desk.run(Command(forget_papers, "Forget")) == 1
    assert desk.ask(house_style, board) == house


def test_every_document_of_the_board_gets_it_and_none_of_another(desk: Desk, house: HouseStyle) -> None:
    board, other = a_board(desk), a_board(desk, "Another Board")
    here, there = a_meeting(desk, board), a_meeting(desk, other)
    desk.run(set_house_style, board, house)
    period = desk.ask(usual_period, board)
    for meeting, expected in ((here, house), (there, None)):
        assert desk.ask(minutes_pack, meeting).house == expected
        assert desk.ask(agenda_pack, meeting, public=True).house == expected
        assert desk.ask(sign_in_pack, meeting).house == expected
    for one, expected in ((board, house), (other, None)):
        assert desk.ask(record_pack, one, period).house == expected
        assert desk.ask(matters_pack, one).house == expected


def test_an_approved_edition_wears_the_letterhead_of_the_day_of_export(desk: Desk, house: HouseStyle) -> None:
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    desk.run(set_house_style, board, house)
    desk.run(set_status, meeting, MeetingStatus.APPROVED)
    edition = desk.ask(edition_lines, meeting)[0]
    assert desk.ask(edition_pack, edition.id).house is None
    assert desk.ask(minutes_pack, meeting).house == house
    new = a_house(german(), "Brief.dotx")
    desk.run(set_house_style, board, new)
    assert desk.ask(minutes_pack, meeting).house == new


def test_it_goes_through_the_data_form_and_back(desk: Desk, house: HouseStyle) -> None:
    board = a_board(desk)
    desk.run(set_house_style, board, replace(house, keeps_text=False))
    text = desk.ask(data_text, None)
    other = a_desk()
    import_data(other, read_form(text.encode(), "data.json"), text.encode())
    assert other.ask(data_text, None) == text
    whole = json.loads(text)
    whole["boards"][0]["house_style"]["content"] = "UEs="
    bad = json.dumps(whole).encode()
    with pytest.raises(RuleError, match=r"boards\[0\]\.house_style\.content"):
        import_data(a_desk(), read_form(bad, "data.json"), bad)


def test_a_board_without_meetings_is_deleted_with_its_house_style(desk: Desk, house: HouseStyle) -> None:
    board = a_board(desk, people=0)
    desk.run(set_house_style, board, house)
    desk.run(delete_board, board)
    desk.undo()
    assert desk.ask(house_style, board) == house


def a_zip(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")


WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
DTD = b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles xmlns:w="x">&b;</w:styles>'
REFUSED = {
    "nothing": (b"", "is empty"),
    "a password": (encrypted(), "protected by a password"),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old format of Word"),
    "a picture": (b"\x89PNG\r\n", "is no Word document"),
    "rich text": (b"{\\rtf1 hello}", "is rich text"),
    "a bare zip": (a_zip(a=b"1"), "is no Word document"),
    "an OpenDocument": (a_zip(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument"),
    "half a file": (council_letterhead()[:9000], "is damaged"),
    "broken styles": (repacked(council_letterhead(), {"word/styles.xml": b"<w:styles"}), "is damaged"),
    "a trap": (repacked(council_letterhead(), {"word/styles.xml": DTD}), "is damaged"),
    "a broken head": (repacked(council_letterhead(), {"word/header1.xml": b"<w:hdr"}), "is damaged"),
    "a workbook": (repacked(saved(a_council()), {}, {DOCUMENT_TYPE: WORKBOOK}), "is no Word document"),
    "too much": (bytes(20_000_001), "20 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_a_base_is_refused_in_one_sentence_and_nothing_is_stored(
    name: str, desk: Desk, tmp_path: Path
) -> None:
    content, said = REFUSED[name]
    path = tmp_path / "base.docx"
    path.write_bytes(content)
    with pytest.raises(KnownError, match=said) as refusal:
        proposed(path)
    assert str(refusal.value).count("“base.docx”") == 1
    board = a_board(desk)
    with pytest.raises(RuleError, match=said):
        desk.run(set_house_style, board, HouseStyle("base.docx", content))
    assert desk.ask(house_style, board) is None
    assert desk.ask(contents) == 0


def test_a_template_with_macros_is_taken_without_them(tmp_path: Path) -> None:
    path = tmp_path / "letter.dotm"
    path.write_bytes(repacked(saved(a_council()), {"word/vbaProject.bin": b"Sub"}, {DOCUMENT_TYPE: MACROS}))
    assert proposed(path).name == "letter.dotm"


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        proposed(tmp_path / "gone.dotx")


@pytest.mark.parametrize("pack", WRITERS, ids=lambda pack: pack.__name__)
def test_everything_that_has_a_word_form_can_wear_a_house_style(pack: type) -> None:
    names = {field.name for field in fields(pack)}
    assert names & {"house", "agenda", "approved"}
