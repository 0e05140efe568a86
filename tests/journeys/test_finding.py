"""Finding anything: a command, a place, a person, by a few letters."""

from pathlib import Path

from boarddesk.ui.palette.entries import Entry
from boarddesk.ui.palette.palette import Palette
from tests.journeys.driver import Driver, at_meeting


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
