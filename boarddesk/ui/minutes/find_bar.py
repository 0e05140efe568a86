"""The bar at the head of the paper in which she looks for words and replaces them."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.rules.finding import Wanted
from boarddesk.ui.forms.ui_find_bar import Ui_FindBar
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import IconButton
from boarddesk.ui.widgets.field import dress

LEAST, WIDEST = 140, 300
"""The width of a field, in pixels."""
ROOMY = 640
"""From this width on the options stand beside the field, else below it."""


class FindBar(QWidget):
    """Shows what is looked for and how often it stands there; what the keys do is told by signals."""

    changed = Signal()
    """Something else is looked for."""
    stepped = Signal(int)
    """The next match is wanted, or the previous one (-1)."""
    closed = Signal()
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    repainted = Signal()
    """The theme has changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = Ui_FindBar()
        self.form.setupUi(self)
        self.setProperty("ground", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.previous = IconButton("chevron_up", self.tr("Previous match (Shift+Enter)"), self, 32)
        self.next = IconButton("chevron_down", self.tr("Next match (Enter)"), self, 32)
        self.close_button = IconButton("close", self.tr("Close (Esc)"), self, 32)
        self._build()
        self._connect()
        self.hide()

    @property
    def wanted(self) -> Wanted:
        """What is looked for, and how exactly."""
        form = self.form
        return Wanted(form.findText.text(), form.matchCase.isChecked(), form.wholeWords.isChecked())

    @property
    def replacement(self) -> str:
        """What is put in its place."""
        return self.form.replaceText.text()

    def open(self, text: str, *, replacing: bool, writable: bool) -> None:
        """Show the bar with a text to look for, with the row for replacing or without it."""
        form = self.form
        shown = replacing and writable
        for each in (form.replaceText, form.replaceOne, form.replaceAll):
            each.setVisible(shown)
        if text:
            form.findText.setText(text)
        self.show()
        form.findText.selectAll()
        form.findText.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, at: int, count: int) -> None:
        """Say which match of how many it is; the next and the previous one are there when there are any."""
        form = self.form
        if not form.findText.text():
            words = ""
        elif not count:
            words = self.tr("Not found")
        else:
            words = self.tr("{0} of {1}").format(at + 1, count)
        form.count.setText(words)
        announce(form.count, words)
        for each in (self.previous, self.next, form.replaceOne, form.replaceAll):
            each.setEnabled(count > 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QAbstractButton) and not isinstance(button, QCheckBox):
                button.click()
            elif self.form.replaceText.hasFocus() and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.replace_wanted.emit()
            else:
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.repainted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        form, width = self.form, self.width()
        for field in (form.findText, form.replaceText):
            field.setFixedWidth(max(LEAST, min(WIDEST, width // 3)))
        place, at = (form.findTools, 3) if width >= ROOMY else (form.narrowTools, 0)
        for box in (form.wholeWords, form.matchCase):
            if place.indexOf(box) < 0:
                place.insertWidget(at, box)

    def _build(self) -> None:
        form = self.form
        dress(self)
        form.findText.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        form.narrowTools.addStretch(1)
        form.grid.setColumnStretch(1, 1)
        form.count.setFont(font("secondary"))
        form.count.setProperty("tone", "text2")
        form.count.setMinimumWidth(72)
        tools = form.findTools
        tools.insertWidget(1, self.previous)
        tools.insertWidget(2, self.next)
        tools.addWidget(self.close_button)
        order = (form.wholeWords, self.previous, self.next, self.close_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        form = self.form
        form.findText.textEdited.connect(lambda _: self.changed.emit())
        form.matchCase.toggled.connect(lambda _: self.changed.emit())
        form.wholeWords.toggled.connect(lambda _: self.changed.emit())
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        form.replaceOne.clicked.connect(self.replace_wanted)
        form.replaceAll.clicked.connect(self.replace_all_wanted)
