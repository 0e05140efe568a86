"""Finding anything: a command, a place, a person, by a few letters."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from boarddesk.ui.palette.entries import Entry, command_entries
from boarddesk.ui.palette.palette import Palette
from tests.journeys.driver import Driver, at_example, at_meeting

NATIVE = QKeySequence.SequenceFormat.NativeText


def palette(at: Driver) -> Palette:
    found = at.window.finder.palette
    assert found is not None
    return found


def offered(at: Driver) -> list[Entry]:
    return palette(at).entries


def test_she_runs_a_command_whose_key_nobody_told_her(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3", "Ctrl+K")
        at.type_text(">sideb")
        at.wait_until(lambda: [entry.title for entry in offered(at)] == ["Sidebar"])

        assert offered(at)[0].keys == "F9"

        at.press("Return")

        assert not at.window.workspace.sidebar.isVisible()  # type: ignore[union-attr]


def test_she_goes_to_a_person_by_a_few_letters_and_esc_leads_back(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        before = at.focus
        at.press("Ctrl+K")
        at.press("Escape")

        assert at.focus is before

        at.press("Ctrl+K")
        at.type_text("@")
        at.wait_until(lambda: bool(offered(at)) and all(entry.icon == "member" for entry in offered(at)))
        name = offered(at)[0].title
        at.type_text(name.split()[-1][:4].lower())
        at.wait_until(lambda: name in [entry.title for entry in offered(at)])
        at.press("Return")

        assert at.page.name == "members"


def test_what_nothing_is_called_is_said_and_enter_does_nothing(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+K")
        at.type_text("qqqqzz")
        at.wait_until(lambda: not offered(at))
        at.press("Return")

        assert palette(at).isVisible()


def commands_seen(at: Driver) -> set[tuple[str, str]]:
    """Every action of the menus and of what is seen on the page that can be done now, with its key."""
    menus = at.window.menus.menus
    for menu in menus:
        menu.aboutToShow.emit()
    shown = {id(action) for menu in menus if menu.menuAction().isVisible() for action in within(menu)}
    parts = [at.page, *(each for each in at.page.findChildren(QWidget) if each.isVisible())]
    shown |= {id(action) for part in parts for action in part.actions()}
    return {
        (plain(action.text()), action.shortcut().toString(NATIVE).replace("Return", "Enter"))
        for action in at.window.findChildren(QAction)
        if id(action) in shown and action.isEnabled() and action.isVisible() and action.text() and not action.menu()
    }


def within(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from within(inner) if action.isVisible() else ()
        else:
            yield action


def plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def test_no_command_of_any_page_is_missing_from_the_palette(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        visits = [partial(at.press, f"Ctrl+{number}") for number in range(1, 5)]
        boards = [page.name for page in at.window.registry.pages if page.scope == "board"]
        visits += [partial(at.window.open_board_page, name) for name in boards]
        for visit in visits:
            visit()
            at.settle()
            wanted = commands_seen(at)
            offered_now = {(entry.title, entry.keys) for entry in command_entries(at.window)}
            assert len(wanted) > 30
            assert wanted <= offered_now, f"{at.page.name}: {wanted - offered_now}"


def test_a_command_of_a_table_is_done_where_she_was(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+1")
        at.press("Ctrl+K")
        at.type_text(">present per it")
        at.wait_until(lambda: [entry.title for entry in offered(at)] == ["Present per item"])

        assert offered(at)[0].keys == "Ctrl+I"
