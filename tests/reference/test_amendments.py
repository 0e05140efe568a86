"""The reference's own amendments: recorded by their old refs, they come out as its 2.1 and in the corrected edition."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from boarddesk.app import LocalFiles
from boarddesk.desk.approval import approval_of, approve_minutes
from boarddesk.desk.boards import board_lines
from boarddesk.desk.desk import Desk
from boarddesk.desk.editions import edition_lines, edition_pack
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.minutes import minutes_of, save_item
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.revised import revised_pack
from boarddesk.model.enums import EditionKind, ItemRole, MeetingStatus, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.approval import Confirmed
from boarddesk.model.lines.minutes import ItemMinutes, ParagraphLine
from boarddesk.model.packs import ItemPack, MinutesPack, ParagraphPack
from boarddesk.rules.amending import proposed_wording
from tests.reference.convert import converted
from tests.reference.expected_words import RECORD
from tests.reference.typed import Plain, a_board_file, the_record

SEPTEMBER, NOVEMBER = dt.date(2009, 9, 17), dt.date(2009, 11, 19)
REFS = ("3.3", "C3", "C4")

pytestmark = pytest.mark.skipif(not RECORD.exists(), reason="the reference lies outside the project")


def numbered(*texts: str) -> list[Plain]:
    """Paragraphs that each begin a number."""
    return [{"text": text, "numbered": True} for text in texts]


def september() -> Plain:
    """A meeting before the reference in which its old refs lead somewhere; what it says is made up."""
    agreed = {"label": "2", "title": "Minutes", "role": "previous_minutes", "minutes": [agreeing()]}
    arising = numbered("The audit was put off.", "A letter was sent.", "Somebody would clear up the roles.")
    standing = numbered(
        "The plan was noted.", "A visit was made.", "Media interest was feared.", "Trusts were discussed."
    )
    return {
        "date": SEPTEMBER.isoformat(),
        "title": "Board Meeting",
        "status": "circulated",
        "items": [
            agreed,
            {"label": "3", "title": "Matters Arising", "role": "matters_arising", "minutes": arising},
            {"label": "C", "title": "Serious cases", "minutes": standing},
        ],
    }


def told_of_2_1() -> list[Any]:
    """What the reference says under 2.1."""
    paragraphs: list[Any] = the_record()["items"][1]["children"][0]["paragraphs"]
    return paragraphs


def agreeing() -> Plain:
    """The sentence with which this board agrees its minutes."""
    return {"kind": "decision", "text": next(each["text"] for each in told_of_2_1() if each["kind"] == "agreed")}


class Night:
    """The reference with a meeting before it; nothing stands yet under its minutes of that meeting."""

    def __init__(self, path: Path) -> None:
        form = converted(the_record())
        form["boards"][0]["meetings"].insert(0, september())
        self.file = LocalFiles().open(a_board_file(path, form), "Lorna Reed")
        self.desk: Desk = self.file.desk
        lines = self.desk.ask(meeting_lines, self.desk.ask(board_lines)[0].id)
        self.last = next(line.id for line in lines if line.date == SEPTEMBER)
        self.tonight = next(line.id for line in lines if line.date == NOVEMBER)

    def item(self) -> ItemMinutes:
        """Tonight's item for the minutes of the last meeting."""
        items = self.desk.ask(minutes_of, self.tonight).items
        return next(each for each in items if each.role is ItemRole.PREVIOUS_MINUTES and each.paragraphs)

    def record(self) -> None:
        """What was said under 2.1 up to the amendments is typed; that they were agreed is not."""
        first, *rest = (each for each in told_of_2_1() if each["kind"] != "agreed")
        typed = [ParagraphLine(new_id(), text=first["text"], numbered=True)]
        typed += [ParagraphLine(new_id(), MinuteKind.AMENDMENT, p["text"], amended_ref=p["ref"]) for p in rest]
        self.desk.run(save_item, self.item().id, typed)

    def approve(self) -> None:
        """Every amendment is confirmed as it is proposed."""
        made = []
        for line in self.desk.ask(approval_of, self.last).amendments:
            about = line.candidates[line.target]
            made.append(Confirmed(line.minute_id, about.minute_id, proposed_wording(about.text, line.text)))
        self.desk.run(approve_minutes, self.last, made)


@pytest.fixture
def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("BOARDDESK_DATA_DIR", str(tmp_path))
    made = Night(tmp_path / "reference.board")
    made.record()
    yield made
    made.file.close()


def at_refs(pack: MinutesPack) -> dict[str, str]:
    """The words at the refs that were amended."""

    def every(items: tuple[ItemPack, ...]) -> list[ParagraphPack]:
        return [p for each in items for p in (*each.paragraphs, *every(each.children))]

    return {paragraph.number: paragraph.text for paragraph in every(pack.items) if paragraph.number in REFS}


def test_each_amendment_finds_its_paragraph_in_the_minutes_of_september(night: Night) -> None:
    asked = night.desk.ask(approval_of, night.last)
    assert asked.agreed_on == NOVEMBER
    assert [(line.ref, len(line.candidates), line.candidates[0].place) for line in asked.amendments] == [
        (ref, 1, ref) for ref in REFS
    ]


def test_tonight_reads_as_the_2_1_of_the_reference(night: Night) -> None:
    night.approve()
    pack = night.desk.ask(minutes_pack, night.tonight)
    item = next(each for each in pack.items if each.role is ItemRole.PREVIOUS_MINUTES)
    kinds = {"narrative": MinuteKind.NARRATIVE, "amendment": MinuteKind.AMENDMENT, "agreed": MinuteKind.DECISION}
    assert [(p.kind, p.amended_ref, p.text) for p in item.paragraphs] == [
        (kinds[told["kind"]], told["ref"] or "", told["text"]) for told in told_of_2_1()
    ]
    assert [paragraph.number for paragraph in item.paragraphs if paragraph.number] == ["2.1"]


def test_the_corrected_edition_says_what_was_asked_for_and_the_circulated_one_does_not(night: Night) -> None:
    night.approve()
    approved, circulated = night.desk.ask(edition_lines, night.last)
    assert (approved.kind, circulated.kind) == (EditionKind.APPROVED, EditionKind.CIRCULATED)
    assert night.desk.ask(minutes_pack, night.last).status is MeetingStatus.APPROVED
    now, before = (at_refs(night.desk.ask(edition_pack, line.id)) for line in (approved, circulated))
    asked = {each["ref"]: each["text"] for each in told_of_2_1() if each["kind"] == "amendment"}
    assert set(now) == set(before) == set(asked) == set(REFS)
    for ref in REFS:
        assert asked[ref] in now[ref]
        assert asked[ref] not in before[ref]
    pack = night.desk.ask(revised_pack, night.last)
    assert (at_refs(pack.approved), at_refs(pack.draft)) == (now, before)
