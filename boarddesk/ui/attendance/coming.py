"""Coming late, leaving early and taking part remotely, for everybody who is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boarddesk.desk import agenda, arrivals
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.rules.dates import clock, parse_time
from boarddesk.rules.text import fold
from boarddesk.ui.attendance.offers import MOST
from boarddesk.ui.attendance.panels import read_when
from boarddesk.ui.widgets.completion import Completion

if TYPE_CHECKING:
    from boarddesk.ui.attendance.page import AttendancePage


class Coming:
    """What the attendance tab notes of when people were in the room, and how they took part."""

    def __init__(self, page: "AttendancePage") -> None:
        self._page = page

    def note_now(self, left: bool) -> None:
        """Write down that the selected people came in or left just now; on another day, ask when it was."""
        page, keys = self._page, self._keys()
        if not keys or not page.may_mark():
            return
        if page.bridge.ask(arrivals.now_is_known, page.meeting_id):
            command = arrivals.went_out if left else arrivals.came_in
            page.run(lambda: page.bridge.run(command, page.meeting_id, keys))
        else:
            self.ask_when(left)

    def ask_when(self, left: bool) -> None:
        """Ask for the time or the item at which the selected people came in or left."""
        page, keys, entry = self._page, self._keys(), self._page.table.current_entry()
        if not keys or entry is None or not page.may_mark():
            return
        items = page.bridge.ask(agenda.item_lines, page.meeting_id)
        who = entry.person.name if len(keys) == 1 else page.tr("%n people", "", len(keys))
        asked = page.tr("When did %1 leave?") if left else page.tr("When did %1 come in?")
        page.who_came.ask(
            asked.replace("%1", who),
            page.table.row_anchor(entry.key, 1),
            lambda text: when_offers(items, text, left=left),
            lambda offer: self._take(keys, left, offer.payload, items),
        )

    def forget(self) -> None:
        """Let the selected people have been there throughout."""
        page, keys = self._page, self._keys()
        if keys and page.may_mark():
            page.run(lambda: page.bridge.run(arrivals.stayed, page.meeting_id, keys))

    def toggle_remote(self) -> None:
        """Say of the selected people that they take part remotely, or in the room; who has no mark is present."""
        page, chosen = self._page, self._page.table.selected_entries()
        if not chosen or not page.may_mark():
            return
        remote = not all(entry.person.remote for entry in chosen)
        blank = any(entry.is_blank for entry in chosen)
        if page.run(lambda: page.bridge.run(arrivals.set_remote, page.meeting_id, self._keys(), remote)) and blank:
            page.step()

    def _keys(self) -> tuple[str, ...]:
        return tuple(entry.person.key for entry in self._page.table.selected_entries())

    def _take(self, keys: Sequence[str], left: bool, said: str, items: Sequence[ItemLine]) -> None:
        page, command = self._page, arrivals.went_out if left else arrivals.came_in

        def note() -> None:
            at, item = read_when(said, items)
            page.bridge.run(command, page.meeting_id, keys, at, item)

        page.run(note)


def when_offers(items: Sequence[ItemLine], text: str, *, left: bool) -> list[Completion]:
    """The time that was typed, and the items whose label or title begins like it."""
    said = " ".join(text.split())
    moment = parse_time(said) if said else None
    found = [Completion(clock(moment), icon="clock", payload=said)] if moment is not None else []
    typed = fold(said.casefold().removeprefix("item"))
    after = _tr("after item %1") if left else _tr("from item %1")
    for item in items:
        exact = fold(item.label) == typed
        if not typed or exact or fold(item.label).startswith(typed) or _starts_a_word(item.title, typed):
            offer = Completion(after.replace("%1", item.label), detail=item.title, payload=f"item {item.label}")
            found.insert(0, offer) if exact and moment is None else found.append(offer)
    return found[:MOST]


def _starts_a_word(title: str, typed: str) -> bool:
    return any(word.startswith(typed) for word in fold(title).split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
