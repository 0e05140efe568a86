import subprocess
import sys
from pathlib import Path

from tests.store.boards import a_board_file

ROOT = Path(__file__).parents[2]


def test_looking_at_a_file_loads_no_database_library(tmp_path: Path) -> None:
    board = str(a_board_file(tmp_path))
    script = (
        "import sys; from pathlib import Path; from boarddesk.store.info import peek; peek(Path(sys.argv[1]));"
        "print({'sqlalchemy', 'sqlmodel', 'alembic', 'pydantic'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, board],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert told.stdout == "set()\n"


def test_making_and_opening_a_file_does_without_alembic(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from boarddesk.store.boardfile import BoardFile;"
        "path = Path(sys.argv[1]); BoardFile.create(path).close(); BoardFile.open(path).close();"
        "print({'alembic'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.board")], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert told.stdout == "set()\n"
