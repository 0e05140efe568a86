"""The pattern by which a board numbers its decisions, kept with its settings."""

from typing import Final

from boarddesk.model.tables import Setting
from boarddesk.rules.decision_numbers import check_pattern
from boarddesk.store.write import Read, Write

NAME: Final = "decision_numbers"


def decision_pattern(read: Read, board_id: str) -> str:
    """The pattern of a board; empty where decisions are called by the ref of their minute."""
    rows = read.rows(Setting, Setting.board_id == board_id, Setting.name == NAME)
    value = rows[0].value if rows else None
    return value if isinstance(value, str) else ""


def keep_pattern(write: Write, board_id: str, pattern: str) -> str:
    """Keep the pattern of a board and give it as it is kept; RuleError for one that counts nothing."""
    value = check_pattern(pattern)
    rows = write.rows(Setting, Setting.board_id == board_id, Setting.name == NAME)
    if not rows:
        write.add(Setting(board_id=board_id, name=NAME, value=value))
    elif rows[0].value != value:
        rows[0].value = value
    write.flush()
    return value
