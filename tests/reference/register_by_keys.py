"""The register of the reference taken from blank with real keys, and how many it took."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from boarddesk.desk.boards import board_lines
from boarddesk.desk.data import import_data
from boarddesk.desk.desk import Desk
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.register_lines import register_line
from boarddesk.documents.data.reading import read
from boarddesk.model.lines.attendance import RegisterLine
from boarddesk.ui.attendance.page import AttendancePage
from boarddesk.ui.bridge import Bridge
from tests.builders import a_desk
from tests.reference.convert import KEYS, converted

RECORD = Path(__file__).parents[3] / "shared" / "seed" / "slscb-2009-11-19.json"
"""The reference lies beside the project, never in it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The register as it was printed: a code for each name, and who attended for whom."""

    codes: Mapping[str, str]
    attended_for: Mapping[str, str]
    """The absent member's name, and the name of who came."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What was pressed."""

    marks: int
    """One letter for a person; the representatives' own marks come with their names."""
    names: int
    """Letters of the representatives' names, each with its Enter."""


def printed_register(source: Mapping[str, Any]) -> Printed:
    """What the reference says."""
    form = converted(dict(source))["boards"][0]["meetings"][0]["register"]
    codes = {row["name"]: row["code"] for row in form}
    return Printed(codes, {row["represents"]: row["name"] for row in form if row["represents"]})


def blank_meeting(source: Mapping[str, Any]) -> tuple[Desk, str]:
    """The board and its meeting with everybody blank, invited guests included, nobody representing anybody yet."""
    form = converted(dict(source))
    meeting = form["boards"][0]["meetings"][0]
    came = {row["name"] for row in meeting["register"] if row["represents"]}
    meeting["register"] = [row | {"code": None} for row in meeting["register"] if row["name"] not in came]
    meeting["status"] = "in_session"
    content = json.dumps(form).encode()
    desk = a_desk()
    import_data(desk, read(content, "reference.json"), content)
    (board,) = desk.ask(board_lines)
    return desk, desk.ask(meeting_lines, board.id)[0].id


def open_tab(desk: Desk, meeting_id: str) -> tuple[QMainWindow, AttendancePage]:
    """The attendance tab in a window of its own, with the cursor on the first blank person."""
    window, page = QMainWindow(), AttendancePage(Bridge(desk))
    window.setCentralWidget(page)
    window.resize(1072, 720)
    page.set_subject(meeting_id)
    window.show()
    page.focus_first()
    return window, page


def take(window: QMainWindow, page: AttendancePage, printed: Printed) -> Keys:
    """Mark everybody as printed; who was attended for is marked so, whatever was printed beside the name."""
    marks = names = 0
    while any(entry.is_blank for entry in page.table.people()):
        entry = page.table.current_entry()
        assert entry is not None
        assert entry.is_blank, f"{marks} keys, and not on a blank row"
        name = entry.person.name
        came = printed.attended_for.get(name)
        marks += _type(window, "R" if came else KEYS.get(printed.codes[name], printed.codes[name]))
        if came:
            names += _type(window, came)
            QTest.keyClick(_focus(window), Qt.Key.Key_Return)
            names += 1
    return Keys(marks, names)


def register(page: AttendancePage) -> RegisterLine:
    """The register as it stands now."""
    return page.bridge.ask(register_line, page.meeting_id)


def _type(window: QMainWindow, text: str) -> int:
    for letter in text:
        QTest.keyClicks(_focus(window), letter)
    return len(text)


def _focus(window: QMainWindow) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget
