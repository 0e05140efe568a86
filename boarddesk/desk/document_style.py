"""How a board's documents look: kept with its settings, one value for all of it."""

from dataclasses import asdict, fields, replace
from enum import Enum
from typing import Any, Final

from boarddesk.desk.desk import Read, Write, command
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.tables import Board, Setting
from boarddesk.rules.file_names import check_file_pattern
from boarddesk.rules.text import MAX_LABEL, check_length, one_line

NAME: Final = "document_style"
_WORDS = {
    "number_word": "The head of the number column",
    "item_word": "The head of the middle column",
    "action_word": "The head of the action column",
    "font": "The name of the font",
}


def document_style(read: Read, board_id: str) -> DocumentStyle:
    """The look of the board's minutes; what this edition does not know of it is as it is by default."""
    rows = read.rows(Setting, Setting.board_id == board_id, Setting.name == NAME)
    kept = rows[0].value if rows else {}
    return style_from(kept if isinstance(kept, dict) else {})


def style_from(kept: dict[str, Any]) -> DocumentStyle:
    """A look from what was stored."""
    plain = DocumentStyle()
    found: dict[str, Any] = {}
    for each in fields(DocumentStyle):
        default, value = getattr(plain, each.name), kept.get(each.name)
        if isinstance(default, Enum):
            found[each.name] = next((member for member in type(default) if member.value == value), default)
        elif type(value) is type(default):
            found[each.name] = value
    return replace(plain, **found)


@command("Change documents")
def save_document_style(write: Write, board_id: str, style: DocumentStyle) -> None:
    """Let the board's minutes look so; RuleError for a word too long or a pattern that names no file."""
    write.get(Board, board_id)
    cleaned: dict[str, Any] = {
        name: check_length(one_line(getattr(style, name)), MAX_LABEL, what) for name, what in _WORDS.items()
    }
    cleaned["file_name"] = check_file_pattern(style.file_name)
    value = asdict(replace(style, **cleaned))
    value = {name: str(each.value) if isinstance(each, Enum) else each for name, each in value.items()}
    rows = write.rows(Setting, Setting.board_id == board_id, Setting.name == NAME)
    if not rows:
        write.add(Setting(board_id=board_id, name=NAME, value=value))
    elif rows[0].value != value:
        rows[0].value = value
