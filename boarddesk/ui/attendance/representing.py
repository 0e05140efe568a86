"""Who attends for whom, asked from either of the two rows (RULES 17)."""

from typing import TYPE_CHECKING

from boarddesk.desk import attendance, register_lines
from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.attendance import PersonLine
from boarddesk.ui.attendance.entries import Entry
from boarddesk.ui.attendance.offers import Newcomer, Nobody, Unnamed, for_whom_offers, who_came_offers
from boarddesk.ui.widgets.completion import Completion

if TYPE_CHECKING:
    from boarddesk.ui.attendance.page import AttendancePage


class Representing:
    """The two questions of the attendance tab: who came for a member, and for whom a guest is here."""

    def __init__(self, page: "AttendancePage") -> None:
        self._page = page

    def ask_who_came(self, entry: Entry) -> None:
        """Ask who came for a member: deputies first, then tonight's people, then everybody, then a newcomer."""
        page, line = self._page, entry.person
        people = page.bridge.ask(register_lines.representatives_for, page.meeting_id, line.key)
        slots = entry.slots
        slot = next((n for n, c in enumerate(slots) if c is not None and c.counts_as is CountsAs.REPRESENTED), 0)
        page.table.set_asking(entry.key)
        page.who_came.ask(
            page.tr("Who came for %1?").replace("%1", line.name),
            page.table.row_anchor(entry.key, 4 + slot),
            lambda text: who_came_offers(people, line.represented_by, text),
            lambda offer: self._take_representative(entry, offer),
        )

    def ask_for_whom(self, entry: Entry) -> None:
        """Ask for which member somebody on the register is here."""
        page, line = self._page, entry.person
        members = [each for each in page.table.people() if each.key != entry.key and self.may_be_represented(each)]
        page.who_came.ask(
            page.tr("For whom is %1 here?").replace("%1", line.name),
            page.table.row_anchor(entry.key, 1),
            lambda text: for_whom_offers(members, line.represents_key, text),
            lambda offer: self._take_absent(entry, offer),
        )

    def represents_others(self, entry: Entry) -> bool:
        """Whether R asks of this person for whom they are here: who has no seat, or no code that says represented."""
        return entry.person.is_guest or _represented_code(entry) is None

    def may_be_represented(self, member: Entry) -> bool:
        """Whether somebody may attend for this person: a member who is not here."""
        seated = not member.person.is_guest and _represented_code(member) is not None
        return seated and member.person.counts_as is not CountsAs.PRESENT

    def _take_representative(self, entry: Entry, offer: Completion) -> None:
        page, who, key = self._page, offer.payload, entry.person.key
        run, command = page.bridge.run, attendance.set_representative
        if isinstance(who, PersonLine):
            row, person = who.row_key, who.person_id
            done = page.run(lambda: run(command, page.meeting_id, key, key=row, person_id=None if row else person))
        elif isinstance(who, Newcomer):
            done = page.run(lambda: run(command, page.meeting_id, key, name=who.name))
        else:
            assert isinstance(who, Unnamed)
            done = page.run(lambda: run(attendance.represent_unnamed, page.meeting_id, key))
        if done:
            page.step()

    def _take_absent(self, entry: Entry, offer: Completion) -> None:
        page, key = self._page, entry.person.key
        absent = entry.person.represents_key if isinstance(offer.payload, Nobody) else offer.payload
        if absent is None:
            return
        if isinstance(offer.payload, Nobody):
            page.run(lambda: page.bridge.run(attendance.clear_representative, page.meeting_id, absent))
        elif page.run(lambda: page.bridge.run(attendance.set_representative, page.meeting_id, absent, key=key)):
            page.step()


def _represented_code(entry: Entry) -> str | None:
    return next((code.code for code in entry.section.codes if code.counts_as is CountsAs.REPRESENTED), None)
