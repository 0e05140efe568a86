"""The history speaks of every table and column, or says that nobody would."""

import pytest

from boarddesk.model import tables
from boarddesk.rules.history.unspoken import NEVER, UNSPOKEN, UNSPOKEN_TABLES
from boarddesk.rules.history.vocabulary import TABLES
from boarddesk.rules.history.words import Shape
from boarddesk.store.images import UNRECORDED, column_names, row_class

NAMES = sorted(name.lower() for name in tables.__all__ if name != "Row")


def test_every_table_has_words_or_is_named_as_not_shown() -> None:
    """A new table wants an entry in `rules/history/vocabulary.py`."""
    assert set(NAMES) == set(TABLES) | UNSPOKEN_TABLES
    assert not set(TABLES) & UNSPOKEN_TABLES
    assert UNRECORDED <= UNSPOKEN_TABLES


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_column_has_words_or_is_named_as_not_shown(table: str) -> None:
    """A new column wants an entry in `rules/history`: its words in TABLES, or its name in UNSPOKEN."""
    columns = set(column_names(row_class(table)))
    spoken, unspoken = set(TABLES[table].columns), UNSPOKEN.get(table, frozenset()) | NEVER
    assert columns - spoken - unspoken == set()
    assert spoken - columns == set()
    assert unspoken - NEVER - columns == set()
    assert not spoken & unspoken


@pytest.mark.parametrize("table", sorted(TABLES))
def test_words_name_columns_and_tables_that_are_there(table: str) -> None:
    words = TABLES[table]
    columns = set(column_names(row_class(table)))
    assert set(words.called) <= columns
    assert {column for column, _ in words.parents} <= columns
    assert {parent for _, parent in words.parents} <= set(TABLES)
    named = {column.table for column in words.columns.values() if column.shape is Shape.NAME}
    assert named <= set(TABLES)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_value_of_a_choice_has_words(table: str) -> None:
    fields = row_class(table).model_fields
    for name, column in TABLES[table].columns.items():
        if column.shape is Shape.CHOICE:
            annotation = fields[name].annotation
            kinds = getattr(annotation, "__args__", (annotation,))
            values = {member.value for kind in kinds for member in getattr(kind, "__members__", {}).values()}
            assert values == set(column.choices), name
