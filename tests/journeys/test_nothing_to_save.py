"""She closes and opens her board; nothing is ever asked about saving, and one person writes at a time."""

from pathlib import Path

from boarddesk.app import LocalFiles
from boarddesk.desk.data import data_text
from tests.builders import FixedClock
from tests.journeys.driver import at_board, at_example, at_file, at_meeting
from tests.journeys.test_minuting import go_to, minuted


def test_nothing_asks_to_be_saved(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The Board noted the report")
        at.press("Ctrl+W")
        assert at.window.welcome.isVisible()

    with at_file(tmp_path / "Northmoor.board", tmp_path) as at:
        at.press("Ctrl+3")
        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["The Board noted the report"]


def test_closing_the_window_in_the_middle_of_a_word_loses_nothing(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        go_to(at, "business 1")
        at.type_text("The Board not")
        at.press("Ctrl+Q")
        assert not at.window.isVisible()

    assert sorted(each.name for each in tmp_path.glob("*.board*")) == ["Northmoor.board"]
    with at_file(tmp_path / "Northmoor.board", tmp_path) as at:
        at.press("Ctrl+3")
        assert [line.text for line in minuted(at, "Business 1").paragraphs] == ["The Board not"]


def test_the_program_opens_where_she_left_off(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        here = at.window.workspace.trail.here if at.window.workspace else None

    with at_file(tmp_path / "Northmoor.board", tmp_path) as at:
        assert at.window.workspace is not None
        assert at.window.workspace.trail.here == here


def test_a_second_opener_reads_only_and_is_told_who_has_it(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path):
        path = tmp_path / "Northmoor.board"
        other = tmp_path / "elsewhere"
        other.mkdir()
        with at_file(path, other) as second:
            bar = second.window.read_only_bar
            assert bar.isVisible()
            assert 'has "Northmoor.board" open on' in bar.words.text()
            second.press("Ctrl+3")
            go_to(second, "business 1")
            second.type_text("Not to be")
            second.page.flush()
            assert minuted(second, "Business 1").paragraphs == ()
            assert not second.offers("Meeting", "New meeting…")


def test_the_second_opener_tries_again_once_the_first_has_closed(qapp: object, tmp_path: Path) -> None:
    board = tmp_path / "Northmoor.board"
    with at_board(tmp_path):
        pass
    first = LocalFiles(FixedClock()).open(board, "Lorna Reed")
    with at_file(board, tmp_path) as at:
        assert at.window.read_only_bar.isVisible()
        first.close()
        at.click("Try again")
        assert not at.window.read_only_bar.isVisible()
        assert at.window.bridge is not None
        assert at.window.bridge.can_write


def test_a_board_that_can_only_be_read_is_changed_by_no_key(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path):
        other = tmp_path / "elsewhere"
        other.mkdir()
        with at_file(tmp_path / "Example.board", other) as second:
            assert second.window.bridge is not None
            before = second.window.bridge.ask(data_text)
            for title in ("Actions", "Glossary"):
                second.open_page(title)
                second.press("Ins", "F2", "Del", "Alt+Shift+Down")
            for tab in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"):
                second.press(tab, "m", "Ins", "Del", "Alt+Shift+Down", "Space")
            second.window.flush()

            assert second.window.bridge.ask(data_text) == before
            assert not second.window.failures.waiting
