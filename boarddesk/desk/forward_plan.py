"""The forward plan of a board: what minutes promised and what was entered by hand, by the month it comes back."""

import datetime as dt

from boarddesk.desk.carry_forward import take_up
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.document_style import document_style
from boarddesk.desk.editing import required
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.forward_plan import PlanLine, PlanPack, PlanState
from boarddesk.model.tables import AgendaItem, Board, ForwardPlanEntry, Meeting, Minute
from boarddesk.rules.dates import long_date

PAST = (MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)


def plan_lines(read: Read, board_id: str) -> tuple[PlanLine, ...]:
    """Every entry, what comes next first; those without a month at the end."""
    entries = read.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id)
    meetings = {row.id: row for row in read.rows(Meeting, Meeting.board_id == board_id)}
    minutes = {row.id: row for row in read.rows_in(Minute, Minute.id, [e.minute_id for e in entries if e.minute_id])}
    items = {row.id: row for row in read.rows_in(AgendaItem, AgendaItem.id, [e.item_id for e in entries if e.item_id])}
    lines = []
    for entry in entries:
        minute, item = minutes.get(entry.minute_id or ""), items.get(entry.item_id or "")
        lines.append(
            plan_line(
                entry,
                minute,
                meetings.get(minute.meeting_id) if minute else None,
                meetings.get(item.meeting_id) if item else None,
                read.today,
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.due or dt.date.max, line.text)))


def plan_line(
    entry: ForwardPlanEntry, minute: Minute | None, promised: Meeting | None, taken: Meeting | None, today: dt.date
) -> PlanLine:
    """One entry as a frozen line."""
    return PlanLine(
        entry.id,
        entry.text,
        entry.due,
        entry.yearly,
        state_of(entry, taken, today),
        promised.date if promised else None,
        promised.id if promised else None,
        entry.minute_id,
        taken.date if taken else None,
        taken.id if taken else None,
        entry.item_id,
        minute.confidential if minute else False,
    )


def state_of(entry: ForwardPlanEntry, taken: Meeting | None, today: dt.date) -> PlanState:
    """Where an entry stands: it is done once the meeting that took it up has been held."""
    if taken is not None and taken.status.held:
        return PlanState.DONE if taken.status in PAST else PlanState.ON_AGENDA
    return PlanState.OVERDUE if entry.due is not None and entry.due < today else PlanState.PLANNED


def is_on_agenda(read: Read, entry: ForwardPlanEntry) -> bool:
    """Whether an agenda has an entry; that of a cancelled meeting has nothing any more."""
    item = read.find(AgendaItem, entry.item_id)
    return item is not None and read.get(Meeting, item.meeting_id).status.held


def plan_pack(read: Read, board_id: str) -> PlanPack:
    """The plan as a document: what is still to come."""
    board = read.get(Board, board_id)
    lines = tuple(line for line in plan_lines(read, board_id) if line.state is not PlanState.DONE)
    style = document_style(read, board.id)
    return PlanPack(board.name, board.short_name, board.language, board.name, read.today, lines, style)


@command("Add to the forward plan")
def add_entry(write: Write, board_id: str, text: str, due: dt.date | None = None, yearly: bool = False) -> str:
    """Enter something by hand; gives its id. RuleError without a text."""
    position = len(write.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id))
    entry = ForwardPlanEntry(
        board_id=board_id, text=required(text, "What to come back to"), due=due, yearly=yearly, position=position
    )
    return write.add(entry).id


@command("Reword in the forward plan")
def reword_entry(write: Write, entry_id: str, text: str) -> None:
    """Say otherwise what there is to come back to; the minutes keep their words."""
    write.get(ForwardPlanEntry, entry_id).text = required(text, "What to come back to")


@command("Move in the forward plan")
def move_entry(write: Write, entry_id: str, due: dt.date | None) -> None:
    """Come back to it on another day; RuleError when an agenda has taken it up."""
    entry = write.get(ForwardPlanEntry, entry_id)
    if is_on_agenda(write, entry):
        raise RuleError("It stands on an agenda already; take it off that agenda first.")
    if due is None and entry.yearly:
        raise RuleError("What comes back every year needs its month.")
    entry.due = due


@command("Change yearly")
def set_yearly(write: Write, entry_id: str, yearly: bool) -> None:
    """Say whether it comes back every year; RuleError without a month."""
    entry = write.get(ForwardPlanEntry, entry_id)
    if yearly and entry.due is None:
        raise RuleError("Give it its month first; then it can come back every year.")
    entry.yearly = yearly


@command("Remove from the forward plan")
def remove_entries(write: Write, entry_ids: tuple[str, ...]) -> None:
    """Take entries out of the plan; the minutes that promised them keep their words."""
    write.delete(*(write.get(ForwardPlanEntry, entry_id) for entry_id in entry_ids))


@command("Put on the agenda")
def put_on_agenda(write: Write, entry_id: str) -> str:
    """Put an entry on the agenda of the next planned meeting; gives the item's id.

    Raises RuleError when it stands on one or no meeting is planned.
    """
    entry = write.get(ForwardPlanEntry, entry_id)
    if is_on_agenda(write, entry):
        raise RuleError("It stands on an agenda already.")
    where = (Meeting.board_id == entry.board_id, Meeting.date >= write.today)
    coming = [row for row in write.rows(Meeting, *where) if row.status.held and row.status not in PAST]
    if not coming:
        raise RuleError("No meeting is planned; make the next one, and it is offered there.")
    meeting = min(coming, key=lambda row: row.date)
    write.label = f"Put on the agenda of {long_date(meeting.date)}"
    return take_up(write, meeting.id, entry)
