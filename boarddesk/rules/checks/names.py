"""name-near-miss, quoted-not-present: names that are nearly somebody's, and people who speak without being there."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from boarddesk.model.check_pack import CheckPack
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot, SpotKind
from boarddesk.model.night import NightPerson, Presence
from boarddesk.rules.checks.words import SAID
from boarddesk.rules.initials import name_parts
from boarddesk.rules.text import fold

_NAME = re.compile(
    r"\b[A-Z][a-zé]+(?:[ -][A-Z]\.?)?(?: (?:d[aei]|v[ao]n|le))? (?:Ma?c|O['’])?[A-Z][a-zé]+(?:-[A-Z][a-z]+)?\b"
)
_SPEAKS = re.compile(r"\s+(?:(?:also|then)\s+)?(?P<verb>[a-z]+)\b")
_NOT_A_NAME = (
    "A An And As At Board Both But By Cabinet Chair Children Committee Council Each Following For From "
    "Group Head In It Lead Members Officers On One Panel Several Social Some That The Their There These "
    "They This Those To Two Vice We When While With Working"
)
NOT_A_NAME = frozenset(_NOT_A_NAME.split())
"""Words that begin a sentence or a body's name, and no person's."""
LONG_ENOUGH = 8
"""Letters of a name from which a slip can be told from another name."""
MOST_SLIPS = 2


def name_near_miss(pack: CheckPack) -> Iterator[Finding]:
    """Names in the minutes and on the register that differ from somebody's by a slip."""
    known = tuple(dict.fromkeys(person.name for person in pack.night.people))
    for row in pack.rows:
        for text in (row.representing, row.title):
            for _, _, written, meant in _slips(text, known):
                spot = Spot(kind=SpotKind.REGISTER, key=row.key)
                yield _near(spot, written, meant)
    for item, paragraph in pack.paragraphs():
        for begin, end, written, meant in _slips(paragraph.text, known):
            yield _near(Spot(item.id, paragraph.id, begin, end), written, meant)


def quoted_not_present(pack: CheckPack) -> Iterator[Finding]:
    """People who say something under their full name and are not on the register, or absent by it."""
    people = {straight(person.name): person for person in pack.night.people}
    for item, paragraph in pack.paragraphs():
        for found in _NAME.finditer(paragraph.text):
            verb = _SPEAKS.match(paragraph.text, found.end())
            if verb is None or verb["verb"] not in SAID or found.group().split()[0] in NOT_A_NAME:
                continue
            person = people.get(fold(found.group()))
            if person is not None and person.presence in (Presence.HERE, Presence.UNMARKED):
                continue
            spot = Spot(item.id, paragraph.id, found.start(), found.end())
            fixes = () if person is not None else (Fix(FixKind.ADD_GUEST, found.group()),)
            yield Finding(
                CheckRule.QUOTED_NOT_PRESENT,
                Severity.HINT,
                spot,
                found.group(),
                _not_there(found.group(), person),
                fixes,
            )


def _not_there(name: str, person: NightPerson | None) -> str:
    if person is None:
        return f"{name} is quoted and is not on the register."
    return f"{name} is quoted, but the register says they were not there."


def _near(spot: Spot, written: str, meant: str) -> Finding:
    sentence = f"“{written}” is nearly, but not quite, {meant}."
    return Finding(
        CheckRule.NAME_NEAR_MISS,
        Severity.WARNING,
        spot,
        written,
        sentence,
        (Fix(FixKind.REPLACE_EVERYWHERE, meant), Fix(FixKind.REPLACE, meant)),
    )


@lru_cache(maxsize=4096)
def _slips(text: str, known: tuple[str, ...]) -> tuple[tuple[int, int, str, str], ...]:
    return tuple(_each_slip(text, known))


@lru_cache(maxsize=8)
def _straight_names(known: tuple[str, ...]) -> dict[str, str]:
    return {straight(name): _straight(name) for name in known}


def _each_slip(text: str, known: tuple[str, ...]) -> Iterator[tuple[int, int, str, str]]:
    names = _straight_names(known)
    for found in _NAME.finditer(text):
        written = fold(found.group())
        if written in names or len(written) < LONG_ENOUGH:
            continue
        for own, shown in names.items():
            if nearly(written, own):
                yield found.start(), found.end(), found.group(), shown
                break


def nearly(written: str, own: str) -> bool:
    """Whether one name is the other with a slip: the same given name and a surname a letter or two away, or the
    other way round.
    """
    said, meant = written.split(), own.split()
    if len(said) != len(meant) or len(own) < LONG_ENOUGH or said == meant:
        return False
    differing = [(one, other) for one, other in zip(said, meant, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    if len(other) < 4 or one[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(one, other) <= (1 if len(other) < 7 else MOST_SLIPS)


def straight(name: str) -> str:
    """A name without titles, folded."""
    return fold(_straight(name))


def _straight(name: str) -> str:
    return name_parts(name).straight
