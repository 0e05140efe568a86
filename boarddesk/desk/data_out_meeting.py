"""From rows to the data form: a meeting with its register, agenda, minutes, papers and editions."""

from base64 import b64encode
from collections.abc import Iterator
from typing import Any

from sqlmodel import col

from boarddesk.desk.data_fields import formed
from boarddesk.desk.data_names import BoardNames, sections
from boarddesk.desk.data_out_actions import Gathered, action_form, decision_form
from boarddesk.desk.outline import OutlineItem
from boarddesk.documents.data.meetings import (
    AttendeeForm,
    DeclarationForm,
    EditionForm,
    ExpectedForm,
    IssuedItemForm,
    IssuedPaperForm,
    IssueForm,
    ItemForm,
    MeetingForm,
    NightCodeForm,
    PaperForm,
    RepresentingForm,
    SectionForm,
)
from boarddesk.documents.data.minutes import AmendmentForm, MarkForm, MinuteForm
from boarddesk.model.enums import MarkKind
from boarddesk.model.tables import (
    AgendaIssue,
    Amendment,
    Declaration,
    Edition,
    ExpectedAttendance,
    IssuedItem,
    Meeting,
    Minute,
    Paper,
    PaperContent,
    RegisterCode,
    RegisterRow,
    RegisterRowLink,
    RegisterRowOrganisation,
)
from boarddesk.store.order import AS_ADDED
from boarddesk.store.write import Read


def meeting_form(read: Read, meeting: Meeting, names: BoardNames, gathered: Gathered) -> MeetingForm:
    """A meeting with everything that belongs to it."""
    items = names.items[meeting.id]
    rows = names.attendees[meeting.id]
    declared = read.rows(Declaration, Declaration.meeting_id == meeting.id, order=(col(Declaration.position), AS_ADDED))
    register = _attendee_forms(read, meeting, names)
    papers = _paper_forms(read, meeting.id)
    return formed(
        MeetingForm,
        meeting,
        expected=tuple(_expected_forms(read, meeting, names)),
        register_taken=None if meeting.register_taken is bool(register) else meeting.register_taken,
        attendance_codes=_night_codes(read, meeting, names),
        groups=_night_groups(read, meeting, names),
        register=register,
        declarations=tuple(
            formed(DeclarationForm, row, person=rows.names[row.row_id], item=items.name(row.item_id))
            for row in declared
        ),
        papers=papers.get(None, ()),
        items=_ItemForms(read, meeting, names, gathered, papers).below(None),
        issues=tuple(_issue_forms(read, meeting, names)),
        editions=tuple(
            formed(EditionForm, row)
            for row in read.rows(Edition, Edition.meeting_id == meeting.id, order=(col(Edition.made_at), AS_ADDED))
        ),
    )


def _issue_forms(read: Read, meeting: Meeting, names: BoardNames) -> Iterator[IssueForm]:
    labels = names.items[meeting.id]
    order = (col(AgendaIssue.issued_at), AS_ADDED)
    for row in read.rows(AgendaIssue, AgendaIssue.meeting_id == meeting.id, order=order):
        items = read.rows(IssuedItem, IssuedItem.issue_id == row.id, order=col(IssuedItem.position))
        yield formed(
            IssueForm,
            row,
            items=tuple(
                formed(
                    IssuedItemForm,
                    item,
                    item=labels.name(item.item_id),
                    papers=tuple(IssuedPaperForm(**paper) for paper in item.papers),
                )
                for item in items
            ),
        )


def _expected_forms(read: Read, meeting: Meeting, names: BoardNames) -> list[ExpectedForm]:
    found = []
    rows = read.rows(ExpectedAttendance, ExpectedAttendance.meeting_id == meeting.id, order=AS_ADDED)
    people = {seat.id: seat.person_id for seat in names.seats}
    for row in rows:
        person = people[row.membership_id]
        told = names.seat_of(person, None, meeting.date) == row.membership_id
        member = names.file.people.name(person) if told else names.places.name(row.membership_id)
        representative = names.file.people.name(row.representative_person_id)
        found.append(formed(ExpectedForm, row, member=member, representative=representative))
    return found


def _night_codes(read: Read, meeting: Meeting, names: BoardNames) -> tuple[NightCodeForm, ...] | None:
    order = (col(RegisterCode.position), AS_ADDED)
    codes = tuple(
        formed(NightCodeForm, row)
        for row in read.rows(RegisterCode, RegisterCode.meeting_id == meeting.id, order=order)
    )
    usual = tuple(formed(NightCodeForm, row) for row in names.codes) if meeting.register_taken else ()
    return None if codes == usual else codes


def _night_groups(read: Read, meeting: Meeting, names: BoardNames) -> tuple[SectionForm, ...] | None:
    held = tuple(
        formed(SectionForm, row, group=_told(names.groups.ids.get(row.name), row.group_id, names.groups.name))
        for row in sections(read, meeting.id)
    )
    usual = tuple(formed(SectionForm, row) for row in names.group_rows) if meeting.register_taken else ()
    return None if held == usual else held


def _told(expected: str | None, held: str | None, name: Any) -> str | None:
    """Nothing where a reference is what its text alone says, else its name, or "" for no reference."""
    return None if held == expected else name(held) or ""


def _attendee_forms(read: Read, meeting: Meeting, names: BoardNames) -> tuple[AttendeeForm, ...]:
    rows = names.attendee_rows[meeting.id]
    keys = [row.id for row in rows]
    items, people = names.items[meeting.id], names.file.people
    held = {section.id: section for section in sections(read, meeting.id)}
    order = (col(RegisterRowOrganisation.position), AS_ADDED)
    organisations: dict[str, list[RegisterRowOrganisation]] = {}
    for sat_for in read.rows_in(RegisterRowOrganisation, RegisterRowOrganisation.row_id, keys, order=order):
        organisations.setdefault(sat_for.row_id, []).append(sat_for)
    links: dict[str, list[str]] = {}
    order = (col(RegisterRowLink.position), AS_ADDED)
    for link in read.rows_in(RegisterRowLink, RegisterRowLink.row_id, keys, order=order):
        links.setdefault(link.row_id, []).append(link.name)

    def attendee_form(row: RegisterRow) -> AttendeeForm:
        section = held[row.section_id]
        seat = names.seat_of(row.person_id, section.group_id, meeting.date) if section.group_id else None
        return formed(
            AttendeeForm,
            row,
            group=section.name,
            person=_told(people.ids.get(row.name), row.person_id, people.name),
            member=_told(seat, row.membership_id, names.places.name),
            representing=tuple(_representing(one, names) for one in organisations.get(row.id, ())),
            links=tuple(links.get(row.id, ())),
            represents=names.attendees[meeting.id].name(row.represents_row_id),
            arrived_item=items.name(row.arrived_item_id),
            left_item=items.name(row.left_item_id),
        )

    return tuple(attendee_form(row) for row in rows)


def _representing(row: RegisterRowOrganisation, names: BoardNames) -> RepresentingForm | str:
    organisations = names.file.organisations
    told = _told(organisations.ids.get(row.name), row.organisation_id, organisations.name)
    return row.name if told is None else RepresentingForm(name=row.name, organisation=told)


def _paper_forms(read: Read, meeting_id: str) -> dict[str | None, tuple[PaperForm, ...]]:
    found: dict[str | None, tuple[PaperForm, ...]] = {}
    for row in read.rows(Paper, Paper.meeting_id == meeting_id, order=(col(Paper.position), AS_ADDED)):
        held = read.session.get(PaperContent, row.sha256) if row.sha256 else None
        content = b64encode(held.content).decode("ascii") if held else None
        found[row.item_id] = (*found.get(row.item_id, ()), formed(PaperForm, row, content=content))
    return found


class _ItemForms:
    """The items of one meeting as a tree."""

    def __init__(
        self,
        read: Read,
        meeting: Meeting,
        names: BoardNames,
        gathered: Gathered,
        papers: dict[str | None, tuple[PaperForm, ...]],
    ) -> None:
        self._names = names
        self._gathered = gathered
        self._papers = papers
        self._items = names.outlines[meeting.id].items
        minutes = [minute.id for item in self._items for minute in item.minutes]
        amended = read.rows_in(Amendment, Amendment.minute_id, minutes)
        self._amendments = {row.minute_id: row for row in amended}
        self._decisions = {row.minute_id: row for row in names.decision_rows}

    def below(self, parent_id: str | None) -> tuple[ItemForm, ...]:
        """The items under an item, or at the top."""
        return tuple(self._item(item) for item in self._items if item.row.parent_id == parent_id)

    def _item(self, item: OutlineItem) -> ItemForm:
        return formed(
            ItemForm,
            item.row,
            papers=self._papers.get(item.row.id, ()),
            minutes=tuple(self._minute(minute) for minute in item.minutes),
            children=self.below(item.row.id),
        )

    def _minute(self, minute: Minute) -> MinuteForm:
        names = self._names
        decision = self._decisions.get(minute.id)
        amendment = self._amendments.get(minute.id)
        return formed(
            MinuteForm,
            minute,
            marks=tuple(MarkForm(**(mark | {"kind": MarkKind(mark["kind"])})) for mark in minute.marks),
            carried_action=names.actions.name(minute.carried_action_id),
            decision=decision_form(decision, names, outside=False) if decision else None,
            amendment=self._amendment(amendment) if amendment else None,
            actions=tuple(
                action_form(action, self._gathered, outside=False)
                for action in self._gathered.by_minute.get(minute.id, ())
            ),
        )

    def _amendment(self, row: Amendment) -> AmendmentForm:
        return formed(
            AmendmentForm,
            row,
            meeting=self._names.dates.name(row.amended_meeting_id),
            minute=self._names.minutes.name(row.amended_minute_id),
        )
