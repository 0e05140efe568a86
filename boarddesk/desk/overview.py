"""A board file at a glance: its boards, meetings and counts, and whether the file is sound."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlmodel import col

from boarddesk.desk.editions import edition_lines
from boarddesk.model.enums import EditionKind, MeetingStatus
from boarddesk.model.tables import Action, AgendaItem, Board, GlossaryTerm, Meeting, Membership, Minute
from boarddesk.rules.register import member_on
from boarddesk.store.info import integrity_problems, peek
from boarddesk.store.write import Read


@dataclass(frozen=True, slots=True)
class EditionGlance:
    """A stored edition of minutes, and whether it is still what was stored."""

    kind: EditionKind
    made_at: datetime
    sha256: str
    holds: bool


@dataclass(frozen=True, slots=True)
class MeetingGlance:
    """A meeting in one line."""

    date: date
    title: str
    status: MeetingStatus
    items: int
    paragraphs: int
    editions: tuple[EditionGlance, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardGlance:
    """A board with its meetings and counts."""

    name: str
    short_name: str
    meetings: tuple[MeetingGlance, ...]
    members: int
    """Memberships held today."""
    actions: int
    open_actions: int
    terms: int


@dataclass(frozen=True, slots=True)
class FileGlance:
    """What a file is and whether it is sound."""

    path: Path
    size: int
    schema: int
    problems: tuple[str, ...]


def file_glance(path: Path) -> FileGlance:
    """What a file says about itself; KnownError if it is no board file."""
    seen = peek(path)
    return FileGlance(path, seen.size, seen.schema, integrity_problems(path, thorough=True))


def board_glances(read: Read) -> tuple[BoardGlance, ...]:
    """The boards of the file."""
    boards = read.rows(Board, order=(col(Board.position), col(Board.name)))
    return tuple(_board_glance(read, board) for board in boards)


def _board_glance(read: Read, board: Board) -> BoardGlance:
    here, today = board.id, read.today
    meetings = read.rows(Meeting, Meeting.board_id == here, order=(col(Meeting.date), col(Meeting.starts)))
    actions = read.rows(Action, Action.board_id == here, col(Action.deleted).is_(False))
    members = read.rows(Membership, Membership.board_id == here, col(Membership.person_id).is_not(None))
    return BoardGlance(
        board.name,
        board.short_name,
        tuple(_meeting_glance(read, meeting) for meeting in meetings),
        sum(member_on(member.starts, member.ends, today) for member in members),
        len(actions),
        sum(action.status.is_open for action in actions),
        len(read.rows(GlossaryTerm, GlossaryTerm.board_id == here)),
    )


def _meeting_glance(read: Read, meeting: Meeting) -> MeetingGlance:
    items = read.rows(AgendaItem, AgendaItem.meeting_id == meeting.id)
    minutes = read.rows(Minute, Minute.meeting_id == meeting.id, col(Minute.deleted).is_(False))
    editions = tuple(
        EditionGlance(line.kind, line.made_at, line.sha256, line.holds) for line in edition_lines(read, meeting.id)
    )
    return MeetingGlance(meeting.date, meeting.title, meeting.status, len(items), len(minutes), editions)


def changed_editions(boards: Iterable[BoardGlance]) -> int:
    """How many editions are no longer what was stored."""
    return sum(not each.holds for board in boards for one in board.meetings for each in one.editions)


def as_plain(file: FileGlance, boards: tuple[BoardGlance, ...]) -> dict[str, Any]:
    """A glance as JSON values."""
    plain = asdict(file) | {"path": str(file.path), "problems": list(file.problems), "boards": []}
    for board in boards:
        meetings = [_plain_meeting(one) for one in board.meetings]
        plain["boards"].append(asdict(board) | {"meetings": meetings})
    return plain


def _plain_meeting(one: MeetingGlance) -> dict[str, Any]:
    editions = [asdict(each) | {"kind": each.kind.value, "made_at": each.made_at.isoformat()} for each in one.editions]
    return asdict(one) | {"date": one.date.isoformat(), "status": one.status.value, "editions": editions}


def as_text(file: FileGlance, boards: tuple[BoardGlance, ...]) -> str:
    """A glance as a page of text."""
    sound = "sound" if not file.problems else "DAMAGED: " + "; ".join(file.problems)
    lines = [f"{file.path}  {file.size / 1024:,.0f} KB, schema {file.schema}, {sound}"]
    for board in boards:
        counts = f"{board.members} members, {board.open_actions} of {board.actions} actions open, {board.terms} terms"
        lines += ["", f"{board.name} ({board.short_name})", f"  {counts}"]
        for one in board.meetings:
            counts = f"{one.items:>3} items  {one.paragraphs:>4} paragraphs"
            lines.append(f"  {one.date:%d.%m.%Y}  {one.status.value.replace('_', ' '):<13}  {counts}  {one.title}")
            lines += [_edition_text(each) for each in one.editions]
    return "\n".join(lines)


def _edition_text(each: EditionGlance) -> str:
    state = "holds" if each.holds else "CHANGED: it is no longer what was stored"
    return f"              {each.kind.value} {each.made_at:%d.%m.%Y %H:%M}  SHA-256 {each.sha256}  {state}"
