"""What the action tracker says in each of its columns, in Excel and on paper alike."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from boarddesk.documents.wording import Wording
from boarddesk.model.enums import DueKind
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.packs import TrackerPack
from boarddesk.rules.actions import log_order
from boarddesk.rules.text import clean

Value = str | dt.date | None


@dataclass(frozen=True, slots=True)
class TrackerColumn:
    """A column of the tracker: the place of its head's words, its width in characters, what it says."""

    place: str
    width: float
    value: Callable[[ActionLine, Wording], Value]
    wrap: bool = True


def owners(line: ActionLine, _: Wording) -> str:
    """Everybody who owns the action, as initials or names."""
    return clean(", ".join(owner.shown for owner in line.owners))


def answered(line: ActionLine, words: Wording) -> str:
    """How many of those asked have answered; nothing where nobody follows it."""
    return words("tracker.answered", answered=str(line.answered), asked=str(line.asked)) if line.asked else ""


def organisations(line: ActionLine, _: Wording) -> str:
    """The organisations of the owners, each once."""
    return clean(", ".join(dict.fromkeys(owner.organisation for owner in line.owners if owner.organisation)))


def item(line: ActionLine, _: Wording) -> str:
    """The agenda item it comes from."""
    return clean(f"{line.item_label} {line.item_title}".strip())


def due(line: ActionLine, words: Wording) -> Value:
    """The day it is due; the words where the next meeting has no date yet."""
    if line.due is None and line.due_kind is DueKind.NEXT_MEETING:
        return words("tracker.next_meeting")
    return line.due


def moved(line: ActionLine, words: Wording) -> str:
    """The days it was due before, oldest first."""
    named = (words("tracker.next_meeting") if m.old_date is None else words.dates.brief(m.old_date) for m in line.moved)
    return ", ".join(named)


def latest_update(line: ActionLine, _: Wording) -> str:
    """The newest update with who gave it."""
    update = line.latest_update
    if update is None:
        return ""
    return clean(f"{update.text} ({update.author})" if update.author else update.text)


COLUMNS: Sequence[TrackerColumn] = (
    TrackerColumn("tracker.ref", 13, lambda line, _: line.ref, wrap=False),
    TrackerColumn("tracker.meeting", 12, lambda line, _: line.meeting_date, wrap=False),
    TrackerColumn("tracker.item", 20, item),
    TrackerColumn("tracker.action", 42, lambda line, _: clean(line.text)),
    TrackerColumn("tracker.owner", 12, owners),
    TrackerColumn("tracker.organisation", 18, organisations),
    TrackerColumn("tracker.due", 13, due, wrap=False),
    TrackerColumn("tracker.moved", 12, moved),
    TrackerColumn("tracker.status", 12, lambda line, words: words(f"action_status.{line.status.value}"), wrap=False),
    TrackerColumn("tracker.rag", 11, lambda line, words: words(f"rag.{line.rag.value}"), wrap=False),
    TrackerColumn("tracker.new_update", 30, lambda *_: None),
    TrackerColumn("tracker.update", 32, latest_update),
    TrackerColumn("tracker.updated_on", 12, lambda line, _: u.on if (u := line.latest_update) else None, wrap=False),
    TrackerColumn("tracker.closed_on", 12, lambda line, _: line.closed_on, wrap=False),
)
"""The columns of the tracker in order."""


def open_actions(pack: TrackerPack) -> tuple[ActionLine, ...]:
    """The actions somebody still has to do, overdue ones first."""
    still = [line for line in pack.actions if line.status.is_open]
    return tuple(sorted(still, key=lambda line: log_order(line.rag, line.due, line.ref)))


def closed_since(pack: TrackerPack) -> tuple[ActionLine, ...]:
    """The actions closed since the last meeting, the last closed first; all closed ones before the first meeting."""
    since = pack.last_meeting or dt.date.min
    done = [line for line in pack.actions if line.closed_on is not None and line.closed_on >= since]
    return tuple(sorted(done, key=lambda line: (line.closed_on or since, line.ref), reverse=True))


def as_of(pack: TrackerPack, words: Wording) -> str:
    """The sentence below the title: which day, how many, when the board meets next."""
    still = open_actions(pack)
    return words(
        "tracker.as_of",
        date=words.dates.long(pack.as_of),
        open=str(len(still)),
        overdue=str(sum(line.days_late > 0 for line in still)),
        next=words.dates.long(pack.next_meeting) if pack.next_meeting else words("tracker.next_unknown"),
    )
