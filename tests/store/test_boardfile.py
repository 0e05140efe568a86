import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, IntegrityError

from boarddesk.model.errors import KnownError
from boarddesk.store import boardfile
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.failures import known_failure
from boarddesk.store.info import APPLICATION_ID, SCHEMA, integrity_problems, left_unclean, peek
from boarddesk.store.places import Place
from tests.store.boards import (
    BOARD,
    a_board_file,
    add_board,
    board_names,
    journal_mode,
    left_in,
    pragma,
    scribble,
    start_of,
)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def put_on(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boardfile, "place_of", lambda path: place)


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Runs as a user who may read the folder and write nothing in it; root may write everywhere."""
    if sys.platform == "win32" or os.geteuid() != 0:
        mode = folder.stat().st_mode
        folder.chmod(0o555)
        yield
        folder.chmod(mode)
        return
    for above in (folder, *folder.parents):
        if above.stat().st_mode & 0o005 != 0o005:
            above.chmod(0o755)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def killed_with_a_write_half_done(folder: Path) -> Path:
    """A board in a synced folder whose program was killed when half of a write was in the file."""
    path = a_board_file(folder)
    script = (
        "import os, sqlite3, sys; file = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "file.execute('PRAGMA cache_size=1'); file.execute('BEGIN');"
        "file.execute(\"UPDATE board SET name = 'Half done'\");"
        "file.execute('CREATE TABLE big AS SELECT zeroblob(1000000) AS b'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    return path


def killed_in_the_middle(folder: Path) -> Path:
    """A board whose program was killed after a commit that is in the log only."""
    path = a_board_file(folder)
    script = (
        "import os, sys; from pathlib import Path; from tests.store.boards import add_board;"
        "from boarddesk.store.boardfile import BoardFile;"
        "file = BoardFile.open(Path(sys.argv[1])); add_board(file, 'Committed');"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, cwd=Path(__file__).parents[2])
    return path


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "new.board"
    BoardFile.create(path).close()

    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert database.execute("PRAGMA user_version").fetchone()[0] == SCHEMA
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{SCHEMA:04d}",)]
    assert path.read_bytes()[68:72] == b"BDk1"


def test_what_was_committed_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = a_board_file(tmp_path, boards=(BOARD, "Executive Group"))

    with BoardFile.open(path) as file:
        assert board_names(file) == [BOARD, "Executive Group"]
        assert not file.read_only
        assert file.notices == ()


def test_making_a_file_where_one_is_changes_nothing(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    before = digest(path)

    with pytest.raises(KnownError, match="already a file"):
        BoardFile.create(path)

    assert digest(path) == before


def test_making_a_file_in_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match='folder "nowhere"'):
        BoardFile.create(tmp_path / "nowhere" / "a.board")


def test_names_with_every_sort_of_letter_work(tmp_path: Path) -> None:
    path = a_board_file(tmp_path, "Ä #1 100% & co? 'q'.board")

    with BoardFile.open(path) as file:
        assert board_names(file) == [BOARD]


def test_an_open_file_on_a_local_disk_is_logged_ahead_and_synchronous(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file, file.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_clean_close_leaves_one_file(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    file = BoardFile.open(path)
    add_board(file, "Second")
    assert left_in(tmp_path) == [path.name, f"{path.name}-shm", f"{path.name}-wal", f"{path.name}.lock"]

    file.close()

    assert left_in(tmp_path) == [path.name]
    assert journal_mode(path) == "delete"


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    file = BoardFile.open(a_board_file(tmp_path))
    file.close()
    other = BoardFile.open(file.path)

    file.close()

    assert BoardFile.open(file.path).read_only
    other.close()


@pytest.mark.parametrize("place", [Place.NETWORK, Place.SYNCED])
def test_away_from_a_local_disk_there_is_no_log(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_board_file(tmp_path)
    put_on(place, monkeypatch)

    with BoardFile.open(path) as file:
        add_board(file, "Second")
        assert left_in(tmp_path) == [path.name, f"{path.name}.lock"]
        assert board_names(file) == [BOARD, "Second"]


def test_a_synced_folder_is_warned_of_once_per_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_on(Place.SYNCED, monkeypatch)
    first, second = a_board_file(tmp_path, "a.board"), a_board_file(tmp_path, "b.board")
    with BoardFile.open(first) as file:
        assert "kept in step" in file.notices[0]

    with BoardFile.open(first) as again, BoardFile.open(second) as other:
        assert again.notices == ()
        assert "b.board" in other.notices[0]


def test_a_second_opener_reads_only_and_is_told_by_whom(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    with BoardFile.open(path) as writer, BoardFile.open(path) as reader:
        add_board(writer, "Second")

        assert reader.read_only
        assert reader.lock_owner is not None
        assert reader.lock_owner.pid == os.getpid()
        assert "you can read it, but not change it" in reader.notices[0]
        assert reader.read_only_because == reader.notices[0]
        assert writer.read_only_because is None
        assert board_names(reader) == [BOARD, "Second"]
        with pytest.raises(DatabaseError, match="readonly"):
            add_board(reader, "Third")


def test_a_reader_that_outlasts_the_writer_harms_nothing(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    writer = BoardFile.open(path)
    reader = BoardFile.open(path)
    add_board(writer, "Second")
    assert board_names(reader) == [BOARD, "Second"]

    writer.close()
    reader.close()

    with BoardFile.open(path) as file:
        assert board_names(file) == [BOARD, "Second"]
    assert left_in(tmp_path) == [path.name]


def test_who_asks_to_read_takes_no_lock(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)

    with BoardFile.open(path, read_only=True) as reader, BoardFile.open(path) as writer:
        assert reader.read_only
        assert reader.read_only_because == '"Northmoor.board" was opened for reading only.'
        assert reader.notices == ()
        assert not writer.read_only


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_read_only_place_opens_for_reading(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)

    with as_nobody(tmp_path), BoardFile.open(path) as file:
        assert file.read_only
        assert file.lock_owner is None
        assert "may not write" in file.notices[0]
        assert board_names(file) == [BOARD]
    assert left_in(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_read_only_place_opens_what_a_killed_program_left_whole(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    pragma(path, "journal_mode=WAL")
    assert left_in(tmp_path) == [path.name]

    with as_nobody(tmp_path), BoardFile.open(path) as file:
        assert board_names(file) == [BOARD]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_read_only_place_never_shows_less_than_was_committed(tmp_path: Path) -> None:
    path = killed_in_the_middle(tmp_path)
    Path(f"{path}-shm").unlink()

    with as_nobody(tmp_path), pytest.raises(KnownError, match="copy it, with the files beside it"):
        BoardFile.open(path)


def test_after_a_kill_everything_committed_is_there(tmp_path: Path) -> None:
    path = killed_in_the_middle(tmp_path)
    assert left_unclean(path)

    with BoardFile.open(path) as file:
        assert board_names(file) == [BOARD, "Committed"]
        assert not file.read_only
        assert file.notices == ()
    assert integrity_problems(path, thorough=True) == ()
    assert left_in(tmp_path) == [path.name]


def test_a_write_half_done_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = killed_with_a_write_half_done(tmp_path)
    assert left_unclean(path)
    put_on(Place.SYNCED, monkeypatch)

    with BoardFile.open(path) as file:
        assert board_names(file) == [BOARD]
    assert left_in(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_write_half_done_is_never_shown(tmp_path: Path) -> None:
    path = killed_with_a_write_half_done(tmp_path)

    with as_nobody(tmp_path), pytest.raises(KnownError, match="copy it, with the files beside it"):
        BoardFile.open(path)


def test_after_a_kill_a_damaged_file_is_found(tmp_path: Path) -> None:
    path = killed_in_the_middle(tmp_path)
    scribble(path, start=start_of("glossaryterm", path))
    assert peek(path).boards == (BOARD, "Committed")

    with pytest.raises(KnownError, match="damaged: restore a backup"):
        BoardFile.open(path)

    assert f"{path.name}.lock" not in left_in(tmp_path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", '"x.board" is empty: it holds no board. Restore a backup of it if it once did.'),
        (b"Dear Judith, please find attached " * 50, '"x.board" is not a board file.'),
        (b"SQLite format 3\0" + bytes(4000), '"x.board" is not a board file.'),
    ],
)
def test_what_is_no_board_is_refused_and_left_alone(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "x.board"
    path.write_bytes(content)

    with pytest.raises(KnownError) as refused:
        BoardFile.open(path)

    assert str(refused.value) == sentence
    assert path.read_bytes() == content
    assert left_in(tmp_path) == ["x.board"]


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.board"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE board (name)")
    before = digest(path)

    with pytest.raises(KnownError, match="is not a board file"):
        BoardFile.open(path)

    assert digest(path) == before


def test_a_truncated_file_is_told_to_be_damaged(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    path.write_bytes(path.read_bytes()[: 20 * 4096])
    before = digest(path)

    with pytest.raises(KnownError, match="damaged"):
        BoardFile.open(path)

    assert digest(path) == before
    assert left_in(tmp_path) == [path.name]


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    pragma(path, f"user_version={SCHEMA + 1}")
    before = digest(path)

    with pytest.raises(KnownError, match="written by a newer BoardDesk"):
        BoardFile.open(path)

    assert digest(path) == before
    assert left_in(tmp_path) == [path.name]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r'"gone\.board" is not there any more'):
        BoardFile.open(tmp_path / "gone.board")


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="is a folder, not a board file"):
        BoardFile.open(tmp_path)


def test_a_link_and_its_file_are_one_board(tmp_path: Path) -> None:
    path = a_board_file(tmp_path)
    link = tmp_path / "link.board"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no links here")

    with BoardFile.open(path), BoardFile.open(link) as second:
        assert second.read_only


def test_a_copy_holds_what_is_committed_and_opens_beside_the_board(tmp_path: Path) -> None:
    copy = tmp_path / "Copy.board"
    with BoardFile.open(a_board_file(tmp_path)) as file:
        add_board(file, "Second")
        file.save_copy(copy)
        add_board(file, "Third")

        with BoardFile.open(copy) as opened:
            assert not opened.read_only
            assert board_names(opened) == [BOARD, "Second"]


def test_a_copy_never_replaces_the_open_board_or_another_open_one(tmp_path: Path) -> None:
    with (
        BoardFile.open(a_board_file(tmp_path)) as file,
        BoardFile.open(a_board_file(tmp_path, "Other.board")) as other,
    ):
        with pytest.raises(KnownError, match="the board you have open"):
            file.save_copy(file.path)
        with pytest.raises(KnownError, match="open in BoardDesk"):
            file.save_copy(other.path)


def test_a_copy_to_nowhere_is_told_in_a_sentence(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file, pytest.raises(KnownError, match=r"copy\.board"):
        file.save_copy(tmp_path / "nowhere" / "copy.board")


def test_references_are_held_by_every_connection(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file, file.engine.begin() as connection:
        with pytest.raises(IntegrityError):
            connection.execute(
                text("INSERT INTO owneralias (id, board_id, alias, meaning, position) VALUES ('1', 'x', 'ALL', '', 0)")
            )
        connection.rollback()


def test_a_reading_transaction_sees_one_moment(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file, file.engine.connect() as reading:
        before = reading.execute(text("SELECT count(*) FROM board")).scalar()
        add_board(file, "Second")

        assert reading.execute(text("SELECT count(*) FROM board")).scalar() == before


def test_a_full_disk_is_one_plain_sentence(tmp_path: Path) -> None:
    with BoardFile.open(a_board_file(tmp_path)) as file:
        with file.engine.connect() as connection:
            connection.execute(text("PRAGMA max_page_count=1"))
            with pytest.raises(DatabaseError) as full:
                connection.execute(text("CREATE TABLE big AS SELECT zeroblob(100000) AS b"))

        told = known_failure(full.value, file.path)

    assert "no room left on the disk" in str(told)


def test_a_look_from_outside_tells_the_boards(tmp_path: Path) -> None:
    path = a_board_file(tmp_path, boards=(BOARD, "Executive Group"))

    seen = peek(path)

    assert (seen.schema, seen.boards, seen.current) == (SCHEMA, (BOARD, "Executive Group"), True)
    assert seen.size == path.stat().st_size
    assert left_in(tmp_path) == [path.name]
