"""How an action is put into words in the log: its due day, its status, its history."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import ActionStatus, DueKind, Rag
from boarddesk.model.lines.actions import ActionLine, DueChangeLine
from boarddesk.rules.actions import rag_word
from boarddesk.rules.dates import Due, day_month, day_month_year, due_in_words, parse_due
from boarddesk.ui.widgets.painting import Tone

TONES: dict[Rag, Tone] = {Rag.OVERDUE: "red", Rag.DUE_SOON: "amber", Rag.ON_TRACK: "green", Rag.COMPLETE: "accent"}


def tr(text: str) -> str:
    """A sentence of the log in the language of the window."""
    return QCoreApplication.translate("actions", text)


def status_word(line: ActionLine) -> str:
    """The word in the pill: the colour's, or what she said herself where that says more."""
    if line.status is ActionStatus.SUPERSEDED:
        return tr("Superseded")
    if line.status is ActionStatus.AT_RISK and line.rag is Rag.DUE_SOON:
        return tr("At risk")
    return tr(rag_word(line.rag))


def status_tone(line: ActionLine) -> Tone:
    """The colour of the pill."""
    return "neutral" if line.status is ActionStatus.SUPERSEDED else TONES[line.rag]


def due_text(line: ActionLine) -> str:
    """The day an action is due."""
    if line.due is not None:
        return day_month_year(line.due)
    return tr("Next meeting") if line.due_kind is DueKind.NEXT_MEETING else tr("No date")


def due_second(line: ActionLine, today: dt.date) -> str:
    """How far off that is, or when it was closed."""
    if not line.status.is_open:
        return tr("closed {0}").format(day_month(line.closed_on)) if line.closed_on else ""
    if line.due is None:
        return tr("not yet planned") if line.due_kind is DueKind.NEXT_MEETING else ""
    return due_in_words(line.due, today)


def due_field(line: ActionLine, base: dt.date) -> str:
    """The due day as it stands in its field, and as it is read back to the same day."""
    if line.due_kind is DueKind.NEXT_MEETING:
        return tr("next meeting")
    if line.due_kind is DueKind.NONE or line.due is None:
        return ""
    short = day_month(line.due)
    return short if parse_due(short, base) == Due(DueKind.DATE, line.due) else day_month_year(line.due)


def item_text(line: ActionLine) -> str:
    """Where an action comes from, as the quiet line below it."""
    if line.came_from_deleted:
        return tr("Its paragraph was deleted from the minutes")
    return f"{line.item_label} {line.item_title}".strip()


def answered_words(line: ActionLine) -> str:
    """9 of 15 answered; nothing where nobody follows it."""
    return tr("{0} of {1} answered").format(line.answered, line.asked) if line.asked else ""


def update_second(line: ActionLine, today: dt.date) -> str:
    """When the latest update was made and by whom."""
    latest = line.latest_update
    return f"{day(latest.on, today)}  {latest.author}".strip() if latest is not None else ""


def day(on: dt.date, today: dt.date) -> str:
    """A day of this year without the year."""
    return day_month(on) if on.year == today.year else day_month_year(on)


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an action's history."""

    on: dt.date
    author: str
    text: str
    update_id: str | None = None
    """The update it is, which can be corrected."""


def history(line: ActionLine) -> tuple[Happening, ...]:
    """What has become of an action, newest first; on one day what was said stands above what was done."""
    found = [*_closing(line), *(Happening(u.on, u.author, u.text, u.id) for u in reversed(line.updates))]
    found += [Happening(moved.changed_on, moved.author, moved_words(moved)) for moved in reversed(line.moved)]
    found.sort(key=lambda each: each.on, reverse=True)
    return (*found, _beginning(line))


def _closing(line: ActionLine) -> Iterator[Happening]:
    if line.closed_on is not None:
        word = tr("Superseded.") if line.status is ActionStatus.SUPERSEDED else tr("Complete.")
        yield Happening(line.closed_on, "", word)


def _beginning(line: ActionLine) -> Happening:
    if line.meeting_id is None:
        return Happening(line.created_on, "", tr("Added to the log outside a meeting."))
    if line.came_from_deleted or not line.item_label:
        return Happening(line.created_on, "", tr("Agreed at the meeting; its paragraph is no longer in the minutes."))
    return Happening(
        line.created_on, "", tr("Agreed under {0}, {1}.").format(line.item_label, line.item_title.rstrip("."))
    )


def moved_words(moved: DueChangeLine) -> str:
    """Due date moved from 31 Dec 2009 to 21 Jan 2010."""
    old, new = _due(moved.old_kind, moved.old_date), _due(moved.new_kind, moved.new_date)
    if moved.new_kind is DueKind.NONE:
        return tr("Due date taken away; it was {0}.").format(old)
    return tr("Due date moved from {0} to {1}.").format(old, new)


def _due(kind: DueKind, on: dt.date | None) -> str:
    if kind is DueKind.DATE and on is not None:
        return day_month_year(on)
    return tr("the next meeting") if kind is DueKind.NEXT_MEETING else tr("none")
