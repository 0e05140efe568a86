from pathlib import Path

from pytestqt.qtbot import QtBot

from boarddesk.ui.shell.restore import RestoreDialog
from boarddesk.ui.theme.theme import Theme
from tests.boxes import Boxes
from tests.journeys.driver import at_board, at_example, at_file, at_welcome


def test_she_looks_round_the_example_without_the_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        her.press("Ctrl+1")
        assert her.page.name == "attendance"
        assert "present" in her.status
        for keys, name in (("Ctrl+2", "agenda"), ("Ctrl+3", "minutes"), ("Ctrl+4", "meeting_actions")):
            her.press(keys)
            assert her.page.name == name
        her.press("Alt+Left")
        assert her.page.name == "minutes"


def test_every_page_of_the_example_opens_and_says_which_keys_matter(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        for title in ("Members", "Actions", "Glossary"):
            her.open_page(title)
            assert her.window.status_line.hint.text
        her.open_meeting("19 Nov")
        for title in ("Attendance", "Agenda", "Minutes", "Actions"):
            her.open_tab(title)
            assert her.window.status_line.hint.text


def test_what_she_typed_is_there_when_the_file_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        her.open_meeting("19 Nov")
        her.open_tab("Minutes")
        her.type_text("The Chair thanked everybody. ")
        her.window.filing.close()
        her.window.filing.open(tmp_path / "Example.board")
        her.settle()
        assert her.page.name == "minutes"
        from boarddesk.desk.minutes import minutes_of

        bridge, meeting = her.window.bridge, her.window.meeting_id
        assert bridge is not None
        assert meeting is not None
        assert "The Chair thanked everybody." in str(bridge.ask(minutes_of, meeting))


def test_what_was_deleted_comes_back_by_one_key_in_another_tab(qtbot: QtBot, tmp_path: Path) -> None:
    with at_board(tmp_path) as her:
        bridge, board = her.window.bridge, her.window.board_id
        assert bridge is not None
        assert board is not None
        import datetime as dt

        from boarddesk.desk.meetings import create_meeting

        bridge.run(create_meeting, board, dt.date(2026, 11, 26))
        her.open_meeting("26 Nov")
        her.choose("Meeting", "Delete meeting")
        assert her.toast == "The meeting of Thursday 26 November 2026 is deleted."
        her.open_page("Glossary")
        her.press("Ctrl+Z")
        her.open_meeting("26 Nov")
        assert her.shows("Thursday 26 November 2026")


def test_a_meeting_with_minutes_is_not_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        her.open_meeting("19 Nov")
        her.choose("Meeting", "Delete meeting")
        assert "a record is not deleted" in her.toast
        her.open_meeting("19 Nov")


def test_she_goes_back_to_yesterdays_backup(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        path = tmp_path / "Example.board"
        her.window.filing._files.back_up_daily(path)
        bridge = her.window.bridge
        assert bridge is not None
        before = len(her.window.workspace.meetings) if her.window.workspace else 0
        import datetime as dt

        from boarddesk.desk.meetings import create_meeting

        bridge.run(create_meeting, her.window.board_id or "", dt.date(2027, 3, 18))
        her.in_dialog(
            lambda: her.choose("File", "Restore from a backup…"),
            lambda dialog: dialog.accept_button.click() if isinstance(dialog, RestoreDialog) else None,
        )
        assert her.window.workspace is not None
        assert len(her.window.workspace.meetings) == before
        assert her.toast.startswith("Restored.")


def test_the_theme_changes_while_everything_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    with at_example(tmp_path) as her:
        her.open_tab("Minutes")
        her.choose("View", "Theme", "Dark")
        assert Theme.current().tokens.dark
        her.choose("View", "Theme", "Light")
        assert not Theme.current().tokens.dark


def test_a_file_that_was_open_is_on_the_welcome_page(qtbot: QtBot, tmp_path: Path) -> None:
    with at_board(tmp_path) as her:
        her.press("Ctrl+W")
        assert her.shows("Northmoor Safeguarding Children Board")
        her.click("Northmoor Safeguarding Children Board")
        assert her.page.name == "members"


def test_a_board_that_is_damaged_is_refused_in_one_sentence(qtbot: QtBot, tmp_path: Path, boxes: Boxes) -> None:
    (tmp_path / "Broken.board").write_bytes(b"SQLite format 3\0" + bytes(4000))
    with at_welcome(tmp_path) as her:
        her.window.filing.open(tmp_path / "Broken.board")
        her.settle()
        assert "Broken.board" in her.toast
        assert her.window.welcome.isVisible()


def test_the_second_window_can_take_a_copy(qtbot: QtBot, tmp_path: Path, boxes: Boxes) -> None:
    with at_board(tmp_path):
        folder = tmp_path / "second"
        folder.mkdir()
        with at_file(tmp_path / "Northmoor.board", folder) as reader:
            assert "Read only" in reader.status
            boxes.answer((str(folder / "Mine.board"), ""))
            reader.click("Save a copy…")
            reader.wait_until((folder / "Mine.board").exists)
            reader.wait_until(lambda: reader.toast == "Copied to Mine.board")
