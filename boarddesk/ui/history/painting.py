"""Paints a line of the history: when, what, by whom; unfolded, every change with the words put in and taken out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from boarddesk.model.history import Fact, HistoryLine
from boarddesk.rules.dates import clock
from boarddesk.ui.history.model import ROW_ROLE, DayHead, HistoryRows
from boarddesk.ui.history.words import About, pieces_of, second_line, tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font
from boarddesk.ui.widgets.painting import line_height, paint_focus_ring, paint_row_ground, paint_text
from boarddesk.ui.widgets.wording import write_pieces, write_run

Index = QModelIndex | QPersistentModelIndex
HEAD = 40
ABOVE, BELOW = 8, 9
FOLD = 30
"""The width of the sign at the left with which a line is unfolded."""
TIME, PERSON = 76, 150
WIDE = 520
"""From this width on time and person stand beside the words and not above them."""
KEPT = 400
"""Laid out lines that are remembered."""


class HistoryDelegate(QStyledItemDelegate):
    """Lays out the words once for each line, width and theme."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[object, ...], QTextDocument] = {}
        Theme.current().changed.connect(self._laid.clear)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if not isinstance(row, HistoryLine):
            return QSize(100, HEAD)
        words = self.document(row, index).size().height()
        above = 0 if self.is_wide else line_height("hint") + 3
        return QSize(100, round(words + above) + ABOVE + BELOW)

    @property
    def is_wide(self) -> bool:
        """Whether time and person stand beside the words."""
        return self._view.viewport().width() >= WIDE

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        if isinstance(row, DayHead):
            words = box.adjusted(FOLD, 12, -8, 0)
            paint_text(painter, words, str(index.data()), "section_head", "text2")
        elif isinstance(row, HistoryLine):
            self._paint_line(painter, option, box, row, index)

    def document(self, line: HistoryLine, index: Index) -> QTextDocument:
        """The words of a line, laid out."""
        model = self._rows(index)
        unfolded = line.id in model.unfolded
        width = max(120.0, self._view.viewport().width() - FOLD - 14 - (TIME + PERSON if self.is_wide else 0))
        key = (line, unfolded, model.about, round(width), Theme.current().tokens.name)
        if key not in self._laid:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            self._laid[key] = laid_out(line, model.about, width, unfolded=unfolded)
        return self._laid[key]

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, line: HistoryLine, index: Index
    ) -> None:
        tokens = Theme.current().tokens
        ground = box.adjusted(4, 1, -4, -1)
        current = self._view.currentIndex().row() == index.row()
        if current:
            paint_row_ground(painter, ground)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus_ring(painter, ground)
        unfolded = line.id in self._rows(index).unfolded
        sign = QRectF(box.x() + 12, box.y() + ABOVE + 3, 12, 12)
        paint_icon(painter, "chevron_down" if unfolded else "chevron_right", sign, tokens.text2)
        left, top = box.x() + FOLD, box.y() + ABOVE
        moment = clock(line.at.time())
        if self.is_wide:
            first = QRectF(left, top, TIME - 8, line_height("body"))
            paint_text(painter, first, moment, "secondary", "text2", tabular=True)
            right = QRectF(box.right() - PERSON - 6, top, PERSON - 8, line_height("body"))
            paint_text(painter, right, line.person, "secondary", "text2", align=Qt.AlignmentFlag.AlignRight)
            left += TIME
        else:
            first = QRectF(left, top, box.right() - left - 14, line_height("hint"))
            edge = paint_text(painter, first, moment, "hint", "text2", tabular=True)
            paint_text(
                painter, first.adjusted(edge - left + 10, 0, 0, 0), line.person, "hint", "text2",
                align=Qt.AlignmentFlag.AlignRight,
            )  # fmt: skip
            top += line_height("hint") + 3
        painter.save()
        painter.translate(left, top)
        self.document(line, index).drawContents(painter)
        painter.restore()

    @staticmethod
    def _rows(index: Index) -> HistoryRows:
        model = index.model()
        assert isinstance(model, HistoryRows)
        return model


def laid_out(line: HistoryLine, about: About, width: float, *, unfolded: bool) -> QTextDocument:
    """The words of a line for a width."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    document.setTextWidth(width)
    writer = Writer(QTextCursor(document))
    writer.say(line.headline, "body", "text")
    below = second_line(line, about)
    if below:
        writer.paragraph(1)
        writer.say(below, "hint", "text2")
    if unfolded:
        write_facts(writer, line, about)
    return document


def write_facts(writer: "Writer", line: HistoryLine, about: About) -> None:
    """Everything that was changed, with the words before and after."""
    said = line.headline
    before = line.subject or about.name
    for fact in line.facts:
        pieces = pieces_of(fact)
        if fact.sentence != said or pieces:
            writer.paragraph(7)
        if fact.subject not in (before, ""):
            writer.say(f"{fact.subject}  ", "hint", "text2")
        if fact.sentence != said:
            writer.say(fact.sentence, "secondary", "text")
            if pieces:
                writer.paragraph(3)
        writer.compare(fact)
    if line.more:
        writer.paragraph(7)
        writer.say(tr("and {0} more").format(line.more), "hint", "text2")
    if line.label and line.label != line.headline:
        writer.paragraph(7)
        writer.say(tr("Command: {0}").format(line.label), "hint", "text2")


class Writer:
    """Writes runs of text in the roles and colours of the theme."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor

    def paragraph(self, above: float) -> None:
        """Begin a paragraph."""
        form = QTextBlockFormat()
        form.setTopMargin(above)
        self._cursor.insertBlock(form)

    def say(self, text: str, role: Role, token: str) -> None:
        """Write a run."""
        write_run(self._cursor, text, role, token)

    def compare(self, fact: Fact) -> None:
        """Write the words of a fact, with what was put in and taken out where there was something before and after."""
        pieces = pieces_of(fact)
        if fact.was and fact.now:
            write_pieces(self._cursor, pieces, "secondary", "text2")
        else:
            self.say("".join(piece.text for piece in pieces), "secondary", "text2")
