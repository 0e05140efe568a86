"""How a board's documents look: kept with its settings, one value for all of it."""

from dataclasses import replace
from typing import Any, Final

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.model.document_style import FILE_NAMES, DocumentStyle, FileName
from boarddesk.rules.document_styles import plain_style, style_from, with_minutes
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
    """The look of the board's documents; what this edition does not know of it is as it is by default."""
    return style_from(kept_value(read, board_id, NAME) or {})


@command("Change documents")
def save_document_style(write: Write, board_id: str, style: DocumentStyle) -> None:
    """Let the board's documents look so; RuleError for a word too long or a pattern that names no file."""
    cleaned: dict[str, Any] = {
        name: check_length(one_line(getattr(style, name)), MAX_LABEL, what) for name, what in _WORDS.items()
    }
    cleaned["file_names"] = own_names(style)
    cleaned["parts"] = with_minutes(style.parts)
    keep_value(write, board_id, NAME, plain_style(replace(style, **cleaned)))


def own_names(style: DocumentStyle) -> tuple[FileName, ...]:
    """The patterns that differ from BoardDesk's own; RuleError for one that names no file."""
    checked = (FileName(each.kind, check_file_pattern(each.pattern)) for each in style.file_names)
    return tuple(each for each in checked if each.pattern != FILE_NAMES[each.kind])
