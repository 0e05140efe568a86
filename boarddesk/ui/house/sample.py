"""A sample of a house style without its pictures: a few lines of minutes in the letters of the file."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from boarddesk.model.house_style import HouseReport, HouseStyle, StyleLook
from boarddesk.ui.theme.theme import Theme, repaint_on_change
from boarddesk.ui.theme.tokens import LIGHT

SCALE = 0.82
"""Of the sizes on paper, so that a title fits into the panel."""
MARGIN = 18.0
_LARGER = {"Title": 11.0, "Subtitle": 3.0, "Heading1": 1.5, "Heading2": 0.5, "MinuteNote": -1.0, "MeetingLine": 0.0}
_BOLD = ("Title", "Heading1", "Heading2", "ActionBy", "MeetingLine", "StatusMark")
_ABOVE = {"Subtitle": 2.0, "Heading1": 12.0, "MeetingLine": 8.0}


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A line of the sample."""

    ours: str
    text: str


def look_of(house: HouseStyle, report: HouseReport, ours: str) -> StyleLook:
    """What one of our styles looks like: theirs, or ours cut from their cloth."""
    theirs = next((each.theirs for each in house.matches if each.ours == ours), "")
    if theirs and theirs in report.looks:
        return report.looks[theirs]
    plain = report.looks.get("", StyleLook())
    heading = next((each.theirs for each in house.matches if each.ours == "Heading1"), "")
    colour = report.looks[heading].colour if heading in report.looks and ours.startswith(("Title", "Heading")) else ""
    return replace(
        plain,
        points=plain.points + _LARGER.get(ours, 0.0),
        bold=ours in _BOLD,
        italic=ours == "MinuteNote",
        colour="875300" if ours == "StatusMark" else colour,
    )


class Sample(QWidget):
    """A sheet with a few lines on it; paper is white at night too, since it shows what Word will show."""

    def __init__(self, lines: tuple[SampleLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._looks: tuple[StyleLook, ...] = ()
        self.setAccessibleName(self.tr("Sample"))
        self.setAccessibleDescription("\n".join(line.text for line in lines))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        repaint_on_change(self)

    @property
    def looks(self) -> tuple[StyleLook, ...]:
        """How each line is shown."""
        return self._looks

    def show_style(self, house: HouseStyle, report: HouseReport) -> None:
        """Show the lines in a house style."""
        self._looks = tuple(look_of(house, report, line.ours) for line in self._lines)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(290, 340)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 260)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(Theme.current().tokens.line2, 1.0))
        painter.setBrush(LIGHT.surface)
        painter.drawRoundedRect(sheet, 6, 6)
        painter.setClipRect(sheet.adjusted(1, 1, -1, -1))
        top = sheet.top() + MARGIN
        for line, look in zip(self._lines, self._looks, strict=False):
            top = self._paint_line(painter, line, look, top)

    def _paint_line(self, painter: QPainter, line: SampleLine, look: StyleLook, top: float) -> float:
        """Paint a line and give where the next one begins."""
        font = _font(look)
        painter.setFont(font)
        painter.setPen(QColor(f"#{look.colour}") if look.colour else LIGHT.text)
        top += _ABOVE.get(line.ours, 0.0)
        flags = Qt.TextFlag.TextWordWrap | (
            Qt.AlignmentFlag.AlignHCenter if look.centred else Qt.AlignmentFlag.AlignLeft
        )
        indent = 14.0 if line.text.startswith("•") else 0.0
        room = QRectF(MARGIN + indent, top, self.width() - 2 * MARGIN - indent, 10_000)
        taken = QFontMetricsF(font).boundingRect(room, int(flags), line.text)
        painter.drawText(room, int(flags), line.text)
        return top + taken.height() + 5.0


def _font(look: StyleLook) -> QFont:
    font = QFont(look.font) if look.font else QFont()
    font.setPointSizeF(max(6.0, look.points * SCALE))
    font.setBold(look.bold)
    font.setItalic(look.italic)
    if look.capitals:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    return font
