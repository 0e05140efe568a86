"""What the overview says of a board: every line with the place it leads to."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import MeetingStatus, Rag
from boarddesk.model.lines.actions import ActionLine
from boarddesk.model.lines.overview import BoardOverview, NextMeetingGlance, WaitingLine
from boarddesk.rules.dates import clock_range, counted, day_month, due_in_words, long_date
from boarddesk.ui.overview.line import Entry
from boarddesk.ui.page import Place

SHOWN = 5
"""How many actions are shown; the log has the rest."""


def tr(text: str) -> str:
    """A text of the overview in the language of the window."""
    return QCoreApplication.translate("overview", text)


def when_words(glance: NextMeetingGlance) -> str:
    """When and where the next meeting is."""
    hours = clock_range(glance.meeting.starts, glance.meeting.ends)
    return ", ".join(part for part in (hours, glance.meeting.venue) if part)


def plan_words(glance: NextMeetingGlance) -> str:
    """How long the agenda is."""
    parts = [counted(glance.items, tr("item"))]
    if glance.planned:
        parts.append(tr("{0} planned").format(duration(glance.planned)))
    if glance.planned and glance.spare:
        spare = tr("{0} spare") if glance.spare >= 0 else tr("{0} too long")
        parts.append(spare.format(duration(abs(glance.spare))))
    return ", ".join(parts)


def duration(minutes: int) -> str:
    """2 h 45, 20 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{0} min").format(rest)
    return f"{hours} h {rest:02d}" if rest else f"{hours} h"


def to_do(glance: NextMeetingGlance) -> Iterator[Entry]:
    """What is done and still to do for the next meeting."""
    meeting = glance.meeting
    agenda = Place("agenda", meeting.id)
    if glance.issued:
        yield Entry(tr("Agenda issued"), agenda, done=True, right=tr("Open"))
        if glance.changes:
            changed = tr("{0} since then").format(counted(glance.changes, tr("change")))
            yield Entry(changed, agenda, tr("a supplement can be sent"), tr("Open"), done=False)
    else:
        aside = counted(glance.items, tr("item"))
        yield Entry(tr("Agenda to be issued"), agenda, aside, tr("Open"), done=False)
    if glance.papers_to_follow:
        coming = tr("{0} still to come").format(counted(glance.papers_to_follow, tr("paper")))
        yield Entry(coming, agenda, right=tr("Open"), done=False)
    elif glance.papers:
        yield Entry(tr("{0} attached").format(counted(glance.papers, tr("paper"))), agenda, right=tr("Open"), done=True)
    register = Place("attendance", meeting.id)
    if glance.apologies:
        noted = tr("Apologies noted: {0}").format(glance.apologies)
        yield Entry(noted, register, tr("in the register"), tr("Open"), done=True)
    else:
        yield Entry(tr("No apologies noted yet"), register, "", tr("Enter"), done=False)
    if glance.to_agree is not None:
        last = glance.to_agree
        agreed = tr("Minutes of {0} to be agreed").format(long_date(last.date))
        yield Entry(agreed, Place("minutes", last.id), "", tr("Open"), done=False)


def chase(overview: BoardOverview) -> Iterator[Entry]:
    """The most pressing actions."""
    for line in overview.to_chase[:SHOWN]:
        late = line.rag is Rag.OVERDUE
        yield Entry(
            line.text,
            Place("actions", "", line.id),
            right=due_words(line, overview.today),
            right_token="red" if late else "text2",
            icon="error" if late else "calendar_due",
            icon_token="red" if late else "text2",
            chips=tuple(owner.shown for owner in line.owners),
        )


def due_words(line: ActionLine, today: dt.date) -> str:
    """How far off an action is."""
    return due_in_words(line.due, today) if line.due else tr("at risk")


def chase_summary(overview: BoardOverview) -> str:
    """How many actions there are to chase."""
    parts = []
    if overview.overdue:
        parts.append(tr("{0} overdue").format(overview.overdue))
    if overview.due_soon:
        coming = overview.next_meeting
        by = tr("{0} due by {1}").format(overview.due_soon, day_month(coming.meeting.date)) if coming else ""
        parts.append(by or tr("{0} due soon").format(overview.due_soon))
    return ", ".join(parts)


def waiting(overview: BoardOverview) -> Iterator[Entry]:
    """What waits for the next step."""
    for line in overview.waiting:
        yield waits(line)
    if overview.plan_due:
        due = tr("Due by the next meeting: {0}").format(overview.plan_due)
        yield Entry(tr("Forward plan"), Place("forward_plan", ""), due, tr("Plan"), icon="forward_plan", tall=True)


def waits(line: WaitingLine) -> Entry:
    """A meeting whose minutes wait."""
    said = {
        MeetingStatus.IN_SESSION: (tr("The meeting is in session"), tr("Minute")),
        MeetingStatus.DRAFT: (tr("To be checked and circulated"), tr("Review")),
        MeetingStatus.CIRCULATED: (tr("Circulated, to be agreed"), tr("Open")),
    }
    aside, verb = said[line.status]
    title = tr("Minutes of {0}").format(long_date(line.meeting.date))
    return Entry(title, Place("minutes", line.meeting.id), aside, verb, icon="draft", tall=True)
