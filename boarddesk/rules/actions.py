"""What an action's state means on a day: its colour word, its due day, its place in the log."""

import re
from collections.abc import Iterable
from datetime import date

from boarddesk.model.enums import ActionStatus, DueKind, Rag

RAG_RULE = (
    "Overdue: past its due day; Due soon: due by the next meeting, or at risk; "
    "On track: due later, or without a date; Complete: done or superseded."
)
"""The rule as the tooltip tells it."""
_RAG_WORDS = {
    Rag.OVERDUE: "Overdue",
    Rag.DUE_SOON: "Due soon",
    Rag.ON_TRACK: "On track",
    Rag.COMPLETE: "Complete",
}


def rag(status: ActionStatus, due: date | None, today: date, next_meeting: date | None) -> Rag:
    """The colour word of an action; `due` is the day itself, also where it is due at the next meeting.

    Without a next meeting only what is overdue or at risk stands out.
    """
    if not status.is_open:
        return Rag.COMPLETE
    if due is not None and due < today:
        return Rag.OVERDUE
    soon = due is not None and (due == today or (next_meeting is not None and due <= next_meeting))
    return Rag.DUE_SOON if soon or status is ActionStatus.AT_RISK else Rag.ON_TRACK


def rag_word(colour: Rag) -> str:
    """The word that stands beside the colour, never a colour alone."""
    return _RAG_WORDS[colour]


def days_late(status: ActionStatus, due: date | None, today: date) -> int:
    """Days past the due day, 0 when none or when nobody has to do anything any more."""
    return max((today - due).days, 0) if due is not None and status.is_open else 0


def next_meeting_after(
    own_date: date, meetings: Iterable[tuple[date, bool]], announced: date | None = None
) -> date | None:
    """The day of a board's next meeting after a day: the first that is not cancelled, else the announced one.

    `meetings` are the board's dates, each with whether it is cancelled. So a due "next meeting" moves with that
    meeting and passes on when it is cancelled (RULES 9); the announced date counts only while no meeting is entered,
    and not when it is that of a cancelled one.
    """
    later = [(day, cancelled) for day, cancelled in meetings if day > own_date]
    held = min((day for day, cancelled in later if not cancelled), default=None)
    if held is not None or announced is None or announced <= own_date:
        return held
    return None if (announced, True) in later else announced


def due_day(kind: DueKind, due: date | None, next_meeting: date | None) -> date | None:
    """The day an action is due, as far as it is known; `next_meeting` is the one after the action's own meeting."""
    if kind is DueKind.NEXT_MEETING:
        return next_meeting
    return due if kind is DueKind.DATE else None


def log_order(colour: Rag, due: date | None, ref: str) -> tuple[int, date, str]:
    """The sort key of the log: overdue first, then by due day, undated after them, complete last."""
    return {Rag.OVERDUE: 0, Rag.COMPLETE: 2}.get(colour, 1), due or date.max, ref


_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[A-Z“‘\"'(\[])|\n+")
_WHO = re.compile(r"^(?:[A-Z][A-Za-z]{0,5}(?:,| and| &)?\s+)+(?:to|will|is to|are to)\s+(?=\S)")


def without_who(sentence: str) -> str:
    """A sentence without those it begins with: "write to Health." of "JH and AM to write to Health."."""
    return _WHO.sub("", sentence)


_ENDING = ".!?;:…”’\"')]} \n"
"""What a sentence may end in, after its last word."""
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Rev|Cllr|Prof|St|No|Nos|para|approx|e\.g|i\.e|etc|cf|vs)\.$"
)


def action_sentence(paragraph: str, start: int | None = None, end: int | None = None) -> str:
    """The text of an action: the paragraph, or what was picked of it widened to whole sentences (RULES 7).

    Offsets are code points; any are taken. A selection inside one sentence is that sentence, an empty one too.
    """
    if start is None or end is None:
        return " ".join(paragraph.split())
    begins, ends = sentence_span(paragraph, start, end)
    return " ".join(paragraph[begins:ends].split())


def sentence_span(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """Where the whole sentences that were picked begin and end, without the space around them."""
    first, last = sorted((max(0, min(start, len(paragraph))), max(0, min(end, len(paragraph)))))
    first, last = _trimmed(paragraph, first, last)
    borders = [0, *_borders(paragraph), len(paragraph)]
    begins = max(border for border in borders if border <= first)
    ends = min((border for border in borders if border >= last and border > begins), default=len(paragraph))
    return _trimmed(paragraph, begins, ends)


def sentence_core(paragraph: str, start: int | None, end: int | None) -> tuple[int, int] | None:
    """The inside of the sentences that were picked, which stays theirs when words are typed before or after them.

    It is without the first letter and without the signs they end in; nothing when nothing was picked or is left.
    """
    if start is None or end is None:
        return None
    begins, ends = sentence_span(paragraph, start, end)
    if begins >= ends:
        return None
    last = begins + len(paragraph[begins:ends].rstrip(_ENDING))
    is_theirs = begins + 1 < last and sentence_span(paragraph, begins + 1, last) == (begins, ends)
    return (begins + 1, last) if is_theirs else (begins, ends)


def sentence_before(paragraph: str, start: int | None) -> str:
    """The sentence before the one in which an offset lies; nothing before the first, and where there is no offset."""
    if start is None:
        return ""
    borders = [0, *_borders(paragraph), len(paragraph)]
    at = max(n for n, border in enumerate(borders) if border <= max(0, min(start, len(paragraph) - 1)) or n == 0)
    return " ".join(paragraph[borders[at - 1] : borders[at]].split()) if at else ""


def last_sentence(paragraph: str) -> str:
    """The sentence with which a paragraph ends."""
    return " ".join(paragraph[[0, *_borders(paragraph.rstrip())][-1] :].split())


def _trimmed(paragraph: str, first: int, last: int) -> tuple[int, int]:
    picked = paragraph[first:last]
    if not picked.strip():
        return first, first
    return first + len(picked) - len(picked.lstrip()), last - len(picked) + len(picked.rstrip())


def _borders(paragraph: str) -> list[int]:
    """Where sentences begin after the first."""
    found = _SENTENCE_END.finditer(paragraph)
    return [end.end() for end in found if not _ABBREVIATED.search(paragraph[max(0, end.start() - 12) : end.start()])]
