"""Whatever is done to an agenda, under any scheme of labels, before and after it was issued: it stays one sound tree.

Every item has one parent and none stands below itself; labels are unique; those that were fixed or issued stay; Undo
gives back exactly what was there.
"""

from collections.abc import Sequence
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from boarddesk.desk import agenda, agenda_branches, agenda_several, issues, meetings
from boarddesk.desk.carry_forward import defer_item
from boarddesk.desk.label_scheme import save_label_scheme
from boarddesk.model.enums import Additions, ChildLabels, MeetingStatus, TopLabels
from boarddesk.model.errors import RuleError
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.tables import AgendaItem, IssuedItem
from boarddesk.rules.numbering import ItemNode, in_order
from tests.builders import a_board, a_desk, a_meeting
from tests.desk.test_machine import whole_record

STEPS = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.IN_SESSION)


class Trees(RuleBasedStateMachine):
    """Random gestures on the agenda of one meeting."""

    @initialize()
    def begin(self) -> None:
        self.desk = a_desk()
        self.board = a_board(self.desk, people=0)
        self.meeting = a_meeting(self.desk, self.board, items=2)
        self.desk.forget_undo()
        self.start = self.desk.ask(whole_record)
        self.kept: dict[str, str] = {}
        """Labels that must stay, by item."""

    @property
    def lines(self) -> Sequence[ItemLine]:
        return self.desk.ask(agenda.item_lines, self.meeting)

    def an_item(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from([line.id for line in self.lines]))

    def some_items(self, data: st.DataObject) -> list[str]:
        ids = [line.id for line in self.lines]
        chosen = data.draw(st.sets(st.sampled_from(ids), min_size=1, max_size=3))
        return [key for key in ids if key in chosen]

    def do(self, command: Any, *args: Any) -> None:
        """Run a command; a refusal leaves everything as it was, and one Undo takes anything else back."""
        before = self.desk.ask(whole_record)
        try:
            self.desk.run(command, *args)
        except RuleError:
            assert self.desk.ask(whole_record) == before
            return
        after = self.desk.ask(whole_record)
        if after != before:
            self.desk.undo()
            assert self.desk.ask(whole_record) == before
            self.desk.redo()
            assert self.desk.ask(whole_record) == after
        self.note_labels()

    def note_labels(self) -> None:
        """Labels that are stored from now on stay."""
        here = {line.id for line in self.lines}
        self.kept = {key: label for key, label in self.kept.items() if key in here}
        for line in self.lines:
            if line.label_stored:
                self.kept.setdefault(line.id, line.label)

    @rule(data=st.data(), beside=st.booleans())
    def add(self, data: st.DataObject, beside: bool) -> None:
        lines = self.lines
        line = data.draw(st.sampled_from([None, *lines]))
        if line is None or not beside:
            self.do(agenda.add_item, self.meeting, "More", line.id if line else None)
        else:
            self.do(agenda.add_item, self.meeting, "More", line.parent_id, line.id)

    @precondition(lambda self: self.lines)
    @rule(data=st.data(), steps=st.sampled_from([-1, 1]))
    def move(self, data: st.DataObject, steps: int) -> None:
        ids = [None, *(line.id for line in self.lines)]
        several, target, before = self.some_items(data), *(data.draw(st.sampled_from(ids)) for _ in range(2))
        gestures: list[tuple[Any, ...]] = [
            (agenda.move_item, several[0], target, before),
            (agenda_several.move_items, several, target, before),
            (agenda_several.shift_items, several, steps),
            (agenda_several.indent_items, several),
            (agenda_several.outdent_items, several),
        ]
        self.do(*data.draw(st.sampled_from(gestures)))

    @precondition(lambda self: 0 < len(self.lines) < 20)
    @rule(data=st.data())
    def copy(self, data: st.DataObject) -> None:
        several = self.some_items(data)
        if data.draw(st.booleans()):
            self.do(agenda_branches.duplicate_items, several)
        else:
            branches = self.desk.ask(agenda_branches.branches_of, several)
            self.do(agenda_branches.paste_branches, self.meeting, branches, self.an_item(data))

    @precondition(lambda self: self.lines)
    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        several = self.some_items(data)
        if data.draw(st.booleans()):
            self.do(agenda.delete_items, several)
        else:
            self.do(defer_item, several[0], data.draw(st.booleans()))

    @precondition(lambda self: self.lines)
    @rule(data=st.data(), label=st.sampled_from([None, "SI", "9", "A", "2.1"]))
    def fix_a_label(self, data: st.DataObject, label: str | None) -> None:
        item = self.an_item(data)
        kept = self.kept.pop(item, None)
        before = self.desk.ask(whole_record)
        self.do(agenda.fix_label, item, label)
        if self.desk.ask(whole_record) == before and kept is not None:
            self.kept[item] = kept

    @precondition(lambda self: self.lines)
    @rule(data=st.data(), lettered=st.booleans(), below=st.sampled_from(ChildLabels))
    def label_otherwise(self, data: st.DataObject, lettered: bool, below: ChildLabels) -> None:
        self.do(agenda.edit_item, self.an_item(data), {"lettered": lettered, "child_labels": below})

    @rule(
        top=st.sampled_from(TopLabels), additions=st.sampled_from(Additions), first=st.sampled_from([1, 203]),
        month=st.sampled_from([1, 4]),
    )  # fmt: skip
    def choose_a_scheme(self, top: TopLabels, additions: Additions, first: int, month: int) -> None:
        self.do(save_label_scheme, self.board, LabelScheme(top, additions, month, first))

    @rule(step=st.sampled_from(STEPS))
    def take_a_step(self, step: MeetingStatus) -> None:
        self.do(meetings.set_status, self.meeting, step)

    @rule()
    def issue_it_again(self) -> None:
        self.do(issues.issue_again, self.meeting)

    @invariant()
    def it_is_one_tree(self) -> None:
        rows = self.desk.ask(lambda read: [node(row) for row in read.rows(AgendaItem)])
        assert {each.id for each in in_order(rows)} == {row.id for row in rows}
        assert [line.id for line in self.lines] == [each.id for each in in_order(rows)]
        by_parent: dict[str | None, list[int]] = {}
        for row in rows:
            by_parent.setdefault(row.parent_id, []).append(row.position)
        assert all(sorted(places) == list(range(len(places))) for places in by_parent.values())

    @invariant()
    def labels_are_unique_and_those_held_stay(self) -> None:
        labels = {line.id: line.label for line in self.lines}
        assert len(set(labels.values())) == len(labels)
        assert all(labels.values())
        assert {key: labels[key] for key in self.kept} == self.kept

    @invariant()
    def a_supplement_is_empty_just_after_it_was_issued(self) -> None:
        pack = self.desk.ask(issues.supplement, self.meeting)
        if pack is not None and pack.count == 0:
            assert pack.changes == ()

    @invariant()
    def no_label_that_was_issued_is_given_to_another_item(self) -> None:
        rows = self.desk.ask(lambda read: [(row.label, row.item_id) for row in read.rows(IssuedItem)])
        whose: dict[str, set[str | None]] = {}
        for label, item in rows:
            whose.setdefault(label, set()).add(item)
        for line in self.lines:
            if line.label_stored and not line.label_fixed:
                assert line.id in whose.get(line.label, {line.id})

    @override
    def teardown(self) -> None:
        """Everything taken back, the record is what it was."""
        while self.desk.undo() is not None:
            pass
        assert self.desk.ask(whole_record) == self.start


def node(row: AgendaItem) -> ItemNode:
    return ItemNode(row.id, row.parent_id, row.position)


TestTrees = Trees.TestCase
TestTrees.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
