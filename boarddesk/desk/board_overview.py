"""The overview of a board: what comes next, what is to be chased, who came lately, what waits."""

from collections.abc import Iterable, Iterator

from sqlmodel import col

from boarddesk.desk.action_lines import action_log
from boarddesk.desk.issues import since_issued
from boarddesk.desk.meetings import line_of
from boarddesk.desk.register import stored_register
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import ActionStatus, CountsAs, MeetingStatus, Rag
from boarddesk.model.lines.overview import AttendanceBar, BoardOverview, NextMeetingGlance, WaitingLine
from boarddesk.model.tables import AgendaItem, Board, ExpectedAttendance, ForwardPlanEntry, Meeting, Paper
from boarddesk.rules.register import tally
from boarddesk.store.write import Read

LAST_MEETINGS = 6
WAITS = (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED)


def board_overview(read: Read, board_id: str) -> BoardOverview:
    """Everything that the overview of a board shows, as of today."""
    board = read.get(Board, board_id)
    meetings = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date))
    coming = next((m for m in meetings if m.date >= read.today and m.status.held and m.status not in WAITS), None)
    log = action_log(read, board_id)
    chased = [line for line in log.lines if line.rag in (Rag.OVERDUE, Rag.DUE_SOON)]
    bars = tuple(attendance_bars(read, [m for m in meetings if m.register_taken and m.status.held]))
    held = [m for m in meetings if m.register_taken]
    return BoardOverview(
        board.name,
        read.today,
        next_meeting(read, coming, meetings) if coming else None,
        tuple(chased),
        sum(line.rag is Rag.OVERDUE for line in chased),
        sum(line.rag is Rag.DUE_SOON and line.status is not ActionStatus.COMPLETE for line in chased),
        bars,
        register_line(read, held[-1].id).quorum_needed if held else None,
        tuple(WaitingLine(line_of(m), m.status) for m in reversed(meetings) if m.status in WAITS),
        plan_due(read, board_id, coming),
    )


def next_meeting(read: Read, meeting: Meeting, meetings: Iterable[Meeting]) -> NextMeetingGlance:
    """The meeting to come and what is still to do for it."""
    items = read.rows(AgendaItem, AgendaItem.meeting_id == meeting.id)
    papers = read.rows_in(Paper, Paper.item_id, [item.id for item in items])
    planned = sum(item.minutes_allotted or 0 for item in items)
    before = [m for m in meetings if m.date < meeting.date and m.status.held]
    last = before[-1] if before and before[-1].status is not MeetingStatus.APPROVED else None
    since = since_issued(read, meeting.id)
    return NextMeetingGlance(
        line_of(meeting),
        sum(item.parent_id is None for item in items),
        planned,
        time_there_is(meeting) - planned if meeting.starts and meeting.ends else None,
        meeting.status.labels_stored,
        len(read.rows(ExpectedAttendance, ExpectedAttendance.meeting_id == meeting.id)),
        len(papers),
        sum(paper.to_follow for paper in papers),
        line_of(last) if last else None,
        since.count if since is not None else 0,
    )


def time_there_is(meeting: Meeting) -> int:
    """The minutes from start to end; 0 when either is not known."""
    if meeting.starts is None or meeting.ends is None:
        return 0
    return (meeting.ends.hour - meeting.starts.hour) * 60 + meeting.ends.minute - meeting.starts.minute


def attendance_bars(read: Read, meetings: list[Meeting]) -> Iterator[AttendanceBar]:
    """The last meetings held, with the members who count for the quorum."""
    for meeting in meetings[-LAST_MEETINGS:]:
        register = stored_register(read, meeting.id)
        counting = {section.id for section in register.sections if section.counts_for_quorum}
        marks: list[CountsAs | None] = [register.counts_as(r) for r in register.rows if r.section_id in counting]
        heads = tally(marks)
        yield AttendanceBar(meeting.id, meeting.date, heads.present, heads.represented, heads.total)


def plan_due(read: Read, board_id: str, coming: Meeting | None) -> int:
    """How many entries of the forward plan fall due by the meeting to come and are taken up by no agenda yet."""
    until = coming.date if coming else read.today
    rows = read.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id)
    return sum(row.due is not None and row.due <= until and row.item_id is None for row in rows)
