"""Action slips and the sheet for matters arising, in Word, on paper and as letters, read back part by part."""

import datetime as dt
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from boarddesk.desk.exports import paper_of
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.handing_out import write_mails
from boarddesk.documents.slip_letters import letters
from boarddesk.documents.word.matters import write_matters
from boarddesk.documents.word.slip import write_slips
from boarddesk.model.enums import OwnerKind
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.lines.actions import ActionLine, OwnerLine, UpdateLine
from boarddesk.model.packs import RecipientPack
from boarddesk.model.slips import SlipActionPack, SlipPack
from boarddesk.ui.jobs import Cancelled
from tests.documents.packs import BOARD
from tests.documents.test_tracker import NOW, TODAY, an_action

NEXT = dt.date(2027, 1, 21)
UPDATE = UpdateLine("u", dt.date(2026, 11, 20), "JH", "The Trust has answered.")
CONTEXT = "The waiting list has grown again."


def nothing(*_: int) -> None:
    """A step nobody listens to."""


def a_slip(name: str, *actions: ActionLine, address: str = "x@moor.example", **changes: object) -> SlipPack:
    """The slip of somebody with an address; without one for an empty address."""
    to, without = ((RecipientPack(name, address),), ()) if address else ((), (name,))
    owner = OwnerLine(OwnerKind.PERSON, name, name, name, "", name)
    packs = tuple(SlipActionPack(line, CONTEXT) for line in actions)
    slip = SlipPack(BOARD, "NSCB", "en-GB", BOARD, TODAY, NEXT, owner, to, without, packs)
    return replace(slip, **changes)  # type: ignore[arg-type]


def slips(*made: SlipPack, **changes: object) -> SlipsPack:
    return replace(SlipsPack(BOARD, "NSCB", "en-GB", BOARD, TODAY, made), **changes)  # type: ignore[arg-type]


def matters(*lines: ActionLine) -> MattersPack:
    return MattersPack(BOARD, "NSCB", "en-GB", BOARD, TODAY, NEXT, lines)


def mail_in(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=policy.default)


def test_each_owner_has_a_heading_and_a_table_on_a_page_of_their_own(tmp_path: Path) -> None:
    target = tmp_path / "slips.docx"
    pack = slips(a_slip("Ann Vale", an_action(1, updates=(UPDATE,))), a_slip("Ben Holm", an_action(2), an_action(3)))
    write_slips(pack, target, now=NOW)
    made = Document(str(target))
    heads = [p for p in made.paragraphs if p.style is not None and p.style.style_id == "Heading1"]
    assert [(p.text, bool(p.paragraph_format.page_break_before)) for p in heads] == [
        ("Ann Vale", False),
        ("Ben Holm", True),
    ]
    assert [len(table.rows) for table in made.tables] == [2, 3]
    first = [cell.text for cell in made.tables[0].rows[1].cells]
    assert first[0] == "19.11.26/1"
    assert first[1].splitlines() == [
        "JH to write to the Trust.",
        "1 Neglect, meeting of 19 Nov 2026",
        f"Said before it: {CONTEXT}",
        "Last update, 20 Nov 2026: The Trust has answered. (JH)",
        "Action By: JH, ALL",
    ]
    assert first[2:] == ["11 Dec 2026\nOn track", ""]
    assert made.core_properties.title == f"Action slips, 24 November 2026 – {BOARD}"
    assert made.core_properties.language == "en-GB"


def test_the_sheet_for_matters_arising_has_the_refs_and_an_empty_column(tmp_path: Path) -> None:
    target = tmp_path / "matters.docx"
    write_matters(matters(an_action(1, updates=(UPDATE,)), an_action(2)), target, now=NOW)
    made = Document(str(target))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert rows[0] == ["Ref", "Action", "Action By", "Due", "Last update", "Tonight"]
    assert [row[0] for row in rows[1:]] == ["19.11.26/1", "19.11.26/2"]
    assert rows[1][4] == "20 Nov 2026: The Trust has answered. (JH)"
    assert {row[5] for row in rows[1:]} == {""}
    assert made.sections[0].orientation is WD_ORIENT.LANDSCAPE


def test_the_paper_says_what_the_word_document_says() -> None:
    action = an_action(1, updates=(UPDATE,))
    for pack in (slips(a_slip("Ann Vale", action)), matters(action)):
        html = paper_of(pack).html
        for said in ("19.11.26/1", "JH to write to the Trust.", "11 Dec 2026", "The Trust has answered. (JH)"):
            assert said in html


def test_each_person_gets_one_letter_with_everything_that_is_theirs() -> None:
    both = an_action(2, "All members to answer.")
    pack = slips(
        a_slip("ALL", both, recipients=(RecipientPack("Ann Vale", "ann@moor.example"),)),
        a_slip("Ann Vale", an_action(1), both, address="Ann@moor.example"),
    )
    (one,) = letters(pack, NOW, nothing)
    mail = mail_in(one.content)
    text = mail.get_body().get_content()  # type: ignore[union-attr]
    assert one.file_name == "NSCB action slip Ann Vale 2026-11-24.eml"
    assert (mail["To"], mail["X-Unsent"]) == ("Ann Vale <ann@moor.example>", "1")
    assert text.count("All members to answer.") == 1
    assert text.count("19.11.26/1") == 1
    (attached,) = mail.iter_attachments()
    made = Document(BytesIO(attached.get_content()))
    assert len(made.tables[0].rows) == 3


@pytest.mark.parametrize("address", ["", "  ", "no address", "a@b@c"])
def test_somebody_who_cannot_be_written_to_gets_a_slip_in_word_and_is_named(address: str, tmp_path: Path) -> None:
    slip = a_slip("Ben Holm", an_action(1), address="x@moor.example")
    bad = replace(slip, recipients=(RecipientPack("Ben Holm", address),))
    done = write_mails(slips(bad, a_slip("Ann Vale", an_action(2))), tmp_path / "out", nothing, lambda: NOW)
    assert done.without_address == ("Ben Holm",)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "NSCB action slip Ann Vale 2026-11-24.eml",
        "NSCB action slip Ben Holm 2026-11-24.docx",
    ]


def test_two_people_of_one_name_get_a_file_each(tmp_path: Path) -> None:
    pack = slips(*(a_slip("Ann Vale", an_action(n), address=f"{n}@moor.example") for n in (1, 2)))
    done = write_mails(pack, tmp_path, nothing, lambda: NOW)
    assert len(set(done.drafts)) == 2
    assert sorted(done.drafts) == sorted(path.name for path in tmp_path.iterdir())


def test_stopped_before_anything_is_written_nothing_is_there(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    pack = slips(*(a_slip(f"Ann {n}", an_action(n), address=f"{n}@moor.example") for n in range(3)))
    with pytest.raises(Cancelled):
        write_mails(pack, tmp_path / "out", stop, lambda: NOW)
    assert not (tmp_path / "out").exists()


def test_confidential_slips_and_sheets_say_so_in_name_head_and_row(tmp_path: Path) -> None:
    secret = an_action(1, confidential=True)
    pack, sheet = slips(a_slip("Ann Vale", secret)), matters(secret)
    assert file_name(pack, ".docx") == "NSCB action slips Ann Vale 2026-11-24 CONFIDENTIAL.docx"
    assert file_name(sheet, ".docx") == "NSCB matters arising 2027-01-21 CONFIDENTIAL.docx"
    assert file_name(replace(sheet, is_public=True), ".docx").endswith("PUBLIC.docx")
    (one,) = letters(pack, NOW, nothing)
    assert one.file_name.endswith("CONFIDENTIAL.eml")
    write_slips(pack, tmp_path / "s.docx", now=NOW)
    assert Document(str(tmp_path / "s.docx")).tables[0].cell(1, 1).text.startswith("[Confidential] ")
    assert "[Confidential]" in paper_of(sheet).html


def test_without_an_open_action_the_sheet_says_so(tmp_path: Path) -> None:
    write_matters(matters(), tmp_path / "m.docx", now=NOW)
    assert "There are no open actions." in [p.text for p in Document(str(tmp_path / "m.docx")).paragraphs]
    assert "There are no open actions." in paper_of(matters()).html
