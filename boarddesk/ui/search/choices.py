"""What can be chosen for a filter: the people, kinds, years, meetings and boards that there are."""

from collections.abc import Callable, Iterator
from itertools import groupby

from PySide6.QtWidgets import QMenu, QWidget

from boarddesk.desk import boards, meetings
from boarddesk.desk.owners import member_candidates
from boarddesk.desk.read_members import today
from boarddesk.model.search import SearchKind
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.search.words import BOARD, FROM, KIND, MEETING, PERSON, UNTIL, day_words, kind_words, tr
from boarddesk.ui.widgets.menu import menu

Choose = Callable[[str], None]


def choices(bridge: Bridge, board_id: str, name: str, choose: Choose, write: Callable[[], None], at: QWidget) -> QMenu:
    """The menu of a filter; `choose` takes the value, `write` lets her type one."""
    made = menu("", at)
    if name == MEETING:
        _add_meetings(made, bridge, board_id, choose)
    else:
        for words, value in _CHOICES["until" if name == "to" else name](bridge, board_id):
            _add(made, words, value, choose)
    made.addSeparator()
    made.addAction(tr("&Type it…")).triggered.connect(lambda _=False: write())
    return made


def _add(made: QMenu, words: str, value: str, choose: Choose) -> None:
    made.addAction(words.replace("&", "&&")).triggered.connect(lambda _=False: choose(value))


def _people(bridge: Bridge, board_id: str) -> Iterator[tuple[str, str]]:
    members = bridge.ask(member_candidates, board_id, bridge.ask(today))
    for each in sorted(members, key=lambda member: member.name.casefold()):
        yield "   ".join(part for part in (each.name, each.code) if part), each.code or each.name


def _kinds(bridge: Bridge, board_id: str) -> Iterator[tuple[str, str]]:
    for kind in SearchKind:
        yield kind_words(kind), kind.value


def _years(bridge: Bridge, board_id: str) -> Iterator[tuple[str, str]]:
    days = {line.date.year for line in bridge.ask(meetings.meeting_lines, board_id)}
    for year in sorted(days, reverse=True):
        yield str(year), str(year)


def _boards(bridge: Bridge, board_id: str) -> Iterator[tuple[str, str]]:
    for line in bridge.ask(boards.board_lines):
        yield line.name, line.short_name or line.name


def _add_meetings(made: QMenu, bridge: Bridge, board_id: str, choose: Choose) -> None:
    """The meetings, those of the newest year at once and the others by their years."""
    lines = sorted(bridge.ask(meetings.meeting_lines, board_id), key=lambda line: line.date, reverse=True)
    for place, (year, group) in enumerate(groupby(lines, key=lambda line: line.date.year)):
        within = made if not place else made.addMenu(menu(str(year), made)).menu()
        for line in group:
            if isinstance(within, QMenu):
                _add(within, day_words(line.date), line.date.isoformat(), choose)


_CHOICES: dict[str, Callable[[Bridge, str], Iterator[tuple[str, str]]]] = {
    PERSON: _people,
    KIND: _kinds,
    FROM: _years,
    UNTIL: _years,
    BOARD: _boards,
}
