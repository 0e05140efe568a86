"""A board and what is set up once for it."""

from typing import Any

from sqlmodel import Field

from boarddesk.model.enums import CountsAs, GlossaryOrder, GlossaryScope, Marking
from boarddesk.model.tables.row import Row, json_value, reference


class Board(Row, table=True):
    """A board, committee, trust, governing body or council."""

    name: str
    short_name: str
    running_head: str = ""
    """The head of every page; {board}, {name}, {title}, {date} stand for the meeting's own."""
    meeting_title: str = ""
    usual_venue: str = ""
    language: str = "en-GB"
    glossary_order: GlossaryOrder = GlossaryOrder.ALPHABETICAL
    glossary_scope: GlossaryScope = GlossaryScope.USED
    deputies_count: bool = False
    """Whether a representative counts towards the quorum."""
    position: int = 0


class OwnerAlias(Row, table=True):
    """A word that stands for several owners, such as ALL."""

    board_id: str = reference("board")
    alias: str
    meaning: str
    position: int = 0


class AttendanceCode(Row, table=True):
    """A code of the register, the key that marks it, and what it counts as (RULES 16)."""

    board_id: str = reference("board")
    code: str
    key: str
    meaning: str
    counts_as: CountsAs
    position: int = 0


class QuorumRule(Row, table=True):
    """One condition of the quorum: a number, or a fraction of the members, of one category or of all."""

    board_id: str = reference("board")
    number: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    category: str | None = None
    position: int = 0


class RegisterGroup(Row, table=True):
    """A group of the register with its own columns and way of marking."""

    board_id: str = reference("board")
    name: str
    marking: Marking = Marking.CODES
    note: str = ""
    has_initials: bool = True
    has_title: bool = True
    has_representing: bool = True
    counts_for_quorum: bool = True
    counts_for_rates: bool = True
    takes_guests: bool = False
    """Whether people named on the night without a membership are put here."""
    position: int = 0


class Letterhead(Row, table=True):
    """The Word file that a board's documents are based on; its bytes lie with those of papers, once each."""

    board_id: str = reference("board")
    name: str
    """The name of the file."""
    sha256: str = Field(foreign_key="papercontent.sha256", index=True)
    matches: Any = json_value([])
    """What stands for each of our styles: [ours, theirs, how found]."""
    keeps_text: bool = False
    """Whether the text of the file stands before the document, where the file has no placeholder."""


class Setting(Row, table=True):
    """A named value of a board, or of the whole file when it belongs to no board."""

    board_id: str | None = reference("board", optional=True)
    name: str
    value: Any = json_value(None)
