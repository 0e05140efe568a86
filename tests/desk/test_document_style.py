"""The look of a board's documents: kept, read back whatever was stored, refused where no file could be named."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.desk.boards import delete_board, new_board
from boarddesk.desk.document_style import document_style, save_document_style
from boarddesk.desk.edition_text import canonical, pack_from
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.document_style import (
    DateStyle,
    DocumentKind,
    DocumentStyle,
    FileName,
    GroupColumns,
    PaperSize,
    Part,
)
from boarddesk.model.enums import MeetingStatus, MinutesLayout
from boarddesk.model.errors import RuleError
from boarddesk.rules.document_styles import plain_style, style_from
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.packs import minutes

LOOK = DocumentStyle(
    MinutesLayout.ACCESSIBLE,
    (Part.REGISTER, Part.MINUTES, Part.CLOSING, Part.GLOSSARY),
    group_columns=(GroupColumns("Guests", title=False),),
    dates=DateStyle.SLASHED,
    font="Arial",
    paper=PaperSize.LETTER,
    file_names=(FileName(DocumentKind.AGENDA, "{date} papers"),),
)


def names(inner: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Mappings in which the names of a look occur."""
    known = [each.name for each in fields(DocumentStyle)]
    return st.dictionaries(st.sampled_from([*known, "glossary", "action_table", "file_name"]), inner)


def named(pattern: str) -> DocumentStyle:
    """A look whose minutes are called so."""
    return DocumentStyle(file_names=(FileName(DocumentKind.MINUTES, pattern),))


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
    kept = {"parts": "all", "numbers": "sideways", "font": 3, "paper": "letter", "unknown": 1, "file_names": [{}, 4]}
    assert style_from(kept) == DocumentStyle(paper=PaperSize.LETTER)
    assert style_from("nothing") == DocumentStyle()


def test_minutes_are_never_left_out_of_the_minutes() -> None:
    assert style_from({"parts": ["key", "key", "cover"]}).parts == (Part.KEY, Part.MINUTES)


def test_a_look_from_before_parts_had_an_order_is_understood() -> None:
    kept = {"glossary": "last", "shows_key": False, "action_table": "always", "file_name": "{date} minutes"}
    found = style_from(kept)
    assert found.parts == (*(part for part in Part if part not in (Part.GLOSSARY, Part.KEY)), Part.GLOSSARY)
    assert found.summary_in_both
    assert found.pattern(DocumentKind.MINUTES) == "{date} minutes"
    bare = style_from({"glossary": "none", "action_table": "never", "has_signature": False})
    assert bare.parts == (Part.KEY, Part.REGISTER, Part.MINUTES, Part.CLOSING)


def test_what_is_stored_is_what_is_read() -> None:
    assert style_from(plain_style(LOOK)) == LOOK


def test_a_stored_edition_with_an_older_look_opens() -> None:
    pack = minutes(style=DocumentStyle(dates=DateStyle.DOTTED))
    stored = canonical(pack).replace('"parts":', '"glossary":"none","older":')
    style = pack_from(stored).style
    assert Part.GLOSSARY not in style.parts
    assert style.dates is DateStyle.DOTTED


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner) | names(inner))
)
def test_whatever_is_stored_a_look_comes_of_it(kept: object) -> None:
    style = style_from(kept)
    assert Part.MINUTES in style.parts
    assert style_from(plain_style(style)) == style


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
        desk.run(save_document_style, board, named(pattern))
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
    pack = minutes(status=status, title="A/B {date}", style=named(pattern))
    assert file_name(pack, ".docx") == name


def test_a_public_copy_says_so_by_any_pattern() -> None:
    pack = minutes(is_public=True, style=named("{date}"))
    assert file_name(pack, ".pdf") == "2026-03-12 DRAFT PUBLIC.pdf"
