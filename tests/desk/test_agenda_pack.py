"""The agenda as it is handed out: its lines, apologies, public copy, letter and invitation."""

import datetime as dt
import zipfile
from io import BytesIO

import pytest
from icalendar import Calendar

from boarddesk.desk import agenda, meetings
from boarddesk.desk.agenda import item_lines
from boarddesk.desk.agenda_pack import agenda_pack, inviting_pack
from boarddesk.desk.desk import command
from boarddesk.desk.exports import paper_of
from boarddesk.desk.file_naming import file_name
from boarddesk.documents.agenda_letter import agenda_letter
from boarddesk.documents.calendar import invitation
from boarddesk.documents.word.agenda import agenda_bytes
from boarddesk.model.enums import MeetingStatus, Purpose
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import EmailAddress, Meeting, Paper, Person
from boarddesk.store.write import Write
from tests.desk.nights import Night

NOW = dt.datetime(2026, 11, 10, 9, tzinfo=dt.UTC)


@command("Papers")
def paper(
    write: Write, meeting_id: str, item_id: str, name: str, *, secret: bool = False, follows: bool = False
) -> None:
    write.add(Paper(meeting_id=meeting_id, item_id=item_id, name=name, confidential=secret, to_follow=follows))


@command("Address")
def address(write: Write, name: str, mail: str) -> None:
    (person,) = write.rows(Person, Person.name == name)
    write.add(EmailAddress(person_id=person.id, address=mail))


@command("Close the doors")
def make_confidential(write: Write, meeting_id: str) -> None:
    write.get(Meeting, meeting_id).confidential = True


class Handed(Night):
    """A meeting whose item 2 has everything that an item can have."""

    def __init__(self) -> None:
        super().__init__()
        self.business = self.items[1]
        values = {
            "purpose": Purpose.DECISION, "presenter": "Judith Hale", "report_author": "Anna Marsh",
            "minutes_allotted": 20, "verbal": True,
        }  # fmt: skip
        self.desk.run(agenda.edit_item, self.business, values)


def test_an_item_brings_what_is_asked_who_presents_and_when() -> None:
    made = Handed()
    pack = made.desk.ask(agenda_pack, made.meeting)
    item = pack.items[1]
    assert (item.purpose, item.presenter, item.report_author) == (Purpose.DECISION, "Judith Hale", "Anna Marsh")
    assert (item.starts, item.minutes, item.verbal) == (dt.time(13), 20, True)
    html = paper_of(pack).html
    for said in ("Decision", "report by Anna Marsh", "1.00pm", "20 min", "Verbal report", "Thursday 19 November 2026"):
        assert said in html


def test_notes_to_herself_and_deferred_items_are_in_no_agenda() -> None:
    made = Handed()
    made.desk.run(agenda.edit_item, made.business, {"note": "Ring Judith first"})
    made.desk.run(agenda.edit_item, made.items[2], {"deferred": True})
    pack = made.desk.ask(agenda_pack, made.meeting)
    assert "Ring Judith" not in paper_of(pack).html
    assert len(pack.items) == len(made.desk.ask(item_lines, made.meeting)) - 1


def test_apologies_known_so_far_are_named() -> None:
    made = Handed()
    made.mark("Anna Marsh", "A")
    pack = made.desk.ask(agenda_pack, made.meeting)
    assert [each.name for each in pack.apologies] == ["Anna Marsh"]
    assert "Apologies known so far" in paper_of(pack).html


def test_the_public_copy_tells_nothing_of_a_confidential_item_and_what_is_below_it() -> None:
    made = Handed()
    below = made.desk.run(agenda.add_item, made.meeting, "The family in question", made.business)
    made.desk.run(paper, made.meeting, below, "Case review.docx")
    made.desk.run(paper, made.meeting, made.items[0], "Secret letter.pdf", secret=True)
    made.desk.run(paper, made.meeting, made.items[0], "Open letter.pdf")
    made.desk.run(agenda.edit_item, made.business, {"confidential": True, "confidential_reason": "Names a family"})
    full, public = made.desk.ask(agenda_pack, made.meeting), made.desk.ask(agenda_pack, made.meeting, public=True)
    html = paper_of(public).html
    assert "Case review" not in html
    assert "Secret letter" not in html
    assert "The family" not in html
    assert "Judith" not in html
    assert "[confidential item]" in html
    assert "Open letter.pdf" in html
    assert file_name(full, ".docx") == "NSCB agenda 2026-11-19 CONFIDENTIAL.docx"
    assert file_name(public, ".docx") == "NSCB agenda 2026-11-19 PUBLIC.docx"


def test_a_meeting_confidential_as_a_whole_has_no_public_agenda() -> None:
    made = Handed()
    made.desk.run(make_confidential, made.meeting)
    with pytest.raises(RuleError, match="no public copy"):
        made.desk.ask(agenda_pack, made.meeting, public=True)
    assert made.desk.ask(agenda_pack, made.meeting).has_confidential


def test_the_letter_goes_to_everybody_with_an_address_and_encloses_agenda_and_invitation() -> None:
    made = Handed()
    made.desk.run(address, "Judith Hale", "judith.hale@example.org")
    made.desk.run(paper, made.meeting, made.business, "Budget.xlsx", follows=True)
    pack = made.desk.ask(inviting_pack, made.meeting)
    letter = agenda_letter(pack, "agenda.docx", now=NOW)
    assert [each.address for each in letter.to] == ["judith.hale@example.org"]
    assert "Anna Marsh" in pack.without_address
    assert [each.name for each in letter.attachments] == ["agenda.docx", "Agenda, 19 November 2026.ics"]
    assert "To follow: Budget.xlsx." in letter.text
    assert letter.subject == "NSCB meeting, 19 November 2026: agenda"


def test_the_same_meeting_is_the_same_entry_and_a_cancelled_one_is_taken_out() -> None:
    made = Handed()
    first = made.desk.ask(inviting_pack, made.meeting).invitation
    made.desk.run(meetings.set_status, made.meeting, MeetingStatus.CANCELLED)
    second = made.desk.ask(inviting_pack, made.meeting).invitation
    assert first.uid == second.uid
    assert second.sequence >= first.sequence
    (event,) = Calendar.from_ical(invitation(second, NOW)).walk("VEVENT")
    assert event.decoded("STATUS") in ("CANCELLED", b"CANCELLED")


def test_the_word_document_has_one_table_of_items_with_a_head_that_is_repeated() -> None:
    made = Handed()
    made.desk.run(paper, made.meeting, made.business, "Budget.xlsx")
    content = agenda_bytes(made.desk.ask(agenda_pack, made.meeting), now=NOW)
    markup = zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()
    assert markup.count("<w:tbl>") == 2, "the items and the papers"
    assert markup.count("<w:tblHeader/>") == 2
    for said in ("Presented by", "Paper: Budget.xlsx", "enclosed", "Judith Hale"):
        assert said in markup
