"""She finds what can be done to the minutes in a menu of their own."""

from pathlib import Path

from boarddesk.ui.shell.key_sheet import sections_of
from tests.journeys.driver import at_meeting


def test_the_format_menu_is_there_while_she_minutes(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+2")
        assert not at.offers("Format", "Bold")
        at.press("Ctrl+3")
        assert at.offers("Format", "Bold")
        at.type_text("words")
        at.choose("Format", "Kind of paragraph", "Bullet")
        at.press("Ctrl+1")
        assert not at.offers("Format", "Bold")


def test_the_key_sheet_names_every_key_of_the_minutes_once(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3")
        sections = {section.title: dict(section.keys) for section in sections_of(at.window.menus, at.page)}
        assert sections["Format"]["Ctrl+B"] == "Bold"
        assert sections["On this page"]["Tab"] == "Action By of this paragraph"
        assert not sections["On this page"].keys() & sections["Format"].keys()
