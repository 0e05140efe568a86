"""What can still be made of a paragraph once its minutes are approved: an action, a decision (RULES 19)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from boarddesk.model.enums import MinuteKind
from boarddesk.model.lines.minutes import ParagraphLine
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.later_action import ask_later_action
from boarddesk.ui.minutes.later_decision import ask_later_decision
from boarddesk.ui.theme.icons import icon

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


class Later(QObject):
    """Two commands on the paragraph with the caret, there only while the minutes are approved."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.action = self._made(self.tr("&Action from this paragraph…"), "actions", "")
        self.decision = self._made(self.tr("&Decision from this paragraph…"), "decisions", "Ctrl+Alt+D")
        self.action.triggered.connect(lambda _=False: self.make_action(self._line()))
        self.decision.triggered.connect(lambda _=False: self.make_decision(self._line()))
        self.offer(approved=False)

    @property
    def actions(self) -> tuple[QAction, QAction]:
        """What the Meeting menu gets."""
        return self.action, self.decision

    def offer(self, *, approved: bool) -> None:
        """Offer the commands, or hide them."""
        for each in self.actions:
            each.setVisible(approved)
            each.setEnabled(approved and self._page.bridge.can_write)

    def add_to(self, made: QMenu, line: ParagraphLine) -> None:
        """Put them into the menu of an approved paragraph."""
        if not self.action.isEnabled() or not line.text.strip():
            return
        made.addSeparator()
        made.addAction(self.action.icon(), self.action.text()).triggered.connect(lambda _=False: self.make_action(line))
        if line.kind is not MinuteKind.DECISION:
            entry = made.addAction(self.decision.icon(), self.decision.text())
            entry.triggered.connect(lambda _=False: self.make_decision(line))

    def make_action(self, line: ParagraphLine | None) -> None:
        """Let her say what is to be done."""
        if self._says_something(line):
            assert self._page.minutes is not None
            assert line is not None
            ask_later_action(self._page.bridge, self._page.minutes.board_id, line, self._page.window())

    def make_decision(self, line: ParagraphLine | None) -> None:
        """Let her say what was decided."""
        if not self._says_something(line):
            return
        assert line is not None
        if line.kind is MinuteKind.DECISION:
            self._page.refused.emit(self.tr("This paragraph is a decision already; it stands in the register."))
        elif ask_later_decision(self._page.bridge, line, self._page.window()):
            self._page.said.emit(self.tr("The decision is in the register."))

    def _says_something(self, line: ParagraphLine | None) -> bool:
        if line is not None and line.text.strip():
            return True
        self._page.refused.emit(self.tr("Put the caret in the paragraph first."))
        return False

    def _line(self) -> ParagraphLine | None:
        section = self._page.paper.current
        return blocks.paragraph_of(section.editor.caret_block()) if section is not None else None

    def _made(self, text: str, icon_name: str, key: str) -> QAction:
        made = QAction(icon(icon_name), text, self._page)
        if key:
            made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(made)
        return made
