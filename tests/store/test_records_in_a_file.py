"""The record's writes over a real board file: what is consistent only at the end, and what is refused."""

from pathlib import Path

import pytest

from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.tables import Board, OwnerAlias
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.places import Place
from boarddesk.store.records import Records
from boarddesk.store.write import Write
from tests.store.boards import EIGHT_O_CLOCK, a_board_file, board_names


def records_of(file: BoardFile) -> Records:
    return Records(file.engine, lambda: EIGHT_O_CLOCK, "Jill Alder", read_only_because=file.read_only_because)


def add_alias_first(write: Write) -> None:
    board = Board(name="Executive Group", short_name="EG")
    write.add(OwnerAlias(board_id=board.id, alias="ALL", meaning="everybody"))
    write.flush()
    write.add(board)


def test_references_are_checked_at_the_end_of_a_write(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file:
        records_of(file).write(add_alias_first, "Add board")

        assert "Executive Group" in board_names(file)


def test_a_reference_that_stays_dangling_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file:
        records = records_of(file)
        with pytest.raises(RuleError, match="still refers to it"):
            records.write(lambda write: write.add(OwnerAlias(board_id="gone", alias="ALL", meaning="")), "Add alias")

        with records.reading() as read:
            assert read.rows(OwnerAlias) == []
        records.write(add_alias_first, "Add board")


def test_who_reads_only_is_told_why_nothing_is_written(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    with BoardFile.open(path), BoardFile.open(path) as reader, pytest.raises(KnownError, match="you can read it"):
        records_of(reader).write(add_alias_first, "Add board")


def test_a_look_that_is_not_finished_does_not_stop_a_write_on_a_local_disk(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file, records_of(file).reading() as read:
        assert len(read.rows(Board)) == 1
        records_of(file).write(add_alias_first, "Add board")


def test_without_a_log_a_look_comes_before_or_after_a_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boarddesk.store.boardfile.place_of", lambda path: Place.SYNCED)
    with BoardFile.open(a_board_file(tmp_path)) as file:
        records = records_of(file)
        with records.reading() as read:
            assert len(read.rows(Board)) == 1
        records.write(add_alias_first, "Add board")
        with records.reading() as read:
            assert len(read.rows(Board)) == 2
