"""What a careful reader would find in minutes: the finding, its place and what would mend it."""

from dataclasses import dataclass
from enum import StrEnum


class CheckRule(StrEnum):
    """A rule of the check by its tag."""

    INITIALS_UNKNOWN = "initials-unknown"
    INITIALS_SHARED = "initials-shared"
    INITIALS_ABSENT = "initials-absent"


class Severity(StrEnum):
    """How much a finding matters."""

    WARNING = "warning"
    HINT = "hint"


class FixKind(StrEnum):
    """What a fix does."""

    REPLACE = "replace"
    """Put `text` in the place of the words; `detail` says who or what that is."""
    ADD_GUEST = "add-guest"
    """Add a guest with the initials `text` to tonight's register; the name is asked for."""
    ADD_TERM = "add-term"
    """Add `text` to the glossary; its meaning is asked for."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the minutes down to the characters, in code points of the paragraph's text."""

    item_id: str
    paragraph_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding."""

    kind: FixKind
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found: where, which words made it speak, and one sentence that says why."""

    rule: CheckRule
    severity: Severity
    spot: Spot
    words: str
    sentence: str
    fixes: tuple[Fix, ...] = ()
