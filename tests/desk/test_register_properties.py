"""Whatever is done to a register: counts add up, marks once set stay, and everything can be taken back."""

import datetime as dt
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import arrivals, attendance, boards, declarations
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterLine, RegisterRowLine
from tests.desk.nights import Night
from tests.desk.test_machine import whole_record

PEOPLE = st.integers(0, 6)
PLACES = st.none() | st.integers(0, 4)
TIMES = st.none() | st.times(dt.time(12), dt.time(17)).map(lambda time: time.replace(second=0, microsecond=0))
GESTURES = st.one_of(
    st.tuples(st.just("mark"), PEOPLE, st.sampled_from(["MA", "RA", "A", "NC", "P", None])),
    st.tuples(st.just("rest")),
    st.tuples(st.just("represent"), PEOPLE, PEOPLE),
    st.tuples(st.just("newcomer"), PEOPLE, st.sampled_from(["Kate Arden", "Joe Gray"])),
    st.tuples(st.just("unnamed"), PEOPLE),
    st.tuples(st.just("came"), PEOPLE, TIMES, PLACES),
    st.tuples(st.just("went"), PEOPLE, TIMES, PLACES),
    st.tuples(st.just("stayed"), PEOPLE),
    st.tuples(st.just("remote"), PEOPLE, st.booleans()),
    st.tuples(st.just("declare"), PEOPLE, PLACES, st.booleans()),
)


class Evening(Night):
    """A night on which anything may happen."""

    def __init__(self) -> None:
        super().__init__(items=1)
        self.desk.run(boards.set_quorum, self.board, [(3, None, None, None)])
        self.desk.forget_undo()

    def rows(self) -> list[RegisterRowLine]:
        return [row for section in self.register.sections for row in section.rows]

    def someone(self, at: int) -> str:
        rows = self.rows()
        return rows[at % len(rows)].key

    def do(self, gesture: tuple[Any, ...]) -> None:
        """Do it; what is refused changes nothing."""
        before = self.desk.ask(whole_record)
        try:
            self._do(*gesture)
        except RuleError:
            assert self.desk.ask(whole_record) == before

    def _do(self, kind: str, *told: Any) -> None:
        run, meeting, items = self.desk.run, self.meeting, self.items
        if kind == "rest":
            run(attendance.mark_rest_present, meeting)
            return
        key, rest = self.someone(told[0]), told[1:]
        if kind == "mark":
            run(attendance.mark, meeting, [key], *rest)
        elif kind == "represent":
            run(attendance.set_representative, meeting, key, key=self.someone(rest[0]))
        elif kind == "newcomer":
            run(attendance.set_representative, meeting, key, name=rest[0])
        elif kind == "unnamed":
            run(attendance.represent_unnamed, meeting, key)
        elif kind == "stayed":
            run(arrivals.stayed, meeting, [key])
        elif kind == "remote":
            run(arrivals.set_remote, meeting, [key], rest[0])
        elif kind == "declare":
            item = None if rest[0] is None else items[rest[0]]
            run(declarations.declare, meeting, key, item, left_meeting=rest[1])
        else:
            item = None if rest[1] is None else items[rest[1]]
            run(arrivals.came_in if kind == "came" else arrivals.went_out, meeting, [key], rest[0], item)


def check_counts(register: RegisterLine) -> None:
    """The counts are those of the groups that count, and nobody is there for more than the marks say."""
    counted = [row for section in register.sections if section.counts_for_quorum for row in section.rows]
    kinds = {kind: sum(row.counts_as is kind for row in counted) for kind in CountsAs}
    shown = (register.present, register.represented, register.apologies, register.absent)
    assert shown == tuple(kinds[kind] for kind in CountsAs)
    assert sum(shown) + register.unmarked == register.members == len(counted)
    assert register.gone <= register.present
    for line in register.per_item:
        assert line.present <= register.present
        assert line.represented <= register.represented
        named = {row.name for section in register.sections for row in section.rows}
        assert all(any(said.startswith(name) for name in named) for said in (*line.out, *line.unsure))


@settings(max_examples=10, deadline=None)
@given(st.lists(GESTURES, max_size=8))
def test_counts_add_up_and_undoing_everything_gives_the_start(gestures: list[tuple[Any, ...]]) -> None:
    night = Evening()
    start = night.desk.ask(whole_record)
    for gesture in gestures:
        night.do(gesture)
        check_counts(night.register)
    while night.desk.undo() is not None:
        pass
    assert night.desk.ask(whole_record) == start


@settings(max_examples=10, deadline=None)
@given(st.lists(GESTURES, max_size=6))
def test_marking_the_rest_never_changes_a_mark_that_is_set(gestures: list[tuple[Any, ...]]) -> None:
    night = Evening()
    for gesture in gestures:
        night.do(gesture)
    before = {row.name: row.code for row in night.rows()}
    night.desk.run(attendance.mark_rest_present, night.meeting)
    after = {row.name: row.code for row in night.rows()}
    assert {name: after[name] for name, code in before.items() if code is not None} == {
        name: code for name, code in before.items() if code is not None
    }
    assert all(after.values())
