"""Action slips as letters: one mail draft a person with the slip attached; without an address the slip alone.

Somebody who owns actions by name and others as one of a group or of ALL gets one letter with all of them.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from email.policy import SMTP
from io import BytesIO
from pathlib import Path

from boarddesk.documents.files import write_bytes_atomically
from boarddesk.documents.mail import address_of, mail_message
from boarddesk.documents.names import legal_name, shortened
from boarddesk.documents.slip_text import due_text, notes_of, secret_text, slip_summary, state_text
from boarddesk.documents.word.slip import slips_document
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.handing_out import SlipsPack
from boarddesk.model.packs import AttachmentPack, MailPack, RecipientPack
from boarddesk.model.slips import SlipActionPack, SlipPack
from boarddesk.rules.actions import log_order
from boarddesk.rules.text import clean, fold, one_line

Step = Callable[[int, int], None]
"""Told how many of how many are done; raises to stop the work."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A file to be written for one person."""

    name: str
    ending: str
    content: bytes
    file_name: str


@dataclass(slots=True)
class _Reader:
    name: str
    address: str
    first: SlipPack
    actions: dict[str, SlipActionPack] = field(default_factory=dict)

    @property
    def slip(self) -> SlipPack:
        """Their slip, the most pressing first as in each of those it is made of."""
        actions = tuple(
            sorted(self.actions.values(), key=lambda one: log_order(one.line.rag, one.line.due, one.line.ref))
        )
        return replace(self.first, owner=replace(self.first.owner, name=self.name), actions=actions)


def letters(pack: SlipsPack, now: dt.datetime, step: Step) -> tuple[Letter, ...]:
    """Everything that goes out, made and not yet written; RuleError when something is too large for a letter."""
    words = words_for(pack)
    taken: set[str] = set()
    readers = _readers(pack)
    made = []
    for number, reader in enumerate(readers):
        step(number, 2 * len(readers))
        made.append(_letter(pack, reader, words, now, taken))
    return tuple(made)


def write_letters(made: Sequence[Letter], folder: Path, step: Step) -> None:
    """Write them into a folder, made where it is missing; KnownError when that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"The folder “{folder}” cannot be made: {error.strerror}.") from error
    for number, letter in enumerate(made):
        step(len(made) + number, 2 * len(made))
        write_bytes_atomically(folder / letter.file_name, letter.content)


def _readers(pack: SlipsPack) -> list[_Reader]:
    found: dict[tuple[str, str], _Reader] = {}
    for slip in pack.slips:
        people = [(person.name, person.address) for person in slip.recipients]
        for name, address in people + [(name, "") for name in slip.without_address]:
            known = address.strip() if _takes_mail(name, address) else ""
            reader = found.setdefault((known.casefold(), fold(name)), _Reader(name, known, slip))
            for each in slip.actions:
                reader.actions.setdefault(each.line.id, each)
    return sorted(found.values(), key=lambda reader: fold(reader.name))


def _takes_mail(name: str, address: str) -> bool:
    if not address.strip():
        return False
    try:
        address_of(RecipientPack(name, address))
    except RuleError:
        return False
    return True


def _letter(pack: SlipsPack, reader: _Reader, words: Wording, now: dt.datetime, taken: set[str]) -> Letter:
    slip = reader.slip
    word = BytesIO()
    slips_document(replace(pack, slips=(slip,)), now=now).save(word)
    stem = _file_stem(pack, slip, reader.name, taken)
    if not reader.address:
        return Letter(reader.name, ".docx", word.getvalue(), f"{stem}.docx")
    mail = MailPack(
        words("slip.subject", board=pack.board_short_name or pack.board_name, date=words.dates.long(pack.as_of)),
        letter_text(slip, reader.name, words),
        (RecipientPack(reader.name, reader.address),),
        attachments=(AttachmentPack(f"{stem}.docx", word.getvalue()),),
    )
    return Letter(reader.name, ".eml", mail_message(mail, now).as_bytes(policy=SMTP), f"{stem}.eml")


def _file_stem(pack: SlipsPack, slip: SlipPack, name: str, taken: set[str]) -> str:
    stem = f"{pack.board_short_name} action slip {shortened(one_line(name))} {pack.as_of.isoformat()}"
    stem += " PUBLIC" if pack.is_public else " CONFIDENTIAL" if slip.has_confidential else ""
    legal = legal_name(stem)
    free, number = legal, 2
    while free.casefold() in taken:
        free, number = f"{legal} ({number})", number + 1
    taken.add(free.casefold())
    return free


def letter_text(slip: SlipPack, name: str, words: Wording) -> str:
    """The letter itself: every action with its ref, its day and where it comes from."""
    parts = [words("slip.greeting", name=one_line(name)), slip_summary(slip, words)]
    for each in slip.actions:
        line = each.line
        head = f"{line.ref}  {due_text(line, words)} ({state_text(line, words)})"
        parts.append("\n".join([head, secret_text(line, words) + clean(line.text), *notes_of(each, words)]))
    parts.append(words("slip.please"))
    return "\n\n".join(parts)
