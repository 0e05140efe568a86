from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from boarddesk.model.enums import MarkKind
from boarddesk.ui.minutes.confidential import tip
from tests.ui.minutes.desks import Alt, Control, Key, Tab, a_paragraph


def passages(tab: Tab, place: int = 5) -> list[str]:
    return [
        line.text[mark.start : mark.end]
        for line in tab.saved(place)
        for mark in line.marks
        if mark.kind is MarkKind.CONFIDENTIAL
    ]


def flags(tab: Tab, place: int = 5) -> list[bool]:
    return [line.confidential for line in tab.saved(place)]


def toggle(tab: Tab) -> Tab:
    return tab.press(Key.Key_C, held=Control | Alt)


def test_a_selection_becomes_a_passage_and_open_again(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The family moved house.")).open(5)
    toggle(tab.selecting((0, 4), (0, 10)))
    assert (passages(tab), flags(tab)) == (["family"], [False])
    toggle(tab)
    assert passages(tab) == []
    tab.section.editor.step_back()
    assert passages(tab) == ["family"]


def test_without_a_selection_the_whole_paragraph_is_confidential(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one"), a_paragraph("two")).open(5)
    toggle(tab)
    assert flags(tab) == [False, True]
    tab.type(" and more\nthree")
    assert flags(tab) == [False, True, False]
    tab.section.editor.step_back()


def test_an_empty_paragraph_can_be_made_confidential_before_it_is_typed(qtbot: QtBot) -> None:
    tab = toggle(Tab(qtbot).open(5)).type("said in confidence")
    assert flags(tab) == [True]


def test_typing_belongs_to_a_passage_only_inside(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The family moved.")).open(5)
    toggle(tab.selecting((0, 4), (0, 10)))
    tab.caret_to(0, 10).type(" Smith").caret_to(0, 6).type("XX")
    assert passages(tab) == ["faXXmily"]
    assert tab.texts(5) == ["The faXXmily Smith moved."]


def test_words_typed_over_a_passage_stay_confidential(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The family moved.")).open(5)
    toggle(tab.selecting((0, 4), (0, 10)))
    tab.selecting((0, 10), (0, 4)).type("Smiths")
    assert (tab.texts(5), passages(tab)) == (["The Smiths moved."], ["Smiths"])


def test_a_split_leaves_both_halves_confidential(qtbot: QtBot) -> None:
    tab = toggle(Tab(qtbot).holding(5, a_paragraph("first second")).open(5))
    tab.caret_to(0, 6).type("\n")
    assert flags(tab) == [True, True]


def test_joined_with_confidential_words_a_paragraph_is_confidential(qtbot: QtBot) -> None:
    tab = toggle(Tab(qtbot).holding(5, a_paragraph("open "), a_paragraph("secret")).open(5))
    tab.caret_to(1, 0).press(Key.Key_Backspace)
    assert (tab.texts(5), flags(tab)) == (["open secret"], [True])
    tab.section.editor.step_back()
    assert flags(tab) == [False, True]


def test_a_part_of_a_confidential_paragraph_can_be_opened(qtbot: QtBot) -> None:
    tab = toggle(Tab(qtbot).holding(5, a_paragraph("one two three")).open(5))
    toggle(tab.selecting((0, 4), (0, 7)))
    assert (passages(tab), flags(tab)) == (["one ", " three"], [False])


def test_several_paragraphs_are_made_confidential_in_one_step(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one"), a_paragraph("two"), a_paragraph("three")).open(5)
    toggle(tab.selecting((0, 1), (2, 2)))
    assert (passages(tab), flags(tab)) == (["ne", "th"], [False, True, False])
    tab.section.editor.step_back()
    assert (passages(tab), flags(tab)) == ([], [False, False, False])


def test_copied_words_stay_confidential(qtbot: QtBot) -> None:
    tab = toggle(Tab(qtbot).holding(5, a_paragraph("one two")).holding(6, a_paragraph("open ")).open(5))
    tab.selecting((0, 4), (0, 7))
    tab.section.editor.copy()
    tab.page.jump_to(tab.item_id(6))
    tab.section.editor.paste()
    assert (tab.texts(6), passages(tab, 6), flags(tab, 6)) == (["open two"], ["two"], [False])
    QGuiApplication.clipboard().clear()


def test_the_sign_beside_says_what_is_confidential(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("one two")).open(5)
    assert tip(tab.section.editor.caret_block()) == ""
    toggle(tab.selecting((0, 0), (0, 3)))
    assert "underlined words" in tip(tab.section.editor.caret_block())
    toggle(tab.caret_to(0, 5))
    assert tip(tab.section.editor.caret_block()).startswith("Confidential: left out")


def test_bold_goes_on_at_its_end_as_in_word(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("a bold word")).open(5)
    tab.selecting((0, 2), (0, 6)).press(Key.Key_B, held=Control)
    tab.caret_to(0, 6).type("er").caret_to(0, 2).type("very ")
    marks = tab.saved(5)[0].marks
    assert [(tab.texts(5)[0][mark.start : mark.end], mark.kind) for mark in marks] == [("bolder", MarkKind.BOLD)]
