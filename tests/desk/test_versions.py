import datetime as dt
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import minutes, versions
from boarddesk.desk.desk import Write, command
from boarddesk.model.enums import MarkKind, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.lines.versions import Versions
from boarddesk.model.tables import HistoryChange, Minute
from boarddesk.model.text import Mark
from tests.builders import FixedClock, a_board, a_desk, a_meeting

ONE, TWO = new_id(), new_id()


class Night:
    """One item of a meeting, and what is typed into it minute by minute."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.desk = a_desk(self.clock)
        self.meeting_id = a_meeting(self.desk, a_board(self.desk))
        self.item_id = self.desk.ask(minutes.minutes_of, self.meeting_id).items[5].id

    def types(self, *texts: str | ParagraphLine, at: str = ONE, minute: int = 0) -> "Night":
        """What the item holds after she typed, as the first and the second paragraph."""
        if minute:
            self.clock.set(dt.datetime(2026, 11, 19, 13, minute, tzinfo=dt.UTC))
        ids = (ONE, TWO)
        lines = [
            text if isinstance(text, ParagraphLine) else ParagraphLine(ids[place], text=text)
            for place, text in enumerate(texts)
        ]
        self.desk.run(minutes.save_item, self.item_id, lines, "6", at)
        return self

    def elsewhere(self) -> "Night":
        """The caret leaves the paragraph."""
        self.desk.close_entry()
        return self

    def shown(self, paragraph: str = ONE) -> Versions:
        return self.desk.ask(versions.versions_at, self.item_id, paragraph)

    def texts(self) -> list[str]:
        return [line.paragraph.text for line in self.shown().versions]


def test_each_spell_of_typing_is_a_version_the_newest_first() -> None:
    night = Night().types("The report was").types("The report was noted.").elsewhere()
    night.types("The report was received.", minute=20)
    assert night.texts() == ["The report was received.", "The report was noted."]
    now, first = night.shown().versions
    assert (now.current, now.first, now.before) == (True, False, "The report was noted.")
    assert (first.current, first.first, first.before) == (False, True, "")
    assert (now.person, now.at and now.at.minute) == ("Lorna Reed", 20)


def test_a_minute_that_passes_in_the_middle_of_a_sentence_makes_no_version() -> None:
    night = (
        Night().types("The report", minute=1).types("The report was", minute=3).types("The report was noted.", minute=5)
    )
    assert night.texts() == ["The report was noted."]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("d: the strategy was endorsed", "the strategy was endorsed"),
        ("JH! write to schools @next", "JH to write to schools."),
        ("- one", "one"),
    ],
)
def test_the_signs_of_a_capture_make_no_version(typed: str, made: str) -> None:
    night = Night().types(typed).elsewhere().types(made, at=TWO)
    assert night.texts() == [made]


def test_words_taken_out_at_once_stay_a_version() -> None:
    night = Night().types("Noted, with thanks to the team.").elsewhere().types("Noted.")
    assert night.texts() == ["Noted.", "Noted, with thanks to the team."]


def test_what_happens_to_other_paragraphs_is_no_version() -> None:
    night = Night().types("one", "two").elsewhere().types("one").elsewhere().types("one", "three")
    assert night.texts() == ["one"]


def test_kind_marks_and_time_are_kept() -> None:
    line = ParagraphLine(ONE, MinuteKind.DECISION, "The plan was agreed.", (Mark(4, 8, MarkKind.BOLD),))
    night = Night().types(line).elsewhere().types("The plan was not agreed.", minute=9)
    old = night.shown().versions[-1]
    assert old.paragraph == line
    assert night.shown().typed_at == old.at


def an_action() -> CellLine:
    return CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))


def test_a_deleted_paragraph_is_found_with_the_actions_that_went_with_it() -> None:
    early, late = an_action(), an_action()
    night = Night().types("one", ParagraphLine(TWO, text="two", actions=(early, late))).elsewhere()
    night.types("one", ParagraphLine(TWO, text="two", actions=(late,))).elsewhere()
    (gone,) = night.types("one").shown().deleted
    assert (gone.paragraph.id, gone.paragraph.text, gone.position) == (TWO, "two", 1)
    assert gone.paragraph.actions == (late,)


def test_a_paragraph_joined_with_another_is_not_missing() -> None:
    assert Night().types("one ", "two").elsewhere().types("one two").shown().deleted == ()


def test_a_paragraph_that_was_brought_back_is_not_missing() -> None:
    night = Night().types("one", "two").elsewhere().types("one").elsewhere().types("one", "two")
    assert night.shown().deleted == ()


@command("An image of an older schema")
def age(write: Write, changes: dict[str, Any]) -> None:
    for row in write.rows(HistoryChange, HistoryChange.row_key == ONE):
        if row.after is not None:
            row.after = {name: value for name, value in (row.after | changes).items() if value != "drop"}
    write.get(Minute, ONE).votes_for = 1


def test_images_of_other_schemas_are_read_as_far_as_they_go() -> None:
    night = Night().types("The report was noted.").elsewhere().types("Something else.")
    strange = {"kind": "resolution", "marks": [{"start": 0, "end": 99, "kind": "glow"}], "level": None}
    night.desk.run(age, {**strange, "proposer": "drop", "votes_for": "many", "event_date": "soon"})
    old = night.shown().versions[-1].paragraph
    assert old == ParagraphLine(ONE, text="The report was noted.")


def test_a_new_paragraph_has_no_versions() -> None:
    assert Night().types("one").shown(new_id()) == Versions()


def test_a_finished_sentence_to_which_more_is_added_is_a_version() -> None:
    night = Night().types("Noted.").elsewhere().types("Noted. More is to come.")
    assert night.texts() == ["Noted. More is to come.", "Noted."]


def test_an_imported_paragraph_begins_with_the_words_it_came_with() -> None:
    night = Night()

    def bring(write: Write) -> None:
        write.add(Minute(id=ONE, meeting_id=night.meeting_id, item_id=night.item_id, text="As it came."))

    night.desk.import_bulk(bring, lambda _: "Import")
    night.types("As it is now.")
    now, first = night.shown().versions
    assert (first.paragraph.text, first.at, first.first) == ("As it came.", None, True)
    assert now.before == "As it came."


def test_a_summer_version_is_told_in_summer_time_whenever_it_is_read() -> None:
    night = Night()
    summer = dt.timezone(dt.timedelta(hours=1))
    night.clock.set(dt.datetime(2026, 7, 16, 13, 2, tzinfo=summer))
    night.types("The report was noted.")
    night.clock.set(dt.datetime(2026, 12, 1, 9, 0, tzinfo=dt.UTC))
    (line,) = night.shown().versions
    assert line.at is not None
    assert (line.at.hour, line.at.minute) == (13, 2)


def test_every_finished_wording_is_found_and_the_newest_is_the_one_that_stands_there() -> None:
    night = Night()

    @given(st.lists(st.sampled_from(["One.", "One and two.", "Two.", "Two. Three.", ""]), max_size=8))
    @settings(max_examples=40)
    def holds(wordings: list[str]) -> None:
        key = new_id()
        for text in wordings:
            night.types(*([ParagraphLine(key, text=text)] if text else []), at=key).elsewhere()
        stood = [text for text, _ in groupby(text for text in wordings if text)]
        assert [line.paragraph.text for line in reversed(night.shown(key).versions)] == stood

    holds()
