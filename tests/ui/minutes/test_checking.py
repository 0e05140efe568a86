"""The panel of the check beside the minutes: what it shows, where it leads, what is no problem."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boarddesk.desk import checks, meetings
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.findings import CheckRule, Severity, Spot, SpotKind
from boarddesk.ui.minutes.checking.panel import CheckPanel
from boarddesk.ui.minutes.checking.rows import FindingRow, RuleHead
from boarddesk.ui.minutes.checking.rules_dialog import CheckRulesDialog
from boarddesk.ui.page import Place
from tests.ui.minutes.desks import Key, Tab, a_paragraph

WRITE, SEND = "JH will write to the Trust.", "AS will send the figures."


def panel(tab: Tab) -> CheckPanel:
    return tab.page.check.panel


def opened(qtbot: QtBot, *texts: str) -> Tab:
    """A meeting with these paragraphs in its sixth item, and the panel open."""
    tab = Tab(qtbot).holding(5, *(a_paragraph(text) for text in texts or (WRITE, SEND))).open(5)
    return tab.press(Key.Key_F4)


def told(tab: Tab, rule: CheckRule = CheckRule.COMMITMENT_WITHOUT_ACTION) -> list[str]:
    """The words that a rule speaks about in the panel."""
    lines = panel(tab).rows.lines
    rows = (line.finding for line in lines if isinstance(line, FindingRow) and not line.aside)
    return [finding.words for finding in rows if finding.rule is rule]


def set_aside(tab: Tab) -> list[tuple[str, str]]:
    """What is shown as no problem, with the reasons."""
    rows = (line for line in panel(tab).rows.lines if isinstance(line, FindingRow))
    return [(row.finding.words, row.reason) for row in rows if row.aside]


def at(tab: Tab, words: str, rule: CheckRule = CheckRule.COMMITMENT_WITHOUT_ACTION) -> Tab:
    """At the finding about these words."""
    for row, line in enumerate(panel(tab).rows.lines):
        if isinstance(line, FindingRow) and line.finding.words == words and line.finding.rule is rule:
            panel(tab).list.choose(row)
            return tab
    raise AssertionError(f"nothing is found about {words!r}")


def test_f4_opens_the_panel_with_the_findings_under_their_rules_and_esc_returns_to_the_text(qtbot: QtBot) -> None:
    tab = opened(qtbot)
    lines = panel(tab).rows.lines
    heads = [line for line in lines if isinstance(line, RuleHead)]
    assert RuleHead(CheckRule.COMMITMENT_WITHOUT_ACTION, 2) in heads
    severities = [head.rule.severity for head in heads if head.rule is not None]
    assert severities == sorted(severities, key=lambda each: each is Severity.HINT)
    assert told(tab) == [WRITE, SEND]
    assert panel(tab).list.hasFocus()
    tab.press(Key.Key_Escape)
    assert tab.section.editor.hasFocus()
    assert not tab.page.check.is_shown


def test_f4_in_the_panel_closes_it(qtbot: QtBot) -> None:
    tab = opened(qtbot).press(Key.Key_F4)
    assert not tab.page.check.is_shown


def test_enter_goes_to_the_words_and_selects_them_although_others_were_typed_before_them(qtbot: QtBot) -> None:
    tab = opened(qtbot, "The report was noted. " + SEND)
    tab.press(Key.Key_Escape).caret_to(0, 0).type("Once more: ").press(Key.Key_F4)
    at(tab, SEND).press(Key.Key_Return)
    assert tab.section.editor.textCursor().selectedText() == SEND
    assert tab.focus is tab.section.editor


def test_enter_on_a_row_of_the_register_asks_for_its_page(qtbot: QtBot) -> None:
    tab = opened(qtbot)
    wanted: list[Place] = []
    tab.page.wanted.connect(wanted.append)
    line = next(line for line in panel(tab).rows.lines if isinstance(line, FindingRow))
    finding = replace(line.finding, spot=Spot(kind=SpotKind.REGISTER, key="somebody"))
    panel(tab).jumped.emit(finding)
    panel(tab).jumped.emit(replace(finding, spot=Spot(tab.item_id(5), kind=SpotKind.ITEM)))
    panel(tab).jumped.emit(replace(finding, spot=Spot(kind=SpotKind.GLOSSARY, key="term")))
    assert wanted == [
        Place("attendance", tab.meeting_id, "somebody"),
        Place("agenda", tab.meeting_id, tab.item_id(5)),
        Place("glossary", tab.board_id, "term"),
    ]


def test_what_is_no_problem_leaves_the_list_with_its_reason_and_can_be_looked_at_again(qtbot: QtBot) -> None:
    tab = at(opened(qtbot), WRITE)
    tab.press(Key.Key_N).type("Done that night").press(Key.Key_Return)
    assert told(tab) == [SEND]
    assert tab.focus is panel(tab).list
    assert tab.desk.ask(checks.checked, tab.meeting_id).dismissed == 1
    assert set_aside(tab) == [(WRITE, "Done that night")]
    panel(tab).forgotten.emit()
    assert told(tab) == [WRITE, SEND]


def test_one_finding_that_was_no_problem_is_looked_at_again(qtbot: QtBot) -> None:
    tab = at(opened(qtbot), WRITE).press(Key.Key_N, Key.Key_Return)
    at(tab, SEND).press(Key.Key_N).type("Sent").press(Key.Key_Return)
    assert set_aside(tab) == [(WRITE, ""), (SEND, "Sent")]
    panel(tab).list.choose(next(n for n, line in enumerate(panel(tab).rows.lines) if "Sent" in line_words(line)))
    assert panel(tab).dismiss.text() == "Look at it again"
    tab.press(Key.Key_1)
    assert tab.saved(5)[1].actions == ()
    tab.press(Key.Key_N)
    assert (told(tab), set_aside(tab)) == ([SEND], [(WRITE, "")])


def line_words(line: object) -> str:
    return line.sentence if isinstance(line, FindingRow) else ""


def test_a_rule_is_switched_off_for_the_board_from_its_finding_and_on_again(qtbot: QtBot) -> None:
    tab = at(opened(qtbot), WRITE)
    offers: list[tuple[str, str, Callable[[], None]]] = []
    tab.page.offered.connect(lambda *offer: offers.append(offer))
    tab.press(Key.Key_O)
    assert told(tab) == []
    assert tab.desk.ask(checks.rules_off, tab.board_id) == {CheckRule.COMMITMENT_WITHOUT_ACTION}
    assert offers[0][0] == "“Promised, no action” is switched off for this board."
    offers[0][2]()
    assert told(tab) == [WRITE, SEND]


def test_esc_leaves_the_question_and_the_finding_stays(qtbot: QtBot) -> None:
    tab = at(opened(qtbot), WRITE).press(Key.Key_Delete, Key.Key_Escape)
    assert tab.focus is panel(tab).list
    assert told(tab) == [WRITE, SEND]


def test_typing_and_severity_filter_what_is_listed(qtbot: QtBot) -> None:
    tab = opened(qtbot).press(Key.Key_Slash).type("trust")
    assert told(tab) == [WRITE]
    tab.press(Key.Key_Return)
    assert tab.focus is panel(tab).list
    panel(tab).severity.set_current(Severity.HINT.value)
    assert panel(tab).rows.lines == ()
    assert "of this kind" in panel(tab).empty.text()


def test_nothing_found_is_said(qtbot: QtBot) -> None:
    tab = Tab(qtbot).open(5).press(Key.Key_F4)
    tab.desk.run(checks.use_rules, tab.board_id, set(CheckRule))
    tab.page.check.check_now()
    assert panel(tab).rows.lines == ()
    assert panel(tab).empty.text().startswith("Nothing found")


def test_what_is_typed_is_checked_in_the_background_while_the_panel_is_open(qtbot: QtBot) -> None:
    tab = opened(qtbot, WRITE).press(Key.Key_Escape)
    tab.press(Key.Key_F4)
    tab.section.editor.setFocus()
    tab.press(Key.Key_End).type("\n" + SEND)
    qtbot.waitUntil(lambda: told(tab) == [WRITE, SEND], timeout=5000)


def test_of_approved_minutes_one_can_only_look(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph(WRITE))
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    at(tab.open(5).press(Key.Key_F4), WRITE).press(Key.Key_1, Key.Key_N)
    assert told(tab) == [WRITE]
    assert not panel(tab).answer.isVisible()
    assert tab.saved(5)[0].actions == ()


def test_a_rule_that_is_switched_off_is_silent(qtbot: QtBot) -> None:
    tab = opened(qtbot)
    dialog = CheckRulesDialog(tab.page.bridge, tab.board_id)
    qtbot.addWidget(dialog)
    dialog.rules.boxes[CheckRule.COMMITMENT_WITHOUT_ACTION].setChecked(False)
    dialog.accept()
    tab.page.check.check_now()
    assert told(tab) == []
    assert Qt.FocusPolicy.NoFocus not in [box.focusPolicy() for box in dialog.rules.boxes.values()]
