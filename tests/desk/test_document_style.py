"""The look of a board's documents: kept, read back whatever was stored, refused where no file could be named."""

from dataclasses import replace

import pytest

from boarddesk.desk.boards import delete_board, new_board
from boarddesk.desk.document_style import document_style, save_document_style, style_from
from boarddesk.desk.exports import file_name
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.document_style import DocumentStyle, GlossaryPlace, PaperSize
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from boarddesk.model.errors import RuleError
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.packs import minutes

LOOK = DocumentStyle(
    MinutesLayout.ACCESSIBLE, GlossaryPlace.LAST, shows_key=False, font="Arial", paper=PaperSize.LETTER
)


def test_a_look_is_kept_undone_and_reaches_the_minutes() -> None:
    desk = a_desk()
    board = a_board(desk)
    meeting = a_meeting(desk, board)
    assert desk.ask(document_style, board) == DocumentStyle()
    desk.run(save_document_style, board, LOOK)
    assert desk.ask(minutes_pack, meeting).style == LOOK
    desk.undo()
    assert desk.ask(document_style, board) == DocumentStyle()


def test_a_board_with_a_look_can_be_deleted() -> None:
    desk = a_desk()
    board = desk.run(new_board, "Vale of Marden Schools Forum")
    desk.run(save_document_style, board, LOOK)
    desk.run(delete_board, board)


def test_what_was_stored_wrongly_is_as_by_default() -> None:
    kept = {"glossary": "sideways", "shows_key": "yes", "font": 3, "paper": "letter", "unknown": 1}
    assert style_from(kept) == DocumentStyle(paper=PaperSize.LETTER)


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("", "empty"),
        ("{bord} {date}", "stands for nothing"),
        ("{board minutes {date}", "not closed"),
        ("minutes/{date}", "cannot hold “/”"),
        ("{board} minutes", "needs {date}"),
    ],
)
def test_a_pattern_that_names_no_file_is_refused_and_changes_nothing(pattern: str, reason: str) -> None:
    desk = a_desk()
    board = a_board(desk)
    with pytest.raises(RuleError, match=reason):
        desk.run(save_document_style, board, replace(LOOK, file_name=pattern))
    assert desk.ask(document_style, board) == DocumentStyle()


@pytest.mark.parametrize(
    ("pattern", "status", "name"),
    [
        ("{date} {board}", MeetingStatus.DRAFT, "2026-03-12 NSCB DRAFT.docx"),
        ("{board} {status} minutes {date}", MeetingStatus.DRAFT, "NSCB DRAFT minutes 2026-03-12.docx"),
        ("{board} {status} minutes {date}", MeetingStatus.APPROVED, "NSCB minutes 2026-03-12.docx"),
        ("{title} {date}", MeetingStatus.APPROVED, "A-B {date} 2026-03-12.docx"),
    ],
)
def test_minutes_are_called_by_their_boards_pattern(pattern: str, status: MeetingStatus, name: str) -> None:
    pack = minutes(status=status, title="A/B {date}", style=DocumentStyle(file_name=pattern))
    assert file_name(pack, ".docx") == name


def test_a_public_copy_says_so_by_any_pattern() -> None:
    pack = minutes(is_public=True, style=DocumentStyle(file_name="{date}"))
    assert file_name(pack, ".pdf") == "2026-03-12 DRAFT PUBLIC.pdf"
