"""Boards and what is set up once for each: codes, register groups, owner aliases, quorum."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.board_parts import (
    free_group_name,
    refuse_group_in_use,
    write_aliases,
    write_codes,
    write_groups,
    write_quorum,
)
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, moved, renumber, required
from boarddesk.desk.phrases import add_shipped_phrases
from boarddesk.model.enums import Marking
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.boards import AliasLine, BoardDetails, BoardLine, CodeLine, GroupLine, QuorumLine
from boarddesk.model.tables import (
    AttendanceCode,
    Board,
    BoardWord,
    GlossaryTerm,
    Letterhead,
    Meeting,
    OwnerAlias,
    Phrase,
    QuorumRule,
    RegisterGroup,
    Setting,
    TrackerExport,
)
from boarddesk.rules.codes import CODE_SETS, CodeEntry
from boarddesk.rules.text import MAX_LABEL, MAX_NAME, check_length, fold, one_line


def ready_codes(name: str, lines: Sequence[CodeLine]) -> tuple[CodeLine, ...]:
    """A ready set in place of a board's codes; a code stays itself where its word stays, else where its meaning does.

    So apologies noted for a coming meeting are apologies by whatever word the new set has for them.
    """
    entries = CODE_SETS[name]
    words = {entry.code for entry in entries}
    by_word = {line.code: line.id for line in lines}
    left = {line.counts_as: line.id for line in reversed(lines) if line.code not in words}
    ids = [by_word.get(entry.code) or left.pop(entry.counts_as, new_id()) for entry in entries]
    return tuple(
        CodeLine(key, entry.code, entry.key, entry.meaning, entry.counts_as)
        for key, entry in zip(ids, entries, strict=True)
    )


BOARD_FIELDS: Final = frozenset(
    {
        "name",
        "short_name",
        "running_head",
        "meeting_title",
        "usual_venue",
        "language",
        "glossary_order",
        "glossary_scope",
        "deputies_count",
    }
)
GROUP_FIELDS: Final = frozenset(
    {
        "name",
        "marking",
        "note",
        "has_initials",
        "has_title",
        "has_representing",
        "counts_for_quorum",
        "counts_for_rates",
        "takes_guests",
    }
)
RUNNING_HEAD: Final = "MINUTES OF {title} {date}"


def board_lines(read: Read) -> tuple[BoardLine, ...]:
    """The boards of the file in their order."""
    rows = read.rows(Board, order=(col(Board.position), col(Board.name)))
    return tuple(BoardLine(row.id, row.name, row.short_name) for row in rows)


def board_details(read: Read, board_id: str) -> BoardDetails:
    """Everything set up for a board."""
    board = read.get(Board, board_id)
    return BoardDetails(
        board.id,
        board.name,
        board.short_name,
        board.running_head,
        board.meeting_title,
        board.usual_venue,
        board.language,
        board.glossary_order,
        board.glossary_scope,
        board.deputies_count,
        code_lines(read, board_id),
        group_lines(read, board_id),
        alias_lines(read, board_id),
        quorum_lines(read, board_id),
    )


def code_lines(read: Read, board_id: str) -> tuple[CodeLine, ...]:
    """The board's attendance codes in their order."""
    rows = read.rows(AttendanceCode, AttendanceCode.board_id == board_id, order=col(AttendanceCode.position))
    return tuple(CodeLine(row.id, row.code, row.key, row.meaning, row.counts_as) for row in rows)


def group_lines(read: Read, board_id: str) -> tuple[GroupLine, ...]:
    """The board's register groups in their order."""
    rows = read.rows(RegisterGroup, RegisterGroup.board_id == board_id, order=col(RegisterGroup.position))
    return tuple(
        GroupLine(
            row.id,
            row.name,
            row.marking,
            row.note,
            row.has_initials,
            row.has_title,
            row.has_representing,
            row.counts_for_quorum,
            row.counts_for_rates,
            row.takes_guests,
            row.position,
        )
        for row in rows
    )


def alias_lines(read: Read, board_id: str) -> tuple[AliasLine, ...]:
    """The words that stand for several owners."""
    rows = read.rows(OwnerAlias, OwnerAlias.board_id == board_id, order=col(OwnerAlias.position))
    return tuple(AliasLine(row.id, row.alias, row.meaning) for row in rows)


def quorum_lines(read: Read, board_id: str) -> tuple[QuorumLine, ...]:
    """The conditions of the quorum."""
    rows = read.rows(QuorumRule, QuorumRule.board_id == board_id, order=col(QuorumRule.position))
    return tuple(QuorumLine(row.id, row.number, row.numerator, row.denominator, row.category) for row in rows)


@command("New board")
def new_board(write: Write, name: str, short_name: str = "", codes: str = "MA / RA / A / NC") -> str:
    """Make a board with a set of codes, two register groups, the alias ALL and the shipped phrases; gives its id.

    Raises RuleError without a name or when a board of this name is already in the file.
    """
    board_name = required(name, "The board's name", MAX_NAME)
    refuse_name(write, board_name, None)
    short = required(short_name or proposed_short_name(board_name), "The short name", MAX_LABEL)
    place = max((row.position for row in write.rows(Board)), default=-1) + 1
    board = write.add(
        Board(
            name=board_name,
            short_name=short,
            running_head=RUNNING_HEAD,
            meeting_title=f"{short} meeting",
            position=place,
        )
    )
    write.flush()
    replace_codes(write, board.id, CODE_SETS[codes])
    write.add(RegisterGroup(board_id=board.id, name="Board Members", position=0))
    guests = RegisterGroup(
        board_id=board.id,
        name="In attendance",
        marking=Marking.TICKS,
        counts_for_quorum=False,
        counts_for_rates=False,
        takes_guests=True,
        position=1,
    )
    write.add(guests)
    write.add(OwnerAlias(board_id=board.id, alias="ALL", meaning="All members"))
    add_shipped_phrases(write, board.id)
    write.label = f"New board {board.short_name}"
    return board.id


def proposed_short_name(name: str) -> str:
    """The capitals of a board's name (NSCB), or its beginning where they are too few to tell it by."""
    words = one_line(name).split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return capitals[:8] if len(capitals) > 1 else (words[0][:12] if words else "")


def refuse_name(read: Read, name: str, own_id: str | None) -> None:
    """Raise RuleError if another board of the file has this name."""
    if any(fold(row.name) == fold(name) and row.id != own_id for row in read.rows(Board)):
        raise RuleError(f"There is already a board called “{name}” in this file.")


@command("Change board settings")
def edit_board(write: Write, board_id: str, values: Mapping[str, Any]) -> None:
    """Change a board's own settings; RuleError for an empty or doubled name."""
    cleaned = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}
    if "name" in values:
        refuse_name(write, required(values["name"], "The board's name", MAX_NAME), board_id)
    if "short_name" in values:
        required(values["short_name"], "The short name", MAX_LABEL)
    for name, what in (
        ("running_head", "The running head"),
        ("meeting_title", "The title"),
        ("usual_venue", "The venue"),
    ):
        check_length(cleaned.get(name, ""), MAX_NAME, what)
    change(write.get(Board, board_id), {**values, **cleaned}, BOARD_FIELDS)


@command("Change attendance codes")
def set_codes(write: Write, board_id: str, entries: Sequence[CodeEntry]) -> None:
    """Replace the board's codes; registers already taken keep theirs.

    Raises RuleError when a code or key is empty or occurs twice, or none counts as present.
    """
    replace_codes(write, board_id, entries)


def replace_codes(write: Write, board_id: str, entries: Sequence[CodeEntry]) -> None:
    """Check and replace the codes; those that keep their word keep their row."""
    known = {line.code: line.id for line in code_lines(write, board_id)}
    lines = [CodeLine(known.get(e.code, new_id()), e.code, e.key, e.meaning, e.counts_as) for e in entries]
    write_codes(write, board_id, lines)


@command("Add register group")
def add_group(write: Write, board_id: str, name: str) -> str:
    """Add a register group at the end; gives its id."""
    groups = write.rows(RegisterGroup, RegisterGroup.board_id == board_id)
    place = max((group.position for group in groups), default=-1) + 1
    group = RegisterGroup(board_id=board_id, name=free_group_name(write, board_id, name, None), position=place)
    write.label = f"Add group {group.name}"
    return write.add(group).id


@command("Change register group")
def edit_group(write: Write, group_id: str, values: Mapping[str, Any]) -> None:
    """Change a register group; registers already taken keep theirs."""
    group = write.get(RegisterGroup, group_id)
    cleaned = dict(values)
    if "name" in values:
        cleaned["name"] = free_group_name(write, group.board_id, values["name"], group_id)
    change(group, cleaned, GROUP_FIELDS)


@command("Move register group")
def move_group(write: Write, group_id: str, steps: int) -> None:
    """Move a register group up (negative) or down."""
    group = write.get(RegisterGroup, group_id)
    where = RegisterGroup.board_id == group.board_id
    renumber(moved(write.rows(RegisterGroup, where, order=col(RegisterGroup.position)), group, steps))


@command("Remove register group")
def remove_group(write: Write, group_id: str) -> None:
    """Remove a group that nothing hangs on; RuleError otherwise."""
    group = write.get(RegisterGroup, group_id)
    refuse_group_in_use(write, group)
    write.label = f"Remove group {group.name}"
    write.delete(group)


@command("Change owner aliases")
def set_aliases(write: Write, board_id: str, aliases: Sequence[tuple[str, str]]) -> None:
    """Replace the words that stand for several owners, each with its meaning."""
    known = {line.alias: line.id for line in alias_lines(write, board_id)}
    write_aliases(write, board_id, [AliasLine(known.get(a, new_id()), a, meaning) for a, meaning in aliases])


@command("Change quorum")
def set_quorum(
    write: Write, board_id: str, rules: Sequence[tuple[int | None, int | None, int | None, str | None]]
) -> None:
    """Replace the quorum's conditions, each as number or numerator and denominator, and a category or none."""
    write_quorum(write, board_id, [QuorumLine(new_id(), *rule) for rule in rules])


@command("Change board settings")
def save_settings(write: Write, details: BoardDetails) -> None:
    """Make a board what its settings say, in one go; rows are known by the ids of their lines.

    Raises RuleError for whatever the parts refuse: names missing or doubled, keys doubled, groups in use removed.
    """
    edit_board(write, details.id, {name: getattr(details, name) for name in BOARD_FIELDS})
    write_codes(write, details.id, details.codes)
    write_groups(write, details.id, details.groups)
    write_aliases(write, details.id, details.aliases)
    write_quorum(write, details.id, details.quorum)


@command("Delete board")
def delete_board(write: Write, board_id: str) -> None:
    """Delete a board that has no meetings; RuleError otherwise, because a record is not thrown away by a slip."""
    board = write.get(Board, board_id)
    if write.rows(Meeting, Meeting.board_id == board_id):
        raise RuleError(f"{board.name} has meetings; delete them first, or keep the board in a file of its own.")
    write.label = f"Delete board {board.short_name}"
    for cls in (
        AttendanceCode,
        RegisterGroup,
        OwnerAlias,
        QuorumRule,
        Phrase,
        BoardWord,
        GlossaryTerm,
        TrackerExport,
        Letterhead,
        Setting,
    ):
        write.delete(*write.rows(cls, col(cls.board_id) == board_id))
    write.delete(board)
