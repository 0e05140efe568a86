"""The state field of a matter arising: what was to be done, and where it stands after this paragraph (RULES 24)."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.threads import ThreadLine, origin_of, thread_of
from boarddesk.model.enums import MatterState
from boarddesk.ui.actions.thread import ThreadPanel
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.beside import words_rect
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.section import ItemSection
from boarddesk.ui.page import Place
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import Button, plain
from boarddesk.ui.widgets.painting import paint_text, ring

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

Key = Qt.Key
KEYS: Final = {
    Key.Key_D.value: MatterState.DONE,
    Key.Key_O.value: MatterState.ONGOING,
    Key.Key_S.value: MatterState.SUPERSEDED,
}
BACK: Final = (Key.Key_Tab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Right, Key.Key_Backtab)
HEIGHT = 66
INSET = 12.0
GAP = 3


class StateField(QWidget):
    """The words of the action over three choices; D, O and S choose while it has the focus."""

    chosen = Signal(object)
    """The state chosen; choosing the one in force takes it away."""
    done = Signal()
    """She goes back to the text."""
    origin_wanted = Signal()
    """She asks where the action came from."""
    thread_wanted = Signal()
    """She asks for everything that was said of it."""
    focus_lost = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref = ""
        self.words = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.buttons = {
            MatterState.DONE: self._button(self.tr("Done"), "D"),
            MatterState.ONGOING: self._button(self.tr("Ongoing"), "O"),
            MatterState.SUPERSEDED: self._button(self.tr("Superseded"), "S"),
        }
        self.whole = self._button(self.tr("Thread"), "T")
        self.whole.setCheckable(False)
        self.whole.clicked.connect(self.thread_wanted)
        self.origin = self._button(self.tr("Origin"), "W")
        self.origin.setCheckable(False)
        self.origin.clicked.connect(self.origin_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 30, 6, 4)
        row.setSpacing(4)
        for state, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, state=state: self.chosen.emit(state))
        row.addStretch(1)
        row.addWidget(self.whole)
        row.addWidget(self.origin)
        repaint_on_change(self)
        self.hide()

    def say(self, ref: str, words: str, state: MatterState | None) -> None:
        """Show an action and where it stands."""
        self.ref, self.words = ref, words
        for each, button in self.buttons.items():
            button.setChecked(each is state)
        self.setAccessibleName(self.tr("State of {0}: {1}").format(ref, words))
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS:
            self.chosen.emit(KEYS[event.key()])
        elif event.key() == Key.Key_T:
            self.thread_wanted.emit()
        elif event.key() == Key.Key_W:
            self.origin_wanted.emit()
        elif event.key() in BACK:
            self.done.emit()
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self.done.emit()
        return True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = Theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        focused = self.hasFocus()
        ring(painter, box, 8, tokens.accent if focused else tokens.line2, 2.0 if focused else 1.0, fill=tokens.popup)
        line = QRectF(INSET, 7, box.width() - 2 * INSET, 20)
        edge = paint_text(painter, line, self.ref, "strong", "accent")
        line.setLeft(edge + 10)
        paint_text(painter, line, self.words, "secondary", "text2")
        painter.end()

    def _button(self, text: str, key: str) -> Button:
        made = plain(text, None, key, self)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made


class Matters(QObject):
    """Shows the field under the caret's paragraph when that reports on an action, and writes what is chosen."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self._paper = page.paper
        self._at = ""
        self.field = StateField(page.paper.sheet)
        self.field.chosen.connect(self._choose)
        self.field.done.connect(self._back)
        self.field.origin_wanted.connect(self._go_to_origin)
        self.field.thread_wanted.connect(self._show_thread)
        self.panel = ThreadPanel(page)
        self.panel.hide()
        self.panel.table.opened.connect(self._go_to)
        page.paper.aids.append(self)
        for moved in (page.paper.edited, page.paper.entered, page.paper.paragraph_changed):
            moved.connect(self._look)
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._hide_if_left)
        self._settle = QTimer(self, interval=0, singleShot=True)
        self._settle.timeout.connect(self._show_whole)
        page.paper.left.connect(lambda _: self._later.start())
        self.field.focus_lost.connect(self._later.start)
        page.paper.sheet.installEventFilter(self)

    def pressed(self, editor: ItemEditor, event: QKeyEvent) -> bool:
        """Shift+Tab goes to the state field of a matter arising."""
        backwards = event.key() == Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if (event.key() != Key.Key_Backtab and not backwards) or not blocks.is_carried(editor.caret_block()):
            return False
        if self._paper.current is not None:
            self._look(self._paper.current)
            self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
            announce(self.field, self.field.accessibleName())
            self._page.hinted.emit(self.tr("D done   O ongoing   S superseded   T thread   W origin   Esc back"))
        return True

    def typed(self, editor: ItemEditor) -> None:
        """Nothing is made of what is typed."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.field.isVisible() and self._paper.current is not None:
            self._look(self._paper.current)
        return False

    def _look(self, section: ItemSection) -> None:
        if section is not self._paper.current or section.editor.isReadOnly():
            self.field.hide()
            return
        block = section.editor.caret_block()
        held = blocks.extras_of(block)
        if not held.get("carried_action_id"):
            self.field.hide()
            return
        self._at = blocks.id_of(block)
        self.field.say(str(held.get("carried_ref", "")), str(held.get("carried_words", "")), held.get("state"))
        self._place(section, block)

    def _place(self, section: ItemSection, block: QTextBlock) -> None:
        rect = words_rect(section.editor.document(), block)
        left = section.columns.words_x - round(INSET)
        top = section.y() + section.editor_top + max(round(rect.bottom()), round(rect.top() + blocks.LINE)) + GAP
        self.field.setGeometry(left, top, section.columns.words + 2 * round(INSET), HEIGHT)
        self.field.raise_()
        self.field.show()
        self._settle.start()

    def _show_whole(self) -> None:
        """Bring the field into view, once the paper has followed the caret."""
        if self.field.isVisible():
            self._paper.show_span(self.field.y(), self.field.geometry().bottom())

    def _choose(self, state: MatterState) -> None:
        """Set the state in the document, one step of its own undo; the same once more takes it away."""
        section = self._paper.current
        block = section.editor.block_of(self._at) if section is not None else None
        if section is None or block is None:
            return
        kept = None if blocks.extras_of(block).get("state") is state else state
        with edits.one_step(section.editor.textCursor()):
            edits.set_extras(block, state=kept)
            edits.make_room(block, section.editor.space_below(block))
        section.editor.grew.emit()
        section.update()
        self._look(section)
        self._back()

    def _back(self) -> None:
        if self._paper.current is not None:
            self._paper.current.editor.setFocus()

    def _hide_if_left(self) -> None:
        section = self._paper.current
        if section is None or not (section.editor.hasFocus() or self.field.hasFocus()):
            self.field.hide()
        self.field.update()

    def _action_id(self) -> str | None:
        section = self._paper.current
        block = section.editor.block_of(self._at) if section is not None else None
        return blocks.extras_of(block).get("carried_action_id") if block is not None else None

    def _go_to_origin(self) -> None:
        """Go to the paragraph in which the action was agreed."""
        page, action_id = self._page, self._action_id()
        if action_id is None:
            return
        page.saving.flush()
        place = page.bridge.ask(origin_of, action_id)
        if place is None:
            page.refused.emit(self.tr("This action was not agreed in a meeting; the log has its updates."))
        else:
            page.wanted.emit(Place("minutes", place.meeting_id, place.minute_id))

    def _show_thread(self) -> None:
        """Show at the right everything that was said of the action, and go there."""
        page, action_id = self._page, self._action_id()
        if action_id is None:
            return
        page.saving.flush()
        page.side.show_panel(self.tr("Thread of {0}").format(self.field.ref), self.panel)
        page.panes_row.settle()
        self.panel.show_thread(page.bridge.ask(thread_of, action_id))
        page.side.take_focus()

    def _go_to(self, line: ThreadLine) -> None:
        if line.place is None:
            self._page.refused.emit(self.tr("That was entered in the log; it has no place in the minutes."))
        else:
            self._page.wanted.emit(Place("minutes", line.place.meeting_id, line.place.minute_id))
