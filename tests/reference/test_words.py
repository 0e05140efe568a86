"""The reference in Word: it goes in through public commands only, and every word comes out, in order."""

import os
from pathlib import Path

import pytest

from boarddesk.cli import main
from tests.reference.convert import main as convert
from tests.reference.expected_words import RECORD, expected_words, words_in


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference converted, imported into a new file and exported to Word, as anybody could."""
    folder = tmp_path_factory.mktemp("reference")
    before = os.environ.get("BOARDDESK_DATA_DIR")
    os.environ["BOARDDESK_DATA_DIR"] = str(folder)
    convert(str(RECORD), str(folder / "reference.json"))
    board, target = folder / "reference.board", folder / "minutes.docx"
    assert main(["import", "data", str(board), str(folder / "reference.json")]) == 0
    assert main(["export", "minutes", str(board), "--to", str(target)]) == 0
    if before is None:
        del os.environ["BOARDDESK_DATA_DIR"]
    else:
        os.environ["BOARDDESK_DATA_DIR"] = before
    return target


def test_every_word_of_the_reference_comes_out_in_order(request: pytest.FixtureRequest) -> None:
    if not RECORD.exists():
        return
    before, found = words_in(request.getfixturevalue("exported"))
    assert "DRAFT" in before
    assert found == expected_words()
