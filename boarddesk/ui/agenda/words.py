"""The words of an agenda: roles, purposes, ways of labelling, and the line that sums it up."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import ChildLabels, ItemRole, Purpose
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.rules.dates import clock, counted


def tr(text: str) -> str:
    """The words in the language of the window."""
    return QCoreApplication.translate("Agenda", text)


def role_words() -> dict[ItemRole, str]:
    """What an item can be, as a list offers it."""
    return {
        ItemRole.ORDINARY: tr("Ordinary item"),
        ItemRole.ATTENDANCE: tr("Attendance and apologies"),
        ItemRole.PREVIOUS_MINUTES: tr("Minutes of the last meeting"),
        ItemRole.MATTERS_ARISING: tr("Matters arising"),
        ItemRole.INFORMATION: tr("For information"),
        ItemRole.NEXT_MEETING: tr("Next meeting"),
        ItemRole.ANY_OTHER_BUSINESS: tr("Any other business"),
        ItemRole.HEADING: tr("Heading"),
    }


def purpose_words() -> dict[Purpose | None, str]:
    """What the board is asked to do, as a list offers it."""
    return {
        None: tr("–"),
        Purpose.INFORMATION: tr("Information"),
        Purpose.DISCUSSION: tr("Discussion"),
        Purpose.DECISION: tr("Decision"),
    }


def child_label_words() -> dict[ChildLabels, str]:
    """How sub-items are labelled."""
    return {ChildLabels.NUMBERS: tr("With numbers (3.1, C1)"), ChildLabels.LETTERS: tr("With letters (A, B, C)")}


def span(minutes: int) -> str:
    """How long something takes: "45 min", "2 h", "2 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def summary(lines: Sequence[ItemLine], meeting: MeetingLine) -> tuple[str, bool]:
    """The line above the agenda ("12 items, 2 h 30 planned, ends 3.30pm (30 min spare)"), and whether time runs out."""
    planned = sum(line.minutes_allotted or 0 for line in lines)
    parts = [counted(len(lines), tr("item"))]
    if not planned:
        return parts[0], False
    parts.append(tr("{span} planned").format(span=span(planned)))
    over = False
    if meeting.starts is not None:
        begins = dt.datetime.combine(meeting.date, meeting.starts)
        ends = begins + dt.timedelta(minutes=planned)
        said = tr("ends {time}").format(time=clock(ends.time()))
        if meeting.ends is not None:
            spare = int((dt.datetime.combine(meeting.date, meeting.ends) - ends).total_seconds()) // 60
            over = spare < 0
            said += " " + (tr("({span} too long)") if over else tr("({span} spare)")).format(span=span(abs(spare)))
        parts.append(said)
    return ", ".join(parts), over


def parse_minutes(text: str) -> int | None:
    """The minutes that were typed: 45, 45 min, 1 h, 1 h 30, 1:30; None for nothing; ValueError for anything else."""
    said = text.lower().replace("minutes", "").replace("mins", "").replace("min", "").replace("hours", "h")
    said = said.replace("hour", "h").replace(":", "h").replace(" ", "").removesuffix("m")
    if not said:
        return None
    hours, found, rest = said.rpartition("h") if "h" in said else ("", "", said)
    if any(part and not (part.isascii() and part.isdigit()) for part in (hours, rest)) or len(said) > 5:
        raise ValueError(text)
    return (int(hours or 0) * 60 if found else 0) + int(rest or 0)
