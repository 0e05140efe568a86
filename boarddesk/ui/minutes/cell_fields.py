"""The fields of an Action By cell, and how a date is echoed as it was understood."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.enums import DueKind
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.dates import Due, day_month, day_month_year, due_in_words, parse_due, weekday_date
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.completion import Completion, Footer


class CellField(QLineEdit):
    """A bare field that shows in grey how the current offer goes on."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ghost: Callable[[], Completion | None] | None = None
        self.setProperty("bare", True)
        self.setFrame(False)
        self.setFont(QFont(font("body")))
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        typed = self.text()
        offer = self.ghost() if self.ghost is not None and typed and self.hasFocus() else None
        if offer is None or self.cursorPosition() != len(typed):
            return
        whole = offer.code or offer.name
        if not whole.lower().startswith(typed.lower()):
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(Theme.current().tokens.text3)
        left = self.cursorRect().center().x() + 1
        room = QRectF(left, 0, self.width() - left, self.height())
        words = QFontMetricsF(self.font()).elidedText(whole[len(typed) :], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()


def due_field_text(line: CellLine, base: dt.date) -> str:
    """The date as it stands in the field, and as it is read back to the same day."""
    if line.due_kind is DueKind.NEXT_MEETING:
        return "next"
    if line.due_date is None:
        return ""
    short = day_month(line.due_date)
    return short if parse_due(short, base) == Due(DueKind.DATE, line.due_date) else day_month_year(line.due_date)


def echo(typed: str, base: dt.date, next_meeting: dt.date | None) -> Footer | None:
    """What stands below the offers: the day that is meant, or that none is."""
    said = typed.strip().lstrip("@").strip()
    if not said:
        return None
    due = parse_due(said, base)
    if due is None:
        return Footer(
            _tr("“{0}” is not a date").format(said), _tr("21 Jan, end of March, next meeting"), "error", "red"
        )
    day = next_meeting if due.kind is DueKind.NEXT_MEETING else due.date
    if day is None:
        return Footer(_tr("Next meeting"), _tr("“{0}” is the next meeting; its date is not known yet").format(said))
    away = due_in_words(day, base)
    if due.kind is DueKind.NEXT_MEETING:
        return Footer(weekday_date(day), _tr("“{0}” is the next meeting, {1}").format(said, away))
    if day == next_meeting:
        return Footer(weekday_date(day), _tr("“{0}” is {1}, the day of the next meeting").format(said, away))
    return Footer(weekday_date(day), _tr("“{0}” is {1}").format(said, away))


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes", text)
