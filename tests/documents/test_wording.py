"""The words of the documents."""

import re
from pathlib import Path

import pytest

from boarddesk.documents.wording import wording

ROOM = Path(__file__).resolve().parents[2] / "boarddesk" / "documents"
PLACE = re.compile(r'words\(\s*"([a-z_]+\.[a-z_]+)"')


def test_every_place_that_a_document_names_has_words() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    named = set(PLACE.findall(sources))
    assert len(named) > 30
    assert named <= wording("en-GB").places


def test_values_are_filled_in() -> None:
    assert wording("en-GB")("minutes.page", page="2", pages="9") == "Page 2 of 9"


def test_a_language_without_words_speaks_british_english() -> None:
    assert wording("cy-GB")("register.name") == "Name"


def test_words_that_are_nowhere_are_a_bug() -> None:
    with pytest.raises(KeyError):
        wording("en-GB")("minutes.nowhere")
