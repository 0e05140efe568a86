"""She reads what the check found after the meeting, and mends it without leaving the keyboard."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from boarddesk.desk import checks
from boarddesk.desk.minutes import minutes_of
from boarddesk.model.findings import CheckRule
from boarddesk.ui.minutes.checking.panel import CheckPanel
from boarddesk.ui.minutes.checking.rows import FindingRow
from boarddesk.ui.minutes.page import MinutesPage
from tests.journeys.driver import Driver, at_meeting

TEXTS = (
    "JH will write to the Trust by 3 December.",
    "Beth Garnre thanked everybody.",
    "The QRX was noted.",
    "The case was told in confidence.",
    "TB reported on the visits.",
    "See item 99 for the figures.",
)


def panel_of(at: Driver) -> CheckPanel:
    page = at.window.page
    assert isinstance(page, MinutesPage)
    return page.check.panel


def walk_to(at: Driver, rule: CheckRule, words: str = "") -> None:
    """Press Down until the finding is reached."""
    panel = panel_of(at)
    at.press("Home")
    for _ in range(60):
        if panel.chosen is not None and panel.chosen.rule is rule and words in panel.chosen.words:
            return
        at.press("Down")
    raise AssertionError(f"{rule} is not in the panel")


def test_she_fixes_six_findings_without_leaving_the_keyboard(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3", "Ctrl+G")
        at.type_text("business 1")
        at.press("Return")
        for text in TEXTS:
            at.type_text(text)
            at.press("Return")
        at.press("F4")
        walk_to(at, CheckRule.COMMITMENT_WITHOUT_ACTION)
        at.press("1")
        walk_to(at, CheckRule.NAME_NEAR_MISS)
        at.press("1")
        walk_to(at, CheckRule.CONFIDENTIAL_IN_PUBLIC)
        at.press("1")
        walk_to(at, CheckRule.ABBREVIATION_UNDEFINED, "QRX")
        at.press("1")
        at.type_text("Quick Review")
        at.press("Return")
        walk_to(at, CheckRule.CROSS_REFERENCE)
        at.press("N")
        at.type_text("The paper's own item")
        at.press("Return")
        walk_to(at, CheckRule.INITIALS_UNKNOWN)
        finding = panel_of(at).chosen
        assert finding is not None
        at.press(str([fix.kind.value for fix in finding.fixes].index("add-guest") + 1))
        at.type_text("Tess Barrow")
        at.press("Return")
        lines = panel_of(at).rows.lines
        left = {line.finding.rule for line in lines if isinstance(line, FindingRow) and not line.aside}
        assert not left & {rule for rule in CheckRule if rule.severity.value == "warning"}
        at.press("Escape")

        assert at.window.bridge is not None
        assert at.window.meeting_id is not None
        assert at.window.bridge.ask(checks.checked, at.window.meeting_id).warnings == 0
        whole = at.window.bridge.ask(minutes_of, at.window.meeting_id)
        written = {line.text: line for item in whole.items for line in item.paragraphs}
        assert [owner.text for owner in written[TEXTS[0]].actions[0].owners] == ["JH"]
        assert "Beth Garner thanked everybody." in written
        assert written[TEXTS[3]].confidential


def test_she_turns_a_promise_in_prose_into_an_action_with_its_owner_and_date(qapp: object, tmp_path: Path) -> None:
    with at_meeting(tmp_path) as at:
        at.press("Ctrl+3", "Ctrl+G")
        at.type_text("business 1")
        at.press("Return")
        at.type_text("The report was noted. SE will send it to the schools by 15 January. Thanks were given.")
        at.press("F4")
        walk_to(at, CheckRule.COMMITMENT_WITHOUT_ACTION)
        at.press("Return")

        assert isinstance(at.focus, QTextEdit)
        assert at.focus.textCursor().selectedText() == "SE will send it to the schools by 15 January."

        at.press("F4")
        walk_to(at, CheckRule.COMMITMENT_WITHOUT_ACTION)
        at.press("1")
        at.press("Escape")

        assert at.window.bridge is not None
        assert at.window.meeting_id is not None
        whole = at.window.bridge.ask(minutes_of, at.window.meeting_id)
        (line,) = (each for item in whole.items for each in item.paragraphs if each.text.startswith("The report"))
        (action,) = line.actions
        assert [owner.text for owner in action.owners] == ["SE"]
        assert action.due_date == dt.date(2027, 1, 15)
