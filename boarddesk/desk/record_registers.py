"""The registers of many meetings as plain columns, because making ten thousand row objects takes too long to open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from boarddesk.desk.register import TICK_CODES, composed_register
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.tables import Meeting, RegisterCode, RegisterRow, RegisterRowOrganisation, RegisterSection
from boarddesk.store.write import Read

TICKED: Final[Mapping[str, CountsAs]] = {code.code: code.counts_as for code in TICK_CODES}
AT_ONCE = 500
"""How many meetings one statement asks for."""


class Fact(NamedTuple):
    """One row of one register."""

    id: str
    section_id: str
    membership_id: str | None
    person_id: str | None
    name: str
    code: str | None
    standing_apologies: bool
    represents_row_id: str | None
    position: int
    printed_representing: str
    organisation: str | None = None
    """Whom the person represented; where these are several, they stand in the registers beside."""
    organisation_position: int | None = None


class SectionFact(NamedTuple):
    """One group of one register."""

    id: str
    meeting_id: str
    group_id: str | None
    name: str
    marking: Marking
    counts_for_rates: bool


class CodeFact(NamedTuple):
    """One code of one register."""

    meeting_id: str
    id: str
    code: str
    key: str
    meaning: str
    counts_as: CountsAs


@dataclass(slots=True)
class Registers:
    """Everything that the registers of some meetings say."""

    facts: list[Fact] = field(default_factory=list)
    sections: dict[str, SectionFact] = field(default_factory=dict)
    codes: dict[str, tuple[CodeLine, ...]] = field(default_factory=dict)
    several: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Whom those rows represented who represented more than one."""
    keys: dict[str, str] = field(default_factory=dict)
    """The keys by which commands know rows that are not stored yet."""


def registers_of(read: Read, meetings: Sequence[Meeting]) -> Registers:
    """The registers of all meetings that were not cancelled: as they were taken, or composed."""
    found = Registers()
    held = [meeting for meeting in meetings if meeting.status.held]
    add_stored(read, found, [meeting.id for meeting in held if meeting.register_taken])
    for meeting in held:
        if not meeting.register_taken:
            add_composed(read, found, meeting)
    return found


def add_stored(read: Read, found: Registers, meeting_ids: Sequence[str]) -> None:
    """Read registers that were taken."""
    for start in range(0, len(meeting_ids), AT_ONCE):
        ids = meeting_ids[start : start + AT_ONCE]
        add_rows(read, found, ids)
        for section in map(SectionFact._make, columns_of(read, RegisterSection, SectionFact._fields, ids)):
            found.sections[section.id] = section
        add_codes(read, found, ids)


def add_rows(read: Read, found: Registers, meeting_ids: Sequence[str]) -> None:
    """Read the rows with whom they represented, which comes as one line for each organisation."""
    rows, joins = RegisterRow, RegisterRowOrganisation
    wanted: list[Any] = [*(getattr(rows, name) for name in Fact._fields[:-2]), joins.name, joins.position]
    query: Any = select(*wanted)
    query = query.join(joins, col(joins.row_id) == rows.id, isouter=True).where(col(rows.meeting_id).in_(meeting_ids))
    facts = [Fact._make(row) for row in read.session.connection().execute(query).all()]
    by_id = {fact.id: fact for fact in facts}
    found.facts += by_id.values()
    if len(by_id) < len(facts):
        add_several(found, facts)


def add_several(found: Registers, facts: Sequence[Fact]) -> None:
    """Keep whom somebody represented who represented more than one."""
    names: dict[str, list[tuple[int, str]]] = {}
    for fact in facts:
        names.setdefault(fact.id, []).append((fact.organisation_position or 0, fact.organisation or ""))
    found.several |= {key: tuple(name for _, name in sorted(each)) for key, each in names.items() if len(each) > 1}


def columns_of(
    read: Read, cls: Any, names: Sequence[str], meeting_ids: Sequence[str], order: Sequence[Any] = ()
) -> Sequence[Any]:
    """Some columns of a table's rows of these meetings."""
    query: Any = select(*(getattr(cls, name) for name in names))
    query = query.where(col(cls.meeting_id).in_(meeting_ids)).order_by(*order)
    found: Sequence[Any] = read.session.connection().execute(query).all()
    return found


def add_codes(read: Read, found: Registers, meeting_ids: Sequence[str]) -> None:
    """Read the codes of registers; those that are alike are one tuple."""
    order = (col(RegisterCode.meeting_id), col(RegisterCode.position))
    listed: dict[str, list[CodeLine]] = {}
    for meeting_id, *values in columns_of(read, RegisterCode, CodeFact._fields, meeting_ids, order):
        listed.setdefault(meeting_id, []).append(CodeLine(*values))
    found.codes |= {meeting_id: tuple(lines) for meeting_id, lines in listed.items()}


def add_composed(read: Read, found: Registers, meeting: Meeting) -> None:
    """Compose a register that nobody has taken; a member's key is the membership then."""
    register = composed_register(read, meeting)
    for row in register.rows:
        names = tuple(organisation.name for organisation in register.organisations.get(row.id, ()))
        values = (getattr(row, name) for name in Fact._fields[:-2])
        found.facts.append(Fact._make((*values, names[0] if names else None, 0)))
        found.keys[row.id] = row.membership_id or row.id
        if len(names) > 1:
            found.several[row.id] = names
    for section in register.sections:
        found.sections[section.id] = SectionFact._make(getattr(section, name) for name in SectionFact._fields)
    found.codes[meeting.id] = tuple(CodeLine(c.id, c.code, c.key, c.meaning, c.counts_as) for c in register.codes)
