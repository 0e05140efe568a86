"""Type: one font chain and a table of roles, so that a size is chosen once.

Sizes live in QFont and never in the style sheet: a font in a sheet beats `setFont` on every editor. Nothing depends
on weight 500, because Noto core and Segoe lack it. Hinting is off, or letters stand visibly apart at ratio 1.
"""

import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from boarddesk.assets import assets_in

Role: TypeAlias = Literal[
    "display", "page_title", "meeting_date", "count", "item_heading", "panel_title", "body", "name", "strong",
    "secondary", "emphasis", "label", "hint", "column_head", "section_head", "chip", "status", "mark", "key_cap",
    "button", "tab", "tab_selected", "menu", "palette", "welcome",
]  # fmt: skip

BARE_FAMILIES = ("dejavu sans", "liberation sans", "sans serif", "sans", "nimbus sans", "bitstream vera sans")
_MAC_POINTS = 96 / 72
_TABULAR = QFont.Tag("tnum")


@dataclass(frozen=True)
class Face:
    """The size in points at 96 dots an inch, and the weight, of one role."""

    points: float
    weight: int = 400


ROLES: dict[Role, Face] = {
    "display": Face(22, 600),
    "page_title": Face(17, 600),
    "meeting_date": Face(15, 600),
    "count": Face(15, 600),
    "item_heading": Face(12, 600),
    "panel_title": Face(12, 600),
    "body": Face(10.5),
    "name": Face(10.5, 500),
    "strong": Face(10.5, 600),
    "secondary": Face(10),
    "emphasis": Face(10, 600),
    "label": Face(9.5, 500),
    "hint": Face(9.5),
    "column_head": Face(9, 600),
    "section_head": Face(9, 600),
    "chip": Face(9, 600),
    "status": Face(9.5, 600),
    "mark": Face(9.5, 600),
    "key_cap": Face(8.5, 500),
    "button": Face(10, 600),
    "tab": Face(10.5, 500),
    "tab_selected": Face(10.5, 600),
    "menu": Face(10),
    "palette": Face(15),
    "welcome": Face(11, 600),
}


def font(role: Role, tabular: bool = False) -> QFont:
    """The font of a role; `tabular` gives all figures one width, for grids and counts.

    The result is a copy and may be changed.
    """
    return QFont(_font(role, tabular))


@lru_cache(maxsize=64)
def metrics(role: Role, tabular: bool = False) -> QFontMetricsF:
    """The measures of a role's font, made once, for painting."""
    return QFontMetricsF(_font(role, tabular))


@lru_cache(maxsize=64)
def _font(role: Role, tabular: bool) -> QFont:
    face = ROLES[role]
    made = QFont(family())
    made.setPointSizeF(face.points * (_MAC_POINTS if sys.platform == "darwin" else 1))
    made.setWeight(QFont.Weight(face.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(_TABULAR, 1)
    return made


@lru_cache(maxsize=1)
def family() -> str:
    """The family everything is set in: the desktop's own, or Inter where the desktop has only a stand-in.

    Needs a running QGuiApplication, because it asks the platform.
    """
    offered = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    resolved = QFontInfo(offered).family()
    if resolved.lower() not in BARE_FAMILIES:
        return "Segoe UI Variable Text" if resolved == "Segoe UI" and _has("Segoe UI Variable Text") else resolved
    return _load_inter() or resolved


def _has(name: str) -> bool:
    return name in QFontDatabase.families()


def _load_inter() -> str | None:
    """The shipped Inter's family name once registered, or None when its files are missing or unreadable."""
    names = [
        name
        for file in assets_in("resources", "third_party", "inter")
        if file.name.endswith(".otf")
        for name in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
        )
    ]
    return "Inter" if "Inter" in names else None
