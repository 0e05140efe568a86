"""Whether two names are one person's: the same, close, or somebody else's. Closeness is shown, never acted upon."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from boarddesk.rules.initials import name_parts
from boarddesk.rules.text import fold

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "-": " ", "–": " "}
)
"""Letters that no decomposition takes apart, and the dashes of double names."""
_SHORT_FORMS = (
    "alexander alexandra alex sandy", "andrew andy", "anthony tony", "antony tony", "barbara barb babs", "benjamin ben",
    "bernard bernie", "catherine katherine kathryn cathy kathy kate katie cath", "charles charlie chas",
    "christine christina chris tina", "christopher chris", "daniel dan danny", "david dave", "deborah debra debbie deb",
    "donald don", "dorothy dot", "edward ed eddie ted ned", "elizabeth liz lizzie beth betty eliza", "frances fran",
    "francis frank", "frederick fred", "gerald gerry jerry", "gerard ged gerry", "gillian jill gill", "gordon gord",
    "graham graeme", "gregory greg", "harold harry", "helen nell", "henry harry", "jacqueline jackie jacqui",
    "james jim jimmy jamie", "janet jan", "jeffrey geoffrey jeff geoff", "jennifer jenny jen", "john jack johnny",
    "jonathan jon jonny", "joseph joe", "joanne joanna jo", "josephine jo josie", "judith judy", "kenneth ken",
    "laurence lawrence larry laurie", "leonard len", "lesley leslie les", "margaret maggie meg peggy", "martin marty",
    "matthew matt", "michael mike mick", "nicholas nick", "nicola nicky nikki", "nigel nige", "pamela pam",
    "patricia pat trish tricia", "patrick pat paddy", "peter pete", "philip phillip phil", "rebecca becky becca",
    "richard rick dick rich richie", "robert bob rob bobby robbie", "ronald ron", "samantha sam", "samuel sam",
    "sandra sandy", "simon si", "stephen steven steve", "stewart stuart stu", "susan suzanne sue susie",
    "terence terry", "theresa teresa terry tess", "thomas tom tommy", "timothy tim", "valerie val", "victoria vicky",
    "vincent vince", "walter wally", "william bill will billy liam", "winifred winnie", "zachary zak zack",
)  # fmt: skip
SHORT_FORMS: dict[str, frozenset[int]] = {}
for _place, _words in enumerate(_SHORT_FORMS):
    for _word in _words.split():
        SHORT_FORMS[_word] = SHORT_FORMS.get(_word, frozenset()) | {_place}
SPELT_ALIKE = 86.0
"""So close two names are that a slip of the pen may be all that parts them; out of a hundred."""


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody whose name is close, how close out of a hundred, and why in words."""

    key: str
    name: str
    score: float
    why: str


@lru_cache(4096)
def folded_name(name: str) -> str:
    """A name as people compare it: given names first, without titles, letters after it, case, accents and dots."""
    return " ".join(fold(name_parts(name).straight).translate(_LETTERS).replace(".", " ").split())


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for titles, accents, case and order of writing ("Hale, Judith")."""
    folded = folded_name(one)
    return bool(folded) and folded == folded_name(other)


def near_names(name: str, known: Iterable[tuple[str, str]]) -> tuple[Near, ...]:
    """Those known, by key and name, whose name is close to this one but not the same; the closest first."""
    mine = folded_name(name)
    found = []
    for key, other in known:
        theirs = folded_name(other)
        if mine and theirs and mine != theirs and (likeness := _likeness(mine, theirs)):
            found.append(Near(key, other, *likeness))
    return tuple(sorted(found, key=lambda near: -near.score))


def _likeness(mine: str, theirs: str) -> tuple[float, str] | None:
    """How close two folded names are, and why; nothing for two people."""
    one, other = mine.split(), theirs.split()
    if sorted(one) == sorted(other):
        return 98.0, "the same words in another order"
    if mine.replace(" ", "") == theirs.replace(" ", ""):
        return 98.0, "the same but for spaces and dashes"
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        given = _given_likeness(one[:-1], other[:-1])
        if given is not None:
            return given
    if _shares(one, other):
        score = _ratio(mine, theirs)
        if score >= SPELT_ALIKE:
            return min(score, 94.0), "spelt almost alike"
    return None


def _given_likeness(one: list[str], other: list[str]) -> tuple[float, str] | None:
    """How close the given names of two people of one surname are."""
    first, second = one[0], other[0]
    if first == second:
        return 95.0, "one has another given name as well"
    if (len(first) == 1 or len(second) == 1) and first[0] == second[0]:
        return 90.0, "an initial for the given name"
    if SHORT_FORMS.get(first, frozenset()) & SHORT_FORMS.get(second, frozenset()):
        return 92.0, "a short form of the given name"
    if first in other or second in one:
        return 88.0, "a given name in common"
    return None


def _shares(one: list[str], other: list[str]) -> bool:
    """Whether given names and surnames each begin alike, so that a slip of the pen can be all there is.

    Two short names of different people ("Ann Bell", "Dan Bell") are close by letters alone.
    """
    return one[0][0] == other[0][0] and (one[-1][0] == other[-1][0] or _ratio(one[-1], other[-1]) >= SPELT_ALIKE)


def _ratio(one: str, other: str) -> float:
    """How alike two texts are out of a hundred; the library is loaded when somebody is first compared, not before."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)
