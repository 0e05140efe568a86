"""Which words of a text are checked for their spelling, and what is known besides the dictionary.

A word is doubtful only if nothing vouches for it: abbreviations, refs, dates and addresses are no words, nor is a name
behind a form of address ("Cllr Okonjo"), a compound is
right when its parts are, and both British endings, -ise and -ize, count as right.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?")
_COMPOUND = re.compile(r"\w+(?:['’\-\u2010\u2011]\w+)*")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_POSSESSIVE = re.compile(r"['’]s?$")
_CAPITALS = re.compile(r"[A-Z]{2,}(?:['’]?s)?")
_SHORT_MIXED = re.compile(r"(?=.{2,5}$)[^\W\d_]+[A-Z][^\W\d_]*(?:['’]s)?")
_IZE = re.compile(r"(?<!y)iz(e[sdr]?|ers|ing|ingly|able|ation|ations|ational)$", re.IGNORECASE)

_TITLES = (
    "Mr Mrs Ms Miss Mx Dr Prof Professor Cllr Councillor Sir Dame Lord Lady Rev Revd Canon Judge PC WPC DC DS DI DCI "
    "Sgt Sergeant Insp Inspector Supt Superintendent Constable Imam Rabbi"
)
_ONE_NAME = r"[ \u00a0](?:[A-Z]\.?[ \u00a0]){0,2}[A-ZÀ-Þ][\w'’\-\u2010\u2011]+"
_NAMED = re.compile(rf"\b(?:{'|'.join(_TITLES.split())})\.?((?:{_ONE_NAME}){{1,3}})")
"""A form of address, and up to three words with capitals behind it: somebody's name."""
_PREFIXES = (
    "anti co counter cyber de eco ex extra inter intra macro mega micro mid mini multi non over para post pre pro "
    "pseudo quasi re semi sub super tele trans tri ultra un under vice"
)
PREFIXES = frozenset(_PREFIXES.split())
"""What may stand before a hyphen without being a word."""
_NEVER_IZE = (
    "adverti advi affranchi appri apprai ari arri brui chasti circumci compri compromi conci cri crui demi despi devi "
    "disfranchi disgui enfranchi enterpri exci exerci experti franchi frai gui improvi inci liai likewi merchandi "
    "misadvi noi otherwi paradi poi prai preci premi promi rai repri revi ri supervi surmi surpri televi trea treati "
    "upri wi"
)
NEVER_IZE = frozenset(_NEVER_IZE.split())
"""What stands before -se in words whose s is no ending: to advise and to exercise are never written with z."""


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a text, in code points."""

    start: int
    end: int
    text: str


def words_in(text: str) -> Iterator[Word]:
    """The words whose spelling counts, compounds whole; addresses and whatever holds a figure are left out."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)] if "." in text or "@" in text or ":" in text else []
    for found in _COMPOUND.finditer(text):
        start, end = found.span()
        said = found.group()
        if any(start < last and first < end for first, last in addresses):
            continue
        if not any(letter.isdigit() or letter == "_" for letter in said):
            yield Word(start, end, said)


def doubtful_words(text: str, knows: Callable[[str], bool]) -> Iterator[Word]:
    """The words that nothing vouches for; of a compound the parts that are wrong."""
    names = [found.span(1) for found in _NAMED.finditer(text)]
    for word in words_in(text):
        if is_abbreviation(word.text) or knows(word.text) or any(s <= word.start < e for s, e in names):
            continue
        parts = _HYPHEN.split(word.text)
        if len(parts) == 1:
            yield word
        elif not knows("".join(parts)):
            yield from _wrong_parts(word, parts, knows)


def is_abbreviation(word: str) -> bool:
    """Whether a word is written as an abbreviation is: PREVENT, SCRs, DfE, SMcL, or a single letter."""
    return len(word) == 1 or bool(_CAPITALS.fullmatch(word) or _SHORT_MIXED.fullmatch(word))


def without_possessive(word: str) -> str:
    """The word without its 's, whichever apostrophe it has."""
    return _POSSESSIVE.sub("", word)


def with_ise(word: str) -> str | None:
    """The -ise spelling of a word that ends in -ize, where British usage has both; None for any other word."""
    found = _IZE.search(word)
    if found is None or word[: found.start() + 1].lower() in NEVER_IZE:
        return None
    return word[: found.start()] + ("IS" if found.group().isupper() else "is") + found.group(1)


class KnownWords:
    """Words of one board: names, initials, organisations, glossary, and those she has added.

    A word in small letters is known with capitals too; one with a capital only so, since Marsh is a name and a marsh
    is wet.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self.words = frozenset(word for text in texts for word in _every_word(text))

    def knows(self, word: str) -> bool:
        """Whether this board vouches for a word."""
        bare = without_possessive(word).replace("’", "'")
        return bare in self.words or bare.lower() in self.words


def _every_word(text: str) -> Iterator[str]:
    for found in _COMPOUND.finditer(text):
        whole = without_possessive(found.group()).replace("’", "'")
        yield whole
        yield from _HYPHEN.split(whole)


def _wrong_parts(word: Word, parts: list[str], knows: Callable[[str], bool]) -> Iterator[Word]:
    start = word.start
    for place, part in enumerate(parts):
        end = start + len(part)
        prefix = place < len(parts) - 1 and part.lower() in PREFIXES
        if not (prefix or is_abbreviation(part) or knows(part)):
            yield Word(start, end, part)
        start = end + 1
