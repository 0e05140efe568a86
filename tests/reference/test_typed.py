"""The reference typed key by key into the window gives the same record as the reference imported."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.reference.convert import converted
from tests.reference.expected_words import RECORD
from tests.reference.typed import (
    a_board_file,
    minutes_in,
    record_of,
    the_record,
    type_it,
    type_quickly,
    without_paragraphs,
)


def test_the_typed_reference_is_the_imported_one(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not RECORD.exists():
        return
    monkeypatch.setenv("BOARDDESK_DATA_DIR", str(tmp_path))
    form = converted(the_record())
    imported = a_board_file(tmp_path / "imported.board", form)
    typed = a_board_file(tmp_path / "typed.board", without_paragraphs(form))
    type_it(typed, tmp_path, the_record(), type_quickly)
    assert record_of(minutes_in(typed)) == record_of(minutes_in(imported))
