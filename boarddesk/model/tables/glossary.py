"""The board's abbreviations, phrases and words."""

from datetime import date

from boarddesk.model.tables.row import Row, reference


class GlossaryTerm(Row, table=True):
    """An abbreviation and what it means."""

    board_id: str = reference("board")
    abbreviation: str
    meaning: str
    context: str = ""
    starts: date | None = None
    position: int = 0


class Phrase(Row, table=True):
    """A short key and the sentence it stands for."""

    board_id: str = reference("board")
    key: str
    text: str
    position: int = 0


class BoardWord(Row, table=True):
    """A word that the speller knows on this board."""

    board_id: str = reference("board")
    word: str
