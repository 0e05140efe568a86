"""Faults planted in the example board by commands are found, each by its rule, and were not there before."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from boarddesk.app import EXAMPLE
from boarddesk.assets import asset
from boarddesk.desk import agenda, attendance, boards, checks, glossary, meetings, minutes
from boarddesk.desk.data import import_data
from boarddesk.desk.desk import Desk
from boarddesk.desk.register_lines import register_line
from boarddesk.documents.data.reading import read
from boarddesk.model.enums import CountsAs, DueKind, GlossaryScope, ItemRole, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.findings import CheckRule
from boarddesk.model.ids import new_id
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from tests.builders import a_desk

FREE = CellOwner(OwnerKind.FREE, "Somebody Unknown")


@dataclass
class Draft:
    """The draft meeting of the example board."""

    desk: Desk
    board: str
    meeting: str

    def minuted(self, *texts: str, title: str = "Planted", kind: MinuteKind = MinuteKind.NARRATIVE) -> None:
        """An item more with these paragraphs."""
        self.written(*(ParagraphLine(new_id(), kind, text, level=0) for text in texts), title=title)

    def written(self, *lines: ParagraphLine, title: str = "Planted") -> None:
        item = self.desk.run(agenda.add_item, self.meeting, title)
        self.desk.run(minutes.save_item, item, lines)

    def row(self, counts_as: CountsAs) -> RegisterRowLine:
        """The first member who is marked so and has no representative."""
        found = self.desk.ask(register_line, self.meeting)
        rows = (row for section in found.sections for row in section.rows if not row.is_guest)
        return next(row for row in rows if row.counts_as is counts_as and not row.represented_by_key)

    def found(self) -> set[tuple[CheckRule, str, str]]:
        told = self.desk.ask(checks.checked, self.meeting).findings
        return {(each.rule, each.spot.paragraph_id or each.spot.key or each.spot.item_id, each.words) for each in told}


def the_example() -> tuple[Desk, str]:
    """The example board and its id."""
    desk, content = a_desk(), asset(*EXAMPLE).read_bytes()
    import_data(desk, read(content, EXAMPLE[-1]), content)
    return desk, desk.ask(boards.board_lines)[0].id


@pytest.fixture(scope="module")
def draft() -> Draft:
    """One for all tests: each plants one fault more and looks at what is new."""
    desk, board = the_example()
    line = next(each for each in desk.ask(meetings.meeting_lines, board) if each.status is MeetingStatus.DRAFT)
    return Draft(desk, board, line.id)


def action(text: str, *owners: CellOwner, due: DueKind = DueKind.NEXT_MEETING) -> ParagraphLine:
    return ParagraphLine(new_id(), text=text, actions=(CellLine(new_id(), owners, due),))


def absent(draft: Draft) -> None:
    draft.minuted(f"{draft.row(CountsAs.APOLOGIES).initials} reported on the visits.")


def unnamed(draft: Draft) -> None:
    draft.desk.run(attendance.represent_unnamed, draft.meeting, draft.row(CountsAs.APOLOGIES).key)


def marked_absent(draft: Draft) -> None:
    name = draft.row(CountsAs.APOLOGIES).name
    draft.desk.run(attendance.add_guest, draft.meeting, "Tess Barrow", "", f"{name} - Trust")
    found = draft.desk.ask(register_line, draft.meeting)
    key = next(r.key for s in found.sections for r in s.rows if r.name == "Tess Barrow")
    draft.desk.run(attendance.mark, draft.meeting, [key], "P")


def near_miss(draft: Draft) -> None:
    name = draft.row(CountsAs.PRESENT).name
    draft.minuted(f"{name[:-2]}{name[-1]}{name[-2]} thanked everybody.")


def past_date(draft: Draft) -> None:
    items = draft.desk.ask(minutes.minutes_of, draft.meeting).items
    item = next(each for each in items if each.role is ItemRole.PREVIOUS_MINUTES)
    draft.desk.run(agenda.rename_item, item.id, "Minutes of the meeting of 3 March 2026")


def listed_from_three(draft: Draft) -> None:
    one = ParagraphLine(new_id(), MinuteKind.DECISION, "The plan was endorsed.", level=1, list_start=3)
    draft.written(ParagraphLine(new_id(), text="The Board agreed:"), one)


def nobody_there(draft: Draft) -> None:
    found = draft.desk.ask(register_line, draft.meeting)
    rows = [r for s in found.sections for r in s.rows if r.counts_as is CountsAs.PRESENT and not r.is_guest]
    for row in rows:
        draft.desk.run(attendance.mark, draft.meeting, [row.key], "A")


def shared(draft: Draft) -> None:
    row = draft.row(CountsAs.PRESENT)
    draft.desk.run(attendance.add_guest, draft.meeting, f"{row.name}son", "", "")
    found = draft.desk.ask(register_line, draft.meeting)
    guest = next(r for s in found.sections for r in s.rows if r.name == f"{row.name}son")
    draft.desk.run(attendance.edit_row, draft.meeting, guest.key, {"initials": f"{row.initials}x"})
    draft.desk.run(attendance.mark, draft.meeting, [guest.key], "P")
    draft.minuted(f"{row.initials} reported on the visits.")


def never_used(draft: Draft) -> None:
    draft.desk.run(glossary.add_term, draft.board, "QVW", "Quarterly View")
    details = draft.desk.ask(boards.board_details, draft.board)
    draft.desk.run(boards.save_settings, replace(details, glossary_scope=GlossaryScope.ALL))


PLANTED: dict[CheckRule, Callable[[Draft], None]] = {
    CheckRule.INITIALS_UNKNOWN: lambda d: d.minuted("ZQ reported on the visits."),
    CheckRule.INITIALS_SHARED: shared,
    CheckRule.INITIALS_ABSENT: absent,
    CheckRule.QUOTED_NOT_PRESENT: lambda d: d.minuted("Tess Barrow reported on the visits."),
    CheckRule.REPRESENTATIVE_MISSING: unnamed,
    CheckRule.REPRESENTATIVE_CODE: marked_absent,
    CheckRule.NAME_NEAR_MISS: near_miss,
    CheckRule.COMMITMENT_WITHOUT_ACTION: lambda d: d.minuted("The Chair will write to the Trust."),
    CheckRule.ACTION_WITHOUT_OWNER: lambda d: d.written(action("Write to the Trust.")),
    CheckRule.ACTION_WITHOUT_DATE: lambda d: d.written(action("Write to the Trust.", FREE, due=DueKind.NONE)),
    CheckRule.ACTION_OWNER_ALL: lambda d: d.written(action("Read it.", CellOwner(OwnerKind.ALIAS, "ALL"))),
    CheckRule.NUMBERING: listed_from_three,
    CheckRule.ABBREVIATION_UNDEFINED: lambda d: d.minuted("The QRX was noted."),
    CheckRule.ABBREVIATION_UNUSED: never_used,
    CheckRule.CROSS_REFERENCE: lambda d: d.minuted("See item 99 for the figures."),
    CheckRule.LEFT_OVER_DATE: past_date,
    CheckRule.NOT_QUORATE: nobody_there,
    CheckRule.DRAFT_MARK: lambda d: d.minuted("It was held at [insert venue]."),
    CheckRule.CONFIDENTIAL_IN_PUBLIC: lambda d: d.minuted("This was told in confidence."),
    CheckRule.EMPTY_ITEM: lambda d: d.minuted(title="Nothing here"),
    CheckRule.DUPLICATE_ACTION: lambda d: d.written(
        action("Write to the Trust about the visits.", FREE), action("Write to the Trust about the visits.", FREE)
    ),
}


@pytest.mark.parametrize("rule", PLANTED, ids=lambda rule: rule.value)
def test_a_planted_fault_is_found_by_its_rule(draft: Draft, rule: CheckRule) -> None:
    before = draft.found()
    PLANTED[rule](draft)
    assert rule in {found for found, _, _ in draft.found() - before}


def test_a_fault_of_every_rule_is_planted() -> None:
    assert set(PLANTED) == set(CheckRule)


def test_clean_meetings_of_the_example_have_no_warning() -> None:
    desk, board = the_example()
    lines = desk.ask(meetings.meeting_lines, board)
    clean = [line for line in lines if line.status is MeetingStatus.APPROVED]
    assert clean
    assert {line.date: desk.ask(checks.checked, line.id).warnings for line in clean} == dict.fromkeys(
        (line.date for line in clean), 0
    )
