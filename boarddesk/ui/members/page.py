"""Who sits on the board: groups, people, terms."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import boards, member_changes, members
from boarddesk.desk.involvement import involvement_pack
from boarddesk.desk.read_members import today
from boarddesk.model.errors import RuleError
from boarddesk.model.history import Thing
from boarddesk.model.lines.members import MemberLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.dialog import MemberDialog
from boarddesk.ui.members.end_term import EndTermDialog
from boarddesk.ui.members.involvement import InvolvementView
from boarddesk.ui.members.register_offer import RegisterOffer
from boarddesk.ui.members.rows import (
    MemberRow,
    Order,
    Show,
    count_people,
    is_shown,
    member_rows,
    representing,
    term_in_words,
)
from boarddesk.ui.members.table import MembersTable, paint_name, paint_words, row_height
from boarddesk.ui.members.tools import MemberTools
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.pages import BETWEEN_BLOCKS, SHEET_LEFT, SHEET_RIGHT, PageHeader
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.table import Column

MAP = "map"
"""The choice that shows the involvement map instead of a list."""


class MembersPage(Page):
    """Members by register group; Insert adds, Enter edits, Delete removes."""

    name: ClassVar[str] = "members"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "membership", "membershipinitials", "membershiporganisation", "membershiplink", "membershipdeputy",
            "person", "organisation", "registergroup", "emailaddress", "board",
        }
    )  # fmt: skip
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Enter", "Open a member"),
        ("F2", "Edit initials and title in place"),
        ("Ins", "Add a member"),
        ("Alt+Shift+Up / Down", "Move a member within the group"),
        ("Ctrl+Enter", "Fill a vacant seat"),
        ("Ctrl+E", "End a term"),
        ("Del", "Remove a member entered by mistake"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._today = bridge.ask(today)
        self._lines: tuple[MemberLine, ...] = ()
        self._order: Order | None = None
        self.header = PageHeader(self.tr("Members"))
        self.add = primary(self.tr("Add member"), "guest", self.tr("Ins"))
        self.end = outline(self.tr("End term…"))
        self.tools = MemberTools(self)
        self.filter = IconLineEdit("search", self.tr("Filter by anything…"))
        self.view = Segments(
            (
                (Show.CURRENT, self.tr("Current")),
                (Show.VACANT, self.tr("Vacant")),
                (Show.PAST, self.tr("Past")),
                (Show.ALL, self.tr("All")),
                (MAP, self.tr("Involvement")),
            ),
            name=self.tr("Which members to show"),
        )
        self.table = MembersTable(self._columns(), self.tr("Members"), self)
        self.map = InvolvementView(self)
        self.empty = EmptyState(
            "members",
            self.tr("No members yet"),
            self.tr("The people you enter here stand on the register of every meeting in their term."),
            primary(self.tr("Add the first member"), "guest"),
        )
        self.nobody = EmptyState("search", self.tr("Nobody found"), self.tr("No member fits what is shown and typed."))
        self.offer = RegisterOffer(self)
        self._lay_out()
        self._connect()

    def _columns(self) -> tuple[Column[MemberRow], ...]:
        run = self.bridge.run
        return (
            Column(
                "name", self.tr("Name"), lambda row: row.name, width=220, said=self._spoken,
                paint=paint_name,
                height=lambda row, _: row_height(row),
            ),
            replace(
                _words(
                    "initials", self.tr("Initials"), lambda row: row.line.initials if row.line else "", 66,
                    lambda row, value: run(members.change_initials, row.id, value),
                ),
                tip=self._initials_tip, edit_value=lambda row: row.details.initials,
            ),
            _words(
                "title", self.tr("Title"), lambda row: row.details.title, 0,
                self._change_title,
            ),
            _words("representing", self.tr("Representing"), lambda row: representing(row.details), 226),
            _words("term", self.tr("Term"), lambda row: term_in_words(row.line, self._today) if row.line else "", 206),
        )  # fmt: skip

    def _initials_tip(self, row: MemberRow) -> str:
        if row.line is None or row.line.initials == row.details.initials:
            return ""
        return self.tr("{initials} once the change is valid").format(initials=row.details.initials)

    def _spoken(self, row: MemberRow) -> str:
        return ", ".join(part for part in (row.name, row.details.office, row.standing_word, row.past_word) if part)

    def _change_title(self, row: MemberRow, title: str) -> None:
        """Change a title, and go to the membership that has it."""
        changed = self.bridge.run(member_changes.change_title_from_now, row.id, title)
        self.table.select_key(changed, self.table.lines_model.column_of("title"))

    def _lay_out(self) -> None:
        self.header.add_tool(self.end)
        self.header.add_tool(self.tools.button)
        self.header.add_tool(self.add)
        self.filter.setMaximumWidth(360)
        choice = QHBoxLayout()
        choice.addWidget(self.filter, 1)
        choice.addStretch(1)
        choice.addWidget(self.view)
        self._stack = QStackedLayout()
        for each in (self.table, self.empty, self.nobody, self.map):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT - 14, BETWEEN_BLOCKS, SHEET_RIGHT - 6, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(14, 0, 6, 8)
        top.setSpacing(16)
        top.addWidget(self.header)
        top.addLayout(choice)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        order: tuple[QWidget, ...] = (self.end, self.tools.button, self.add, self.filter, self.view, self.table)
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_member)
        self.end.clicked.connect(self.end_term)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self.add_member)
        self.filter.textChanged.connect(self._show)
        self.view.changed.connect(self._show)
        self.table.wanted.connect(self.open_row)
        self.table.line_changed.connect(self._moved)
        self.table.line_changed.connect(lambda _: self.thing_changed.emit())
        self.table.ordered.connect(self._order_by)
        add_gestures(
            self.table,
            (
                Gesture(self.tr("Add member…"), "Ins", self.add_member, "guest"),
                Gesture(self.tr("Fill this seat…"), "Ctrl+Return", self.fill_seat, "member"),
                Gesture(self.tr("End term…"), "Ctrl+E", self.end_term, "calendar"),
                Gesture(self.tr("Merge two people…"), "", self.tools.merge_selected, "members"),
                Gesture(self.tr("Remove"), "Del", self.remove, "delete"),
                Gesture(self.tr("Move up"), "Alt+Shift+Up", lambda: self.move_member(-1), "move_up"),
                Gesture(self.tr("Move down"), "Alt+Shift+Down", lambda: self.move_member(1), "move_down"),
            ),
        )

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        self._today = self.bridge.ask(today)
        self._lines = self.bridge.ask(members.member_lines, self.subject_id)
        self.table.lines_model.set_can_edit(self.bridge.can_write)
        self.add.setEnabled(self.bridge.can_write)
        self.tools.allow(writable=self.bridge.can_write)
        self._show()
        self.counted.emit("")
        self.hinted.emit(self.tr("Enter opens   F2 edits in place   Ins adds"))

    @override
    def select(self, key: str) -> None:
        if self.view.current == MAP:
            self.view.set_current(Show.CURRENT)
        if not self.table.select_key(key) and any(line.id == key for line in self._lines):
            self.filter.clear()
            self.view.set_current(Show.ALL)
            self.table.select_key(key)

    @override
    def thing(self) -> Thing | None:
        row = self.table.current_line()
        return Thing("membership", row.line.id) if row is not None and row.line is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        shown = self._stack.currentWidget()
        if shown is self.map and self.map.table is not None:
            self.map.table.setFocus()
        else:
            (self.table if shown is self.table else self.empty.button or self.filter).setFocus()

    def add_member(self) -> None:
        """Open the dialog for somebody new, in the group the cursor is in."""
        assert self.subject_id is not None
        if not self.bridge.can_write:
            return
        row = self.table.current_line()
        dialog = MemberDialog(self.bridge, self.subject_id, group_id=row.group_id if row else None, parent=self)
        dialog.added.connect(self._added)
        dialog.exec()
        dialog.deleteLater()

    def open_row(self, row: MemberRow) -> None:
        """Open a member; on a heading, add somebody to the group."""
        assert self.subject_id is not None
        if row.line is None:
            self.add_member()
            return
        dialog = MemberDialog(self.bridge, self.subject_id, line=row.line, parent=self)
        dialog.exec()
        if dialog.saved_id and dialog.saved_id != row.id:
            self.select(dialog.saved_id)
        dialog.deleteLater()

    def fill_seat(self) -> None:
        """Open the vacant seat the cursor is on for somebody to sit in it."""
        row = self.table.current_line()
        if row is not None and row.is_vacant and self.bridge.can_write:
            self.open_row(row)

    def end_term(self) -> None:
        """Ask for the last day of the current member."""
        row = self.table.current_line()
        if row is not None and row.line is not None and self.bridge.can_write:
            dialog = EndTermDialog(self.bridge, row.line, self)
            dialog.exec()
            dialog.deleteLater()

    def remove(self) -> None:
        """Remove the selected members; the cell says why one has to stay."""
        chosen = [row for row in self.table.selected_lines() if row.line is not None]
        if not chosen or not self.bridge.can_write:
            return
        try:
            self.bridge.run(member_changes.remove, [row.id for row in chosen])
        except RuleError as refusal:
            self.table.show_error(self.table.currentIndex(), str(refusal))

    def move_member(self, steps: int) -> None:
        """Move the current member past the one shown next to it, within the group."""
        row = self.table.current_line()
        if row is None or row.line is None or not self.bridge.can_write:
            return
        if self._order is not None:
            self.table.show_error(self.table.currentIndex(), self.tr("Back to the register's order first."))
            return
        shown = [each for each in self.table.shown_lines() if each.line is not None and each.group_id == row.group_id]
        all_ids = [line.id for line in self._lines if line.details.group_id == row.group_id]
        at = shown.index(row) + steps
        if 0 <= at < len(shown):
            past = all_ids.index(shown[at].id) - all_ids.index(row.id)
            self.bridge.run(members.move_member, row.id, past)

    def _show(self) -> None:
        if self.subject_id is None:
            return
        if self.view.current == MAP:
            self._show_map()
            return
        groups = self.bridge.ask(boards.group_lines, self.subject_id)
        rows = member_rows(
            groups, self._lines, self._today, show=Show(self.view.current), words=self.filter.text(), order=self._order
        )
        self.table.show_rows(rows)
        found = any(row.line is not None for row in rows)
        if not found:
            self.nobody.say(*self._nobody_words())
        self._stack.setCurrentWidget(self.table if found else self.nobody if self._lines else self.empty)
        self.filter.setVisible(bool(self._lines))
        self.view.setVisible(bool(self._lines))
        self.end.setVisible(bool(self._lines))
        self._say_counts()
        self._moved(self.table.current_line())

    def _show_map(self) -> None:
        assert self.subject_id is not None
        self.map.show_pack(self.bridge.ask(involvement_pack, self.subject_id), self.filter.text())
        self._stack.setCurrentWidget(self.map)
        self.end.setEnabled(False)
        self._say_counts()

    def _nobody_words(self) -> tuple[str, str]:
        show = Show(self.view.current)
        if not self.filter.text().strip() and show is Show.VACANT:
            return self.tr("No seat is vacant"), self.tr("A term can end so that its seat stays.")
        if not self.filter.text().strip() and show is Show.PAST:
            return self.tr("Nobody has left yet"), self.tr("Members whose term is over are kept here.")
        return self.tr("Nobody found"), self.tr("No member fits what is shown and typed.")

    def _say_counts(self) -> None:
        counts = {
            show: count_people([line for line in self._lines if is_shown(line, show, self._today)]) for show in Show
        }
        for show, count in counts.items():
            self.view.set_count(show, len(self._lines) if show is Show.ALL else count)
        seated, vacant, former = (counts[show] for show in (Show.CURRENT, Show.VACANT, Show.PAST))
        parts = [self.tr("1 member") if seated == 1 else self.tr("{count} members").format(count=seated)]
        if vacant:
            parts.append(self.tr("1 seat vacant") if vacant == 1 else self.tr("{n} seats vacant").format(n=vacant))
        if former:
            parts.append(self.tr("{count} former").format(count=former))
        self.header.set_subtitle(" · ".join(parts) if self._lines else "")

    def _order_by(self, order: Order | None) -> None:
        self._order = order
        self._show()

    def _added(self, membership_id: str, name: str) -> None:
        self.select(membership_id)
        self.said.emit(self.tr("{name} added").format(name=name))

    def _moved(self, row: MemberRow | None) -> None:
        self.end.setEnabled(row is not None and row.line is not None and self.bridge.can_write)


def _words(
    column_id: str,
    title: str,
    value: Callable[[MemberRow], str],
    width: int,
    edit: Callable[[MemberRow, str], object] | None = None,
) -> Column[MemberRow]:
    """A column of plain words; it takes what room is left when it has no width."""
    return Column(
        column_id, title, value, width=width or 120, stretch=not width, edit=edit, tip=value,
        editable=lambda row: row.line is not None and bool(row.details.name),
        paint=lambda painter, rect, row, state: paint_words(painter, rect, value(row), row, state),
    )  # fmt: skip
