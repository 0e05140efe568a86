"""Whatever is done with members, taken back gives the start, done again the end; and no day has anybody twice."""

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from boarddesk.desk import attendance, member_changes, member_import, member_merge, members
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.member_import import SOMEBODY_NEW, Wishes
from boarddesk.desk.read_members import holdings
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.member_list import Sheet, Verdict
from boarddesk.model.lines.members import MemberDetails
from boarddesk.rules.member_columns import guess_layout
from tests.builders import NIGHT, a_board, a_desk, a_meeting
from tests.desk.test_machine import whole_record

DAY = dt.timedelta(days=1)
NAMES = ("Judith Hale", "Judy Hale", "Jack Horne", "Simone Ellery", "Simon Ellery", "Cllr Alan Stroud", "")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["change", "leave", "remove", "join", "merge", "import", "mark"]),
        st.integers(0, 9),
        st.integers(0, 9),
        st.sampled_from(NAMES),
        st.integers(-20, 40).map(lambda n: NIGHT + n * DAY),
    ),
    max_size=8,
)


def do(desk: Desk, board: str, meeting: str, kind: str, one: int, two: int, name: str, day: dt.date) -> None:
    """Do one step; a refusal leaves everything as it was."""
    lines = desk.ask(members.member_lines, board)
    groups = desk.ask(group_lines, board)
    line, other = (lines[at % len(lines)] for at in (one, two)) if lines else (None, None)
    before = desk.ask(whole_record)

    def run(command: Any, *args: Any, **named: Any) -> None:
        desk.run(command, *args, **named)

    try:
        if kind == "join":
            run(member_changes.join, board, MemberDetails(groups[one % 2].id, name, starts=day))
        elif kind == "import":
            sheet = Sheet("m.csv", (("Name", "Title"), (name or "Otto Brandt", "Clerk"), ("Judith Hale", "Chief")))
            wishes = Wishes(groups[0].id, day, {"row 2": SOMEBODY_NEW} if two % 2 else None)
            look = desk.ask(member_import.preview, board, sheet, guess_layout(sheet), wishes)
            gone = [row.membership_id or "" for row in look.rows if row.verdict is Verdict.GONE]
            run(member_import.import_members, board, look.rows, day, gone if one % 2 else ())
        elif line is None or other is None:
            return
        elif kind == "change":
            changed = replace(line.details, title=f"Title {two}", group_id=groups[one % 2].id)
            run(member_changes.change_from, line.id, changed, day)
        elif kind == "leave":
            run(member_changes.leave, line.id, day, "", seat_stays=bool(two % 2))
        elif kind == "remove":
            run(member_changes.remove, [line.id])
        elif kind == "mark":
            run(attendance.mark, meeting, [line.id], "A")
        elif line.person_id and other.person_id:
            run(member_merge.merge_people, line.person_id, other.person_id)
    except RuleError:
        assert desk.ask(whole_record) == before


@settings(max_examples=6, deadline=None)
@given(STEPS)
def test_members_taken_back_and_done_again(steps: list[tuple[str, int, int, str, dt.date]]) -> None:
    desk = a_desk()
    board = a_board(desk, people=3)
    meeting = a_meeting(desk, board, date=NIGHT + 10 * DAY)
    desk.forget_undo()
    start = desk.ask(whole_record)
    for step in steps:
        do(desk, board, meeting, *step)
    end = desk.ask(whole_record)
    held = desk.ask(holdings, board)
    assert not [
        (one, other)
        for one in held
        for other in held
        if one.person_id != other.person_id
        and one.initials.casefold() == other.initials.casefold()
        and one.meets(other)
    ]
    seats = [line for line in desk.ask(members.member_lines, board) if line.person_id]
    for number in range(-22, 43):
        day = NIGHT + number * DAY
        sitting = [
            (line.person_id, line.details.group_id) for line in seats
            if (line.details.starts or day) <= day <= (line.details.ends or day)
        ]  # fmt: skip
        assert len(sitting) == len(set(sitting))
    while desk.undo() is not None:
        pass
    assert desk.ask(whole_record) == start
    while desk.redo() is not None:
        pass
    assert desk.ask(whole_record) == end
