"""What is handed out before a meeting: action slips, written or as mail drafts, and the sheet for matters arising."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import col

from boarddesk.desk.action_lines import ref_order
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.desk.packs import tracker_pack
from boarddesk.desk.slips import slip_key, slip_packs
from boarddesk.model.errors import RuleError
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.tables import Board, Meeting
from boarddesk.rules.text import fold
from boarddesk.store.clock import Clock, local_now
from boarddesk.store.write import Read


@dataclass(frozen=True, slots=True)
class Handed:
    """What was written into a folder: the drafts, and the slips of those who have no address."""

    drafts: tuple[str, ...]
    papers: tuple[str, ...]
    without_address: tuple[str, ...]


def slips_pack(read: Read, board_id: str, *, public: bool = False, owner: str | None = None) -> SlipsPack:
    """The slips of everybody, or of the owner with this key (`slip_key`); RuleError when nothing is open."""
    board = read.get(Board, board_id)
    slips = slip_packs(read, board_id, public=public, owner=owner)
    if not slips:
        raise RuleError("There are no open actions to write slips for.")
    house, style = house_style(read, board_id), document_style(read, board_id)
    return SlipsPack(board.name, board.short_name, board.language, board.name, read.today, slips, public, house, style)


def owner_called(read: Read, board_id: str, name: str) -> str:
    """The key of the owner with these initials or this name; RuleError when nobody or several of them have actions."""
    owners = [slip.owner for slip in slip_packs(read, board_id)]
    wanted = fold(name)
    found = [one for one in owners if wanted in (fold(one.shown), fold(one.text))]
    found = found or [one for one in owners if wanted == fold(one.name)]
    if len(found) == 1:
        return slip_key(found[0])
    if found:
        raise RuleError(f"Several owners are called “{name}”: {', '.join(one.name for one in found)}.")
    names = ", ".join(one.shown for one in owners) or "nobody"
    raise RuleError(f"Nobody called “{name}” has an open action; there are {names}.")


def matters_pack(read: Read, board_id: str, *, public: bool = False, meeting_id: str | None = None) -> MattersPack:
    """The open actions from before a meeting, or from before the next one, in the order of their refs."""
    tracker = tracker_pack(read, board_id, public=public)
    date = read.get(Meeting, meeting_id).date if meeting_id is not None else next_date(read, board_id)
    lines = [line for line in tracker.actions if line.status.is_open]
    if date is not None:
        lines = [line for line in lines if (line.meeting_date or line.created_on) < date]
    return MattersPack(
        tracker.board_name,
        tracker.board_short_name,
        tracker.language,
        tracker.author,
        tracker.as_of,
        date,
        tuple(sorted(lines, key=ref_order)),
        public,
        house_style(read, board_id),
        tracker.style,
    )


def write_mails(pack: SlipsPack, folder: Path, step: Callable[[int, int], None], now: Clock = local_now) -> Handed:
    """Write a mail draft for everybody with an address and a Word slip for everybody else into a folder.

    `step` is told how many are done; what it raises stops the work after a whole file. Everything is made before the
    first file is written, so that a refusal leaves the folder as it was.
    """
    from boarddesk.documents.slip_letters import letters, write_letters

    made = letters(pack, now(), step)
    write_letters(made, folder, step)
    without = tuple(each.name for each in made if each.ending != ".eml")
    drafts = tuple(each.file_name for each in made if each.ending == ".eml")
    return Handed(drafts, tuple(each.file_name for each in made if each.ending != ".eml"), without)


def next_date(read: Read, board_id: str) -> dt.date | None:
    """The day of the board's next meeting, today's included."""
    rows = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date))
    return next((row.date for row in rows if row.status.held and row.date >= read.today), None)
