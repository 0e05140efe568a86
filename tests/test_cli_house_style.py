"""House style from the command line: for one time, and refused where nothing is written in Word."""

from pathlib import Path

import docx
import pytest

from boarddesk.cli import main
from tests.documents.house_bases import COUNCIL, council_letterhead


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example board in a file."""
    path = tmp_path_factory.mktemp("example") / "example.board"
    assert main(["sample", str(path)]) == 0
    return path


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    path = tmp_path / "letterhead.dotx"
    path.write_bytes(council_letterhead())
    return path


@pytest.mark.parametrize(
    "what", ["minutes", "agenda", "sign-in", "attendance", "slips", "matters-arising", "decisions"]
)
def test_a_document_is_based_on_a_file_for_one_time(what: str, example: Path, letterhead: Path, tmp_path: Path) -> None:
    target = tmp_path / f"{what}.docx"
    order = ["export", what, str(example), "--to", str(target)]
    assert main([*order, "--house-style", str(letterhead)]) == 0
    assert docx.Document(str(target)).sections[0].header.paragraphs[0].text == COUNCIL
    assert main(order) == 0
    assert docx.Document(str(target)).sections[0].header.paragraphs[0].text != COUNCIL


def test_a_file_that_is_none_is_refused_and_nothing_is_written(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, target = tmp_path / "letter.dotx", tmp_path / "m.docx"
    bad.write_text("Dear all", encoding="utf-8")
    assert main(["export", "minutes", str(example), "--to", str(target), "--house-style", str(bad)]) == 1
    assert capsys.readouterr().err.startswith("boarddesk: “letter.dotx” is no Word document")
    assert not target.exists()


@pytest.mark.parametrize(("what", "ending"), [("minutes", ".pdf"), ("tracker", ".xlsx")])
def test_it_does_not_go_with_what_is_not_written_in_word(
    what: str, ending: str, example: Path, letterhead: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"m{ending}"
    with pytest.raises(SystemExit):
        main(["export", what, str(example), "--to", str(target), "--house-style", str(letterhead)])
    assert "--house-style goes with" in capsys.readouterr().err
