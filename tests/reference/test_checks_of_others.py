"""The check on minutes of other boards, where the files are there: what it says a page, to be looked at with -s."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.table import Table

from boarddesk.model.check_pack import CheckedItem, CheckedParagraph, CheckPack
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.findings import CheckRule, Finding
from boarddesk.rules.checks.every import check_meeting

EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "examples"
FILES = sorted(EXAMPLES.glob("*.docx"))
WORDS_OF_A_PAGE = 400
MOST = 3.5
"""Findings a page; nearly all are promises, because these minutes name owners in the text and have no Action By."""
OF_A_REGISTER = (CheckRule.INITIALS_UNKNOWN, CheckRule.QUOTED_NOT_PRESENT, CheckRule.ABBREVIATION_UNDEFINED)
"""What cannot be told of minutes whose register and glossary were not read in."""


def texts_of(file: Word) -> Iterator[str]:
    """Every paragraph in order, those in tables once however their cells are merged."""
    for part in file.iter_inner_content():
        if isinstance(part, Table):
            cells = {id(cell._tc): cell for row in part.rows for cell in row.cells}
            yield from (paragraph.text for cell in cells.values() for paragraph in cell.paragraphs)
        else:
            yield part.text


def pack_of(path: Path) -> CheckPack:
    """Minutes of others as one item of a draft."""
    texts = [text.strip() for text in texts_of(Document(str(path))) if text.strip()]
    paragraphs = tuple(CheckedParagraph(f"p{n}", text) for n, text in enumerate(texts))
    item = CheckedItem("i", "1", "Minutes", paragraphs=paragraphs)
    return CheckPack("m", dt.date(2024, 1, 25), MeetingStatus.DRAFT, items=(item,), refs=frozenset({"1"}))


@pytest.mark.skipif(not FILES, reason="the files of others are not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_minutes_of_others_are_read_and_little_is_said_of_a_page(path: Path) -> None:
    pack = pack_of(path)
    pages = sum(len(each.text.split()) for _, each in pack.paragraphs()) / WORDS_OF_A_PAGE
    found = [each for each in check_meeting(pack) if each.rule not in OF_A_REGISTER]
    told(path, pages, found)
    assert len(found) <= MOST * pages


def told(path: Path, pages: float, found: list[Finding]) -> None:
    """Print what was found, rule by rule and a page."""
    print(f"{path.stem}: {pages:.1f} pages")
    for rule, count in Counter(each.rule for each in found).most_common():
        print(f"  {rule.value}: {count}, {count / pages:.1f} a page")
    for each in found:
        print(f"    {each.rule.value}: {each.sentence} | {each.words[:110]}")
