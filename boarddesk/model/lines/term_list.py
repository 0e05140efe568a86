"""A glossary from outside: what an import of each row would do."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.lines.glossary import GlossaryLine


class TermVerdict(StrEnum):
    """What an import would do with a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TermRow:
    """A row of the list; `number` counts from one as a spreadsheet does."""

    number: int
    verdict: TermVerdict
    abbreviation: str
    meaning: str
    context: str = ""
    starts: dt.date | None = None
    term_id: str | None = None
    before: str = ""
    """The meaning that the glossary has now."""
    reason: str = ""
    """Why it is refused."""


@dataclass(frozen=True, slots=True)
class GlossaryPack:
    """The glossary of a board as a document of its own."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    terms: tuple[GlossaryLine, ...]
    style: DocumentStyle = field(default_factory=DocumentStyle)
