"""The attendance tab: one letter for each person and on to the next blank row (RULES 14 to 18 and 24)."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk import agenda, arrivals, attendance, meetings, members, register_lines
from boarddesk.model.changes import ChangeSet
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import PersonLine, RegisterLine
from boarddesk.model.lines.boards import CodeLine
from boarddesk.ui.attendance.asking import AskPopup
from boarddesk.ui.attendance.counts import CountsStrip
from boarddesk.ui.attendance.entries import Entry, code_for, entries_of, next_code, slot_count
from boarddesk.ui.attendance.offers import Newcomer, Unnamed, people_offers, who_came_offers
from boarddesk.ui.attendance.panels import DetailsPanel, GuestPanel
from boarddesk.ui.attendance.table import RegisterTable
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Page, Place
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.completion import Completion
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
        ("R", "Say who came for the person"),
        ("Space", "Next code"),
        ("Backspace", "Clear the mark"),
        ("Shift+Up / Shift+Down", "Select several people"),
        ("/", "Find a person"),
        ("Enter", "Late, early, remote, note, printed texts"),
        ("Ctrl+L", "Came in now"),
        ("Ctrl+E", "Left now"),
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
        self.details_panel = DetailsPanel(self.table, self._save_details)
        self._actions: list[QAction] = []
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
    def focus_first(self) -> None:
        (self.table if self._stack.currentWidget() is self.table else self.empty.button or self).setFocus()

    def mark_letter(self, letter: str) -> None:
        """Mark the selected people with the code of a key and step on; one who is represented is asked about."""
        chosen = self.table.selected_entries()
        if not chosen or not self._may_mark():
            return
        known = [code for entry in self.table.register_model.lines for code in entry.section.codes]
        marks: dict[str, str | None] = {}
        for entry in chosen:
            code = code_for(entry, letter, known)
            if code is None:
                self._refuse_letter(entry)
                return
            marks[entry.person.key] = code.code
            if len(chosen) == 1 and code.counts_as is CountsAs.REPRESENTED:
                self.ask_who_came(entry)
                return
        if self._mark(marks):
            self._step()

    def cycle(self) -> None:
        """Space: the code under the cursor's ring, or the next code after the one there is."""
        chosen = self.table.selected_entries()
        if not chosen or not self._may_mark():
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
        if self._may_mark():
            self._mark({entry.person.key: None for entry in self.table.selected_entries() if not entry.is_blank})

    def clear_or_remove(self) -> None:
        """Del: a guest leaves the register, a member loses the mark."""
        chosen = self.table.selected_entries()
        if not self._may_mark():
            return
        if len(chosen) == 1 and chosen[0].person.is_guest:
            line = chosen[0].person
            if self._run(lambda: self.bridge.run(attendance.remove_row, self._meeting, line.key)):
                self.said.emit(self.tr("%1 is off the register").replace("%1", line.name))
        else:
            self.clear_marks()

    def click_mark(self, entry: Entry, code: CodeLine | None) -> None:
        """A click on a target marks; on the mark that is there it clears."""
        if code is None or not self._may_mark():
            return
        if entry.person.code == code.code:
            self._mark({entry.person.key: None})
        elif code.counts_as is CountsAs.REPRESENTED:
            self.ask_who_came(entry)
        else:
            self._mark({entry.person.key: code.code})

    def ask_who_came(self, entry: Entry) -> None:
        """Ask who came for a member: deputies first, then tonight's people, then everybody, then a newcomer."""
        line = entry.person
        people = self.bridge.ask(register_lines.representatives_for, self._meeting, line.key)
        slots = entry.slots
        slot = next((n for n, c in enumerate(slots) if c is not None and c.counts_as is CountsAs.REPRESENTED), 0)
        self.table.set_asking(entry.key)
        self.who_came.ask(
            self.tr("Who came for %1?").replace("%1", line.name),
            self.table.row_anchor(entry.key, 4 + slot),
            lambda text: who_came_offers(people, line.represented_by, text),
            lambda offer: self._take_representative(entry, offer),
        )

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
        if not self._may_mark():
            return
        names = self.bridge.ask(members.person_names)
        organisations = self.bridge.ask(members.organisation_names)
        corner = self.add_guest.mapTo(self.window(), self.add_guest.rect().topLeft())
        anchor = QRect(self.table.mapFrom(self.window(), corner), self.add_guest.size())
        self.guest_panel.ask(anchor, names, organisations, self._early_warning())

    def open_details(self, field: str = "arrived") -> None:
        """Show what the register says of the current person, to be changed."""
        entry = self.table.current_entry()
        if entry is None or not self._may_mark():
            return
        items = self.bridge.ask(agenda.item_lines, self._meeting)
        anchor = self.table.row_anchor(entry.key, 1)
        self.details_panel.show_person(anchor, entry.person, items, self._early_warning(), field)

    def mark_rest(self) -> None:
        """Mark everybody present who has no mark."""
        if not self._may_mark():
            return
        done: list[int] = []
        if self._run(lambda: done.append(self.bridge.run(attendance.mark_rest_present, self._meeting))) and done:
            self.said.emit(self.tr("%n marked present", "", done[0]))
        self.table.setFocus()

    def note_now(self, left: bool) -> None:
        """Write down that the selected people came in or left just now."""
        keys = tuple(entry.person.key for entry in self.table.selected_entries())
        if keys and self._may_mark():
            command = arrivals.went_out if left else arrivals.came_in
            self._run(lambda: self.bridge.run(command, self._meeting, keys))

    def toggle_remote(self) -> None:
        """Say of the current person that they took part remotely, or in the room."""
        entry = self.table.current_entry()
        if entry is not None and self._may_mark():
            values = {"remote": not entry.person.remote}
            self._run(lambda: self.bridge.run(attendance.edit_row, self._meeting, entry.person.key, values))

    def menu_of(self, entry: Entry) -> QMenu:
        """What can be done with the selected people, the codes of this one's group first."""
        made = menu("", self.table)
        for code in entry.section.codes:
            action = made.addAction(f"{code.meaning}\t{code.key.upper()}")
            action.triggered.connect(lambda _=False, key=code.key: self.mark_letter(key))
        made.addSeparator()
        made.addActions(self._actions)
        return made

    @property
    def _meeting(self) -> str:
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
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.table)
        QWidget.setTabOrder(self.table, self.add_guest)
        QWidget.setTabOrder(self.add_guest, self.rest_present)

    def _connect(self) -> None:
        self.add_guest.clicked.connect(self.new_guest)
        self.rest_present.clicked.connect(self.mark_rest)
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
        table.customContextMenuRequested.connect(self._context_menu)
        self.who_came.closed.connect(lambda: table.set_asking(None))
        self._actions = add_gestures(table, self._gestures())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _gestures(self) -> Sequence[Gesture]:
        return (
            Gesture(self.tr("Came in now"), "Ctrl+L", lambda: self.note_now(False), "clock"),
            Gesture(self.tr("Left now"), "Ctrl+E", lambda: self.note_now(True)),
            Gesture(self.tr("Remote or in the room"), "", self.toggle_remote),
            Gesture(self.tr("Details…"), "", self.open_details, "edit"),
            Gesture(self.tr("Find a person…"), "Ctrl+F", self.find_person, "search"),
            Gesture(self.tr("Add guest…"), "Ins", self.new_guest, "guest"),
            Gesture(self.tr("Copy"), "", self.table.copy, "copy"),
            Gesture(self.tr("Clear the mark, or remove a guest"), "Del", self.clear_or_remove, "delete"),
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
        return self._run(lambda: self.bridge.run(attendance.mark_each, self._meeting, marks))

    def _take_representative(self, entry: Entry, offer: Completion) -> None:
        who, key = offer.payload, entry.person.key
        run, command = self.bridge.run, attendance.set_representative
        if isinstance(who, PersonLine):
            row, person = who.row_key, who.person_id
            done = self._run(lambda: run(command, self._meeting, key, key=row, person_id=None if row else person))
        elif isinstance(who, Newcomer):
            done = self._run(lambda: run(command, self._meeting, key, name=who.name))
        else:
            assert isinstance(who, Unnamed)
            done = self._mark_represented(entry)
        if done:
            self._step()

    def _mark_represented(self, entry: Entry) -> bool:
        codes = (code.code for code in entry.section.codes if code.counts_as is CountsAs.REPRESENTED)
        return self._mark({entry.person.key: next(codes)})

    def _add_guest(self, name: str, title: str, representing: str) -> None:
        key = self.bridge.run(attendance.add_guest, self._meeting, name, title, representing)
        self.table.select_key(key)

    def _save_details(self, key: str, values: dict[str, object]) -> None:
        self.bridge.run(attendance.edit_row, self._meeting, key, values)

    def _run(self, gesture: Callable[[], object]) -> bool:
        """Do something; what is refused is said at the current row."""
        try:
            gesture()
        except RuleError as refusal:
            self.table.say_at_current(str(refusal))
            return False
        return True

    def _step(self) -> None:
        if not self.table.step():
            announce(self.table, self.tr("Everybody is marked"))

    def _may_mark(self) -> bool:
        if self.table.may_mark:
            return True
        frozen = self.register is not None and self.register.frozen
        self.table.say_at_current(self.calm.text() if frozen else self.tr("This file is open for reading only."))
        return False

    def _refuse_letter(self, entry: Entry) -> None:
        keys = ", ".join(code.key.upper() for code in entry.section.codes)
        sentence = self.tr("%1 is marked with %2.").replace("%1", entry.section.name).replace("%2", keys)
        self.table.say_at_current(sentence)

    def _early_warning(self) -> str:
        """Say beforehand that the register will be taken, because members who change later will not reach it."""
        if self.register is None or self.register.taken:
            return ""
        meeting = self.bridge.ask(meetings.meeting_line, self._meeting)
        if meeting.status not in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED):
            return ""
        return self.tr("This opens the register: it stands by itself from now on.")

    def _slot_names(self, register: RegisterLine) -> tuple[str, ...]:
        names = [code.code for code in register.codes]
        names += ["·"] * (slot_count(register) - len(names))
        return tuple(names)

    def _tell(self, register: RegisterLine, may_mark: bool) -> None:
        self.counted.emit(self._count_words(register))
        if not may_mark:
            self.hinted.emit("")
            return
        letters = " ".join(code.key.upper() for code in register.codes)
        hint = self.tr("%1 marks a row   / finds   Enter late or early").replace("%1", letters)
        self.hinted.emit(hint)

    def _count_words(self, register: RegisterLine) -> str:
        if not register.members:
            return ""
        words = self.tr("%1 of %2 present").replace("%1", str(register.present)).replace("%2", str(register.members))
        if register.quorate is None:
            return words
        return f"{words}, {self.tr('quorate') if register.quorate else self.tr('not quorate')}"

    def _placed(self) -> None:
        entry = self.table.current_entry()
        self.placed.emit(entry.person.name if entry is not None else "")

    def _go_to_members(self) -> None:
        board_id = self.bridge.ask(meetings.meeting_line, self._meeting).board_id
        self.wanted.emit(Place("members", board_id))
