"""What a sign-in sheet says, in Word and on paper alike."""

from boarddesk.documents.wording import Wording
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection
from boarddesk.rules.dates import clock_range
from boarddesk.rules.text import clean

COLUMNS = ("person", "organisation", "signature", "time")


def document_title(pack: SignInPack, words: Wording) -> str:
    """Sign-in sheet, 19 November 2026 – Northmoor Safeguarding Children Board."""
    return words("sign_in.document_title", date=words.dates.long(pack.date), board=pack.board_name)


def meeting_line(pack: SignInPack, words: Wording) -> str:
    """Thursday 19 November 2026, 1.00pm – 4.00pm, Town Hall."""
    parts = (words.dates.announced(pack.date), clock_range(pack.starts, pack.ends), pack.venue)
    return ", ".join(part for part in parts if part)


def note_of(row: SignInRow, words: Wording) -> str:
    """What stands small under a name: for whom they come, or that apologies are known."""
    if row.comes_for:
        return words("sign_in.for_member", name=clean(row.comes_for))
    return words("sign_in.apologies") if row.apologies else ""


def sections_with_guests(pack: SignInPack, words: Wording) -> tuple[SignInSection, ...]:
    """The groups, and the empty lines for guests as a group of their own."""
    empty = SignInSection(words("sign_in.guests"), (SignInRow(),) * pack.guest_rows)
    return (*pack.sections, empty)
