"""Nothing confidential is anywhere in a public copy: every part of every file is looked through for every secret."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from boarddesk.desk import actions, agenda, glossary, members, minutes, papers
from boarddesk.desk.boards import group_lines
from boarddesk.desk.desk import Command, Desk, Write
from boarddesk.desk.exports import (
    paper_of,
    write_excel,
    write_matters_word,
    write_slips_word,
    write_supplement_word,
    write_word,
)
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.handing_out import matters_pack, slips_pack, write_mails
from boarddesk.desk.house_style import proposed, set_house_style
from boarddesk.desk.issues import supplement_pack
from boarddesk.desk.meetings import set_status
from boarddesk.desk.owners import known_owners
from boarddesk.desk.packs import minutes_pack, tracker_pack
from boarddesk.model.enums import DueKind, MarkKind, MeetingStatus, MinuteKind, OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.members import MemberDetails
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.tables import ActionUpdate, Meeting, Minute
from boarddesk.model.text import Mark
from boarddesk.rules.owners import parse_action_by
from tests.builders import a_board, a_desk, a_meeting
from tests.documents.house_bases import TRACES, leaky

SECRETS = ("Zerafina", "Quillon", "Brackwater", "Ottoline", "Vespasian", "Mordaunt", "Pemberwick", "XQZ", "Xenial")
OPEN = "The report was received."


def owned(text: str, kind: MinuteKind = MinuteKind.NARRATIVE, **details: object) -> ParagraphLine:
    """A paragraph with an action of its own."""
    action = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),), DueKind.NEXT_MEETING)
    return ParagraphLine(new_id(), kind, text, actions=(action,), **details)  # type: ignore[arg-type]


def marked(text: str, secret: str) -> tuple[Mark, ...]:
    """The mark over a secret in a text."""
    start = text.index(secret)
    return (Mark(start, start + len(secret), MarkKind.CONFIDENTIAL),)


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def meeting(desk: Desk) -> str:
    """A meeting with a secret in every place that can hold one."""
    board_id = a_board(desk)
    meeting_id = a_meeting(desk, board_id, 0)
    desk.run(glossary.add_term, board_id, "XQZ", "Xenial Quarter Zone")
    first = desk.run(agenda.add_item, meeting_id, "Reports")
    passage = "JH to write to Brackwater about it."
    lines = [
        ParagraphLine(new_id(), text=OPEN),
        owned(passage, marks=marked(passage, "Brackwater")),
        owned("Quillon is to be paid by XQZ.", confidential=True),
        owned("AS to send the open letter."),
        owned("AS to ring somebody about it."),
    ]
    desk.run(minutes.save_item, first, lines)
    secret = desk.run(agenda.add_item, meeting_id, "The case of Zerafina")
    desk.run(agenda.edit_item, secret, {"confidential": True, "confidential_reason": "Mordaunt asked for it"})
    below = desk.run(agenda.add_item, meeting_id, "Ottoline", secret)
    desk.run(minutes.save_item, below, [owned("Vespasian was there.", MinuteKind.DECISION)])
    hidden = lines[4].actions[0].id
    desk.run(actions.set_text, hidden, "Ring Pemberwick")
    desk.run(actions.set_confidential, [hidden], True)
    return meeting_id


def everything_in(path: Path) -> Iterator[str]:
    """The file's own name, and the name and text of every part of it."""
    yield path.name
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            yield name
            yield package.read(name).decode("utf-8", "replace")


def everything_mailed(path: Path) -> Iterator[str]:
    """The file's own name, the heads and text of a letter, and everything in what is attached to it."""
    yield path.name
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    yield from (f"{name}: {value}" for name, value in mail.items())
    for part in mail.walk():
        content = b"" if part.is_multipart() else part.get_content()
        if isinstance(content, str):
            yield content
        elif content:
            attached = path.with_name(str(part.get_filename()))
            attached.write_bytes(content)
            yield from everything_in(attached)
            attached.unlink()


def handed_out(desk: Desk, board_id: str, later: str, folder: Path, *, public: bool) -> Iterator[str]:
    """Everything in every form of the slips and of the sheet for matters arising."""
    slips = desk.ask(slips_pack, board_id, public=public)
    sheet = desk.ask(matters_pack, board_id, public=public, meeting_id=later)
    assert sheet.actions
    for pack, write in ((slips, write_slips_word), (sheet, write_matters_word)):
        path = folder / file_name(pack, ".docx")
        write(pack, path)  # type: ignore[arg-type]
        yield from everything_in(path)
        paper = paper_of(pack)
        yield from (paper.title, paper.html, paper.head, paper.head_right, paper.foot)
    write_mails(slips, folder / "mails", lambda *_: None)
    for path in sorted((folder / "mails").iterdir()):
        yield from everything_mailed(path) if path.suffix == ".eml" else everything_in(path)


def leaks(texts: Iterator[str]) -> set[str]:
    return {secret for text in texts for secret in SECRETS if secret in text}


def test_the_full_copies_hold_every_secret_so_that_the_search_finds_them(
    desk: Desk, meeting: str, tmp_path: Path
) -> None:
    word, excel = tmp_path / "m.docx", tmp_path / "t.xlsx"
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    write_word(desk.ask(minutes_pack, meeting), word)
    write_excel(desk.ask(tracker_pack, board_id), excel)
    found = leaks(everything_in(word)) | leaks(everything_in(excel))
    assert found == set(SECRETS) - {"Mordaunt"}, "the reason is in no document"


@pytest.mark.parametrize("status", [MeetingStatus.DRAFT, MeetingStatus.APPROVED])
def test_no_part_of_a_public_document_holds_a_secret(
    desk: Desk, meeting: str, tmp_path: Path, status: MeetingStatus
) -> None:
    desk.run(set_status, meeting, status)
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    of_minutes = desk.ask(minutes_pack, meeting, public=True)
    of_actions = desk.ask(tracker_pack, board_id, public=True)
    word, excel = tmp_path / file_name(of_minutes, ".docx"), tmp_path / file_name(of_actions, ".xlsx")
    write_word(of_minutes, word)
    write_excel(of_actions, excel)
    papers = [paper_of(of_minutes), paper_of(of_actions)]
    printed = (part for paper in papers for part in (paper.title, paper.html, paper.head, paper.head_right, paper.foot))
    assert not leaks(everything_in(word)) | leaks(everything_in(excel)) | leaks(printed)


def test_a_house_style_brings_nothing_along_but_what_is_seen(desk: Desk, meeting: str, tmp_path: Path) -> None:
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    path = tmp_path / "base.dotx"
    path.write_bytes(leaky())
    traces = {trace for text in everything_in(path) for trace in TRACES if trace in text}
    assert traces == set(TRACES), "the search finds them where they are"
    desk.run(set_house_style, board_id, proposed(path))
    pack = desk.ask(minutes_pack, meeting, public=True)
    word = tmp_path / file_name(pack, ".docx")
    write_word(pack, word)
    whole = list(everything_in(word))
    assert "The council's notepaper" in "".join(whole)
    assert not {trace for text in whole for trace in (*TRACES, *SECRETS) if trace in text}


def test_the_public_copy_says_what_is_open_and_marks_what_is_not(desk: Desk, meeting: str) -> None:
    pack = desk.ask(minutes_pack, meeting, public=True)
    reports = next(item for item in pack.items if item.title == "Reports")
    texts = [paragraph.text for paragraph in reports.paragraphs]
    assert texts[:3] == [OPEN, "JH to write to [confidential item] about it.", "[confidential item]"]
    assert "[confidential item]" in [item.title for item in pack.items]
    assert pack.glossary == ()


def test_the_public_tracker_has_the_open_actions_in_open_words(desk: Desk, meeting: str) -> None:
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    texts = {line.text for line in desk.ask(tracker_pack, board_id, public=True).actions}
    assert texts == {"JH to write to [confidential item] about it.", "AS to send the open letter."}


def test_an_update_that_repeats_a_confidential_paragraph_is_not_told(desk: Desk, meeting: str) -> None:
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    open_one = next(a for a in desk.ask(tracker_pack, board_id, public=True).actions if a.text.startswith("AS"))
    update = desk.run(actions.add_update, open_one.id, "Zerafina has written", dt.date(2026, 11, 20))

    def tie(write: Write) -> None:
        secret = next(row for row in write.rows(Minute) if row.confidential)
        write.get(ActionUpdate, update).minute_id = secret.id

    desk.run(Command(tie, "Tie"))
    lines = desk.ask(tracker_pack, board_id, public=True).actions
    assert all(not line.updates for line in lines)


def test_the_names_of_the_files_say_which_copy_it_is(desk: Desk, meeting: str) -> None:
    assert file_name(desk.ask(minutes_pack, meeting), ".docx").endswith("DRAFT CONFIDENTIAL.docx")
    assert file_name(desk.ask(minutes_pack, meeting, public=True), ".docx").endswith("DRAFT PUBLIC.docx")


def test_a_meeting_that_is_confidential_as_a_whole_has_no_public_copy(desk: Desk, meeting: str) -> None:
    desk.run(Command(lambda write: setattr(write.get(Meeting, meeting), "confidential", True), "Close"))
    with pytest.raises(RuleError, match="no public copy"):
        desk.ask(minutes_pack, meeting, public=True)
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    assert desk.ask(tracker_pack, board_id, public=True).actions == ()


ACTION_SECRETS = {"Brackwater", "Quillon", "XQZ", "Vespasian", "Pemberwick"}


def give_an_address(desk: Desk, board_id: str) -> None:
    """Make one owner somebody a letter goes to."""
    group = desk.ask(group_lines, board_id)[0]
    person = MemberDetails(group.id, "Jo Holm", "JO", emails=("jo@moor.example",))
    desk.run(members.add_member, board_id, person)
    known = desk.ask(known_owners, board_id)
    for line in desk.ask(tracker_pack, board_id).actions:
        desk.run(actions.set_owners, line.id, parse_action_by("JO, JH", known, dt.date(2026, 11, 19)).owners)


def test_no_slip_letter_or_sheet_for_the_public_holds_a_secret(desk: Desk, meeting: str, tmp_path: Path) -> None:
    board_id = desk.ask(lambda read: read.get(Meeting, meeting).board_id)
    give_an_address(desk, board_id)
    later = a_meeting(desk, board_id, 0, dt.date(2027, 1, 21))
    full, public = tmp_path / "full", tmp_path / "public"
    full.mkdir()
    public.mkdir()
    found = leaks(handed_out(desk, board_id, later, full, public=False))
    assert found >= ACTION_SECRETS, "the search finds them where they are"
    assert not leaks(handed_out(desk, board_id, later, public, public=True))
    names = [path.name for path in public.rglob("*.*")]
    assert any(name.endswith(".eml") for name in names)
    assert all("PUBLIC" in name for name in names)


def test_a_public_supplement_tells_nothing_of_what_is_confidential_now_or_was_when_it_was_issued(
    desk: Desk, tmp_path: Path
) -> None:
    meeting_id = a_meeting(desk, a_board(desk), 0)
    was_secret, gets_secret, stays, gone = (
        desk.run(agenda.add_item, meeting_id, title) for title in ("Brackwater", "Quillon", "Zerafina", "Ottoline")
    )
    for item_id in (was_secret, stays, gone):
        desk.run(agenda.edit_item, item_id, {"confidential": True})
    desk.run(papers.announce_paper, gets_secret, "Pemberwick")
    desk.run(set_status, meeting_id, MeetingStatus.AGENDA_ISSUED)
    desk.run(agenda.edit_item, was_secret, {"confidential": False})
    desk.run(agenda.rename_item, was_secret, "An open matter")
    desk.run(agenda.edit_item, gets_secret, {"confidential": True})
    desk.run(agenda.rename_item, stays, "Vespasian")
    desk.run(agenda.delete_items, [gone])
    desk.run(agenda.add_item, meeting_id, "Late business")

    told = {}
    for public in (False, True):
        pack = desk.ask(supplement_pack, meeting_id, public=public)
        path = tmp_path / file_name(pack, ".docx")
        write_supplement_word(pack, path)
        paper = paper_of(pack)
        texts = (*everything_in(path), paper.title, paper.html, paper.head, paper.head_right, paper.foot)
        told[public] = leaks(iter(texts))
        assert any("Late business" in text for text in texts)
    assert told[False] == {"Brackwater", "Quillon", "Zerafina", "Vespasian", "Ottoline"}
    assert told[True] == set()
