"""What an action's state means on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.enums import ActionStatus, DueKind, Rag
from boarddesk.rules.actions import (
    RAG_RULE,
    action_sentence,
    days_late,
    due_day,
    log_order,
    next_meeting_after,
    rag,
    rag_word,
    sentence_core,
    sentence_span,
    without_who,
)

TODAY = date(2009, 11, 25)
NEXT = date(2010, 1, 21)
OPEN, AT_RISK, COMPLETE, SUPERSEDED = ActionStatus


@pytest.mark.parametrize(
    ("status", "due", "colour"),
    [
        (OPEN, TODAY - timedelta(days=1), Rag.OVERDUE),
        (AT_RISK, TODAY - timedelta(days=1), Rag.OVERDUE),
        (OPEN, TODAY, Rag.DUE_SOON),
        (OPEN, NEXT, Rag.DUE_SOON),
        (OPEN, NEXT + timedelta(days=1), Rag.ON_TRACK),
        (AT_RISK, NEXT + timedelta(days=1), Rag.DUE_SOON),
        (OPEN, None, Rag.ON_TRACK),
        (AT_RISK, None, Rag.DUE_SOON),
        (COMPLETE, TODAY - timedelta(days=90), Rag.COMPLETE),
        (SUPERSEDED, None, Rag.COMPLETE),
    ],
)
def test_the_colour_of_an_action_follows_its_due_day_and_status(
    status: ActionStatus, due: date | None, colour: Rag
) -> None:
    assert rag(status, due, TODAY, NEXT) is colour


def test_without_a_next_meeting_only_today_is_soon() -> None:
    assert rag(OPEN, TODAY, TODAY, None) is Rag.DUE_SOON
    assert rag(OPEN, TODAY + timedelta(days=1), TODAY, None) is Rag.ON_TRACK


def test_every_colour_has_its_word_and_the_rule_tells_them_all() -> None:
    assert [rag_word(colour) for colour in Rag] == ["Overdue", "Due soon", "On track", "Complete"]
    assert all(f"{rag_word(colour)}:" in RAG_RULE for colour in Rag)


def test_days_late_are_counted_while_somebody_has_to_act() -> None:
    assert days_late(OPEN, TODAY - timedelta(days=56), TODAY) == 56
    assert days_late(OPEN, TODAY, TODAY) == 0
    assert days_late(COMPLETE, TODAY - timedelta(days=56), TODAY) == 0
    assert days_late(OPEN, None, TODAY) == 0


def test_the_next_meeting_is_the_first_later_one_that_is_not_cancelled() -> None:
    own, january, march = date(2009, 11, 19), date(2010, 1, 21), date(2010, 3, 18)
    assert next_meeting_after(own, [(march, False), (january, False), (own, False)]) == january
    assert next_meeting_after(own, [(january, True), (march, False)], announced=january) == march


def test_an_announced_date_counts_while_no_meeting_is_entered() -> None:
    own, january = date(2009, 11, 19), date(2010, 1, 21)
    assert next_meeting_after(own, [(own, False)], announced=january) == january
    assert next_meeting_after(own, [(january, True)], announced=january) is None
    assert next_meeting_after(own, [], announced=own) is None
    assert next_meeting_after(own, []) is None


def test_a_due_day_is_the_next_meetings_or_its_own() -> None:
    assert due_day(DueKind.NEXT_MEETING, None, NEXT) == NEXT
    assert due_day(DueKind.DATE, TODAY, NEXT) == TODAY
    assert due_day(DueKind.NONE, TODAY, NEXT) is None


def test_the_log_shows_overdue_first_then_by_due_day_and_complete_last() -> None:
    actions = [
        ("done", Rag.COMPLETE, TODAY),
        ("undated", Rag.ON_TRACK, None),
        ("later", Rag.ON_TRACK, NEXT),
        ("soon", Rag.DUE_SOON, TODAY),
        ("late", Rag.OVERDUE, TODAY - timedelta(days=1)),
        ("later still", Rag.ON_TRACK, NEXT),
    ]
    ordered = sorted(actions, key=lambda action: log_order(action[1], action[2], action[0]))
    assert [action[0] for action in ordered] == ["late", "soon", "later", "later still", "undated", "done"]


PARAGRAPH = "The report was noted. JH to write to Dr. Moss regarding this. Members agreed! “It helps.” All to reply."


@pytest.mark.parametrize(
    ("picked", "sentence"),
    [
        ("write", "JH to write to Dr. Moss regarding this."),
        ("JH to write to Dr. Moss regarding this.", "JH to write to Dr. Moss regarding this."),
        (" JH to write ", "JH to write to Dr. Moss regarding this."),
        ("report", "The report was noted."),
        ("noted. JH", "The report was noted. JH to write to Dr. Moss regarding this."),
        ("All to", "All to reply."),
        ("helps", "“It helps.”"),
    ],
)
def test_an_action_takes_the_whole_sentence_that_was_picked(picked: str, sentence: str) -> None:
    start = PARAGRAPH.index(picked)
    assert action_sentence(PARAGRAPH, start, start + len(picked)) == sentence


def test_an_action_takes_the_paragraph_when_nothing_was_picked() -> None:
    assert action_sentence("JH to write.\nPB to  help.") == "JH to write. PB to help."
    assert action_sentence(PARAGRAPH, 24, 24) == "JH to write to Dr. Moss regarding this."
    assert action_sentence("", 0, 0) == ""


@given(st.text("AbMr. !?\n“”", max_size=30), st.integers(-3, 33), st.integers(-3, 33))
def test_a_picked_sentence_holds_what_was_picked(paragraph: str, start: int, end: int) -> None:
    sentence = action_sentence(paragraph, start, end)
    first, last = sorted((max(start, 0), max(end, 0)))
    assert " ".join(paragraph[first:last].split()) in sentence
    assert sentence in action_sentence(paragraph)


@given(st.text("AbMr. !?\n“”", max_size=30), st.integers(-3, 33), st.integers(-3, 33))
def test_the_inside_of_a_sentence_stands_for_the_sentence(paragraph: str, start: int, end: int) -> None:
    core = sentence_core(paragraph, start, end)
    if core is None:
        assert not action_sentence(paragraph, start, end)
        return
    assert sentence_span(paragraph, *core) == sentence_span(paragraph, start, end)
    assert sentence_core(paragraph, *core) == core


def test_words_before_or_after_a_sentence_leave_its_inside_alone() -> None:
    first, last = sentence_core(PARAGRAPH, 25, 25) or (0, 0)
    assert PARAGRAPH[first:last] == "H to write to Dr. Moss regarding this"
    assert sentence_core(PARAGRAPH, None, None) is None
    assert sentence_core("  ", 0, 1) is None


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("JH and AM to write to Health.", "write to Health."),
        ("SMcL, TA and PB will report.", "report."),
        ("The audit came to the board.", "The audit came to the board."),
        ("ALL to", "ALL to"),
    ],
)
def test_what_is_asked_is_told_without_those_it_begins_with(sentence: str, asked: str) -> None:
    assert without_who(sentence) == asked
