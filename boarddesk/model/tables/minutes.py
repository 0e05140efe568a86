"""The minutes: paragraphs under agenda items."""

from datetime import date, datetime
from typing import Any

from boarddesk.model.enums import MatterState, MinuteKind
from boarddesk.model.tables.row import Row, json_value, reference


class Minute(Row, table=True):
    """One paragraph under an item; a deleted one stays as a tombstone and returns with its id."""

    meeting_id: str = reference("meeting")
    item_id: str = reference("agendaitem")
    position: int = 0
    kind: MinuteKind = MinuteKind.NARRATIVE
    text: str = ""
    marks: list[dict[str, Any]] = json_value([])
    level: int = 0
    """Depth of a bullet, from 0; 0 for a decision that stands by itself, 1 for one of a roman list."""
    numbered: bool = False
    """Whether a number starts here; the paragraphs after it belong to that number (RULES 1)."""
    number: str | None = None
    """The number once it is stored ("3.7"); until then it is computed (RULES 6)."""
    list_start: int | None = None
    """Where the decision list that begins here starts counting, when not at one."""
    amended_ref: str = ""
    """The ref in the last minutes that an amendment is about ("3.3")."""
    event_date: date | None = None
    emailed_on: date | None = None
    proposer: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    state: MatterState | None = None
    """How the carried action stands after this paragraph."""
    carried_action_id: str | None = reference("action", optional=True)
    """The action of an earlier meeting that this paragraph reports on."""
    confidential: bool = False
    typed_at: datetime | None = None
    deleted: bool = False


class Decision(Row, table=True):
    """What a decision carries beyond its paragraph: its number in the register and what replaced it."""

    board_id: str = reference("board")
    meeting_id: str | None = reference("meeting", optional=True)
    minute_id: str | None = reference("minute", optional=True)
    number: str | None = None
    text: str = ""
    superseded_by_id: str | None = reference("decision", optional=True)


class Amendment(Row, table=True):
    """An amendment's effect on the minutes it corrects: the wording confirmed for the approved edition."""

    minute_id: str = reference("minute")
    amended_meeting_id: str | None = reference("meeting", optional=True)
    amended_minute_id: str | None = reference("minute", optional=True)
    wording: str = ""
    confirmed: bool = False
