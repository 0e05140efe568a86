"""Ticking the register: commands of the night and the query of the grid."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, required
from boarddesk.desk.outline import outline
from boarddesk.desk.register import Register, composed_register, guest_row, register_of, represent, stored_register
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import (
    Declaration,
    ExpectedAttendance,
    Meeting,
    Membership,
    Person,
    RegisterCode,
    RegisterRow,
    RegisterRowLink,
    RegisterRowOrganisation,
    RegisterSection,
)
from boarddesk.rules.text import fold

ROW_FIELDS: Final = frozenset(
    {
        "name",
        "initials",
        "title",
        "office",
        "printed_title",
        "printed_representing",
        "arrived_at",
        "arrived_item_id",
        "left_at",
        "left_item_id",
        "remote",
        "note",
        "section_id",
    }
)
NOT_THERE: Final = (CountsAs.APOLOGIES, CountsAs.REPRESENTED, CountsAs.ABSENT)


def take_register(write: Write, meeting_id: str) -> dict[str, str]:
    """Copy the register into the meeting if it has not been; gives the new row's id for each membership's."""
    meeting = write.get(Meeting, meeting_id)
    if meeting.register_taken:
        return {}
    composed = composed_register(write, meeting)
    for row in composed.all_rows():
        write.add(row)
    write.delete(*write.rows(ExpectedAttendance, ExpectedAttendance.meeting_id == meeting_id))
    meeting.register_taken = True
    write.flush()
    return {row.membership_id: row.id for row in composed.rows if row.membership_id}


def delete_register(write: Write, meeting_id: str) -> None:
    """Delete everything of a meeting's register."""
    register = stored_register(write, meeting_id)
    write.delete(*write.rows(Declaration, Declaration.meeting_id == meeting_id))
    write.delete(*register.all_rows())
    write.delete(*write.rows(ExpectedAttendance, ExpectedAttendance.meeting_id == meeting_id))


@command("Take the register")
def open_register(write: Write, meeting_id: str) -> None:
    """Copy the register into the meeting, so that it stands by itself from now on (RULES 14)."""
    take_register(write, meeting_id)


@command("Mark attendance")
def mark(write: Write, meeting_id: str, keys: Sequence[str], code: str | None) -> tuple[str, ...]:
    """Mark people with a code, or take their mark away with None; gives their keys afterwards."""
    return mark_each(write, meeting_id, dict.fromkeys(keys, code))


@command("Mark attendance")
def mark_each(write: Write, meeting_id: str, marks: Mapping[str, str | None]) -> tuple[str, ...]:
    """Mark people of several groups, each with a code of their own group; gives their keys afterwards.

    Before the day apologies are only noted; any other mark takes the register first, so that keys change from
    memberships to rows. Raises RuleError for a code that the person's group does not have.
    """
    meeting = write.get(Meeting, meeting_id)
    register = register_of(write, meeting)
    rows = [(row_by_key(register, key), code) for key, code in marks.items()]
    for row, code in rows:
        check_code(register, row, code)
    if not rows:
        return ()
    write.label = f"Mark {rows[0][0].name} {rows[0][1] or 'blank'}" if len(rows) == 1 else f"Mark {len(rows)} people"
    if not meeting.register_taken and all(is_beforehand(write, meeting, register, [row], code) for row, code in rows):
        for row, code in rows:
            expect(write, meeting_id, row.membership_id or "", code)
        return tuple(marks)
    stood = meeting.register_taken
    taken = take_register(write, meeting_id)
    stored = register if stood else stored_register(write, meeting_id)
    new_keys = {taken.get(key, key): code for key, code in marks.items()}
    for key, code in new_keys.items():
        set_code(stored, row_by_key(stored, key), code)
    return tuple(new_keys)


def row_by_key(register: Register, key: str) -> RegisterRow:
    """The row with this key, before or after the register is taken."""
    for row in register.rows:
        if key in (row.id, row.membership_id):
            return row
    raise RuleError("That person is no longer on the register.")


def check_code(register: Register, row: RegisterRow, code: str | None) -> None:
    """Raise RuleError for a code that the row's group does not have."""
    section = next(section for section in register.sections if section.id == row.section_id)
    codes = [line.code for line in register.codes_of(section)]
    if code is not None and code not in codes:
        raise RuleError(f"{section.name} is marked with {', '.join(codes)}; “{code}” is not one of them.")


def is_beforehand(
    write: Write, meeting: Meeting, register: Register, rows: Sequence[RegisterRow], code: str | None
) -> bool:
    """Whether a mark is only something known before the day."""
    before = before_the_day(write, meeting)
    counted = next((c.counts_as for c in register.codes if c.code == code), CountsAs.APOLOGIES)
    return before and counted in NOT_THERE and all(row.membership_id for row in rows)


def before_the_day(read: Read, meeting: Meeting) -> bool:
    """Whether the meeting is still to come, so that marks can only be expectations."""
    return meeting.status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED) and read.today < meeting.date


def expect(write: Write, meeting_id: str, membership_id: str, code: str | None) -> ExpectedAttendance | None:
    """Note what is known of a member beforehand, or forget it with None."""
    write.get(Membership, membership_id)
    where = (ExpectedAttendance.meeting_id == meeting_id, ExpectedAttendance.membership_id == membership_id)
    known = next(iter(write.rows(ExpectedAttendance, *where)), None)
    if code is None:
        if known is not None:
            write.delete(known)
        return None
    if known is None:
        known = write.add(ExpectedAttendance(meeting_id=meeting_id, membership_id=membership_id, code=code))
    known.code = code
    return known


def set_code(register: Register, row: RegisterRow, code: str | None) -> None:
    """Mark a row; nobody attends any longer for somebody who is here, or of whom nothing is known.

    Apologies keep the link: the grid says that somebody came all the same, and the mark can be put right.
    """
    row.code = code
    if register.counts_as(row) in (None, CountsAs.PRESENT):
        for other in register.rows:
            if other.represents_row_id == row.id:
                other.represents_row_id = None


@command("Mark the rest present")
def mark_rest_present(write: Write, meeting_id: str) -> int:
    """Mark everybody present who has no mark yet; nothing entered before is overwritten. Gives how many.

    Members with standing apologies stay blank: that they are here has to be seen.
    """
    take_register(write, meeting_id)
    register = stored_register(write, meeting_id)
    marked = 0
    for row in register.rows:
        code = code_counting_as(register, row, CountsAs.PRESENT)
        if row.code is None and code is not None and not row.standing_apologies:
            row.code = code
            marked += 1
    write.label = f"Mark the rest present ({marked})"
    return marked


def code_counting_as(register: Register, row: RegisterRow, wanted: CountsAs) -> str | None:
    """The first code of the row's group that counts as this, if it has one."""
    section = next(section for section in register.sections if section.id == row.section_id)
    return next((code.code for code in register.codes_of(section) if code.counts_as is wanted), None)


@command("Attends for")
def set_representative(
    write: Write,
    meeting_id: str,
    absent_key: str,
    *,
    key: str | None = None,
    person_id: str | None = None,
    name: str = "",
) -> str:
    """Say who attends for an absent member: a row of the register, a known person, or a new name (RULES 17).

    The member is marked represented; the representative is marked present when unmarked, and a newcomer joins the
    guests. Before the day this is only noted. Gives the absent member's key afterwards.
    """
    meeting = write.get(Meeting, meeting_id)
    register = register_of(write, meeting)
    absent = row_by_key(register, absent_key)
    code = represented_code(register, absent)
    who = row_by_key(register, key) if key else None
    if who is not None and who.id == absent.id:
        raise RuleError(f"{absent.name} cannot attend for themselves.")
    shown = who.name if who else required(name or person_name(write, person_id), "The name of the representative")
    write.label = f"{shown} attends for {absent.name}"
    beforehand = not meeting.register_taken and is_beforehand(write, meeting, register, [absent], code)
    if beforehand and (who is None or who.person_id):
        note = expect(write, meeting_id, absent.membership_id or "", code)
        assert note is not None
        note.representative_person_id = who.person_id if who else person_id
        note.representative_name = "" if note.representative_person_id else shown
        return absent_key
    taken = take_register(write, meeting_id)
    return join_rows(write, meeting_id, taken.get(absent_key, absent_key), taken.get(key or "", key), person_id, shown)


def represented_code(register: Register, absent: RegisterRow) -> str:
    """The code that marks a member represented; RuleError where the member's group has none."""
    code = code_counting_as(register, absent, CountsAs.REPRESENTED)
    if code is None:
        raise RuleError(
            f"{absent.name} is marked with codes none of which means represented; the board's settings hold them."
        )
    return code


def join_rows(
    write: Write, meeting_id: str, absent_id: str, who_id: str | None, person_id: str | None, name: str
) -> str:
    """Point the representative's row at the absent member's and mark both."""
    register = stored_register(write, meeting_id)
    absent = row_by_key(register, absent_id)
    for other in register.rows:
        if other.represents_row_id == absent.id:
            other.represents_row_id = None
    if who_id is not None:
        who = row_by_key(register, who_id)
        who.represents_row_id = absent.id
    else:
        who = represent(write, register, absent, person_id, name)
        write.add(who)
    absent.code = code_counting_as(register, absent, CountsAs.REPRESENTED)
    if who.code is None:
        who.code = code_counting_as(register, who, CountsAs.PRESENT)
    return absent.id


def person_name(read: Read, person_id: str | None) -> str:
    """A person's name, empty for nobody."""
    person = read.find(Person, person_id)
    return person.name if person else ""


@command("Represented, nobody named")
def represent_unnamed(write: Write, meeting_id: str, absent_key: str) -> None:
    """Mark a member represented by somebody whose name is not known, whoever was named before."""
    register = register_of(write, write.get(Meeting, meeting_id))
    row = row_by_key(register, absent_key)
    (key,) = mark(write, meeting_id, [absent_key], represented_code(register, row))
    clear_representative(write, meeting_id, key)
    write.label = f"{row.name} is represented, nobody named"


@command("Nobody attends for")
def clear_representative(write: Write, meeting_id: str, absent_key: str) -> None:
    """Take away who attends for a member; the marks stay as they are."""
    meeting = write.get(Meeting, meeting_id)
    write.label = f"Nobody attends for {row_by_key(register_of(write, meeting), absent_key).name}"
    if not meeting.register_taken:
        note = expect(write, meeting_id, absent_key, row_by_key(register_of(write, meeting), absent_key).code)
        if note is not None:
            note.representative_person_id, note.representative_name = None, ""
        return
    for other in write.rows(RegisterRow, RegisterRow.represents_row_id == absent_key):
        other.represents_row_id = None


@command("Add guest")
def add_guest(
    write: Write,
    meeting_id: str,
    name: str,
    title: str = "",
    representing: str = "",
    section_id: str | None = None,
    *,
    attends_for: str | None = None,
) -> str:
    """Add somebody without a membership, marked present once the meeting is on; gives the row's key.

    `attends_for` is the key of the absent member for whom the guest is here. Raises RuleError without a name, or when
    somebody of that name is already on the register.
    """
    text = required(name, "The guest's name")
    taken = take_register(write, meeting_id)
    meeting, register = write.get(Meeting, meeting_id), stored_register(write, meeting_id)
    if any(fold(row.name) == fold(text) for row in register.rows):
        raise RuleError(f"{text} is already on the register.")
    if not register.sections:
        raise RuleError("This board has no register groups yet; add one in the board's settings.")
    row = guest_row(register, meeting_id, text, known_person(write, text))
    if section_id is not None:
        row.section_id = section_id
    row.title, row.printed_representing = title.strip(), representing.strip()
    if not before_the_day(write, meeting):
        row.code = code_counting_as(register, row, CountsAs.PRESENT)
    write.add(row)
    if attends_for is not None:
        write.flush()
        join_rows(write, meeting_id, taken.get(attends_for, attends_for), row.id, None, text)
    write.label = f"Add guest {text}"
    return row.id


def known_person(read: Read, name: str) -> str | None:
    """The one person of the file with this name; nobody when there are several."""
    found = [person.id for person in read.rows(Person) if fold(person.name) == fold(name)]
    return found[0] if len(found) == 1 else None


@command("Change register row")
def edit_row(write: Write, meeting_id: str, key: str, values: Mapping[str, Any]) -> str:
    """Change what the register says of a person tonight, never the membership; gives the key afterwards.

    Raises RuleError for an empty name, for initials that another person of this register has (RULES 18), or for
    somebody who left before arriving.
    """
    taken = take_register(write, meeting_id)
    row = write.get(RegisterRow, taken.get(key, key))
    if "name" in values:
        required(values["name"], "The name")
    initials = values.get("initials", "").strip()
    where = (RegisterRow.meeting_id == meeting_id, RegisterRow.initials == initials)
    holder = next((other for other in write.rows(RegisterRow, *where) if other.id != row.id), None)
    if initials and holder is not None:
        raise RuleError(f"{holder.name} already has the initials {initials} on this register.")
    change(row, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}, ROW_FIELDS)
    check_stay(row, [item.row.id for item in outline(write, meeting_id).items])
    write.label = f"Change {row.name} on the register"
    return row.id


def check_stay(row: RegisterRow, order: Sequence[str]) -> None:
    """Raise RuleError for items of another agenda, and for leaving before arriving."""
    arrived, left = row.arrived_item_id, row.left_item_id
    if any(item is not None and item not in order for item in (arrived, left)):
        raise RuleError("That item is not on this agenda.")
    before = row.arrived_at and row.left_at and row.left_at < row.arrived_at
    if before or (arrived and left and order.index(left) < order.index(arrived)):
        raise RuleError(f"{row.name} would have left before arriving.")


@command("Set organisations on the register")
def set_row_organisations(write: Write, row_id: str, names: Sequence[str]) -> None:
    """Replace the organisations that a person represented that night."""
    where = RegisterRowOrganisation.row_id == row_id
    write.delete(*write.rows(RegisterRowOrganisation, where))
    for position, name in enumerate(names):
        write.add(RegisterRowOrganisation(row_id=row_id, name=name.strip(), position=position))


@command("Remove from the register")
def remove_row(write: Write, meeting_id: str, key: str) -> None:
    """Take a person off tonight's register; RuleError for somebody whose declaration is recorded.

    Somebody who is only expected to come for a member is forgotten; the member's mark stays.
    """
    meeting = write.get(Meeting, meeting_id)
    row = row_by_key(register_of(write, meeting), key)
    write.label = f"Remove {row.name} from the register"
    if not meeting.register_taken:
        forget_expected(write, row)
        return
    if write.rows(Declaration, Declaration.row_id == row.id):
        raise RuleError(f"{row.name} has declared an interest in this meeting and stays on the register.")
    for other in write.rows(RegisterRow, RegisterRow.represents_row_id == row.id):
        other.represents_row_id = None
    for cls in (RegisterRowOrganisation, RegisterRowLink):
        write.delete(*write.rows(cls, col(cls.row_id) == row.id))
    write.delete(row)


def forget_expected(write: Write, row: RegisterRow) -> None:
    """Forget that somebody was to come for a member; RuleError for a member, who leaves under Members."""
    note = write.find(ExpectedAttendance, row.id)
    if note is None:
        raise RuleError(f"{row.name} is a member on the day of this meeting; a term ends under Members.")
    note.representative_person_id, note.representative_name = None, ""


TABLES: Final = frozenset(
    cls.__name__.lower()
    for cls in (
        RegisterCode,
        RegisterRow,
        RegisterSection,
        RegisterRowOrganisation,
        RegisterRowLink,
        ExpectedAttendance,
        Meeting,
        Membership,
    )
)
"""The tables that the grid of a meeting depends on."""
