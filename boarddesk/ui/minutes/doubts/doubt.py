"""One doubtful place in a paragraph."""

from dataclasses import dataclass
from enum import Enum

from boarddesk.model.findings import Fix


class DoubtKind(Enum):
    """What is in doubt."""

    SPELLING = "spelling"
    INITIALS = "initials"
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

    def moved(self, by: int) -> "Doubt":
        """The same further on in the paragraph."""
        return Doubt(self.start + by, self.end + by, self.words, self.kind, self.sentence, self.fixes)

    def touches(self, place: int) -> bool:
        """Whether a caret at this place stands in it or at its edge."""
        return self.start <= place <= self.end
