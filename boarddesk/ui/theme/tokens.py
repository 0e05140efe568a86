"""The palette: every colour of BoardDesk by its purpose, once for light and once for dark.

No other module names a colour. Own painting reads the table at paint time, so that a change of theme needs a repaint
and nothing else.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, eq=False)
class Tokens:
    """One theme's colours.

    `text3` is too faint on `select` and `chrome_sel`: a selected row lifts it to `text2` (`on_selection`). White,
    and only white, stands on `fill`.
    """

    name: str
    chrome: QColor
    surface: QColor
    sunken: QColor
    popup: QColor
    hover: QColor
    chip: QColor
    chrome_sel: QColor
    select: QColor
    accent_soft: QColor
    line: QColor
    line2: QColor
    control: QColor
    text: QColor
    text2: QColor
    text3: QColor
    disabled: QColor
    accent: QColor
    fill: QColor
    fill_hover: QColor
    on_fill: QColor
    red: QColor
    red_soft: QColor
    amber: QColor
    amber_soft: QColor
    amber_mark: QColor
    green: QColor
    green_soft: QColor
    bar: QColor
    bar2: QColor
    accent_inv: QColor
    amber_inv: QColor
    scrim: QColor
    shadow: QColor

    @property
    def dark(self) -> bool:
        """Whether light letters stand on a dark ground."""
        return self.name == "dark"

    def colour(self, token: str) -> QColor:
        """The colour of a token named in text, as icons and columns do."""
        found = getattr(self, token)
        if not isinstance(found, QColor):
            raise KeyError(token)
        return found

    def on_selection(self, token: str) -> QColor:
        """The colour of a token on a selected row, where the third text colour would fall below 4.5:1."""
        return self.text2 if token == "text3" else self.colour(token)


def _alpha(name: str, alpha: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(alpha)
    return colour


LIGHT = Tokens(
    name="light",
    chrome=QColor("#F5F3EF"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#F8F6F2"),
    popup=QColor("#FFFFFF"),
    hover=QColor("#ECE9E3"),
    chip=QColor("#EFECE6"),
    chrome_sel=QColor("#E6E2DA"),
    select=QColor("#DDEEEB"),
    accent_soft=QColor("#E4F1EF"),
    line=QColor("#EAE6DF"),
    line2=QColor("#D3CDC3"),
    control=QColor("#8C857A"),
    text=QColor("#25221E"),
    text2=QColor("#5C5751"),
    text3=QColor("#706A62"),
    disabled=QColor("#A59F96"),
    accent=QColor("#0F6C66"),
    fill=QColor("#0F6C66"),
    fill_hover=QColor("#0B5853"),
    on_fill=QColor("#FFFFFF"),
    red=QColor("#B3271E"),
    red_soft=QColor("#FBECEA"),
    amber=QColor("#875300"),
    amber_soft=QColor("#FAF0DC"),
    amber_mark=QColor("#B57208"),
    green=QColor("#2B6A35"),
    green_soft=QColor("#E8F3E8"),
    bar=QColor("#8CBDB8"),
    bar2=QColor("#D9D4CB"),
    accent_inv=QColor("#8FCBC5"),
    amber_inv=QColor("#E9B866"),
    scrim=_alpha("#2B2722", 0.25),
    shadow=_alpha("#2B2722", 0.17),
)

DARK = Tokens(
    name="dark",
    chrome=QColor("#1A1918"),
    surface=QColor("#222120"),
    sunken=QColor("#2A2826"),
    popup=QColor("#2A2927"),
    hover=QColor("#2D2B29"),
    chip=QColor("#383532"),
    chrome_sel=QColor("#34322F"),
    select=QColor("#1E3F3D"),
    accent_soft=QColor("#1D3836"),
    line=QColor("#32302D"),
    line2=QColor("#45423E"),
    control=QColor("#837C73"),
    text=QColor("#EDE9E3"),
    text2=QColor("#B8B2A9"),
    text3=QColor("#9C958B"),
    disabled=QColor("#6E6961"),
    accent=QColor("#73C9C0"),
    fill=QColor("#2A7F78"),
    fill_hover=QColor("#246E68"),
    on_fill=QColor("#FFFFFF"),
    red=QColor("#F4978E"),
    red_soft=QColor("#44241F"),
    amber=QColor("#E9B866"),
    amber_soft=QColor("#3E2F14"),
    amber_mark=QColor("#E9B866"),
    green=QColor("#92CB95"),
    green_soft=QColor("#21361F"),
    bar=QColor("#78ABA6"),
    bar2=QColor("#524E49"),
    accent_inv=QColor("#0F6C66"),
    amber_inv=QColor("#875300"),
    scrim=_alpha("#000000", 0.55),
    shadow=_alpha("#000000", 0.38),
)
