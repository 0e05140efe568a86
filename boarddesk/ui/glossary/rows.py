"""A row of the glossary's table: a term, or a short form that the minutes use and nobody has explained."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from boarddesk.model.lines.glossary import GlossaryLine, GlossaryUse, TermUse
from boarddesk.rules.dates import day_month_year


class Show(StrEnum):
    """What the table shows."""

    TERMS = "terms"
    UNUSED = "unused"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class GlossaryRow:
    """A line of the table; `use` is None until it has been counted."""

    id: str
    abbreviation: str
    meaning: str
    line: GlossaryLine | None
    use: TermUse | None

    @property
    def is_unused(self) -> bool:
        """Whether no minutes use it."""
        return self.use is not None and not self.use.meetings

    @property
    def is_proposal(self) -> bool:
        """Whether it is not in the glossary, and the minutes say what it means."""
        return self.line is None and bool(self.meaning)

    @property
    def first_words(self) -> str:
        """When it was used first."""
        if self.use is None:
            return "…"
        return day_month_year(self.use.first.date) if self.use.first else _tr("never used")

    @property
    def times(self) -> int | None:
        """How often it is used; None until it is known."""
        return None if self.use is None else self.use.times

    @property
    def times_words(self) -> str:
        """How often it is used, as the table says it."""
        return "…" if self.use is None else f"{self.use.times:,}" if self.use.times else ""

    @property
    def meetings_words(self) -> str:
        """In how many meetings."""
        if self.use is None:
            return "…"
        number = len(self.use.meetings)
        return _tr("1 meeting") if number == 1 else _tr("{n} meetings").format(n=number) if number else ""


def term_rows(lines: tuple[GlossaryLine, ...], use: GlossaryUse | None) -> tuple[GlossaryRow, ...]:
    """The terms of the glossary."""
    return tuple(
        GlossaryRow(line.id, line.abbreviation, line.meaning, line, use.terms.get(line.id) if use else None)
        for line in lines
    )


def unexplained_rows(use: GlossaryUse | None) -> tuple[GlossaryRow, ...]:
    """What the minutes use and the glossary does not explain, the most used first."""
    found = use.unexplained if use else ()
    return tuple(GlossaryRow(f"? {x.abbreviation}", x.abbreviation, x.meaning, None, x.use) for x in found)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Glossary", text)
