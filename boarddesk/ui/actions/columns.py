"""The columns of the log."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from boarddesk.desk.action_lines import pressing, ref_order
from boarddesk.model.enums import Rag
from boarddesk.model.lines.actions import ActionLine, OwnerLine
from boarddesk.rules.actions import RAG_RULE
from boarddesk.ui.actions import words
from boarddesk.ui.actions.words import tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.lines_model import CellState, Column
from boarddesk.ui.widgets.painting import CHIP_HEIGHT, first_line, paint_chips, paint_finding, paint_pill, paint_text

ANSWERED_ROOM = 19
"""The line below the owners that says how many have answered."""


class Edits(Protocol):
    """What the cells of the log ask of the page."""

    @property
    def today(self) -> dt.date:
        """The day the log is shown on."""
        ...

    def is_unfolded(self, line: ActionLine) -> bool:
        """Whether an action shows its history."""
        ...

    def change_text(self, line: ActionLine, text: str) -> None:
        """Give an action its own wording."""
        ...

    def change_owners(self, line: ActionLine, typed: str) -> None:
        """Give an action other owners."""
        ...

    def change_due(self, line: ActionLine, typed: str) -> None:
        """Move its due date."""
        ...

    def due_field(self, line: ActionLine) -> str:
        """Its due date as it is typed."""
        ...

    def offer_status(self, line: ActionLine) -> None:
        """Offer the statuses it can have."""
        ...

    def fold(self, line: ActionLine) -> None:
        """Show its history or hide it."""
        ...


class Pressing:
    """The order of the log as the Due column sorts by it, worked out once for each line."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[ActionLine, object]] = {}

    def __call__(self, line: ActionLine) -> object:
        """The key of a line."""
        known = self._known.get(line.id)
        if known is None or known[0] is not line:
            known = self._known[line.id] = (line, pressing(line))
        return known[1]


def log_columns(edits: Edits) -> tuple[Column[ActionLine], ...]:
    """Ref, action, owners, due, status, latest update, and the sign that unfolds the history."""
    return (
        Column(
            "ref", tr("Ref"), lambda line: line.ref, sort=ref_order, width=116, token="text2", role="name", tabular=True
        ),
        _text(edits),
        _owners(edits),
        _due(edits),
        _status(edits),
        _latest(edits),
        Column(
            "history",
            "",
            lambda _: "",
            command=edits.fold,
            width=38,
            paint=lambda painter, rect, line, state: paint_sign(painter, rect, edits.is_unfolded(line), state),
            said=lambda line: tr("History shown") if edits.is_unfolded(line) else tr("History hidden"),
            tip=lambda _: tr("History"),
        ),
    )


def _text(edits: Edits) -> Column[ActionLine]:
    return Column(
        "text",
        tr("Action"),
        lambda line: line.text,
        edit=edits.change_text,
        stretch=True,
        wrap=True,
        role="name",
        second=words.item_text,
        icon=lambda line: "lock" if line.confidential else None,
        said=lambda line: ", ".join(
            part for part in (line.text, words.item_text(line), tr("confidential") if line.confidential else "") if part
        ),
    )


def _owners(edits: Edits) -> Column[ActionLine]:
    return Column(
        "owners",
        tr("Action By"),
        lambda line: ", ".join(owner.shown for owner in line.owners),
        edit=edits.change_owners,
        width=132,
        paint=paint_owners,
        height=lambda line, width: CHIP_HEIGHT + (ANSWERED_ROOM if line.asked else 0),
        tip=lambda line: "\n".join([*map(owner_tip, line.owners), *filter(None, [words.answered_words(line)])]),
        said=lambda line: (
            ", ".join([*(owner.name for owner in line.owners), *filter(None, [words.answered_words(line)])])
            or tr("nobody")
        ),
    )


def _due(edits: Edits) -> Column[ActionLine]:
    return Column(
        "due",
        tr("Due"),
        words.due_text,
        edit=edits.change_due,
        edit_value=edits.due_field,
        sort=Pressing(),
        width=112,
        tabular=True,
        token=lambda line: "text" if line.due is not None else "text2",
        second=lambda line: words.due_second(line, edits.today),
        second_token=lambda line: "red" if line.rag is Rag.OVERDUE else "text2",
    )


def _status(edits: Edits) -> Column[ActionLine]:
    return Column(
        "status",
        tr("Status"),
        words.status_word,
        command=edits.offer_status,
        sort=lambda line: (pressing(line)[0], line.rag, line.status, line.due or dt.date.max),
        width=118,
        paint=lambda painter, rect, line, state: paint_pill(
            painter, rect.x(), first_line(rect) + 1, words.status_word(line), words.status_tone(line)
        ),
        height=lambda line, width: CHIP_HEIGHT,
        tip=lambda line: tr(RAG_RULE),
    )


def _latest(edits: Edits) -> Column[ActionLine]:
    return Column(
        "latest",
        tr("Latest update"),
        lambda line: line.latest_update.text if line.latest_update is not None else tr("No update yet"),
        sort=lambda line: line.latest_update.on if line.latest_update is not None else None,
        width=218,
        role="secondary",
        token=lambda line: "text" if line.latest_update is not None else "text2",
        second=lambda line: words.update_second(line, edits.today),
        tip=lambda line: line.latest_update.text if line.latest_update is not None else "",
    )


def paint_owners(painter: QPainter, rect: QRectF, line: ActionLine, state: CellState) -> None:
    """Chips with initials; a dot behind them when one of them is nobody on the register."""
    flagged = any(owner.flagged for owner in line.owners)
    shown = [owner.shown for owner in line.owners]
    middle = first_line(rect) + 1
    room = rect.width() - (12 if flagged else 0)
    right = paint_chips(painter, rect.x(), middle, room, shown, selected=state.selected)
    if line.asked:
        below = QRectF(rect.x(), middle + CHIP_HEIGHT / 2, rect.width(), ANSWERED_ROOM)
        paint_text(painter, below, words.answered_words(line), "secondary", "text2", tabular=True)
    if flagged:
        paint_finding(painter, QPointF(min(right + 8, rect.right() - 4), middle))


def owner_tip(owner: OwnerLine) -> str:
    """An owner in full."""
    if owner.flagged:
        return tr("{0}: nobody on the register").format(owner.shown)
    parts: Sequence[str] = [owner.shown] if owner.name == owner.shown else [owner.shown, owner.name]
    return "  ".join([*parts, *([owner.organisation] if owner.organisation else [])])


def paint_sign(painter: QPainter, rect: QRectF, unfolded: bool, state: CellState) -> None:
    """The small arrow that unfolds the history, stronger where she is."""
    tokens = Theme.current().tokens
    ink = tokens.text2 if state.hovered or state.current or unfolded else tokens.line2
    box = QRectF(rect.x(), first_line(rect) - 7, 16, 16)
    paint_icon(painter, "chevron_up" if unfolded else "chevron_down", box, ink)
