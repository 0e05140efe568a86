"""The attendance record of 60 members and 240 meetings against a bare QTableView of the same size.

`python -m tests.benchmarks.record` measures how long the page takes from its subject to its first paint, and each step
of scrolling, up and down and sideways, from the move until it is painted.
"""

import datetime as dt
import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QTableView, QWidget
from typing_extensions import override

from boarddesk.desk.attendance_record import span_of
from boarddesk.desk.desk import Desk, Write
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.ids import new_id
from boarddesk.model.tables import (
    Board,
    Meeting,
    Membership,
    Person,
    RegisterCode,
    RegisterGroup,
    RegisterRow,
    RegisterRowOrganisation,
    RegisterSection,
)
from boarddesk.rules.periods import any_period
from boarddesk.store.boardfile import BoardFile
from boarddesk.store.clock import local_now
from boarddesk.store.records import Records
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.record.page import RecordPage
from boarddesk.ui.theme.theme import Mode, Theme

MEMBERS, MEETINGS = 60, 240
OPEN_AIM, STEP_AIM = 150.0, 16.0
TIMES, STEPS = 9, 150
SIZE = (1072, 724)
CODES = (("MA", CountsAs.PRESENT), ("RA", CountsAs.REPRESENTED), ("A", CountsAs.APOLOGIES), ("NC", CountsAs.ABSENT))


def fill(write: Write) -> str:
    """A board with twenty years of monthly meetings; gives its id."""
    board = write.add(Board(name="Large Board", short_name="LB"))
    write.flush()
    group = write.add(RegisterGroup(board_id=board.id, name="Board Members"))
    people = [write.add(Person(name=f"Member Number {n}")) for n in range(MEMBERS)]
    write.flush()
    seats = [
        write.add(Membership(board_id=board.id, group_id=group.id, person_id=person.id, position=n))
        for n, person in enumerate(people)
    ]
    write.flush()
    for number in range(MEETINGS):
        hold(write, board.id, group.id, seats, number)
    return board.id


def hold(write: Write, board_id: str, group_id: str, seats: list[Membership], number: int) -> None:
    """One meeting with its register; every ninth was cancelled."""
    day = dt.date(2006 + number // 12, 1 + number % 12, 19)
    status = MeetingStatus.CANCELLED if number % 9 == 8 else MeetingStatus.DRAFT
    meeting = Meeting(board_id=board_id, title="Meeting", date=day, status=status, register_taken=True)
    write.add(meeting)
    write.flush()
    section = write.add(RegisterSection(meeting_id=meeting.id, group_id=group_id, name="Board Members"))
    for at, (code, counts) in enumerate(CODES):
        write.add(
            RegisterCode(meeting_id=meeting.id, code=code, key=code[0], meaning=code, counts_as=counts, position=at)
        )
    write.flush()
    for at, seat in enumerate(seats):
        code = CODES[(number * 7 + at * 5) % 13 % 4][0]
        row = RegisterRow(
            id=new_id(), meeting_id=meeting.id, section_id=section.id, membership_id=seat.id, person_id=seat.person_id,
            name=f"Member Number {at}", code=code, position=at,
        )  # fmt: skip
        write.add(row)
        write.add(RegisterRowOrganisation(row_id=row.id, name=f"Agency {at % 25}"))
    write.flush()


class Bare(QAbstractTableModel):
    """As many cells, each with a letter."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return MEMBERS

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return MEETINGS + 5

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return "M" if role == Qt.ItemDataRole.DisplayRole else None


class Painted(QObject):
    """Says whether a widget has been painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._seen = False
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen = True
        return False

    def wait(self) -> None:
        """Let events happen until it has been painted."""
        while not self._seen:
            QApplication.processEvents()
        self._seen = False


def scroll(bar: QScrollBar, viewport: QWidget, step: int) -> list[float]:
    """Milliseconds of each step there and back until it is painted."""
    painted, found = Painted(viewport), []
    for number in range(STEPS):
        forwards = (number * step // max(1, bar.maximum())) % 2 == 0
        at = bar.value() + (step if forwards else -step)
        if not bar.minimum() <= at <= bar.maximum() or at == bar.value():
            bar.setValue(bar.minimum() if bar.value() else step)
            painted.wait()
            continue
        start = time.perf_counter()
        bar.setValue(at)
        painted.wait()
        QApplication.processEvents()
        found.append((time.perf_counter() - start) * 1000)
    return found


def opened(desk: Desk, board: str) -> tuple[RecordPage, float]:
    """A page of all meetings, and the milliseconds until it was painted."""
    span = desk.ask(span_of, board)
    assert span is not None
    page = RecordPage(Bridge(desk))
    page.resize(*SIZE)
    page.set_subject(board)
    page.period.set_period(any_period(*span))
    painted = Painted(page.grid.marks.viewport())
    start = time.perf_counter()
    page.show()
    painted.wait()
    QApplication.processEvents()
    return page, (time.perf_counter() - start) * 1000


def bare() -> tuple[QTableView, float]:
    """A bare table of the same size, and the milliseconds until it was painted."""
    table = QTableView()
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.resize(*SIZE)
    painted = Painted(table.viewport())
    start = time.perf_counter()
    table.setModel(Bare(table))
    table.horizontalHeader().setDefaultSectionSize(48)
    table.verticalHeader().setDefaultSectionSize(27)
    table.show()
    painted.wait()
    return table, (time.perf_counter() - start) * 1000


def p99(times: list[float]) -> float:
    """The time that one in a hundred exceeds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]


def report(name: str, opening: list[float], steps: list[float]) -> None:
    """One line."""
    print(
        f"{name}: opens in {statistics.median(opening):.0f} ms (worst {max(opening):.0f}), "
        f"a step {statistics.median(steps):.1f} ms, p99 {p99(steps):.1f}"
    )


def main() -> int:
    """Measure; 1 when an aim is missed."""
    application = QApplication(sys.argv)
    Theme(Mode.LIGHT).apply(application)
    with tempfile.TemporaryDirectory() as folder, BoardFile.create(Path(folder) / "large.board") as file:
        desk = Desk(Records(file.engine, local_now, "", path=file.path))
        board = desk.import_bulk(fill, lambda _: "A large board")
        floor_open, floor_steps, own_open, own_steps = [], [], [], []
        gc.collect()
        gc.freeze()  # as the window does once everything is imported
        for _ in range(TIMES):
            table, passed = bare()
            floor_open.append(passed)
            floor_steps += scroll(table.verticalScrollBar(), table.viewport(), 27)
            floor_steps += scroll(table.horizontalScrollBar(), table.viewport(), 48)
            table.close()
            page, passed = opened(desk, board)
            own_open.append(passed)
            own_steps += scroll(page.grid.down, page.grid.marks.viewport(), 27)
            own_steps += scroll(page.grid.across, page.grid.marks.viewport(), 48)
            page.close()
            page.deleteLater()
            QApplication.processEvents()
    report("bare table", floor_open, floor_steps)
    report("attendance record", own_open, own_steps)
    missed = statistics.median(own_open) > OPEN_AIM or p99(own_steps) > STEP_AIM
    print(f"aims: opens in {OPEN_AIM:.0f} ms, step p99 {STEP_AIM:.0f} ms: {'MISSED' if missed else 'kept'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
