"""Whatever is done in the editor, the document in the window and the rows in the file are the same."""

import dataclasses
import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.model.enums import ItemRole, MinuteKind, OwnerKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, CellOwner, ParagraphLine
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.offsets import to_points, to_units
from tests.ui.minutes.desks import Alt, Control, Key, Mode, Shift, Tab, a_paragraph

HTML = (
    "<p>One <b>bold</b></p><ul><li>first<ul><li>deeper</li></ul></li></ul><p style='font-size:28pt;color:red'>red</p>"
)
PRESSES = {
    "enter": (Key.Key_Return, None),
    "break": (Key.Key_Return, Shift),
    "back": (Key.Key_Backspace, None),
    "delete": (Key.Key_Delete, None),
    "word back": (Key.Key_Backspace, Control),
    "bold": (Key.Key_B, Control),
    "italic": (Key.Key_I, Control),
    "cut": (Key.Key_X, Control),
    "copy": (Key.Key_C, Control),
    "paste": (Key.Key_V, Control),
    "in": (Key.Key_Right, Alt | Shift),
    "out": (Key.Key_Left, Alt | Shift),
    "up": (Key.Key_Up, Alt | Shift),
    "down": (Key.Key_Down, Alt | Shift),
    "number": (Key.Key_P, Control | Alt),
    "decision": (Key.Key_D, Control | Alt),
    "bullet": (Key.Key_B, Control | Alt),
    "narrative": (Key.Key_N, Control | Alt),
    "amendment": (Key.Key_R, Control | Alt),
    "plan": (Key.Key_F, Control | Alt),
}
CAPTURES = ("\nJH! write @next\n", "\n3.3 – so\n", "\n~ look @in 6 months", "\nd: so (4 for)\n")
STEP = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(["word", " ", "- ", "d: so", "é🙂", ":", *CAPTURES])),
    st.tuples(st.just("press"), st.sampled_from(sorted(PRESSES))),
    st.tuples(st.just("caret"), st.integers(0, 200)),
    st.tuples(st.just("select"), st.tuples(st.integers(0, 200), st.integers(0, 200))),
    st.tuples(st.just("steps"), st.sampled_from(["undo", "redo", "save"])),
    st.tuples(st.just("html"), st.just("")),
    st.tuples(st.just("owner"), st.sampled_from(["JH", "AM"])),
)


def an_item() -> list[ParagraphLine]:
    action = CellLine(new_id(), (CellOwner(OwnerKind.FREE, "JH"),))
    return [
        a_paragraph("The first paragraph", numbered=True),
        a_paragraph("A bullet", MinuteKind.BULLET, 1),
        a_paragraph("A decision", MinuteKind.DECISION, 1, actions=[action]),
        dataclasses.replace(a_paragraph("🙂 the last"), plan_id=new_id(), plan_due=dt.date(2027, 5, 1)),
    ]


def do(tab: Tab, kind: str, what: object) -> None:
    editor = tab.section.editor
    if kind == "type":
        tab.type(str(what))
    elif kind == "press":
        key, held = PRESSES[str(what)]
        tab.press(key, held=held or type(Shift)(0))
    elif kind in ("caret", "select"):
        first, last = what if isinstance(what, tuple) else (what, what)
        end = editor.document().characterCount()
        cursor = QTextCursor(editor.document())
        cursor.setPosition(between_letters(editor.document(), int(str(first)) % end))
        cursor.setPosition(between_letters(editor.document(), int(str(last)) % end), Mode.KeepAnchor)
        editor.setTextCursor(cursor)
    elif kind == "html":
        mime = QMimeData()
        mime.setHtml(HTML)
        editor.insertFromMimeData(mime)
    elif kind == "owner":
        block = editor.caret_block()
        edits.set_actions(block, (CellLine(new_id(), (CellOwner(OwnerKind.FREE, str(what)),)),), 10.0)
    elif what == "save":
        tab.page.saving.flush()
    elif what == "undo":
        editor.step_back()
    else:
        editor.step_on()


def between_letters(document: QTextDocument, position: int) -> int:
    """A position where a caret can be: never inside a character of two units."""
    block = document.findBlock(position)
    said = block.text()
    return block.position() + to_units(said, to_points(said, position - block.position()))


def check(tab: Tab, below: ParagraphLine) -> None:
    document = tab.section.editor.document()
    ids = [blocks.id_of(block) for block in blocks.blocks(document)]
    assert all(ids)
    assert len(ids) == len(set(ids)), "two paragraphs share an id"
    actions = [line.id for block in blocks.blocks(document) for line in blocks.actions_of(block)]
    assert len(actions) == len(set(actions)), "two cells share an action"
    plans = [plan for block in blocks.blocks(document) if (plan := blocks.extras_of(block).get("plan_id"))]
    assert len(plans) == len(set(plans)), "two paragraphs share a promise"
    assert tab.saved(5) == blocks.paragraphs_of(document)
    assert tab.saved(6) == (below,)


def test_document_and_rows_agree_and_undo_leads_to_the_start(qtbot: QtBot) -> None:
    below = a_paragraph("The next item")
    tab = Tab(qtbot).holding(6, below)
    for place, role in ((1, ItemRole.ORDINARY), (5, ItemRole.PREVIOUS_MINUTES)):
        tab.desk.run(agenda.edit_item, tab.item_id(place), {"role": role})
    tab.open(5)

    @settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.lists(STEP, max_size=25))
    def agree(steps: list[tuple[str, object]]) -> None:
        QApplication.clipboard().clear()
        before = an_item()
        tab.holding(5, *before)
        section = tab.section
        section.item = dataclasses.replace(section.item, paragraphs=tuple(before))
        section.load()
        for kind, what in steps:
            do(tab, kind, what)
        check(tab, below)
        editor = section.editor
        while editor.document().isUndoAvailable():
            editor.step_back()
        assert tab.saved(5) == tuple(before)
        check(tab, below)

    agree()
