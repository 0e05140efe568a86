"""The register of the reference taken from blank with real keys: how many, how long, and the slowest of them.

Prints nothing but a line where the reference is not there. Needs a display; `make bench` brings one.
"""

import json
import statistics
import sys
import time

from PySide6.QtWidgets import QApplication

from boarddesk.ui.attendance.page import AttendancePage
from boarddesk.ui.theme.theme import Mode, Theme
from tests.reference.register_by_keys import RECORD, blank_meeting, open_tab, printed_register, take


def main() -> int:
    """Measure and print."""
    if not RECORD.exists():
        print("register: the reference is not here")
        return 0
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    Theme(Mode.LIGHT).apply(app)
    source = json.loads(RECORD.read_text(encoding="utf-8"))
    printed = printed_register(source)
    desk, meeting = blank_meeting(source)
    window, page = open_tab(desk, meeting)
    app.processEvents()
    times = timed_marks(page, app)
    began = time.perf_counter()
    keys = take(window, page, printed)
    whole = time.perf_counter() - began
    people = len(printed.codes)
    print(
        f"register of {people}: {keys.marks} keys for the marks (at most {people}), "
        f"{keys.names} for the names of {len(printed.attended_for)} representatives; {whole:.2f} s in all"
    )
    print(f"one mark, written and painted: {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")
    return 0 if keys.marks <= people else 1


def timed_marks(page: AttendancePage, app: QApplication) -> list[float]:
    """Milliseconds of each mark until it is painted."""
    times: list[float] = []
    mark = page.mark_letter

    def timed(letter: str) -> None:
        began = time.perf_counter()
        mark(letter)
        app.processEvents()
        times.append((time.perf_counter() - began) * 1000)

    page.table.letter_typed.disconnect()
    page.table.letter_typed.connect(timed)
    return times


if __name__ == "__main__":
    sys.exit(main())
