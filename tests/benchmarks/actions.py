"""The action log with 1,000 actions: one change, forty at once, and the filter while it is typed, until painted."""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from boarddesk.desk import actions
from boarddesk.desk.desk import Desk, Write, command
from boarddesk.model.enums import ActionStatus, DueKind
from boarddesk.rules.dates import Due
from boarddesk.ui.actions.page import ActionsPage
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.theme.theme import Mode, Theme
from tests.builders import NIGHT, a_board, a_desk, a_meeting

MANY = 1000
ROUNDS = 12


@command("Fill the log")
def fill(write: Write, board_id: str) -> None:
    """A thousand actions of different lengths and days."""
    for n in range(MANY):
        due = Due(DueKind.DATE, NIGHT + dt.timedelta(days=n % 120 - 40))
        text = f"Report number {n} on what was asked of the agencies " + "and on what followed from it " * (n % 5)
        actions.add_action(write, board_id, text.strip() + ".", (), due)


def timed(app: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds until a change is painted."""
    began = time.perf_counter()
    work()
    app.processEvents()
    return (time.perf_counter() - began) * 1000


def told(what: str, times: list[float]) -> None:
    """Print the middle and the slowest."""
    print(f"{what}: {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")


def measure(app: QApplication, desk: Desk, page: ActionsPage) -> None:
    """Each gesture some times over."""
    keys = [line.id for line in page.log.lines]
    told("one update", [timed(app, partial(desk.run, actions.add_update, key, "Done.")) for key in keys[:ROUNDS]])
    days = [Due(DueKind.DATE, NIGHT + dt.timedelta(days=n)) for n in range(ROUNDS)]
    moved = [timed(app, partial(desk.run, actions.set_due, *pair)) for pair in zip(keys, days, strict=False)]
    told("one due date moved", moved)
    statuses = (ActionStatus.COMPLETE, ActionStatus.OPEN) * (ROUNDS // 2)
    told("forty at once", [timed(app, partial(desk.run, actions.set_status, keys[:40], each)) for each in statuses])
    typed = ["r", "re", "rep", "repo", "repor", "report", "report 7", "report 77", "report 7", "report", ""]
    told("filter, a key", [timed(app, partial(page.filters.words.setText, each)) for each in typed])


def main() -> int:
    """Measure and print."""
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    Theme(Mode.LIGHT).apply(app)
    desk = a_desk()
    board = a_board(desk)
    a_meeting(desk, board)
    desk.run(fill, board)
    page = ActionsPage(Bridge(desk))
    page.resize(1280, 800)
    page.set_subject(board)
    page.show()
    app.processEvents()
    measure(app, desk, page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
