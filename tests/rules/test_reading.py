import dataclasses

from boarddesk.model.enums import MarkKind, MinuteKind, OwnerKind
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.reading import Closed, Reading, ReadLine, reading_of

ACTION = CellLine("act", (CellOwner(OwnerKind.FREE, "JH"),))
GONE = "[confidential item]"


def paragraph(key: str, text: str, kind: MinuteKind = MinuteKind.NARRATIVE, level: int = 0) -> ParagraphLine:
    return ParagraphLine(key, kind, text, level=level)


OPEN = Closed()


def read(*paragraphs: ParagraphLine, closed: Closed = OPEN) -> Reading:
    return reading_of("item", "5", "Annual report", paragraphs, closed, GONE)


def texts(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines]


def test_decisions_and_actions_are_read_and_talk_is_not() -> None:
    talk, told = paragraph("a", "A long talk."), paragraph("b", "JH to write.")
    told = dataclasses.replace(told, actions=(ACTION,))
    decided = paragraph("c", "The plan was agreed.", MinuteKind.DECISION)
    assert read(talk, told, decided).lines == (
        ReadLine("b", "JH to write.", actions=(ACTION,)),
        ReadLine("c", "The plan was agreed.", is_decision=True),
    )


def test_a_list_of_decisions_is_read_with_the_words_that_lead_to_it() -> None:
    lead = paragraph("a", "The Board agreed that:")
    one, two = (paragraph(key, f"{key} be done;", MinuteKind.DECISION, 1) for key in "bc")
    reading = read(lead, one, two)
    assert [(line.numeral, line.text) for line in reading.lines] == [
        ("", "The Board agreed that:"),
        ("i", "b be done;"),
        ("ii", "c be done;"),
    ]


def test_words_that_lead_to_nothing_decided_are_not_read() -> None:
    assert texts(read(paragraph("a", "Three matters were raised:"), paragraph("b", "one", MinuteKind.BULLET))) == []


def test_of_a_confidential_item_nothing_but_its_number_is_shown() -> None:
    decided = paragraph("a", "The plan was agreed.", MinuteKind.DECISION)
    assert read(decided, closed=Closed(items=frozenset({"item"}))) == Reading("5", GONE, withheld=True)
    assert read(decided, closed=Closed(everything=True)) == Reading("5", GONE, withheld=True)


def test_a_confidential_decision_leaves_its_numeral_and_no_word() -> None:
    one, two = (paragraph(key, f"{key} be done;", MinuteKind.DECISION, 1) for key in "ab")
    hidden = dataclasses.replace(one, confidential=True, actions=(ACTION,))
    first, second = read(hidden, two).lines
    assert first == ReadLine("a", GONE, True, "i")
    assert (second.numeral, second.text) == ("ii", "b be done;")
    assert read(one, two, closed=Closed(paragraphs=frozenset({"a"}))).lines[0] == first


def test_a_confidential_paragraph_with_an_action_is_not_mentioned() -> None:
    told = dataclasses.replace(paragraph("a", "JH to ring Ann."), actions=(ACTION,), confidential=True)
    assert read(told).lines == ()


def test_a_confidential_passage_is_left_out_of_the_words() -> None:
    decided = paragraph("a", "To pay Ann £500 at once.", MinuteKind.DECISION)
    decided = dataclasses.replace(decided, marks=(Mark(7, 15, MarkKind.CONFIDENTIAL),))
    assert texts(read(decided)) == [f"To pay {GONE} at once."]


def test_a_confidential_action_is_not_mentioned() -> None:
    told = dataclasses.replace(paragraph("a", "JH to write."), actions=(ACTION,))
    assert read(told, closed=Closed(actions=frozenset({"act"}))).lines == ()
    decided = dataclasses.replace(told, kind=MinuteKind.DECISION)
    assert read(decided, closed=Closed(actions=frozenset({"act"}))).lines[0].actions == ()
