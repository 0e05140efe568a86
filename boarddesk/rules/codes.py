"""Ready sets of attendance codes, offered when a board is made and in its settings (RULES 16)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from boarddesk.model.enums import CountsAs


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """An attendance code as she enters it."""

    code: str
    key: str
    meaning: str
    counts_as: CountsAs


CODE_SETS: Final[Mapping[str, tuple[CodeEntry, ...]]] = {
    "MA / RA / A / NC": (
        CodeEntry("MA", "M", "Member Attended", CountsAs.PRESENT),
        CodeEntry("RA", "R", "Representative Attended", CountsAs.REPRESENTED),
        CodeEntry("A", "A", "Submitted Apologies", CountsAs.APOLOGIES),
        CodeEntry("NC", "N", "No Contact/Attendance", CountsAs.ABSENT),
    ),
    "P / A / D / X": (
        CodeEntry("P", "P", "Present", CountsAs.PRESENT),
        CodeEntry("A", "A", "Apologies", CountsAs.APOLOGIES),
        CodeEntry("D", "D", "Deputy attended", CountsAs.REPRESENTED),
        CodeEntry("X", "X", "Absent", CountsAs.ABSENT),
    ),
    "Present / Apologies / Absent": (
        CodeEntry("Present", "P", "Present", CountsAs.PRESENT),
        CodeEntry("Apologies", "A", "Apologies received", CountsAs.APOLOGIES),
        CodeEntry("Absent", "N", "Not present, no apologies", CountsAs.ABSENT),
    ),
}
"""Ready sets of codes by the name they are offered under."""

USUAL_SET: Final = next(iter(CODE_SETS))
"""The set a board has unless another is chosen."""
