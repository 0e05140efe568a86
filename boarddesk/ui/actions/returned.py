"""A tracker that came back: everything it would change, side by side, and nothing changes until she says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.trackers import take_over
from boarddesk.model.enums import Comparison, TrackerField
from boarddesk.model.lines.trackers import Difference
from boarddesk.rules.dates import counted
from boarddesk.rules.tracker_merge import counted as counted_kinds
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import rounded
from boarddesk.ui.widgets.table import CellState, Column, LinesTable

BOX = 17.0
ORDER = (Comparison.CLEAN, Comparison.CONFLICT, Comparison.NEW, Comparison.UNSURE, Comparison.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Offer:
    """A difference with whether it is to be taken over."""

    id: str
    difference: Difference
    taken: bool

    @property
    def possible(self) -> bool:
        """Whether it can be taken over at all."""
        return self.difference.kind is not Comparison.UNREADABLE


class ReturnedTracker(Dialog):
    """Shows a comparison and takes over what is ticked, as one gesture."""

    def __init__(
        self, bridge: Bridge, board_id: str, name: str, found: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        self._kinds = {
            Comparison.CLEAN: (self.tr("Changed"), "accent"),
            Comparison.CONFLICT: (self.tr("Conflict"), "amber"),
            Comparison.NEW: (self.tr("New action"), "accent"),
            Comparison.UNSURE: (self.tr("Unsure"), "amber"),
            Comparison.UNREADABLE: (self.tr("Not understood"), "red"),
        }
        self._fields = {
            TrackerField.STATUS: self.tr("Status"),
            TrackerField.DUE: self.tr("Due"),
            TrackerField.OWNER: self.tr("Action By"),
            TrackerField.ACTION: self.tr("Text"),
            TrackerField.NEW_UPDATE: self.tr("Update"),
            TrackerField.UPDATE: self.tr("Update"),
        }
        super().__init__(
            self.tr("What has come back in {0}").format(name),
            self.tr("Take over"),
            parent,
            intro=self._summary(found),
            settings_key="returned_tracker",
        )
        self.taken = 0
        """How many changes were taken over."""
        self._bridge = bridge
        self._board_id = board_id
        self.table: LinesTable[Offer] = LinesTable(
            self._columns(), self, name=self.tr("Differences"), settings_key="returned_tracker", row_padding=14
        )
        self._count = label("", "secondary", "text2")
        self._lay_out()
        ordered = sorted(found, key=lambda each: ORDER.index(each.kind))
        self.table.replace_lines([Offer(f"{n} {each.key}", each, each.ticked) for n, each in enumerate(ordered)])
        add_gestures(self.table, [Gesture(self.tr("Take over or not"), "Space", self.toggle, "check")])
        self._tell()
        if self.table.lines_model.rowCount():
            self.table.setCurrentIndex(self.table.proxy.index(0, 0))

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered, as it is ticked now."""
        return tuple(self.table.lines_model.lines)

    def toggle(self) -> None:
        """Tick what is selected, or take the ticks away when all of it is ticked."""
        chosen = self.table.selected_lines() or [line for line in [self.table.current_line()] if line is not None]
        wanted = not all(offer.taken for offer in chosen if offer.possible)
        self._tick({offer.id for offer in chosen}, wanted)

    def tick_all(self, *, taken: bool) -> None:
        """Tick everything that can be taken over, or nothing."""
        self._tick({offer.id for offer in self.offers}, taken)

    @override
    def commit(self) -> None:
        chosen = [offer.difference for offer in self.offers if offer.taken]
        self.taken = self._bridge.run(take_over, self._board_id, chosen) if chosen else 0

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    def _tick(self, ids: set[str], taken: bool) -> None:
        self.table.replace_lines(
            [replace(each, taken=taken and each.possible) if each.id in ids else each for each in self.offers]
        )
        self._tell()

    def _summary(self, found: Sequence[Difference]) -> str:
        counts = counted_kinds(found)
        said = [f"{counts[kind]} {self._kinds[kind][0].lower()}" for kind in ORDER if counts[kind]]
        return self.tr("Compared with what was handed out and with the log as it is now: {0}.").format(", ".join(said))

    def _tell(self) -> None:
        taken = sum(offer.taken for offer in self.offers)
        self._count.setText(self.tr("{0} of {1} ticked").format(taken, len(self.offers)))
        self.accept_button.setEnabled(taken > 0)
        self.accept_button.setText(
            self.tr("Take over {0}").format(counted(taken, self.tr("change"))) if taken else self.tr("Take over")
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch(1)
        for text, taken in ((self.tr("Tick all"), True), (self.tr("Tick none"), False)):
            button = outline(text, parent=self)
            button.clicked.connect(lambda _=False, taken=taken: self.tick_all(taken=taken))
            row.addWidget(button)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        self.table.setMinimumHeight(300)
        if self.width() < 900:
            self.resize(1080, 620)

    def _columns(self) -> tuple[Column[Offer], ...]:
        tr = self.tr

        def said(offer: Offer) -> str:
            return tr("taken over") if offer.taken else tr("not taken over")

        return (
            Column("taken", "", said, command=lambda _: self.toggle(), width=44, paint=paint_tick, said=said),
            Column(
                "kind",
                tr("Kind"),
                lambda offer: self._kinds[offer.difference.kind][0],
                second=lambda offer: offer.difference.why,
                token=lambda offer: self._kinds[offer.difference.kind][1],
                width=150,
                wrap=True,
            ),
            Column(
                "action",
                tr("Action"),
                lambda offer: offer.difference.ref or tr("not in the log"),
                second=lambda offer: offer.difference.text,
                stretch=True,
                wrap=True,
                role="name",
            ),
            Column("field", tr("What"), lambda offer: self._fields[offer.difference.field], width=84, token="text2"),
            Column("exported", tr("Handed out"), lambda offer: offer.difference.exported, width=130, wrap=True),
            Column("now", tr("In the log now"), lambda offer: offer.difference.now, width=130, wrap=True),
            Column(
                "returned",
                tr("Came back"),
                lambda offer: offer.difference.returned,
                second=lambda offer: offer.difference.row.place,
                width=220,
                wrap=True,
            ),
        )


def paint_tick(painter: QPainter, rect: QRectF, offer: Offer, state: CellState) -> None:
    """A box with a tick; none for what cannot be taken over."""
    if not offer.possible:
        return
    tokens = Theme.current().tokens
    box = QRectF(rect.left(), rect.top() + 7, BOX, BOX)
    if offer.taken:
        rounded(painter, box, 4, tokens.fill)
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), tokens.on_fill)
    else:
        rounded(painter, box, 4, None, tokens.control)


def ask_for_tracker(parent: QWidget) -> Path | None:
    """Ask which workbook has come back."""
    title, kinds = parent.tr("A tracker that has come back"), parent.tr("Excel workbooks (*.xlsx *.xlsm)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None
