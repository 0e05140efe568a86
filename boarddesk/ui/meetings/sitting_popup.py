"""The times of the meeting, typed: when it was opened and when it was closed."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import clock, parse_time
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.field import Field
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.popup import Popup

WIDTH = 292


class SittingPopup(Popup):
    """Two times; Enter keeps them, an empty one says that it has not happened, Esc leaves everything as it was."""

    def __init__(self, owner: QWidget, keep: Callable[[dt.time | None, dt.time | None], object]) -> None:
        super().__init__(owner)
        self._keep = keep
        self.opened = Field(self.tr("Opened"), QLineEdit(self), "", self)
        self.closed_field = Field(self.tr("Closed"), QLineEdit(self), "", self)
        self.wrong = label("", "hint", "red", wrap=True)
        self.wrong.hide()
        button = primary(self.tr("Keep"), key="Enter")
        button.clicked.connect(self.take)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in self._fields:
            self._line(field).setPlaceholderText(self.tr("not yet"))
            self._line(field).textEdited.connect(lambda _, field=field: field.set_error(None))
            row.addWidget(field)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Esc leaves it as it was"), "hint", "text2"), 1)
        foot.addWidget(button)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(4)
        self.body.addWidget(label(self.tr("Times of the meeting"), "strong"))
        self.body.addLayout(row)
        self.body.addWidget(self.wrong)
        self.body.addLayout(foot)
        self.setAccessibleName(self.tr("Times of the meeting"))

    def ask(self, opened: dt.time | None, closed: dt.time | None, anchor: QRect) -> None:
        """Show the times as they stand; the one noted last has the focus."""
        for field, moment in zip(self._fields, (opened, closed), strict=True):
            self._line(field).setText(clock(moment) if moment is not None else "")
            field.set_error(None)
        self.wrong.hide()
        self.show_at(anchor, WIDTH)
        last = self._line(self.closed_field if closed is not None else self.opened)
        last.setFocus(Qt.FocusReason.PopupFocusReason)
        last.selectAll()

    def take(self) -> None:
        """Keep what is typed, or say what cannot be read."""
        moments = [self._read(field) for field in self._fields]
        wrong = next((field for field in self._fields if field.error), None)
        if wrong is not None:
            self._line(wrong).setFocus()
            return
        try:
            self._keep(*moments)
        except RuleError as refusal:
            self.wrong.setText(str(refusal))
            self.wrong.show()
            self.adjustSize()
            return
        self.dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return
        super().keyPressEvent(event)

    @property
    def _fields(self) -> tuple[Field, Field]:
        return self.opened, self.closed_field

    @staticmethod
    def _line(field: Field) -> QLineEdit:
        assert isinstance(field.editor, QLineEdit)
        return field.editor

    def _read(self, field: Field) -> dt.time | None:
        typed = self._line(field).text().strip()
        moment = parse_time(typed) if typed else None
        field.set_error(self.tr("Such as 1.02pm or 13:02") if typed and moment is None else None)
        return moment
