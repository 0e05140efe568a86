"""Doubtful words and initials in the Minutes tab: shown, explained, mended."""

import random
from typing import Self

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.desk import attendance, glossary, language, meetings
from boarddesk.model.enums import MarkKind, MeetingStatus
from boarddesk.model.text import Mark
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.doubts.doubt import Doubt
from boarddesk.ui.minutes.doubts.mending import cursor_over
from boarddesk.ui.minutes.doubts.underlines import dot_centre, lines_of
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.spelling.dictionary import british
from tests.builders import a_desk
from tests.ui.minutes.desks import Alt, Control, Key, Shift, Tab, a_paragraph


class Reading(Tab):
    """The tab with the dictionary read already."""

    @override
    def open(self, place: int = 0) -> Self:
        super().open(place)
        self.page.doubts.loading.dictionary = british()
        self.page.doubts.begin(self.rows())
        self.page.doubts.catch_up()
        return self

    def doubts(self, place: int | None = None) -> list[str]:
        """The words marked in an item as it is seen now."""
        self.page.doubts.catch_up()
        return [doubt.words for doubt in self.shown_doubts(place)]

    def shown_doubts(self, place: int | None = None) -> list[Doubt]:
        section = self.section if place is None else self.page.paper.sections[place]
        marks = self.page.doubts.watch.marks(section)
        assert marks is not None
        return [doubt for block in blocks.blocks(section.editor.document()) for doubt in marks.shown(block)]

    @property
    def offered(self) -> list[str]:
        offers = self.page.doubts.list
        return [completion.spoken for completion in offers.popup.offers] if offers is not None else []

    def selected(self) -> str:
        return self.section.editor.textCursor().selectedText()


def test_misspelt_words_and_doubtful_initials_are_marked(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("XB advised that the reprot is late, JH agreed with Judith Hale."))
    assert tab.open(5).doubts() == ["XB", "reprot"]


def test_marking_leaves_document_undo_and_rows_alone(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot is late."))
    tab.open(5)
    changes: list[object] = []
    document = tab.section.editor.document()
    document.contentsChange.connect(lambda *change: changes.append(change))
    document.contentsChanged.connect(lambda: changes.append("changed"))
    tab.page.doubts.reader.edition += 1
    assert tab.doubts() == ["reprot"]
    assert changes == []
    assert not document.isUndoAvailable()
    assert not tab.page.saving.waiting


def test_the_word_she_is_typing_is_not_marked_until_she_leaves_it(qtbot: QtBot) -> None:
    tab = Reading(qtbot).open(5)
    tab.type("The reprot")
    assert tab.doubts() == []
    tab.type(" ")
    assert tab.doubts() == ["reprot"]
    tab.press(Key.Key_Backspace)
    assert tab.doubts() == []
    tab.press(Key.Key_Left)
    assert tab.doubts() == ["reprot"]


def test_marks_move_with_the_text_before_it_is_read_again(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot of the bord 🙂."), a_paragraph("A teh."))
    tab.open(5).caret_to(0, 0).type("Yes. ")
    assert [(doubt.start, doubt.words) for doubt in tab.shown_doubts()][:2] == [(9, "reprot"), (23, "bord")]
    assert tab.doubts() == ["reprot", "bord", "teh"]


def test_a_split_takes_the_marks_to_their_words(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot of the bord."))
    tab.open(5).caret_to(0, 11).type("\n")
    assert tab.doubts() == ["reprot", "bord"]
    assert [doubt.start for doubt in tab.shown_doubts()] == [4, 7]


def test_marks_come_back_when_an_edit_leaves_the_words_as_they_were(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot"))
    tab.open(5).caret_to(0, 10).type("x").press(Key.Key_Backspace, Key.Key_Home)
    assert tab.doubts() == ["reprot"]
    tab.press(Key.Key_End).type("\n")
    assert tab.doubts() == ["reprot"]


def test_what_is_typed_is_read_soon_without_being_asked(qtbot: QtBot) -> None:
    tab = Reading(qtbot).open(5)
    tab.type("The reprot of ")
    qtbot.waitUntil(lambda: [doubt.words for doubt in tab.shown_doubts()] == ["reprot"], timeout=1000)


def test_f7_goes_from_doubt_to_doubt_across_items_and_round_the_end(qtbot: QtBot) -> None:
    tab = (
        Reading(qtbot).holding(5, a_paragraph("The reprot."), a_paragraph("XB advised.")).holding(7, a_paragraph("teh"))
    )
    tab.open(5).caret_to(0, 0)
    seen = []
    for _ in range(4):
        tab.press(Key.Key_F7)
        seen.append((tab.place, tab.selected()))
    assert seen == [(5, "reprot"), (5, "XB"), (7, "teh"), (5, "reprot")]
    tab.press(Key.Key_F7, held=Shift)
    assert (tab.place, tab.selected()) == (7, "teh")
    tab.press(Key.Key_F7, held=Shift)
    assert (tab.place, tab.selected()) == (5, "XB")


def test_f7_says_when_nothing_is_doubtful(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The report."))
    tab.open(5)
    said: list[str] = []
    tab.page.said.connect(said.append)
    tab.press(Key.Key_F7)
    assert said == ["Nothing is doubtful in these minutes."]


def test_a_suggestion_is_taken_with_the_keyboard_and_undone_in_one_step(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot is late."))
    tab.open(5).caret_to(0, 6).press(Key.Key_Return, held=Alt)
    assert tab.offered[0] == "report"
    tab.press(Key.Key_Return)
    assert tab.texts(5) == ["The report is late."]
    assert tab.offered == []
    tab.section.editor.step_back()
    assert tab.texts(5) == ["The reprot is late."]


def test_the_new_words_look_as_the_old_ones_did(qtbot: QtBot) -> None:
    line = a_paragraph("The reprot is late.")
    tab = Reading(qtbot).holding(5, line).open(5)
    tab.selecting((0, 4), (0, 10))
    tab.section.editor.toggle_bold()
    tab.caret_to(0, 6).press(Key.Key_Return, held=Alt).press(Key.Key_Return)
    (saved,) = tab.saved(5)
    assert (saved.text, saved.marks) == ("The report is late.", (Mark(4, 10, MarkKind.BOLD),))


def test_offers_close_on_escape_on_typing_and_on_the_same_key(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot is late."))
    tab.open(5).caret_to(0, 6)
    for key, held in ((Key.Key_Escape, Shift & Alt), (Key.Key_Return, Alt)):
        tab.press(Key.Key_Return, held=Alt)
        assert tab.offered
        tab.press(key, held=held)
        assert tab.offered == []
    assert tab.texts(5) == ["The reprot is late."]
    tab.press(Key.Key_Return, held=Alt).type("x")
    assert tab.offered == []
    assert tab.texts(5) == ["The rexprot is late."]


def test_a_word_is_added_to_the_boards_words_and_taken_out_again(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The Moorgat walk.")).holding(6, a_paragraph("Moorgat’s."))
    tab.open(5).caret_to(0, 6).press(Key.Key_Return, held=Alt)
    tab.press(Key.Key_Up, Key.Key_Return)
    assert tab.desk.ask(language.board_words, tab.board_id) == ("Moorgat",)
    qtbot.waitUntil(lambda: tab.doubts(5) == tab.doubts(6) == [])
    assert context_entries(tab, 6)[0].text() == "Take “Moorgat” out of this board’s words"
    tab.press(Key.Key_Return, held=Alt)
    assert tab.offered == ["Take “Moorgat” out of this board’s words"]
    tab.press(Key.Key_Return)
    assert tab.desk.ask(language.board_words, tab.board_id) == ()
    qtbot.waitUntil(lambda: tab.doubts(5) == ["Moorgat"])


def context_entries(tab: Reading, offset: int) -> list[QAction]:
    """What a right click into the first paragraph offers, where there is Cut and Bullet for any word."""
    editor = tab.section.editor
    tab.caret_to(0, offset)
    menu = QMenu(tab.page)
    menu.addAction("Cut")
    menu.addSeparator()
    menu.addAction("Bullet")
    place = editor.viewport().mapToGlobal(editor.cursorRect().center() + QPoint(1, 0))
    tab.page.doubts.add_to(menu, editor, place)
    return [*menu.actions()]


def test_the_context_menu_begins_with_what_mends_the_word(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot is late."))
    tab.open(5)
    entries = context_entries(tab, 6)
    assert entries[0].text() == "report"
    assert entries[-1].text() == "Cut"
    entries[0].trigger()
    assert tab.texts(5) == ["The report is late."]
    assert [entry.text() for entry in context_entries(tab, 1)] == ["Cut", "", "Bullet"]


def test_unknown_initials_become_a_person_a_guest_or_a_term(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("JM advised."), a_paragraph("XB asked."), a_paragraph("XC asked."))
    tab.open(5).caret_to(0, 1).press(Key.Key_Return, held=Alt)
    assert "JH, Judith Hale" in tab.offered
    while tab.page.doubts.list.popup.current().code != "JH":  # type: ignore[union-attr]
        tab.press(Key.Key_Down)
    tab.press(Key.Key_Return)
    assert tab.texts(5)[0] == "JH advised."

    tab.caret_to(1, 1).press(Key.Key_Return, held=Alt)
    choose(tab, "Add a guest with the initials XB…")
    tab.type("Xavier Byrd\n")
    register = tab.desk.ask(language.night_of, tab.meeting_id)
    assert [person.name for person in register.people if person.initials == "XB"] == ["Xavier Byrd"]

    tab.caret_to(2, 1).press(Key.Key_Return, held=Alt)
    choose(tab, "Add XC to the glossary…")
    tab.type("Extra Council\n")
    assert [t.meaning for t in tab.desk.ask(glossary.term_lines, tab.board_id)] == ["Extra Council"]
    qtbot.waitUntil(lambda: tab.doubts(5) == [])


def choose(tab: Reading, name: str) -> None:
    """Go down to an offer and take it."""
    offers = tab.page.doubts.list
    assert offers is not None
    for _ in offers.popup.offers:
        current = offers.popup.current()
        if current is not None and current.name == name:
            break
        tab.press(Key.Key_Down)
    tab.press(Key.Key_Return)


def test_a_refused_guest_is_said_and_changes_nothing(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("XB asked."))
    tab.open(5).caret_to(0, 1).press(Key.Key_Return, held=Alt)
    said: list[str] = []
    tab.page.said.connect(said.append)
    choose(tab, "Add a guest with the initials XB…")
    tab.type("Judith Hale\n")
    assert said == ["Judith Hale is already on the register."]


def test_who_is_absent_is_doubtful_from_the_moment_the_register_says_so(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("AM advised."))
    tab.open(5)
    assert tab.doubts(5) == []
    seats = [person for person in tab.desk.ask(language.night_of, tab.meeting_id).people if person.initials == "AM"]
    assert seats
    tab.desk.run(attendance.mark, tab.meeting_id, [key_of(tab, "AM")], "A")
    qtbot.waitUntil(lambda: tab.doubts(5) == ["AM"])


def key_of(tab: Reading, initials: str) -> str:
    from boarddesk.desk.register_lines import register_line

    register = tab.desk.ask(register_line, tab.meeting_id)
    return next(row.key for section in register.sections for row in section.rows if row.initials == initials)


def test_hovering_says_why_over_the_words_and_over_the_dot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, words, *rest: said.append(words))
    monkeypatch.setattr(QToolTip, "hideText", lambda: said.append(""))
    tab = Reading(qtbot).holding(5, a_paragraph("XB advised on the reprot."))
    tab.open(5)
    tab.doubts()
    section, sheet = tab.section, tab.page.paper.sheet
    block = section.editor.document().firstBlock()
    shown = tab.shown_doubts()
    marks = tab.page.doubts.watch.marks(section)
    assert marks is not None
    spots = [lines_of(marks, block, doubt)[0].center().toPoint() for doubt in shown]
    spots = [section.editor.mapTo(sheet, spot) for spot in spots] + [
        section.mapTo(sheet, dot_centre(section, block).toPoint())
    ]
    for spot in (*spots, section.mapTo(sheet, QPoint(2, 2))):
        hover(tab, spot)
    assert said == [shown[0].sentence, shown[1].sentence, shown[0].sentence, ""]
    assert "XB" in said[0]


def hover(tab: Reading, spot: QPoint) -> None:
    """Let the mouse rest at a place of the paper."""
    sheet = tab.page.paper.sheet
    target = sheet.childAt(spot) or sheet
    event = QHelpEvent(QEvent.Type.ToolTip, target.mapFrom(sheet, spot), sheet.mapToGlobal(spot))
    QApplication.sendEvent(target, event)


def test_a_paragraph_with_a_finding_has_a_dot_and_a_misspelt_one_none(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("XB advised."), a_paragraph("The reprot."))
    tab.open(5)
    tab.doubts()
    marks = tab.page.doubts.watch.marks(tab.section)
    assert marks is not None
    assert [marks.has_finding(block) for block in blocks.blocks(marks.editor.document())] == [True, False]


def test_a_click_on_the_dot_offers_what_mends_the_paragraph(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("Noted, and JHH advised on the reprot"))
    tab.open(5)
    assert tab.doubts() == ["JHH", "reprot"]
    section = tab.section
    spot = dot_centre(section, section.editor.document().firstBlock()).toPoint()
    QTest.mouseClick(section, Qt.MouseButton.LeftButton, pos=spot)
    assert tab.selected() == "JHH"
    assert tab.offered[0] == "JH, Judith Hale"
    tab.press(Key.Key_Return)
    assert tab.texts(5) == ["Noted, and JH advised on the reprot"]


def test_spelling_is_switched_off_and_stays_off_the_guard_goes_on(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("XB advised on the reprot."))
    tab.open(5)
    switch = next(
        a for a in tab.page.commands.format_menu.actions() if a.text().replace("&", "").startswith("Check sp")
    )
    assert switch.isChecked()
    switch.trigger()
    assert tab.doubts() == ["XB"]
    again = Reading(qtbot).holding(5, a_paragraph("The reprot."))
    assert again.open(5).doubts() == []
    assert not again.page.doubts.spelling_on


def test_what_f7_says_gives_way_to_the_usual_keys_when_she_goes_on(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot is late."))
    tab.open(5).caret_to(0, 0)
    hinted: list[str] = []
    tab.page.hinted.connect(hinted.append)
    tab.press(Key.Key_F7)
    assert "reprot" in hinted[-1]
    tab.type("report")
    assert "Action By" in hinted[-1]


def a_random_edit(tab: Reading, chance: random.Random) -> None:
    """Something she may do anywhere in the item."""
    document = tab.section.editor.document()
    block = document.findBlockByNumber(chance.randrange(document.blockCount()))
    tab.caret_to(block.blockNumber(), to_units(block.text(), chance.randrange(len(block.text()) + 1)))
    deed = chance.randrange(8)
    if deed < 3:
        tab.type(chance.choice(("x", " ", "teh ", "XB asked. ", "🙂")))
    elif deed == 3:
        tab.press(Key.Key_Backspace)
    elif deed == 4:
        tab.press(Key.Key_Return)
    elif deed == 5:
        tab.section.editor.step_back()
    elif deed == 6:
        tab.section.editor.step_on()
    else:
        tab.press(Key.Key_B, held=Control | Alt)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_she_does_a_mark_stands_on_its_own_words(qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    lines = [
        a_paragraph("XB advised on the 🙂 reprot of the bord."),
        a_paragraph("The recieved teh."),
        a_paragraph("XC said so."),
    ]
    tab = Reading(qtbot).holding(5, *lines).open(5)
    marks = tab.page.doubts.watch.marks(tab.section)
    assert marks is not None
    for _ in range(60):
        a_random_edit(tab, chance)
        for block in blocks.blocks(marks.editor.document()):
            for doubt in marks.shown(block):
                assert cursor_over(block, doubt).selectedText() == doubt.words
        if chance.random() < 0.3:
            shown = tab.doubts()
            tab.page.doubts.reader.edition += 1
            assert tab.doubts() == shown


def test_offers_asked_for_from_the_action_by_cell_take_the_keys_into_the_text(qtbot: QtBot) -> None:
    tab = Reading(qtbot).holding(5, a_paragraph("The reprot."))
    tab.open(5).caret_to(0, 6).type("\t")
    assert tab.page.cells.editor is not None
    tab.page.doubts.offer()
    tab.press(Key.Key_Return)
    assert tab.texts(5) == ["The report."]


def test_a_meeting_that_is_deleted_while_it_is_seen_asks_nothing_more(qtbot: QtBot) -> None:
    tab = Reading(qtbot).open(5)
    tab.page._later.blockSignals(True)
    tab.desk.run(meetings.delete_meeting, tab.meeting_id)
    tab.page.doubts.catch_up()
    tab.page.hide()


def test_approved_minutes_are_not_read(qtbot: QtBot) -> None:
    tab = Reading(qtbot, a_desk()).holding(5, a_paragraph("XB advised on the reprot."))
    tab.desk.run(meetings.set_status, tab.meeting_id, MeetingStatus.APPROVED)
    tab.open(5)
    assert tab.page.doubts.watch.marks(tab.section) is None


def test_the_dictionary_arrives_by_itself_after_the_page_is_shown(qtbot: QtBot) -> None:
    tab = Tab(qtbot).holding(5, a_paragraph("The reprot."))
    tab.open(5)
    assert tab.page.doubts.reader.speller is None
    qtbot.waitUntil(lambda: tab.page.doubts.reader.speller is not None, timeout=5000)
