"""Giving decisions their numbers for good: once their minutes are circulated, people quote them (RULES 6)."""

from collections.abc import Iterable

from boarddesk.desk.decision_scheme import decision_pattern, keep_pattern
from boarddesk.desk.decisions import decision_lines, entries_of, numbers_for, registered
from boarddesk.desk.desk import Write, command
from boarddesk.model.decisions import DecisionLine
from boarddesk.model.tables import Board, Meeting


@command("Change numbers of decisions")
def save_decision_pattern(write: Write, board_id: str, pattern: str) -> None:
    """Number the board's decisions so from now on; decisions that went out get theirs at once, given ones stay.

    RuleError for a pattern that counts nothing.
    """
    write.get(Board, board_id)
    if keep_pattern(write, board_id, pattern):
        rows = write.rows(Meeting, Meeting.board_id == board_id)
        gone_out = {row.id for row in rows if row.status.refs_stored}
        give_numbers(write, board_id, (line for line in decision_lines(write, board_id) if line.meeting_id in gone_out))


def store_decision_numbers(write: Write, meeting_id: str) -> None:
    """Give the decisions of a meeting their numbers, where its board numbers them."""
    board_id = write.get(Meeting, meeting_id).board_id
    if decision_pattern(write, board_id):
        write.flush()
        give_numbers(
            write, board_id, (each for each in decision_lines(write, board_id) if each.meeting_id == meeting_id)
        )


def give_numbers(write: Write, board_id: str, lines: Iterable[DecisionLine]) -> None:
    """Store a number for each of these decisions that has none; what was given once is never given again."""
    pattern = decision_pattern(write, board_id)
    given = {entry.key: entry.number for entry in entries_of(write, board_id) if entry.number}
    bare = [line for line in lines if line.id not in given]
    for key, number in numbers_for(bare, pattern, given.values()).items():
        registered(write, key).number = number
