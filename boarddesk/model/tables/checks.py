"""What somebody looked at and found to be no problem."""

from datetime import datetime

from boarddesk.model.tables.row import Row, reference


class CheckDismissal(Row, table=True):
    """A finding of the check that is no problem in this meeting, with the reason; it belongs to its words and place."""

    meeting_id: str = reference("meeting")
    rule: str
    place: str
    """The paragraph, row or term that it is about."""
    words: str
    reason: str = ""
    person: str = ""
    at: datetime
