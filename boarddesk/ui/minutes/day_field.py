"""A day typed in words in a field, echoed as it was understood, whatever reads the words."""

import datetime as dt
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from boarddesk.model.errors import RuleError
from boarddesk.ui.widgets.bound_field import BoundField

D = TypeVar("D")


class DayField(Generic[D]):
    """Joins a line edit to the day it means; an empty line means none."""

    def __init__(
        self, field: BoundField, read: Callable[[str], D | None], echo: Callable[[D], str], hint: str = ""
    ) -> None:
        assert isinstance(field.editor, QLineEdit)
        self.field = field
        self.editor = field.editor
        self._read = read
        self._echo = echo
        self._hint = hint
        self.editor.textChanged.connect(self._changed)
        field.set_hint(hint)

    @property
    def meant(self) -> D | None:
        """What is understood, or None for an empty line and for words that mean no day."""
        said = self.editor.text().strip()
        return self._read(said) if said else None

    def required(self) -> D | None:
        """The day, or None for an empty line; RuleError for words that mean no day."""
        said = self.editor.text().strip()
        if said and self.meant is None:
            sentence = QCoreApplication.translate("DayField", "“{0}” is not a day; try 21 January.").format(said)
            self.field.set_error(QCoreApplication.translate("DayField", "Not a day"))
            self.editor.setFocus()
            raise RuleError(sentence)
        return self.meant

    def _changed(self) -> None:
        meant = self.meant
        self.field.set_error(None)
        self.field.set_hint(self._echo(meant) if meant is not None else self._hint)


def a_day(day: dt.date | None, words: Callable[[dt.date], str]) -> str:
    """A day as it stands in a field."""
    return words(day) if day is not None else ""
