"""Whatever is done in the Minutes tab, the document in the window and the rows in the file are the same.

Gestures at random over the items of a meeting: typing, keys, pastes, cells, moves, undo and redo, saves.
"""

import dataclasses
import datetime as dt
import os
from collections.abc import Callable
from typing import Any, ClassVar

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.desk import action_lines, actions, agenda, minutes
from boarddesk.model.enums import DueKind, MarkKind, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.model.text import Mark
from boarddesk.rules.dates import Due
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.offsets import to_points, to_units
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.widgets.clipboard import mime_data
from tests.builders import NIGHT
from tests.ui.minutes.desks import Alt, Control, Key, Mode, Shift, Tab, a_paragraph

PLACES = range(5)
"""The items of the meeting; the third begins with numbered minutes."""
NUMBERED = 2
EXAMPLES = int(os.environ.get("BOARDDESK_EXAMPLES", "20"))
"""How often the machine runs; somebody who hunts a defect asks for more through the environment."""
HTML = (
    "<p>One <b>bold</b> <a href='https://example.gov.uk/'>link</a></p><ul><li>first<ul><li>deeper</li></ul></li></ul>"
    "<p style='font-size:28pt;color:red'>red</p>"
)
CAPTURES = ("\nJH! write @next\n", "\n3.3 – so\n", "\n~ look @in 6 months", "\nd: so (4 for)\n", "ALL! note it")
TEXTS = ("word", " ", "e", "- ", "d: so", "d: ", "é🙂", ":", "\n", ";tr ", *CAPTURES)
PASTED = ("one", "one\ntwo\nthree", "- a\n- b", "a\x0bb\u00a0c\r\nd", "🙂")
KEYS = (
    ("Enter", Key.Key_Return, None),
    ("line break", Key.Key_Return, Shift),
    ("Backspace", Key.Key_Backspace, None),
    ("Delete", Key.Key_Delete, None),
    ("word back", Key.Key_Backspace, Control),
    ("word on", Key.Key_Delete, Control),
    ("bold", Key.Key_B, Control),
    ("italic", Key.Key_I, Control),
    ("all", Key.Key_A, Control),
    ("cut", Key.Key_X, Control),
    ("copy", Key.Key_C, Control),
    ("paste", Key.Key_V, Control),
    ("in", Key.Key_Right, Alt | Shift),
    ("out", Key.Key_Left, Alt | Shift),
    ("up", Key.Key_Up, Alt | Shift),
    ("down", Key.Key_Down, Alt | Shift),
    ("number", Key.Key_P, Control | Alt),
    ("numbers", Key.Key_M, Control | Alt),
    ("decision", Key.Key_D, Control | Alt),
    ("bullet", Key.Key_B, Control | Alt),
    ("narrative", Key.Key_N, Control | Alt),
    ("note", Key.Key_O, Control | Alt),
    ("amendment", Key.Key_R, Control | Alt),
    ("promise", Key.Key_F, Control | Alt),
    ("confidential", Key.Key_C, Control | Alt),
    ("sentence", Key.Key_T, Control | Shift),
    ("next item", Key.Key_Return, Control),
    ("previous item", Key.Key_Return, Control | Shift),
    ("arrow up", Key.Key_Up, None),
    ("arrow down", Key.Key_Down, None),
    ("selecting down", Key.Key_Down, Shift),
    ("arrow left", Key.Key_Left, None),
    ("arrow right", Key.Key_Right, None),
    ("page down", Key.Key_PageDown, None),
    ("end of all", Key.Key_End, Control),
)
Paragraphs = tuple[ParagraphLine, ...]


def an_item(word: str) -> list[ParagraphLine]:
    """An item of every kind, with actions and marks."""
    owners = (CellOwner(OwnerKind.FREE, "JH"),)
    marked = a_paragraph(f"The {word} paragraph", numbered=True)
    promise = a_paragraph("🙂 the last", actions=[CellLine(new_id(), owners, DueKind.NEXT_MEETING)])
    return [
        dataclasses.replace(marked, marks=(Mark(4, 6, MarkKind.BOLD), Mark(5, 9, MarkKind.CONFIDENTIAL))),
        a_paragraph("A bullet", MinuteKind.BULLET, 1),
        a_paragraph("A decision", MinuteKind.DECISION, 1, actions=[CellLine(new_id(), owners)]),
        dataclasses.replace(promise, plan_id=new_id(), plan_due=dt.date(2027, 5, 1)),
    ]


class Minutes(RuleBasedStateMachine):
    """Somebody at the Minutes tab who does anything at any time."""

    tab: ClassVar[Tab]
    begun: ClassVar[list[Paragraphs]]
    """What every example begins with."""

    def __init__(self) -> None:
        super().__init__()
        self.written = False

    # Where it begins, and what is looked at

    @initialize(place=st.sampled_from(PLACES))
    def begin(self, place: int) -> None:
        QApplication.clipboard().clear()
        self.tab.page.flush()
        for section, begun in zip(self.sections, self.begun, strict=True):
            if section.item.numbered != (section is self.sections[NUMBERED]):
                self.tab.desk.run(agenda.edit_item, section.item.id, {"numbered": not section.item.numbered})
            if section.known != begun:
                self.tab.desk.run(minutes.save_item, section.item.id, begun)
            numbered = section is self.sections[NUMBERED]
            section.set_item(dataclasses.replace(section.item, paragraphs=begun, numbered=numbered))
            section.load()
        self.start = dict(enumerate(self.begun))
        self.tab.page.jump_to(self.section(place).item.id)

    @property
    def sections(self) -> list[ItemSection]:
        """The items of the whole meeting."""
        return self.tab.page.paper.sections

    def section(self, place: int) -> ItemSection:
        """An item."""
        return self.sections[place]

    def now(self) -> dict[int, Paragraphs]:
        """What the documents in the window hold."""
        return {place: section.editor.paragraphs() for place, section in enumerate(self.sections)}

    def put_caret(self, first: int, last: int | None = None) -> None:
        """Put the caret, or a selection, somewhere in the current item."""
        editor = self.tab.section.editor
        document = editor.document()
        cursor = QTextCursor(document)
        cursor.setPosition(between_letters(document, first % document.characterCount()))
        if last is not None:
            cursor.setPosition(between_letters(document, last % document.characterCount()), Mode.KeepAnchor)
        editor.setTextCursor(cursor)

    def do(self, gesture: Callable[[], object], *, keeps_actions: bool = True) -> None:
        """A gesture: only the item it began in and the one it ended in may change, and no action gets lost
        whose words were not all removed.
        """
        before, place, swept = self.now(), self.tab.place, self.swept()
        gesture()
        if self.tab.page.cells.editor is not None:
            self.tab.page.cells.close_cell()
        after = self.now()
        for each in before:
            if each not in (place, self.tab.place):
                assert after[each] == before[each], "an item changed that nobody touched"
        if keeps_actions:
            held = {action.id for lines in after.values() for line in lines for action in line.actions}
            for line in before[place]:
                if line.text and line.id not in swept | self.emptied(place):
                    assert {action.id for action in line.actions} <= held, "an action got lost, its words did not"
        self.written = False
        self.look_for_the_caret()

    def look_for_the_caret(self) -> None:
        """It is in view whatever was done."""
        editor, viewport = self.tab.section.editor, self.tab.page.paper.viewport()
        height = editor.mapTo(viewport, editor.cursorRect().center()).y()
        assert 0 <= height <= viewport.height(), "the caret is out of view"

    def emptied(self, place: int) -> set[str]:
        """The paragraphs without words."""
        document = self.section(place).editor.document()
        return {blocks.id_of(block) for block in blocks.blocks(document) if block.length() <= 1}

    def held(self, place: int) -> list[str]:
        """The ids of the actions of an item."""
        return sorted(action.id for line in self.section(place).editor.paragraphs() for action in line.actions)

    def swept(self) -> set[str]:
        """The paragraphs that are selected whole together with others: their actions go when they are removed."""
        cursor = self.tab.section.editor.textCursor()
        touched = list(edits.touched_blocks(cursor))
        return {
            blocks.id_of(block)
            for block in touched
            if len(touched) > 1
            and cursor.selectionStart() <= block.position()
            and cursor.selectionEnd() >= block.position() + block.length() - 1
        }

    # What she does

    @rule(text=st.sampled_from(TEXTS))
    def type_text(self, text: str) -> None:
        self.do(lambda: self.tab.type(text))

    @rule(key=st.sampled_from(KEYS))
    def press(self, key: tuple[str, Key, Any]) -> None:
        _, code, held = key
        self.do(lambda: self.tab.press(code, held=held or type(Shift)(0)))

    @rule(first=st.integers(0, 99), last=st.integers(0, 99))
    def select(self, first: int, last: int) -> None:
        self.do(lambda: self.put_caret(first, last))

    @rule(block=st.integers(0, 9), key=st.sampled_from([Key.Key_Backspace, Key.Key_Delete, Key.Key_Return]))
    def press_at_a_border(self, block: int, key: Key) -> None:
        editor = self.tab.section.editor
        found = editor.document().findBlockByNumber(block % editor.document().blockCount())
        editor.put_caret(found, key == Key.Key_Delete)
        self.do(lambda: self.tab.press(key))

    @rule(text=st.sampled_from((*PASTED, HTML)))
    def paste(self, text: str) -> None:
        mime = mime_data()
        (mime.setHtml if text is HTML else mime.setText)(text)
        QApplication.clipboard().setMimeData(mime)
        self.do(lambda: self.tab.press(Key.Key_V, held=Control))

    @rule(first=st.integers(0, 99), last=st.integers(0, 99), onto=st.integers(0, 99))
    def drag(self, first: int, last: int, onto: int) -> None:
        editor = self.tab.section.editor
        self.put_caret(first, last)
        cursor = QTextCursor(editor.document())
        cursor.setPosition(between_letters(editor.document(), onto % editor.document().characterCount()))
        before = self.held(self.tab.place)
        self.do(lambda: editor.move_selection(cursor))
        assert self.held(self.tab.place) == before, "an action got lost, or a second one, where words were only moved"

    @rule(typed=st.sampled_from(["jh", "am @next", "ALL,se @21 jan", "Nobody known", ""]))
    def fill_the_cell(self, typed: str) -> None:
        section = self.tab.section
        self.tab.page.cells.open_cell(section, section.editor.caret_block())
        self.do(lambda: self.tab.type(typed + "\n"))

    @rule()
    def take_a_step_back(self) -> None:
        self.do(self.tab.section.editor.step_back, keeps_actions=False)

    @rule()
    def take_a_step_on(self) -> None:
        self.do(self.tab.section.editor.step_on, keeps_actions=False)

    @rule()
    def save(self) -> None:
        editor = self.tab.section.editor
        caret, steps = editor.textCursor(), editor.document().availableUndoSteps()
        self.tab.page.saving.flush()
        assert editor.textCursor() == caret
        assert editor.document().availableUndoSteps() == steps
        self.written = True

    @rule(day=st.dates(min_value=NIGHT))
    def change_an_action_in_the_log(self, day: Any) -> None:
        self.tab.page.flush()
        for line in self.tab.desk.ask(action_lines.action_lines, self.tab.board_id)[:1]:
            self.tab.desk.run(actions.set_due, line.id, Due(DueKind.DATE, day))
            QTest.qWait(1)
            self.start = {place: self.start_after(place) for place in PLACES}
        self.written = True

    def start_after(self, place: int) -> Paragraphs:
        """Where undo leads to in an item that may have been loaded anew."""
        editor = self.section(place).editor
        loaded = not editor.document().isUndoAvailable() and not editor.document().isRedoAvailable()
        return editor.paragraphs() if loaded else self.start[place]

    @rule()
    def take_everything_back_and_do_it_again(self) -> None:
        end = self.now()
        for place in PLACES:
            editor = self.section(place).editor
            steps = 0
            while editor.document().isRedoAvailable():
                editor.step_on()
                steps += 1
            last = editor.paragraphs()
            while editor.document().isUndoAvailable():
                editor.step_back()
            assert editor.paragraphs() == self.start[place]
            while editor.document().isRedoAvailable():
                editor.step_on()
            assert editor.paragraphs() == last
            for _ in range(steps):
                editor.step_back()
        assert self.now() == end
        self.written = False

    # What is always true

    @invariant()
    def nothing_shares_an_id(self) -> None:
        documents = [section.editor.document() for section in self.sections]
        ids = [blocks.id_of(block) for document in documents for block in blocks.blocks(document)]
        held = [line.id for doc in documents for block in blocks.blocks(doc) for line in blocks.actions_of(block)]
        promises = [line.plan_id for lines in self.now().values() for line in lines if line.plan_id]
        assert all(ids)
        assert len(promises) == len(set(promises)), "two paragraphs share a promise"
        assert len(ids) == len(set(ids)), "two paragraphs share an id"
        assert len(held) == len(set(held)), "two cells share an action"

    @invariant()
    def the_file_holds_what_the_window_shows(self) -> None:
        if self.written:
            self.compare()

    def compare(self) -> None:
        """The rows against the documents."""
        rows = [tuple(blocks.as_loaded(line) for line in item.paragraphs) for item in self.tab.rows().items]
        assert rows == [section.editor.paragraphs() for section in self.sections]

    @override
    def teardown(self) -> None:
        self.tab.page.flush()
        self.compare()


def between_letters(document: QTextDocument, position: int) -> int:
    """A position where a caret can be: never inside a character of two units."""
    block = document.findBlock(position)
    said = block.text()
    return block.position() + to_units(said, to_points(said, position - block.position()))


def test_the_window_and_the_file_hold_the_same_whatever_is_done(qtbot: QtBot) -> None:
    """Nothing is shrunk: it takes minutes, and the steps as they were found are few enough to read."""
    Minutes.tab = Tab(qtbot, items=0).open()
    Minutes.begun = [tuple(an_item(f"{place}.")) for place in PLACES]
    run_state_machine_as_test(
        Minutes,
        settings=settings(
            max_examples=EXAMPLES,
            phases=(Phase.generate,),
            stateful_step_count=20,
            deadline=None,
        ),
    )
