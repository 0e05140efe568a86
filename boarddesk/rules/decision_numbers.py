"""Numbers of the register of decisions by a board's pattern: "D{year}/{nn}" gives D2026/01, D2026/02 …"""

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from boarddesk.model.errors import RuleError
from boarddesk.rules.text import MAX_LABEL, check_length, one_line

COUNT: Final = re.compile(r"\{(n+)\}")
"""The running number, with as many digits as it has letters."""
FIELD: Final = re.compile(r"\{([^{}]*)\}")
YEAR: Final = "{year}"
SHORT_YEAR: Final = "{yy}"
WIDEST: Final = 6


def check_pattern(pattern: str) -> str:
    """A pattern as it is kept, empty for a board that quotes the ref of the minute; RuleError says what is wrong."""
    kept = check_length(one_line(pattern), MAX_LABEL, "The pattern")
    if not kept:
        return ""
    counts = COUNT.findall(kept)
    if len(counts) != 1 or len(counts[0]) > WIDEST:
        raise RuleError("The pattern needs one running number: {n}, or {nn} for two digits. Try D{year}/{nn}.")
    for name in FIELD.findall(kept):
        if f"{{{name}}}" not in (YEAR, SHORT_YEAR) and set(name) != {"n"}:
            raise RuleError(f"{{{name}}} means nothing here; a pattern may hold {{year}}, {{yy}} and {{nn}}.")
    return kept


def number_of(pattern: str, day: date, n: int) -> str:
    """The n-th number of the year of a day."""
    told = _of_year(pattern, day)
    return COUNT.sub(lambda found: f"{n:0{len(found[1])}d}", told)


def next_numbers(pattern: str, days: Iterable[date], taken: Collection[str]) -> list[str]:
    """A number for each of these days in turn: the next after the highest that was ever given (RULES 6).

    It counts through the year where the pattern names one, else through all time.
    """
    highest: dict[str, int] = {}
    found = []
    for day in days:
        sequence = _of_year(pattern, day)
        if sequence not in highest:
            highest[sequence] = _highest(sequence, taken)
        highest[sequence] += 1
        found.append(number_of(pattern, day, highest[sequence]))
    return found


def _of_year(pattern: str, day: date) -> str:
    return pattern.replace(YEAR, f"{day.year:04d}").replace(SHORT_YEAR, f"{day.year % 100:02d}")


def _highest(sequence: str, taken: Collection[str]) -> int:
    before, after = COUNT.split(sequence)[0], COUNT.split(sequence)[2]
    form = re.compile(re.escape(before) + r"([0-9]{1,9})" + re.escape(after))
    return max((int(match[1]) for each in taken if (match := form.fullmatch(each))), default=0)
