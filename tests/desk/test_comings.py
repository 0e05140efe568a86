import datetime as dt

import pytest

from boarddesk.desk import attendance, minutes
from boarddesk.desk.comings import note_coming, note_guest
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.rules.comings import Coming, coming_sentence, likely
from tests.builders import a_board, a_desk, a_meeting

AT = dt.time(13, 20)


class Night:
    """A meeting with its register."""

    def __init__(self) -> None:
        self.desk = a_desk()
        self.meeting_id = a_meeting(self.desk, a_board(self.desk))
        self.item_id = self.desk.ask(minutes.minutes_of, self.meeting_id).items[5].id

    def row(self, name: str) -> RegisterRowLine:
        register = self.desk.ask(register_line, self.meeting_id)
        return next(row for section in register.sections for row in section.rows if row.name == name)

    def note(self, name: str, coming: Coming, at: dt.time = AT) -> RegisterRowLine:
        self.desk.run(note_coming, self.meeting_id, self.row(name).key, coming, at, self.item_id)
        return self.row(name)


def test_who_comes_late_is_present_from_then_on() -> None:
    row = Night().note("Anna Marsh", Coming.ARRIVES)
    assert (row.arrived_at, row.arrived_label, row.counts_as) == (AT, "6", CountsAs.PRESENT)


def test_who_had_sent_apologies_and_comes_is_present() -> None:
    night = Night()
    night.desk.run(attendance.mark, night.meeting_id, [night.row("Anna Marsh").key], "A")
    assert night.note("Anna Marsh", Coming.ARRIVES).counts_as is CountsAs.PRESENT
    assert night.desk.undo_label == "Anna Marsh came in at 1.20pm"
    night.desk.undo()
    assert night.row("Anna Marsh").counts_as is CountsAs.APOLOGIES


def test_who_leaves_stays_present() -> None:
    night = Night()
    night.note("Anna Marsh", Coming.ARRIVES)
    row = night.note("Anna Marsh", Coming.LEAVES, dt.time(14, 40))
    assert (row.arrived_at, row.left_at, row.counts_as) == (AT, dt.time(14, 40), CountsAs.PRESENT)


def test_nobody_leaves_before_arriving() -> None:
    night = Night()
    night.note("Anna Marsh", Coming.ARRIVES)
    with pytest.raises(RuleError, match="before arriving"):
        night.note("Anna Marsh", Coming.LEAVES, dt.time(13))


def test_somebody_nobody_expected_becomes_a_guest() -> None:
    night = Night()
    night.desk.run(note_guest, night.meeting_id, "Petra Olin", Coming.ARRIVES, AT, night.item_id)
    row = night.row("Petra Olin")
    assert (row.is_guest, row.arrived_at, row.counts_as) == (True, AT, CountsAs.PRESENT)
    night.desk.undo()
    with pytest.raises(StopIteration):
        night.row("Petra Olin")


@pytest.mark.parametrize(
    ("counts_as", "left", "coming"),
    [
        (CountsAs.PRESENT, False, Coming.LEAVES),
        (CountsAs.PRESENT, True, Coming.ARRIVES),
        (CountsAs.APOLOGIES, False, Coming.ARRIVES),
        (None, False, Coming.ARRIVES),
    ],
)
def test_who_is_in_the_room_leaves_and_everybody_else_arrives(
    counts_as: CountsAs | None, left: bool, coming: Coming
) -> None:
    assert likely(counts_as, left) is coming


def test_the_sentence_for_the_minutes() -> None:
    assert coming_sentence("JH", Coming.ARRIVES, AT) == "JH joined the meeting at 1.20pm."
    assert coming_sentence("Petra Olin", Coming.LEAVES, None) == "Petra Olin left the meeting."
