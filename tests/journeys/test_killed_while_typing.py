"""The program is killed while she types: the file opens, is sound, and all but the last half second is there.

Killing a process is the same gesture on every system (`Popen.kill`), and so is the clock both programs read.
"""

from pathlib import Path

from boarddesk.app import LocalFiles
from boarddesk.desk import minutes
from boarddesk.desk.boards import board_lines
from boarddesk.desk.meetings import meeting_lines
from boarddesk.model.lines.minutes import ItemMinutes
from boarddesk.store.info import integrity_problems
from tests.builders import FixedClock, a_board, a_meeting
from tests.journeys.typist import text_of
from tests.store.kill.killing import Killed, killed_at_random, kills

HALF_A_SECOND = 0.5
LONGEST = 1.6
"""Seconds of typing before the kill."""
ITEMS = 40
EVERYTHING = text_of(400)


def test_killed_while_she_types_and_only_the_last_half_second_is_missing(tmp_path: Path) -> None:
    for kill in range(kills()):
        board = tmp_path / f"{kill // ITEMS}.board"
        if not board.exists():
            make_board(board)

        killed = killed_at_random(
            "tests.journeys.typist", [str(board), str(kill % ITEMS), str(tmp_path)], longest=LONGEST
        )

        assert integrity_problems(board, thorough=True) == ()
        item = read_again(board, kill % ITEMS)
        kept = "\n".join(paragraph.text for paragraph in item.paragraphs)
        letters, actions = sure_by(killed)
        assert EVERYTHING.startswith(kept)
        assert len(kept) >= len(EVERYTHING[:letters].rstrip("\n"))
        assert sum(len(paragraph.actions) for paragraph in item.paragraphs) >= actions


def sure_by(killed: Killed) -> tuple[int, int]:
    """How many letters and finished actions were there half a second before the kill."""
    letters = actions = 0
    for line in killed.lines:
        pressed, typed, finished = line.split()
        if float(pressed) <= killed.at - HALF_A_SECOND:
            letters, actions = int(typed), int(finished)
    return letters, actions


def make_board(path: Path) -> None:
    """A board with members and a meeting of many items, nothing minuted yet."""
    file = LocalFiles(FixedClock()).create(path, "Lorna Reed")
    a_meeting(file.desk, a_board(file.desk), ITEMS)
    file.close()


def read_again(path: Path, place: int) -> ItemMinutes:
    """An item of the only meeting, after opening the file as the program does."""
    file = LocalFiles().open(path, "Lorna Reed")
    assert file.read_only_because is None
    board = file.desk.ask(board_lines)[0]
    meeting = file.desk.ask(meeting_lines, board.id)[0]
    item = file.desk.ask(minutes.minutes_of, meeting.id).items[place]
    file.close()
    return item
