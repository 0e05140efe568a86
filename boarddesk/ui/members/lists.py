"""Several names in one line: how they are read, written and completed."""

import re
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from boarddesk.rules.text import fold
from boarddesk.ui.widgets.completion import Completion, CompletionController

OFFERED = 8


def read_list(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The names in a line, separated by commas or semicolons.

    A comma belongs to a name where the whole is known, or where semicolons do the separating.
    """
    if ";" in text:
        parts = text.split(";")
    elif fold(text) in {fold(name) for name in known}:
        parts = [text]
    else:
        parts = text.split(",")
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def write_list(names: Sequence[str]) -> str:
    """The names in one line, in a form that `read_list` takes apart the same way."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) + (";" if len(names) == 1 else "")


class ListCompletion(QObject):
    """Offers known names for the one being typed, wherever the caret is in the line."""

    def __init__(self, editor: QLineEdit, known: Callable[[], Sequence[str]]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._known = known
        self.controller = CompletionController(editor, self._offers, text=self._typed, width=380)
        self.controller.chosen.connect(self._take)

    def _bounds(self) -> tuple[int, int]:
        text, at = self._editor.text(), self._editor.cursorPosition()
        separators = [found.start() for found in re.finditer(";" if ";" in text else "[,;]", text)]
        start = max((place + 1 for place in separators if place < at), default=0)
        end = min((place for place in separators if place >= at), default=len(text))
        return start, end

    def _typed(self) -> str:
        start, end = self._bounds()
        return self._editor.text()[start:end].strip()

    def _offers(self, typed: str) -> Sequence[Completion]:
        wanted = fold(typed)
        if not wanted:
            return ()
        names = [name for name in self._known() if wanted in fold(name) and fold(name) != wanted]
        return [
            Completion(name) for name in sorted(names, key=lambda name: not fold(name).startswith(wanted))[:OFFERED]
        ]

    def _take(self, offer: Completion, _key: int) -> None:
        text = self._editor.text()
        start, end = self._bounds()
        lead = " " if start else ""
        ending = ";" if "," in offer.name and ";" not in text else ""
        self._editor.setText(text[:start] + lead + offer.name + ending + text[end:])
        self._editor.setCursorPosition(start + len(lead) + len(offer.name))
