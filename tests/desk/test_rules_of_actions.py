"""RULES 6 to 9 and 19 on actions, sentence by sentence, through the commands by which she works."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from boarddesk.desk import actions, meetings, members, minutes
from boarddesk.desk.action_lines import action_line, action_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.later_actions import add_action_from
from boarddesk.desk.owners import known_owners
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import ActionStatus, DueKind, MeetingStatus, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import Action, ActionOwner
from boarddesk.rules.dates import Due
from boarddesk.rules.numbering import outside_ref
from boarddesk.rules.owners import parse_action_by
from tests.builders import NIGHT, FixedClock, a_board, a_desk, a_meeting

JANUARY, MARCH = dt.date(2027, 1, 21), dt.date(2027, 3, 18)


class Night:
    """A meeting of a board, and a hand that minutes in it."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.desk: Desk = a_desk(self.clock)
        self.board = a_board(self.desk)
        self.meeting = a_meeting(self.desk, self.board)

    def cell(self, typed: str) -> CellLine:
        """A line of an Action By cell as it is typed."""
        said = parse_action_by(typed, self.desk.ask(known_owners, self.board, self.meeting), NIGHT)
        owners = tuple(CellOwner(o.kind, o.text, o.person_id, o.organisation_id, o.group_id) for o in said.owners)
        return CellLine(new_id(), owners, said.due.kind, said.due.date)

    def paragraph(self, text: str, *cells: str) -> ParagraphLine:
        """A paragraph with an action for each cell."""
        return ParagraphLine(new_id(), text=text, actions=tuple(map(self.cell, cells)))

    def write(self, *lines: ParagraphLine, item: int = 0) -> Sequence[ParagraphLine]:
        """Let an item hold these paragraphs and no others, as one gesture."""
        place = self.desk.ask(minutes.minutes_of, self.meeting).items[item]
        self.desk.run(minutes.save_item, place.id, lines, at=new_id())
        return lines

    def held(self, item: int = 0) -> tuple[ParagraphLine, ...]:
        """What an item holds."""
        return self.desk.ask(minutes.minutes_of, self.meeting).items[item].paragraphs

    def step(self, status: MeetingStatus) -> None:
        """Take the meeting to a step of its life."""
        self.desk.run(meetings.set_status, self.meeting, status)

    def action(self, key: str) -> ActionLine:
        """An action as the log shows it."""
        return self.desk.ask(action_line, key)

    @property
    def log(self) -> list[tuple[str, str]]:
        """The refs and words of the log."""
        return [(line.ref, line.text) for line in self.desk.ask(action_lines, self.board)]


# 6. "Minute and action refs follow the text until the minutes are circulated; then they are stored, never changed,
#    never reused."


def test_6_a_ref_follows_the_text_until_the_minutes_are_circulated() -> None:
    night = Night()
    first, second = night.paragraph("One.", "JH"), night.paragraph("Two.", "AM")
    night.write(first, second)
    night.write(second, first)
    assert night.log == [("19.11.26/1", "Two."), ("19.11.26/1b", "One.")]


def test_6_circulated_refs_stay_whatever_becomes_of_the_text() -> None:
    night = Night()
    first, second = night.paragraph("One.", "JH"), night.paragraph("Two.", "AM")
    night.write(first, second)
    night.step(MeetingStatus.CIRCULATED)
    night.write(second, first)
    assert night.action(first.actions[0].id).ref == "19.11.26/1"
    night.write(first, item=2)
    assert night.action(first.actions[0].id).ref == "19.11.26/1"


def test_6_a_circulated_ref_is_not_given_again_when_its_action_is_gone() -> None:
    night = Night()
    night.write(night.paragraph("One.", "JH"))
    night.step(MeetingStatus.CIRCULATED)
    night.write(night.paragraph("Another.", "AM"))
    assert night.log == [("19.11.26/1b", "Another.")]


def test_6_the_ref_of_a_deleted_action_outside_a_meeting_is_not_given_again() -> None:
    night = Night()
    night.desk.run(actions.delete_actions, [night.desk.run(actions.add_action, night.board, "One.")])
    night.desk.run(actions.add_action, night.board, "Two.")
    assert night.log == [("19.11.26/b", "Two.")]


def test_6_further_actions_at_one_label_add_letters_beyond_z() -> None:
    night = Night()
    night.write(night.paragraph("Everybody.", *["JH"] * 28))
    refs = [ref for ref, _ in night.log]
    assert (refs[0], refs[1], refs[25], refs[26], refs[27]) == (
        "19.11.26/1", "19.11.26/1b", "19.11.26/1z", "19.11.26/1aa", "19.11.26/1ab",
    )  # fmt: skip


def test_6_letters_of_actions_outside_a_meeting_go_on_beyond_z() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    assert outside_ref(NIGHT, [f"19.11.26/{letter}" for letter in letters]) == "19.11.26/aa"


def test_6_a_letter_outside_a_meeting_is_never_that_of_an_item_of_the_day() -> None:
    assert outside_ref(NIGHT, ["19.11.26/A", "19.11.26/b", "19.11.26/C1"]) == "19.11.26/c"


def test_6_two_meetings_on_one_day_never_share_a_ref_once_one_of_them_is_circulated() -> None:
    night = Night()
    night.write(night.paragraph("Morning.", "JH"))
    night.step(MeetingStatus.CIRCULATED)
    night.meeting = night.desk.run(meetings.create_meeting, night.board, NIGHT, "", dt.time(17), dt.time(18), "")
    night.write(night.paragraph("Afternoon.", "AM"))
    assert sorted(night.log) == [("19.11.26/1", "Morning."), ("19.11.26/1b", "Afternoon.")]


# 7. "A minute has 0 to n actions, one line each in its Action By cell. The action's text is the paragraph, or the
#    sentence picked, and follows it until it is edited in the log or the minutes are circulated."


def test_7_a_minute_has_as_many_actions_as_its_cell_has_lines() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("Report.", "JH", "AM @next", "ALL"))
    assert len(night.log) == 3
    night.write(replace(line, actions=()))
    assert night.log == []


def test_7_the_text_follows_the_paragraph_or_the_sentence_picked() -> None:
    night = Night()
    line = night.paragraph("It was late. JH to write.", "JH", "JH")
    whole, part = line.actions
    picked = replace(part, start=14, end=20)
    night.write(replace(line, actions=(whole, picked)))
    assert [text for _, text in night.log] == ["It was late. JH to write.", "JH to write."]
    night.write(replace(line, text="Late. JH to write soon.", actions=(whole, replace(picked, start=8, end=12))))
    assert [text for _, text in night.log] == ["Late. JH to write soon.", "JH to write soon."]


def test_7_until_it_is_edited_in_the_log() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("JH to write.", "JH"))
    night.desk.run(actions.set_text, line.actions[0].id, "Write to Health.")
    night.write(replace(line, text="JH to ring."))
    assert night.log == [("19.11.26/1", "Write to Health.")]


def test_7_or_the_minutes_are_circulated() -> None:
    night = Night()
    line = night.paragraph("It was late. JH to write.", "JH")
    picked = replace(line.actions[0], start=14, end=20)
    night.write(replace(line, actions=(picked,)))
    night.step(MeetingStatus.CIRCULATED)
    night.write(replace(line, text="It was late. JH to ring.", actions=(picked,)))
    assert night.log == [("19.11.26/1", "JH to write.")]


def test_7_joining_two_paragraphs_keeps_both_actions() -> None:
    night = Night()
    first, second = night.write(night.paragraph("One.", "JH"), night.paragraph("Two.", "AM"))
    night.write(replace(first, text="One.Two.", actions=(*first.actions, *second.actions)))
    assert night.log == [("19.11.26/1", "One.Two."), ("19.11.26/1b", "One.Two.")]


def test_7_splitting_leaves_the_action_with_the_half_that_keeps_the_id() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("One. Two.", "JH"))
    night.write(replace(line, text="One."), night.paragraph("Two."))
    assert night.log == [("19.11.26/1", "One.")]


def test_7_deleting_the_paragraph_takes_the_action_away_and_undo_brings_both_back() -> None:
    night = Night()
    night.write(night.paragraph("One.", "JH"))
    night.write()
    assert (night.log, night.held()) == ([], ())
    night.desk.undo()
    assert night.log == [("19.11.26/1", "One.")]
    assert [line.text for line in night.held()] == ["One."]


def test_7_unless_it_has_updates_then_it_stays_in_the_log_and_says_where_it_came_from() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("One.", "JH"))
    night.desk.run(actions.add_update, line.actions[0].id, "Begun.")
    night.write()
    kept = night.action(line.actions[0].id)
    assert (kept.text, kept.came_from_deleted, kept.meeting_id) == ("One.", True, night.meeting)
    night.desk.undo()
    assert not night.action(line.actions[0].id).came_from_deleted


# 8. "Owner = a person, an alias (ALL), a group, an organisation, or a free name (flagged). ALL is stored as ALL.
#    Minutes show that night's initials, the log today's."


def test_8_an_owner_is_a_person_an_alias_a_group_an_organisation_or_a_free_name() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("Report.", "JH, ALL, Brightside Trust, The Mayor"))
    owners = night.action(line.actions[0].id).owners
    assert [owner.kind for owner in owners] == [
        OwnerKind.PERSON, OwnerKind.ALIAS, OwnerKind.ORGANISATION, OwnerKind.FREE,
    ]  # fmt: skip
    assert [owner.flagged for owner in owners] == [False, False, False, True]


def test_8_all_is_stored_as_all() -> None:
    night = Night()
    night.write(night.paragraph("Report.", "ALL"))
    (row,) = night.desk.ask(lambda read: [(o.kind, o.text, o.person_id) for o in read.rows(ActionOwner)])
    assert row == (OwnerKind.ALIAS, "ALL", None)


def test_8_minutes_show_that_nights_initials_and_the_log_todays() -> None:
    night = Night()
    (line,) = night.write(night.paragraph("JH to report.", "JH"))
    night.step(MeetingStatus.IN_SESSION)
    night.step(MeetingStatus.DRAFT)
    night.clock.set(dt.datetime.combine(JANUARY, dt.time(9), dt.UTC))
    hale = next(each for each in night.desk.ask(members.member_lines, night.board) if each.name == "Judith Hale")
    night.desk.run(members.change_initials, hale.id, "JHA")
    assert [owner.shown for owner in night.action(line.actions[0].id).owners] == ["JHA"]
    assert [owner.text for owner in night.held()[0].actions[0].owners] == ["JH"]


# 9. "Due = a date, or "next meeting", which pins to that board's next meeting, moves with it and passes on when it is
#    cancelled. Dates in words count from the meeting's date, not from today."


def test_9_next_meeting_is_that_boards_next_and_no_other_boards() -> None:
    night = Night()
    other = a_board(night.desk, "Southmoor Board", people=0)
    a_meeting(night.desk, other, date=dt.date(2026, 12, 1))
    a_meeting(night.desk, night.board, date=JANUARY)
    (line,) = night.write(night.paragraph("Report.", "JH @next"))
    assert night.action(line.actions[0].id).due == JANUARY


def test_9_it_moves_with_that_meeting_and_passes_on_when_it_is_cancelled() -> None:
    night = Night()
    coming = a_meeting(night.desk, night.board, date=JANUARY)
    a_meeting(night.desk, night.board, date=MARCH)
    (line,) = night.write(night.paragraph("Report.", "JH @next"))
    night.desk.run(meetings.edit_meeting, coming, {"date": JANUARY + dt.timedelta(days=7)})
    assert night.action(line.actions[0].id).due == JANUARY + dt.timedelta(days=7)
    night.desk.run(meetings.set_status, coming, MeetingStatus.CANCELLED)
    assert night.action(line.actions[0].id).due == MARCH
    assert night.action(line.actions[0].id).due_kind is DueKind.NEXT_MEETING


def test_9_dates_in_words_count_from_the_meetings_date_not_from_today() -> None:
    night = Night()
    night.clock.set(dt.datetime.combine(MARCH, dt.time(9), dt.UTC))
    (line,) = night.write(night.paragraph("Report.", "JH @in 2 weeks"))
    assert night.action(line.actions[0].id).due == NIGHT + dt.timedelta(days=14)


# 19. "Approved minutes are an edition, stored whole and hashed; no command changes it. The log lives on: status,
#     updates and due dates of its actions stay editable; making an action or decision from an approved paragraph adds
#     one that points at it and leaves the edition alone."


def approved() -> tuple[Night, ParagraphLine]:
    night = Night()
    (line,) = night.write(night.paragraph("JH to report.", "JH"))
    for status in (MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        night.step(status)
    return night, line


def test_19_no_command_changes_approved_minutes() -> None:
    night, line = approved()
    with pytest.raises(RuleError, match="approved"):
        night.write(replace(line, text="JH to report soon."))
    with pytest.raises(RuleError, match="approved"):
        night.write()
    assert [each.text for each in night.held()] == ["JH to report."]


def test_19_status_updates_due_dates_and_owners_stay_editable_and_the_edition_is_what_it_was() -> None:
    night, line = approved()
    before = night.desk.ask(minutes_pack, night.meeting)
    key = line.actions[0].id
    night.desk.run(actions.set_status, [key], ActionStatus.COMPLETE)
    night.desk.run(actions.add_update, key, "Reported.")
    night.desk.run(actions.set_due, key, Due(DueKind.DATE, MARCH))
    night.desk.run(actions.set_text, key, "Report in writing.")
    night.desk.run(
        actions.set_owners, key, parse_action_by("AM", night.desk.ask(known_owners, night.board), MARCH).owners
    )
    now = night.action(key)
    assert (now.status, now.due, now.text, now.owners[0].shown) == (
        ActionStatus.COMPLETE, MARCH, "Report in writing.", "AM",
    )  # fmt: skip
    assert night.desk.ask(minutes_pack, night.meeting) == before


def test_19_an_action_from_an_approved_paragraph_points_at_it_and_leaves_the_edition_alone() -> None:
    night, line = approved()
    before = night.desk.ask(minutes_pack, night.meeting)
    made = night.desk.run(add_action_from, line.id, "AM to help.")
    now = night.action(made)
    assert (now.minute_id, now.ref, now.meeting_date) == (line.id, "19.11.26/1b", NIGHT)
    assert night.desk.ask(minutes_pack, night.meeting) == before
    stored = night.desk.ask(lambda read: [row.text for row in read.rows(Action, Action.minute_id == line.id)])
    assert sorted(stored) == ["AM to help.", "JH to report."]


def test_19_an_action_added_later_can_be_deleted_only_as_superseded() -> None:
    night, line = approved()
    made = night.desk.run(add_action_from, line.id, "AM to help.")
    with pytest.raises(RuleError, match="mark it superseded"):
        night.desk.run(actions.delete_actions, [made])
