"""A filter of the action log that she has kept under a name."""

from dataclasses import dataclass

from boarddesk.model.enums import ActionGrouping, LogView


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What the log shows, in words alone, so that it means the same in another file."""

    name: str
    words: str = ""
    """What she typed."""
    view: LogView = LogView.OPEN
    owner: str = ""
    """The owner's name in full, empty for any."""
    meeting: str = ""
    """The day of the meeting, as the file writes days, or `outside`; empty for any."""
    grouping: ActionGrouping = ActionGrouping.NONE
    column: str = ""
    """The column by which it is sorted; empty for the usual order."""
    descending: bool = False
