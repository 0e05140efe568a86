"""The base of our dialogs: title, body, a reserved line for what is wrong, buttons with the primary one at the right.

A subclass fills `body` and overrides `commit`, which does the thing and may raise RuleError or KnownError: the sentence
appears above the buttons and the dialog stays with everything that was typed. Ctrl+Enter accepts, Esc leaves, the
size is remembered.
"""

import itertools

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import Button, outline, primary
from boarddesk.ui.widgets.field import HintLine
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.remembered import remembered


class Dialog(QDialog):
    """A dialog where she must decide or fill something in."""

    def __init__(
        self,
        title: str,
        accept_text: str,
        parent: QWidget | None = None,
        *,
        intro: str = "",
        cancel_text: str = "",
        settings_key: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings_key = settings_key
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.accept_button = primary(accept_text, parent=self)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = outline(cancel_text or self.tr("Cancel"), parent=self)
        self.cancel_button.clicked.connect(self.reject)
        self._wrong = HintLine(self, lines=2)
        self._row = QHBoxLayout()
        self._build(title, intro)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept_button.click)

    @property
    def wrong(self) -> str:
        """The sentence now shown above the buttons."""
        return self._wrong.error

    def add_button(self, button: Button) -> Button:
        """Put a further button at the left of the row; returns it."""
        self._row.insertWidget(0, button)
        return button

    def say_wrong(self, sentence: str) -> None:
        """Show one sentence above the buttons; empty takes it away."""
        self._wrong.set_error(sentence)
        announce(self, sentence)

    def commit(self) -> None:
        """Do what the primary button promises; raise RuleError or KnownError with the sentence to show."""

    @override
    def accept(self) -> None:
        try:
            self.commit()
        except (RuleError, KnownError) as refusal:
            self.say_wrong(str(refusal))
            return
        self._remember()
        super().accept()

    @override
    def reject(self) -> None:
        self._remember()
        super().reject()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._order_tabs()
        super().showEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        super().closeEvent(event)

    def _build(self, title: str, intro: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.setSpacing(0)
        column.addWidget(label(title, "page_title"))
        if intro:
            column.addSpacing(4)
            column.addWidget(label(intro, "secondary", "text2", wrap=True))
        column.addSpacing(18)
        column.addLayout(self.body, 1)
        column.addStretch(0)
        column.addSpacing(6)
        column.addWidget(self._wrong)
        column.addSpacing(8)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.cancel_button)
        self._row.addWidget(self.accept_button)
        column.addLayout(self._row)
        self.setMinimumWidth(440)
        self.setSizeGripEnabled(False)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        size = remembered().value(f"dialogs/{self._settings_key}/size") if self._settings_key else None
        if isinstance(size, QSize):
            self.resize(size)

    def _order_tabs(self) -> None:
        """Put the buttons behind the fields, which were added later, and start in the first field."""
        placed = [self._row.itemAt(at) for at in range(self._row.count())]
        row = [widget for item in placed if item is not None and (widget := item.widget()) is not None]
        fields = [each for each in _focus_chain(self) if each not in row]
        for before, after in itertools.pairwise([*fields[-1:], *row]):
            QWidget.setTabOrder(before, after)
        if fields and (self.focusWidget() is None or self.focusWidget() in row):
            fields[0].setFocus()

    def _remember(self) -> None:
        if self._settings_key:
            remembered().setValue(f"dialogs/{self._settings_key}/size", self.size())


def _focus_chain(root: QWidget) -> list[QWidget]:
    """The widgets Tab reaches within a dialog, in order."""
    found: list[QWidget] = []
    each = root.nextInFocusChain()
    while each is not None and each is not root:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None and root.isAncestorOf(each):
            found.append(each)
        each = each.nextInFocusChain()
    return found
