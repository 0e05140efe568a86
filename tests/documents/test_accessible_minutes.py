"""Minutes in the accessible layout: nothing keeps anybody from reading them, and they say all the others say."""

import datetime as dt
from collections import Counter
from io import BytesIO

import docx
from docx.document import Document

from boarddesk.documents.word.minutes import minutes_document
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.packs import ActionByPack, MinutesPack
from tests.documents.accessibility import barriers
from tests.documents.packs import NOW, a_whole_meeting, item, minutes, said
from tests.documents.read_words import pieces, words


def document(pack: MinutesPack, layout: MinutesLayout = MinutesLayout.ACCESSIBLE) -> Document:
    """The minutes, saved and opened again."""
    saved = BytesIO()
    minutes_document(pack, now=NOW, layout=layout).save(saved)
    return docx.Document(saved)


def styled(pack: MinutesPack, style: str) -> list[str]:
    return [piece.text for piece in pieces(document(pack)) if piece.style == style]


def test_nothing_keeps_anybody_from_reading_them() -> None:
    assert barriers(document(a_whole_meeting())) == []


def test_the_check_finds_the_barriers_of_the_traditional_layout() -> None:
    found = barriers(document(a_whole_meeting(), MinutesLayout.TRADITIONAL))
    assert any("inside a table" in each for each in found)
    assert any("too small" in each for each in found)


def test_every_word_of_the_traditional_layout_stands_in_it_too() -> None:
    pack = a_whole_meeting()
    counted = Counter(words(document(pack)))
    missing = Counter(words(document(pack, MinutesLayout.TRADITIONAL))) - counted
    assert set(missing) <= {"2026", "next", "30", "Apr"}, "only the short dates of the cells are written out instead"


def test_labels_and_numbers_stand_before_the_words() -> None:
    pack = minutes(item("3", "Matters Arising", said("It is done.", number="3.1"), said("And more.")))
    assert styled(pack, "Heading1")[0] == "3 Matters Arising"
    assert styled(pack, "Minute")[:2] == ["3.1 It is done.", "And more."]


def test_an_action_is_a_line_below_its_words_and_a_row_of_the_last_table() -> None:
    cell = ActionByPack(("JH", "AS"), dt.date(2026, 4, 30), ref="12.03.26/4", text="JH and AS to write.")
    pack = minutes(item("4", "Reports", said("JH and AS to write.", action_by=(cell,))))
    assert styled(pack, "ActionLine") == ["Action: JH, AS, by 30 April 2026"]
    table = [piece.text for piece in pieces(document(pack)) if piece.table == "Actions" and not piece.head]
    assert table == ["12.03.26/4", "JH and AS to write.", "JH, AS", "By 30 April 2026"]


def test_due_at_the_next_meeting_says_when_that_is() -> None:
    def line(cell: ActionByPack) -> list[str]:
        return styled(minutes(item("4", "Reports", said("To write.", action_by=(cell,)))), "ActionLine")

    assert line(ActionByPack(("ALL",), dt.date(2026, 5, 21), True)) == ["Action: ALL, by the next meeting, 21 May 2026"]
    assert line(ActionByPack(("ALL",), None, True)) == ["Action: ALL, by the next meeting"]
    assert line(ActionByPack((), dt.date(2026, 5, 21))) == ["Action: nobody named, by 21 May 2026"]
    assert line(ActionByPack(("ALL",))) == ["Action: ALL"]


def test_minutes_without_actions_say_so() -> None:
    assert styled(minutes(item("4", "Reports", said("Noted."))), "Minute")[-1] == "No actions were recorded."
