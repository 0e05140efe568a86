"""What an agenda says, in Word and on paper alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from boarddesk.documents.wording import Wording
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack, ApologyPack
from boarddesk.rules.dates import clock, clock_range
from boarddesk.rules.text import clean


@dataclass(frozen=True, slots=True)
class AgendaColumns:
    """Which columns an agenda has besides the number and the item: those that somebody has filled."""

    purpose: bool
    presenter: bool
    time: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The columns from left to right, by their words."""
        wanted = (("purpose", self.purpose), ("presenter", self.presenter), ("time", self.time))
        return ("number", "item", *(name for name, there in wanted if there))


def columns_of(pack: AgendaPack) -> AgendaColumns:
    """The columns of an agenda."""
    return AgendaColumns(
        any(item.purpose is not None for item in pack.items),
        any(item.presenter or item.report_author for item in pack.items),
        any(item.starts is not None for item in pack.items),
    )


def document_title(pack: AgendaPack, words: Wording) -> str:
    """Agenda, 19 November 2026 – Northmoor Safeguarding Children Board."""
    return words("agenda.document_title", date=words.dates.long(pack.date), board=pack.board_name)


def name_of_agenda(pack: AgendaPack, words: Wording) -> str:
    """Agenda for NSCB meeting."""
    return words("agenda.name_of", title=clean(pack.title)) if pack.title else words("agenda.name")


def meeting_line(pack: AgendaPack, words: Wording) -> str:
    """Thursday 19 November 2026, 1.00pm – 4.00pm, Town Hall."""
    parts = (words.dates.announced(pack.date), clock_range(pack.starts, pack.ends), clean(pack.venue))
    return ", ".join(part for part in parts if part)


def next_line(pack: AgendaPack, words: Wording) -> str:
    """When and where the board meets after this; empty while that is not fixed."""
    after = pack.next_meeting
    if after is None:
        return ""
    parts = (words.dates.announced(after.date), clock_range(after.starts, after.ends), clean(after.venue))
    return ", ".join(part for part in parts if part)


def purpose_word(item: AgendaItemPack, words: Wording) -> str:
    """What the board is asked to do: "Decision"."""
    return words(f"agenda.{item.purpose.value}") if item.purpose is not None else ""


def presenter_lines(item: AgendaItemPack, words: Wording) -> tuple[str, str]:
    """Who presents an item, and below it who wrote the report where that is somebody else."""
    writer = clean(item.report_author)
    note = words("agenda.report_by", name=writer) if writer and writer != clean(item.presenter) else ""
    return clean(item.presenter), note


def time_lines(item: AgendaItemPack, words: Wording) -> tuple[str, str]:
    """When an item begins and how long it is planned to take."""
    if item.starts is None:
        return "", ""
    return clock(item.starts), words("agenda.minutes", number=str(item.minutes)) if item.minutes else ""


def item_notes(item: AgendaItemPack, words: Wording) -> Iterator[str]:
    """The small lines under a title: a verbal report, and each paper."""
    if item.verbal:
        yield words("agenda.verbal")
    for paper in item.papers:
        mark = words("status.confidential_mark") + " " if paper.confidential else ""
        place = "agenda.paper_to_follow" if paper.to_follow else "agenda.paper"
        yield mark + words(place, name=clean(paper.name))


def apology_text(apology: ApologyPack, words: Wording) -> str:
    """A name, and who comes instead."""
    if not apology.represented_by:
        return clean(apology.name)
    return words("agenda.represented", name=clean(apology.name), by=clean(apology.represented_by))


def paper_rows(pack: AgendaPack, words: Wording) -> Iterator[tuple[str, str, str]]:
    """Every paper with the label of its item and whether it is enclosed."""
    for item in pack.items:
        for paper in item.papers:
            mark = words("status.confidential_mark") + " " if paper.confidential else ""
            state = words("agenda.to_follow" if paper.to_follow else "agenda.enclosed")
            yield clean(item.label), mark + clean(paper.name), state
