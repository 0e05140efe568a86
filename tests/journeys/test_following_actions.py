"""Following what was agreed: filters of her own, the thread of an action, who has answered, one sentence of many."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QTextEdit

from boarddesk.ui.actions.answering import AnswersDialog
from boarddesk.ui.actions.page import ActionsPage
from boarddesk.ui.actions.words import answered_words
from tests.journeys.driver import Driver, at_example, at_meeting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def log(at: Driver) -> ActionsPage:
    """The action log, with the cursor in it."""
    page = at.open_page("Actions")
    assert isinstance(page, ActionsPage)
    page.focus_first()
    at.settle()
    return page


def shown(page: ActionsPage) -> list[str]:
    return [line.ref for line in page.table.shown_lines()]


def entry(menu: QMenu, start: str) -> None:
    """Choose what begins so in a menu."""
    next(each for each in menu.actions() if each.text().replace("&", "").startswith(start)).trigger()
    menu.close()


def test_she_keeps_what_she_looks_for_every_week_and_finds_it_from_anywhere(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = log(at)
        at.press("Ctrl+F")
        at.type_text("audit")
        wanted = shown(page)
        assert 0 < len(wanted) < 20
        at.press("Return")
        at.press("F")
        entry(page.saved.menu, "Keep")
        at.settle()
        at.type_text("audit every week")
        at.press("Ctrl+Return")
        at.come_back()
        assert at.toast == "Filter “audit every week” kept"

        page.filters.clear()
        at.open_page("Members")
        at.press("Ctrl+K")
        at.type_text("audit every")
        palette = at.window.finder.palette
        assert palette is not None
        at.wait_until(lambda: any(each.title == "audit every week" for each in palette.entries))
        at.press("Return")

        assert at.page is page
        assert shown(page) == wanted
        assert "audit every week" in [each.name for each in page.saved.kept]
        at.press("Ctrl+Z")
        assert "audit every week" not in [each.name for each in page.saved.kept]


def test_she_reads_the_whole_story_of_an_action_and_goes_to_the_evening_it_began(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = log(at)
        ref = page.table.current_line().ref  # type: ignore[union-attr]
        at.press("T")
        assert at.shows(f"Thread of {ref}")
        panel = page.thread_pane.panel
        assert at.focus is panel.table
        first, *later = panel.table.shown_lines()
        assert first.born
        assert later

        at.press("Escape")
        assert at.focus is page.table
        at.press("Down", "T")
        assert not at.shows(f"Thread of {ref}")

        place = panel.table.shown_lines()[0].place
        assert place is not None
        at.press("Return")
        assert (at.page.name, at.window.meeting_id) == ("minutes", place.meeting_id)
        at.press("Alt+Left")
        assert at.page is page


def test_she_ticks_who_has_sent_their_return_and_the_log_says_how_many(qapp: object, tmp_path: Path) -> None:
    with at_example(tmp_path) as at:
        page = log(at)
        asked = next(line for line in page.log.lines if not line.asked and line.owners[0].shown == "ALL")
        page.show_action(asked.id)
        at.press("A")
        dialog = page.findChild(AnswersDialog)
        assert dialog is not None
        dialog.activateWindow()
        at.wait_until(dialog.table.hasFocus)
        at.press("Space", "Space", "Down", "Space")
        many = len(dialog.lines)
        assert many > 10
        at.press("Ctrl+Return")
        at.come_back()

        line = page.table.current_line()
        assert line is not None
        assert answered_words(line) == f"3 of {many} answered"
        assert [owner.shown for owner in line.owners] == ["ALL"]

        at.press("Ctrl+Z")
        line = page.table.current_line()
        assert line is not None
        assert answered_words(line) == ""


def test_she_makes_an_action_of_one_sentence_while_the_others_stay_out_of_it(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.open_tab("Minutes")
        at.press("Ctrl+Down", "Ctrl+Down")
        at.type_text("The audit was late. JH and AM to write to Health. It comes back in March.")
        at.press(*["Left"] * 40)
        at.press("Ctrl+Shift+T", "Return")
        assert isinstance(at.focus, QTextEdit)

        page = log(at)
        (line,) = page.table.shown_lines()
        assert line.text == "JH and AM to write to Health."
        assert [owner.shown for owner in line.owners] == ["JH", "AM"]

        at.press("Ctrl+Return")
        assert at.page.name == "minutes"
        at.type_text("In the end, ")
        page = log(at)
        assert [each.text for each in page.table.shown_lines()] == ["JH and AM to write to Health."]
