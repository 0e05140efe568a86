"""What a new meeting will bring, in a table in which she ticks."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boarddesk.model.lines.carry_forward import CarriedIn, CarryKind, CarryOffer
from boarddesk.rules.dates import counted, weekday_date
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.table import CellState, Column, LinesTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("carry_forward", text)


class BroughtTable(QWidget):
    """A row for each thing that can come along, taken or left by click, Space or Enter."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: set[str] = set()
        self._wanted: set[str] = set()
        self.table: LinesTable[CarryOffer] = LinesTable(
            self._columns(), self, name=_tr("What the meeting brings"), row_height=32
        )
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.setMinimumHeight(180)
        add_gestures(self.table, (Gesture(_tr("Take or leave"), "Space", self._toggle_chosen, "check"),))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)

    @property
    def taken(self) -> tuple[str, ...]:
        """The ids of what is ticked."""
        return tuple(line.id for line in self.table.lines_model.lines if line.taken)

    def show_offers(self, offers: Sequence[CarryOffer]) -> None:
        """Show what can come along; what she has ticked or left out before stays so."""
        self.table.replace_lines(
            tuple(
                replace(offer, taken=offer.id not in self._left and (offer.taken or offer.id in self._wanted))
                for offer in offers
            )
        )

    def toggle(self, line: CarryOffer) -> None:
        """Take what was left, leave what was taken."""
        (self._left if line.taken else self._wanted).add(line.id)
        (self._wanted if line.taken else self._left).discard(line.id)
        lines = self.table.lines_model.lines
        self.table.replace_lines(
            [replace(each, taken=not each.taken) if each.id == line.id else each for each in lines]
        )

    def _toggle_chosen(self) -> None:
        for line in self.table.selected_lines():
            self.toggle(line)

    def _columns(self) -> tuple[Column[CarryOffer], ...]:
        yes, no = _tr("taken"), _tr("left")
        return (
            Column(
                "taken", _tr("Take"), lambda line: yes if line.taken else no, width=52, command=self.toggle,
                paint=_paint_taken,
            ),
            Column("kind", _tr("From"), lambda line: kind_word(line.kind), width=112, token="text2"),
            Column(
                "text", _tr("What"), lambda line: line.text, width=250, stretch=True, tip=lambda line: line.text,
                token=lambda line: "text" if line.taken else "text3",
            ),
            Column("ref", _tr("Ref"), lambda line: line.ref, width=112, token="text2"),
            Column(
                "told", _tr("Last heard, or due"), lambda line: line.told, width=190, token="text2",
                tip=lambda line: line.told,
            ),
        )  # fmt: skip


def kind_word(kind: CarryKind) -> str:
    """Where something comes from."""
    return {
        CarryKind.TEMPLATE: _tr("Template"),
        CarryKind.STANDING: _tr("Standing item"),
        CarryKind.DEFERRED: _tr("Deferred"),
        CarryKind.PLANNED: _tr("Forward plan"),
        CarryKind.ACTION: _tr("Open action"),
        CarryKind.AMENDMENT: _tr("Amendment"),
    }[kind]


def counted_kinds(standing: int, deferred: int, planned: int, actions: int, amendments: int = 0) -> str:
    """How much comes from where: "7 standing items, 4 open actions, 1 from the forward plan"."""
    said = [
        counted(standing, _tr("standing item")) if standing else "",
        counted(actions, _tr("open action")) if actions else "",
        _tr("{0} from the forward plan").format(planned) if planned else "",
        _tr("{0} deferred").format(deferred) if deferred else "",
        counted(amendments, _tr("amendment")) if amendments else "",
    ]
    return ", ".join(filter(None, said))


def strip_words(carried: CarriedIn) -> str:
    """What the strip above the agenda says; nothing for a first meeting."""
    words = counted_kinds(carried.standing, carried.deferred, carried.planned, carried.actions, carried.amendments)
    if carried.source is None or not words:
        return ""
    since = counted_kinds(0, carried.deferred, carried.planned, carried.actions, carried.amendments)
    if carried.by_template and since:
        usual = counted(carried.standing, _tr("standing item"))
        return _tr("{usual}; from {day}: {what}").format(usual=usual, day=weekday_date(carried.source), what=since)
    if carried.by_template:
        return words
    return _tr("Carried in from {day}: {what}").format(day=weekday_date(carried.source), what=words)


def brings_words(offers: Sequence[CarryOffer], taken: Sequence[str], source: dt.date | None) -> str:
    """The line above the table."""
    kinds = [offer.kind for offer in offers if offer.id in taken]
    of_template = kinds.count(CarryKind.TEMPLATE)
    if source is None and not of_template:
        return _tr("The agenda begins with the usual five items.")
    begins = ""
    if of_template:
        usual = counted(of_template, _tr("item"))
        begins = _tr("The agenda begins with {items} of the template.").format(items=usual)
    if source is None:
        return begins
    order = (CarryKind.STANDING, CarryKind.DEFERRED, CarryKind.PLANNED, CarryKind.ACTION, CarryKind.AMENDMENT)
    counts = (kinds.count(kind) for kind in order)
    words = counted_kinds(*counts) or _tr("nothing")
    brought = _tr("Brought along from {day}: {what}.").format(day=weekday_date(source), what=words)
    return f"{begins} {brought}".strip()


def _paint_taken(painter: QPainter, rect: QRectF, line: CarryOffer, state: CellState) -> None:
    paint_tick(painter, rect, line.taken, state)
