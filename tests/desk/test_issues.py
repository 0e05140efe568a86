"""Agendas that were issued, and their supplements."""

import pytest

from boarddesk.desk import agenda, issues, meetings, papers
from boarddesk.desk.boards import board_lines
from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.desk import Desk
from boarddesk.documents.data.reading import read
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.supplement import ChangeKind, SupplementPack
from boarddesk.model.tables import AgendaIssue, IssuedItem
from tests.builders import a_board, a_desk, a_meeting


class Issued:
    """A meeting whose agenda of three and five items has been issued."""

    def __init__(self) -> None:
        self.desk: Desk = a_desk()
        self.board = a_board(self.desk, people=1)
        self.meeting = a_meeting(self.desk, self.board)
        self.desk.run(meetings.set_status, self.meeting, MeetingStatus.AGENDA_ISSUED)

    def id_of(self, title: str) -> str:
        return next(line.id for line in self.desk.ask(agenda.item_lines, self.meeting) if line.title == title)

    @property
    def supplement(self) -> SupplementPack:
        pack = self.desk.ask(issues.supplement, self.meeting)
        assert pack is not None
        return pack

    @property
    def told(self) -> list[tuple[ChangeKind, str, str]]:
        return [(change.kind, change.item.label, change.item.title) for change in self.supplement.changes]


@pytest.fixture
def issued() -> Issued:
    return Issued()


def test_an_agenda_that_was_just_issued_has_no_supplement(issued: Issued) -> None:
    assert issued.supplement.count == 0
    with pytest.raises(RuleError, match="Nothing has changed"):
        issued.desk.ask(issues.supplement_pack, issued.meeting)


def test_an_agenda_that_was_not_issued_has_none_either() -> None:
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk, people=1))
    assert desk.ask(issues.supplement, meeting) is None
    with pytest.raises(RuleError, match="once the agenda has been issued"):
        desk.ask(issues.supplement_pack, meeting)
    with pytest.raises(RuleError, match="not been issued"):
        desk.run(issues.issue_again, meeting)


def test_it_tells_what_was_added_withdrawn_retitled_and_which_papers_came(issued: Issued) -> None:
    desk, meeting = issued.desk, issued.meeting
    desk.run(agenda.add_item, meeting, "Late business")
    desk.run(agenda.rename_item, issued.id_of("Business 1"), "Budget")
    desk.run(papers.announce_paper, issued.id_of("Business 2"), "Report.pdf")
    desk.run(agenda.delete_items, [issued.id_of("Business 3")])
    assert issued.told == [
        (ChangeKind.CHANGED, "6", "Budget"),
        (ChangeKind.CHANGED, "7", "Business 2"),
        (ChangeKind.ADDED, "9", "Late business"),
        (ChangeKind.WITHDRAWN, "8", "Business 3"),
    ]
    first, second = issued.supplement.changes[:2]
    assert first.before is not None
    assert first.before.title == "Business 1"
    assert [paper.name for paper in second.new_papers] == ["Report.pdf"]


def test_the_strip_counts_what_the_supplement_tells(issued: Issued) -> None:
    issued.desk.run(agenda.add_item, issued.meeting, "Late business")
    issued.desk.run(meetings.edit_meeting, issued.meeting, {"venue": "Library"})
    since = issued.desk.ask(issues.since_issued, issued.meeting)
    assert since is not None
    assert (since.count, since.issued_on) == (2, issued.supplement.issued_on)
    assert since.count == issued.supplement.count


def test_an_item_that_is_put_off_is_withdrawn(issued: Issued) -> None:
    issued.desk.run(agenda.edit_item, issued.id_of("Business 2"), {"deferred": True})
    assert issued.told == [(ChangeKind.WITHDRAWN, "7", "Business 2")]


def test_the_label_of_a_withdrawn_item_is_not_given_to_another(issued: Issued) -> None:
    issued.desk.run(agenda.delete_items, [issued.id_of("Business 3")])
    issued.desk.run(agenda.add_item, issued.meeting, "Late business")
    assert issued.told[0] == (ChangeKind.ADDED, "9", "Late business")


def test_a_longer_item_moves_the_later_ones_in_time_and_counts_once(issued: Issued) -> None:
    for title in ("Business 1", "Business 2", "Business 3"):
        issued.desk.run(agenda.edit_item, issued.id_of(title), {"minutes_allotted": 10})
    issued.desk.run(issues.issue_again, issued.meeting)
    issued.desk.run(agenda.edit_item, issued.id_of("Business 1"), {"minutes_allotted": 30})
    kinds = [change.kind for change in issued.supplement.changes]
    assert kinds == [ChangeKind.CHANGED, ChangeKind.RETIMED, ChangeKind.RETIMED]
    assert issued.supplement.count == 2


def test_a_meeting_at_another_place_is_told(issued: Issued) -> None:
    issued.desk.run(meetings.edit_meeting, issued.meeting, {"venue": "Library"})
    pack = issued.supplement
    assert (pack.was.venue, pack.agenda.venue, pack.count) == ("Town Hall", "Library", 1)


def test_issued_again_the_agenda_begins_anew_and_what_was_issued_before_is_kept(issued: Issued) -> None:
    issued.desk.run(agenda.add_item, issued.meeting, "Late business")
    issued.desk.run(issues.issue_again, issued.meeting)
    assert issued.supplement.count == 0
    counts = issued.desk.ask(lambda read: [len(read.rows(table)) for table in (AgendaIssue, IssuedItem)])
    assert counts == [2, 8 + 9]
    with pytest.raises(RuleError, match="Nothing has changed"):
        issued.desk.run(issues.issue_again, issued.meeting)
    issued.desk.undo()
    assert issued.supplement.count == 1


def test_stepping_back_and_forth_keeps_one_issue_as_long_as_nothing_changed(issued: Issued) -> None:
    for status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED):
        issued.desk.run(meetings.set_status, issued.meeting, status)
    assert issued.desk.ask(lambda read: len(read.rows(AgendaIssue))) == 1


def test_taking_the_issue_back_takes_what_was_kept_away(issued: Issued) -> None:
    issued.desk.undo()
    assert issued.desk.ask(issues.supplement, issued.meeting) is None
    assert issued.desk.ask(lambda read: read.rows(IssuedItem)) == []


def test_a_meeting_that_is_deleted_takes_its_issues_along_and_brings_them_back(issued: Issued) -> None:
    issued.desk.run(meetings.delete_meeting, issued.meeting)
    assert issued.desk.ask(lambda read: read.rows(AgendaIssue)) == []
    issued.desk.undo()
    assert issued.supplement.count == 0


def test_the_letter_encloses_the_papers_that_have_come(issued: Issued) -> None:
    issued.desk.run(papers.add_papers, issued.id_of("Business 1"), [papers.PaperFile("Budget.pdf", b"pounds")])
    letter = issued.desk.ask(issues.supplement_letter_pack, issued.meeting)
    assert letter.papers == (("Budget.pdf", b"pounds"),)


def test_what_was_issued_goes_through_the_data_form(issued: Issued) -> None:
    issued.desk.run(agenda.delete_items, [issued.id_of("Business 3")])
    issued.desk.run(agenda.rename_item, issued.id_of("Business 1"), "Budget")
    text = issued.desk.ask(data_text)
    elsewhere = a_desk()
    import_data(elsewhere, read(text.encode(), "x.json"), text.encode())
    assert elsewhere.ask(data_text) == text
    (board,) = elsewhere.ask(board_lines)
    (meeting,) = elsewhere.ask(meetings.meeting_lines, board.id)
    pack = elsewhere.ask(issues.supplement, meeting.id)
    assert pack is not None
    assert [(change.kind, change.item.title) for change in pack.changes] == [
        (ChangeKind.CHANGED, "Budget"), (ChangeKind.WITHDRAWN, "Business 3"),
    ]  # fmt: skip
