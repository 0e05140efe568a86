"""The letter that takes an agenda to the members, as a draft with everything enclosed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from boarddesk.documents.agenda_text import document_title, meeting_line
from boarddesk.documents.calendar import invitation
from boarddesk.documents.mail import write_mail
from boarddesk.documents.word.agenda import agenda_bytes
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.agenda_pack import InvitingPack
from boarddesk.model.packs import AttachmentPack, MailPack
from boarddesk.rules.text import clean


def write_agenda_letter(pack: InvitingPack, path: Path, agenda_name: str, *, now: dt.datetime) -> None:
    """Write the draft to `path`, whole or not at all; raises as `write_mail` does."""
    write_mail(agenda_letter(pack, agenda_name, now=now), path, now=now)


def agenda_letter(pack: InvitingPack, agenda_name: str, *, now: dt.datetime) -> MailPack:
    """The letter: the agenda under its name, the invitation, and the papers that fit."""
    words = words_for(pack)
    agenda = pack.agenda
    enclosed = (
        AttachmentPack(agenda_name, agenda_bytes(agenda, now=now)),
        AttachmentPack(f"{document_title(agenda, words).partition(' – ')[0]}.ics", invitation(pack.invitation, now)),
        *(AttachmentPack(clean(name), content) for name, content in pack.papers),
    )
    subject = words(
        "agenda.mail_subject", title=clean(agenda.title or agenda.board_name), date=words.dates.long(agenda.date)
    )
    return MailPack(subject, "\n\n".join(_paragraphs(pack, words)), pack.recipients, attachments=enclosed)


def _paragraphs(pack: InvitingPack, words: Wording) -> Iterator[str]:
    agenda = pack.agenda
    yield words("agenda.mail_greeting")
    title = clean(agenda.title or agenda.board_name)
    yield words("agenda.mail_text", title=title, when=meeting_line(agenda, words))
    later = [paper.name for item in agenda.items for paper in item.papers if paper.to_follow]
    for place, names in (
        ("agenda.mail_papers", [name for name, _ in pack.papers]),
        ("agenda.mail_to_follow", later),
        ("agenda.mail_too_large", list(pack.too_large)),
    ):
        if names:
            yield words(place, names=", ".join(clean(name) for name in names))
    yield words("agenda.mail_invitation") + " " + words("agenda.mail_apologies")
