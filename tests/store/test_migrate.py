import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from boarddesk.model.errors import KnownError
from boarddesk.store import boardfile
from boarddesk.store.backups import Reason, backups_of
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.info import SCHEMA, connect, peek
from boarddesk.store.lock import BoardLock, LockHeldError
from boarddesk.store.migrate import STEPS, bring_up_to_date, run_steps
from boarddesk.store.schema import make_empty, revision_of
from boarddesk.store.search_index import in_step, make_if_needed
from tests.store.boards import BOARD, a_board_file, add_board, board_names, left_in, pragma

NEXT = SCHEMA + 1


def made(path: Path) -> list[tuple[str, str, str]]:
    """Everything a database is made of, in a form where layout does not count."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return sorted(
        (kind, name, " ".join(re.sub(r"([(),])", r" \1 ", sql.replace('"', "")).split())) for kind, name, sql in rows
    )


def steps_with(folder: Path, body: str) -> Path:
    """The product's steps and one more, so that today's files are the older ones."""
    versions = folder / "steps" / "versions"
    versions.mkdir(parents=True)
    (folder / "steps" / "env.py").write_text((STEPS / "env.py").read_text(encoding="utf-8"), encoding="utf-8")
    for file in (STEPS / "versions").iterdir():
        if file.is_file():
            (versions / file.name).write_bytes(file.read_bytes())
    (versions / f"{revision_of(NEXT)}_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = {revision_of(NEXT)!r}, {revision_of(SCHEMA)!r}\n"
        "def upgrade() -> None:\n" + "".join(f"    {line}\n" for line in body.splitlines()),
        encoding="utf-8",
    )
    return folder / "steps"


REBUILD_BOARD = """\
with op.batch_alter_table("board", recreate="always") as batch:
    batch.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="blue"))"""


def test_a_new_file_is_what_the_steps_make_from_nothing(tmp_path: Path) -> None:
    at_once, by_steps = tmp_path / "a.board", tmp_path / "b.board"
    make_empty(at_once)
    engine = create_engine(f"sqlite:///{by_steps}")
    with engine.begin() as connection:
        run_steps(connection, STEPS, SCHEMA)
    engine.dispose()

    assert made(by_steps) == made(at_once), "the tables have changed: python -m tests.store.remake_first_step"


def test_the_last_step_leads_to_the_schema_of_this_program() -> None:
    steps = sorted(file.name[:4] for file in (STEPS / "versions").glob("[0-9]*.py"))

    assert steps == [revision_of(number) for number in range(1, SCHEMA + 1)]


def test_an_older_file_is_brought_up_to_date_and_kept_as_a_backup(tmp_path: Path) -> None:
    board = a_board_file(tmp_path, boards=(BOARD, "Executive Group"))
    with BoardFile.open(board) as file, file.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO owneralias (id, board_id, alias, meaning, position) SELECT id, id, 'ALL', '', 0 FROM board"
        )

    backup = bring_up_to_date(board, steps=steps_with(tmp_path, REBUILD_BOARD), schema=NEXT)

    with closing(connect(board, read_only=True)) as database:
        assert database.execute("SELECT name, colour FROM board ORDER BY name").fetchall() == [
            ("Executive Group", "blue"),
            (BOARD, "blue"),
        ]
        assert database.execute("SELECT count(*) FROM owneralias").fetchone()[0] == 2
        assert database.execute("PRAGMA user_version").fetchone()[0] == NEXT
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(revision_of(NEXT),)]
    assert backup.reason is Reason.MIGRATION
    assert peek(backup.path).schema == SCHEMA
    assert left_in(tmp_path) == [board.name, "steps"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("op.execute(\"DELETE FROM board WHERE name LIKE 'Exec%'\")", "board: 2 rows became 1"),
        ("op.drop_table('glossaryterm')\nop.drop_table('board')", "refers to nothing|rows became 0"),
        (REBUILD_BOARD, "trigger watch is gone"),
        ("raise ValueError('a bug in a step')", "a bug in a step"),
    ],
)
def test_a_step_that_loses_something_leaves_the_old_file(body: str, reason: str, tmp_path: Path) -> None:
    board = a_board_file(tmp_path, boards=(BOARD, "Executive Group"))
    with BoardFile.open(board) as file, file.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TRIGGER watch AFTER DELETE ON board BEGIN SELECT 1; END")
    before = board.read_bytes()

    with pytest.raises((KnownError, ValueError), match=reason):
        bring_up_to_date(board, steps=steps_with(tmp_path, body), schema=NEXT)

    assert board.read_bytes() == before
    assert left_in(tmp_path) == [board.name, "steps"]
    assert len(backups_of(board)) == 1


def test_ids_that_are_never_used_again_stay_so(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    with closing(connect(board)) as database:
        database.execute("CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT)")
    rebuild = REBUILD_BOARD.replace('"board"', '"counted"')

    with pytest.raises(KnownError, match="counted would use ids again"):
        bring_up_to_date(board, steps=steps_with(tmp_path, rebuild), schema=NEXT)


def test_what_a_killed_program_left_in_the_log_is_migrated_too(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    file = BoardFile.open(board)
    add_board(file, "In the log")
    file.engine.dispose()
    with closing(connect(board)) as holding:
        holding.execute("BEGIN")
        holding.execute("SELECT count(*) FROM board").fetchone()
        add_board(file, "Last")
        with pytest.raises(KnownError, match="in use by another program"):
            bring_up_to_date(board, steps=steps_with(tmp_path, REBUILD_BOARD), schema=NEXT)
        holding.execute("ROLLBACK")
    file.engine.dispose()

    bring_up_to_date(board, steps=tmp_path / "steps", schema=NEXT)
    file.close()

    with closing(connect(board, read_only=True)) as database:
        assert database.execute("SELECT count(*) FROM board").fetchone()[0] == 3


def test_opening_migrates_under_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = a_board_file(tmp_path)
    _pretend_older(board, monkeypatch)
    held: list[bool] = []

    def migrate(path: Path, now: object) -> None:
        held.append(_is_locked(path))
        pragma(path, f"user_version={SCHEMA + 1}")

    monkeypatch.setattr(boardfile, "_bring_up_to_date", migrate)

    with BoardFile.open(board) as file:
        assert board_names(file) == [BOARD]
    assert held == [True]


def test_an_older_file_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = a_board_file(tmp_path)
    _pretend_older(board, monkeypatch)

    with pytest.raises(KnownError, match="written by an older BoardDesk and must be brought up to date"):
        BoardFile.open(board, read_only=True)


def _is_locked(path: Path) -> bool:
    try:
        BoardLock.take(path).release()
    except LockHeldError:
        return True
    return False


def _pretend_older(board: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes this program one schema newer than the file."""
    assert peek(board).current
    monkeypatch.setattr("boarddesk.store.info.SCHEMA", NEXT)
    assert not peek(board).current


def test_the_search_index_is_made_anew_for_a_file_brought_up_to_date(tmp_path: Path) -> None:
    board = a_board_file(tmp_path)
    with closing(connect(board)) as database:
        database.execute("INSERT INTO search_place VALUES (1, 'person', 'left over')")
    bring_up_to_date(board, steps=steps_with(tmp_path, REBUILD_BOARD), schema=NEXT)

    with closing(connect(board, read_only=True)) as database:
        assert not in_step(database)
    make_if_needed(board)
    with closing(connect(board, read_only=True)) as database:
        assert in_step(database)
        assert database.execute("SELECT count(*) FROM search_place").fetchone() == (0,)
