"""A small field below some words of the minutes that asks one thing: an address, a meaning."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.field import HintLine, dress, set_error_state
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.popup import Popup

WIDTH = 380


class AskPopup(Popup):
    """Enter takes what is typed, Esc leaves it; either way the caret is back in the text."""

    def __init__(self, editor: ItemEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._take: Callable[[str], str] = lambda _: ""
        self.field = QLineEdit(self)
        self.title = label("", "label", "text2")
        self.button = primary("", parent=self)
        self.line = HintLine(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.body.setContentsMargins(14, 12, 14, 8)
        self.body.addWidget(self.title)
        self.body.addSpacing(5)
        self.body.addLayout(row)
        self.body.addSpacing(3)
        self.body.addWidget(self.line)
        dress(self)
        self.button.clicked.connect(self.accept)
        self.field.returnPressed.connect(self.accept)
        self.field.textEdited.connect(lambda _: self._say(""))

    def ask(
        self, title: str, text: str, hint: str, button: str, take: Callable[[str], str], anchor: QRect
    ) -> None:  # fmt: skip
        """Ask below a place of the editor; `take` gets the answer and gives the sentence that refuses it."""
        self._take = take
        self.title.setText(title)
        self.field.setAccessibleName(title)
        self.field.setText(text)
        self.field.selectAll()
        self.line.set_hint(hint)
        self.button.setText(button)
        self.show_at(anchor, WIDTH)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Hand the answer over; a refused one stays to be corrected."""
        refused = self._take(self.field.text())
        if refused:
            self._say(refused)
            self.field.setFocus()
        else:
            self.dismiss()

    @override
    def dismiss(self) -> None:
        was_inside = self.isAncestorOf(self.focusWidget() or self)
        super().dismiss()
        if was_inside:
            self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    @override
    def _pressed(self, event: QMouseEvent) -> None:
        spot = self.mapFromGlobal(event.globalPosition().toPoint())
        if not self.frame().toRect().contains(spot):
            self.dismiss()

    def _say(self, sentence: str) -> None:
        self.line.set_error(sentence)
        set_error_state(self.field, bool(sentence))
        announce(self.field, sentence)
