"""The words that an exported document of the reference must hold, in order, and those that it holds.

The page text lies outside the project; where it is not there, nothing can be compared.
"""

import json
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from itertools import zip_longest
from pathlib import Path
from typing import Any

import docx

from tests.documents.read_words import words

SEED = Path(__file__).parents[3] / "shared" / "seed"
RECORD = SEED / "slscb-2009-11-19.json"
HEADS = ("Attendance",)
"""The captions of the tables whose heads are words of the record; that of the minutes table is an artefact."""


def expected_words() -> list[str]:
    """Every word of the reference from the date on, with straight quotes."""
    seed = walker()
    return plain(seed, " ".join(expected_pieces(seed, json.loads(RECORD.read_text(encoding="utf-8")))).split())


def words_in(document: Path) -> tuple[list[str], list[str]]:
    """The words of an exported document before the date and from it on."""
    found = plain(walker(), words(docx.Document(str(document)), heads_of=HEADS))
    start = found.index("Date:")
    return found[:start], found[start:]


def walker() -> Any:
    """The program beside the page text, which walks the record in document order."""
    spec = spec_from_file_location("seed_words", SEED / "words.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["seed_words"] = module
    spec.loader.exec_module(module)
    return module


def plain(seed: Any, found: list[str]) -> list[str]:
    """Words with straight quotes."""
    return [word.translate(seed.QUOTES) for word in found]


def expected_pieces(seed: Any, record: dict[str, Any]) -> Iterator[str]:
    """The record as it is walked there, but for the intended differences, and no others.

    1. The glossary is read row by row, not column by column.
    2. A tick stands for "present".
    3. The initials' column has a head.
    4. Title lines stand before the date (left out by the test that calls this).
    5. An Action By stands beside its paragraph, not after the item's last one.
    """
    meeting, following = record["meeting"], record["next_meeting"]
    attendance, *items = record["items"]
    yield f"Date: {seed.long_date(meeting['date'])} | Time: {seed.clock(meeting['start'])} | Venue: {meeting['venue']}"
    yield seed.GLOSSARY_HEAD
    yield from glossary_rows(record["glossary"])
    yield f"{attendance['label']} {attendance['title']}"
    yield "Key: " + ", ".join(f"{code['code']} – {code['meaning']}" for code in record["board"]["attendance_codes"])
    for group in record["register"]:
        yield from group_pieces(seed, group)
    for item in items:
        yield from item_pieces(seed, item)
    yield f"Date: {seed.long_date(following['date'])}"
    yield f"Time: {seed.clock(following['start'])} – {seed.clock(following['end'])} {following['venue']}"


def glossary_rows(terms: list[dict[str, str]]) -> Iterator[str]:
    """Two pairs of columns, filled one after the other, read row by row."""
    half = (len(terms) + 1) // 2
    for row in zip_longest(terms[:half], terms[half:]):
        for term in row:
            yield f"{term['abbreviation']} {term['meaning']}" if term else ""


def group_pieces(seed: Any, group: dict[str, Any]) -> Iterator[str]:
    """A register group with the initials' head and with ticks."""
    for piece in seed.group_pieces(group):
        if piece == "Name Title" and group["has_initials"]:
            yield "Name Initials Title"
        else:
            yield "✓" if piece == "present" else piece


def item_pieces(seed: Any, item: dict[str, Any]) -> Iterator[str]:
    """An item whose Action By entries stand beside their paragraphs."""
    yield from (item["label"], item["title"] or "")
    for paragraph in item["paragraphs"]:
        yield from seed.item_pieces({"label": "", "title": "", "paragraphs": [paragraph], "children": []})
    for child in item["children"]:
        yield from item_pieces(seed, child)
