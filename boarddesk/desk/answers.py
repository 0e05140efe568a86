"""Who has answered an action of many: everybody whom its owners stand for, each with a tick, a day and a note."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlmodel import col

from boarddesk.desk.action_lines import action_line, owning
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.read_members import initials_on, organisations_of, seats_of
from boarddesk.desk.register import register_of
from boarddesk.model.enums import OwnerKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import AnswerLine
from boarddesk.model.tables import Action, ActionAnswer, ActionOwner, ActionUpdate, Meeting, Person, RegisterGroup
from boarddesk.rules.text import MAX_TITLE, check_length, one_line

MANY = frozenset({OwnerKind.ALIAS, OwnerKind.GROUP, OwnerKind.ORGANISATION})
"""Owners that stand for several people."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member of the night, or of the day on which an action was made outside a meeting."""

    line: AnswerLine
    group_id: str | None
    organisation_ids: tuple[str, ...]
    counts: bool
    """Whether they are of a group that counts for the quorum: these are the board where somebody says ALL."""


def is_of_many(read: Read, action_id: str) -> bool:
    """Whether more than one person was asked by an action."""
    owners = read.rows(ActionOwner, ActionOwner.action_id == action_id)
    return len(owners) > 1 or any(owner.kind in MANY for owner in owners)


def answers_of(read: Read, action_id: str) -> tuple[AnswerLine, ...]:
    """Who was asked and has answered: as it is kept, else everybody the owners stand for and nobody's answer yet."""
    rows = read.rows(ActionAnswer, ActionAnswer.action_id == action_id, order=col(ActionAnswer.position))
    return tuple(map(line_of, rows)) if rows else asked_by(read, action_id)


def line_of(row: ActionAnswer) -> AnswerLine:
    """A kept answer as a line."""
    return AnswerLine(
        row.id, row.name, row.initials, row.organisation, row.person_id, row.answered, row.answered_on, row.note
    )


def asked_by(read: Read, action_id: str) -> tuple[AnswerLine, ...]:
    """Everybody the owners of an action stand for, in the order of the register of its night; nobody twice.

    An alias stands for every member of the groups that count for the quorum, whether they were there or not.
    """
    action = read.get(Action, action_id)
    owners = read.rows(ActionOwner, ActionOwner.action_id == action_id, order=col(ActionOwner.position))
    members = list(members_of(read, action))
    if not any(member.counts for member in members):
        members = [replace(member, counts=True) for member in members]
    found = [member.line for member in members if any(stands_for(owner, member) for owner in owners)]
    named = {line.person_id for line in found}
    found += [alone(read, action, owner) for owner in owners if owner.kind not in MANY and owner.person_id not in named]
    return tuple(replace(line, id=f"{at}") for at, line in enumerate(found))


def members_of(read: Read, action: Action) -> Iterator[Candidate]:
    """The members on the register of the action's meeting, or of the board on the day on which it was made."""
    meeting = read.find(Meeting, action.meeting_id)
    if meeting is None:
        yield from seated(read, action)
        return
    register = register_of(read, meeting)
    sections = {section.id: section for section in register.sections}
    for row in sorted(register.rows, key=lambda row: (sections[row.section_id].position, row.position)):
        section = sections[row.section_id]
        if row.membership_id is None and section.takes_guests:
            continue
        sent = register.organisations.get(row.id, [])
        said = row.printed_representing or " / ".join(each.name for each in sent)
        line = AnswerLine("", row.name, row.initials, said, row.person_id)
        represented = tuple(each.organisation_id or "" for each in sent)
        yield Candidate(line, section.group_id, represented, section.counts_for_quorum)


def seated(read: Read, action: Action) -> Iterator[Candidate]:
    """The members of the board on the day on which an action was made."""
    seats = [seat for seat in seats_of(read, action.board_id, action.created_on) if seat.person_id is not None]
    ids = [seat.id for seat in seats]
    initials, sent = initials_on(read, ids, action.created_on), organisations_of(read, ids)
    people = {row.id: row.name for row in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    groups = {row.id: row for row in read.rows(RegisterGroup, RegisterGroup.board_id == action.board_id)}
    for seat in seats:
        theirs = sent.get(seat.id, [])
        said = " / ".join(each.name for each in theirs)
        name = people[seat.person_id or ""]
        line = AnswerLine("", name, initials.get(seat.id, ""), said, seat.person_id)
        counts = groups[seat.group_id].counts_for_quorum
        yield Candidate(line, seat.group_id, tuple(each.id for each in theirs), counts)


def stands_for(owner: ActionOwner, member: Candidate) -> bool:
    """Whether an owner means a member."""
    if owner.kind is OwnerKind.ALIAS:
        return member.counts
    if owner.kind is OwnerKind.GROUP:
        return owner.group_id is not None and owner.group_id == member.group_id
    if owner.kind is OwnerKind.ORGANISATION:
        return owner.organisation_id is not None and owner.organisation_id in member.organisation_ids
    return owner.person_id is not None and owner.person_id == member.line.person_id


def alone(read: Read, action: Action, owner: ActionOwner) -> AnswerLine:
    """An owner who is on no register of the action: a free name, or somebody who has joined since."""
    people = owning(read, action.board_id)
    key = owner.person_id or ""
    name = people.names.get(key, owner.text)
    return AnswerLine("", name, people.initials.get(key, ""), people.organisations.get(key, ""), owner.person_id)


@command("Note answers")
def save_answers(write: Write, action_id: str, lines: Sequence[AnswerLine]) -> None:
    """Keep who was asked by an action and who has answered, in one gesture; without anybody it is no longer followed.

    An answer without a day is of today. RuleError for a note that is too long, or a day after today.
    """
    action = write.get(Action, action_id)
    rows = {row.id: row for row in write.rows(ActionAnswer, ActionAnswer.action_id == action_id)}
    kept = set()
    for position, line in enumerate(lines):
        row = rows.get(line.id) or write.add(ActionAnswer(action_id=action.id, name=line.name))
        kept.add(row.id)
        fill(row, line, position, write)
    write.delete(*(row for key, row in rows.items() if key not in kept))
    write.flush()
    answered = sum(line.answered for line in lines)
    write.label = f"Answers to {action_line(write, action_id).ref}: {answered} of {len(lines)}"


def fill(row: ActionAnswer, line: AnswerLine, position: int, write: Write) -> None:
    """Let a row say what a line says."""
    day = (line.answered_on or write.today) if line.answered else None
    if day is not None and day > write.today:
        raise RuleError(f"{line.name} cannot have answered on a day that is still to come.")
    note = check_length(one_line(line.note), MAX_TITLE, f"The note on {line.name}")
    values = {
        "name": line.name,
        "initials": line.initials,
        "organisation": line.organisation,
        "person_id": line.person_id,
        "answered": line.answered,
        "answered_on": day,
        "note": note,
        "position": position,
    }
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def outlives_paragraph(read: Read, action_id: str) -> bool:
    """Whether an action stays in the log without its paragraph: it has updates, or somebody has answered (RULES 7)."""
    if read.rows(ActionUpdate, ActionUpdate.action_id == action_id):
        return True
    return any(row.answered for row in read.rows(ActionAnswer, ActionAnswer.action_id == action_id))
