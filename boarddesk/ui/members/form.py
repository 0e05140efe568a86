"""The fields of a membership: what they hold, how they are filled, where something in them is wrong."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from boarddesk.desk.read_members import KnownPerson
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import GroupLine
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.ui.forms.ui_membership import Ui_Membership
from boarddesk.ui.forms.ui_membership_more import Ui_MembershipMore
from boarddesk.ui.members.day_entry import DayEntry
from boarddesk.ui.members.lists import ListCompletion, read_list, write_list
from boarddesk.ui.widgets.bound_field import BoundField, bound
from boarddesk.ui.widgets.completion import Completion, CompletionController
from boarddesk.ui.widgets.field import add_button

OFFICES = ("Chair", "Vice Chair", "Deputy Chair", "Secretary", "Treasurer", "Clerk", "Adviser", "Observer")
MAIN = (
    "name", "initials", "group", "title", "office", "organisations", "category", "starts", "ends",
    "reason", "emails",
)  # fmt: skip
MORE = ("links", "deputies", "printedTitle", "printedRepresenting")


class MemberForm(QObject):
    """Two pages of fields over one membership."""

    identity_changed = Signal()
    """Name, initials, group or term: whatever initials depend on."""
    typed = Signal()
    """Anything at all."""

    def __init__(
        self, groups: Sequence[GroupLine], today: dt.date, lines: Sequence[MemberLine], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._groups = {group.id: group for group in groups}
        self._organisations: tuple[str, ...] = ()
        self._people: tuple[str, ...] = ()
        self.proposal = ""
        self.wrong_page = ""
        """The page on which something is wrong, empty when it is nowhere in particular."""
        self.main_page, self.more_page = QWidget(parent), QWidget(parent)
        self.main, self.more = Ui_Membership(), Ui_MembershipMore()
        self.main.setupUi(self.main_page)
        self.more.setupUi(self.more_page)
        self.main.grid.setRowStretch(self.main.grid.rowCount(), 1)
        self.more.grid.setRowStretch(self.more.grid.rowCount(), 1)
        self.fields: dict[str, BoundField] = {name: bound(self.main, name) for name in MAIN}
        self.fields |= {name: bound(self.more, name) for name in MORE}
        self.starts = DayEntry(self.fields["starts"], self.main.starts, today, self.tr("Empty: always"))
        self.ends = DayEntry(self.fields["ends"], self.main.ends, today, self.tr("The last day; empty: open"))
        for group in groups:
            self.main.group.addItem(group.name, group.id)
        self._say_hints()
        self._complete(lines)
        self._connect()

    @property
    def first_group(self) -> str:
        """The group a new member is put into when none is asked for."""
        return next(iter(self._groups))

    @property
    def group(self) -> GroupLine:
        """The group chosen."""
        return self._groups[self.main.group.currentData()]

    def set_organisations(self, names: Sequence[str]) -> None:
        """The organisations to offer."""
        self._organisations = tuple(names)

    def set_people(self, names: Sequence[str]) -> None:
        """The people to offer as deputies."""
        self._people = tuple(names)

    def set_proposal(self, initials: str) -> None:
        """Show the initials that an empty field stands for, and offer them where others are typed."""
        self.proposal = initials
        self.main.initials.setPlaceholderText(initials)
        self._fill_in.setVisible(bool(initials) and self.main.initials.text().strip() != initials)

    def fill_in_proposal(self) -> None:
        """Fill in the proposed initials."""
        if self.proposal:
            self.main.initials.setText(self.proposal)

    def read(self) -> MemberDetails:
        """The membership as it stands, days that mean nothing left out."""
        return self._read(self.starts.day, self.ends.day)

    def take_person(self, person: KnownPerson) -> None:
        """Fill in what is known of somebody, where nothing has been typed."""
        self.main.name.setText(person.name)
        known = (
            (self.main.title, person.title),
            (self.main.organisations, write_list(person.organisations)),
            (self.main.emails, write_list(person.emails)),
        )
        for field, text in known:
            if not field.text().strip():
                field.setText(text)

    def fill(self, details: MemberDetails) -> None:
        """Show a membership."""
        self.main.group.setCurrentIndex(max(0, self.main.group.findData(details.group_id)))
        self.starts.set_day(details.starts)
        self.ends.set_day(details.ends)
        self.more.standingApologies.setChecked(details.standing_apologies)
        for editor, text in self._texts(details):
            editor.setText(text)
        for field in self.fields.values():
            field.set_error(None)
        self._ends_changed()

    def details(self) -> MemberDetails:
        """The membership as it stands; RuleError where a line means nothing."""
        self.wrong_page = "main"
        starts, ends = self.starts.required_day(), self.ends.required_day()
        if starts and ends and ends < starts:
            self.fields["ends"].set_error(self.tr("The term would end before it begins"))
            raise RuleError(self.tr("The term would end before it begins."))
        self.wrong_page = ""
        return self._read(starts, ends)

    def _read(self, starts: dt.date | None, ends: dt.date | None) -> MemberDetails:
        main, more = self.main, self.more
        return MemberDetails(
            main.group.currentData(),
            " ".join(main.name.text().split()),
            main.initials.text().strip(),
            main.title.text().strip(),
            main.office.text().strip(),
            main.category.text().strip(),
            read_list(main.organisations.text(), self._organisations),
            read_list(more.links.text()),
            read_list(main.emails.text()),
            read_list(more.deputies.text(), self._people),
            starts,
            ends,
            main.reason.text().strip() if ends else "",
            more.standingApologies.isChecked(),
            more.printedTitle.text().strip(),
            more.printedRepresenting.text().strip(),
        )

    def _texts(self, details: MemberDetails) -> tuple[tuple[QLineEdit, str], ...]:
        main, more = self.main, self.more
        return (
            (main.name, details.name),
            (main.initials, details.initials),
            (main.title, details.title),
            (main.office, details.office),
            (main.category, details.category),
            (main.organisations, write_list(details.organisations)),
            (main.emails, write_list(details.emails)),
            (main.reason, details.leaving_reason),
            (more.links, write_list(details.links)),
            (more.deputies, write_list(details.deputies)),
            (more.printedTitle, details.printed_title),
            (more.printedRepresenting, details.printed_representing),
        )

    def _say_hints(self) -> None:
        for name, words in (
            ("name", self.tr("Empty: a vacant seat")),
            ("organisations", self.tr("Several with commas between them")),
            ("category", self.tr("As quorum rules name it")),
            ("emails", self.tr("The preferred one first")),
            ("links", self.tr("Other groups and partnerships, with commas between them; printed after the title")),
            ("deputies", self.tr("Offered first when somebody attends instead")),
            ("printedTitle", self.tr("Only where it differs from title, office and links")),
            ("printedRepresenting", self.tr("Only where it differs from the organisations")),
        ):
            self.fields[name].set_hint(words)

    def _complete(self, lines: Sequence[MemberLine]) -> None:
        ListCompletion(self.main.organisations, lambda: self._organisations)
        ListCompletion(self.more.deputies, lambda: self._people)
        links = tuple(sorted({link for line in lines for link in line.details.links}))
        ListCompletion(self.more.links, lambda: links)
        offices = (*{line.details.office: None for line in lines if line.details.office}, *OFFICES)
        titles = tuple({line.details.title: None for line in lines if line.details.title})
        categories = tuple({line.details.category: None for line in lines if line.details.category})
        for editor, words in ((self.main.office, offices), (self.main.title, titles), (self.main.category, categories)):
            complete_words(editor, words)

    def _connect(self) -> None:
        main = self.main
        for editor in (main.name, main.initials):
            editor.textChanged.connect(lambda _: self.identity_changed.emit())
        main.group.currentIndexChanged.connect(lambda _: self.identity_changed.emit())
        self.starts.changed.connect(self.identity_changed)
        self.ends.changed.connect(self.identity_changed)
        main.ends.textChanged.connect(self._ends_changed)
        for editor, _ in self._texts(MemberDetails("", "")):
            editor.textChanged.connect(lambda _: self.typed.emit())
        main.group.currentIndexChanged.connect(lambda _: self.typed.emit())
        self.more.standingApologies.toggled.connect(lambda _: self.typed.emit())
        self._take_proposal()

    def _take_proposal(self) -> None:
        """Let Down, or a click on the sign at its end, fill in the proposed initials."""
        initials = self.main.initials
        self._fill_in = add_button(initials, "check", self.tr("Take the proposed initials (Down)"))
        self._fill_in.triggered.connect(self.fill_in_proposal)
        keys = QShortcut(QKeySequence("Down"), initials)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.fill_in_proposal)

    def _ends_changed(self) -> None:
        ends = bool(self.main.ends.text().strip())
        self.main.reason.setEnabled(ends)
        self.fields["reason"].set_hint("" if ends else self.tr("Once there is a last day"))


def complete_words(editor: QLineEdit, words: Sequence[str]) -> None:
    """Offer whole texts that have been used before."""

    def offers(typed: str) -> list[Completion]:
        wanted = typed.strip().casefold()
        found = [
            word for word in dict.fromkeys(words) if word.casefold().startswith(wanted) and word.casefold() != wanted
        ]
        return [Completion(word) for word in found[:6]] if wanted else []

    controller = CompletionController(editor, offers, width=300)
    controller.chosen.connect(lambda offer, _: editor.setText(offer.name))
