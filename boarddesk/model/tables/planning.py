"""What is promised for later meetings."""

from datetime import date

from boarddesk.model.tables.row import Row, reference


class ForwardPlanEntry(Row, table=True):
    """Something to come back to: at the meeting in a month, or at the next one on or after a day."""

    board_id: str = reference("board")
    text: str
    due: date | None = None
    yearly: bool = False
    minute_id: str | None = reference("minute", optional=True)
    item_id: str | None = reference("agendaitem", optional=True)
    """The agenda item that took it up."""
    position: int = 0
