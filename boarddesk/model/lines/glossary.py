"""A glossary term as the table shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """An abbreviation and what it means."""

    id: str
    abbreviation: str
    meaning: str
    context: str
    position: int
