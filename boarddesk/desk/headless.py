"""What the command line does with files: opens them for reading, makes them, finds what a name means."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from sqlmodel import col

from boarddesk.desk.boards import new_board
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.tables import Board, Meeting
from boarddesk.store.backups import Reason, backups_of, make_backup
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.info import peek
from boarddesk.store.records import Records
from boarddesk.store.write import Read

NOT_YET = (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.CANCELLED)


@contextmanager
def reading(path: Path, now: Clock = local_now) -> Iterator[Desk]:
    """A desk over a file that cannot change it; somebody else may have the file open."""
    with BoardFile.open(path, read_only=True, now=now) as file:
        yield Desk(
            Records(file.engine, now, "", path=path, read_only_because=f'"{path.name}" is open for reading only.')
        )


@contextmanager
def writing(path: Path, person: str, now: Clock = local_now) -> Iterator[Desk]:
    """A desk over a file that changes it; KnownError when somebody else has it open or it cannot be written."""
    with BoardFile.open(path, now=now) as file:
        if file.read_only:
            raise KnownError(file.read_only_because or f'"{path.name}" cannot be written.')
        yield Desk(Records(file.engine, now, person, path=path))


def new_file(path: Path, board: str, person: str, now: Clock = local_now) -> None:
    """Make a file with an empty board in it; nothing is left when that fails."""
    file = BoardFile.create(path, now=now)
    try:
        with file:
            Desk(Records(file.engine, now, person, path=file.path)).run(new_board, board)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def board_called(read: Read, name: str | None) -> str:
    """The id of a board by name or short name, or of the only one; RuleError when that is not one board."""
    boards = read.rows(Board, order=(col(Board.position), col(Board.name)))
    found = [board for board in boards if name is None or name in (board.name, board.short_name)]
    if len(found) == 1:
        return found[0].id
    if not boards:
        raise RuleError("There is no board in this file.")
    names = ", ".join(f'"{board.name}"' for board in boards)
    if name is None:
        raise RuleError(f"There are several boards in this file; choose one with --board: {names}.")
    raise RuleError(f'There is no one board called "{name}" in this file; it has {names}.')


def meeting_called(read: Read, board: str | None, on: date | None) -> str:
    """The id of a board's meeting on a day, or of the last one held; RuleError when there is none."""
    board_id = board_called(read, board)
    meetings = read.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date), col(Meeting.starts)))
    if on is not None:
        found = [meeting for meeting in meetings if meeting.date == on]
        if not found:
            days = ", ".join(meeting.date.isoformat() for meeting in meetings) or "none at all"
            raise RuleError(f"There is no meeting on {on}; there are {days}.")
        return found[-1].id
    held = [meeting for meeting in meetings if meeting.status not in NOT_YET] or meetings
    if not held:
        raise RuleError("This board has no meeting yet.")
    return held[-1].id


def back_up(path: Path, to: Path | None, now: Clock = local_now) -> Path:
    """Back a file up, to a place of its own or among the other backups; gives where it is."""
    peek(path)
    if to is None:
        return make_backup(path, Reason.ASKED, now).path
    if not to.parent.is_dir():
        raise KnownError(f'The folder "{to.parent}" for "{to.name}" is not there.')
    with BoardFile.open(path, read_only=True, now=now) as file:
        file.save_copy(to)
    return to


def newest_backup(path: Path) -> Path:
    """The newest backup of a file; KnownError when there is none."""
    sound = [one for one in backups_of(path) if one.reason is not Reason.DAMAGED]
    if not sound:
        raise KnownError(f'There is no backup of "{path.name}".')
    return sound[0].path
