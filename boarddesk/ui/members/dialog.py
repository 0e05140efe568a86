"""The dialog of one membership, made for typing a whole board at speed."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from boarddesk.desk import boards, members
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.read_members import KnownPerson, known_people, today
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.rules.dates import long_date
from boarddesk.rules.text import fold
from boarddesk.ui.bridge import Bridge
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
        group_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            line.name if line else QCoreApplication.translate("MemberDialog", "New member"),
            QCoreApplication.translate("MemberDialog", "Save" if line else "Add"),
            parent,
            settings_key="member",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._line = line
        self._known: tuple[KnownPerson, ...] = bridge.ask(known_people)
        self._on_register = bool(line) and bridge.ask(members.is_on_a_register, line.id if line else "")
        lines = bridge.ask(members.member_lines, board_id)
        self.form = MemberForm(bridge.ask(boards.group_lines, board_id), bridge.ask(today), lines, self)
        self.form.set_organisations(bridge.ask(members.organisation_names))
        self.form.set_people([person.name for person in self._known])
        self.pages = Segments(
            (("main", self.tr("Membership")), ("more", self.tr("More"))), name=self.tr("Part of the membership")
        )
        self._stack = QStackedWidget(self)
        self.another = outline(self.tr("Add another"), key=self.tr("Shift Ctrl Enter"), parent=self)
        self._build_body()
        self._connect()
        details = line.details if line else MemberDetails(group_id or self.form.first_group, "")
        self.form.fill(details)
        self._offer_nights()
        self._check_initials()

    @override
    def commit(self) -> None:
        details = self.form.details()
        if self._line is not None:
            if self._proposes and not details.initials:
                details = replace(details, initials=self.form.proposal)
            self._bridge.run(members.edit_member, self._line.id, details, self._initials_from(details))
            return
        membership_id = self._bridge.run(members.add_member, self._board_id, details)
        self.added.emit(membership_id, details.name or self.tr("A vacant seat"))

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
        self.form.set_organisations(self._bridge.ask(members.organisation_names))
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

    def _build_body(self) -> None:
        self._stack.addWidget(self.form.main_page)
        self._stack.addWidget(self.form.more_page)
        self.body.addWidget(self.pages)
        self.body.addSpacing(8)
        self.body.addWidget(self._stack, 1)
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
        form.fields["initials"].set_error(self.tr("{name} has them").format(name=holder) if holder else None)
        changed = bool(self._line and typed and self._line.details.initials not in ("", typed))
        form.fields["initialsFrom"].set_visible(self._on_register and changed)

    def _offer_nights(self) -> None:
        box = self.form.main.initialsFrom
        now = self._bridge.ask(today)
        for meeting in reversed(self._bridge.ask(meeting_lines, self._board_id)):
            if not meeting.register_taken and meeting.date >= now:
                words = self.tr("from the meeting of {day}").format(day=long_date(meeting.date))
                box.addItem(words, meeting.date)
        if not box.count():
            box.addItem(self.tr("from today"), now)
        box.addItem(self.tr("for the whole term: the old ones were a mistake"), None)

    def _initials_from(self, details: MemberDetails) -> dt.date | None:
        if not self._on_register or self._line is None or details.initials == self._line.details.initials:
            return None
        day = self.form.main.initialsFrom.currentData()
        return day if isinstance(day, dt.date) else None
