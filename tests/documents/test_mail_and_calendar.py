"""Mail drafts and invitations, read back as a mail and a calendar program read them."""

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from boarddesk.documents.calendar import invitation, write_invitation
from boarddesk.documents.mail import LARGEST, mail_message, write_mail
from boarddesk.model.errors import RuleError
from boarddesk.model.packs import AttachmentPack, InvitationPack, MailPack, RecipientPack

NOW = dt.datetime(2026, 11, 24, 16, 5, tzinfo=dt.UTC)
JUDITH = RecipientPack("Judith Hale", "judith.hale@example.org")
MEETING = InvitationPack(
    "m1", "NSCB meeting", dt.date(2027, 7, 21), dt.time(13), dt.time(16), "Town Hall, Moor Street", "Agenda; papers"
)


def read(pack: MailPack, folder: Path) -> EmailMessage:
    write_mail(pack, folder / "draft.eml", now=NOW)
    found = message_from_bytes((folder / "draft.eml").read_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_draft_opens_for_writing_with_everybody_it_goes_to(tmp_path: Path) -> None:
    zoe = RecipientPack("Zoë Ahn, Cllr", "zoe@example.org")
    draft = read(MailPack("Draft minutes – 19 November", "Dear all,\n\nplease find …", (JUDITH, zoe)), tmp_path)
    assert draft["X-Unsent"] == "1"
    assert [(each.display_name, each.addr_spec) for each in draft["To"].addresses] == [
        ("Judith Hale", "judith.hale@example.org"),
        ("Zoë Ahn, Cllr", "zoe@example.org"),
    ]
    assert draft["Subject"] == "Draft minutes – 19 November"
    body = draft.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["Dear all,", "", "please find …"]


def test_attachments_keep_their_names_types_and_bytes(tmp_path: Path) -> None:
    files = (AttachmentPack("Minutes “draft”.docx", b"PK\x03"), AttachmentPack("meeting.ics", b"BEGIN:VCALENDAR"))
    draft = read(MailPack("s", "t", (JUDITH,), attachments=files), tmp_path)
    found = list(draft.iter_attachments())
    assert [each.get_filename() for each in found] == ["Minutes “draft”.docx", "meeting.ics"]
    assert found[0].get_content_type().endswith("wordprocessingml.document")
    assert found[0].get_payload(decode=True) == b"PK\x03"


@pytest.mark.parametrize("address", ["", "nobody", "a b@c", "x@", "a@b\r\nBcc: c@d"])
def test_an_address_that_is_none_is_said_with_whose_it_is(address: str) -> None:
    with pytest.raises(RuleError, match="is not a mail address; correct it in the record of Judith Hale"):
        mail_message(MailPack("s", "t", (RecipientPack("Judith Hale", address),)), NOW)


def test_attachments_that_no_mail_takes_are_refused() -> None:
    big = AttachmentPack("paper.pdf", bytes(LARGEST + 1))
    with pytest.raises(RuleError, match="20 MB"):
        mail_message(MailPack("s", "t", attachments=(big,)), NOW)


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=40))
def test_no_subject_text_or_name_breaks_the_draft(subject: str, text: str, name: str) -> None:
    content = mail_message(MailPack(subject, text, (RecipientPack(name, "a@example.org"),)), NOW).as_bytes()
    found = message_from_bytes(content, policy=policy.default)
    assert [each.addr_spec for each in found["To"].addresses] == ["a@example.org"]


def event(pack: InvitationPack) -> dict[str, object]:
    calendar = Calendar.from_ical(invitation(pack, NOW))
    (found,) = calendar.walk("VEVENT")
    return {name.lower(): found.decoded(name) for name in ("UID", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY")}


def test_an_invitation_has_british_time_and_the_meetings_own_uid() -> None:
    found = event(MEETING)
    start = found["dtstart"]
    assert isinstance(start, dt.datetime)
    assert (start.hour, start.utcoffset()) == (13, dt.timedelta(hours=1)), "July is summer time"
    assert found["uid"] in ("m1@boarddesk", b"m1@boarddesk")
    assert b"BEGIN:VTIMEZONE" in invitation(MEETING, NOW)


def test_a_meeting_without_a_time_takes_the_day_and_one_without_an_end_two_hours() -> None:
    whole = event(InvitationPack("m1", "t", dt.date(2027, 7, 21)))
    assert (whole["dtstart"], whole["dtend"]) == (dt.date(2027, 7, 21), dt.date(2027, 7, 22))
    short = event(InvitationPack("m1", "t", dt.date(2027, 7, 21), dt.time(13)))
    begins, ends = short["dtstart"], short["dtend"]
    assert isinstance(begins, dt.datetime)
    assert isinstance(ends, dt.datetime)
    assert ends - begins == dt.timedelta(hours=2)


def test_a_cancelled_meeting_is_taken_out_of_the_calendar(tmp_path: Path) -> None:
    path = tmp_path / "cancel.ics"
    write_invitation(InvitationPack("m1", "t", dt.date(2027, 7, 21), sequence=3, cancelled=True), path, now=NOW)
    content = path.read_bytes()
    assert b"METHOD:CANCEL" in content
    assert b"SEQUENCE:3" in content
