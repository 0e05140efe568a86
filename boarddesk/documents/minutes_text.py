"""The short texts that stand around the record's own words in minutes, whatever the file they are written to."""

from collections.abc import Iterator
from datetime import date, time

from boarddesk.documents.wording import Wording
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import MarkKind, MeetingStatus, MinuteKind
from boarddesk.model.packs import (
    ActionByPack,
    MinutesPack,
    NextMeetingPack,
    ParagraphPack,
    RegisterSectionPack,
    TermPack,
    VotePack,
)
from boarddesk.model.text import Run, runs
from boarddesk.rules.dates import clock, clock_range

_WAYS_OUT = (MeetingStatus.CANCELLED, MeetingStatus.INQUORATE, MeetingStatus.ADJOURNED)


def name_of_minutes(pack: MinutesPack, words: Wording) -> str:
    """What these minutes are called: "Minutes of Board Meeting"."""
    return words("minutes.name_of", title=pack.title) if pack.title else words("minutes.name")


def document_title(pack: MinutesPack, words: Wording) -> str:
    """The title of the file, under which programs and screen readers announce it."""
    name = name_of_minutes(pack, words)
    return words("minutes.document_title", name=name, date=words.dates.long(pack.date), board=pack.board_name)


def heading_line(pack: MinutesPack, words: Wording) -> str:
    """Date, time and venue in one line, without the parts that are not known."""
    pieces = [words("minutes.date", date=words.dates.long(pack.date))]
    if hours := clock_range(pack.starts, pack.ends):
        pieces.append(words("minutes.time", time=hours))
    if pack.venue:
        pieces.append(words("minutes.venue", venue=pack.venue))
    return " | ".join(pieces)


def status_lines(pack: MinutesPack, words: Wording) -> list[str]:
    """What has to be said about these minutes before they are read."""
    lines = []
    if pack.is_draft:
        lines.append(words("status.draft_note"))
    if pack.has_confidential:
        lines.append(words("status.confidential"))
    if pack.status in _WAYS_OUT:
        lines.append(words(f"status.{pack.status.value}"))
    return lines


def page_marks(pack: MinutesPack, words: Wording) -> str:
    """What every page has to say beside the running head."""
    marks = [words("status.draft")] if pack.is_draft else []
    if pack.has_confidential:
        marks.append(words("status.confidential"))
    return " · ".join(marks)


def footer_line(pack: MinutesPack, words: Wording) -> str:
    """Whose pages these are."""
    return words("minutes.footer", board=pack.board_name, date=words.dates.long(pack.date))


def glossary_rows(terms: tuple[TermPack, ...]) -> Iterator[tuple[TermPack, TermPack | None]]:
    """The terms in two pairs of columns, the left pair filled from top to bottom before the right one."""
    half = (len(terms) + 1) // 2
    for n in range(half):
        yield terms[n], terms[half + n] if half + n < len(terms) else None


def key_line(pack: MinutesPack, words: Wording) -> str:
    """The attendance codes with their meanings."""
    codes = (words("register.code", code=code.code, meaning=code.meaning) for code in pack.codes)
    return words("register.key", codes=", ".join(codes))


def section_name(section: RegisterSectionPack, pack: MinutesPack, words: Wording) -> str:
    """A group's heading; a group without a name is called what the register is."""
    return section.name or words("register.heading")


def next_meeting_lines(meeting: NextMeetingPack, words: Wording) -> list[str]:
    """When and where the board meets next: the day and the hours in one line, the place in another."""
    line = words("next_meeting.date", date=words.dates.long(meeting.date))
    if hours := clock_range(meeting.starts, meeting.ends):
        line += "\t" + words("next_meeting.time", time=hours)
    return [line, meeting.venue] if meeting.venue else [line]


def opening_line(at: time | None, words: Wording) -> list[str]:
    """When the meeting began, where that was noted."""
    return [words("minutes.opened", time=clock(at))] if at is not None else []


def closing_lines(pack: MinutesPack, words: Wording) -> list[str]:
    """When the meeting ended and who took the minutes, where that was noted."""
    lines = [words("minutes.closed", time=clock(pack.closed_at))] if pack.closed_at is not None else []
    if pack.minute_taker:
        lines.append(words("minutes.minute_taker", name=pack.minute_taker))
    return lines


def column_heads(style: DocumentStyle, words: Wording) -> tuple[str, str, str]:
    """The heads of the minutes table, in the board's words where it has its own."""
    return (
        style.number_word or words("table.number"),
        style.item_word or words("table.item"),
        style.action_word or words("table.action_by"),
    )


def due_text(action: ActionByPack, words: Wording) -> str:
    """When an action is due, short enough for its column."""
    if action.due_next_meeting:
        return words("table.next_meeting")
    return words.dates.short(action.due) if action.due is not None else ""


def paragraph_runs(paragraph: ParagraphPack, words: Wording) -> Iterator[Run]:
    """The paragraph's text with the ref before it and the dates after it that its kind asks for."""
    if paragraph.confidential:
        yield confidential_mark(words)
    if paragraph.kind is MinuteKind.AMENDMENT and paragraph.amended_ref:
        yield Run(words("table.amendment", ref=paragraph.amended_ref, text=""))
    if not paragraph.marks:
        yield Run(paragraph.text)
    else:
        yield from _marked_runs(paragraph, words)
    if dates := information_dates(paragraph.event_date, paragraph.emailed_on, words):
        yield Run(" " + dates)


def confidential_mark(words: Wording) -> Run:
    """The mark before a confidential title, paragraph or passage (RULES 23)."""
    return Run(words("status.confidential_mark") + " ", bold=True, confidential=True)


def _marked_runs(paragraph: ParagraphPack, words: Wording) -> Iterator[Run]:
    starts = {mark.start for mark in paragraph.marks if mark.kind is MarkKind.CONFIDENTIAL and mark.start < mark.end}
    at = 0
    for run in runs(paragraph.text, paragraph.marks):
        if at in starts:
            yield confidential_mark(words)
        yield run
        at += len(run.text)


def information_dates(event: date | None, emailed: date | None, words: Wording) -> str:
    """The dates of an information item in brackets: of the event, and of the mail that announced it."""
    if event is not None and emailed is not None:
        return words("table.event_and_emailed", date=words.dates.brief(event), email_date=words.dates.brief(emailed))
    if emailed is not None:
        return words("table.emailed", date=words.dates.brief(emailed))
    return words("table.event", date=words.dates.brief(event)) if event is not None else ""


def notes_below(paragraph: ParagraphPack, words: Wording) -> list[str]:
    """The lines under a paragraph: how it was carried, and where a carried action stands."""
    lines = [vote_line(paragraph.vote, words)] if paragraph.vote is not None else []
    if paragraph.carried_ref and paragraph.state is not None:
        state = words(f"table.{paragraph.state.value}")
        lines.append(words("table.state", ref=paragraph.carried_ref, state=state))
    return [line for line in lines if line]


def vote_line(vote: VotePack, words: Wording) -> str:
    """Who moved a decision and how it was carried."""
    pieces = []
    if vote.proposer:
        pieces.append(words("vote.proposed", name=vote.proposer))
    if vote.seconder:
        pieces.append(words("vote.seconded", name=vote.seconder))
    given = (("for", vote.votes_for), ("against", vote.votes_against), ("abstained", vote.votes_abstained))
    counts = ", ".join(words(f"vote.{way}", number=str(number)) for way, number in given if number is not None)
    if counts:
        pieces.append(words("vote.counts", counts=counts))
    return " ".join(pieces)
