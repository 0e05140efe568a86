"""The pattern by which a board numbers its decisions, kept with its settings."""

from typing import Final

from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.rules.decision_numbers import check_pattern
from boarddesk.store.write import Read, Write

NAME: Final = "decision_numbers"


def decision_pattern(read: Read, board_id: str) -> str:
    """The pattern of a board; empty where decisions are called by the ref of their minute."""
    value = kept_value(read, board_id, NAME)
    return value if isinstance(value, str) else ""


def keep_pattern(write: Write, board_id: str, pattern: str) -> str:
    """Keep the pattern of a board and give it as it is kept; RuleError for one that counts nothing."""
    value = check_pattern(pattern)
    keep_value(write, board_id, NAME, value)
    write.flush()
    return value
