"""Real minutes of other boards as house styles: every document in their dress, where the files are there."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.house_bases import a_house
from tests.documents.house_documents import WRITERS
from tests.documents.quality import faults

EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "examples"
BASES = sorted(EXAMPLES.glob("*.docx"))


@pytest.mark.skipif(not BASES, reason="the files of others are not here")
@pytest.mark.parametrize("base", BASES, ids=lambda path: path.stem)
def test_their_minutes_dress_ours_without_a_fault_and_without_a_word_of_theirs(base: Path, tmp_path: Path) -> None:
    house = a_house(base.read_bytes(), base.name)
    for name, write in WRITERS.items():
        path = tmp_path / f"{name}.docx"
        write(replace(house, keeps_text=False), path)
        assert faults(path, house=True) == []
