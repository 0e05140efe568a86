"""Where the columns of the paper lie: the number, the words, the Action By cell."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

BAR, NUMBER, WORDS = 20, 29, 76
"""From the left edge of the paper to the bar of the current paragraph, the number, the words."""
CELL, BEFORE_CELL, AFTER_CELL = 124, 15, 15
CELL_INSET = 10
WIDEST_WORDS = 560
"""About 75 characters; a wider window gets margins instead of longer lines."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a paper of some width."""

    left: int
    """Where the paper begins."""
    words: int
    """The width of the words."""

    @classmethod
    def of(cls, width: int, zoom: float = 1.0) -> "Columns":
        """The columns in a room of this width; a wide one sets the paper in its middle."""
        around = WORDS + BEFORE_CELL + CELL + AFTER_CELL
        words = max(120, min(width - around, round(WIDEST_WORDS * zoom)))
        return cls(max(0, (width - around - words) // 2), words)

    @property
    def bar_x(self) -> int:
        """The left edge of the current paragraph's bar."""
        return self.left + BAR

    @property
    def number_x(self) -> int:
        """The left edge of the numbers."""
        return self.left + NUMBER

    @property
    def words_x(self) -> int:
        """The left edge of the words."""
        return self.left + WORDS

    @property
    def cell_x(self) -> int:
        """The left edge of the Action By cells."""
        return self.words_x + self.words + BEFORE_CELL

    @property
    def right(self) -> int:
        """The right edge of everything."""
        return self.cell_x + CELL

    def cell(self, top: int, height: int) -> QRect:
        """The room of a cell."""
        return QRect(self.cell_x, top, CELL, height)
