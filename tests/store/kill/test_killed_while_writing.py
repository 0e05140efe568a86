"""Killed with SIGKILL while it commits: the file opens, is sound, and holds everything that was committed."""

from pathlib import Path

import pytest
from sqlalchemy import text

from boarddesk.store.boardfile import BoardFile
from boarddesk.store.info import integrity_problems
from boarddesk.store.places import Place
from tests.store.boards import a_board_file, left_in
from tests.store.kill.killing import killed_at_random, kills


def kills_at(place: Place) -> range:
    """Most kills are on a local disk, where most boards lie."""
    return range(kills() - kills() // 3 if place is Place.LOCAL else kills() // 3)


@pytest.mark.parametrize("place", [Place.LOCAL, Place.SYNCED])
def test_nothing_committed_is_lost(place: Place, tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    for _ in kills_at(place):
        reported = killed_at_random("tests.store.kill.writer", [str(board), place]).lines

        with BoardFile.open(board) as file, file.engine.connect() as connection:
            assert not file.read_only
            kept = connection.execute(text("SELECT number, words = half FROM kept ORDER BY number")).all()
        assert integrity_problems(board, thorough=True) == ()
        assert left_in(tmp_path) == [board.name]
        assert [number for number, _ in kept] == list(range(1, len(kept) + 1))
        assert all(whole for _, whole in kept)
        assert int(reported[-1]) <= len(kept) <= int(reported[-1]) + 1
