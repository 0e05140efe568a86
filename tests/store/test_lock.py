import json
import os
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from boarddesk.store import lock as lock_file
from boarddesk.store.lock import BoardLock, LockHeldError, LockOwner, lock_path, owner_of
from boarddesk.store.processes import own_start, started_at
from tests.store.boards import EIGHT_O_CLOCK

ROOT = Path(__file__).parents[2]


def a_board(folder: Path) -> Path:
    path = folder / "Northmoor.board"
    path.write_bytes(b"any")
    return path


def an_owner(**changed: object) -> LockOwner:
    owner = LockOwner("judith", socket.gethostname(), os.getpid(), own_start(), EIGHT_O_CLOCK)
    return replace(owner, **changed)  # type: ignore[arg-type]


def leave_lock(board: Path, text: str) -> None:
    lock_path(board).write_text(text, encoding="utf-8")


def a_dead_pid() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_the_lock_says_who_has_the_board_and_goes_with_its_release(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    lock = BoardLock.take(board, lambda: EIGHT_O_CLOCK)

    owner = owner_of(board)
    lock.release()

    assert owner is not None
    assert (owner.pid, owner.host, owner.since) == (os.getpid(), socket.gethostname(), EIGHT_O_CLOCK)
    assert owner.started == own_start() != ""
    assert not lock_path(board).exists()


def test_a_held_lock_is_refused_with_its_owner(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    held = BoardLock.take(board, lambda: EIGHT_O_CLOCK)

    with pytest.raises(LockHeldError) as refused:
        BoardLock.take(board)

    assert refused.value.owner == held.owner
    assert " open on " in refused.value.owner.sentence(board)
    assert "since 24 November 2026, 08:00" in refused.value.owner.sentence(board)
    held.release()
    BoardLock.take(board).release()


def test_a_process_holds_it_against_another(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    script = (
        "import sys; from pathlib import Path; from boarddesk.store.lock import BoardLock;"
        "lock = BoardLock.take(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read(); lock.release()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(board)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LockHeldError) as refused:
            BoardLock.take(board)
        assert refused.value.owner.pid == other.pid

        other.kill()
        other.wait()
        taken = BoardLock.take(board)

    assert taken.took_over
    taken.release()


def test_a_lock_of_a_dead_process_is_taken_over_silently(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    leave_lock(board, an_owner(pid=a_dead_pid()).as_json())

    lock = BoardLock.take(board)

    assert lock.took_over
    now_named = owner_of(board)
    assert now_named is not None
    assert now_named.pid == os.getpid()
    lock.release()


def test_a_process_number_that_is_used_again_is_not_the_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = a_board(tmp_path)
    monkeypatch.setattr(lock_file, "_lock_byte", lambda descriptor: None)
    leave_lock(board, an_owner(started="0", os_lock=False).as_json())

    lock = BoardLock.take(board)

    assert lock.took_over
    lock.release()


def test_where_the_system_has_no_locks_a_living_process_is_still_honoured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = a_board(tmp_path)
    monkeypatch.setattr(lock_file, "_lock_byte", lambda descriptor: None)
    first = BoardLock.take(board)

    with pytest.raises(LockHeldError):
        BoardLock.take(board)

    assert not first.owner.os_lock
    first.release()


def test_a_lock_of_another_computer_is_honoured_and_says_how_to_go_on(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    leave_lock(board, an_owner(host="NM-LAPTOP-3", pid=a_dead_pid()).as_json())

    with pytest.raises(LockHeldError) as refused:
        BoardLock.take(board)

    told = refused.value.owner.sentence(board)
    assert told.startswith('judith has "Northmoor.board" open on NM-LAPTOP-3 since 24 November 2026')
    assert told.endswith('delete "Northmoor.board.lock" beside it.')
    assert lock_path(board).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"user": "x"}), "\x00\x01"])
def test_a_lock_that_cannot_be_read_and_nobody_holds_is_taken_over(text: str, tmp_path: Path) -> None:
    board = a_board(tmp_path)
    leave_lock(board, text)

    lock = BoardLock.take(board)

    assert owner_of(board) == lock.owner
    lock.release()


def test_a_lock_that_somebody_replaced_is_left_alone(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    lock = BoardLock.take(board)
    lock_path(board).unlink()
    other = BoardLock.take(board)

    lock.release()

    assert owner_of(board) == other.owner
    other.release()


def test_of_many_programs_at_once_only_one_writes(tmp_path: Path) -> None:
    board = a_board(tmp_path)
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom boarddesk.store.lock import BoardLock, LockHeldError\n"
        "board = Path(sys.argv[1]); alone = board.with_name('alone'); end = time.monotonic() + 0.4\n"
        "while time.monotonic() < end:\n"
        "    try: lock = BoardLock.take(board)\n"
        "    except LockHeldError: continue\n"
        "    alone.touch(exist_ok=False); alone.unlink(); print('.', end=''); lock.release()\n"
    )
    several = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(board)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(3)
    ]
    told = [process.communicate() for process in several]

    assert [error for _, error in told] == ["", "", ""]
    assert sum(len(out) for out, _ in told) > 30


def test_processes_are_known_by_number_and_start() -> None:
    assert started_at(os.getpid()) == own_start()
    assert started_at(a_dead_pid()) is None
    assert started_at(0) is None
