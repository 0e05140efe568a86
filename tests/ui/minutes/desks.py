"""A meeting in the Minutes tab, and a hand that types into it."""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, minutes
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine, MeetingMinutes, ParagraphLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.page import MinutesPage
from boarddesk.ui.minutes.section import ItemSection
from tests.builders import a_board, a_desk, a_meeting

Key = Qt.Key
Control, Shift, Alt = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Move, Mode = QTextCursor.MoveOperation, QTextCursor.MoveMode


def a_paragraph(
    text: str,
    kind: MinuteKind = MinuteKind.NARRATIVE,
    level: int = 0,
    *,
    numbered: bool = False,
    actions: Sequence[CellLine] = (),
) -> ParagraphLine:
    """A paragraph with an id of its own."""
    return ParagraphLine(new_id(), kind, text, level=level, numbered=numbered, actions=tuple(actions))


class Tab:
    """The Minutes tab of a meeting with three more items, shown and focused."""

    def __init__(self, qtbot: QtBot, desk: Desk | None = None, items: int = 3) -> None:
        self.desk = desk or a_desk()
        self.board_id = a_board(self.desk)
        self.meeting_id = a_meeting(self.desk, self.board_id, items)
        self.qtbot = qtbot
        self.page: MinutesPage

    def holding(self, place: int, *paragraphs: ParagraphLine) -> Self:
        """With these paragraphs in an item."""
        self.desk.run(minutes.save_item, self.item_id(place), paragraphs)
        return self

    def numbered(self, place: int) -> Self:
        """With an item whose minutes carry numbers."""
        self.desk.run(agenda.edit_item, self.item_id(place), {"numbered": True})
        return self

    def open(self, place: int = 0) -> Self:
        """Shown, with the caret in an item."""
        self.shown()
        self.page.jump_to(self.item_id(place))
        return self

    def shown(self) -> Self:
        """Shown, with the caret nowhere."""
        self.page = MinutesPage(Bridge(self.desk))
        self.qtbot.addWidget(self.page)
        self.page.resize(900, 620)
        self.page.set_subject(self.meeting_id)
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        return self

    def item_id(self, place: int) -> str:
        """The id of an item by its place."""
        return self.rows().items[place].id

    def rows(self) -> MeetingMinutes:
        """What the file holds."""
        return self.desk.ask(minutes.minutes_of, self.meeting_id)

    def saved(self, place: int = 0) -> tuple[ParagraphLine, ...]:
        """What the file holds of an item once everything is written."""
        self.page.flush()
        return tuple(blocks.as_loaded(line) for line in self.rows().items[place].paragraphs)

    def texts(self, place: int = 0) -> list[str]:
        """The texts of an item once everything is written."""
        return [line.text for line in self.saved(place)]

    @property
    def section(self) -> ItemSection:
        """Where the caret is."""
        assert self.page.paper.current is not None
        return self.page.paper.current

    @property
    def place(self) -> int:
        """The place of the item with the caret."""
        return self.page.paper.sections.index(self.section)

    @property
    def focus(self) -> QWidget:
        """What keys go to."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> Self:
        """Type, with \\n for Enter and \\t for Tab."""
        for letter in text:
            if letter in "\n\t":
                self.press(Key.Key_Return if letter == "\n" else Key.Key_Tab)
            elif not letter.isascii():
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)
            else:
                QTest.keyClicks(self.focus, letter)
        return self

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Self:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.focus, key, held)
        return self

    def caret_to(self, block: int, offset: int) -> Self:
        """Put the caret into a paragraph of the current item."""
        editor = self.section.editor
        cursor = QTextCursor(editor.document().findBlockByNumber(block))
        cursor.setPosition(cursor.position() + offset)
        editor.setTextCursor(cursor)
        return self

    def selecting(self, first: tuple[int, int], last: tuple[int, int]) -> Self:
        """Select from one (paragraph, offset) to another."""
        document = self.section.editor.document()
        cursor = QTextCursor(document)
        cursor.setPosition(document.findBlockByNumber(first[0]).position() + first[1])
        cursor.setPosition(document.findBlockByNumber(last[0]).position() + last[1], Mode.KeepAnchor)
        self.section.editor.setTextCursor(cursor)
        return self
