"""She lets the program read over her shoulder."""

from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk import language, minutes
from boarddesk.model.night import Night
from boarddesk.ui.minutes.page import MinutesPage
from tests.journeys.driver import Driver, at_meeting


def begin_typing(at: Driver, item: str) -> MinutesPage:
    """Into an item of the Minutes tab, with the dictionary read."""
    at.press("Ctrl+3")
    page = at.page
    assert isinstance(page, MinutesPage)
    at.wait_until(lambda: page.doubts.reader.speller is not None)
    at.press("Ctrl+G")
    at.type_text(item)
    at.press("Return")
    assert isinstance(at.focus, QTextEdit)
    return page


def text_of(at: Driver, title: str) -> list[str]:
    """What the file holds of an item."""
    at.page.flush()
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    items = bridge.ask(minutes.minutes_of, meeting).items
    return [line.text for item in items if item.title == title for line in item.paragraphs]


def night(at: Driver) -> Night:
    """Who is on the register."""
    bridge, meeting = at.window.bridge, at.window.meeting_id
    assert bridge is not None
    assert meeting is not None
    return bridge.ask(language.night_of, meeting)


def test_she_corrects_a_misspelt_word_from_the_keyboard(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        begin_typing(at, "business 1")
        at.type_text("The Board recieved the figures.")
        at.press("F7")
        assert "recieved" in at.window.status_line.hint.text
        at.press("Alt+Return", "Return")
        assert text_of(at, "Business 1") == ["The Board received the figures."]
        at.press("Ctrl+Z")
        assert text_of(at, "Business 1") == ["The Board recieved the figures."]


def test_she_fixes_unknown_initials_with_the_keyboard(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        begin_typing(at, "business 1")
        at.type_text("AMM advised that the hall is free.")
        at.press("Return")
        at.type_text("XB asked about parking.")
        at.press("Ctrl+Home", "F7", "Alt+Return")
        assert at.named("Suggestions").isVisible()
        at.press("Return")
        assert text_of(at, "Business 1")[0] == "AM advised that the hall is free."

        at.press("F7", "Alt+Return")
        at.press("Return")
        assert at.focus.accessibleName() == "Name of the guest XB"
        at.type_text("Xavier Byrd")
        at.press("Return")
        assert [person.initials for person in night(at).people if person.name == "Xavier Byrd"] == ["XB"]
        assert isinstance(at.focus, QTextEdit)
        at.wait_until(lambda: nothing_is_doubtful(at))


def nothing_is_doubtful(at: Driver) -> bool:
    """Whether F7 finds nothing more."""
    at.press("F7")
    return at.toast == "Nothing is doubtful in these minutes."


def test_she_adds_a_word_to_the_boards_words(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        begin_typing(at, "business 1")
        at.type_text("The path from Moorgat to Wendlebury was closed.")
        at.press("Ctrl+Home", "F7", "Alt+Return", "Up", "Return")
        assert at.toast == "“Moorgat” is one of this board’s words now."
        at.press("F7")
        assert at.focus.textCursor().selectedText() == "Wendlebury"  # type: ignore[attr-defined]
        assert text_of(at, "Business 1") == ["The path from Moorgat to Wendlebury was closed."]
        at.press("Home", *["Ctrl+Right"] * 3, "Alt+Return")
        assert at.named("Suggestions").isVisible()
        at.press("Return")
        assert at.toast == "“Moorgat” is no longer one of this board’s words."
