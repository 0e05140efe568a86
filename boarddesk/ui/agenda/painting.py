"""How a row of the agenda looks."""

import datetime as dt

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from boarddesk.model.enums import ItemRole
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.model import DRAFT_ID, Columns, alignment, shown
from boarddesk.ui.agenda.words import tr
from boarddesk.ui.theme.icons import paint_icon
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role
from boarddesk.ui.widgets.painting import chip_width, paint_chip, paint_text, text_width

GAP = 10.0


def paint_item_cell(
    painter: QPainter, rect: QRectF, line: ItemLine, column: Columns, selected: bool, ends: dt.time | None
) -> None:
    """The content of one cell; its row's ground and hairline are there already."""
    if column is Columns.TITLE:
        paint_title(painter, rect, line, selected)
        return
    if column is Columns.NUMBER:
        paint_number(painter, rect, line, selected)
        return
    token = "text2"
    if column is Columns.STARTS and ends is not None and line.starts_at is not None and line.starts_at >= ends:
        token = "amber"
    figures = column in (Columns.MINUTES, Columns.STARTS)
    text = shown(line, column)
    paint_text(
        painter, rect, text, "body", token, align=alignment(column), selected=selected, tabular=figures
    )  # fmt: skip


def paint_number(painter: QPainter, rect: QRectF, line: ItemLine, selected: bool) -> None:
    """The label: quiet while it follows the place, firm once it is stored, with a pin where it was fixed by hand."""
    token = "text" if line.label_stored else "text2"
    right = paint_text(painter, rect, line.label, "body", token, selected=selected, tabular=True)
    if line.label_fixed:
        ink = Theme.current().tokens.on_selection("text3") if selected else Theme.current().tokens.text3
        paint_icon(painter, "pin", QRectF(right + 5, rect.center().y() - 6, 12, 12), ink)


def paint_title(painter: QPainter, rect: QRectF, line: ItemLine, selected: bool) -> None:
    """The title, then what marks the item in words."""
    role: Role = "strong" if line.role is ItemRole.HEADING else "name"
    chips = [tr("Standing")] if line.standing else []
    chips += [tr("Deferred")] if line.deferred else []
    chips += [tr("Verbal")] if line.verbal else []
    confidential = tr("Confidential") if line.confidential else ""
    room = sum(chip_width(chip) + 6 for chip in chips) + (GAP if chips else 0)
    room += text_width(confidential, "status") + GAP if confidential else 0
    room += 14 + GAP if line.note else 0
    if room + text_width(line.title, role) > rect.width():
        chips, room = [], text_width(confidential, "status") + GAP if confidential else 0
    words = rect.adjusted(0, 0, -room, 0)
    text = tr("New item") if line.id == DRAFT_ID else line.title
    left = paint_text(painter, words, text, role, selected=selected) + GAP
    if confidential:
        rest = QRectF(left, rect.y(), rect.right() - left, rect.height())
        left = paint_text(painter, rest, confidential, "status", "amber") + GAP
    for chip in chips:
        left = paint_chip(painter, left, rect.center().y(), chip, selected) + 6
    if line.note and left + 14 < rect.right():
        paint_icon(painter, "note", QRectF(left + 2, rect.center().y() - 7, 14, 14), Theme.current().tokens.text2)
