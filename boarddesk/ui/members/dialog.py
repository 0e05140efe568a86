"""The dialog of one membership, made for typing a whole board at speed."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from boarddesk.desk import boards, member_changes, members, people
from boarddesk.desk.member_changes import first_day_of_newcomers, open_nights
from boarddesk.desk.member_initials import resembling
from boarddesk.desk.read_members import KnownPerson, known_people, today
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.rules.dates import day_month_year
from boarddesk.rules.terms import Term
from boarddesk.rules.text import fold
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.change_day import ChangeDay
from boarddesk.ui.members.form import MemberForm
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.completion import Completion, CompletionController
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.segments import Segments

OFFERED = 6


class MemberDialog(Dialog):
    """Adds or edits a membership; Ctrl+Enter adds, Shift+Ctrl+Enter adds and begins the next."""

    added = Signal(str, str)
    """The id and the name of a membership that was added."""

    def __init__(
        self,
        bridge: Bridge,
        board_id: str,
        *,
        line: MemberLine | None = None,
        details: MemberDetails | None = None,
        group_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title_of(line),
            QCoreApplication.translate("MemberDialog", "Save" if line else "Add"),
            parent,
            settings_key="member",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._line = line
        self.saved_id = ""
        """The membership that holds what was typed, once it is saved."""
        self._known: tuple[KnownPerson, ...] = bridge.ask(known_people)
        self._on_register = line is not None and bridge.ask(members.is_on_a_register, line.id)
        lines = bridge.ask(members.member_lines, board_id)
        self.form = MemberForm(bridge.ask(boards.group_lines, board_id), bridge.ask(today), lines, self)
        self.form.set_organisations(bridge.ask(people.organisation_names))
        self.form.set_people([person.name for person in self._known])
        self.pages = Segments(
            (("main", self.tr("Membership")), ("more", self.tr("More"))), name=self.tr("Part of the membership")
        )
        self._stack = QStackedWidget(self)
        self.changes = self._changes_row()
        self.another = outline(self.tr("Add another"), key=self.tr("Shift Ctrl Enter"), parent=self)
        self._build_body()
        self._connect()
        self._first_day = None if line else bridge.ask(first_day_of_newcomers, board_id)
        given = details or MemberDetails(group_id or self.form.first_group, "", starts=self._first_day)
        if line is not None and line.follows:
            self.form.starts.note = self._since(line)
        self.form.fill(line.details if line and details is None else given)
        self._check_initials()
        self._check_changes()

    @override
    def commit(self) -> None:
        details = self.form.details()
        if self._line is None:
            self.saved_id = self._bridge.run(member_changes.join, self._board_id, details, self.changes.renamed)
            self.added.emit(self.saved_id, details.name or self.tr("A vacant seat"))
            return
        if self._proposes and not details.initials:
            details = replace(details, initials=self.form.proposal)
        day = self.changes.day()
        if day is not None and member_changes.changed_from_a_day(self._line.details, details):
            renamed = self.changes.renamed
            self.saved_id = self._bridge.run(member_changes.change_from, self._line.id, details, day, renamed)
        else:
            self.saved_id = self._line.id
            self._bridge.run(members.edit_member, self._line.id, details, day)

    @override
    def say_wrong(self, sentence: str) -> None:
        super().say_wrong(sentence)
        if self.form.wrong_page:
            self.pages.set_current(self.form.wrong_page)

    def add_another(self) -> None:
        """Add this one and begin the next in the same group; what is refused stays to be put right."""
        if self._line is not None:
            return
        try:
            self.commit()
        except (RuleError, KnownError) as refusal:
            self.say_wrong(str(refusal))
            return
        self.say_wrong("")
        details = self.form.details()
        self._known = self._bridge.ask(known_people)
        self.form.set_organisations(self._bridge.ask(people.organisation_names))
        self.form.set_people([person.name for person in self._known])
        self.form.fill(MemberDetails(details.group_id, "", starts=details.starts))
        self.pages.set_current("main")
        self._check_initials()
        self.form.main.name.setFocus()

    @property
    def _proposes(self) -> bool:
        """Whether an empty field of initials means the proposed ones."""
        was_named = self._line is not None and bool(self._line.details.name)
        return self.form.group.has_initials and not (was_named and self._line and not self._line.details.initials)

    def _since(self, line: MemberLine) -> str:
        """Since when somebody whose membership goes on an earlier one is a member."""
        since = day_month_year(line.since) if line.since else ""
        words = self.tr("a member since {day}") if since else self.tr("a member before")
        return words.format(day=since)

    def _changes_row(self) -> ChangeDay:
        """The question from when changes are valid; meetings before the membership begins are none of its answers."""
        said = self._line.details if self._line else None
        term = Term(said.starts, said.ends) if said else Term()
        nights = [
            day for day in self._bridge.ask(open_nights, self._board_id) if term.covers(day) and day != term.starts
        ]
        first = self._bridge.ask(members.first_open_night, self._board_id)
        proposed = first if term.covers(first) else term.ends or term.starts or first
        is_vacant = self._line is not None and not self._line.details.name
        return ChangeDay(nights, self._bridge.ask(today), proposed, is_vacant=is_vacant, parent=self)

    def _build_body(self) -> None:
        self._stack.addWidget(self.form.main_page)
        self._stack.addWidget(self.form.more_page)
        self.body.addWidget(self.pages)
        self.body.addSpacing(8)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.changes)
        self.setMinimumWidth(760)
        self.accept_button.setEnabled(self._bridge.can_write)
        if self._line is None:
            self.add_button(self.another)
        else:
            self.another.hide()

    def _connect(self) -> None:
        self.pages.changed.connect(lambda page: self._stack.setCurrentIndex(0 if page == "main" else 1))
        self.another.clicked.connect(self.add_another)
        for keys in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.add_another)
        self.form.identity_changed.connect(self._check_initials)
        self.form.typed.connect(self._check_changes)
        controller = CompletionController(self.form.main.name, self._people_offered, width=380)
        controller.chosen.connect(lambda offer, _: self._take_person(offer.payload))
        self.form.main.name.setFocus()

    def _people_offered(self, typed: str) -> list[Completion]:
        wanted = fold(typed)
        if len(wanted) < 2:
            return []
        fit = [each for each in self._known if wanted in fold(each.name) and fold(each.name) != wanted]
        return [Completion(each.name, detail=each.title, payload=each) for each in fit[:OFFERED]]

    def _take_person(self, person: KnownPerson) -> None:
        self.form.take_person(person)
        self._check_initials()

    def _check_initials(self) -> None:
        """Propose initials for what is typed so far, and say at once when somebody has those that are typed."""
        form, own = self.form, self._line.id if self._line else None
        starts, ends = form.starts.day, form.ends.day
        name = form.main.name.text()
        proposal = ""
        if self._proposes and name.strip():
            proposal = self._bridge.ask(members.proposed_initials, self._board_id, name, starts, ends, own)
        form.set_proposal(proposal)
        typed = form.main.initials.text().strip()
        holder = self._bridge.ask(members.holder_of, self._board_id, typed, starts, ends, name, own) if typed else None
        form.fields["initials"].set_error(self._holder_words(holder, proposal) if holder else None)
        other = self.tr("Down takes {initials}").format(initials=proposal) if proposal and proposal != typed else ""
        form.fields["initials"].set_hint(other)
        is_new = self._line is None or not self._line.details.name
        shown = typed or proposal if is_new and not holder else ""
        others = (self._board_id, shown, name, starts, ends, own)
        self.changes.offer(self._bridge.ask(resembling, *others) if shown else None)

    def _holder_words(self, holder: str, proposal: str) -> str:
        words = self.tr("{name}’s; Down takes {free}") if proposal else self.tr("{name} has them")
        return words.format(name=holder, free=proposal)

    def _check_changes(self) -> None:
        """Ask from when the changes are valid, once there are some that earlier minutes must keep."""
        if self._line is None:
            return
        before, after = self._line.details, self.form.read()
        dated = member_changes.changed_from_a_day(before, after)
        renamed = bool(after.initials) and before.initials not in ("", after.initials)
        filled = not before.name and bool(after.name)
        self.changes.ask(asks=filled or (self._on_register and (dated or renamed)))


def title_of(line: MemberLine | None) -> str:
    """What the dialog is about."""
    if line is None:
        return QCoreApplication.translate("MemberDialog", "New member")
    return line.details.name or QCoreApplication.translate("MemberDialog", "Vacant seat")
