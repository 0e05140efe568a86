"""What a supplement says, in Word, on paper and in the window alike."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from boarddesk.documents.agenda_text import item_notes, presenter_lines, purpose_word, time_lines
from boarddesk.documents.wording import Wording
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack
from boarddesk.model.supplement import AgendaChange, ChangeKind, SupplementPack
from boarddesk.rules.dates import clock, clock_range
from boarddesk.rules.text import clean

SECTIONS: Final = (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.WITHDRAWN, ChangeKind.RETIMED)
"""The order in which kinds of change are told."""


def document_title(pack: SupplementPack, words: Wording) -> str:
    """Supplement to the agenda, 19 November 2026 – Northmoor Safeguarding Children Board."""
    return words("supplement.document_title", date=words.dates.long(pack.agenda.date), board=pack.agenda.board_name)


def name_of_supplement(agenda: AgendaPack, words: Wording) -> str:
    """Supplement to the agenda for NSCB meeting."""
    title = clean(agenda.title)
    return words("supplement.name_of", title=title) if title else words("supplement.name")


def meeting_changes(pack: SupplementPack, words: Wording) -> Iterator[str]:
    """What has changed about the meeting itself."""
    was, agenda = pack.was, pack.agenda
    nothing = words("supplement.not_stated")
    pairs = (
        ("date_was", words.dates.announced(was.date), words.dates.announced(agenda.date)),
        ("hours_was", clock_range(was.starts, was.ends), clock_range(agenda.starts, agenda.ends)),
        ("venue_was", clean(was.venue), clean(agenda.venue)),
    )
    for place, before, after in pairs:
        if before != after:
            yield words(f"supplement.{place}", before=before or nothing, after=after or nothing)


def changes_of(pack: SupplementPack, kind: ChangeKind) -> list[AgendaChange]:
    """The changes of one kind, in the order of the agenda."""
    return [change for change in pack.changes if change.kind is kind]


def change_lines(change: AgendaChange, words: Wording) -> Iterator[str]:
    """What has changed about an item, a line each."""
    if change.kind is ChangeKind.ADDED:
        yield from _added(change.item, words)
    elif change.before is not None:
        yield from _changed(change, change.before, words)


def _added(item: AgendaItemPack, words: Wording) -> Iterator[str]:
    time = ", ".join(filter(None, time_lines(item, words)))
    yield from filter(None, (purpose_word(item, words), *presenter_lines(item, words), time))
    yield from item_notes(item, words)


def _changed(change: AgendaChange, before: AgendaItemPack, words: Wording) -> Iterator[str]:
    item = change.item
    if item.title != before.title:
        yield words("supplement.title_was", before=clean(before.title))
    if item.label != before.label:
        yield words("supplement.label_was", before=clean(before.label))
    if change.follows is not None:
        place = "moved_after" if change.follows else "moved_first"
        yield words(f"supplement.{place}", before=clean(change.follows))
    yield from _facts(item, before, words)
    if item.verbal is not before.verbal:
        yield words("supplement.now_verbal" if item.verbal else "supplement.now_written")
    if item.confidential is not before.confidential:
        yield words("supplement.now_confidential" if item.confidential else "supplement.now_open")
    for paper in change.new_papers:
        yield words("supplement.paper_to_follow" if paper.to_follow else "supplement.paper_new", name=clean(paper.name))
    for paper in change.gone_papers:
        yield words("supplement.paper_gone", name=clean(paper.name))


def _facts(item: AgendaItemPack, before: AgendaItemPack, words: Wording) -> Iterator[str]:
    if item.purpose is not before.purpose:
        after, old = purpose_word(item, words).lower(), purpose_word(before, words).lower()
        place = "no_purpose" if not after else "purpose_was" if old else "purpose_is"
        yield words(f"supplement.{place}", after=after, before=old)
    pairs = (
        ("presenter", clean(item.presenter), clean(before.presenter)),
        ("author", clean(item.report_author), clean(before.report_author)),
        ("time", _clock(item.starts), _clock(before.starts)),
        ("minutes", str(item.minutes or ""), str(before.minutes or "")),
    )
    for name, after, old in pairs:
        if after != old:
            place = "gone" if not after else "was" if old else "is"
            yield words(f"supplement.{name}_{place}", after=after, before=old)


def _clock(moment: dt.time | None) -> str:
    return clock(moment) if moment is not None else ""
