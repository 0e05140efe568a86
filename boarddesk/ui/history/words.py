"""What the history says on the screen."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from boarddesk.model.history import Fact, HistoryLine, Thing, ThingKind
from boarddesk.rules.dates import clock, weekday_date
from boarddesk.rules.wording import Fate, Piece, word_changes


def tr(text: str) -> str:
    """A text in the language of the window."""
    return QCoreApplication.translate("history", text)


def day_words(day: dt.date, today: dt.date) -> str:
    """Today, Yesterday, or the day itself."""
    if day == today:
        return tr("Today, {0}").format(weekday_date(day))
    if day == today - dt.timedelta(days=1):
        return tr("Yesterday, {0}").format(weekday_date(day))
    return weekday_date(day)


def kind_words(kind: ThingKind) -> str:
    """The kinds of thing as the filter offers them."""
    return {
        ThingKind.MINUTES: tr("Minutes"),
        ThingKind.ACTIONS: tr("Actions"),
        ThingKind.ATTENDANCE: tr("Attendance"),
        ThingKind.AGENDA: tr("Agenda"),
        ThingKind.MEETINGS: tr("Meetings"),
        ThingKind.MEMBERS: tr("Members"),
        ThingKind.GLOSSARY: tr("Glossary"),
        ThingKind.PLAN: tr("Forward plan"),
        ThingKind.BOARD: tr("Board settings"),
    }[kind]


@dataclass(frozen=True, slots=True)
class About:
    """What all lines are about and what it is called, so that it need not be said in each."""

    thing: Thing | None = None
    name: str = ""
    night: dt.date | None = None
    """The day of the meeting whose register it is."""


def second_line(line: HistoryLine, about: About) -> str:
    """What it was done to, unless that stands above all lines; that it is confidential; how much there is."""
    known = line.subject == about.name or {fact.thing for fact in line.facts} == {about.thing}
    parts = [tr("Confidential") if line.confidential else "", "" if known else line.subject]
    if about.night is not None and line.at.date() > about.night:
        parts.append(tr("after the meeting"))
    if line.count > 1:
        parts.append(tr("{0} changes").format(line.count))
    return " · ".join(part for part in parts if part)


def spoken(line: HistoryLine, about: About) -> str:
    """A line as a screen reader says it."""
    return ", ".join(
        part for part in (clock(line.at.time()), line.headline, second_line(line, about), line.person) if part
    )


def pieces_of(fact: Fact) -> tuple[Piece, ...]:
    """The words of a fact with what was put in and taken out; none where they are no longer kept."""
    if not fact.prose or fact.dropped:
        return ()
    return word_changes(fact.was, fact.now)


def plain_text(line: HistoryLine) -> str:
    """A line with everything in it, for the clipboard."""
    signs = {Fate.KEPT: "{0}", Fate.ADDED: "[+{0}]", Fate.GONE: "[-{0}]"}
    rows = [f"{weekday_date(line.at.date())}, {clock(line.at.time())}, {line.person}: {line.label or line.headline}"]
    for fact in line.facts:
        words = "".join(signs[piece.fate].format(piece.text) for piece in pieces_of(fact))
        secret = f"[{tr('Confidential')}] " if fact.confidential else ""
        rows.append("  " + secret + " · ".join(part for part in (fact.subject, fact.sentence, words) if part))
    return "\n".join(rows)
