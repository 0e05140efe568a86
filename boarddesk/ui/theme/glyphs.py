"""The small pictures a style sheet needs (ticks, arrows), one set per theme, because a sheet cannot recolour a file.

They are written at start to a folder of this process and named in the sheet as `glyph:light/tick.svg`, so that no
path of the machine, with its blanks and apostrophes, has to survive quoting.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir
from PySide6.QtGui import QColor

from boarddesk.ui.theme.tokens import Tokens

_SHAPES = {
    "tick": ("M4 8.6 6.9 11.4 12.2 5.2", "2"),
    "dash": ("M4 8h8", "2"),
    "down": ("M4.5 6.4 8 9.9 11.5 6.4", "1.25"),
    "up": ("M4.5 9.6 8 6.1 11.5 9.6", "1.25"),
    "right": ("M6.4 4.5 9.9 8 6.4 11.5", "1.25"),
}


_SIGNS = {
    "warning": "M12 9v4M12 17h.01M10.3 4 2.6 17.4A2 2 0 0 0 4.3 20.4h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",
    "critical": "M12 8v4M12 16h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z",
    "information": "M12 16v-4M12 8h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z",
    "question": "M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0z",
}


def publish_glyphs(tokens: Tokens) -> None:
    """Write one theme's pictures where the sheet finds them; a full or read-only disk costs the arrows, not the
    start.
    """
    folder = Path(_folder().path()) / tokens.name
    if not _folder().isValid() or folder.exists():
        return
    try:
        folder.mkdir()
        for name, text in glyphs(tokens).items():
            (folder / f"{name}.svg").write_text(text, "utf-8")
    except OSError:
        return


def glyphs(tokens: Tokens) -> dict[str, str]:
    """The SVG text of every picture of one theme, by file stem."""
    drawn = {
        "tick": _line("tick", tokens.on_fill),
        "tick-disabled": _line("tick", tokens.disabled),
        "dash": _line("dash", tokens.on_fill),
        "radio": _dot(tokens.on_fill),
        "radio-disabled": _dot(tokens.disabled),
    }
    for shape in ("down", "up", "right"):
        drawn[shape] = _line(shape, tokens.text2)
        drawn[f"{shape}-disabled"] = _line(shape, tokens.disabled)
    signs = (("warning", tokens.amber), ("critical", tokens.red), ("information", tokens.accent))
    return drawn | {name: _sign(name, colour) for name, colour in (*signs, ("question", tokens.accent))}


@lru_cache(maxsize=1)
def _folder() -> QTemporaryDir:
    made = QTemporaryDir()
    QDir.setSearchPaths("glyph", [made.path()])
    return made


def _line(shape: str, colour: QColor) -> str:
    path, width = _SHAPES[shape]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none" '
        f'stroke="{colour.name()}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{path}"/></svg>'
    )


def _sign(name: str, colour: QColor) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour.name()}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{_SIGNS[name]}"/></svg>'
    )


def _dot(colour: QColor) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
        f'<circle cx="8" cy="8" r="3.5" fill="{colour.name()}"/></svg>'
    )
