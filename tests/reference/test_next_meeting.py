"""What the reference meeting brings into the next one."""

import datetime as dt
import json
from pathlib import Path

import pytest

from boarddesk.app import LocalFiles, OpenBoardFile
from boarddesk.desk import agenda
from boarddesk.desk.agenda_templates import save_templates, template_of
from boarddesk.desk.boards import board_lines
from boarddesk.desk.carry_forward import carry_offers, new_meeting
from boarddesk.desk.forward_plan import plan_lines
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.minutes import minutes_of, save_item
from boarddesk.desk.next_meeting import propose_meeting
from boarddesk.desk.packs import minutes_pack
from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.carry_forward import CarryKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.rules.dates import parse_due
from boarddesk.rules.planning import plan_day
from tests.reference.convert import converted
from tests.reference.expected_words import RECORD
from tests.reference.typed import a_board_file, the_record

NIGHT = dt.date(2009, 11, 19)
JANUARY = dt.date(2010, 1, 21)
CAF = "10"
PROMISES = (("CAF to provide an update", "next"), ("CAF progress report", "in 6 months"))

pytestmark = pytest.mark.skipif(not RECORD.exists(), reason="the reference lies outside the project")


class Reference:
    """The imported reference, with what its item 10 promises kept for the forward plan."""

    def __init__(self, path: Path) -> None:
        self.file: OpenBoardFile = LocalFiles().open(a_board_file(path, converted(the_record())), "Lorna Reed")
        self.desk = self.file.desk
        self.board = self.desk.ask(board_lines)[0].id
        self.meeting = self.desk.ask(meeting_lines, self.board)[0].id
        item = next(item for item in self.desk.ask(minutes_of, self.meeting).items if item.label == CAF)
        promised = [self.promise(text, when) for text, when in PROMISES]
        self.desk.run(save_item, item.id, [*item.paragraphs, *promised])

    @staticmethod
    def promise(text: str, when: str) -> ParagraphLine:
        """What a paragraph that begins with ~ is once Enter was pressed."""
        due = parse_due(when, NIGHT)
        assert due is not None
        return ParagraphLine(new_id(), text=f"{text}.", plan_id=new_id(), plan_due=plan_day(due, NIGHT))

    def next_meeting(self) -> str:
        """The meeting of January with everything that is proposed."""
        taken = [offer.id for offer in self.desk.ask(carry_offers, self.board, JANUARY) if offer.taken]
        return self.desk.run(new_meeting, self.board, JANUARY, taken=taken)


@pytest.fixture
def reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reference:
    monkeypatch.setenv("BOARDDESK_DATA_DIR", str(tmp_path))
    return Reference(tmp_path / "reference.board")


@pytest.fixture(autouse=True)
def _closed(reference: Reference):  # type: ignore[no-untyped-def]
    yield
    reference.file.close()


def test_the_next_meeting_is_proposed_as_it_was_agreed(reference: Reference) -> None:
    proposed = reference.desk.ask(propose_meeting, reference.board)
    assert (proposed.date, proposed.starts, proposed.ends) == (JANUARY, dt.time(13), dt.time(16))
    assert proposed.venue == "Education Centre, Junction Road"


def test_the_standing_items_a_to_f_come_along_with_their_labels(reference: Reference) -> None:
    lines = reference.desk.ask(agenda.item_lines, reference.next_meeting())
    told = json.loads(RECORD.read_text(encoding="utf-8"))
    standing = next(item for item in told["items"] if item["label"] == "SI")
    expected = [(child["label"], child["title"]) for child in standing["children"]]
    assert [(line.label, line.title) for line in lines if line.depth == 1] == expected
    assert [label for label, _ in expected] == list("ABCDEF")


def test_nothing_is_left_over_from_the_last_file(reference: Reference) -> None:
    lines = reference.desk.ask(agenda.item_lines, reference.next_meeting())
    previous = next(line for line in lines if line.role is ItemRole.PREVIOUS_MINUTES)
    assert previous.title == "Minutes of Meeting held on 19 November 2009"
    assert not any("17 September 2009" in line.title for line in lines)


def test_its_agenda_as_a_template_lays_out_the_same_standing_items(reference: Reference) -> None:
    template = reference.desk.ask(template_of, reference.meeting, "Ordinary meeting")
    titles = [item.title for item in template.items]
    assert "Minutes of Meeting held on {previous date}" in titles
    by_standing = [(line.label, line.title) for line in reference.desk.ask(agenda.item_lines, reference.next_meeting())]
    reference.desk.undo()
    reference.desk.run(save_templates, reference.board, [template])
    meeting = reference.next_meeting()
    assert [(line.label, line.title) for line in reference.desk.ask(agenda.item_lines, meeting)] == by_standing
    assert "Minutes of Meeting held on 19 November 2009" in [title for _, title in by_standing]


def test_caf_is_on_the_agenda_and_its_progress_report_in_the_plan_for_may(reference: Reference) -> None:
    lines = reference.desk.ask(agenda.item_lines, reference.next_meeting())
    titles = [line.title for line in lines]
    assert "CAF to provide an update" in titles
    assert titles.index("CAF to provide an update") < next(n for n, line in enumerate(lines) if line.label == "SI")
    plan = {line.text: line for line in reference.desk.ask(plan_lines, reference.board)}
    assert plan["CAF progress report."].due == dt.date(2010, 5, 19)
    assert plan["CAF progress report."].taken is None
    assert plan["CAF to provide an update."].taken == JANUARY


def test_the_open_actions_wait_under_matters_arising_with_their_refs(reference: Reference) -> None:
    offers = reference.desk.ask(carry_offers, reference.board, JANUARY)
    refs = [offer.ref for offer in offers if offer.kind is CarryKind.ACTION]
    meeting = reference.next_meeting()
    matters = next(
        item for item in reference.desk.ask(minutes_of, meeting).items if item.role is ItemRole.MATTERS_ARISING
    )
    assert [line.carried_ref for line in matters.paragraphs] == refs
    assert "19.11.09/3.7" in refs
    assert all(ref.startswith("19.11.09/") for ref in refs)


def test_the_amendments_to_the_minutes_of_september_come_out_under_2_1(reference: Reference) -> None:
    told = json.loads(RECORD.read_text(encoding="utf-8"))["items"][1]["children"][0]
    pack = reference.desk.ask(minutes_pack, reference.meeting)
    item = next(each for each in pack.items if each.role is ItemRole.PREVIOUS_MINUTES)
    assert [paragraph.number for paragraph in item.paragraphs if paragraph.number] == ["2.1"]
    amendments = [p for p in item.paragraphs if p.kind is MinuteKind.AMENDMENT]
    assert [paragraph.amended_ref for paragraph in amendments] == ["3.3", "C3", "C4"]
    assert [p.text for p in amendments] == [p["text"] for p in told["paragraphs"] if p["kind"] == "amendment"]
