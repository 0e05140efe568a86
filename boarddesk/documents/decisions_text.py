"""The short texts around the register of decisions, whatever the file it is written to."""

from boarddesk.documents.wording import Wording
from boarddesk.model.decisions import DecisionLine, DecisionsPack


def document_title(pack: DecisionsPack, words: Wording) -> str:
    """The title of the file."""
    return words("decisions.document_title", board=pack.board_name)


def note_line(pack: DecisionsPack, words: Wording) -> str:
    """How many decisions there are, and as of when."""
    date = words.dates.long(pack.as_of)
    if len(pack.decisions) == 1:
        return words("decisions.as_of_one", date=date)
    return words("decisions.as_of", date=date, count=str(len(pack.decisions)))


def marks_of(pack: DecisionsPack, words: Wording) -> str:
    """What every page has to say (RULES 23)."""
    return words("status.confidential") if pack.has_confidential else ""


def when(line: DecisionLine, words: Wording) -> str:
    """The day of the decision; nothing for one that belongs to no meeting."""
    return words.dates.short(line.date) if line.date is not None else ""
