"""A day typed in words, echoed as it was understood."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import echo_date, long_date, parse_date
from boarddesk.ui.widgets.bound_field import BoundField


class DayEntry(QObject):
    """Joins a line edit to the day it means; an empty line means none."""

    changed = Signal()

    def __init__(self, field: BoundField, editor: QLineEdit, today: dt.date, hint: str = "") -> None:
        super().__init__(editor)
        self.field = field
        self._editor = editor
        self._today = today
        self._hint = hint
        self.note = ""
        """What stands behind the day as it was understood."""
        editor.textEdited.connect(self._typed)
        editor.editingFinished.connect(self._left)
        field.set_hint(hint)

    @property
    def day(self) -> dt.date | None:
        """The day understood, or None for an empty line and for one that means no day."""
        return parse_date(self._editor.text(), self._today)

    def set_day(self, day: dt.date | None) -> None:
        """Show a day in words."""
        self._editor.setText(long_date(day) if day else "")
        self.field.set_error(None)
        self._echo()

    def required_day(self) -> dt.date | None:
        """The day, or None for an empty line; RuleError for words that mean no day."""
        text = self._editor.text().strip()
        if text and self.day is None:
            sentence = self._refusal(text)
            self.field.set_error(sentence)
            self._editor.setFocus()
            raise RuleError(sentence)
        return self.day

    def _typed(self) -> None:
        self.field.set_error(None)
        self._echo()
        self.changed.emit()

    def _left(self) -> None:
        text = self._editor.text().strip()
        self.field.set_error(self._refusal(text) if text and self.day is None else None)

    def _echo(self) -> None:
        echo = f"= {echo_date(self.day)}" if self.day else self._hint
        self.field.set_hint(f"{echo} · {self.note}" if self.note else echo)

    def _refusal(self, text: str) -> str:
        return QCoreApplication.translate("DayEntry", "“{text}” is not a day; try 1 April 2026.").format(text=text)
