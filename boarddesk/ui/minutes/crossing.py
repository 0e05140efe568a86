"""The caret crossing from one item of the paper into another, in the column it came from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.ways import Way

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor
    from boarddesk.ui.minutes.paper import Paper
    from boarddesk.ui.minutes.section import ItemSection

FIRST_LINE = 4
"""A height within the first line of any item."""


class Crossing:
    """Takes the caret past the edges of items."""

    def __init__(self, paper: "Paper") -> None:
        self._paper = paper

    def go(self, section: "ItemSection", way: Way) -> None:
        """Leave an item this way."""
        if way in (Way.TOP, Way.END):
            self._to_end(at_top=way is Way.TOP)
        elif way in (Way.PAGE_UP, Way.PAGE_DOWN):
            self._page(section, -1 if way is Way.PAGE_UP else 1)
        else:
            self._step(section, way)

    def _to_end(self, *, at_top: bool) -> None:
        paper = self._paper
        paper.go_to(paper.sections[0 if at_top else -1], at_end=not at_top)
        if at_top:
            paper.verticalScrollBar().setValue(0)

    def _step(self, section: "ItemSection", way: Way) -> None:
        paper = self._paper
        target = paper.neighbour(section, -1 if way in (Way.UP, Way.BACK) else 1)
        if target is None:
            self._to_edge(section, way)
            return
        editor = target.editor
        if way is Way.UP:
            put_at(editor, goal_of(section.editor), editor.text_height())
        elif way is Way.DOWN:
            put_at(editor, goal_of(section.editor), FIRST_LINE)
        else:
            document = editor.document()
            editor.put_caret(document.lastBlock() if way is Way.BACK else document.firstBlock(), way is Way.BACK)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        paper.follow_caret()

    @staticmethod
    def _to_edge(section: "ItemSection", way: Way) -> None:
        """Up in the very first line goes to its start, Down in the very last to its end."""
        cursor = section.editor.textCursor()
        if way in (Way.UP, Way.DOWN):
            move = QTextCursor.MoveOperation
            cursor.movePosition(move.Start if way is Way.UP else move.End)
            section.editor.setTextCursor(cursor)

    def _page(self, section: "ItemSection", direction: int) -> None:
        """Scroll a screenful and take the caret along, into whatever item lies there."""
        paper, goal = self._paper, goal_of(section.editor)
        room = paper.viewport().height() - round(blocks.LINE) * 2
        bar = paper.verticalScrollBar()
        bar.setValue(bar.value() + direction * room)
        spot = section.editor.mapTo(paper.sheet, section.editor.cursorRect().center()).y()
        last = paper.sections[-1]
        aim = max(0, min(spot + direction * room, last.y() + last.height() - 1))
        target = next((each for each in paper.sections if each.y() <= aim < each.y() + each.height()), last)
        put_at(target.editor, goal, target.editor.mapFrom(paper.sheet, QPoint(0, aim)).y())
        target.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        paper.follow_caret()


def goal_of(editor: "ItemEditor") -> int:
    """The column that the caret wants to keep while it goes up and down, in pixels from the left edge of the words."""
    goal = editor.textCursor().verticalMovementX()
    return goal if goal >= 0 else editor.cursorRect().left()


def put_at(editor: "ItemEditor", goal: int, height: int) -> None:
    """Put the caret where a column and a height meet, or the nearest line; it goes on keeping that column."""
    lowest = editor.cursorRect(end_of(editor)).center().y()
    cursor = editor.cursorForPosition(QPoint(goal, max(FIRST_LINE, min(height, lowest))))
    cursor.setVerticalMovementX(goal)
    editor.setTextCursor(cursor)


def end_of(editor: "ItemEditor") -> QTextCursor:
    """A cursor behind the last letter."""
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor
