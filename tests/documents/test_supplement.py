"""The supplement to an agenda, in Word, on paper and as a letter."""

import datetime as dt
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import docx
import pytest

from boarddesk.desk import agenda, issues, meetings, papers
from boarddesk.desk.desk import Desk
from boarddesk.desk.exports import paper_of, write_supplement_mail, write_supplement_word
from boarddesk.desk.file_naming import file_name
from boarddesk.documents.supplement_text import change_lines
from boarddesk.documents.wording import wording
from boarddesk.model.agenda_pack import AgendaItemPack
from boarddesk.model.enums import MeetingStatus, Purpose
from boarddesk.model.supplement import AgendaChange, ChangeKind
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.quality import faults


def changed_agenda() -> tuple[Desk, str]:
    """A meeting whose agenda was issued and changed in every way since."""
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    ids = {line.title: line.id for line in desk.ask(agenda.item_lines, meeting)}
    desk.run(agenda.edit_item, ids["Business 1"], {"minutes_allotted": 20})
    desk.run(agenda.edit_item, ids["Business 3"], {"minutes_allotted": 20})
    desk.run(meetings.set_status, meeting, MeetingStatus.AGENDA_ISSUED)
    desk.run(meetings.edit_meeting, meeting, {"venue": "Library"})
    desk.run(agenda.edit_item, ids["Business 1"], {"title": "Budget", "minutes_allotted": 30, "presenter": "AS"})
    desk.run(papers.add_papers, ids["Business 1"], [papers.PaperFile("Budget.pdf", b"pounds")])
    desk.run(agenda.delete_items, [ids["Business 2"]])
    added = desk.run(agenda.add_item, meeting, "Late business")
    desk.run(agenda.edit_item, added, {"confidential": True, "purpose": Purpose.DECISION})
    return desk, meeting


def words_of(path: Path) -> list[str]:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def test_it_tells_every_change_under_its_heading_and_has_no_fault(tmp_path: Path) -> None:
    desk, meeting = changed_agenda()
    path = tmp_path / "supplement.docx"
    write_supplement_word(desk.ask(issues.supplement_pack, meeting), path)
    said = words_of(path)
    headings = [word for word in said if word in ("The meeting itself", "Added", "Changed", "Withdrawn", "New times")]
    assert headings == ["The meeting itself", "Added", "Changed", "Withdrawn", "New times"]
    assert "Venue: Library; was Town Hall" in said
    assert "Business 2" in said
    (budget,) = [word for word in said if "Budget.pdf" in word]
    assert budget.split("\n") == [
        "Title; was “Business 1”", "Presented by AS", "30 min; was 20 min", "New paper: Budget.pdf",
    ]  # fmt: skip
    assert "At 1.30pm; was 1.20pm" in said
    assert "[Confidential] Late business" in said
    assert faults(path) == []


def test_its_name_says_what_it_is_and_that_it_is_confidential() -> None:
    desk, meeting = changed_agenda()
    pack = desk.ask(issues.supplement_pack, meeting)
    assert file_name(pack, ".docx") == "NSCB agenda supplement 2026-11-19 CONFIDENTIAL.docx"
    letter = desk.ask(issues.supplement_letter_pack, meeting)
    assert file_name(letter, ".eml") == "NSCB agenda supplement letter 2026-11-19.eml"


def test_on_paper_it_says_the_same() -> None:
    desk, meeting = changed_agenda()
    paper = paper_of(desk.ask(issues.supplement_pack, meeting))
    assert paper.title.startswith("Supplement to the agenda, 19 November 2026")
    for words in ("Title; was “Business 1”", "Withdrawn", "Business 2", "Venue: Library; was Town Hall"):
        assert words in paper.html


def test_the_letter_encloses_supplement_new_papers_and_the_moved_meeting(tmp_path: Path) -> None:
    desk, meeting = changed_agenda()
    path = tmp_path / "letter.eml"
    write_supplement_mail(desk.ask(issues.supplement_letter_pack, meeting), path)
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    names = [part.get_filename() for part in message.iter_attachments()]
    assert names == [
        "NSCB agenda supplement 2026-11-19 CONFIDENTIAL.docx", "Agenda, 19 November 2026.ics", "Budget.pdf",
    ]  # fmt: skip
    assert message["Subject"] == "NSCB meeting, 19 November 2026: supplement to the agenda"
    body = message.get_body()
    assert body is not None
    assert "New papers enclosed: Budget.pdf." in body.get_content()


BEFORE = AgendaItemPack("8", "Budget", 0, Purpose.DECISION, "AS", "JH", verbal=True, starts=dt.time(14), minutes=10)


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (replace(BEFORE, title="Money"), "Title; was “Budget”"),
        (replace(BEFORE, label="8a"), "Number; was 8"),
        (replace(BEFORE, purpose=None), "No purpose stated"),
        (replace(BEFORE, purpose=Purpose.DISCUSSION), "For discussion; was decision"),
        (replace(BEFORE, presenter=""), "No longer presented by AS"),
        (replace(BEFORE, report_author="SE"), "Report by SE; was JH"),
        (replace(BEFORE, verbal=False), "Written report"),
        (replace(BEFORE, starts=dt.time(14, 30)), "At 2.30pm; was 2.00pm"),
        (replace(BEFORE, minutes=None), "No time planned; was 10 min"),
        (replace(BEFORE, confidential=True), "Confidential"),
    ],
)
def test_each_change_has_a_line_of_its_own(after: AgendaItemPack, line: str) -> None:
    change = AgendaChange("x", ChangeKind.CHANGED, after, BEFORE)
    assert list(change_lines(change, wording("en-GB"))) == [line]
