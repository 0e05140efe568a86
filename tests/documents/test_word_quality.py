"""Every Word document the program makes can be sent without being looked at."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from boarddesk.desk.agenda_pack import agenda_pack
from boarddesk.desk.desk import Desk
from boarddesk.documents.word.agenda import write_agenda
from boarddesk.documents.word.minutes import write_minutes, write_revised
from boarddesk.documents.word.record import write_record
from boarddesk.documents.word.sign_in import write_sign_in
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.packs import NOW, a_whole_meeting
from tests.documents.quality import faults
from tests.documents.test_record import a_sheet
from tests.rules.records import a_record, a_row


def agenda(path: Path) -> None:
    desk: Desk = a_desk()
    write_agenda(desk.ask(agenda_pack, a_meeting(desk, a_board(desk))), path, now=NOW)


def revised(path: Path) -> None:
    approved = a_whole_meeting(status=MeetingStatus.APPROVED)
    write_revised(approved, a_whole_meeting(), path, now=NOW, author="Ann Lee")


WRITERS: dict[str, Callable[[Path], None]] = {
    "draft minutes": lambda path: write_minutes(a_whole_meeting(), path, now=NOW),
    "approved minutes": lambda path: write_minutes(a_whole_meeting(status=MeetingStatus.APPROVED), path, now=NOW),
    "accessible minutes": lambda path: write_minutes(a_whole_meeting(), path, now=NOW, layout=MinutesLayout.ACCESSIBLE),
    "revised minutes": revised,
    "agenda": agenda,
    "sign-in sheet": lambda path: write_sign_in(a_sheet(), path, now=NOW),
    "attendance record": lambda path: write_record(a_record(a_row("Ann Lee", "MA")), path, now=NOW),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_document_has_no_fault(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    WRITERS[name](path)
    assert faults(path) == []


def test_the_librarys_own_document_has_the_faults_that_are_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    document = docx.Document()
    document.add_paragraph("")
    document.add_table(1, 1)
    document.save(str(path))
    found = " / ".join(faults(path))
    for fault in ("no title", "written by 'python-docx'", "made 2013", "an empty paragraph", "without a caption"):
        assert fault in found
