"""Dropping the earlier wordings of approved minutes: drafts of sensitive minutes need not live for ever (RULES 20)."""

from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, Meeting, Minute
from boarddesk.rules.dates import long_date
from boarddesk.store.forgetting import forget_papers, forget_wordings
from boarddesk.store.write import Write


def drop_earlier_wordings(desk: Desk, meeting_id: str) -> int:
    """Drop what the paragraphs and actions of approved minutes said before; gives how many entries were emptied.

    Who and when stay, the editions stay, and Undo does not reach back beyond it. Copies in backups are not touched.
    Raises RuleError before approval.
    """

    def work(write: Write) -> tuple[int, str]:
        meeting = write.get(Meeting, meeting_id)
        if meeting.status is not MeetingStatus.APPROVED:
            raise RuleError("Earlier wordings are dropped once the minutes are approved.")
        minutes = write.rows(Minute, Minute.meeting_id == meeting_id)
        for row in minutes:
            if row.deleted:
                row.text, row.marks = "", []
        actions = write.rows(Action, Action.meeting_id == meeting_id)
        dropped = forget_wordings(write, "minute", {row.id: row.text for row in minutes})
        dropped += forget_wordings(write, "action", {row.id: row.text for row in actions})
        forget_papers(write)
        return dropped, long_date(meeting.date)

    dropped, _ = desk.import_bulk(work, lambda done: f"Drop earlier wordings of {done[1]}")
    return dropped
