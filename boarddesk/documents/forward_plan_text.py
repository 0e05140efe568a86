"""What the forward plan says in its documents, whatever they are written in."""

import datetime as dt
from typing import Final

from boarddesk.documents.wording import Wording
from boarddesk.model.lines.forward_plan import PlanLine, PlanState
from boarddesk.rules.dates import MONTHS

HEADS: Final = ("plan.month", "plan.item", "plan.yearly", "plan.promised", "plan.state")


def cells_of(line: PlanLine, words: Wording) -> tuple[str, ...]:
    """The cells of one entry."""
    mark = f"{words('status.confidential_mark')} " if line.confidential else ""
    return (
        month(line.due) or words("plan.no_month"),
        mark + line.text,
        words("plan.every_year") if line.yearly else "",
        words.dates.short(line.promised) if line.promised else "",
        state(line, words),
    )


def month(day: dt.date | None) -> str:
    """The month of a day: "May 2027"."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}" if day else ""


def state(line: PlanLine, words: Wording) -> str:
    """Where an entry stands, in words."""
    if line.taken is not None:
        return words("plan.on_agenda", date=words.dates.short(line.taken))
    return words("plan.overdue") if line.state is PlanState.OVERDUE else words("plan.planned")
