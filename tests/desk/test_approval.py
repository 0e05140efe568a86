"""Approving minutes: amendments go in, the draft that was circulated stays, and earlier wordings can go."""

import datetime as dt
from dataclasses import dataclass

import pytest

from boarddesk.desk import agenda, meetings
from boarddesk.desk.approval import AGREED, AGREED_AMENDED, approval_of, approve_minutes
from boarddesk.desk.desk import Desk
from boarddesk.desk.editions import edition_lines, edition_pack
from boarddesk.desk.history import history_of
from boarddesk.desk.minutes import minutes_of, save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.versions import versions_of
from boarddesk.desk.wordings import drop_earlier_wordings
from boarddesk.model.enums import EditionKind, ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.approval import Confirmed
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.model.packs import MinutesPack
from boarddesk.rules.amending import proposed_wording
from tests.builders import NIGHT, FixedClock, a_board, a_desk, a_meeting


@dataclass(frozen=True)
class Two:
    """Circulated minutes, and the meeting in which they are amended."""

    desk: Desk
    last: str
    tonight: str

    def texts(self, pack: MinutesPack) -> list[str]:
        """All paragraphs of the minutes."""
        return [paragraph.text for item in pack.items for paragraph in item.paragraphs]

    def agreed(self) -> list[str]:
        """What stands tonight under the minutes of the last meeting."""
        items = self.desk.ask(minutes_of, self.tonight).items
        item = next(item for item in items if item.role is ItemRole.PREVIOUS_MINUTES)
        return [paragraph.text for paragraph in item.paragraphs]


def two_meetings(*amendments: tuple[str, str]) -> Two:
    """Two meetings; under the second one's minutes of the last meeting these amendments stand."""
    clock = FixedClock()
    desk = a_desk(clock)
    board = a_board(desk)
    last = a_meeting(desk, board, items=1)
    items = desk.ask(agenda.item_lines, last)
    matters = next(line.id for line in items if line.role is ItemRole.MATTERS_ARISING)
    said = ("PB moved the website.", "KA said that the audit covered fourteen cases.")
    numbered = [ParagraphLine(f"m{n}", MinuteKind.NARRATIVE, text, numbered=True) for n, text in enumerate(said)]
    desk.run(save_item, matters, numbered)
    plain = ParagraphLine("b1", MinuteKind.NARRATIVE, "Every school with a sixth form was offered a place.")
    desk.run(save_item, items[-1].id, [plain])
    desk.run(meetings.set_status, last, MeetingStatus.CIRCULATED)
    clock.set(dt.datetime(2027, 1, 21, 13, 0, tzinfo=dt.UTC))
    tonight = a_meeting(desk, board, items=0, date=NIGHT + dt.timedelta(days=63))
    item = next(line for line in desk.ask(agenda.item_lines, tonight) if line.role is ItemRole.PREVIOUS_MINUTES)
    lines = [
        ParagraphLine(f"a{n}", MinuteKind.AMENDMENT, text, amended_ref=ref) for n, (ref, text) in enumerate(amendments)
    ]
    desk.run(save_item, item.id, lines)
    desk.run(meetings.set_status, tonight, MeetingStatus.IN_SESSION)
    return Two(desk, last, tonight)


AMENDMENTS = (
    ("3.2", "The audit covered twenty-four cases and not fourteen."),
    ("6", "Every school was offered a place."),
)


def confirmed(two: Two) -> list[Confirmed]:
    """Every amendment as it is proposed."""
    made = []
    for line in two.desk.ask(approval_of, two.last).amendments:
        about = line.candidates[line.target]
        made.append(Confirmed(line.minute_id, about.minute_id, proposed_wording(about.text, line.text)))
    return made


def test_each_amendment_finds_its_paragraph_by_the_old_ref() -> None:
    two = two_meetings(*AMENDMENTS, ("9.9", "A place for every school with a sixth form."))
    asked = two.desk.ask(approval_of, two.last)
    assert asked.agreed_on == dt.date(2027, 1, 21)
    assert [line.candidates[line.target].minute_id for line in asked.amendments] == ["m1", "b1", "b1"]
    assert [len(line.candidates) for line in asked.amendments] == [1, 1, 3]


def test_the_approved_edition_is_amended_and_the_circulated_one_is_not() -> None:
    two = two_meetings(*AMENDMENTS)
    two.desk.run(approve_minutes, two.last, confirmed(two))
    approved, circulated = two.desk.ask(edition_lines, two.last)
    assert (approved.kind, circulated.kind) == (EditionKind.APPROVED, EditionKind.CIRCULATED)
    texts = two.texts(two.desk.ask(minutes_pack, two.last))
    assert "KA said that the audit covered twenty-four cases." in texts
    assert "Every school was offered a place." in texts
    old = two.texts(two.desk.ask(edition_pack, circulated.id))
    assert "KA said that the audit covered fourteen cases." in old
    assert len(old) == len(texts)


def test_minutes_never_circulated_are_kept_as_they_stood_before_they_were_amended() -> None:
    two = two_meetings(*AMENDMENTS)
    two.desk.run(meetings.set_status, two.tonight, MeetingStatus.DRAFT)
    two.desk.run(approve_minutes, two.tonight)
    assert [line.kind for line in two.desk.ask(edition_lines, two.tonight)] == [
        EditionKind.APPROVED,
        EditionKind.CIRCULATED,
    ]


@pytest.mark.parametrize(("amendments", "said"), [((), AGREED), (AMENDMENTS, AGREED_AMENDED)])
def test_tonight_says_that_the_minutes_were_agreed(amendments: tuple[tuple[str, str], ...], said: str) -> None:
    two = two_meetings(*amendments)
    two.desk.run(approve_minutes, two.last, confirmed(two))
    assert two.agreed()[-1] == said


def test_what_tonight_says_already_is_not_said_twice() -> None:
    two = two_meetings()
    item = two.desk.ask(minutes_of, two.tonight).items[1]
    two.desk.run(save_item, item.id, [ParagraphLine("x", MinuteKind.DECISION, "Minutes agreed as true record.")])
    two.desk.run(approve_minutes, two.last)
    assert two.agreed() == ["Minutes agreed as true record."]


def test_approving_twice_or_before_the_meeting_is_refused() -> None:
    two = two_meetings()
    two.desk.run(approve_minutes, two.last)
    with pytest.raises(RuleError, match="approved already"):
        two.desk.run(approve_minutes, two.last)
    two.desk.run(meetings.set_status, two.tonight, MeetingStatus.PLANNED)
    with pytest.raises(RuleError, match="to approve yet"):
        two.desk.run(approve_minutes, two.tonight)


def test_an_empty_wording_is_refused_and_nothing_is_approved() -> None:
    two = two_meetings(*AMENDMENTS)
    with pytest.raises(RuleError, match="wording is missing"):
        two.desk.run(approve_minutes, two.last, [Confirmed("a0", "m1", "  ")])
    assert two.desk.ask(meetings.meeting_line, two.last).status is MeetingStatus.CIRCULATED


def test_earlier_wordings_go_when_she_says_so_and_the_editions_stay() -> None:
    two = two_meetings(*AMENDMENTS)
    before = len(two.desk.ask(versions_of, "m1"))
    two.desk.run(approve_minutes, two.last, confirmed(two))
    assert len(two.desk.ask(versions_of, "m1")) == before + 1
    assert drop_earlier_wordings(two.desk, two.last) > 0
    (left,) = two.desk.ask(versions_of, "m1")
    assert left.paragraph.text == "KA said that the audit covered twenty-four cases."
    assert left.person == "Lorna Reed"
    assert all(line.holds for line in two.desk.ask(edition_lines, two.last))
    assert len(two.desk.ask(versions_of, "a0")) == 1


def test_the_history_says_that_dropped_wordings_are_no_longer_kept_and_by_whom_they_were() -> None:
    two = two_meetings(*AMENDMENTS)
    two.desk.run(approve_minutes, two.last, confirmed(two))
    drop_earlier_wordings(two.desk, two.last)
    lines = two.desk.ask(history_of, Thing("minute", "m1"))
    facts = [fact for line in lines for fact in line.facts]
    assert {line.person for line in lines} == {"Lorna Reed"}
    assert [fact.sentence for fact in facts if fact.dropped] == [
        "Words changed; the earlier wording is no longer kept",
        "Paragraph written; the wording is no longer kept",
    ]
    assert not [fact for fact in facts if "fourteen" in f"{fact.sentence} {fact.was} {fact.now} {fact.subject}"]


def test_earlier_wordings_stay_before_approval() -> None:
    two = two_meetings()
    with pytest.raises(RuleError, match="once the minutes are approved"):
        drop_earlier_wordings(two.desk, two.last)
