"""The strip above the register: the count by kind, a bar with the quorum's tick, and whether the meeting is quorate."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.attendance import RegisterLine
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.painting import paint_text, rounded, text_width

HEIGHT = 46
GAP = 24.0
BESIDE = 30.0
QUORUM_LEAST = 90.0


class Count(NamedTuple):
    """One figure of the strip."""

    number: int
    word: str
    token: str
    """What its part of the bar is painted with; empty for none."""


class CountsStrip(QWidget):
    """Live counts of the people who count for the quorum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register: RegisterLine | None = None
        self._counts: tuple[Count, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_on_change(self)

    @property
    def counts(self) -> tuple[Count, ...]:
        """The figures as they are shown."""
        return self._counts

    def show_register(self, register: RegisterLine) -> None:
        """Count this register."""
        self._register = register
        kinds = {code.counts_as for code in register.codes}
        counts = [
            Count(register.present, self.tr("present"), "fill"),
            Count(register.represented, self.tr("represented"), "bar"),
            Count(register.apologies, self.tr("apologies"), "bar2"),
            Count(register.absent, self.tr("absent"), "bar2"),
        ]
        order = (CountsAs.PRESENT, CountsAs.REPRESENTED, CountsAs.APOLOGIES, CountsAs.ABSENT)
        kept = [count for count, kind in zip(counts, order, strict=True) if kind in kinds or count.number]
        self._counts = (*kept, Count(register.unmarked, self.tr("to mark"), ""))
        self.setAccessibleName(self.in_words())
        self.setToolTip(self._sentence())
        self.update()

    def in_words(self) -> str:
        """Everything the strip shows as one sentence."""
        words = ", ".join(f"{count.number} {count.word}" for count in self._counts)
        return ". ".join(part for part in (words, self._quorum_word(), self._sentence()) if part)

    @override
    def sizeHint(self) -> QSize:
        return QSize(660, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._register is None:
            return
        painter = QPainter(self)
        figures = self._figures_width()
        bar = min(float(self.width()), max(figures, 300.0))
        left = bar + BESIDE
        quorum = min(self._quorum_width(), self.width() - left)
        with_quorum = bool(self._quorum_word()) and quorum >= QUORUM_LEAST
        self._paint_figures(painter, bar)
        self._paint_bar(painter, QRectF(0, 32, bar, 6))
        if with_quorum:
            self._paint_quorum(painter, left)
        painter.end()

    def _figures_width(self) -> float:
        widths = [
            text_width(str(c.number), "count", tabular=True) + 7 + text_width(c.word, "secondary") for c in self._counts
        ]
        return sum(widths) + GAP * (len(widths) - 1)

    def _paint_figures(self, painter: QPainter, room: float) -> None:
        x = 0.0
        for count in self._counts:
            token = "text" if count.number else "text2"
            x = paint_text(painter, QRectF(x, 2, room - x, 24), str(count.number), "count", token, tabular=True) + 7
            x = paint_text(painter, QRectF(x, 4, max(0.0, room - x), 24), count.word, "secondary", "text2") + GAP

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        register, tokens = self._register, Theme.current().tokens
        assert register is not None
        painter.fillRect(bar, tokens.line)
        if not register.members:
            return
        one, x = bar.width() / register.members, bar.left()
        for count in self._counts:
            if count.token and count.number:
                width = count.number * one
                painter.fillRect(QRectF(x, bar.y(), width - 1, bar.height()), tokens.colour(count.token))
                x += width
        if register.quorum_needed is not None and register.quorum_needed <= register.members:
            at = bar.left() + register.quorum_needed * one
            rounded(painter, QRectF(at - 1, bar.y() - 4, 2, bar.height() + 8), 1, tokens.text)

    def _quorum_word(self) -> str:
        if self._register is None or self._register.quorate is None:
            return ""
        return self.tr("Quorate") if self._register.quorate else self.tr("Not quorate")

    def _sentence(self) -> str:
        return self._register.quorum_sentence if self._register is not None else ""

    def _quorum_width(self) -> float:
        if not self._quorum_word():
            return 0.0
        return 25 + max(text_width(self._quorum_word(), "emphasis"), text_width(self._sentence(), "hint"))

    def _paint_quorum(self, painter: QPainter, left: float) -> None:
        assert self._register is not None
        met, tokens = bool(self._register.quorate), Theme.current().tokens
        ink = tokens.accent if met else tokens.amber
        paint_icon(painter, "ok" if met else "warning", QRectF(left, 4, 18, 18), ink)
        room = QRectF(left + 25, 2, max(0.0, self.width() - left - 25), 22)
        paint_text(painter, room, self._quorum_word(), "emphasis", "text" if met else "amber")
        paint_text(painter, room.translated(0, 20), self._sentence(), "hint", "text2")
