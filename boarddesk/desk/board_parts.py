"""The lists that belong to a board's settings, written as their lines say; a row is known by the id of its line."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlmodel import col

from boarddesk.desk.desk import Read, Write
from boarddesk.desk.editing import required
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import AliasLine, CodeLine, GroupLine, QuorumLine
from boarddesk.model.tables import (
    ActionOwner,
    AttendanceCode,
    ExpectedAttendance,
    Meeting,
    Membership,
    OwnerAlias,
    QuorumRule,
    RegisterGroup,
    RegisterSection,
)
from boarddesk.rules.dates import counted
from boarddesk.rules.text import MAX_CODE, MAX_LABEL, MAX_NAME, MAX_TITLE, check_length, fold, one_line

P = TypeVar("P", AttendanceCode, RegisterGroup, OwnerAlias, QuorumRule)


def write_codes(write: Write, board_id: str, lines: Sequence[CodeLine]) -> None:
    """Make the codes these; registers already taken keep theirs, apologies noted beforehand follow a new word.

    Raises RuleError when a code or key is empty or occurs twice, or none counts as present.
    """
    entries = {
        line.id: {
            "code": required(line.code, "A code", MAX_CODE),
            "key": one_key(line),
            "meaning": check_length(one_line(line.meaning), MAX_TITLE, "The meaning"),
            "counts_as": line.counts_as,
        }
        for line in lines
    }
    refuse_double("code", [entry["code"] for entry in entries.values()])
    refuse_double("key", [entry["key"] for entry in entries.values()])
    if not any(line.counts_as is CountsAs.PRESENT for line in lines):
        raise RuleError("One code must count as present.")
    before = {row.id: row.code for row in write.rows(AttendanceCode, AttendanceCode.board_id == board_id)}
    write_rows(write, AttendanceCode, board_id, entries)
    follow_codes(write, board_id, before, {key: str(entry["code"]) for key, entry in entries.items()})


def one_key(line: CodeLine) -> str:
    """The one letter or digit that marks a code."""
    key = required(line.key, f"The key of {line.code}").upper()
    if len(key) != 1 or not key.isalnum():
        raise RuleError(f"“{key}” cannot be a key; a key is one letter or digit.")
    return key


def follow_codes(write: Write, board_id: str, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Bring what was noted before a meeting to a code's new word; RuleError when its code is gone."""
    meetings = [row.id for row in write.rows(Meeting, Meeting.board_id == board_id)]
    words = {code: after.get(key) for key, code in before.items()}
    for row in write.rows_in(ExpectedAttendance, ExpectedAttendance.meeting_id, meetings):
        if row.code not in words or row.code in after.values():
            continue
        word = words[row.code]
        if word is None:
            raise RuleError(
                f"{row.code} is noted for a coming meeting; take that mark away before you remove the code."
            )
        row.code = word


def write_groups(write: Write, board_id: str, lines: Sequence[GroupLine]) -> None:
    """Make the register groups these; RuleError for a doubled name, none at all, or a group in use that is gone."""
    if not lines:
        raise RuleError("A board needs at least one register group.")
    names = [required(line.name, "The group's name", MAX_NAME) for line in lines]
    refuse_double("group", names)
    kept = {line.id for line in lines}
    for row in write.rows(RegisterGroup, RegisterGroup.board_id == board_id):
        if row.id not in kept:
            refuse_group_in_use(write, row)
    fields = [name for name in GroupLine.__slots__ if name not in ("id", "position")]
    entries: dict[str, dict[str, Any]] = {line.id: {name: getattr(line, name) for name in fields} for line in lines}
    for line, name in zip(lines, names, strict=True):
        entries[line.id]["name"] = name
        entries[line.id]["note"] = check_length(one_line(line.note), MAX_TITLE, "The note")
    write_rows(write, RegisterGroup, board_id, entries)


def free_group_name(read: Read, board_id: str, name: str, own_id: str | None) -> str:
    """The name as one clean line; RuleError when another group of the board has it."""
    text = required(name, "The group's name", MAX_NAME)
    others = [row.name for row in read.rows(RegisterGroup, RegisterGroup.board_id == board_id) if row.id != own_id]
    refuse_double("group", [text, *others])
    return text


def refuse_group_in_use(read: Read, group: RegisterGroup) -> None:
    """Raise RuleError when somebody sits in the group, a register shows it or an action belongs to it."""
    members = read.rows(Membership, Membership.group_id == group.id)
    if members:
        raise RuleError(f"{group.name} has {counted(len(members), 'member')}; move or remove them first.")
    if read.rows(RegisterSection, RegisterSection.group_id == group.id):
        raise RuleError(f"{group.name} stands on registers already taken and stays; empty, it is not printed.")
    if read.rows(ActionOwner, ActionOwner.group_id == group.id):
        raise RuleError(f"{group.name} owns actions; give them to somebody else first.")


def write_aliases(write: Write, board_id: str, lines: Sequence[AliasLine]) -> None:
    """Make the owner aliases these; RuleError for an empty or doubled one."""
    entries = {
        line.id: {
            "alias": required(line.alias, "The alias", MAX_LABEL),
            "meaning": check_length(one_line(line.meaning), MAX_TITLE, "The meaning"),
        }
        for line in lines
    }
    refuse_double("alias", [entry["alias"] for entry in entries.values()])
    write_rows(write, OwnerAlias, board_id, entries)


def write_quorum(write: Write, board_id: str, lines: Sequence[QuorumLine]) -> None:
    """Make the conditions of the quorum these; RuleError for one that is neither a number nor a fraction."""
    entries: dict[str, dict[str, Any]] = {}
    for line in lines:
        number, numerator, denominator = line.number, line.numerator, line.denominator
        if (number is None) == (numerator is None or denominator is None):
            raise RuleError("A quorum is either a number or a fraction of the members.")
        if number is not None and number < 1:
            raise RuleError("A quorum is at least one.")
        if denominator is not None and (denominator < 1 or not 0 < (numerator or 0) <= denominator):
            raise RuleError(f"{numerator}/{denominator} is not a fraction of the members.")
        category = check_length(one_line(line.category or ""), MAX_NAME, "The category") or None
        entries[line.id] = {
            "number": number, "numerator": numerator, "denominator": denominator, "category": category,
        }  # fmt: skip
    write_rows(write, QuorumRule, board_id, entries)


def write_rows(write: Write, cls: type[P], board_id: str, entries: Mapping[str, Mapping[str, Any]]) -> None:
    """Change, add and delete rows until they are these, in this order."""
    known = {row.id: row for row in write.rows(cls, col(cls.board_id) == board_id)}
    for position, (key, entry) in enumerate(entries.items()):
        values: dict[str, Any] = {**entry, "position": position}
        row = known.pop(key, None)
        if row is None:
            write.add(cls(id=key, board_id=board_id, **values))
            continue
        for name, value in values.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
    write.delete(*known.values())


def refuse_double(what: str, words: Sequence[str]) -> None:
    """Raise RuleError for the first word that occurs twice."""
    seen: set[str] = set()
    for word in words:
        if fold(word) in seen:
            raise RuleError(f"The {what} “{word}” is there twice; each must be different.")
        seen.add(fold(word))
