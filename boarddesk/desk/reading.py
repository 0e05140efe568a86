"""What of a meeting must not be shown to the room."""

from boarddesk.desk.desk import Read
from boarddesk.desk.public_actions import closed_minutes, withheld_in
from boarddesk.model.tables import Action, AgendaItem, Board, Meeting, Minute
from boarddesk.rules.reading import Closed


def closed_in(read: Read, meeting_id: str) -> Closed:
    """The confidential items, with those below them, paragraphs and actions of a meeting."""
    meeting = read.get(Meeting, meeting_id)
    items = {row.id: row for row in read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id)}

    def closed(item_id: str | None) -> bool:
        item = items.get(item_id or "")
        return item is not None and (item.confidential or closed(item.parent_id))

    actions = read.rows(Action, Action.meeting_id == meeting_id)
    return Closed(
        meeting.confidential,
        frozenset(key for key in items if closed(key)),
        closed_minutes(read, read.rows(Minute, Minute.meeting_id == meeting_id)),
        frozenset(row.id for row in actions if row.confidential),
    )


def withheld_words(read: Read, meeting_id: str) -> str:
    """What stands for something left out, in the language of the board's documents."""
    board = read.get(Board, read.get(Meeting, meeting_id).board_id)
    return withheld_in(board.language)
