"""The check while she types: dots in the margin, what they say, and what mends it at the words."""

from pytestqt.qtbot import QtBot

from boarddesk.model.findings import CheckRule
from boarddesk.rules.checks.every import OF_A_PARAGRAPH
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.doubts.doubt import Doubt, DoubtKind
from tests.ui.minutes.desks import Alt, Key, Tab, a_paragraph

NOTED, PROMISE = "The report was noted.", "JH will write to the Trust."


def doubts(tab: Tab, block: int = 0) -> list[Doubt]:
    """What the check says beside a paragraph of the current item."""
    marks = tab.page.doubts.watch.marks(tab.section)
    assert marks is not None
    found = marks.of(list(blocks.blocks(tab.section.editor.document()))[block])
    return [doubt for doubt in found if doubt.kind is DoubtKind.CHECK]


def checked(qtbot: QtBot, *texts: str) -> Tab:
    """A meeting that has been checked once in the background."""
    tab = Tab(qtbot).holding(5, *(a_paragraph(text) for text in texts)).open(5)
    with qtbot.waitSignal(tab.page.check.told, timeout=5000):
        pass
    return tab


def test_a_promise_typed_gets_its_dot_and_loses_it_with_the_action(qtbot: QtBot) -> None:
    tab = checked(qtbot, NOTED)
    assert doubts(tab) == []
    tab.press(Key.Key_End).type(" " + PROMISE + " Agreed.")
    qtbot.waitUntil(lambda: [doubt.words for doubt in doubts(tab)] == [PROMISE], timeout=3000)
    marks = tab.page.doubts.watch.marks(tab.section)
    assert marks is not None
    assert marks.has_finding(tab.section.editor.document().firstBlock())
    tab.press(Key.Key_Tab).type("JH").press(Key.Key_Return)
    qtbot.waitUntil(lambda: PROMISE not in [doubt.words for doubt in doubts(tab)], timeout=5000)


def test_alt_return_makes_the_action_at_the_words(qtbot: QtBot) -> None:
    tab = checked(qtbot, PROMISE)
    tab.press(Key.Key_Return, held=Alt)
    assert tab.page.doubts.list is not None
    tab.press(Key.Key_Return)
    (action,) = tab.saved(5)[0].actions
    assert [owner.text for owner in action.owners] == ["JH"]
    assert tab.section.editor.hasFocus()


def test_what_is_no_problem_at_the_words_loses_its_dot(qtbot: QtBot) -> None:
    tab = checked(qtbot, PROMISE)
    tab.press(Key.Key_Return, held=Alt).press(Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: doubts(tab) == [], timeout=3000)
    assert tab.saved(5)[0].actions == ()
    assert tab.page.check.found.dismissed == 1


def test_a_paragraph_alone_is_found_to_say_what_the_whole_meeting_says_of_it(qtbot: QtBot) -> None:
    texts = (PROMISE, "See item 99 for more.", "Told in confidence.", "To be held at [venue] TBC", "Beth Garnre came.")
    tab = checked(qtbot, *texts)
    whole = {
        (row.finding.rule, row.finding.words)
        for row in tab.page.check.found.rows
        if row.finding.rule in OF_A_PARAGRAPH and row.finding.spot.paragraph_id
    }
    tab.page.doubts.catch_up()
    alone = {(d.finding.rule, d.finding.words) for n in range(len(texts)) for d in doubts(tab, n) if d.finding}
    assert alone == whole
    assert CheckRule.CROSS_REFERENCE in {rule for rule, _ in alone}
