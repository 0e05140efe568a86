"""The values a board keeps under names, read leniently: an older or a newer edition may have written them."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from boarddesk.desk.desk import Read, Write
from boarddesk.model.tables import Board, Setting

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)


def kept_value(read: Read, board_id: str, name: str) -> Any:
    """What a board keeps under a name; None where it keeps nothing."""
    rows = read.rows(Setting, Setting.board_id == board_id, Setting.name == name)
    return rows[0].value if rows else None


def keep_value(write: Write, board_id: str, name: str, value: Any) -> None:
    """Keep a value of plain things under a name; what is empty is not kept."""
    write.get(Board, board_id)
    rows = write.rows(Setting, Setting.board_id == board_id, Setting.name == name)
    if not value:
        write.delete(*rows)
    elif not rows:
        write.add(Setting(board_id=board_id, name=name, value=value))
    elif rows[0].value != value:
        rows[0].value = value


def filled(plain: "T", kept: Mapping[str, Any]) -> "T":
    """A value with what was kept of its fields; what is of another kind today stays as in `plain`."""
    found: dict[str, Any] = {}
    for each in fields(plain):
        default, value = getattr(plain, each.name), kept.get(each.name)
        if isinstance(default, Enum):
            found[each.name] = next((member for member in type(default) if member.value == value), default)
        elif type(value) is type(default):
            found[each.name] = value
    return replace(plain, **found)


def as_plain(value: "DataclassInstance") -> dict[str, Any]:
    """A value as plain things, for keeping."""
    return {name: each.value if isinstance(each, Enum) else each for name, each in asdict(value).items()}
