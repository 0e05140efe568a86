"""From the data form to rows: the register of a night."""

from boarddesk.desk.data_fields import filled, formed
from boarddesk.desk.data_in_links import (
    Links,
    found_id,
    refuse_other_than,
    refuse_repeats,
    required_id,
    told_id,
)
from boarddesk.desk.data_names import BoardNames
from boarddesk.documents.data.meetings import AttendeeForm, MeetingForm, NightCodeForm, RepresentingForm, SectionForm
from boarddesk.model.enums import Marking
from boarddesk.model.tables import (
    Declaration,
    Meeting,
    RegisterCode,
    RegisterRow,
    RegisterRowLink,
    RegisterRowOrganisation,
    RegisterSection,
)
from boarddesk.rules.register import TICK_CODES
from boarddesk.store.write import Write


def add_register(
    write: Write, meeting: Meeting, form: MeetingForm, names: BoardNames, links: Links, place: str
) -> None:
    """A night's codes, groups, rows and declarations."""
    Register(write, meeting, form, names, links, place).add()


class Register:
    """The register of one meeting on its way into the file."""

    def __init__(
        self, write: Write, meeting: Meeting, form: MeetingForm, names: BoardNames, links: Links, place: str
    ) -> None:
        self._write = write
        self._meeting = meeting
        self._form = form
        self._names = names
        self._links = links
        self._place = place
        self._codes: list[str] = []
        self._sections: dict[str, RegisterSection] = {}

    def add(self) -> None:
        """Add everything."""
        self._add_codes()
        self._add_sections()
        counts: dict[str, int] = {}
        for n, attendee in enumerate(self._form.attendees):
            position = counts[attendee.group] = counts.get(attendee.group, -1) + 1
            self._add_attendee(attendee, position, f"{self._place}.register[{n}]")
        for n, declaration in enumerate(self._form.declarations):
            there = f"{self._place}.declarations[{n}]"
            row = self._write.add(filled(Declaration, declaration, meeting_id=self._meeting.id, row_id="", position=n))
            self._attendee(row, "row_id", declaration.person, f"{there}.person")
            self._links.label(row, "item_id", self._meeting.id, declaration.item, f"{there}.item")

    def _add_codes(self) -> None:
        forms = self._form.attendance_codes
        if forms is None:
            forms = (
                tuple(formed(NightCodeForm, row) for row in self._names.codes) if self._meeting.register_taken else ()
            )
        for n, form in enumerate(forms):
            self._write.add(filled(RegisterCode, form, meeting_id=self._meeting.id, position=n))
            self._codes.append(form.code)

    def _add_sections(self) -> None:
        forms = self._form.groups
        if forms is None:
            rows = self._names.group_rows if self._meeting.register_taken else []
            forms = tuple(formed(SectionForm, row) for row in rows)
        refuse_repeats(f"{self._place}.groups", (form.name for form in forms), "groups called")
        for n, form in enumerate(forms):
            there = f"{self._place}.groups[{n}].group"
            group = told_id(self._names.groups, form.group, form.name, there, "a register group of this board")
            row = filled(RegisterSection, form, meeting_id=self._meeting.id, group_id=group, position=n)
            self._sections[form.name] = self._write.add(row)

    def _add_attendee(self, form: AttendeeForm, position: int, place: str) -> None:
        refuse_other_than(f"{place}.group", form.group, self._sections)
        section = self._sections[form.group]
        if form.code is not None:
            allowed = TICK_CODES if section.marking is Marking.TICKS else self._codes
            refuse_other_than(f"{place}.code", form.code, allowed)
        file = self._names.file
        person = told_id(file.people, form.person, form.name, f"{place}.person", "the name of a person of this file")
        row = filled(
            RegisterRow,
            form,
            meeting_id=self._meeting.id,
            section_id=section.id,
            person_id=person,
            membership_id=self._seat(form, section, person, f"{place}.member"),
            position=position,
        )
        self._write.add(row)
        for n, sat_for in enumerate(form.representing):
            self._add_representing(row, sat_for, n, f"{place}.representing[{n}]")
        for n, name in enumerate(form.links):
            self._write.add(RegisterRowLink(row_id=row.id, name=name, position=n))
        if form.represents is not None:
            self._attendee(row, "represents_row_id", form.represents, f"{place}.represents")
        for column, label in (("arrived_item", form.arrived_item), ("left_item", form.left_item)):
            self._links.label(row, f"{column}_id", self._meeting.id, label, f"{place}.{column}")

    def _seat(self, form: AttendeeForm, section: RegisterSection, person: str | None, place: str) -> str | None:
        if form.member is None:
            group = section.group_id
            return self._names.seat_of(person, group, self._meeting.date) if group else None
        what = 'a seat of this board; one is named by its group and place, such as "Board Members/3"'
        return found_id(self._names.places, form.member or None, place, what)

    def _add_representing(self, row: RegisterRow, form: RepresentingForm | str, position: int, place: str) -> None:
        organisations = self._names.file.organisations
        name, told = (form, None) if isinstance(form, str) else (form.name, form.organisation)
        key = told_id(organisations, told, name, f"{place}.organisation", "an organisation of this file")
        held = RegisterRowOrganisation(row_id=row.id, organisation_id=key, name=name, position=position)
        self._write.add(held)

    def _attendee(self, row: RegisterRow | Declaration, column: str, name: str, place: str) -> None:
        what, here = "a name in this register", self._meeting.id
        self._links.later(row, column, lambda names: required_id(names.attendees[here], name, place, what))
