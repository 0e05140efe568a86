"""The letter that takes a supplement to the members, as a draft with everything enclosed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from boarddesk.documents.agenda_text import document_title, meeting_line
from boarddesk.documents.calendar import invitation
from boarddesk.documents.mail import write_mail
from boarddesk.documents.word.supplement import supplement_bytes
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.packs import AttachmentPack, MailPack
from boarddesk.model.supplement import SupplementLetterPack
from boarddesk.rules.text import clean


def write_supplement_letter(pack: SupplementLetterPack, path: Path, name: str, *, now: dt.datetime) -> None:
    """Write the draft to `path`, whole or not at all; raises as `write_mail` does."""
    write_mail(supplement_letter(pack, name, now=now), path, now=now)


def supplement_letter(pack: SupplementLetterPack, name: str, *, now: dt.datetime) -> MailPack:
    """The letter: the supplement under its name, the papers that have come, and an invitation if the meeting moved."""
    words = words_for(pack)
    agenda = pack.supplement.agenda
    calendar = f"{document_title(agenda, words).partition(' – ')[0]}.ics"
    moved = (AttachmentPack(calendar, invitation(pack.invitation, now)),) if pack.supplement.is_moved else ()
    papers = tuple(AttachmentPack(clean(paper), content) for paper, content in pack.papers)
    enclosed = (AttachmentPack(name, supplement_bytes(pack.supplement, now=now)), *moved, *papers)
    title = clean(agenda.title or agenda.board_name)
    subject = words("supplement.mail_subject", title=title, date=words.dates.long(agenda.date))
    return MailPack(subject, "\n\n".join(_paragraphs(pack, title, words)), pack.recipients, attachments=enclosed)


def _paragraphs(pack: SupplementLetterPack, title: str, words: Wording) -> Iterator[str]:
    yield words("agenda.mail_greeting")
    when = meeting_line(pack.supplement.agenda, words)
    yield words("supplement.mail_text", title=title, when=when, date=words.dates.long(pack.supplement.issued_on))
    for place, names in (
        ("supplement.mail_papers", [name for name, _ in pack.papers]),
        ("agenda.mail_too_large", list(pack.too_large)),
    ):
        if names:
            yield words(place, names=", ".join(clean(name) for name in names))
    if pack.supplement.is_moved:
        yield words("supplement.mail_invitation")
