"""The sign-in sheet of a meeting, from its register as it stands or as the members make it."""

from sqlmodel import col

from boarddesk.desk.desk import Read
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.sign_in import SignInPack, SignInRow, SignInSection
from boarddesk.model.tables import Board, Meeting

GUEST_ROWS = 8
AWAY = (CountsAs.APOLOGIES, CountsAs.REPRESENTED)


def coming_meeting_id(read: Read, board_id: str) -> str:
    """The next meeting of a board, today's included, or the last one; RuleError when there is none at all."""
    rows = read.rows(Meeting, Meeting.board_id == board_id, order=(col(Meeting.date), col(Meeting.starts)))
    held = [row for row in rows if row.status.held]
    if not held:
        raise RuleError("This board has no meeting yet.")
    return next((row.id for row in held if row.date >= read.today), held[-1].id)


def sign_in_pack(read: Read, meeting_id: str) -> SignInPack:
    """The sheet for a meeting: every group with its people, then empty lines for guests."""
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    sections = tuple(
        SignInSection(section.name, tuple(row_of(row) for row in section.rows))
        for section in register_line(read, meeting_id).sections
        if section.rows
    )
    return SignInPack(
        board.name,
        board.short_name,
        board.language,
        board.name,
        meeting.title,
        meeting.date,
        meeting.starts,
        meeting.ends,
        meeting.venue,
        sections,
        GUEST_ROWS,
        house_style(read, board.id),
        document_style(read, board.id),
    )


def row_of(row: RegisterRowLine) -> SignInRow:
    """A line of the sheet."""
    organisation = "" if row.representing == row.represents_name else row.representing
    return SignInRow(row.name, organisation, row.represents_name, row.counts_as in AWAY or row.standing_apologies)
