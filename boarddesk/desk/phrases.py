"""The board's phrases: queries and commands."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import renumber
from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.model.tables import Phrase
from boarddesk.rules.phrases import SHIPPED, check_phrases, clean_key
from boarddesk.rules.text import one_line


def phrase_lines(read: Read, board_id: str) -> tuple[PhraseLine, ...]:
    """The board's phrases in their order."""
    rows = read.rows(Phrase, Phrase.board_id == board_id, order=(col(Phrase.position), col(Phrase.id)))
    return tuple(PhraseLine(row.id, row.key, row.text) for row in rows)


@command("Change phrases")
def set_phrases(write: Write, board_id: str, lines: Sequence[PhraseLine]) -> None:
    """Let the board's phrases be these, in this order; rows are known by the ids of their lines.

    Raises RuleError for a key that is none or stands twice, and for a phrase without text.
    """
    check_phrases(lines)
    known = {row.id: row for row in write.rows(Phrase, Phrase.board_id == board_id)}
    rows = []
    for line in lines:
        key, text = clean_key(line.key), one_line(line.text)
        row = known.pop(line.id, None) or write.add(Phrase(id=line.id, board_id=board_id, key=key, text=text))
        if (row.key, row.text) != (key, text):
            row.key, row.text = key, text
        rows.append(row)
    renumber(rows)
    write.delete(*known.values())


def add_shipped_phrases(write: Write, board_id: str) -> None:
    """Give a new board the phrases that British minutes repeat most."""
    for position, (key, text) in enumerate(SHIPPED):
        write.add(Phrase(board_id=board_id, key=key, text=text, position=position))
