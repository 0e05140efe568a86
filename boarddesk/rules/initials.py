"""Initials and the parts of a name: proposing, comparing, sorting."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count

from boarddesk.rules.text import fold

_HONORIFICS = (
    "mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor alderman rev revd reverend canon father "
    "sister imam rabbi bishop archdeacon insp sgt supt capt captain col colonel major judge hon rt right honourable"
)
HONORIFICS = frozenset(_HONORIFICS.split())
"""Words before a name that are no part of it."""
RANKS = frozenset(["DC", "DS", "DI", "DCI", "DCS", "PC", "PS", "ACC"])
"""The same in capitals only: Di is a name."""
_LETTERS = "obe mbe cbe kbe dbe qpm qfm qc kc jp dl phd mp mbbs frcp frcgp rgn bsc msc ba ma dphil"
LETTERS_AFTER = frozenset(_LETTERS.split())
_PARTICLES = "de da di del della der den des du la le van von ten ter dos das y al el bin ibn af av zu"
PARTICLES = frozenset(_PARTICLES.split())
"""Small words a surname begins with; British indexes sort under them."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart; each side may be empty."""

    given: tuple[str, ...]
    surname: tuple[str, ...]

    @property
    def straight(self) -> str:
        """Given names first."""
        return " ".join(self.given + self.surname)


def name_parts(name: str) -> NameParts:
    """The given names and the surname of "Cllr Jane de Souza OBE", "de Souza, Jane" or "Jane de Souza (Chair)"."""
    bare = re.sub(r"\([^)]*\)", " ", name)
    surname, comma, given = bare.partition(",")
    if comma and (rest := _without_titles(given.replace(",", " ").split())):
        return NameParts(tuple(rest), tuple(_without_titles(surname.split())))
    words = _without_titles(surname.split())
    begins = max(len(words) - 1, 0)
    while begins > 1 and fold(words[begins - 1]) in PARTICLES:
        begins -= 1
    if begins == 1 and len(words) > 1 and words[0] in PARTICLES:
        begins = 0
    return NameParts(tuple(words[:begins]), tuple(words[begins:]))


def straight_name(name: str) -> str:
    """The name with the surname last, for those who type "Hale, Judith"; honorifics before a comma are kept."""
    surname, comma, given = name.partition(",")
    if not comma or not _without_titles(given.split()):
        return " ".join(name.split())
    words = surname.split()
    bare = _without_titles(words)
    honorifics = words[: len(words) - len(bare)] if bare and words[-len(bare) :] == bare else []
    return " ".join([*honorifics, *given.replace(",", " ").split(), *(bare or words)])


def sort_name(name: str) -> str:
    """The key by which people look a person up: surname first, without honorifics, case and accents."""
    parts = name_parts(name)
    return fold(", ".join(side for side in (" ".join(parts.surname), " ".join(parts.given)) if side))


def propose_initials(name: str, taken: Collection[str]) -> str:
    """Initials for a name that nobody in `taken` has, or nothing for a name without letters.

    Two people with the same initials are told apart by more letters of the surname, as minute-takers do: the second
    S S becomes SSm, even when the first has become SSa already. Names like McBride keep their prefix (SMcB).
    """
    parts = name_parts(name)
    stem = "".join(_word_initials(word) for word in (*parts.given, *parts.surname[:-1]))
    last = parts.surname[-1] if parts.surname else ""
    short, more = _word_initials(last), _rest(last)
    if not stem and len(short) == 1:
        short, more = short + more[:1], more[1:]
    proposal = stem + short
    if not proposal:
        return ""
    others = {fold(other) for other in taken}
    longer = [other for other in taken if other.startswith(proposal) and other[len(proposal) :].islower()]
    if fold(proposal) not in others and not longer:
        return proposal
    lengths = (proposal + more[:size].lower() for size in range(1, len(more) + 1))
    numbered = (f"{proposal}{number}" for number in count(2))
    free = (
        candidate for candidates in (lengths, numbered) for candidate in candidates if fold(candidate) not in others
    )
    return next(free)


def clash(initials: str, others: Collection[str]) -> bool:
    """Whether somebody has these initials already; case does not tell people apart (RULES 18)."""
    return bool(initials.strip()) and fold(initials) in {fold(other) for other in others}


def resembles(short: str, longer: str) -> bool:
    """Whether longer initials begin with short ones and go on within the surname: AM and AMc, not JH and JHB.

    Readers who know only the short ones take both for one person.
    """
    return longer.startswith(short) and bool(short) and longer[len(short) : len(short) + 1].islower()


def _without_titles(words: list[str]) -> list[str]:
    left = list(words)
    while len(left) > 1 and (fold(left[0].rstrip(".")) in HONORIFICS or left[0] in RANKS):
        left.pop(0)
    while len(left) > 1 and fold(left[-1].replace(".", "")) in LETTERS_AFTER and left[-1].replace(".", "").isupper():
        left.pop()
    if len(left) == 1 and fold(left[0].replace(".", "")) in LETTERS_AFTER and left[0].isupper():
        left.pop()
    return left


def _pieces(word: str) -> list[str]:
    return [piece for piece in re.split(r"[-–'’.\W_]+", word) if piece]


def _word_initials(word: str) -> str:
    return "".join(_piece_initials(piece)[0] for piece in _pieces(word))


def _rest(word: str) -> str:
    pieces = _pieces(word)
    return _piece_initials(pieces[-1])[1] if pieces else ""


def _piece_initials(piece: str) -> tuple[str, str]:
    prefix = re.match(r"[Mm]c(?=\w{2})|Mac(?=[A-Z]\w)", piece)
    head = prefix.group().capitalize() if prefix else ""
    body = piece[len(head) :]
    capital = body[0].upper() if len(body[0].upper()) == 1 else body[0]
    return head + capital, body[1:]
