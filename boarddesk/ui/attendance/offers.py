"""What the popups of the register offer: who could have come for a member, and whom she may be looking for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.attendance import PersonLine
from boarddesk.rules.text import fold
from boarddesk.ui.attendance.entries import Entry
from boarddesk.ui.widgets.completion import Completion

MOST = 7


@dataclass(frozen=True)
class Newcomer:
    """A name that nobody in the file has."""

    name: str


@dataclass(frozen=True)
class Unnamed:
    """Represented, by somebody not known yet."""


@dataclass(frozen=True)
class Nobody:
    """For no member any longer."""


def for_whom_offers(members: Sequence[Entry], current: str | None, text: str) -> list[Completion]:
    """The members whom somebody could be here for, those not heard of yet before those with apologies."""
    typed = fold(text)
    order = {None: 0, CountsAs.REPRESENTED: 1, CountsAs.APOLOGIES: 2}
    found = sorted(members, key=lambda entry: order.get(entry.person.counts_as, 3))
    chosen = [e for e in found if not typed or _matches(e.person.name, typed) or _initials(e, typed)]
    offers = [Completion(e.person.name, e.person.initials, e.person.plain_title, e.person.key) for e in chosen]
    nobody = [Completion(_tr("For nobody"), icon="close", payload=Nobody())] if current and not typed else []
    return [*nobody, *offers[: MOST - len(nobody)]]


def who_came_offers(people: Sequence[PersonLine], current: str, text: str) -> list[Completion]:
    """Who could have come, the likeliest first, and a newcomer's name last.

    With nothing typed, Enter takes the person already named, a deputy, or leaves the name open: never a stranger.
    """
    typed = fold(text)
    if not typed:
        likely = sorted((p for p in people if p.is_deputy or p.name == current), key=lambda p: p.name != current)
        others = [p for p in people if p not in likely][: MOST - 1 - len(likely)]
        return [*map(_person, likely), _unnamed(), *map(_person, others)]
    starting = [p for p in people if fold(p.name).startswith(typed)]
    within = [p for p in people if p not in starting and _matches(p.name, typed)]
    found = [_person(person) for person in (*starting, *within)[: MOST - 1]]
    if not any(fold(person.name) == typed for person in people):
        name = " ".join(text.split())
        words = _tr("Add “%1” as a guest").replace("%1", name)
        found.append(Completion(words, icon="guest", payload=Newcomer(name)))
    return found


def people_offers(entries: Sequence[Entry], text: str) -> list[Completion]:
    """People of the register whose initials or name begin like this."""
    typed = fold(text)
    exact = [entry for entry in entries if typed and fold(entry.person.initials) == typed]
    rest = [e for e in entries if e not in exact and (_matches(e.person.name, typed) or _initials(e, typed))]
    return [
        Completion(entry.person.name, entry.person.initials, entry.person.plain_title, entry.key)
        for entry in [*exact, *rest][:MOST]
    ]


def _person(person: PersonLine) -> Completion:
    detail = ", ".join(part for part in (_tr("deputy") if person.is_deputy else "", person.detail) if part)
    return Completion(person.name, detail=detail, payload=person)


def _unnamed() -> Completion:
    return Completion(_tr("Name not known yet"), icon="help", payload=Unnamed())


def _matches(name: str, typed: str) -> bool:
    folded = fold(name)
    return folded.startswith(typed) or any(word.startswith(typed) for word in folded.split())


def _initials(entry: Entry, typed: str) -> bool:
    return fold(entry.person.initials).startswith(typed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
