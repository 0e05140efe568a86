"""The reference typed into the real window by real key events, from a board on which only its headings stand."""

import json
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boarddesk.cli import main
from boarddesk.desk import minutes
from boarddesk.desk.boards import board_lines
from boarddesk.desk.meetings import meeting_lines
from boarddesk.model.enums import MarkKind
from boarddesk.model.lines.minutes import MeetingMinutes, ParagraphLine
from boarddesk.ui.minutes.page import MinutesPage
from tests.journeys.driver import at_file
from tests.reference.expected_words import RECORD
from tests.reference.strokes import Stroke, Use, strokes

AT_ONCE = 20
"""Strokes between two looks at what else is due, where nobody measures."""

Plain = dict[str, Any]


def the_record() -> Plain:
    """The reference in its neutral form; it lies outside the project."""
    told: Plain = json.loads(RECORD.read_text(encoding="utf-8"))
    return told


def without_paragraphs(form: Plain) -> Plain:
    """The data form with register, glossary and headings, but nothing minuted."""

    def bare(item: Plain) -> Plain:
        return item | {"minutes": [], "children": [bare(child) for child in item["children"]]}

    (board,) = form["boards"]
    (meeting,) = board["meetings"]
    empty = meeting | {"items": [bare(item) for item in meeting["items"]]}
    return form | {"boards": [board | {"meetings": [empty]}]}


def a_board_file(path: Path, form: Plain) -> Path:
    """A board file made from a data form as anybody could make it; its data folder must lie in a place of its own."""
    source = path.with_suffix(".json")
    source.write_text(json.dumps(form), encoding="utf-8")
    assert main(["import", "data", str(path), str(source)]) == 0
    return path


def type_it(path: Path, folder: Path, record: Plain, typing: Callable[[Iterable[Stroke]], object]) -> None:
    """Open the file in the window and let `typing` press the keys of the minutes, from the first item on."""
    with at_file(path, folder) as driver:
        workspace = driver.window.workspace
        assert workspace is not None
        workspace.open_meeting(workspace.meetings[0].id, "minutes")
        driver.settle()
        page = driver.page
        assert isinstance(page, MinutesPage)
        page.jump_to(page.paper.sections[0].item.id)
        typing(strokes(record))
        driver.settle()
        page.flush()


def type_quickly(keys: Iterable[Stroke]) -> None:
    """Press every key, but let a run of words come as one, as it does from a program that types for somebody."""
    for count, (use, run) in enumerate(groupby(keys, lambda stroke: stroke.use)):
        if use is Use.WORDS:
            say("".join(stroke.key for stroke in run))
        else:
            for stroke in run:
                press(stroke)
        if count % AT_ONCE == 0:
            QApplication.processEvents()


def press(stroke: Stroke) -> None:
    """One key where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    if len(stroke.key) > 1:
        combination = QKeySequence(stroke.key)[0]  # type: ignore[index]
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
    elif stroke.key.isascii():
        QTest.keyClicks(target, stroke.key)
    else:
        say(stroke.key)


def say(text: str) -> None:
    """A key that stands for any text."""
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))


def minutes_in(path: Path) -> MeetingMinutes:
    """The minutes of the only meeting of a file."""
    from boarddesk.app import LocalFiles

    file = LocalFiles().open(path, "Lorna Reed")
    try:
        meeting = file.desk.ask(meeting_lines, file.desk.ask(board_lines)[0].id)[0]
        return file.desk.ask(minutes.minutes_of, meeting.id)
    finally:
        file.close()


def said(line: ParagraphLine) -> dict[str, Any]:
    """What a paragraph says, without ids and without the links that typing makes of addresses."""
    return {
        "kind": line.kind,
        "text": line.text,
        "marks": [mark for mark in line.marks if mark.kind is not MarkKind.LINK],
        "level": line.level,
        "numbered": line.numbered,
        "list_start": line.list_start,
        "amended_ref": line.amended_ref,
        "emailed_on": line.emailed_on,
        "owners": [[owner.text for owner in action.owners] for action in line.actions],
        "kinds": [[owner.kind for owner in action.owners] for action in line.actions],
    }


def record_of(whole: MeetingMinutes) -> list[tuple[str, list[dict[str, Any]]]]:
    """The minutes item by item."""
    return [(item.label, [said(line) for line in item.paragraphs]) for item in whole.items]
