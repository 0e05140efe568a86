"""The register of the reference, from blank, in at most one key a person plus the representatives' names."""

import json
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.reference.register_by_keys import RECORD, blank_meeting, open_tab, printed_register, register, take


@pytest.fixture(scope="module")
def source() -> dict[str, Any]:
    if not RECORD.exists():
        pytest.skip("the reference is not here")
    found: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return found


def test_everybody_is_marked_with_one_key_and_the_two_names(qtbot: QtBot, source: dict[str, Any]) -> None:
    printed = printed_register(source)
    desk, meeting = blank_meeting(source)
    window, page = open_tab(desk, meeting)
    qtbot.addWidget(window)
    assert {row.code for section in register(page).sections for row in section.rows} == {None}

    keys = take(window, page, printed)

    assert len(printed.codes) == 31
    assert len(printed.attended_for) == 2
    assert keys.marks <= len(printed.codes)
    assert keys.names == sum(len(name) + 1 for name in printed.attended_for.values())
    rows = {row.name: row for section in register(page).sections for row in section.rows}
    assert len(rows) == len(printed.codes)
    for name, code in printed.codes.items():
        assert rows[name].code == ("RA" if name in printed.attended_for else code)
    for absent, came in printed.attended_for.items():
        assert rows[absent].represented_by == came
        assert rows[came].represents_name == absent


def test_every_key_can_be_taken_back_to_the_blank_register(qtbot: QtBot, source: dict[str, Any]) -> None:
    desk, meeting = blank_meeting(source)
    window, page = open_tab(desk, meeting)
    qtbot.addWidget(window)
    before = register(page)
    take(window, page, printed_register(source))
    steps = 0
    while desk.undo() is not None:
        steps += 1
    assert steps == 29
    assert register(page) == before
