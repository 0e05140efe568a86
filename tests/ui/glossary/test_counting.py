"""Counting where the minutes use the glossary, interrupted while the texts are being read."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.desk import agenda, glossary
from boarddesk.desk.glossary_use import texts_of_meeting
from boarddesk.desk.minutes import save_item
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.glossary import counting
from boarddesk.ui.glossary.counting import SLICE, UseCounting
from tests.builders import NIGHT, a_board, a_desk, a_meeting

NEVER = 1_000_000


class SlowBridge(Bridge):
    """Takes a whole slice for the texts of a meeting."""

    read = 0

    @override
    def ask(self, query: Callable[..., Any], *given: Any, **more: Any) -> Any:
        if query is texts_of_meeting:
            self.read += 1
            time.sleep(2 * SLICE)
        return super().ask(query, *given, **more)


class Uses:
    """The counting of a board with three meetings that each say MASH and YOS once; MASH is explained."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.monkeypatch, self.desk = qtbot, monkeypatch, a_desk()
        self.board = a_board(self.desk)
        for day in (1, 2, 3):
            meeting = a_meeting(self.desk, self.board, 0, NIGHT.replace(day=day))
            self.item = self.desk.run(agenda.add_item, meeting, "Referrals")
            self.say("MASH wrote to YOS.")
        self.desk.run(glossary.add_term, self.board, "MASH", "A hub")
        self.parent = QObject()
        self.bridge = SlowBridge(self.desk)
        self.counting = UseCounting(self.bridge, self.parent)

    def say(self, text: str) -> None:
        """Minute this and nothing else under the last item."""
        self.desk.run(save_item, self.item, [ParagraphLine(f"p {self.item}", text=text)])

    def count(self) -> None:
        """Count to the end."""
        self.monkeypatch.setattr(counting, "BETWEEN", 0)
        with self.qtbot.waitSignal(self.counting.counted):
            self.counting.look(self.board)

    def read_one(self) -> None:
        """Begin, and stay after one meeting was read."""
        self.monkeypatch.setattr(counting, "BETWEEN", NEVER)
        before = self.bridge.read
        self.counting.look(self.board)
        self.qtbot.waitUntil(lambda: self.bridge.read == before + 1)

    def times(self, term: str) -> int:
        """How often the meetings use a term."""
        return sum(tally.terms.get(term, 0) for tally in self.counting.tallies.values())


@pytest.fixture
def uses(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Uses]:
    """Counted once."""
    made = Uses(qtbot, monkeypatch)
    made.count()
    assert made.times("MASH") == 3
    yield made
    made.parent.deleteLater()


def test_a_new_term_is_counted_in_every_meeting_although_the_page_was_left_meanwhile(uses: Uses) -> None:
    uses.desk.run(glossary.add_term, uses.board, "YOS", "A service")
    uses.read_one()
    uses.counting.stop()
    uses.count()
    assert uses.times("YOS") == 3


def test_what_is_changed_while_the_texts_are_read_does_not_lose_the_others(uses: Uses) -> None:
    uses.desk.run(glossary.add_term, uses.board, "YOS", "A service")
    uses.read_one()
    uses.say("YOS wrote to YOS and MASH.")
    uses.counting.stop()
    uses.count()
    assert (uses.times("YOS"), uses.times("MASH")) == (4, 3)


def test_looking_again_while_the_texts_are_read_counts_every_meeting(
    uses: Uses, monkeypatch: pytest.MonkeyPatch
) -> None:
    uses.desk.run(glossary.add_term, uses.board, "YOS", "A service")
    monkeypatch.setattr(counting, "BETWEEN", 30)
    uses.counting.look(uses.board)
    uses.qtbot.waitUntil(lambda: uses.bridge.read == 4)
    with uses.qtbot.waitSignal(uses.counting.counted):
        uses.counting.look(uses.board)
    assert uses.times("YOS") == 3
