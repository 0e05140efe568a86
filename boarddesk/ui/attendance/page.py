"""The attendance tab: one letter for each person and on to the next blank row (RULES 14 to 18 and 24)."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import agenda, attendance, meetings, people, register_lines
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.history import REGISTER, Thing
from boarddesk.model.lines.attendance import RegisterLine
from boarddesk.model.lines.boards import CodeLine
from boarddesk.ui.attendance.asking import AskPopup
from boarddesk.ui.attendance.coming import Coming
from boarddesk.ui.attendance.copying import copy_table, table_rows
from boarddesk.ui.attendance.counts import CountsStrip
from boarddesk.ui.attendance.declaring import ask_declarations
from boarddesk.ui.attendance.entries import Entry, code_for, entries_of, next_code, slot_count
from boarddesk.ui.attendance.offers import people_offers
from boarddesk.ui.attendance.panels import DetailsPanel, GuestPanel
from boarddesk.ui.attendance.presence import PresencePanel, QuietLine
from boarddesk.ui.attendance.representing import Representing
from boarddesk.ui.attendance.table import RegisterTable
from boarddesk.ui.attendance.words import QuorumWatch, count_words, early_warning
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.menu import menu
from boarddesk.ui.widgets.pages import SHEET_LEFT, SHEET_RIGHT
from boarddesk.ui.widgets.painting import LEAD


class AttendancePage(Page):
    """The register of a meeting with its counts; letters mark, R asks who came."""

    name: ClassVar[str] = "attendance"
    tables: ClassVar[frozenset[str]] = attendance.TABLES | {
        "board", "quorumrule", "agendaitem", "person", "attendancecode", "registergroup",
        "membershipinitials", "membershiporganisation", "membershiplink", "membershipdeputy",
    }  # fmt: skip
    keys: ClassVar[tuple[tuple[str, str], ...]] = (
        ("M R A N", "Mark the person and go to the next blank row (the board's own letters)"),
        ("P A", "Mark in a group of ticks"),
        ("R", "Say who came for the person, or for whom a guest is here"),
        ("Space", "Next code"),
        ("Backspace", "Clear the mark"),
        ("Shift+Up / Shift+Down", "Select several people"),
        ("/", "Find a person"),
        ("Enter", "Late, early, remote, note, printed texts"),
        ("Ctrl+L", "Came in now"),
        ("Ctrl+E", "Left now"),
        ("Ctrl+Shift+L", "Came in at a time or an item"),
        ("Ctrl+Shift+O", "Left at a time or after an item"),
        ("Ctrl+R", "Remote, or in the room"),
        ("Ctrl+T", "Attends for a member"),
        ("Ctrl+D", "Declaration of interest"),
        ("Ctrl+I", "Present per item"),
        ("Ctrl+Shift+C", "Copy the register as a table"),
        ("Ins", "Add a guest"),
        ("Del", "Clear the mark, or remove a guest"),
    )

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.register: RegisterLine | None = None
        self.strip = CountsStrip()
        self.add_guest = outline(self.tr("Add guest"), "guest")
        self.rest_present = primary(self.tr("Mark the rest present"), "all_present")
        self.calm = label("", "secondary", "text2")
        self.table = RegisterTable(self)
        self.empty = EmptyState(
            "members",
            self.tr("Nobody to mark yet"),
            self.tr("Members on the day of this meeting stand here; guests can be added on the night."),
            primary(self.tr("Go to Members"), "members"),
        )
        self.who_came = AskPopup(self.table)
        self.finder = AskPopup(self.table)
        self.guest_panel = GuestPanel(self.table, self._add_guest)
        self.presence_panel = PresencePanel(self.table)
        self.quiet = QuietLine()
        self.representing = Representing(self)
        self.coming = Coming(self)
        self._watch = QuorumWatch()
        self.details_panel = DetailsPanel(self.table, self._save_details)
        self._actions: list[list[QAction]] = []
        self._lay_out()
        self._connect()

    @override
    def reload(self) -> None:
        assert self.subject_id is not None
        register = self.bridge.ask(register_lines.register_line, self.subject_id)
        entries = entries_of(register)
        self.register = register
        may_mark = self.bridge.can_write and not register.frozen
        self.table.may_mark = may_mark
        self.table.show_entries(entries, self._slot_names(register))
        anybody = any(entry.line is not None for entry in entries)
        self._stack.setCurrentWidget(self.table if anybody else self.empty)
        self.strip.setVisible(anybody)
        self.strip.show_register(register)
        self.calm.setText(self.tr("The minutes are approved; this register stays as it is."))
        self.calm.setVisible(register.frozen)
        self.quiet.show_register(register)
        self.presence_panel.refresh(register.per_item)
        self.add_guest.setVisible(may_mark)
        blank = any(entry.is_blank for entry in entries)
        self.rest_present.setVisible(may_mark and anybody)
        self.rest_present.setEnabled(blank)
        self._tell(register, may_mark)

    @override
    def refresh(self, changed: ChangeSet) -> None:
        self.reload()

    @override
    def select(self, key: str) -> None:
        self.table.select_key(key)

    @override
    def thing(self) -> Thing | None:
        entry = self.table.current_entry()
        return Thing("registerrow", entry.person.key) if entry is not None else None

    @override
    def thing_views(self) -> tuple[QWidget, ...]:
        return (self.table,)

    @override
    def focus_first(self) -> None:
        (self.table if self._stack.currentWidget() is self.table else self.empty.button or self).setFocus()

    def mark_letter(self, letter: str) -> None:
        """Mark the selected people with the code of a key and step on; one who is represented is asked about.

        Of several people those with a mark keep it, unless all have one.
        """
        chosen = self._to_mark()
        known = [code for entry in self.table.register_model.lines for code in entry.section.codes]
        if not chosen or (len(chosen) == 1 and self._asks(chosen[0], letter, known)):
            return
        marks: dict[str, str | None] = {}
        for entry in chosen:
            code = code_for(entry, letter, known)
            if code is None:
                self._refuse_letter(entry)
                return
            marks[entry.person.key] = code.code
        kept = len(self.table.selected_entries()) - len(chosen)
        if self._mark(marks):
            if kept:
                self.said.emit(self.tr("%n marked; who had a mark keeps it", "", len(marks)))
            self.step()

    def cycle(self) -> None:
        """Space: the code under the cursor's ring, or the next code after the one there is."""
        chosen = self._to_mark()
        if not chosen:
            return
        slot = self.table.register_model.slot_at(self.table.currentIndex().column())
        current = self.table.current_entry() or chosen[0]
        if slot is not None and len(chosen) == 1 and current.slots[slot] is not None:
            self.click_mark(current, current.slots[slot])
            return
        wanted = next_code(current)
        marks: dict[str, str | None] = {}
        for entry in chosen:
            codes = [code.code for code in entry.section.codes if wanted and code.counts_as is wanted.counts_as]
            if codes or wanted is None:
                marks[entry.person.key] = codes[0] if codes else None
        self._mark(marks)

    def clear_marks(self) -> None:
        """Take the marks of the selected people away."""
        if self.may_mark():
            self._mark({entry.person.key: None for entry in self.table.selected_entries() if not entry.is_blank})

    def clear_or_remove(self) -> None:
        """Del: a guest leaves the register, a member loses the mark."""
        chosen = self.table.selected_entries()
        if not self.may_mark():
            return
        if len(chosen) == 1 and chosen[0].person.is_guest:
            line = chosen[0].person
            if self.run(lambda: self.bridge.run(attendance.remove_row, self.meeting_id, line.key)):
                self.said.emit(self.tr("%1 is off the register").replace("%1", line.name))
        else:
            self.clear_marks()

    def click_mark(self, entry: Entry, code: CodeLine | None) -> None:
        """A click on a target marks; on the mark that is there it clears."""
        if code is None or not self.may_mark():
            return
        if entry.person.code == code.code:
            self._mark({entry.person.key: None})
        elif code.counts_as is CountsAs.REPRESENTED:
            self.representing.ask_who_came(entry)
        else:
            self._mark({entry.person.key: code.code})

    def find_person(self) -> None:
        """Ask for a name or initials and go there."""
        people = self.table.people()
        entry = self.table.current_entry()
        self.finder.ask(
            self.tr("Find a person"),
            self.table.row_anchor(entry.key, 0) if entry else QRect(),
            lambda text: people_offers(people, text),
            lambda offer: self.table.select_key(offer.payload),
        )

    def new_guest(self) -> None:
        """Ask for the name of somebody who is here without a seat."""
        if not self.may_mark():
            return
        names = self.bridge.ask(people.person_names)
        organisations = self.bridge.ask(people.organisation_names)
        corner = self.add_guest.mapTo(self.window(), self.add_guest.rect().topLeft())
        anchor = QRect(self.table.mapFrom(self.window(), corner), self.add_guest.size())
        absent = [entry.person for entry in self.table.people() if self.representing.may_be_represented(entry)]
        self.guest_panel.ask(anchor, names, organisations, absent, self._early_warning())

    def open_details(self, field: str = "arrived") -> None:
        """Show what the register says of the current person, to be changed."""
        entry = self.table.current_entry()
        if entry is None or not self.may_mark():
            return
        items = self.bridge.ask(agenda.item_lines, self.meeting_id)
        anchor = self.table.row_anchor(entry.key, 1)
        self.details_panel.show_person(anchor, entry.person, items, self._early_warning(), field)

    def mark_rest(self) -> None:
        """Mark everybody present who has no mark."""
        if not self.may_mark():
            return
        done: list[int] = []
        if self.run(lambda: done.append(self.bridge.run(attendance.mark_rest_present, self.meeting_id))) and done:
            self.said.emit(self.tr("%n marked present", "", done[0]))
        self.table.setFocus()

    def attends_for(self) -> None:
        """Ask for which member the current person is here."""
        entry = self.table.current_entry()
        if entry is not None and self.may_mark():
            self.representing.ask_for_whom(entry)

    def declare_interest(self) -> None:
        """Open the declarations of interest with the current person filled in."""
        entry = self.table.current_entry()
        if entry is not None and self.may_mark():
            ask_declarations(self.bridge, self.meeting_id, self, name=entry.person.name)
            self.table.setFocus()

    def show_presence(self) -> None:
        """Show who was there item by item."""
        lines = self.bridge.ask(register_lines.item_presence, self.meeting_id)
        if not lines:
            self.said.emit(self.tr("There are no items on the agenda yet"))
            return
        under = self.quiet if self.quiet.isVisible() else self.strip
        corner = under.mapTo(self.window(), under.rect().topLeft())
        self.presence_panel.show_items(QRect(self.table.mapFrom(self.window(), corner), under.size()), lines)

    def copy_register(self) -> None:
        """Put the whole register on the clipboard as a table."""
        copy_table(table_rows(self.table.register_model, self.table.register_model.lines))
        self.said.emit(self.tr("The register is on the clipboard"))

    def show_history(self) -> None:
        """Show who changed this register, and when."""
        self.history_wanted.emit(Thing(REGISTER, self.meeting_id))

    def menu_of(self, entry: Entry) -> QMenu:
        """What can be done with the selected people, the codes of this one's group first."""
        made = menu("", self.table)
        for code in entry.section.codes:
            action = made.addAction(f"{code.meaning}\t{code.key.upper()}")
            action.triggered.connect(lambda _=False, key=code.key: self.mark_letter(key))
        for group in self._actions:
            made.addSeparator()
            made.addActions(group)
        if self.history_action is not None:
            made.addAction(self.history_action)
        return made

    @property
    def meeting_id(self) -> str:
        """The meeting it shows."""
        assert self.subject_id is not None
        return self.subject_id

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(int(LEAD), 0, 12, 0)
        head.addWidget(self.strip, 1)
        head.addWidget(self.add_guest)
        head.addWidget(self.rest_present)
        self.calm.setContentsMargins(int(LEAD), 0, 0, 0)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHEET_LEFT - int(LEAD), 18, SHEET_RIGHT - 12, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.calm)
        self.quiet.setContentsMargins(int(LEAD), 0, 0, 0)
        column.addWidget(self.quiet)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.table)
        QWidget.setTabOrder(self.table, self.add_guest)
        QWidget.setTabOrder(self.add_guest, self.rest_present)
        QWidget.setTabOrder(self.rest_present, self.quiet.more)

    def _connect(self) -> None:
        self.add_guest.clicked.connect(self.new_guest)
        self.rest_present.clicked.connect(self.mark_rest)
        self.quiet.more.clicked.connect(self.show_presence)
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self._go_to_members)
        table = self.table
        table.letter_typed.connect(self.mark_letter)
        table.space_typed.connect(self.cycle)
        table.cleared.connect(self.clear_marks)
        table.find_wanted.connect(self.find_person)
        table.opened.connect(self.open_details)
        table.mark_clicked.connect(self.click_mark)
        table.moved.connect(self._placed)
        table.moved.connect(self.thing_changed)
        table.customContextMenuRequested.connect(self._context_menu)
        self.who_came.closed.connect(lambda: table.set_asking(None))
        self._actions = [add_gestures(table, group) for group in self._gestures()]
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _gestures(self) -> Sequence[Sequence[Gesture]]:
        """What can be done besides marking, in the groups of the context menu."""
        tr, coming = self.tr, self.coming
        return (
            (
                Gesture(tr("Came in now"), "Ctrl+L", lambda: coming.note_now(False), "clock"),
                Gesture(tr("Left now"), "Ctrl+E", lambda: coming.note_now(True)),
                Gesture(tr("Came in at…"), "Ctrl+Shift+L", lambda: coming.ask_when(False)),
                Gesture(tr("Left at…"), "Ctrl+Shift+O", lambda: coming.ask_when(True)),
                Gesture(tr("There throughout"), "", coming.forget),
                Gesture(tr("Remote or in the room"), "Ctrl+R", coming.toggle_remote),
            ),
            (
                Gesture(tr("Attends for…"), "Ctrl+T", self.attends_for, "members"),
                Gesture(tr("Declaration of interest…"), "Ctrl+D", self.declare_interest, "flag"),
                Gesture(tr("Details…"), "", self.open_details, "edit"),
                Gesture(tr("Clear the mark, or remove a guest"), "Del", self.clear_or_remove, "delete"),
            ),
            (
                Gesture(tr("Find a person…"), "Ctrl+F", self.find_person, "search"),
                Gesture(tr("Add guest…"), "Ins", self.new_guest, "guest"),
                Gesture(tr("Present per item"), "Ctrl+I", self.show_presence, "list"),
            ),
            (
                Gesture(tr("Copy"), "", self.table.copy, "copy"),
                Gesture(tr("Copy the register as a table"), "Ctrl+Shift+C", self.copy_register, "table"),
                Gesture(tr("History of this register"), "", self.show_history, "history"),
            ),
        )

    def _context_menu(self, spot: QPoint) -> None:
        entry = self.table.current_entry()
        if entry is not None and self.table.may_mark:
            made = self.menu_of(entry)
            made.aboutToHide.connect(made.deleteLater)
            made.popup(self.table.viewport().mapToGlobal(spot))

    def _mark(self, marks: dict[str, str | None]) -> bool:
        if not marks:
            return False
        return self.run(lambda: self.bridge.run(attendance.mark_each, self.meeting_id, marks))

    def _add_guest(self, name: str, title: str, representing: str, absent: str | None) -> None:
        key = self.bridge.run(attendance.add_guest, self.meeting_id, name, title, representing, attends_for=absent)
        self.table.select_key(key)

    def _save_details(self, key: str, values: dict[str, object]) -> None:
        self.bridge.run(attendance.edit_row, self.meeting_id, key, values)

    def run(self, gesture: Callable[[], object]) -> bool:
        """Do something; what is refused is said at the current row."""
        try:
            gesture()
        except RuleError as refusal:
            self.table.say_at_current(str(refusal))
            return False
        return True

    def step(self) -> None:
        """Go on to the next blank person."""
        if not self.table.step():
            announce(self.table, self.tr("Everybody is marked"))

    def may_mark(self) -> bool:
        """Whether the register can be marked; if not, say why."""
        if self.table.may_mark:
            return True
        frozen = self.register is not None and self.register.frozen
        self.table.say_at_current(self.calm.text() if frozen else self.tr("This file is open for reading only."))
        return False

    def _to_mark(self) -> list[Entry]:
        """The selected people; of several those who are blank, if any are."""
        chosen = self.table.selected_entries()
        if not chosen or not self.may_mark():
            return []
        return [entry for entry in chosen if entry.is_blank] or chosen if len(chosen) > 1 else chosen

    def _asks(self, entry: Entry, letter: str, known: Sequence[CodeLine]) -> bool:
        """Ask who came for a member, or for whom a guest is here, where a letter means represented."""
        meant = code_for(entry, letter, known) or next(
            (c for c in known if c.key.casefold() == letter.casefold()), None
        )
        if meant is None or meant.counts_as is not CountsAs.REPRESENTED:
            return False
        if self.representing.represents_others(entry):
            self.representing.ask_for_whom(entry)
        else:
            self.representing.ask_who_came(entry)
        return True

    def _refuse_letter(self, entry: Entry) -> None:
        keys = ", ".join(code.key.upper() for code in entry.section.codes)
        sentence = self.tr("%1 is marked with %2.").replace("%1", entry.section.name).replace("%2", keys)
        self.table.say_at_current(sentence)

    def _early_warning(self) -> str:
        return early_warning(self.bridge, self.meeting_id)

    def _slot_names(self, register: RegisterLine) -> tuple[str, ...]:
        names = [code.code for code in register.codes]
        names += ["·"] * (slot_count(register) - len(names))
        return tuple(names)

    def _tell(self, register: RegisterLine, may_mark: bool) -> None:
        self.counted.emit(count_words(register))
        if lost := self._watch.heard(register):
            self.said.emit(lost)
        if not may_mark:
            self.hinted.emit("")
            return
        letters = " ".join(code.key.upper() for code in register.codes)
        hint = self.tr("%1 marks a row   / finds   Enter late or early").replace("%1", letters)
        self.hinted.emit(hint)

    def _placed(self) -> None:
        entry = self.table.current_entry()
        self.placed.emit(entry.person.name if entry is not None else "")

    def _go_to_members(self) -> None:
        board_id = self.bridge.ask(meetings.meeting_line, self.meeting_id).board_id
        self.wanted.emit(Place("members", board_id))
