"""The board's glossary in a table, edited in place: what terms mean, and where the minutes use them."""

import datetime as dt
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk import glossary, glossary_use
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import DueKind
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.glossary import GlossaryLine, TermMeeting
from boarddesk.rules.dates import counted, day_month_year, parse_due
from boarddesk.rules.glossary import sort_key
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.glossary.counting import UseCounting
from boarddesk.ui.glossary.importing import import_glossary
from boarddesk.ui.glossary.meetings import TermMeetings
from boarddesk.ui.glossary.rows import GlossaryRow, Show, term_rows, unexplained_rows
from boarddesk.ui.page import Place
from boarddesk.ui.table_page import TablePage
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import PageHeader
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.table import Column, LinesTable

NEW_TERM = "New"
"""What a fresh term is called until she has typed its abbreviation."""


class GlossaryPage(TablePage):
    """Abbreviations and their meanings; Insert adds one, Delete removes, Enter edits or goes to where it is used."""

    name: ClassVar[str] = "glossary"
    tables: ClassVar[frozenset[str]] = frozenset({"glossaryterm", *glossary_use.TABLES})
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Ins", "New term"),
        ("Enter", "Edit the cell; in First used and Meetings: go there"),
        ("Ctrl+Enter", "Add what the minutes explain to the glossary"),
        ("Ctrl+F", "Filter"),
        ("Alt+Shift+Up", "Move the term up"),
        ("Alt+Shift+Down", "Move the term down"),
        ("Del", "Remove the selected terms"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._lines: tuple[GlossaryLine, ...] = ()
        self.uses = UseCounting(bridge, self)
        self.header = PageHeader(self.tr("Glossary"))
        self.filter = IconLineEdit("search", self.tr("Filter by abbreviation or meaning…"))
        self.view = Segments(
            (
                (Show.TERMS, self.tr("Terms")),
                (Show.UNUSED, self.tr("Never used")),
                (Show.UNEXPLAINED, self.tr("Not explained")),
            ),
            name=self.tr("Which terms to show"),
        )
        self.table: LinesTable[GlossaryRow] = LinesTable(
            self._columns(), self, name=self.tr("Glossary terms"), settings_key="glossary", row_height=38
        )
        self.take = outline(self.tr("Add as explained"), "check", self.tr("Ctrl+Enter"))
        self.bring = outline(self.tr("Import…"), "import")
        self.add = primary(self.tr("New term"), "add", self.tr("Ins"))
        self.empty = EmptyState(
            "glossary",
            self.tr("No terms yet"),
            self.tr("Abbreviations you enter here are explained at the head of the minutes in which they occur."),
            primary(self.tr("New term"), "add"),
        )
        self.header.add_tool(self.take)
        self.header.add_tool(self.bring)
        self.header.add_tool(self.add)
        self.nothing = EmptyState("check", self.tr("Nothing here"), "")
        self.lay_out(self.view)
        self._stack.addWidget(self.nothing)
        self._connect()

    def _columns(self) -> tuple[Column[GlossaryRow], ...]:
        change, is_term, tr = self._change, lambda row: row.line is not None, self.tr
        return (
            Column(
                "abbreviation", tr("Abbreviation"), lambda row: row.abbreviation, edit=partial(change, "abbreviation"),
                editable=is_term, sort=lambda row: sort_key(row.abbreviation), width=124, role="name",
            ),
            Column(
                "meaning", tr("Meaning"), lambda row: row.meaning, edit=self._explain, stretch=True, wrap=True,
                token=lambda row: "text" if row.line else "text2", sort=lambda row: sort_key(row.meaning),
            ),
            Column(
                "context", tr("In which context"), lambda row: row.line.context if row.line else "",
                edit=partial(change, "context"), editable=is_term, width=136, token="text2", wrap=True,
            ),
            Column(
                "starts", tr("From"), lambda row: day_month_year(row.line.starts) if row.line and row.line.starts
                else "", edit=self._set_start, editable=is_term, width=96, token="text2",
                sort=lambda row: row.line.starts if row.line else None,
                tip=lambda _: tr("The first day of this meaning; empty: always"),
            ),
            Column(
                "first", tr("First used"), lambda row: row.first_words, command=self.go_to_first, width=104,
                sort=lambda row: row.use.first.date if row.use and row.use.first else None,
                token=lambda row: "accent" if row.times else "text3",
            ),
            Column(
                "times", tr("Times"), lambda row: row.times_words, width=64, sort=lambda row: row.times, tabular=True,
                align=Qt.AlignmentFlag.AlignRight, token="text2",
            ),
            Column(
                "meetings", tr("Meetings"), lambda row: row.meetings_words, command=self.list_meetings, width=104,
                sort=lambda row: len(row.use.meetings) if row.use else None,
                token=lambda row: "accent" if row.times else "text3",
            ),
        )  # fmt: skip

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_term)
        self.take.clicked.connect(self.take_explained)
        self.bring.clicked.connect(lambda: import_glossary(self))
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self.add_term)
        self.view.changed.connect(lambda _: self._show())
        self.uses.counted.connect(self._show)
        self.let_write(
            (
                Gesture(self.tr("New term"), "Ins", self.add_term, "add"),
                Gesture(self.tr("Add as explained in the minutes"), "Ctrl+Return", self.take_explained, "check"),
                Gesture(self.tr("Remove"), "Del", self.remove, "delete"),
                Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.move_term(-1)),
                Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.move_term(1)),
            ),
            (self.add, self.take, self.bring, self.empty.button),
        )
        add_gestures(self.table, (Gesture(self.tr("Filter"), "Ctrl+F", self.filter.setFocus, "search"),))
        QWidget.setTabOrder(self.take, self.bring)
        QWidget.setTabOrder(self.bring, self.add)
        QWidget.setTabOrder(self.add, self.filter)
        QWidget.setTabOrder(self.filter, self.view)
        QWidget.setTabOrder(self.view, self.table)

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self._lines = self.bridge.ask(glossary.term_lines, self.subject_id)
        self.uses.look(self.subject_id)
        self._show()
        self.counted.emit("")
        self.hinted.emit(self.tr("Enter edits   Ins adds   Del removes") if self.bridge.can_write else "")

    @override
    def refresh(self, changed: ChangeSet) -> None:
        if changed.touches("glossaryterm"):
            self.reload()
        elif self.subject_id is not None:
            self.uses.look(self.subject_id)

    @override
    def select(self, key: str) -> None:
        if any(line.id == key for line in self._lines):
            self.filter.clear()
            self.view.set_current(Show.TERMS)
        self.table.select_key(key)

    @override
    def thing(self) -> Thing | None:
        row = self.table.current_line()
        return Thing("glossaryterm", row.line.id) if row is not None and row.line is not None else None

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.uses.stop()

    def add_term(self) -> None:
        """Add a term and open its abbreviation for typing."""
        assert self.subject_id is not None
        taken = {line.abbreviation for line in self._lines}
        fresh = next(
            name for n in range(1, len(taken) + 2) if (name := NEW_TERM if n == 1 else f"{NEW_TERM} {n}") not in taken
        )
        term_id = self.bridge.run(glossary.add_term, self.subject_id, fresh)
        self.filter.clear()
        self.view.set_current(Show.TERMS)
        self.table.edit_key(term_id, "abbreviation")

    def take_explained(self) -> None:
        """Add the selected short forms with the meanings that the minutes give them, in one step."""
        chosen = [(row.abbreviation, row.meaning) for row in self.table.selected_lines() if row.is_proposal]
        if not chosen:
            self.refused.emit(self.tr("Select short forms whose meaning stands in the minutes, under Not explained."))
            return
        assert self.subject_id is not None
        self.bridge.run(glossary.add_terms, self.subject_id, chosen)
        self.said.emit(self.tr("{0} added to the glossary").format(", ".join(short for short, _ in chosen[:5])))

    def remove(self) -> None:
        """Remove the selected terms."""
        lines = [row.line for row in self.table.selected_lines() if row.line is not None]
        if lines:
            self.bridge.run(glossary.remove_terms, tuple(line.id for line in lines))

    def move_term(self, steps: int) -> None:
        """Move the current term in the stored order."""
        row = self.table.current_line()
        if row is not None and row.line is not None:
            try:
                self.bridge.run(glossary.move_term, row.line.id, steps)
            except RuleError as refusal:
                self.table.show_error(self.table.currentIndex(), str(refusal))

    def go_to_first(self, row: GlossaryRow) -> None:
        """Go to where a term was used first."""
        if row.use is not None and row.use.first is not None:
            self._go(row, row.use.first)

    def list_meetings(self, row: GlossaryRow) -> None:
        """List the meetings that use a term, and go to the one that is chosen."""
        if row.use is None or not row.use.meetings:
            return
        dialog = TermMeetings(row.abbreviation, row.use, self.window())
        dialog.exec()
        if dialog.chosen is not None:
            self._go(row, dialog.chosen)
        dialog.deleteLater()

    def _go(self, row: GlossaryRow, meeting: TermMeeting) -> None:
        place = self.bridge.ask(glossary_use.place_in_meeting, meeting.id, row.abbreviation)
        page = "attendance" if place.in_register else "minutes"
        self.wanted.emit(Place(page, place.meeting_id, place.key))

    def _change(self, column: str, row: GlossaryRow, value: object) -> None:
        if row.line is not None:
            self.bridge.run(glossary.edit_term, row.line.id, {column: value})

    def _explain(self, row: GlossaryRow, meaning: str) -> None:
        """Change the meaning, or take a short form of the minutes into the glossary with it."""
        if row.line is not None:
            self._change("meaning", row, meaning)
        elif meaning.strip():
            assert self.subject_id is not None
            self.bridge.run(glossary.add_term, self.subject_id, row.abbreviation, meaning)
            self.said.emit(self.tr("{0} added to the glossary").format(row.abbreviation))

    def _set_start(self, row: GlossaryRow, value: str) -> None:
        """The day typed in words or figures; empty for always."""
        starts: dt.date | None = None
        if value.strip():
            due = parse_due(value, self.bridge.ask(lambda read: read.today))
            if due is None or due.kind is not DueKind.DATE:
                raise RuleError(self.tr("“{0}” is no day. Type one like 1 April 2027.").format(value.strip()))
            starts = due.date
        self._change("starts", row, starts)

    def _show(self) -> None:
        """Show the rows of the view chosen, with what has been counted so far."""
        uses = self.uses
        use = glossary_use.use_of(self._lines, uses.meetings, uses.tallies) if uses.ready else None
        terms, others = term_rows(self._lines, use), unexplained_rows(use)
        unused = tuple(row for row in terms if row.is_unused)
        shown = {Show.TERMS: terms, Show.UNUSED: unused, Show.UNEXPLAINED: others}[Show(self.view.current)]
        self.show_lines(shown, is_empty=not terms and not others)
        if not shown and (terms or others):
            self.nothing.say(*self._nothing_words())
            self._stack.setCurrentWidget(self.nothing)
        self.view.setVisible(bool(terms or others))
        self.view.set_count(Show.TERMS, len(terms))
        self.view.set_count(Show.UNUSED, len(unused) if use else None)
        self.view.set_count(Show.UNEXPLAINED, len(others) if use else None)
        self.take.setVisible(self.view.current == Show.UNEXPLAINED)
        self.header.set_subtitle(self._subtitle() if terms or others else "")

    def _nothing_words(self) -> tuple[str, str]:
        if not self.uses.ready:
            return self.tr("Still counting"), self.tr("The minutes are being read; this takes a moment.")
        return {
            Show.TERMS: (self.tr("No terms yet"), self.tr("Insert adds one; Not explained has what the minutes use.")),
            Show.UNUSED: (self.tr("Every term is used"), self.tr("Terms that no minutes use would stand here.")),
            Show.UNEXPLAINED: (
                self.tr("Everything is explained"),
                self.tr("Short forms that the minutes use and the glossary lacks would stand here."),
            ),
        }[Show(self.view.current)]

    def _subtitle(self) -> str:
        said = counted(len(self._lines), self.tr("term"))
        return said if self.uses.ready else self.tr("{0} · counting where they are used…").format(said)
