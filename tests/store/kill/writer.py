"""Commits rows to a board until it is killed, and says of each on stdout that it is committed."""

import sys
from itertools import count
from pathlib import Path
from unittest.mock import patch

from boarddesk.store import boardfile
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.places import Place

ROWS = "CREATE TABLE IF NOT EXISTS kept (number INTEGER PRIMARY KEY, words TEXT NOT NULL, half TEXT NOT NULL)"


def write_until_killed(board: Path, place: Place) -> None:
    """Each commit writes a row in two statements; only both together are whole."""
    with patch.object(boardfile, "place_of", lambda path: place):
        file = BoardFile.open(board)
    with file.engine.begin() as connection:
        connection.exec_driver_sql(ROWS)
        last = connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM kept").scalar_one()
    for number in count(last + 1):
        with file.engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO kept VALUES (?, ?, '')", (number, "words " * (number % 200)))
            connection.exec_driver_sql("UPDATE kept SET half = words WHERE number = ?", (number,))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write_until_killed(Path(sys.argv[1]), Place(sys.argv[2]))
