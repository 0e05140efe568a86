"""The filters of the action log that a board keeps under names: kept, renamed, removed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import as_plain, filled, keep_value, kept_value
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.log_filters import LogFilter
from boarddesk.rules.text import MAX_LABEL, MAX_TITLE, check_length, fold, one_line, required

NAME: Final = "log_filters"
"""The name of the setting that holds them."""


def log_filters(read: Read, board_id: str) -> tuple[LogFilter, ...]:
    """The filters of a board in the order in which they were kept; what this edition cannot read is left out."""
    kept = kept_value(read, board_id, NAME)
    found = (
        [filled(LogFilter(""), each) for each in kept if isinstance(each, Mapping)] if isinstance(kept, list) else []
    )
    return tuple(each for each in found if each.name)


@command("Keep filter")
def keep_filter(write: Write, board_id: str, made: LogFilter) -> None:
    """Keep a filter under its name; one that has the name already gives way. RuleError without a name."""
    name = required(made.name, MAX_LABEL, "The name of the filter")
    made = replace(made, name=name, words=check_length(one_line(made.words), MAX_TITLE, "What is looked for"))
    kept = list(log_filters(write, board_id))
    at = position_of(kept, name)
    if at is None:
        kept.append(made)
    else:
        kept[at] = made
    store(write, board_id, kept)
    write.label = f"Keep filter “{name}”"


@command("Rename filter")
def rename_filter(write: Write, board_id: str, name: str, new_name: str) -> None:
    """Give a filter another name; RuleError when it is another's, or when the filter is gone."""
    wanted = required(new_name, MAX_LABEL, "The name of the filter")
    kept = list(log_filters(write, board_id))
    at = there(kept, name)
    if position_of(kept, wanted) not in (None, at):
        raise RuleError(f"Another filter is called “{wanted}”.")
    kept[at] = replace(kept[at], name=wanted)
    store(write, board_id, kept)
    write.label = f"Rename filter “{name}”"


@command("Remove filter")
def remove_filter(write: Write, board_id: str, name: str) -> None:
    """Take a filter away; RuleError when it is gone already."""
    kept = list(log_filters(write, board_id))
    del kept[there(kept, name)]
    store(write, board_id, kept)
    write.label = f"Remove filter “{name}”"


def position_of(kept: Sequence[LogFilter], name: str) -> int | None:
    """Where the filter of this name stands; case does not count."""
    return next((at for at, each in enumerate(kept) if fold(each.name) == fold(name)), None)


def there(kept: Sequence[LogFilter], name: str) -> int:
    """Where the filter of this name stands; RuleError when there is none."""
    at = position_of(kept, name)
    if at is None:
        raise RuleError(f"No filter is called “{name}” any more.")
    return at


def store(write: Write, board_id: str, kept: Sequence[LogFilter]) -> None:
    """Write the filters of a board; a board without any has no row for them."""
    keep_value(write, board_id, NAME, [as_plain(one) for one in kept])
