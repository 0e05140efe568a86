"""Any sequence of commands, undone, gives the start; redone, it gives the end."""

import datetime as dt
import re
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from boarddesk.desk import actions, agenda, agenda_several, attendance, boards, glossary, meetings, members
from boarddesk.desk.action_lines import action_lines
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.history_text import all_lines
from boarddesk.desk.register_lines import register_line
from boarddesk.model import tables
from boarddesk.model.enums import ActionStatus, DueKind, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.history import HistoryFilter
from boarddesk.model.lines.members import MemberDetails
from boarddesk.rules.dates import Due
from boarddesk.store.images import UNRECORDED, image_now, row_class
from boarddesk.store.write import Read
from tests.builders import NIGHT, a_board, a_desk, a_meeting

TABLES = tuple(name.lower() for name in tables.__all__ if name != "Row" and name.lower() not in UNRECORDED)
STATUSES = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.IN_SESSION, MeetingStatus.CIRCULATED)

TECHNICAL = re.compile(r"[0-9a-f]{32}|[a-z]+_[a-z]+|\bNone\b|\b(registerrow|agendaitem|actionowner|membership\w+)\b")
"""Ids, columns and tables, which nobody but us would understand."""

Record = dict[str, dict[str, Any]]


def whole_record(read: Read) -> Record:
    """Every row of every recorded table."""
    return {
        table: {row.id: image_now(row) for row in read.rows(row_class(table))}  # type: ignore[attr-defined]
        for table in TABLES
    }


class Desks(RuleBasedStateMachine):
    """Random commands on a small board."""

    @initialize()
    def begin(self) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk, people=3)
        self.meeting = a_meeting(self.desk, self.board, items=2)
        self.desk.forget_undo()
        self.records = [self.desk.ask(whole_record)]

    def do(self, command: Any, *args: Any) -> None:
        """Run a command; a refusal must leave everything as it was."""
        before = self.desk.undo_label, self.records[-1]
        try:
            self.desk.run(command, *args)
        except RuleError:
            assert self.desk.ask(whole_record) == before[1]
            return
        now = self.desk.ask(whole_record)
        if now != self.records[-1]:
            self.records.append(now)

    def items(self) -> list[str]:
        """The items there are."""
        return [line.id for line in self.desk.ask(item_lines, self.meeting)]

    @rule(data=st.data(), title=st.text(st.characters(exclude_characters="_"), max_size=8))
    def add_an_item(self, data: st.DataObject, title: str) -> None:
        parent = data.draw(st.sampled_from([None, *self.items()]))
        self.do(agenda.add_item, self.meeting, title, parent)

    @precondition(lambda self: self.items())
    @rule(data=st.data(), steps=st.integers(-3, 3))
    def move_an_item(self, data: st.DataObject, steps: int) -> None:
        item = data.draw(st.sampled_from(self.items()))
        target = data.draw(st.sampled_from([None, *self.items()]))
        chosen = data.draw(st.sets(st.sampled_from(self.items()), min_size=1, max_size=3))
        several = [each for each in self.items() if each in chosen]
        gestures: list[tuple[Any, tuple[Any, ...]]] = [
            (agenda.move_item, (item, target)),
            (agenda.shift_item, (item, steps)),
            (agenda.indent_item, (item,)),
            (agenda.outdent_item, (item,)),
            (agenda.fix_label, (item, data.draw(st.sampled_from([None, "SI", "9"])))),
            (agenda.delete_items, ([item],)),
            (agenda_several.move_items, (several, target, data.draw(st.sampled_from([None, *self.items()])))),
            (agenda_several.shift_items, (several, 1 if steps > 0 else -1)),
            (agenda_several.indent_items, (several,)),
            (agenda_several.outdent_items, (several,)),
        ]
        command, args = data.draw(st.sampled_from(gestures))
        self.do(command, *args)

    @rule(data=st.data(), code=st.sampled_from(["MA", "RA", "A", "P", None]))
    def mark_somebody(self, data: st.DataObject, code: str | None) -> None:
        rows = [row.key for section in self.desk.ask(register_line, self.meeting).sections for row in section.rows]
        self.do(attendance.mark, self.meeting, [data.draw(st.sampled_from(rows))], code)

    @rule(name=st.sampled_from(["Kate Arden", "Joe Gray", ""]), data=st.data())
    def let_somebody_attend_for_another(self, name: str, data: st.DataObject) -> None:
        rows = [row.key for section in self.desk.ask(register_line, self.meeting).sections for row in section.rows]
        absent = data.draw(st.sampled_from(rows))
        if name:
            self.do(attendance.add_guest, self.meeting, name)
        else:
            self.do(attendance.mark_rest_present, self.meeting)
        self.do(attendance.clear_representative, self.meeting, absent)

    @rule(status=st.sampled_from(STATUSES))
    def change_the_status(self, status: MeetingStatus) -> None:
        self.do(meetings.set_status, self.meeting, status)

    @rule(name=st.sampled_from(["Daniel York", "Judith Hale", "Tom Ashby", ""]))
    def add_a_member(self, name: str) -> None:
        group = self.desk.ask(boards.group_lines, self.board)[0]
        self.do(members.add_member, self.board, MemberDetails(group.id, name, organisations=("Northmoor Schools",)))

    @rule(data=st.data())
    def remove_a_member(self, data: st.DataObject) -> None:
        seats = [line.id for line in self.desk.ask(members.member_lines, self.board)]
        if seats:
            self.do(members.remove_members, [data.draw(st.sampled_from(seats))])

    @rule(text=st.sampled_from(["Write to the Trust", ""]))
    def add_an_action(self, text: str) -> None:
        self.do(actions.add_action, self.board, text)

    @rule(data=st.data(), days=st.integers(0, 99))
    def follow_an_action(self, data: st.DataObject, days: int) -> None:
        lines = self.desk.ask(action_lines, self.board)
        if lines:
            action = data.draw(st.sampled_from([line.id for line in lines]))
            self.do(actions.set_due, action, Due(DueKind.DATE, NIGHT + dt.timedelta(days=days)))
            self.do(actions.set_status, [action], data.draw(st.sampled_from(ActionStatus)))
            self.do(actions.add_update, action, "Letter drafted")

    @rule(abbreviation=st.sampled_from(["CAF", "PCT", ""]))
    def add_a_term(self, abbreviation: str) -> None:
        self.do(glossary.add_term, self.board, abbreviation, "meaning")

    @rule()
    def take_everything_back_and_do_it_again(self) -> None:
        end = self.desk.ask(whole_record)
        while self.desk.undo() is not None:
            pass
        assert self.desk.ask(whole_record) == self.records[0]
        while self.desk.redo() is not None:
            pass
        assert self.desk.ask(whole_record) == end

    @override
    def teardown(self) -> None:
        """Everything that was done stands in the history in words, whatever it was."""
        for line in self.desk.ask(all_lines, self.board, HistoryFilter()):
            said = [line.headline, line.subject, *(f"{fact.sentence} {fact.subject}" for fact in line.facts)]
            assert line.headline
            assert not [text for text in said if TECHNICAL.search(text)]

    @invariant()
    def the_agenda_is_one_tree_with_unique_labels(self) -> None:
        lines = self.desk.ask(item_lines, self.meeting)
        labels = [line.label for line in lines]
        assert len(set(labels)) == len(labels) == len(self.records[-1]["agendaitem"])
        assert all(labels)

    @invariant()
    def one_step_back_and_forth_changes_nothing(self) -> None:
        now = self.desk.ask(whole_record)
        if self.desk.undo() is not None:
            self.desk.redo()
        assert self.desk.ask(whole_record) == now


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)
