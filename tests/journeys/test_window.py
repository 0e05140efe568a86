"""What belongs to the window as a whole."""

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from boarddesk.ui.shell.key_sheet import KeySheet
from boarddesk.ui.shell.registry import Scope
from tests.journeys.driver import Driver, at_meeting


def ground(at: Driver) -> QColor:
    """The colour of the paper."""
    picture = at.window.grab().toImage()
    return picture.pixelColor(picture.width() - 20, picture.height() // 2)


def test_another_theme_changes_the_colours_at_once(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        at.choose("View", "Theme", "Light")
        light = ground(at)
        at.choose("View", "Theme", "Dark")
        dark = ground(at)
        at.choose("View", "Theme", "Light")

        assert light.lightness() > 240
        assert dark.lightness() < 60
        assert ground(at) == light


def test_f1_shows_the_keys_of_where_she_is(qapp: object, tmp_path: Path) -> None:
    seen: list[tuple[str, str]] = []

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, KeySheet)
        seen.extend(keys for section in dialog.sections for keys in section.keys)

    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        at.in_dialog(lambda: at.press("F1"), read)

    assert ("Ctrl+G", "Go to item") in seen
    assert ("Ctrl+Z", "Undo") in seen
    assert ("Ctrl+3", "Minutes") in seen
    assert ("Ctrl+Shift+E", "Minutes in Word") in seen


def test_f6_walks_through_the_panes_and_back_to_the_text(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        start = at.focus
        names = []
        for _ in range(6):
            at.press("F6")
            names.append(at.focus.accessibleName())
            if at.focus is start:
                break
        assert at.focus is start
        assert "Board and meetings" in names


def test_wherever_she_goes_the_keys_go_along(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        for entry in at.window.registry.of(Scope.BOARD):
            at.window.open_board_page(entry.name)
            at.settle()
            assert at.page.isAncestorOf(at.focus), entry.name
        for position, entry in enumerate(at.window.registry.of(Scope.MEETING)):
            at.press(f"Ctrl+{position + 1}")
            assert at.page.isAncestorOf(at.focus), entry.name
