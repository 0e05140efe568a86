"""How often terms of a glossary are used in many texts, and which short forms no glossary explains.

Most words of minutes come back thousands of times, so each stretch between spaces is looked at once and then only
counted. That is exact: what stands on either side of a space does not change whether a word is an abbreviation.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from boarddesk.rules.checks.abbreviations import short_forms
from boarddesk.rules.definitions import definitions_in
from boarddesk.rules.glossary import times_used

Hits = tuple[tuple[str, int], ...]
_NOTHING: Final[Hits] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What a meeting uses: terms of the glossary and other short forms, each with how often, and meanings it gives."""

    terms: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    meanings: dict[str, str] = field(default_factory=dict)
    """What the texts themselves say that other short forms mean."""


class Counting:
    """Counts the same abbreviations in one meeting after the other."""

    def __init__(self, abbreviations: Iterable[str], known: Collection[str] = ()) -> None:
        wanted = {each for each in abbreviations if each.strip()}
        self._wanted = sorted(each for each in wanted if len(each.split()) == 1 and each == each.strip())
        self._spaced = sorted(wanted - set(self._wanted))
        self._known = wanted | set(known)
        self._seen: dict[str, tuple[Hits, Hits]] = {}

    def tally(self, texts: Iterable[str], once: Iterable[str] = ()) -> Tally:
        """What the texts of a meeting use; what stands in `once`, as its register, counts as one use however often."""
        told = Tally()
        listed = [text for text in texts if text]
        self._add(told, listed)
        register = Tally()
        self._add(register, [text for text in once if text])
        for abbreviation in register.terms:
            told.terms[abbreviation] += 1
        for text in listed:
            if "(" in text:
                for found in definitions_in(text):
                    if found.abbreviation not in self._known:
                        told.meanings.setdefault(found.abbreviation, found.meaning)
        return told

    def _add(self, told: Tally, texts: list[str]) -> None:
        parts: Counter[str] = Counter()
        for text in texts:
            if text.isupper():
                self._add_shouted(told, text)
            else:
                parts.update(text.split())
        for part, times in parts.items():
            terms, others = self._looked_at(part)
            for abbreviation, count in terms:
                told.terms[abbreviation] += count * times
            for short, count in others:
                told.others[short] += count * times
        for abbreviation in self._spaced:
            count = sum(times_used(text, abbreviation) for text in texts)
            if count:
                told.terms[abbreviation] += count

    def _add_shouted(self, told: Tally, text: str) -> None:
        """A text in capitals is read as a whole: whether its words are short forms depends on all of them."""
        for part in text.split():
            for abbreviation, count in self._looked_at(part)[0]:
                told.terms[abbreviation] += count
        told.others.update(self._unknown(text))

    def _looked_at(self, part: str) -> tuple[Hits, Hits]:
        found = self._seen.get(part)
        if found is None:
            terms = tuple((each, times_used(part, each)) for each in self._wanted if each in part)
            others = _NOTHING if part.islower() else tuple(self._unknown(part).items())
            found = self._seen[part] = tuple(hit for hit in terms if hit[1]), others
        return found

    def _unknown(self, text: str) -> Counter[str]:
        shorts = (short for _, _, short in short_forms(text))
        return Counter(short for short in shorts if not self._explained(short))

    def _explained(self, short: str) -> bool:
        return short in self._known or ("/" in short and any(part in self._known for part in short.split("/")))
