"""What is known of a paragraph besides its words and actions, in few words under its Action By cell: how a decision was
carried, the dates of an information row, when the forward plan comes back to it.
"""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QTextBlock

from boarddesk.model.enums import DueKind, MatterState, MinuteKind
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.dates import day_month_year, short_date
from boarddesk.rules.planning import plan_due
from boarddesk.ui.minutes import blocks
from boarddesk.ui.minutes.cell_text import BETWEEN_LINES, STEP, CellText, bottom_of, cell_texts, zoomed
from boarddesk.ui.minutes.columns import CELL, CELL_INSET
from boarddesk.ui.minutes.picks import is_picked, sentence_words
from boarddesk.ui.theme.type import font

ICON_ROOM = 19.0
"""What a sign takes of a line, with the space after it."""


def beside_texts(
    block: QTextBlock, zoom: float, day: dt.date | None, lines: tuple[CellLine, ...] | None = None
) -> tuple[CellText, ...]:
    """Everything beside a paragraph: its cell, as it is or with other lines, and what else is known of it."""
    shown = blocks.actions_of(block) if lines is None else lines
    cell = cell_texts(shown, zoom, sentence_words(block, shown) if any(map(is_picked, shown)) else ())
    written = blocks.text(block.blockFormat(), blocks.EXTRAS)
    told = asides(written, blocks.kind_of(block), zoom, day) if written else ()
    if not told or not cell:
        return cell or told
    down = bottom_of(cell) + BETWEEN_LINES
    return (*cell, *(text.lower(down) for text in told))


def spoken_beside(block: QTextBlock, day: dt.date | None) -> str:
    """What stands beside a paragraph as a screen reader says it."""
    everything = beside_texts(block, 1.0, day)
    count = len(everything) - len(beside_texts(block, 1.0, day, ()))
    cell, told = everything[:count], everything[count:]
    said = [_tr("Action By {0}").format(", ".join(text.text for text in cell))] if cell else []
    for text in told:
        said.append(_tr("Forward plan, {0}").format(text.text) if text.icon else text.text)
    return "; ".join(said)


@lru_cache(maxsize=2048)
def asides(written: str, kind: MinuteKind, zoom: float, day: dt.date | None) -> tuple[CellText, ...]:
    """The lines from the top; `written` is the paragraph's property, `day` that of the meeting."""
    held = blocks.read_extras(written)
    said: list[tuple[str, str]] = [(line, "") for line in matter(held)]
    if kind is MinuteKind.DECISION:
        said += [(line, "") for line in filled(votes(held), zoom)]
    said += [(line, "") for line in row_dates(held)]
    if held.get("plan_id"):
        said.append((plan_words(held.get("plan_due"), day, zoom), "forward_plan"))
    height = blocks.LINE * zoom
    return tuple(
        CellText(place * STEP * zoom, height, words, "secondary", "text2", icon)
        for place, (words, icon) in enumerate(said)
    )


def matter(held: dict[str, object]) -> Iterator[str]:
    """The original ref of a carried action, and where it stands."""
    if held.get("carried_ref"):
        yield str(held["carried_ref"])
    words = {
        MatterState.DONE: _tr("✓ done"),
        MatterState.ONGOING: _tr("→ ongoing"),
        MatterState.SUPERSEDED: _tr("× superseded"),
    }
    state = held.get("state")
    if isinstance(state, MatterState):
        yield words[state]


def votes(held: dict[str, object]) -> Iterator[str]:
    """Who moved a decision and how it was carried, piece by piece."""
    for name, words in (("proposer", _tr("prop. {0}")), ("seconder", _tr("sec. {0}"))):
        if held.get(name):
            yield words.format(held[name])
    counts = (
        ("votes_for", _tr("{0} for")),
        ("votes_against", _tr("{0} against")),
        ("votes_abstained", _tr("{0} abstained")),
    )
    for name, words in counts:
        if held.get(name) is not None:
            yield words.format(held[name])


def row_dates(held: dict[str, object]) -> Iterator[str]:
    """The dates of an information row."""
    event, emailed = held.get("event_date"), held.get("emailed_on")
    if isinstance(event, dt.date):
        yield day_month_year(event)
    if isinstance(emailed, dt.date):
        yield _tr("emailed {0}").format(short_date(emailed))


def plan_words(day: object, meeting: dt.date | None, zoom: float) -> str:
    """When the forward plan comes back to it, in figures where larger text leaves no room for words."""
    if not isinstance(day, dt.date):
        return _tr("forward plan")
    if meeting is not None and plan_due(day, meeting).kind is DueKind.NEXT_MEETING:
        return _tr("next meeting")
    metrics = QFontMetricsF(zoomed(font("secondary"), zoom))
    fits = metrics.horizontalAdvance(day_month_year(day)) <= CELL - CELL_INSET - ICON_ROOM * zoom
    return day_month_year(day) if fits else short_date(day)


def filled(pieces: Iterator[str], zoom: float) -> list[str]:
    """Pieces in as few lines as the width of a cell allows."""
    metrics = QFontMetricsF(zoomed(font("secondary"), zoom))
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]}, {piece}" if lines else ""
        if lines and metrics.horizontalAdvance(longer) <= CELL - CELL_INSET:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes", text)
