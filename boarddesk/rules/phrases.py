"""Phrases: a short key typed after the sign `;` stands for a sentence, whose placeholders know the meeting."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeVar

from boarddesk.model.errors import RuleError
from boarddesk.rules.text import MAX_CODE, MAX_TEXT, fold, required

SIGN: Final = ";"
SHIPPED: Final = (
    ("tr", "Minutes agreed as a true record."),
    ("rp", "The report was presented for information."),
    ("ag", "The Board agreed to:"),
    ("vu", "gave a verbal update on"),
    ("wm", "{chair} welcomed everyone to the meeting."),
)
"""Key and text of the phrases that every new board begins with."""
PLACEHOLDERS: Final = ("chair", "vice chair", "next meeting", "date", "venue", "board", "name:JH")
"""What may stand in braces in a phrase; the last with anybody's initials."""

_KEY: Final = re.compile(r"[0-9A-Za-z]+")
_TYPED: Final = re.compile(rf"(?:^|(?<=[\s(\[{{/“‘\"'–—-]));([0-9A-Za-z]{{0,{MAX_CODE}}})$")
_BRACES: Final = re.compile(r"\{([^{}\n]{1,60})\}")
_SENTENCE_ENDS: Final = ".:;!?…"
_MISSING: Final = {
    "chair": "Nobody on the register is the Chair",
    "vice chair": "Nobody on the register is the Vice Chair",
    "next meeting": "The next meeting has no date yet",
    "venue": "This meeting has no venue yet",
}


class KeyedText(Protocol):
    """A phrase, stored or only a draft."""

    @property
    def key(self) -> str:
        """What is typed after the sign."""
        ...

    @property
    def text(self) -> str:
        """What it stands for."""
        ...


AnyPhrase = TypeVar("AnyPhrase", bound=KeyedText)


@dataclass(frozen=True, slots=True)
class PhraseContext:
    """What placeholders stand for at a meeting; a known one without a value is empty."""

    values: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """Names by initials."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrase's text with its placeholders filled, and a sentence about one that could not be."""

    text: str
    sentence: str = ""


def typed_key(before: str) -> str | None:
    """The key that has been typed up to the caret, without its sign; empty right after the sign, None for prose.

    The sign counts only at the start of a word, so that "one;two" stays what it is.
    """
    found = _TYPED.search(before[-MAX_CODE - 2 :])
    return found[1] if found else None


def ends_key(letter: str) -> bool:
    """Whether a character ends the key before it: a space or punctuation."""
    return letter.isprintable() and not letter.isalnum()


def phrase_of(key: str, phrases: Iterable[AnyPhrase]) -> AnyPhrase | None:
    """The phrase that a key calls; case makes no difference."""
    return next((phrase for phrase in phrases if phrase.key.casefold() == key.casefold()), None) if key else None


def offered(key: str, phrases: Iterable[AnyPhrase]) -> tuple[AnyPhrase, ...]:
    """The phrases whose key goes on from what has been typed."""
    return tuple(phrase for phrase in phrases if phrase.key.casefold().startswith(key.casefold()))


def absorbs(text: str, ending: str) -> bool:
    """Whether the punctuation that ended the key stands at the end of the phrase already, so that it is not doubled."""
    last = text[-1:]
    return last == ending if ending != "." else last in _SENTENCE_ENDS and bool(last)


def fill(text: str, context: PhraseContext) -> Filled:
    """A phrase's text for a meeting; what cannot be filled stays as it is written, and a sentence says so."""
    complaints: list[str] = []

    def value(found: re.Match[str]) -> str:
        known, complaint = _value(found[1], context)
        if complaint:
            complaints.append(f"{complaint}; “{found[0]}” stays as it is written.")
        return known or found[0]

    filled = _BRACES.sub(value, text)
    return Filled(filled, complaints[0] if complaints else "")


def _value(inside: str, context: PhraseContext) -> tuple[str, str]:
    """What stands for a placeholder, or why nothing does."""
    name, colon, initials = inside.partition(":")
    if colon and fold(name) == "name":
        known = {fold(key): person for key, person in context.names.items()}
        person = known.get(fold(initials), "")
        return person, "" if person else f"Nobody at this meeting has the initials {initials.strip()}"
    wanted = fold(inside)
    if wanted not in context.values:
        return "", "That is no placeholder"
    return context.values[wanted], "" if context.values[wanted] else _MISSING.get(wanted, "That is not known yet")


def clean_key(text: str) -> str:
    """A key as it is stored, without the sign; RuleError when it is empty, too long or has other characters."""
    key = required(text.strip().removeprefix(SIGN), MAX_CODE, "The key")
    if not _KEY.fullmatch(key):
        raise RuleError(f"“{key}” cannot be a key; a key has letters and figures only, without spaces.")
    return key


def check_phrases(phrases: Sequence[KeyedText]) -> None:
    """Raise RuleError for a key that is none or stands twice, or a phrase without text."""
    seen: dict[str, str] = {}
    for phrase in phrases:
        key = clean_key(phrase.key)
        text = required(phrase.text, MAX_TEXT, f"The text of {SIGN}{key}")
        if key.casefold() in seen:
            raise RuleError(f"{SIGN}{key} stands for “{seen[key.casefold()]}” already; each key can stand for one.")
        seen[key.casefold()] = text
