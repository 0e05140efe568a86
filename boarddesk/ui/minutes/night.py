"""What belongs to the night itself: the meeting opened and closed with one key, who came late or left early."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QTextCharFormat, QTextCursor

from boarddesk.desk.comings import note_coming, note_guest
from boarddesk.desk.register_lines import register_line
from boarddesk.desk.sitting import sitting_of
from boarddesk.model.enums import MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.meetings.sitting import SittingKey
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.comings_popup import Answer, ComingsPopup
from boarddesk.ui.minutes.section import ItemSection

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


class Night(QObject):
    """Runs the two keys of the night from the Minutes tab."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.sitting = SittingKey(page.navigator.foot, page.bridge, self._quietly)
        self.sitting.noted.connect(self.show_times)
        self.sitting.left.connect(self._back)
        self._from: ItemSection | None = None
        """Where she was before a popup asked something."""
        self.sitting.refused.connect(page.refused)
        self.comings_popup: ComingsPopup | None = None
        page.navigator.foot.clicked.connect(self.note_sitting)

    # Opened and closed

    def show_times(self) -> None:
        """Say at the foot of the agenda when the meeting was opened and closed."""
        meeting_id = self._page.subject_id
        if meeting_id is not None:
            self._page.navigator.foot.show_sitting(self._page.bridge.ask(sitting_of, meeting_id))

    def note_sitting(self) -> None:
        """Opened at the first press, closed at the next; a press too many lets the times be typed."""
        page = self._page
        if page.subject_id is not None and not self._refused():
            self._from = page.paper.current
            self.sitting.press(page.subject_id, self._foot_rect())

    def _quietly(self, work: Callable[[], object]) -> object:
        self._page.saving.flush()
        return self._page.quietly(work)

    # Late and early

    def ask_coming(self) -> None:
        """Ask who came or left; pressed again it turns the one into the other."""
        page, section = self._page, self._page.paper.current
        if self.comings_popup is not None and self.comings_popup.isVisible():
            self.comings_popup.turn()
            return
        if page.subject_id is None or self._refused():
            return
        page.cells.close_cell()
        self._from = section
        if self.comings_popup is None:
            self.comings_popup = ComingsPopup(page.navigator.foot, self._note)
            self.comings_popup.closed.connect(self._back)
        register = page.bridge.ask(register_line, page.subject_id)
        tonight = page.bridge.ask(sitting_of, page.subject_id).tonight
        now = page.bridge.ask(lambda read: read.now).time() if tonight else None
        item = section.item.label if section is not None else ""
        self.comings_popup.ask(register, now, item, self._caret_rect())

    def _note(self, answer: Answer) -> None:
        page, section = self._page, self._page.paper.current
        assert page.subject_id is not None
        item_id = section.item.id if section is not None else None
        run, place = page.bridge.run, (answer.coming, answer.at, item_id)
        if answer.key is not None:
            page.quietly(partial(run, note_coming, page.subject_id, answer.key, *place))
        else:
            page.quietly(partial(run, note_guest, page.subject_id, answer.name, *place))
        page.forget_known()
        if answer.sentence and section is not None:
            insert_note(section, answer.sentence)
            page.paper.follow_caret()
        page.said.emit(self.tr("Noted on the register: {0}").format(page.bridge.desk.undo_label or answer.name))

    def _back(self) -> None:
        """The focus goes back into the text she came from."""
        section = self._from
        if section is not None and section in self._page.paper.sections:
            section.editor.setFocus()
            self._page.paper.follow_caret()
        else:
            self._page.focus_first()

    def _refused(self) -> bool:
        """Whether nothing can be written here; then it is said why."""
        why = self._page.notice.sentence
        if why:
            self._page.refused.emit(why)
        return bool(why)

    def _foot_rect(self) -> QRect:
        foot = self._page.navigator.foot
        return foot.rect() if foot.isVisible() else self._caret_rect()

    def _caret_rect(self) -> QRect:
        """Where the caret is, as the foot of the agenda counts."""
        page, foot = self._page, self._page.navigator.foot
        section = page.paper.current
        spot = page.mapToGlobal(QPoint(page.width() // 2, 60))
        size = QSize(1, 1)
        if section is not None and section.editor.isVisible():
            caret = section.editor.cursorRect()
            spot, size = section.editor.mapToGlobal(caret.topLeft()), caret.size()
        return QRect(foot.mapFromGlobal(spot), size)


def insert_note(section: ItemSection, sentence: str) -> None:
    """Write a note paragraph at the caret, as one step: into an empty paragraph, else below the caret's own."""
    editor = section.editor
    caret = editor.textCursor()
    block = caret.block()
    line = ParagraphLine(blocks.id_of(block), MinuteKind.NOTE, sentence)
    cursor = QTextCursor(block)
    with edits.one_step(cursor):
        if blocks.is_blank(block):
            edits.write(cursor, [line], editor.percent)
            caret = cursor
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            fresh = ParagraphLine(new_id(), MinuteKind.NOTE, sentence)
            at = caret.position()
            cursor.insertBlock(blocks.block_format(fresh, editor.percent), QTextCharFormat())
            blocks.insert_runs(cursor, fresh)
            caret.setPosition(at)
    editor.setTextCursor(caret)
