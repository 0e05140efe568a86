"""What action slips and the sheet for matters arising say, in Word, on paper and in letters alike."""

import datetime as dt

from boarddesk.documents.tracker_cells import due, latest_update
from boarddesk.documents.wording import Wording
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.slips import SlipActionPack, SlipPack
from boarddesk.rules.text import clean, one_line

LONG = 600
"""Characters from which on a row may be split over two pages."""


def slips_title(pack: SlipsPack, words: Wording) -> str:
    """Action slips, 24 November 2026 – Northmoor Safeguarding Children Board."""
    return words("slip.document_title", date=words.dates.long(pack.as_of), board=pack.board_name)


def slip_summary(slip: SlipPack, words: Wording) -> str:
    """How much somebody has to do, how much of it is late, and when the board meets."""
    late = sum(each.line.days_late > 0 for each in slip.actions)
    parts = [words("slip.one") if len(slip.actions) == 1 else words("slip.many", count=str(len(slip.actions)))]
    if late:
        parts.append(words("slip.late_one") if late == 1 else words("slip.late", count=str(late)))
    if slip.next_meeting is not None:
        parts.append(words("slip.next", date=words.dates.long(slip.next_meeting)))
    return " ".join(parts)


def matters_title(pack: MattersPack, words: Wording) -> str:
    """Matters arising, 21 January 2027 – Northmoor Safeguarding Children Board."""
    if pack.meeting is None:
        return words("matters.document_title_open", board=pack.board_name)
    return words("matters.document_title", date=words.dates.long(pack.meeting), board=pack.board_name)


def matters_line(pack: MattersPack, words: Wording) -> str:
    """For which meeting it is, how many actions are open, and as of when."""
    count = len(pack.actions)
    parts = [words("matters.for", date=words.dates.long(pack.meeting))] if pack.meeting is not None else []
    parts.append(words("slip.one") if count == 1 else words("slip.many", count=str(count)))
    parts.append(words("slip.as_of", date=words.dates.long(pack.as_of)))
    return " ".join(parts)


def place_of(line: ActionLine, words: Wording) -> str:
    """Where an action was agreed: the item, and the meeting."""
    item = one_line(f"{line.item_label} {line.item_title}")
    if line.meeting_date is None:
        return item or words("slip.outside")
    on = words("slip.meeting", date=words.dates.short(line.meeting_date))
    return f"{item}, {on}" if item else on


def due_text(line: ActionLine, words: Wording) -> str:
    """The day it is due, or that no day was set."""
    when = due(line, words)
    return words.dates.short(when) if isinstance(when, dt.date) else when or words("slip.no_date")


def state_text(line: ActionLine, words: Wording) -> str:
    """The word of its colour, and how late it is."""
    word = words(f"rag.{line.rag.value}")
    if not line.days_late:
        return word
    late = words("tracker.late_one") if line.days_late == 1 else words("tracker.late", days=str(line.days_late))
    return f"{word}, {late}"


def update_text(line: ActionLine, words: Wording) -> str:
    """The newest update with its day, or nothing."""
    update = line.latest_update
    return f"{words.dates.short(update.on)}: {latest_update(line, words)}" if update is not None else ""


def secret_text(line: ActionLine, words: Wording) -> str:
    """The mark of a confidential action (RULES 23)."""
    return words("status.confidential_mark") + " " if line.confidential else ""


def notes_of(each: SlipActionPack, words: Wording) -> tuple[str, ...]:
    """What stands small under an action: where it was agreed, what was said before it, the last update."""
    update = update_text(each.line, words)
    notes = [place_of(each.line, words)]
    notes += [words("slip.context", text=clean(each.context))] if each.context else []
    notes += [words("slip.update", text=update)] if update else []
    return tuple(notes)


def marks_of(pack: SlipsPack | MattersPack, words: Wording) -> str:
    """What stands at the right of the head of every page."""
    return words("status.confidential") if pack.has_confidential else ""


def is_long(line: ActionLine) -> bool:
    """Whether its row may be split over two pages."""
    update = line.latest_update
    return len(line.text) > LONG or (update is not None and len(update.text) > LONG)
