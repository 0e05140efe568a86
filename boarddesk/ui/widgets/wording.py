"""Writes a wording with its changes: added words underlined behind a plus, gone ones struck out behind a minus."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor

from boarddesk.rules.wording import Fate, Piece
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.theme.type import Role, font


def write_run(
    cursor: QTextCursor, text: str, role: Role, token: str, *, struck: bool = False, under: bool = False
) -> None:
    """Write a run of text in a role and a colour of the theme."""
    form = QTextCharFormat()
    form.setFont(font(role))
    form.setForeground(Theme.current().tokens.colour(token))
    form.setFontStrikeOut(struck)
    form.setFontUnderline(under)
    cursor.insertText(text.replace("\n", "\u2028"), form)


def write_pieces(cursor: QTextCursor, pieces: Iterable[Piece], role: Role = "body", token: str = "text") -> None:
    """Write the pieces in reading order; the signs are there so that colour and lines are never the only cue."""
    for piece in pieces:
        if piece.fate is Fate.KEPT:
            write_run(cursor, piece.text, role, token)
            continue
        added = piece.fate is Fate.ADDED
        words = piece.text.lstrip()
        colour = "accent" if added else "red"
        write_run(cursor, piece.text[: len(piece.text) - len(words)], role, token)
        write_run(cursor, "+" if added else "−", "strong", colour)
        write_run(cursor, words, role, colour, struck=not added, under=added)
