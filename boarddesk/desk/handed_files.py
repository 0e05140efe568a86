"""Action slips and the sheet for matters arising as files, the way the command line asks for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from boarddesk.desk.desk import Desk
from boarddesk.desk.exports import write_matters_word, write_slips_word
from boarddesk.desk.handing_out import matters_pack, owner_called, slips_pack, write_mails
from boarddesk.desk.headless import board_called, meeting_called
from boarddesk.desk.house_style import wearing
from boarddesk.model.house_style import HouseStyle

Writer = Callable[[Any, Path], None]
SLIPS, MATTERS = "slips", "matters-arising"


@dataclass(frozen=True, slots=True)
class Handing:
    """What is asked for: where to, of which board, whose slips, for the meeting of which day."""

    to: Path
    board: str | None = None
    owner: str | None = None
    on: date | None = None
    public: bool = False
    house: HouseStyle | None = None
    """The house style for this one time; none for the board's."""

    def worn(self, pack: Any) -> Any:
        """What is handed out, in the house style that was asked for."""
        return wearing(pack, self.house) if self.house is not None else pack


def hand_out(desk: Desk, what: str, asked: Handing, as_pdf: Writer) -> tuple[str, ...]:
    """Write them in the form of the path; gives what there is to say about it."""
    return matters_to(desk, asked, as_pdf) if what == MATTERS else slips_to(desk, asked, as_pdf)


def slips_to(desk: Desk, asked: Handing, as_pdf: Writer) -> tuple[str, ...]:
    """Write the slips as PDF, in Word or as mail drafts into a folder."""
    board_id = desk.ask(board_called, asked.board)
    key = desk.ask(owner_called, board_id, asked.owner) if asked.owner else None
    pack = asked.worn(desk.ask(slips_pack, board_id, public=asked.public, owner=key))
    ending = "" if asked.to.is_dir() else asked.to.suffix.lower()
    if ending:
        (as_pdf if ending == ".pdf" else write_slips_word)(pack, asked.to)
        return ()
    done = write_mails(pack, asked.to, lambda *_: None)
    said = (*done.drafts, *done.papers)
    if done.without_address:
        said = (*said, f"No address, so a slip in Word instead: {', '.join(done.without_address)}.")
    return said


def matters_to(desk: Desk, asked: Handing, as_pdf: Writer) -> tuple[str, ...]:
    """Write the sheet for the meeting of a day, or for the next one."""
    board_id = desk.ask(board_called, asked.board)
    meeting_id = desk.ask(meeting_called, asked.board, asked.on) if asked.on else None
    pack = asked.worn(desk.ask(matters_pack, board_id, public=asked.public, meeting_id=meeting_id))
    (as_pdf if asked.to.suffix.lower() == ".pdf" else write_matters_word)(pack, asked.to)
    return ()
