"""Meetings: their details, and the steps from planned to approved."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.agenda import delete_items, siblings, store_labels
from boarddesk.desk.agenda_templates import lay_out_items, template_called
from boarddesk.desk.attendance import delete_register, take_register
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, renumber, required
from boarddesk.desk.editions import keep_edition
from boarddesk.desk.issues import delete_issues, keep_issue
from boarddesk.desk.meeting_days import follow_days
from boarddesk.desk.numbers import store_refs
from boarddesk.desk.packs import pack_of_rows
from boarddesk.model.agenda_template import AgendaTemplate
from boarddesk.model.enums import EditionKind, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.model.tables import Action, AgendaItem, Board, Decision, Edition, Meeting, Minute
from boarddesk.rules.agenda_template import FIRST
from boarddesk.rules.carry_forward import place_for_business, recurs, titled_anew
from boarddesk.rules.dates import long_date

DETAILS: Final = frozenset(
    {
        "title",
        "date",
        "starts",
        "ends",
        "venue",
        "running_head",
        "minute_taker",
        "opened_at",
        "closed_at",
        "next_date",
        "next_starts",
        "next_ends",
        "next_venue",
    }
)
STATUS_WORDS: Final[Mapping[MeetingStatus, str]] = {
    MeetingStatus.PLANNED: "Planned",
    MeetingStatus.AGENDA_ISSUED: "Agenda issued",
    MeetingStatus.IN_SESSION: "In session",
    MeetingStatus.DRAFT: "Draft",
    MeetingStatus.CIRCULATED: "Circulated",
    MeetingStatus.APPROVED: "Approved",
    MeetingStatus.CANCELLED: "Cancelled",
    MeetingStatus.INQUORATE: "Inquorate",
    MeetingStatus.ADJOURNED: "Adjourned",
}


def meeting_lines(read: Read, board_id: str) -> tuple[MeetingLine, ...]:
    """The meetings of a board, the latest first."""
    rows = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date).desc())
    return tuple(line_of(row) for row in rows)


def meeting_line(read: Read, meeting_id: str) -> MeetingLine:
    """One meeting with its details."""
    return line_of(read.get(Meeting, meeting_id))


def line_of(row: Meeting) -> MeetingLine:
    """A meeting as a frozen line."""
    return MeetingLine(**{name: getattr(row, name) for name in MeetingLine.__slots__})


def previous_meeting(read: Read, meeting: Meeting) -> Meeting | None:
    """The last meeting of the board before this one that was not cancelled."""
    where = (Meeting.board_id == meeting.board_id, col(Meeting.date) < meeting.date)
    rows = read.rows(Meeting, *where, order=col(Meeting.date).desc())
    return next((row for row in rows if row.status.held), None)


@command("New meeting")
def create_meeting(
    write: Write,
    board_id: str,
    date: dt.date,
    title: str = "",
    starts: dt.time | None = None,
    ends: dt.time | None = None,
    venue: str = "",
    standing: Collection[str] | None = None,
    template: str | None = None,
) -> str:
    """Make a meeting with the items of a template, else the standing ones of the meeting before; gives its id.

    `standing` names the top items to take over; all without it. `template` is the name of one, empty for none, and
    the board's usual one without it.

    Raises RuleError when it would end before it begins or the board already meets at that time.
    """
    board = write.get(Board, board_id)
    refuse_times(starts, ends)
    for other in write.rows(Meeting, Meeting.board_id == board_id, Meeting.date == date):
        if other.starts == starts and other.status.held:
            raise RuleError(f"There is already a meeting on {long_date(date)} at that time.")
    meeting = write.add(
        Meeting(
            board_id=board_id,
            title=title.strip() or board.meeting_title or board.name,
            date=date,
            starts=starts,
            ends=ends,
            venue=venue.strip(),
        )
    )
    write.flush()
    lay_out_agenda(write, meeting, standing, template)
    follow_days(write, board_id)
    write.label = f"New meeting on {long_date(date)}"
    return meeting.id


def lay_out_agenda(
    write: Write, meeting: Meeting, standing: Collection[str] | None = None, template: str | None = None
) -> None:
    """Lay a template out, or take over the standing items of the meeting before; else begin with the usual five."""
    before = previous_meeting(write, meeting)
    found = template_called(write, meeting.board_id, template)
    if found is not None:
        places = [n for n in range(len(found.items)) if standing is None or template_item_id(found, n) in standing]
        lay_out_items(write, meeting.id, found.items, places)
    if before is not None and (found is None or standing is not None):
        laid = siblings(write, meeting.id, None)
        copy_standing(write, before.id, meeting.id, None, None, standing)
        put_before_the_close(laid, siblings(write, meeting.id, None))
    for row in write.rows(AgendaItem, AgendaItem.meeting_id == meeting.id):
        row.title = titled_anew(row.title, row.role, before.date if before else None, meeting.next_date)
    if not siblings(write, meeting.id, None):
        lay_out_items(write, meeting.id, FIRST.items)


def put_before_the_close(laid: Sequence[AgendaItem], rows: Sequence[AgendaItem]) -> None:
    """Put those of the rows that were not laid out by a template before what closes its agenda."""
    order = list(laid)
    for row in rows:
        if row not in laid:
            order.insert(place_for_business(each.role for each in order) if laid else len(order), row)
    renumber(order)


def template_item_id(template: AgendaTemplate, place: int) -> str:
    """How a top item of a template is called among what a new meeting can bring."""
    return f"{template.name}#{place}"


def copy_standing(
    write: Write,
    source_id: str,
    target_id: str,
    old_parent: str | None,
    parent: str | None,
    chosen: Collection[str] | None = None,
) -> None:
    """Copy the standing items below one parent, all or those chosen, with what stands below them."""
    for row in siblings(write, source_id, old_parent):
        if recurs(row.role, standing=row.standing) and (chosen is None or row.id in chosen):
            kept = (
                *("title", "role", "standing", "numbered", "child_labels", "lettered", "position", "purpose"),
                *("label_fixed", "report_author", "verbal", "confidential", "confidential_reason"),
            )
            copy = AgendaItem(meeting_id=target_id, parent_id=parent, **{name: getattr(row, name) for name in kept})
            copy.label = row.label if row.label_fixed else None
            copy.minutes_allotted, copy.presenter = row.minutes_allotted, row.presenter
            write.add(copy)
            write.flush()
            copy_standing(write, source_id, target_id, row.id, copy.id)


def refuse_times(starts: dt.time | None, ends: dt.time | None) -> None:
    """Raise RuleError for a meeting that ends before it begins."""
    if starts is not None and ends is not None and ends <= starts:
        raise RuleError("The meeting would end before it begins.")


@command("Change meeting details")
def edit_meeting(write: Write, meeting_id: str, values: Mapping[str, Any]) -> None:
    """Change a meeting's details; RuleError for an empty title, impossible times or an approved meeting."""
    meeting = write.get(Meeting, meeting_id)
    if meeting.status is MeetingStatus.APPROVED:
        raise RuleError(f"The minutes of {long_date(meeting.date)} are approved; their details stay as they are.")
    if "title" in values:
        required(values["title"], "The title")
    before = {meeting.date, *([meeting.next_date] if meeting.next_date else [])}
    change(meeting, values, DETAILS)
    refuse_times(meeting.starts, meeting.ends)
    refuse_times(meeting.next_starts, meeting.next_ends)
    if meeting.next_date is not None and meeting.next_date <= meeting.date:
        raise RuleError(f"The next meeting must be after {long_date(meeting.date)}.")
    follow_days(write, meeting.board_id, before - {meeting.date, meeting.next_date})


@command("Change status")
def set_status(write: Write, meeting_id: str, status: MeetingStatus) -> None:
    """Take a meeting to a step of its life and do what belongs to it.

    Issuing the agenda stores its labels, going into session takes the register, circulating stores numbers and refs
    (RULES 5, 6, 14) and keeps the minutes as an edition, approving keeps the approved one (RULES 19). Stepping back
    undoes none of that, because people hold what was handed out. Raises RuleError when the meeting is approved: that
    step is final.
    """
    meeting = write.get(Meeting, meeting_id)
    if meeting.status is MeetingStatus.APPROVED and status is not MeetingStatus.APPROVED:
        raise RuleError(
            f"The minutes of {long_date(meeting.date)} are approved; a correction goes in the next minutes."
        )
    held = meeting.status.held
    if status.labels_stored:
        store_labels(write, meeting_id)
    if status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED):
        take_register(write, meeting_id)
    if status.refs_stored:
        store_refs(write, meeting_id)
    meeting.status = status
    if status is MeetingStatus.AGENDA_ISSUED:
        keep_issue(write, meeting_id)
    if status.held is not held:
        follow_days(write, meeting.board_id, () if status.held else (meeting.date,))
    stamp(write, meeting)
    keep_what_was_handed_out(write, meeting)
    write.label = f"{STATUS_WORDS[status]}: {long_date(meeting.date)}"


def keep_what_was_handed_out(write: Write, meeting: Meeting) -> None:
    """Keep the edition that a step hands out."""
    kinds = {MeetingStatus.CIRCULATED: EditionKind.CIRCULATED, MeetingStatus.APPROVED: EditionKind.APPROVED}
    if meeting.status in kinds:
        write.flush()
        keep_edition(write, meeting.id, kinds[meeting.status], pack_of_rows(write, meeting))


def stamp(write: Write, meeting: Meeting) -> None:
    """Write down when the step was taken."""
    if meeting.status is MeetingStatus.AGENDA_ISSUED and meeting.issued_on is None:
        meeting.issued_on = write.today
    elif meeting.status is MeetingStatus.CIRCULATED:
        meeting.circulated_on = write.today
    elif meeting.status is MeetingStatus.APPROVED:
        meeting.approved_at = write.now


@command("Delete meeting")
def delete_meeting(write: Write, meeting_id: str) -> None:
    """Delete a planned meeting in which nothing has been minuted; RuleError otherwise."""
    meeting = write.get(Meeting, meeting_id)
    minuted = any(minute.text for minute in write.rows(Minute, Minute.meeting_id == meeting_id))
    kept = [
        *write.rows(Edition, Edition.meeting_id == meeting_id),
        *write.rows(Decision, Decision.meeting_id == meeting_id),
    ]
    if minuted or kept or write.rows(Action, Action.meeting_id == meeting_id):
        raise RuleError(
            f"The meeting of {long_date(meeting.date)} has minutes; a record is not deleted. Cancel it instead."
        )
    delete_items(write, [item.id for item in siblings(write, meeting_id, None)])
    delete_register(write, meeting_id)
    delete_issues(write, meeting_id)
    write.delete(meeting)
    follow_days(write, meeting.board_id, (meeting.date,))
    write.label = f"Delete meeting of {long_date(meeting.date)}"
