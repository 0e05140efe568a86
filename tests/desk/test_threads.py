"""The whole thread of an action: everything that became of it, in order, with the place where it stands."""

import datetime as dt

from boarddesk.desk import actions
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.threads import ThreadLine, thread_of
from boarddesk.model.enums import ActionStatus, DueKind, MatterState
from boarddesk.model.tables import Action
from boarddesk.rules.dates import Due
from tests.builders import NIGHT, a_desk
from tests.desk.carrying import carry_over
from tests.desk.test_carry_forward import MARCH, Year

JANUARY = NIGHT + dt.timedelta(days=60)


def at(year: Year, day: dt.date) -> None:
    year.clock.set(dt.datetime.combine(day, dt.time(12), dt.UTC))


def told(lines: tuple[ThreadLine, ...]) -> list[tuple[dt.date, str]]:
    def word(line: ThreadLine) -> str:
        if line.moved is not None:
            return f"moved to {line.moved.new_date or line.moved.new_kind.value}"
        return line.status.value if line.status is not None else line.text or f"({line.state})"

    return [(line.on, word(line)) for line in lines]


def test_updates_dates_statuses_and_minutes_stand_in_one_line_of_time() -> None:
    year = Year()
    meeting = year.make()
    at(year, JANUARY)
    year.desk.run(actions.add_update, "action", "Rang the school.")
    year.desk.run(actions.set_due, "action", Due(DueKind.DATE, MARCH))
    year.desk.run(actions.set_due, "action", Due(DueKind.NEXT_MEETING))
    year.desk.run(actions.set_status, ["action"], ActionStatus.AT_RISK)
    year.say(meeting, "Visited.", MatterState.DONE)
    lines = year.desk.ask(thread_of, "action")
    assert told(lines) == [
        (NIGHT, "JH to visit the school."),
        (JANUARY, "Rang the school."),
        (JANUARY, "moved to next_meeting"),
        (JANUARY, "at_risk"),
        (MARCH, "Visited."),
    ]
    assert lines[-1].state is MatterState.DONE
    assert [line.place is not None for line in lines] == [True, False, False, False, True]


def test_a_matter_with_a_state_and_no_words_is_told_too() -> None:
    year = Year()
    meeting = year.make()
    year.say(meeting, "", MatterState.DONE)
    (_, said) = year.desk.ask(thread_of, "action")
    assert (said.on, said.text, said.state) == (MARCH, "", MatterState.DONE)
    assert said.place is not None


def test_an_imported_action_tells_when_it_was_closed_although_it_has_no_history() -> None:
    year = Year()
    at(year, JANUARY)
    year.desk.run(actions.close_with_update, ["action"], "Visited twice.")
    other = a_desk()
    carry_over(year.desk, other)
    boards = other.ask(lambda read: [row.board_id for row in read.rows(Action)])
    (line,) = other.ask(action_lines, boards[0])
    assert told(other.ask(thread_of, line.id)) == [
        (NIGHT, "JH to visit the school."),
        (JANUARY, "Visited twice."),
        (JANUARY, "complete"),
    ]
