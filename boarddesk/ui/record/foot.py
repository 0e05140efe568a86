"""What stands under the grid: how everything is counted, and the key of the marks."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.enums import CountsAs
from boarddesk.model.lines.boards import CodeLine
from boarddesk.model.record import RecordMark, RecordPack
from boarddesk.rules.rates import Definition
from boarddesk.ui.record.delegate import paint_mark
from boarddesk.ui.record.lines import View
from boarddesk.ui.record.words import definitions, tr, vacancy_words
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import LEAD, paint_text, text_width

KEY_HEIGHT = 26


class RecordFoot(QWidget):
    """The definitions, which are printed under every record too, and the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentences = label("", "hint", "text2", wrap=True)
        self.sentences.setAccessibleName(tr("How attendance is counted"))
        self.key = RecordKey()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 8)
        column.setSpacing(6)
        self.sentences.setContentsMargins(int(LEAD), 0, 0, 0)
        column.addWidget(self.sentences)
        column.addWidget(self.key)

    def show_record(self, pack: RecordPack, view: View) -> None:
        """Say what matters for this view."""
        said = definitions()
        left = {View.ORGANISATION: (Definition.IN_PERSON, Definition.INCLUDING)}.get(view, (Definition.ORGANISATION,))
        words = [sentence for each, sentence in said.items() if each not in (*left, Definition.VACANT)]
        if view is View.GUEST:
            words = [tr("Guests are people without a seat; nobody expects them, so they have no rate.")]
        vacant = vacancy_words(pack)
        if vacant:
            words.append(f"{vacant} {said[Definition.VACANT]}")
        self.sentences.setText(" ".join(words))
        self.key.show_codes(pack.codes)


class RecordKey(QWidget):
    """The marks as they are painted, each with its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[CodeLine, ...] = ()
        self.setFixedHeight(KEY_HEIGHT)
        repaint_on_change(self)

    def show_codes(self, codes: tuple[CodeLine, ...]) -> None:
        """Explain these codes."""
        self._codes = codes
        words = [f"{code.key.upper()} {code.meaning}" for code in codes]
        self.setAccessibleName(tr("Key: {0}").format("; ".join([*words, tr("– not a member then")])))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = LEAD
        for code in self._codes:
            mark = RecordMark("", code.code, code.counts_as)
            x = self._entry(painter, x, mark, code.key.upper(), code.meaning)
        plain = RecordMark("", "", CountsAs.ABSENT)
        x = self._entry(painter, x, None, "–", tr("not a member then"))
        x = self._entry(painter, x, plain, "( )", tr("not counted"))
        if x + 200 < self.width():
            box = QRectF(x, KEY_HEIGHT / 2 - 7, 14, 14)
            paint_icon(painter, "warning", box, Theme.current().tokens.amber)
            room = QRectF(x + 20, 0, self.width() - x - 20, KEY_HEIGHT)
            paint_text(painter, room, tr("two or more in a row, nobody sent"), "hint", "text2")
        painter.end()

    def _entry(self, painter: QPainter, x: float, mark: RecordMark | None, sign: str, words: str) -> float:
        paint_mark(painter, QRectF(x - 4, 0, 26, KEY_HEIGHT), mark, sign, selected=False)
        room = QRectF(x + 26, 0, self.width() - x - 26, KEY_HEIGHT)
        paint_text(painter, room, words, "hint", "text2")
        return x + 26 + text_width(words, "hint") + 20
