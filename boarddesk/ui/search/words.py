"""What the filters, kinds and orders of a search are called, in words of hers."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from boarddesk.model.search import SearchFilter, SearchKind, SearchResult
from boarddesk.rules.dates import MONTHS, counted, long_date
from boarddesk.rules.search_query import day_range

PERSON, KIND, FROM, UNTIL, MEETING, BOARD = "by", "in", "from", "until", "meeting", "board"
OFFERED = (PERSON, KIND, FROM, UNTIL, MEETING, BOARD)
"""The filters that can be added, in the order they are offered in."""


def tr(text: str) -> str:
    """The text in her language."""
    return QCoreApplication.translate("search", text)


def filter_title(name: str) -> str:
    """A filter that is not set yet."""
    return {
        PERSON: tr("Person"), KIND: tr("Kind"), FROM: tr("From"), UNTIL: tr("Until"), MEETING: tr("Meeting"),
        BOARD: tr("Board"),
    }[name]  # fmt: skip


def chip_words(each: SearchFilter) -> str:
    """A filter as its chip says it."""
    if each.name == PERSON:
        return tr("By {0}").format(each.value)
    if each.name == KIND:
        return tr("In {0}").format(each.value.casefold())
    if each.name == BOARD:
        return tr("Board {0}").format(each.value)
    said = {FROM: tr("From {0}"), MEETING: tr("Meeting of {0}")}.get(each.name, tr("Until {0}"))
    return said.format(span_words(each.value))


def span_words(value: str) -> str:
    """A day, month or year as people write it."""
    days = day_range(value)
    if days is None:
        return value
    first, last = days
    if first == last:
        return long_date(first)
    return f"{MONTHS[first.month - 1]} {first.year}" if first.month == last.month else str(first.year)


def kind_words(kind: SearchKind) -> str:
    """A kind of thing in the menu."""
    return {
        SearchKind.MINUTE: tr("Minutes"), SearchKind.DECISION: tr("Decisions"), SearchKind.ACTION: tr("Actions"),
        SearchKind.UPDATE: tr("Updates of actions"), SearchKind.AGENDA: tr("Agenda items"),
        SearchKind.MEETING: tr("Meetings"), SearchKind.PAPER: tr("Papers"), SearchKind.PERSON: tr("People"),
        SearchKind.ORGANISATION: tr("Organisations"), SearchKind.TERM: tr("Glossary"),
        SearchKind.PLAN: tr("Forward plan"),
    }[kind]  # fmt: skip


def count_words(result: SearchResult) -> str:
    """How much was found, and how much of it is shown."""
    if result.more:
        return tr("More than {0} found, the newest {1} shown").format(result.total, len(result.hits))
    said = tr("{0} found").format(counted(result.total, tr("place")))
    if len(result.hits) < result.total:
        said += ", " + tr("the first {0} shown").format(len(result.hits))
    return said


def day_words(day: dt.date) -> str:
    """A meeting in the menu of meetings."""
    return long_date(day)
