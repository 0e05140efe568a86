from datetime import datetime, timedelta
from pathlib import Path

import pytest

from boarddesk.model.errors import KnownError
from boarddesk.store import userdata
from boarddesk.store.backups import Reason, backup_folder, backups_of, make_backup, make_daily, restore
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import Clock
from boarddesk.store.info import integrity_problems, peek
from tests.store.boards import BOARD, EIGHT_O_CLOCK, a_board_file, add_board, journal_mode, left_in, scribble, start_of


def at(days: float = 0, seconds: int = 0) -> Clock:
    moment: datetime = EIGHT_O_CLOCK + timedelta(days=days, seconds=seconds)
    return lambda: moment


def test_a_backup_holds_what_is_committed_while_the_board_is_open(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file:
        add_board(file, "Second")
        made = make_backup(file.path, Reason.ASKED, at())

    assert peek(made.path).boards == (BOARD, "Second")
    assert journal_mode(made.path) == "delete"
    assert integrity_problems(made.path, thorough=True) == ()


def test_backups_are_listed_newest_first_with_time_reason_and_size(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    make_backup(board, Reason.IMPORT, at())
    make_backup(board, Reason.ASKED, at(days=1))

    newest, older = backups_of(board)

    assert (newest.reason, newest.time) == (Reason.ASKED, EIGHT_O_CLOCK + timedelta(days=1))
    assert (older.reason, older.reason.words) == (Reason.IMPORT, "before an import")
    assert older.size == older.path.stat().st_size > 0


def test_backups_made_in_one_second_all_stay(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)

    for _ in range(3):
        make_backup(board, Reason.IMPORT, at())

    assert len(backups_of(board)) == 3


def test_every_board_has_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "2027").mkdir()
    first, second = a_board_file(tmp_path), a_board_file(tmp_path / "2027")

    make_backup(first, Reason.ASKED, at())

    assert backups_of(second) == ()
    assert backup_folder(first).name.startswith("Northmoor-")
    assert (backup_folder(first) / "board.txt").read_text(encoding="utf-8").strip() == str(first.resolve())


def test_the_folder_of_the_users_data_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(userdata.DATA_DIR_VARIABLE, str(tmp_path / "elsewhere"))

    made = make_backup(a_board_file(tmp_path), Reason.ASKED, at())

    assert made.path.is_relative_to(tmp_path / "elsewhere" / "backups")


def test_the_daily_backup_is_made_once_a_day(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)

    assert make_daily(board, at()) is not None
    assert make_daily(board, at(seconds=60)) is None


def test_the_daily_backup_waits_for_a_change(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    make_daily(board, at())
    with BoardFile.open(board):
        assert make_daily(board, at(days=1)) is None
    assert make_daily(board, at(days=2)) is None

    with BoardFile.open(board) as file:
        add_board(file, "Second")

    made = make_daily(board, at(days=3))
    assert made is not None
    assert peek(made.path).boards == (BOARD, "Second")
    assert len(backups_of(board)) == 2


def test_old_backups_are_thinned(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)

    for day in range(30):
        make_backup(board, Reason.ASKED, at(days=day))

    days = [(one.time - EIGHT_O_CLOCK).days for one in backups_of(board)]
    assert days[:7] == [29, 28, 27, 26, 25, 24, 23]
    assert len(days) < 14
    assert not list(backup_folder(board).glob(".*"))


def test_a_restore_brings_the_old_state_and_keeps_the_present_one(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    with BoardFile.open(board) as file:
        add_board(file, "A mistake")

    present = restore(board, backup.path, at(days=1))

    assert peek(board).boards == (BOARD,)
    assert present is not None
    assert present.reason is Reason.RESTORE
    assert peek(present.path).boards == (BOARD, "A mistake")
    assert left_in(tmp_path) == [board.name]


def test_a_restore_can_be_taken_back(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    with BoardFile.open(board) as file:
        add_board(file, "Second")
    present = restore(board, backup.path, at(days=1))
    assert present is not None

    restore(board, present.path, at(days=1, seconds=1))

    assert peek(board).boards == (BOARD, "Second")


def test_a_lost_board_is_restored(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    board.unlink()

    assert restore(board, backups_of(board)[0].path, at(days=1)) is None

    assert peek(board).boards == (BOARD,)
    assert backup.path.exists()


def test_a_damaged_board_is_kept_byte_for_byte_and_restored(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    scribble(board, start=start_of("glossaryterm", board))
    damaged = board.read_bytes()

    present = restore(board, backup.path, at(days=1))

    assert present is not None
    assert present.reason is Reason.DAMAGED
    assert present.path.read_bytes() == damaged
    assert integrity_problems(board) == ()


def test_the_log_of_a_killed_program_does_not_spoil_what_is_restored(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    Path(f"{board}-wal").write_bytes(b"what a killed program left")

    restore(board, backup.path, at(days=1))

    assert left_in(tmp_path) == [board.name]
    assert peek(board).boards == (BOARD,)


def test_an_open_board_is_not_restored(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    backup = make_backup(board, Reason.ASKED, at())
    with BoardFile.open(board) as file:
        add_board(file, "Second")
        with pytest.raises(KnownError, match="can be restored once closed"):
            restore(board, backup.path, at())

    assert peek(board).boards == (BOARD, "Second")


@pytest.mark.parametrize("content", [b"", b"not a board at all" * 100])
def test_only_a_sound_board_is_restored(content: bytes, tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    before = board.read_bytes()
    backup = tmp_path / "bad.board"
    backup.write_bytes(content)

    with pytest.raises(KnownError, match=r"bad\.board"):
        restore(board, backup, at())

    assert board.read_bytes() == before
    assert backups_of(board) == ()


def test_a_damaged_board_is_never_backed_up_as_a_sound_one(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    scribble(board, start=start_of("glossaryterm", board))

    with pytest.raises(KnownError, match="damaged"):
        make_backup(board, Reason.ASKED, at())

    assert backups_of(board) == ()
    assert [file.name for file in backup_folder(board).iterdir()] == ["board.txt"]
