"""A table of lines that are only a draft: edited in place, added to, moved; written when the dialog is accepted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boarddesk.model.errors import RuleError
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.buttons import IconButton, outline
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_dot
from boarddesk.ui.widgets.table import CellState, Column, LinesTable


class Draft(Protocol):
    """A frozen line with an id."""

    @property
    def id(self) -> str:
        """What it is known by."""
        ...


L = TypeVar("L", bound=Any)


class DraftTable(QWidget, Generic[L]):
    """Lines under a sentence that says what they are for, with buttons to add, move and remove."""

    def __init__(
        self,
        name: str,
        sentence: str,
        fresh: Callable[[], L],
        check: Callable[[Sequence[L]], object] = lambda _: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._fresh = fresh
        self._check = check
        self.refused = ""
        """Why what was typed last cannot be, empty when it can."""
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self._sentence = label(sentence, "secondary", "text2", wrap=True)
        self.add = outline(self.tr("Add"), "add", self.tr("Ins"), self)
        self._up = IconButton("move_up", self.tr("Move up (Alt+Shift+Up)"), self, 32)
        self._down = IconButton("move_down", self.tr("Move down (Alt+Shift+Down)"), self, 32)
        self._remove = IconButton("delete", self.tr("Remove (Del)"), self, 32)

    def set_columns(self, columns: Sequence[Column[L]]) -> None:
        """Build the table; columns need the draft to edit, so they come second."""
        self.table: LinesTable[L] = LinesTable(columns, self, name=self._name, row_height=36)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        for button in (self.add, self._up, self._down, self._remove):
            self.tools.addWidget(button)
        self.tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._sentence)
        column.addWidget(self.table, 1)
        column.addLayout(self.tools)
        self.setFocusProxy(self.table)
        self._connect()

    @property
    def lines(self) -> tuple[L, ...]:
        """The lines as they stand."""
        return tuple(self.table.lines_model.lines)

    def set_lines(self, lines: Sequence[L]) -> None:
        """Show these lines instead."""
        self.table.replace_lines(tuple(lines))

    def change(self, line: L, **values: Any) -> None:
        """Change one line; RuleError when the whole cannot be so."""
        changed = replace(line, **values)
        lines = [changed if each.id == line.id else each for each in self.lines]
        try:
            self._check(lines)
        except RuleError as refusal:
            self.refused = str(refusal)
            raise
        self.refused = ""
        self.set_lines(lines)

    def toggle(self, column_id: str, title: str, width: int = 84) -> Column[L]:
        """A column of yes and no, changed by click, Enter or Space."""
        yes, no = self.tr("yes"), self.tr("no")
        return Column(
            column_id, title, lambda line: yes if getattr(line, column_id) else no, width=width,
            command=lambda line: self.change(line, **{column_id: not getattr(line, column_id)}),
            paint=lambda painter, rect, line, state: paint_tick(painter, rect, getattr(line, column_id), state),
        )  # fmt: skip

    def add_line(self) -> None:
        """Add a line after the current one and open its first cell."""
        line = self._fresh()
        lines = list(self.lines)
        at = self._current_row()
        lines.insert(at + 1 if at is not None else len(lines), line)
        self.set_lines(lines)
        self.table.edit_key(line.id, self.table.columns[0].id)

    def remove_line(self) -> None:
        """Take the current line away and stay beside it."""
        at = self._current_row()
        if at is None:
            return
        lines = [line for row, line in enumerate(self.lines) if row != at]
        self.set_lines(lines)
        if lines:
            self.table.select_key(lines[min(at, len(lines) - 1)].id)

    def move_line(self, steps: int) -> None:
        """Move the current line up (negative) or down."""
        at = self._current_row()
        lines = list(self.lines)
        if at is None or not 0 <= at + steps < len(lines):
            return
        line = lines.pop(at)
        lines.insert(at + steps, line)
        self.set_lines(lines)
        self.table.select_key(line.id, self.table.currentIndex().column())

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_line)
        self._up.clicked.connect(lambda: self.move_line(-1))
        self._down.clicked.connect(lambda: self.move_line(1))
        self._remove.clicked.connect(self.remove_line)
        add_gestures(
            self.table,
            (
                Gesture(self.tr("Add"), "Ins", self.add_line, "add"),
                Gesture(self.tr("Remove"), "Del", self.remove_line, "delete"),
                Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.move_line(-1), "move_up"),
                Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.move_line(1), "move_down"),
            ),
        )

    def _current_row(self) -> int | None:
        line = self.table.current_line()
        return None if line is None else self.table.lines_model.row_of(line.id)


def paint_tick(painter: QPainter, rect: QRectF, yes: bool, state: CellState) -> None:
    """A tick for yes, a quiet dot for no."""
    tokens = Theme.current().tokens
    middle = QRectF(rect.x() + 8, rect.center().y() - 8, 16, 16)
    if yes:
        paint_icon(painter, "check", middle, tokens.accent)
    else:
        paint_dot(painter, middle.center(), 2.5, tokens.text2 if state.selected else tokens.text3)
