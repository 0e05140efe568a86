"""From key to paint in the minutes of 200 items against a bare QTextEdit, saving, spelling and guarding all the while.

`python -m tests.benchmarks.minutes` presses keys at a steady pace and measures from the moment a key is due until what
it changed is painted, so that a save that is in the way counts. A key after which nothing was painted is an error.
"""

import datetime as dt
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk import agenda, minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import local_now
from boarddesk.store.records import Records
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.page import MinutesPage
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.theme.type import font
from tests.builders import a_board, a_meeting

ITEMS = 200
PACE = 0.035
"""Seconds between keys: somebody typing very fast."""
WORDS = (
    "JH advised that the reprot of the working group had been sent to every agancy. XB thanked them and AM asked for "
    "the safegarding figures "
)
"""A misspelt word and doubtful initials now and then, far more often than in life."""
ENTER_EVERY = 12
CHARACTER_AIM, ENTER_AIM = 8.0, 12.0


class Paints(QObject):
    """Counts the paints of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen += 1
        return False


def keys(count: int) -> Iterator[tuple[Qt.Key, str]]:
    """Letters, with an Enter now and then."""
    for index in range(count):
        if index % ENTER_EVERY == ENTER_EVERY - 1:
            yield Qt.Key.Key_Return, "\r"
        else:
            yield Qt.Key.Key_A, WORDS[index % len(WORDS)]


def measure(editor: QTextEdit, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds from due to painted of characters and of Enters."""
    found: tuple[list[float], list[float]] = ([], [])
    paints = Paints(editor.viewport())
    due = time.perf_counter() + PACE
    for key, text in keys(count):
        while time.perf_counter() < due:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        before = paints.seen
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        QApplication.processEvents()
        passed = (time.perf_counter() - due) * 1000
        if paints.seen == before:
            sys.exit(f"nothing was painted after {text!r}")
        found[key == Qt.Key.Key_Return].append(passed)
        due = max(due + PACE, time.perf_counter() + PACE / 4)
    return found


def a_long_meeting(desk: Desk) -> tuple[str, list[str]]:
    """A meeting of 200 items with paragraphs and actions."""
    board_id = a_board(desk)
    meeting_id = a_meeting(desk, board_id, 0, dt.date(2026, 11, 19))
    ids = []
    for number in range(ITEMS):
        ids.append(desk.run(agenda.add_item, meeting_id, f"Business {number}"))
        lines = [ParagraphLine(new_id(), text=WORDS * 2) for _ in range(4)]
        owner = CellOwner(OwnerKind.FREE, "JH")
        action = CellLine(new_id(), (owner,), DueKind.NEXT_MEETING)
        lines.append(ParagraphLine(new_id(), text=WORDS, actions=(action,) if number % 2 else ()))
        desk.run(minutes.save_item, ids[-1], lines)
    return meeting_id, ids


def a_bare_editor() -> QTextEdit:
    """The floor: one text edit with as much text as one item."""
    editor = QTextEdit()
    editor.setFont(font("body"))
    editor.setPlainText("\n".join([WORDS * 2] * 5))
    editor.resize(900, 700)
    editor.show()
    editor.setFocus()
    return editor


def p99(values: list[float]) -> float:
    """The value that 99 of 100 stay below."""
    return statistics.quantiles(values, n=100)[98]


def report(name: str, ours: list[float], floor: list[float], aim: float) -> None:
    """One line of the result."""
    print(
        f"{name:10} median {statistics.median(ours):5.2f} ms, p99 {p99(ours):5.2f} ms (aim {aim:.0f});"
        f" bare QTextEdit {statistics.median(floor):5.2f}, {p99(floor):5.2f};"
        f" ratio of p99 {p99(ours) / p99(floor):.1f}"
    )


def timed(work: Callable[[], object]) -> float:
    """How long something takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def show(page: QWidget) -> None:
    """Show a page and wait until it is painted."""
    page.show()
    QTest.qWaitForWindowExposed(page)
    QApplication.processEvents()


def wait_until_built(page: MinutesPage) -> None:
    """Let the editors that are not in view be made."""
    while not all(section.is_built for section in page.paper.sections):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def wait_until_read(page: MinutesPage) -> None:
    """Let the dictionary arrive and everything in view be read with it."""
    while page.doubts.reader.speller is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
    done: list[bool] = []
    page.doubts.watch.read.connect(lambda: done.append(True))
    page.doubts.watch.look()
    while not done:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def marked(page: MinutesPage) -> int:
    """How many doubtful places are marked in the item with the caret."""
    section = page.paper.current
    marks = page.doubts.watch.marks(section) if section is not None else None
    assert section is not None
    assert marks is not None
    return sum(len(marks.of(block)) for block in blocks.blocks(section.editor.document()))


def main() -> None:
    """Print the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 960
    app = QApplication([])
    Theme(Mode.LIGHT).apply(app)
    floor = a_bare_editor()
    QTest.qWaitForWindowExposed(floor)
    floors = measure(floor, count)
    floor.close()
    with tempfile.TemporaryDirectory() as folder, BoardFile.create(Path(folder) / "bench.board") as file:
        desk = Desk(Records(file.engine, local_now, "Lorna Reed"))
        meeting_id, ids = a_long_meeting(desk)
        page = MinutesPage(Bridge(desk))
        page.setProperty("ground", "surface")
        page.resize(1100, 800)
        asked = timed(lambda: desk.ask(minutes.minutes_of, meeting_id))
        page.set_subject(meeting_id)
        gc.collect()
        gc.freeze()  # as the window does once everything is imported
        opened = timed(lambda: show(page))
        built = timed(lambda: wait_until_built(page))
        read = timed(lambda: wait_until_read(page))
        page.activateWindow()
        page.jump_to(ids[ITEMS // 2])
        QTest.qWait(300)
        section = page.paper.current
        assert section is not None
        saves: list[float] = []
        desk.subscribe(lambda changed: saves.append(time.perf_counter()))
        ours = measure(section.editor, count)
        QTest.qWait(600)
        written = desk.ask(minutes.minutes_of, meeting_id).items
        rows = next(item.paragraphs for item in written if item.id == section.item.id)
        if rows != section.editor.paragraphs() and [r.text for r in rows] != [
            p.text for p in section.editor.paragraphs()
        ]:
            sys.exit("the file does not hold what was typed")
        print(
            f"{ITEMS} items: asked for in {asked:.0f} ms, tab opened in {opened:.0f} ms (aim 250),"
            f" every editor there {built:.0f} ms later, the words read {read:.0f} ms after that;"
            f" {len(saves)} saves, {marked(page)} doubtful places marked where she typed"
        )
        report("characters", ours[0], floors[0], CHARACTER_AIM)
        report("Enter", ours[1], floors[1], ENTER_AIM)
        page.close()


if __name__ == "__main__":
    main()
