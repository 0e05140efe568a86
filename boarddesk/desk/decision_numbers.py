"""Giving decisions their numbers for good: once their minutes are circulated, people quote them (RULES 6)."""

from collections.abc import Iterable

from boarddesk.desk.decision_scheme import decision_pattern, keep_pattern
from boarddesk.desk.decisions import decision_lines, numbers_for
from boarddesk.desk.desk import Write, command
from boarddesk.model.decisions import DecisionLine
from boarddesk.model.tables import Board, Decision, Meeting


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
    held = {row.minute_id or row.id: row for row in write.rows(Decision, Decision.board_id == board_id)}
    given = {key: row.number for key, row in held.items() if row.number}
    bare = {line.id: line for line in lines if line.id not in given}
    for key, number in numbers_for(bare.values(), decision_pattern(write, board_id), given.values()).items():
        if key in held:
            held[key].number = number
        else:
            meeting_id = bare[key].meeting_id
            write.add(Decision(board_id=board_id, meeting_id=meeting_id, minute_id=key, number=number))
    write.flush()
