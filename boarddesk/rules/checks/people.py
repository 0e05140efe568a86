"""Who is meant by initials tonight, and who comes near them."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from boarddesk.model.findings import Fix, FixKind
from boarddesk.model.night import Night, NightPerson
from boarddesk.rules.initials import propose_initials
from boarddesk.rules.text import fold

OFFERED = 4
"""How many people are offered for initials that are nobody's."""


@lru_cache(maxsize=2048)
def natural_initials(name: str) -> str:
    """The initials a name has by itself, whoever else has them."""
    return propose_initials(name, ())


@lru_cache(maxsize=8)
def owners(night: Night) -> dict[str, tuple[NightPerson, ...]]:
    """Who has which initials, exactly as they are written."""
    found: dict[str, tuple[NightPerson, ...]] = {}
    for person in night.people:
        if person.initials:
            found[person.initials] = (*found.get(person.initials, ()), person)
    return found


def people_near(initials: str, night: Night) -> list[NightPerson]:
    """The people who come nearest to initials, the nearest first; far ones are left out."""
    wanted = fold(initials)

    def away(person: NightPerson) -> int:
        own, natural = fold(person.initials), fold(natural_initials(person.name))
        return min(DamerauLevenshtein.distance(wanted, own), DamerauLevenshtein.distance(wanted, natural))

    near = [(away(person), place) for place, person in enumerate(night.people) if person.initials]
    return [night.people[place] for distance, place in sorted(near) if distance <= max(1, len(initials) // 2)]


def as_fixes(people: Iterable[NightPerson]) -> tuple[Fix, ...]:
    """Each person as a fix that writes their initials."""
    return tuple(Fix(FixKind.REPLACE, person.initials, person.name) for person in people)
