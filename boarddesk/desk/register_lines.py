"""The register as the grid shows it, with its counts and the quorum."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.boards import quorum_lines
from boarddesk.desk.outline import Outline, outline
from boarddesk.desk.people import person_details
from boarddesk.desk.presence import Presence
from boarddesk.desk.read_members import known_as_of, organisations_of, seats_of
from boarddesk.desk.register import Register, register_of
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.lines.attendance import (
    ItemPresenceLine,
    PersonLine,
    RegisterLine,
    RegisterRowLine,
    RegisterSectionLine,
)
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.tables import Board, Declaration, Meeting, MembershipDeputy, Person, RegisterRow, RegisterSection
from boarddesk.rules.register import Quorum, printed_representing, printed_title, tally
from boarddesk.store.write import Read


def register_line(read: Read, meeting_id: str, register: Register | None = None) -> RegisterLine:
    """The whole register of a meeting, read unless it is at hand.

    The agenda is read only where somebody was late, early or declared something.
    """
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    register = register or register_of(read, meeting)
    declared = read.rows(Declaration, Declaration.meeting_id == meeting_id, order=col(Declaration.position))
    whole = outline(read, meeting_id) if declared or any(map(has_times, register.rows)) else Outline(meeting, [])
    labels = {item.row.id: item.label for item in whole.items}
    keys = {row.id: row.id if meeting.register_taken else row.membership_id or row.id for row in register.rows}
    interests: dict[str, list[str]] = {}
    for declaration in declared:
        interests.setdefault(declaration.row_id, []).append(labels.get(declaration.item_id or "", ""))
    lines = RowLines(register, keys, labels, board.short_name, taken=meeting.register_taken)
    rows = [lines.line(row, tuple(interests.get(row.id, ()))) for row in register.rows]
    sections = tuple(section_line(register, section, rows) for section in register.sections)
    counted = [row for section in sections if section.counts_for_quorum for row in section.rows]
    heads = tally(row.counts_as for row in counted)
    rules = quorum_rules(read, board.id)
    presence = Presence(read, register, whole)
    quorum, gone = presence.quorum_now(rules, board.deputies_count), presence.gone_now()
    present = {row.key for row in counted if row.counts_as is CountsAs.PRESENT}
    return RegisterLine(
        meeting_id,
        meeting.register_taken,
        meeting.status is MeetingStatus.APPROVED,
        tuple(CodeLine(c.id, c.code, c.key, c.meaning, c.counts_as) for c in register.codes),
        sections,
        heads.present,
        heads.represented,
        heads.apologies,
        heads.absent,
        heads.unmarked,
        heads.total,
        quorum.met if rules else None,
        quorum.sentence if rules else "",
        quorum.needed if rules else None,
        quorate_by_marks=presence.quorum_by_marks(rules, board.deputies_count).met if rules else None,
        gone=sum(keys[row_id] in present for row_id in gone),
        remote=sum(row.remote for row in counted if row.counts_as is CountsAs.PRESENT),
        per_item=() if presence.everybody_stayed else presence.per_item(rules, board.deputies_count),
    )


def has_times(row: RegisterRow) -> bool:
    """Whether anything is noted of when somebody came or left."""
    return any((row.arrived_at, row.arrived_item_id, row.left_at, row.left_item_id))


def item_presence(read: Read, meeting_id: str) -> tuple[ItemPresenceLine, ...]:
    """Who was there item by item, also where everybody stayed throughout."""
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    presence = Presence(read, register_of(read, meeting), outline(read, meeting_id))
    return presence.per_item(quorum_rules(read, board.id), board.deputies_count)


def quorum_rules(read: Read, board_id: str) -> list[Quorum]:
    """The board's quorum as the rules need it."""
    lines = quorum_lines(read, board_id)
    return [Quorum(line.number, line.numerator, line.denominator, line.category or "") for line in lines]


def section_line(register: Register, section: RegisterSection, rows: Sequence[RegisterRowLine]) -> RegisterSectionLine:
    """One group of the register with its people."""
    return RegisterSectionLine(
        section.id,
        section.name,
        section.note,
        section.marking,
        section.has_initials,
        section.has_title,
        section.has_representing,
        section.counts_for_quorum,
        section.takes_guests,
        register.codes_of(section),
        tuple(row for row in rows if row.section_id == section.id),
    )


class RowLines:
    """Makes the lines of one register's people."""

    def __init__(
        self, register: Register, keys: dict[str, str], labels: dict[str, str], short_name: str, *, taken: bool
    ) -> None:
        self._register = register
        self._keys = keys
        self._labels = labels
        self._short_name = short_name
        self._taken = taken
        self._by_id = {row.id: row for row in register.rows}
        self._present: dict[str, RegisterRow] = {}
        for row in register.rows:
            if row.represents_row_id:
                self._present.setdefault(row.represents_row_id, row)

    def line(self, row: RegisterRow, interests: tuple[str, ...] = ()) -> RegisterRowLine:
        """One person of the register."""
        register, keys, labels = self._register, self._keys, self._labels
        absent, present = self._by_id.get(row.represents_row_id or ""), self._present.get(row.id)
        organisations = [o.name for o in register.organisations.get(row.id, ())]
        links = [link.name for link in register.links.get(row.id, ())]
        representing = printed_representing(organisations, row.printed_representing)
        return RegisterRowLine(
            key=keys[row.id],
            row_id=row.id if self._taken else None,
            membership_id=row.membership_id,
            person_id=row.person_id,
            section_id=row.section_id,
            name=row.name,
            initials=row.initials,
            office=row.office,
            title=printed_title(row.title, row.office, links, self._short_name, row.printed_title),
            plain_title=row.title,
            printed_title=row.printed_title,
            representing=representing or (absent.name if absent else ""),
            printed_representing=row.printed_representing,
            category=row.category,
            code=row.code,
            counts_as=register.counts_as(row),
            represents_key=keys[absent.id] if absent else None,
            represents_name=absent.name if absent else "",
            represented_by_key=keys[present.id] if present else None,
            represented_by=present.name if present else "",
            arrived_at=row.arrived_at,
            arrived_item_id=row.arrived_item_id,
            arrived_label=labels.get(row.arrived_item_id or "", ""),
            left_at=row.left_at,
            left_item_id=row.left_item_id,
            left_label=labels.get(row.left_item_id or "", ""),
            remote=row.remote,
            standing_apologies=row.standing_apologies,
            note=row.note,
            interests=interests,
        )


def representatives_for(read: Read, meeting_id: str, absent_key: str) -> tuple[PersonLine, ...]:
    """Who could attend for a member: named deputies, then tonight's other people, then everybody the file knows."""
    register = register_line(read, meeting_id)
    absent = register.row(absent_key)
    if absent is None:
        return ()
    rows = {row.person_id: row for section in register.sections for row in section.rows if row.person_id}
    where = MembershipDeputy.membership_id == (absent.membership_id or "")
    deputies = [d.person_id for d in read.rows(MembershipDeputy, where, order=col(MembershipDeputy.position))]
    found: dict[str, PersonLine] = {}
    for person_id in deputies:
        row = rows.get(person_id)
        name, detail = person_details(read, person_id)
        found[name] = PersonLine(person_id, row.key if row else None, name, detail or "Deputy", True)
    for section in register.sections:
        for row in section.rows:
            if row.key != absent_key and row.name not in found:
                found[row.name] = PersonLine(row.person_id, row.key, row.name, row.plain_title, False)
    details = organisations_by_person(read, read.get(Meeting, meeting_id).board_id)
    for person in read.rows(Person, order=col(Person.sort_name)):
        if person.id != absent.person_id and person.name not in found:
            found[person.name] = PersonLine(person.id, None, person.name, details.get(person.id, ""), False)
    return tuple(found.values())


def organisations_by_person(read: Read, board_id: str) -> dict[str, str]:
    """The organisations that people of the board represent or represented, as one text each."""
    seats = known_as_of(seats_of(read, board_id), read.today)
    organisations = organisations_of(read, [seat.id for seat in seats])
    return {
        seat.person_id: " / ".join(o.name for o in organisations.get(seat.id, ()))
        for seat in seats
        if seat.person_id is not None
    }
