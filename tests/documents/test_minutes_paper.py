"""The minutes on paper hold what the Word document holds."""

import re
from html import unescape

import pytest
from docx.oxml.ns import qn

from boarddesk.documents.print.minutes import minutes_html
from boarddesk.documents.word.minutes import minutes_document
from boarddesk.model.enums import MarkKind, MeetingStatus, MinuteKind
from boarddesk.model.packs import MinutesPack
from boarddesk.model.text import Mark
from tests.documents.packs import NOW, a_whole_meeting, decided, item, minutes, said
from tests.documents.read_words import words


def paper_words(pack: MinutesPack) -> list[str]:
    body = minutes_html(pack).split("<body>")[1]
    return unescape(re.sub("<[^>]+>", " ", body)).split()


def listed_signs(pack: MinutesPack) -> int:
    listed = minutes_document(pack, now=NOW).element.body.iter(qn("w:numPr"))
    return len(list(listed))


@pytest.mark.parametrize("status", [MeetingStatus.DRAFT, MeetingStatus.APPROVED])
def test_paper_and_word_hold_the_same_words_in_the_same_order(status: MeetingStatus) -> None:
    pack = a_whole_meeting(status=status)
    signs = re.compile(r"•|[ivx]+\.|_+")
    on_paper = [word for word in paper_words(pack) if not signs.fullmatch(word)]
    assert on_paper == words(minutes_document(pack, now=NOW), heads_of=("",))


def test_decisions_are_counted_in_roman_and_a_list_may_begin_later() -> None:
    pack = minutes(item("5", "", decided("a", 1), decided("b", 2), said("Then:"), decided("c", 2), decided("d", 3)))
    assert [word for word in paper_words(pack) if re.fullmatch(r"[ivx]+\.", word)] == ["i.", "ii.", "ii.", "iii."]


def test_heads_of_tables_are_repeated() -> None:
    html = minutes_html(a_whole_meeting())
    assert html.count("<thead>") == 5


def test_markup_in_the_text_stays_text() -> None:
    html = minutes_html(minutes(item("1", "<b>&", said("<script>x</script>\x00"))))
    assert "<script>" not in html
    assert "&lt;script&gt;x&lt;/script&gt;<" in html


def test_marks_and_links_are_kept() -> None:
    marks = (
        Mark(0, 2, MarkKind.BOLD),
        Mark(3, 5, MarkKind.LINK, "https://example.org"),
        Mark(6, 8, MarkKind.CONFIDENTIAL),
    )
    html = minutes_html(minutes(item("1", "", said("ab cd ef", marks=marks))))
    assert "<b>ab</b>" in html
    assert '<a href="https://example.org">cd</a>' in html
    assert "[Confidential]" in html


def test_a_deeper_bullet_stands_further_in() -> None:
    points = (said("a", MinuteKind.BULLET), said("b", MinuteKind.BULLET, level=1))
    widths = re.findall(r'<td width="(\d+)" align="right">', minutes_html(minutes(item("1", "", *points))))
    assert [int(width) for width in widths] == [20, 40]
