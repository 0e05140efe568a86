"""When the board comes back to something: at its first meeting on or after a day."""

import datetime as dt

from boarddesk.model.enums import DueKind
from boarddesk.rules.dates import Due


def plan_day(due: Due, meeting: dt.date) -> dt.date | None:
    """The day from which on a promise of this meeting is due; "next" is the day after it."""
    return meeting + dt.timedelta(days=1) if due.kind is DueKind.NEXT_MEETING else due.date


def plan_due(day: dt.date | None, meeting: dt.date) -> Due:
    """The due date that a day was made of."""
    if day is None:
        return Due()
    return Due(DueKind.NEXT_MEETING) if day == meeting + dt.timedelta(days=1) else Due(DueKind.DATE, day)
