"""Days as a board's documents write them: in full in a line, short in a cell, briefly in brackets."""

from dataclasses import dataclass
from datetime import date

from boarddesk.model.document_style import DateStyle
from boarddesk.rules.dates import MONTHS, WEEKDAYS, day_month, day_month_year, dotted_date, long_date, short_date

_FIGURES = {DateStyle.SLASHED: lambda day: f"{day:%d/%m/}{day.year}", DateStyle.DOTTED: dotted_date}


@dataclass(frozen=True, slots=True)
class Dates:
    """The ways in which one document writes days."""

    style: DateStyle = DateStyle.LONG

    def long(self, day: date) -> str:
        """In a line: "19 November 2009", or as the board writes it."""
        if self.style is DateStyle.WEEKDAY:
            return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"
        if self.style is DateStyle.ORDINAL:
            return f"{day.day}{ordinal(day.day)} {MONTHS[day.month - 1]} {day.year}"
        return self._figures(day) or long_date(day)

    def announced(self, day: date) -> str:
        """Where people are told when to come: the weekday too, unless the board writes figures."""
        if self.style is DateStyle.ORDINAL:
            return f"{WEEKDAYS[day.weekday()]} {self.long(day)}"
        return self._figures(day) or f"{WEEKDAYS[day.weekday()]} {long_date(day)}"

    def short(self, day: date) -> str:
        """In a cell: "19 Nov 2009", or in figures."""
        return self._figures(day) or day_month_year(day)

    def brief(self, day: date) -> str:
        """In brackets: "19.11.09" without leading zeros, or in the board's figures."""
        return self._figures(day) or short_date(day)

    def narrow(self, day: date) -> str:
        """In the head of a narrow column, where the year is known: "19 Nov"."""
        if self.style is DateStyle.SLASHED:
            return f"{day:%d/%m}"
        return f"{day:%d.%m}." if self.style is DateStyle.DOTTED else day_month(day)

    def _figures(self, day: date) -> str:
        written = _FIGURES.get(self.style)
        return written(day) if written is not None else ""


def ordinal(number: int) -> str:
    """What is written after the number of a day: 1st, 2nd, 3rd, 11th."""
    if 10 < number % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
