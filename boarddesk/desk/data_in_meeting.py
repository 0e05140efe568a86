"""From the data form to rows: a meeting with its register, agenda, minutes, papers and editions."""

from base64 import b64decode
from collections.abc import Sequence
from hashlib import sha256

from boarddesk.desk.data_fields import filled
from boarddesk.desk.data_in_actions import add_action, add_decision
from boarddesk.desk.data_in_links import Links, found_id, refuse, refuse_other_than
from boarddesk.desk.data_in_register import add_register
from boarddesk.desk.data_names import BoardNames
from boarddesk.documents.data.meetings import ExpectedForm, IssueForm, ItemForm, MeetingForm, PaperForm
from boarddesk.documents.data.minutes import AmendmentForm, MinuteForm, as_marks
from boarddesk.model.tables import (
    AgendaIssue,
    AgendaItem,
    Amendment,
    Board,
    Edition,
    ExpectedAttendance,
    IssuedItem,
    Meeting,
    Minute,
    Paper,
    PaperContent,
)
from boarddesk.store.write import Write


def add_meeting(write: Write, board: Board, form: MeetingForm, names: BoardNames, links: Links, place: str) -> None:
    """A meeting with everything that belongs to it; what refers to other rows is left to the links."""
    taken = bool(form.attendees) if form.register_taken is None else form.register_taken
    meeting = write.add(filled(Meeting, form, board_id=board.id, register_taken=taken))
    for n, expected in enumerate(form.expected):
        _add_expected(write, meeting, expected, names, f"{place}.expected[{n}]")
    add_register(write, meeting, form, names, links, place)
    agenda = Agenda(write, meeting, links)
    agenda.add_papers(None, form.papers)
    agenda.add_items(None, form.items, f"{place}.items")
    for n, issue in enumerate(form.issues):
        _add_issue(write, meeting, issue, links, f"{place}.issues[{n}]")
    for edition in form.editions:
        write.add(filled(Edition, edition, meeting_id=meeting.id))


def _add_issue(write: Write, meeting: Meeting, form: IssueForm, links: Links, place: str) -> None:
    issue = write.add(filled(AgendaIssue, form, meeting_id=meeting.id))
    for n, item in enumerate(form.items):
        papers = [paper.model_dump() for paper in item.papers]
        row = write.add(filled(IssuedItem, item, issue_id=issue.id, position=n, papers=papers))
        links.label(row, "item_id", meeting.id, item.item, f"{place}.items[{n}].item")


def _add_expected(write: Write, meeting: Meeting, form: ExpectedForm, names: BoardNames, place: str) -> None:
    people = names.file.people
    refuse_other_than(f"{place}.code", form.code, dict.fromkeys([*(code.code for code in names.codes), "P", "A"]))
    seat = names.seat_of(people.ids.get(form.member), None, meeting.date) or names.places.ids.get(form.member)
    if seat is None:
        raise refuse(f"{place}.member", f'"{form.member}" is not a member of this board on that day')
    there = f"{place}.representative"
    representative = found_id(people, form.representative, there, "the name of a person of this file")
    write.add(
        filled(
            ExpectedAttendance,
            form,
            meeting_id=meeting.id,
            membership_id=seat,
            representative_person_id=representative,
        )
    )


class Agenda:
    """The items of one meeting on their way into the file."""

    def __init__(self, write: Write, meeting: Meeting, links: Links) -> None:
        self._write = write
        self._meeting = meeting
        self._links = links

    def add_items(self, parent: AgendaItem | None, forms: Sequence[ItemForm], place: str) -> None:
        """Items under an item, or at the top, with all below them."""
        parent_id = parent.id if parent else None
        for n, form in enumerate(forms):
            here = f"{place}[{n}]"
            item = filled(AgendaItem, form, meeting_id=self._meeting.id, parent_id=parent_id, position=n)
            self._write.add(item)
            self.add_papers(item, form.papers)
            for m, minute in enumerate(form.minutes):
                self._add_minute(item, minute, m, f"{here}.minutes[{m}]")
            self.add_items(item, form.children, f"{here}.children")

    def add_papers(self, item: AgendaItem | None, forms: Sequence[PaperForm]) -> None:
        """Papers of an item, or of the meeting; the same bytes are kept once."""
        for n, form in enumerate(forms):
            digest = None
            if form.content is not None:
                content = b64decode(form.content)
                digest = sha256(content).hexdigest()
                if self._write.find(PaperContent, digest) is None:
                    self._write.add(PaperContent(sha256=digest, content=content))
                    self._write.flush()
            item_id = item.id if item else None
            row = filled(Paper, form, meeting_id=self._meeting.id, item_id=item_id, sha256=digest, position=n)
            self._write.add(row)

    def _add_minute(self, item: AgendaItem, form: MinuteForm, position: int, place: str) -> None:
        meeting, board_id = self._meeting, self._meeting.board_id
        for n, mark in enumerate(form.marks):
            if not mark.start < mark.end <= len(form.text):
                raise refuse(f"{place}.marks[{n}]", f"{mark.start} to {mark.end} is no stretch of the text")
        minute = filled(
            Minute, form, meeting_id=meeting.id, item_id=item.id, position=position, marks=as_marks(form.marks)
        )
        self._write.add(minute)
        what = "an action; one is named by its paragraph and its place there, such as 2026-01-22/7/2/1"
        self._links.later(
            minute,
            "carried_action_id",
            lambda names: found_id(names.actions, form.carried_action, f"{place}.carried_action", what),
        )
        if form.decision is not None:
            add_decision(self._write, board_id, form.decision, self._links, f"{place}.decision", minute)
        if form.amendment is not None:
            self._add_amendment(minute, form.amendment, f"{place}.amendment")
        for n, action in enumerate(form.actions):
            there = f"{place}.actions[{n}]"
            day = meeting.date
            add_action(self._write, board_id, action, self._links, there, position=n, minute=minute, day=day)

    def _add_amendment(self, minute: Minute, form: AmendmentForm, place: str) -> None:
        row = self._write.add(filled(Amendment, form, minute_id=minute.id))
        self._links.meeting(row, "amended_meeting_id", form.meeting, f"{place}.meeting")
        self._links.minute(row, "amended_minute_id", form.minute, f"{place}.minute")
