"""Every command leaves a line that a lay person understands."""

import pkgutil
import re
from importlib import import_module

import pytest

from boarddesk import desk as room
from boarddesk.desk.desk import Command
from boarddesk.rules.history.unspoken import UNSPOKEN_TABLES
from boarddesk.rules.history.vocabulary import TABLES
from boarddesk.store.images import column_names, row_class

COLUMNS = frozenset(name for table in TABLES for name in column_names(row_class(table)) if "_" in name)
COMPOUND = frozenset(
    {"registerrow", "registersection", "registercode", "actionowner", "actionupdate", "duechange", "agendaitem"}
) & frozenset((*TABLES, *UNSPOKEN_TABLES))


def commands() -> dict[str, Command[..., object]]:
    """Everything she can do, by where it stands."""
    found: dict[str, Command[..., object]] = {}
    for module in pkgutil.iter_modules(room.__path__):
        loaded = import_module(f"{room.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            if isinstance(value, Command) and value.function.__module__ == loaded.__name__:
                found[f"{module.name}.{name}"] = value
    return found


COMMANDS = commands()


def test_there_are_commands_to_look_at() -> None:
    assert len(COMMANDS) > 100
    assert len(COMPOUND) == 7


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_label_of_a_command_is_plain_english(name: str) -> None:
    """The label is what the history says of a gesture that did several things at once."""
    label = COMMANDS[name].label
    words = re.findall(r"[\w’'-]+", label)
    assert label[:1].isupper()
    assert label == label.strip().rstrip(".")
    assert not COLUMNS & set(words)
    assert not {word.lower() for word in words} & COMPOUND
