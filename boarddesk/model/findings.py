"""What a careful reader would find in minutes: the finding, its place and what would mend it."""

from dataclasses import dataclass
from enum import StrEnum


class CheckRule(StrEnum):
    """A rule of the check by its tag."""

    INITIALS_UNKNOWN = "initials-unknown"
    INITIALS_SHARED = "initials-shared"
    INITIALS_ABSENT = "initials-absent"
    QUOTED_NOT_PRESENT = "quoted-not-present"
    REPRESENTATIVE_MISSING = "representative-missing"
    REPRESENTATIVE_CODE = "representative-code"
    NAME_NEAR_MISS = "name-near-miss"
    COMMITMENT_WITHOUT_ACTION = "commitment-without-action"
    ACTION_WITHOUT_OWNER = "action-without-owner"
    ACTION_WITHOUT_DATE = "action-without-date"
    ACTION_OWNER_ALL = "action-owner-all"
    NUMBERING = "numbering"
    ABBREVIATION_UNDEFINED = "abbreviation-undefined"
    ABBREVIATION_UNUSED = "abbreviation-unused"
    CROSS_REFERENCE = "cross-reference"
    LEFT_OVER_DATE = "left-over-date"
    NOT_QUORATE = "not-quorate"
    DRAFT_MARK = "draft-mark"
    CONFIDENTIAL_IN_PUBLIC = "confidential-in-public"
    EMPTY_ITEM = "empty-item"
    DUPLICATE_ACTION = "duplicate-action"

    @property
    def severity(self) -> "Severity":
        """How much its findings matter."""
        return Severity.WARNING if self in _WARNINGS else Severity.HINT


class Severity(StrEnum):
    """How much a finding matters."""

    WARNING = "warning"
    HINT = "hint"


_WARNINGS = frozenset(
    {
        *(CheckRule.INITIALS_UNKNOWN, CheckRule.INITIALS_SHARED, CheckRule.REPRESENTATIVE_MISSING),
        *(CheckRule.REPRESENTATIVE_CODE, CheckRule.NAME_NEAR_MISS, CheckRule.COMMITMENT_WITHOUT_ACTION),
        *(CheckRule.ACTION_WITHOUT_OWNER, CheckRule.CROSS_REFERENCE, CheckRule.LEFT_OVER_DATE),
        *(CheckRule.NOT_QUORATE, CheckRule.DRAFT_MARK, CheckRule.CONFIDENTIAL_IN_PUBLIC),
    }
)


class SpotKind(StrEnum):
    """Where in a meeting a finding can be."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    """The title of an agenda item."""
    REGISTER = "register"
    """A row of the register; `key` is its key."""
    GLOSSARY = "glossary"
    """A term of the board's glossary; `key` is its id."""
    MEETING = "meeting"
    """The meeting's own details, its running head and its quorum."""


class FixKind(StrEnum):
    """What a fix does."""

    REPLACE = "replace"
    """Put `text` in the place of the words; `detail` says who or what that is."""
    ADD_GUEST = "add-guest"
    """Add a guest with the initials `text` to tonight's register; the name is asked for."""
    ADD_TERM = "add-term"
    """Add `text` to the glossary; its meaning is asked for, `detail` is what the minutes say of it."""
    MAKE_ACTION = "make-action"
    """Make the words an action for `text`, the initials of its owners; `detail` is its due date as a cell says it."""
    SET_OWNER = "set-owner"
    """Ask for the owner of the action."""
    SET_DUE = "set-due"
    """Ask for the due date of the action."""
    MARK_REPRESENTED = "mark-represented"
    """Mark the row as represented by the person on the row with the key `text`."""
    NAME_REPRESENTATIVE = "name-representative"
    """Ask who attended for the person."""
    REPLACE_EVERYWHERE = "replace-everywhere"
    """Write `text` instead of the words wherever they stand in the meeting."""
    REMOVE_TERM = "remove-term"
    """Take the term out of the glossary."""
    MARK_CONFIDENTIAL = "mark-confidential"
    """Mark the paragraph confidential."""
    OPEN_DETAILS = "open-details"
    """Open the details of the meeting."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a meeting down to the characters, in code points of the paragraph's or the title's text."""

    item_id: str = ""
    paragraph_id: str = ""
    start: int = 0
    end: int = 0
    kind: SpotKind = SpotKind.PARAGRAPH
    key: str = ""
    """The row, term or action that is meant, where the kind or the fix asks for one."""


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
