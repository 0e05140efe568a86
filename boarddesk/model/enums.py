"""The closed sets of words a board's record is made of; values are what the file and the data form hold."""

from enum import StrEnum


class MeetingStatus(StrEnum):
    """The steps of a meeting's life, in order; the last three are ways out."""

    PLANNED = "planned"
    AGENDA_ISSUED = "agenda_issued"
    IN_SESSION = "in_session"
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    INQUORATE = "inquorate"
    ADJOURNED = "adjourned"

    @property
    def labels_stored(self) -> bool:
        """Whether the agenda has been issued, so that its labels stay (RULES 5)."""
        return self not in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED)

    @property
    def refs_stored(self) -> bool:
        """Whether the minutes have been circulated, so that refs stay (RULES 6)."""
        return self in (MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)

    @property
    def held(self) -> bool:
        """Whether the meeting takes or took place; cancelled ones count nowhere."""
        return self is not MeetingStatus.CANCELLED


class CountsAs(StrEnum):
    """What an attendance code counts as."""

    PRESENT = "present"
    REPRESENTED = "represented"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class Marking(StrEnum):
    """How a register group is marked: with the board's codes, or with Present and Apologies ticks."""

    CODES = "codes"
    TICKS = "ticks"


class ItemRole(StrEnum):
    """What hangs on an agenda item, whatever its title says (RULES 2)."""

    ORDINARY = "ordinary"
    ATTENDANCE = "attendance"
    PREVIOUS_MINUTES = "previous_minutes"
    MATTERS_ARISING = "matters_arising"
    INFORMATION = "information"
    NEXT_MEETING = "next_meeting"
    ANY_OTHER_BUSINESS = "any_other_business"
    HEADING = "heading"


class Purpose(StrEnum):
    """What the board is asked to do with an item."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class ChildLabels(StrEnum):
    """How the sub-items of an item are labelled when nobody fixes their labels."""

    NUMBERS = "numbers"
    LETTERS = "letters"


class TopLabels(StrEnum):
    """How the items of the top level are labelled when nobody fixes their labels."""

    NUMBERS = "numbers"
    LETTERS = "letters"
    RUNNING_YEAR = "running_year"
    """Numbers that run on from meeting to meeting and begin anew with each year."""
    RUNNING = "running"
    """Numbers that run on for ever."""
    DATED = "dated"
    """Year and month of the meeting, and a number that runs on over the month: 26.09.01."""

    @property
    def runs_on(self) -> bool:
        """Whether a meeting goes on counting where the one before it stopped."""
        return self in (TopLabels.RUNNING, TopLabels.RUNNING_YEAR, TopLabels.DATED)


class Additions(StrEnum):
    """Which label an item takes that is added once the agenda is issued (RULES 5)."""

    END = "end"
    """The next one after the highest."""
    BESIDE = "beside"
    """That of the item before it with a letter: 8a."""


class MinuteKind(StrEnum):
    """The kinds of a paragraph of the minutes (RULES 3)."""

    NARRATIVE = "narrative"
    BULLET = "bullet"
    DECISION = "decision"
    NOTE = "note"
    AMENDMENT = "amendment"
    INFORMATION = "information"


class MatterState(StrEnum):
    """Where a carried action stands after its matters-arising paragraph."""

    DONE = "done"
    ONGOING = "ongoing"
    SUPERSEDED = "superseded"


class MarkKind(StrEnum):
    """What a stretch of text can be (RULES 4)."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    CONFIDENTIAL = "confidential"


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    AT_RISK = "at_risk"
    COMPLETE = "complete"
    SUPERSEDED = "superseded"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self in (ActionStatus.OPEN, ActionStatus.AT_RISK)


class OwnerKind(StrEnum):
    """Who can own an action (RULES 8)."""

    PERSON = "person"
    ALIAS = "alias"
    GROUP = "group"
    ORGANISATION = "organisation"
    FREE = "free"


class DueKind(StrEnum):
    """When an action is due."""

    NONE = "none"
    DATE = "date"
    NEXT_MEETING = "next_meeting"


class Rag(StrEnum):
    """The colour word of an action; always printed with its word."""

    OVERDUE = "red"
    DUE_SOON = "amber"
    ON_TRACK = "green"
    COMPLETE = "blue"


class TrackerField(StrEnum):
    """What a column of a tracker can hold."""

    REF = "ref"
    MEETING = "meeting"
    ITEM = "item"
    ACTION = "action"
    OWNER = "owner"
    ORGANISATION = "organisation"
    DUE = "due"
    STATUS = "status"
    RAG = "rag"
    NEW_UPDATE = "new_update"
    UPDATE = "update"
    UPDATED_ON = "updated_on"
    CLOSED_ON = "closed_on"
    MOVED = "moved"


class Comparison(StrEnum):
    """What comparing a returned cell with what was exported and with what stands now comes to."""

    CLEAN = "clean"
    """Only the returned file has changed it."""
    CONFLICT = "conflict"
    """It was changed here too, or the file says two things."""
    UNSURE = "unsure"
    """It differs, and nobody knows what was exported."""
    UNREADABLE = "unreadable"
    """What stands there has no meaning in its column."""
    NEW = "new"
    """An action that the log does not have."""


class GlossaryOrder(StrEnum):
    """The order of the glossary in minutes (RULES 21)."""

    ALPHABETICAL = "alphabetical"
    STORED = "stored"


class GlossaryScope(StrEnum):
    """Which glossary terms stand in minutes (RULES 21)."""

    USED = "used"
    ALL = "all"


class MinutesLayout(StrEnum):
    """The two shapes of the minutes as a document."""

    TRADITIONAL = "traditional"
    """The three-column table."""
    ACCESSIBLE = "accessible"
    """Headings, action lines and one table of actions, for the web and for screen readers."""


class EditionKind(StrEnum):
    """What a stored edition of the minutes is."""

    CIRCULATED = "circulated"
    APPROVED = "approved"


class ActionGrouping(StrEnum):
    """Under which heads the actions of a log stand."""

    NONE = "none"
    OWNER = "owner"
    MEETING = "meeting"
    DUE = "due"
    STATUS = "status"


class LogView(StrEnum):
    """The views of a log that are always there."""

    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"
    CHASE = "chase"
    CLOSED_SINCE = "closed_since"
    CLOSED = "closed"
    ALL = "all"


class DueGroup(StrEnum):
    """The heads of a log that is grouped by due day, in their order."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    CLOSED = "closed"


class Region(StrEnum):
    """The parts of the United Kingdom, which have bank holidays of their own."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
