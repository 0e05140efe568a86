"""Decisions made of a paragraph after approval: the register points at it, the edition is left alone (RULES 19)."""

from boarddesk.desk.approval import candidates_in
from boarddesk.desk.decision_numbers import store_decision_numbers
from boarddesk.desk.decisions import registered
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.outline import outline
from boarddesk.model.enums import MeetingStatus, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.approval import Candidate
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.model.tables import Decision, Meeting, Minute
from boarddesk.rules.dates import long_date
from boarddesk.rules.text import MAX_TEXT, required


@command("Add decision")
def add_decision_from(write: Write, minute_id: str, text: str) -> str:
    """Enter a decision that an approved paragraph records in the register; gives the id it has there.

    Before approval the paragraph itself is made a decision. Raises RuleError without a text, for minutes that are not
    approved, for a paragraph that is deleted and for one that is in the register already.
    """
    minute = write.get(Minute, minute_id)
    meeting = write.get(Meeting, minute.meeting_id)
    if minute.deleted:
        raise RuleError("That paragraph is no longer in the minutes.")
    if meeting.status is not MeetingStatus.APPROVED:
        raise RuleError("These minutes are not approved yet; make the paragraph itself a decision.")
    row = registered(write, minute_id)
    if minute.kind is MinuteKind.DECISION or row.text.strip():
        raise RuleError("That paragraph is in the register of decisions already.")
    row.text = required(text, MAX_TEXT, "The decision")
    write.flush()
    store_decision_numbers(write, meeting.id)
    write.label = f"Add decision of {long_date(meeting.date)}"
    return minute_id


@command("Reword decision")
def reword_decision(write: Write, decision_id: str, text: str) -> None:
    """Say a decision that only the register has in other words; RuleError for one of the minutes."""
    row = own_row(write, decision_id)
    row.text = required(text, MAX_TEXT, "The decision")


@command("Take decision out of the register")
def take_out_decision(write: Write, decision_id: str) -> None:
    """Take a decision that only the register has out of it; its number is never given again.

    What it had taken the place of holds again.
    """
    row = own_row(write, decision_id)
    row.text, row.superseded_by_id = "", None
    for older in write.rows(Decision, Decision.superseded_by_id == row.id):
        older.superseded_by_id = None


def own_row(write: Write, decision_id: str) -> Decision:
    """The row of a decision that no paragraph is by itself; RuleError for one that the minutes hold."""
    minute = write.find(Minute, decision_id)
    if minute is not None and minute.kind is MinuteKind.DECISION:
        raise RuleError("This decision stands in the minutes; it is changed there.")
    return registered(write, decision_id)


def approved_meetings(read: Read, board_id: str) -> tuple[MeetingLine, ...]:
    """The meetings whose minutes are approved, the latest first."""
    return tuple(line for line in meeting_lines(read, board_id) if line.status is MeetingStatus.APPROVED)


def paragraphs_to_decide(read: Read, meeting_id: str) -> tuple[Candidate, ...]:
    """The paragraphs of approved minutes that are not in the register yet, with what they are called."""
    items = outline(read, meeting_id).items
    taken = {minute.id for item in items for minute in item.minutes if minute.kind is MinuteKind.DECISION}
    taken |= {
        row.minute_id or "" for row in read.rows(Decision, Decision.meeting_id == meeting_id, Decision.text != "")
    }
    return tuple(each for item in items for each in candidates_in(item) if each.minute_id not in taken)
