import re

from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import MarkKind, MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.minutes.foreign_html import html_lines
from tests.ui.minutes import clipboards

NARRATIVE, BULLET, DECISION = MinuteKind.NARRATIVE, MinuteKind.BULLET, MinuteKind.DECISION


def said(lines: list[ParagraphLine]) -> list[tuple[MinuteKind, int, str]]:
    return [(line.kind, line.level, line.text) for line in lines]


def marked(lines: list[ParagraphLine]) -> list[tuple[str, MarkKind, str | None]]:
    return [(line.text[mark.start : mark.end], mark.kind, mark.target) for line in lines for mark in line.marks]


def test_word_brings_words_lists_and_decisions() -> None:
    lines = html_lines(clipboards.WORD)
    assert said(lines) == [
        (NARRATIVE, 0, "Fostering"),
        (NARRATIVE, 0, "SE reported that the review of fostering is done; see the report."),
        (BULLET, 0, "more carers are needed"),
        (BULLET, 1, "above all for older children"),
        (NARRATIVE, 0, "The Board agreed to:"),
        (DECISION, 1, "note the report"),
        (DECISION, 1, "thank the team"),
        (BULLET, 0, "a point with a number"),
    ]
    assert marked(lines) == [
        ("SE", MarkKind.BOLD, None),
        ("review", MarkKind.ITALIC, None),
        ("the report", MarkKind.LINK, "https://example.org/review"),
        ("older", MarkKind.BOLD, None),
    ]


def test_outlook_brings_words_lists_and_mail_addresses() -> None:
    lines = html_lines(clipboards.OUTLOOK)
    assert said(lines) == [
        (NARRATIVE, 0, "Dear Lorna,"),
        (NARRATIVE, 0, "Two corrections from me:"),
        (BULLET, 0, "AM was there"),
        (BULLET, 0, "RG sent apologies"),
        (NARRATIVE, 0, "Write to beth@example.org\nor ring."),
    ]
    assert marked(lines) == [
        ("apologies", MarkKind.ITALIC, None),
        ("beth@example.org", MarkKind.LINK, "mailto:beth@example.org"),
    ]


def test_google_docs_are_not_bold_throughout() -> None:
    lines = html_lines(clipboards.GOOGLE_DOCS)
    assert said(lines) == [
        (NARRATIVE, 0, "The draft plan"),
        (BULLET, 0, "one"),
        (BULLET, 1, "below one"),
        (NARRATIVE, 0, "here"),
    ]
    assert marked(lines) == [
        ("draft", MarkKind.BOLD, None),
        (" plan", MarkKind.ITALIC, None),
        ("here", MarkKind.LINK, "https://example.org/plan"),
    ]


def test_libre_office_brings_its_lists_with_their_levels() -> None:
    lines = html_lines(clipboards.LIBRE_OFFICE)
    assert said(lines) == [
        (NARRATIVE, 0, "RG gave an update on transport."),
        (BULLET, 0, "buses"),
        (BULLET, 1, "in the evening"),
        (NARRATIVE, 0, "It was agreed to:"),
        (DECISION, 1, "ask for later buses"),
    ]
    assert marked(lines) == [("update", MarkKind.BOLD, None), ("transport", MarkKind.ITALIC, None)]


def test_a_browser_brings_words_and_no_scripts_tables_or_strange_links() -> None:
    lines = html_lines(clipboards.BROWSER)
    assert said(lines) == [
        (NARRATIVE, 0, "Bus times"),
        (NARRATIVE, 0, "Run by Moor Buses since 2019."),
        (NARRATIVE, 0, "One line"),
        (NARRATIVE, 0, "and, after an empty one, another"),
        (NARRATIVE, 0, "Stop"),
        (NARRATIVE, 0, "Hill\u00a0Top"),
        (BULLET, 0, "a sign for a bullet"),
        (NARRATIVE, 0, "no link and none here"),
    ]
    assert marked(lines) == [("Moor Buses", MarkKind.BOLD, None)]


def test_a_web_mail_brings_its_lines_and_numbered_points_as_bullets() -> None:
    assert said(html_lines(clipboards.WEB_MAIL)) == [
        (NARRATIVE, 0, "Hello from the office"),
        (NARRATIVE, 0, "Second line with a link."),
        (BULLET, 0, "first"),
        (BULLET, 0, "second\nwith more"),
    ]


def test_control_characters_and_odd_spaces_are_cleaned() -> None:
    lines = html_lines("<p>zero\u200bwidth,\u2003em\u00a0\u00a0space\u0007 and &#173;soft\u2028hyphen</p>")
    assert [line.text for line in lines] == ["zerowidth, em space and soft\nhyphen"]


def test_a_hundred_levels_are_as_deep_as_ours_go() -> None:
    lines = html_lines("<ul>" * 100 + "<li>deep</li>" + "</ul>" * 100)
    assert said(lines) == [(BULLET, 4, "deep")]


@given(st.text())
def test_any_text_is_read_without_failing(text: str) -> None:
    html_lines(text)


TAGS = st.sampled_from(["p", "b", "i", "ul", "ol", "li", "span", "div", "br", "a", "table", "td", "h1", "o:p", "pre"])
PIECES = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text("ab \n", max_size=6), st.just("<![if x]>")
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_any_order_of_tags_keeps_every_letter(pieces: list[str]) -> None:
    html = "".join(pieces)
    letters = re.sub("<[^>]*>|[ \n]", "", html)
    lines = html_lines(html)
    assert "".join(line.text for line in lines).replace(" ", "").replace("\n", "") == letters
    for line in lines:
        assert line.text == line.text.strip()
        assert all(0 <= mark.start < mark.end <= len(line.text) for mark in line.marks)
