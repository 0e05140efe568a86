"""The wheel alone, away from the checkout, does what the checkout does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else dict(os.environ)
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", "PIP_NO_COMPILE": "1"}
    ran = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the built wheel unpacked into it, and nothing of the checkout."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place / "dist", cwd=ROOT)
    (wheel,) = (place / "dist").glob("*.whl")
    quiet = ("-m", "pip", "install", "--quiet", "--no-index", "--no-deps")
    run(sys.executable, *quiet, "--target", place / "site", wheel, cwd=place)
    return place / "site"


def test_the_wheel_brings_its_own_forms_and_resources(installed: Path, tmp_path: Path) -> None:
    where = "import boarddesk.assets as a; print(a.__file__, a.assets_in('resources', 'templates')[0])"
    module, template = run(sys.executable, "-c", where, cwd=tmp_path, path=installed).split()
    assert Path(module).is_relative_to(installed)
    assert Path(template).is_relative_to(installed / "boarddesk" / "_data")


def test_the_wheel_writes_the_minutes_of_the_example_board(installed: Path, tmp_path: Path) -> None:
    program = installed / "bin" / "boarddesk"
    run(sys.executable, program, "sample", "example.board", cwd=tmp_path, path=installed)
    run(sys.executable, program, "export", "minutes", "example.board", "--to", "m.docx", cwd=tmp_path, path=installed)
    minutes = Document(str(tmp_path / "m.docx"))
    assert minutes.core_properties.title
    assert max(len(table.rows) for table in minutes.tables) > 10
