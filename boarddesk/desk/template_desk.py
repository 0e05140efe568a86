"""A desk on which templates are edited: each is the agenda of a meeting of its own, so that all its commands work.

It lies in memory alone; what it holds in the end is handed to the board.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlmodel import col

from boarddesk.desk.agenda import delete_items, siblings
from boarddesk.desk.agenda_templates import lay_out_items, template_of
from boarddesk.desk.desk import Desk, Read, Write, command
from boarddesk.desk.editing import renumber
from boarddesk.desk.label_scheme import NAME as SCHEME
from boarddesk.model.agenda_template import AgendaTemplate
from boarddesk.model.enums import TopLabels
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.model.tables import Board, Meeting, Setting
from boarddesk.store.scratch import scratch_records


def template_desk(templates: Iterable[AgendaTemplate], scheme: LabelScheme) -> Desk:
    """A desk that holds these templates, labelled as the board labels its agendas."""
    desk = Desk(scratch_records(""))
    for template in templates:
        desk.run(add_draft, template, scheme)
    desk.forget_undo()
    return desk


def draft_ids(read: Read) -> tuple[str, ...]:
    """The meetings that stand for the templates, the usual one first."""
    boards = read.rows(Board, order=col(Board.position))
    return tuple(_meeting(read, board).id for board in boards)


def drafted(read: Read) -> tuple[AgendaTemplate, ...]:
    """The templates as they stand."""
    return tuple(
        template_of(read, meeting_id, read.get(Meeting, meeting_id).title, whole=True) for meeting_id in draft_ids(read)
    )


@command("Add template")
def add_draft(write: Write, template: AgendaTemplate, scheme: LabelScheme) -> str:
    """Put one more template on the desk; gives the meeting that stands for it."""
    boards = write.rows(Board)
    board = write.add(Board(name=template.name, short_name="", position=len(boards)))
    write.flush()
    if scheme.top is TopLabels.LETTERS:
        write.add(Setting(board_id=board.id, name=SCHEME, value={"top": scheme.top.value}))
    meeting = Meeting(board_id=board.id, title=template.name, date=write.today)
    meeting.venue, meeting.starts, meeting.ends = template.venue, template.starts, template.ends
    write.add(meeting)
    write.flush()
    lay_out_items(write, meeting.id, template.items, standing=False)
    return meeting.id


@command("Remove template")
def remove_draft(write: Write, meeting_id: str) -> None:
    """Take a template away."""
    meeting = write.get(Meeting, meeting_id)
    delete_items(write, [item.id for item in siblings(write, meeting_id, None)])
    write.delete(meeting, *write.rows(Setting, Setting.board_id == meeting.board_id))
    write.flush()
    write.delete(write.get(Board, meeting.board_id))
    write.flush()
    renumber(write.rows(Board, order=col(Board.position)))


@command("Usual template")
def prefer_draft(write: Write, meeting_id: str) -> None:
    """Let a template be the usual one."""
    board = write.get(Board, write.get(Meeting, meeting_id).board_id)
    others = [row for row in write.rows(Board, order=col(Board.position)) if row.id != board.id]
    renumber([board, *others])


@command("Change template", merge=lambda meeting_id, *_: f"template {meeting_id}")
def describe_draft(
    write: Write, meeting_id: str, name: str, venue: str, starts: dt.time | None, ends: dt.time | None
) -> None:
    """Say what a template is called, and where and when such meetings usually are."""
    meeting = write.get(Meeting, meeting_id)
    meeting.title, meeting.venue, meeting.starts, meeting.ends = name, venue, starts, ends


@command("Take over agenda")
def replace_draft(write: Write, meeting_id: str, template: AgendaTemplate) -> None:
    """Let a template have the items of another one."""
    delete_items(write, [item.id for item in siblings(write, meeting_id, None)])
    write.flush()
    lay_out_items(write, meeting_id, template.items, standing=False)


def free_name(wanted: str, names: Sequence[str]) -> str:
    """A name that no other template has."""
    return next(name for n in range(1, len(names) + 2) if (name := wanted if n == 1 else f"{wanted} {n}") not in names)


def _meeting(read: Read, board: Board) -> Meeting:
    return read.rows(Meeting, Meeting.board_id == board.id)[0]
