"""The board's glossary in a table, edited in place."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import glossary
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.rules.dates import counted
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.table import Column, LinesTable

NEW_TERM = "New"
"""What a fresh term is called until she has typed its abbreviation."""


class GlossaryPage(Page):
    """Abbreviations and their meanings; Insert adds one, Delete removes, Enter edits."""

    name: ClassVar[str] = "glossary"
    tables: ClassVar[frozenset[str]] = frozenset({"glossaryterm"})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Ins", "New term"),
        ("Enter", "Edit the cell"),
        ("Alt+Shift+Up", "Move the term up"),
        ("Alt+Shift+Down", "Move the term down"),
        ("Del", "Remove the selected terms"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.header = PageHeader(self.tr("Glossary"))
        self.filter = IconLineEdit("search", self.tr("Filter by abbreviation or meaning…"))
        self.table = LinesTable(
            self._columns(), self, name=self.tr("Glossary terms"), settings_key="glossary", row_height=38
        )
        self.add = primary(self.tr("New term"), "add", self.tr("Ins"))
        self.empty = EmptyState(
            "glossary",
            self.tr("No terms yet"),
            self.tr("Abbreviations you enter here are explained at the head of the minutes in which they occur."),
            primary(self.tr("New term"), "add"),
        )
        self._lay_out()
        self._connect()

    def _columns(self) -> tuple[Column[GlossaryLine], ...]:
        run, command = self.bridge.run, glossary.edit_term
        return (
            Column(
                "abbreviation",
                self.tr("Abbreviation"),
                lambda line: line.abbreviation,
                edit=lambda line, value: run(command, line.id, {"abbreviation": value}),
                width=170,
                role="name",
            ),
            Column(
                "meaning",
                self.tr("Meaning"),
                lambda line: line.meaning,
                edit=lambda line, value: run(command, line.id, {"meaning": value}),
                stretch=True,
                wrap=True,
            ),
            Column(
                "context",
                self.tr("Where it has this meaning"),
                lambda line: line.context,
                edit=lambda line, value: run(command, line.id, {"context": value}),
                width=220,
                token="text2",
            ),
        )

    def _lay_out(self) -> None:
        self.header.add_tool(self.add)
        self.filter.setMaximumWidth(360)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT, BETWEEN_BLOCKS, SHEET_RIGHT, 0)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addWidget(self.filter)
        column.addLayout(self._stack, 1)
        QWidget.setTabOrder(self.add, self.filter)
        QWidget.setTabOrder(self.filter, self.table)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_term)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self.add_term)
        self.filter.textChanged.connect(self.table.filter_words)
        self.table.line_changed.connect(lambda _: self.thing_changed.emit())
        self._writing = add_gestures(
            self.table,
            (
                Gesture(self.tr("New term"), "Ins", self.add_term, "add"),
                Gesture(self.tr("Remove"), "Del", self.remove, "delete"),
                Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.move_term(-1)),
                Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.move_term(1)),
            ),
        )

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        lines = self.bridge.ask(glossary.term_lines, self.subject_id)
        may_write = self.bridge.can_write
        self.table.lines_model.set_can_edit(may_write)
        for gesture in self._writing:
            gesture.setEnabled(may_write)
        for button in (self.add, self.empty.button):
            if button is not None:
                button.setEnabled(may_write)
        self.table.replace_lines(lines)
        self._stack.setCurrentWidget(self.table if lines else self.empty)
        self.filter.setVisible(bool(lines))
        self.header.set_subtitle(counted(len(lines), self.tr("term")) if lines else "")
        self.counted.emit("")
        self.hinted.emit(self.tr("Enter edits   Ins adds   Del removes") if may_write else "")

    @override
    def select(self, key: str) -> None:
        self.table.select_key(key)

    @override
    def thing(self) -> Thing | None:
        line = self.table.current_line()
        return Thing("glossaryterm", line.id) if line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        (self.table if self._stack.currentWidget() is self.table else self.empty.button or self).setFocus()

    def add_term(self) -> None:
        """Add a term and open its abbreviation for typing."""
        assert self.subject_id is not None
        taken = {line.abbreviation for line in self.table.lines_model.lines}
        fresh = next(
            name for n in range(1, len(taken) + 2) if (name := NEW_TERM if n == 1 else f"{NEW_TERM} {n}") not in taken
        )
        term_id = self.bridge.run(glossary.add_term, self.subject_id, fresh)
        self.filter.clear()
        self.table.edit_key(term_id, "abbreviation")

    def remove(self) -> None:
        """Remove the selected terms."""
        lines = self.table.selected_lines()
        if lines:
            self.bridge.run(glossary.remove_terms, tuple(line.id for line in lines))

    def move_term(self, steps: int) -> None:
        """Move the current term in the stored order."""
        line = self.table.current_line()
        if line is not None:
            try:
                self.bridge.run(glossary.move_term, line.id, steps)
            except RuleError as refusal:
                self.table.show_error(self.table.currentIndex(), str(refusal))
