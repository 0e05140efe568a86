"""One doubtful place in a paragraph."""

from dataclasses import dataclass
from enum import Enum

from boarddesk.model.findings import Finding, Fix


class DoubtKind(Enum):
    """What is in doubt."""

    SPELLING = "spelling"
    INITIALS = "initials"
    CHECK = "check"
    """The check speaks about it: a dot in the margin, and no line under the words."""
    OWN_WORD = "own_word"
    """Nothing is in doubt: a word that was added for this board, and can be taken out again."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch of a paragraph in UTF-16 units, why it is doubtful, and what would mend it."""

    start: int
    end: int
    words: str
    kind: DoubtKind
    sentence: str
    fixes: tuple[Fix, ...] = ()
    finding: Finding | None = None
    """What the check said, where it was the check."""

    @property
    def is_finding(self) -> bool:
        """Whether the margin says it."""
        return self.kind in (DoubtKind.INITIALS, DoubtKind.CHECK)

    def moved(self, by: int) -> "Doubt":
        """The same further on in the paragraph."""
        return Doubt(self.start + by, self.end + by, self.words, self.kind, self.sentence, self.fixes, self.finding)

    def touches(self, place: int) -> bool:
        """Whether a caret at this place stands in it or at its edge."""
        return self.start <= place <= self.end
