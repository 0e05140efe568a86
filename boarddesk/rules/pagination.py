"""Where the pages of a document end, when it has been laid out as one endless page.

Short rows stay whole, headings stay with what they head, long rows are cut between two lines, heads of tables are
repeated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SHORT: Final = 0.3
"""The share of a page up to which a row or paragraph is kept whole."""
_HAIR: Final = 0.01


@dataclass(frozen=True, slots=True)
class Band:
    """A paragraph or a row of a table."""

    top: float
    bottom: float
    keeps: bool = False
    """Whether it stays with the next band."""
    cuts: tuple[float, ...] = ()
    """Where it may be cut if it has to be, from top to bottom."""
    head: tuple[float, float] | None = None
    """From where to where the head reaches that is repeated over it."""
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of the endless page, and how far down it stands on its page."""

    top: float
    bottom: float
    at: float = 0.0


Page = tuple[Slice, ...]


def paginate(bands: Sequence[Band], height: float) -> tuple[Page, ...]:
    """The pages, each of this height at most."""
    if not bands:
        return ((),)
    pages: list[Page] = []
    first, start = 0, bands[0].top
    while first < len(bands):
        head = _head_over(bands[first], start)
        above = head[1] - head[0] if head is not None else 0.0
        if above > height / 2:
            head, above = None, 0.0
        end = _end(bands, first, start, height - above)
        over = (Slice(*head),) if head is not None else ()
        pages.append((*over, Slice(start, end, above)))
        start = end
        while first < len(bands) and bands[first].bottom <= end + _HAIR:
            first += 1
        if first < len(bands):
            start = max(start, bands[first].top)
    return tuple(pages)


def _head_over(band: Band, start: float) -> tuple[float, float] | None:
    """The head to repeat on a page that begins here; none where the head itself is on it."""
    return band.head if band.head is not None and start > band.head[0] + _HAIR else None


def _end(bands: Sequence[Band], first: int, start: float, room: float) -> float:
    limit = start + room
    for n in range(first, len(bands)):
        band = bands[n]
        if n > first and band.opens_page:
            return band.top
        if band.bottom <= limit + _HAIR:
            continue
        before = _top_of_chain(bands, first, n)
        can_move = before > start + _HAIR
        if can_move and band.bottom - band.top <= room * SHORT:
            return before
        inside = [cut for cut in band.cuts if start + _HAIR < cut <= limit + _HAIR]
        if inside:
            return inside[-1]
        return before if can_move else limit
    return bands[-1].bottom


def _top_of_chain(bands: Sequence[Band], first: int, n: int) -> float:
    """The top of the first of the bands that are kept with this one."""
    while n > first and bands[n - 1].keeps:
        n -= 1
    return bands[n].top
