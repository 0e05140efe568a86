"""A mail draft: a file that her mail program opens as a letter not yet sent, attachments included.

BoardDesk sends nothing itself. `X-Unsent: 1` makes Outlook open the file for writing; other programs open it as a
message that can be edited as new.
"""

import datetime as dt
from collections.abc import Iterable
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from boarddesk.documents.files import write_bytes_atomically
from boarddesk.model.errors import RuleError
from boarddesk.model.packs import AttachmentPack, MailPack, RecipientPack
from boarddesk.rules.text import one_line

LARGEST = 20_000_000
"""Bytes of attachments that most offices' mail lets through."""
TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ".pdf": ("application", "pdf"),
    ".ics": ("text", "calendar"),
}


def write_mail(pack: MailPack, path: Path, *, now: dt.datetime) -> None:
    """Write the draft to `path`, whole or not at all.

    Raises RuleError for an address that is none or attachments that are too large, KnownError when the file cannot be
    written.
    """
    content = mail_message(pack, now).as_bytes(policy=SMTP)
    write_bytes_atomically(path, content)


def mail_message(pack: MailPack, now: dt.datetime) -> EmailMessage:
    """The draft as a message."""
    refuse_large(pack.attachments)
    made = EmailMessage(policy=SMTP)
    made["X-Unsent"] = "1"
    made["Date"] = format_datetime(now)
    for name, people in (("To", pack.to), ("Cc", pack.copies), ("Bcc", pack.blind_copies)):
        if people:
            made[name] = tuple(address_of(person) for person in people)
    made["Subject"] = one_line(pack.subject)
    made.set_content(pack.text.rstrip() + "\n")
    for attachment in pack.attachments:
        main, sub = TYPES.get(Path(attachment.name).suffix.lower(), ("application", "octet-stream"))
        made.add_attachment(attachment.content, maintype=main, subtype=sub, filename=one_line(attachment.name))
    return made


def address_of(person: RecipientPack) -> Address:
    """A recipient as a message names one; RuleError for an address that no mail program takes."""
    try:
        return Address(one_line(person.name), addr_spec=person.address.strip())
    except (ValueError, IndexError, HeaderParseError) as error:
        who = person.name or "somebody"
        raise RuleError(f"“{person.address}” is not a mail address; correct it in the record of {who}.") from error


def refuse_large(attachments: Iterable[AttachmentPack]) -> None:
    """Raise RuleError for more than most mail takes."""
    size = sum(len(attachment.content) for attachment in attachments)
    if size > LARGEST:
        raise RuleError(
            f"The attachments are {size / 1e6:.0f} MB; most mail takes {LARGEST // 1_000_000} MB. Leave some out."
        )
