"""The register of decisions of twenty years: 240 meetings, 100,000 paragraphs, 11,000 of them decisions.

`python -m tests.benchmarks.decisions` measures reading the register, plain and numbered, and opening its page.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from boarddesk.desk.decision_numbers import save_decision_pattern
from boarddesk.desk.decisions import decision_lines
from boarddesk.desk.desk import Desk
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import local_now
from boarddesk.store.records import Records
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.decisions.page import DecisionsPage
from tests.large_file import fill

USUAL = 12
"""Decisions a meeting at a real board."""
AIM, WHOLE_AIM = 150.0, 600.0
"""For 240 meetings with so many decisions each, and for eleven thousand."""
TIMES = 7


def timed(work: Callable[[], object]) -> float:
    """The median of several runs in milliseconds."""
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[TIMES // 2]


def measure(paragraphs: int, aim: float) -> bool:
    """Fill a board and measure; whether an aim is missed."""
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.board"
        with BoardFile.create(path) as file:
            desk = Desk(Records(file.engine, local_now, "", path=path))
            board: list[str] = []
            desk.import_bulk(lambda write: board.append(fill(write, paragraphs=paragraphs)), lambda _: "A large board")
            bridge = Bridge(desk)
            for numbered in (False, True):
                if numbered:
                    start = time.perf_counter()
                    desk.run(save_decision_pattern, board[0], "D{year}/{nn}")
                    print(f"numbers given in {time.perf_counter() - start:.1f} s")
                count = len(desk.ask(decision_lines, board[0]))
                read = timed(lambda: desk.ask(decision_lines, board[0]))

                def open_page() -> None:
                    page = DecisionsPage(bridge)
                    page.set_subject(board[0])
                    page.resize(1000, 700)
                    page.show()
                    QApplication.processEvents()
                    page.deleteLater()

                shown = timed(open_page)
                missed |= shown > aim
                words = "numbered" if numbered else "plain"
                print(f"{count:6} decisions, {words:8}: read {read:6.1f} ms, page open {shown:6.1f} ms (aim {aim:.0f})")
    return missed


def main() -> int:
    """Measure; 1 when an aim is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication(sys.argv[:1])
    missed = [measure(240 * USUAL * 9, AIM), measure(100_000, WHOLE_AIM)]
    print("aims MISSED" if any(missed) else "aims kept")
    return int(any(missed))


if __name__ == "__main__":
    sys.exit(main())
