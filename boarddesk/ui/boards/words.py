"""Words for what the settings of a board can be, and how a quorum is typed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import CountsAs, GlossaryOrder, GlossaryScope, Marking
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import QuorumLine
from boarddesk.rules.codes import CodeEntry

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
_FRACTION = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})")
_PART = re.compile(r"(?:(a|an|one|two|three|four|five)[ -])?([a-z]+?)s?")


def counts_as_words() -> tuple[tuple[CountsAs, str], ...]:
    """What a code can count as."""
    tr = QCoreApplication.translate
    return (
        (CountsAs.PRESENT, tr("Boards", "present")),
        (CountsAs.REPRESENTED, tr("Boards", "represented")),
        (CountsAs.APOLOGIES, tr("Boards", "apologies")),
        (CountsAs.ABSENT, tr("Boards", "absent")),
    )


def marking_words() -> tuple[tuple[Marking, str], ...]:
    """How a group can be marked."""
    tr = QCoreApplication.translate
    return (
        (Marking.CODES, tr("Boards", "the board's codes")),
        (Marking.TICKS, tr("Boards", "Present / Apologies")),
    )


def order_words() -> tuple[tuple[GlossaryOrder, str], ...]:
    """The orders of the glossary in minutes."""
    tr = QCoreApplication.translate
    return (
        (GlossaryOrder.ALPHABETICAL, tr("Boards", "in alphabetical order")),
        (GlossaryOrder.STORED, tr("Boards", "in the order of the glossary")),
    )


def scope_words() -> tuple[tuple[GlossaryScope, str], ...]:
    """Which terms stand in minutes."""
    tr = QCoreApplication.translate
    return (
        (GlossaryScope.USED, tr("Boards", "the terms that occur")),
        (GlossaryScope.ALL, tr("Boards", "all terms")),
    )


def code_set_words(entries: Iterable[CodeEntry]) -> str:
    """A set of codes in one line: "MA Member Attended, RA …"."""
    return " · ".join(entry.meaning for entry in entries)


def quorum_words(line: QuorumLine) -> str:
    """The number or fraction of a condition, as it is typed."""
    return str(line.number) if line.number is not None else fraction(line)


def fraction(line: QuorumLine) -> str:
    """The fraction of a condition, nothing where it has none."""
    return f"{line.numerator}/{line.denominator}" if line.numerator and line.denominator else ""


def read_quorum(text: str) -> tuple[int | None, int | None, int | None]:
    """Number, numerator and denominator of "7", "seven", "1/3", "a third", "half", "two thirds" or "40 %".

    Raises RuleError for anything else.
    """
    said = " ".join(text.lower().split())
    if said.isdecimal() and 0 < int(said) < 10_000:
        return int(said), None, None
    if said in _NUMBERS:
        return _NUMBERS[said], None, None
    found = _FRACTION.fullmatch(said)
    if found is not None and 0 < int(found[1]) <= int(found[2]):
        return None, int(found[1]), int(found[2])
    percent = re.fullmatch(r"(\d{1,3}) ?(?:%|per ?cent)", said)
    if percent is not None and 0 < int(percent[1]) <= 100:
        return None, int(percent[1]), 100
    part = _PART.fullmatch(said)
    if part is not None and part[2] in _PARTS:
        top = _NUMBERS.get(part[1] or "one", 1)
        if top <= _PARTS[part[2]]:
            return None, top, _PARTS[part[2]]
    raise RuleError(
        QCoreApplication.translate("Boards", "“{text}” is neither a number nor a fraction such as 1/3.").format(
            text=text
        )
    )
