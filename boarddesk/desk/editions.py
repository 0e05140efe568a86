"""Editions of the minutes: kept whole when they are circulated and approved, and verified whenever they are opened."""

from sqlmodel import col

from boarddesk.desk.edition_text import canonical, pack_from, sha256_of
from boarddesk.model.enums import EditionKind, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.editions import EditionLine
from boarddesk.model.packs import MinutesPack
from boarddesk.model.tables import Edition, Meeting
from boarddesk.rules.dates import long_date
from boarddesk.store.clock import here
from boarddesk.store.write import Read, Write


def edition_lines(read: Read, meeting_id: str) -> tuple[EditionLine, ...]:
    """The editions of a meeting, the latest first, each verified."""
    return tuple(line_of(row) for row in reversed(rows_of(read, meeting_id)))


def edition_pack(read: Read, edition_id: str) -> MinutesPack:
    """The minutes as an edition keeps them; RuleError, said plainly, if a byte of it has changed."""
    return verified(read, read.get(Edition, edition_id))


def approved_pack(read: Read, meeting: Meeting) -> MinutesPack | None:
    """The approved edition of a meeting's minutes; none before approval, or where it was approved elsewhere."""
    if meeting.status is not MeetingStatus.APPROVED:
        return None
    row = latest(read, meeting.id, EditionKind.APPROVED)
    return verified(read, row) if row is not None else None


def complaint_about(read: Read, meeting_id: str) -> str:
    """What is wrong with the approved edition of a meeting, in a sentence; nothing where it holds or there is none."""
    try:
        approved_pack(read, read.get(Meeting, meeting_id))
    except RuleError as wrong:
        return str(wrong)
    return ""


def circulated_pack(read: Read, meeting_id: str) -> MinutesPack | None:
    """The minutes as they were circulated last; none where they never were."""
    row = latest(read, meeting_id, EditionKind.CIRCULATED)
    return verified(read, row) if row is not None else None


def keep_edition(write: Write, meeting_id: str, kind: EditionKind, pack: MinutesPack) -> Edition:
    """Keep the minutes as they are; the same ones circulated again are kept once."""
    content = canonical(pack)
    sha256 = sha256_of(content)
    before = latest(write, meeting_id, kind)
    if before is not None and before.sha256 == sha256 and holds(before):
        return before
    return write.add(
        Edition(
            meeting_id=meeting_id,
            kind=kind,
            made_at=write.now,
            made_by=write.person,
            content=content,
            sha256=sha256,
        )
    )


def latest(read: Read, meeting_id: str, kind: EditionKind) -> Edition | None:
    """The edition of a kind that was made last."""
    return next((row for row in reversed(rows_of(read, meeting_id)) if row.kind is kind), None)


def rows_of(read: Read, meeting_id: str) -> list[Edition]:
    """The editions of a meeting in the order in which they were made."""
    return read.rows(Edition, Edition.meeting_id == meeting_id, order=col(Edition.made_at))


def holds(row: Edition) -> bool:
    """Whether the text is what the SHA-256 was taken of."""
    return sha256_of(row.content) == row.sha256


def verified(read: Read, row: Edition) -> MinutesPack:
    """The pack of an edition, if nothing in it has changed."""
    if not holds(row):
        day = long_date(read.get(Meeting, row.meeting_id).date)
        raise RuleError(
            f"The {row.kind.value} minutes of {day} are no longer what was stored: their SHA-256 has changed. "
            "Restore a backup from before."
        )
    return pack_from(row.content)


def line_of(row: Edition) -> EditionLine:
    """An edition as a frozen line."""
    return EditionLine(row.id, row.kind, here(row.made_at), row.made_by, row.sha256, holds(row))
