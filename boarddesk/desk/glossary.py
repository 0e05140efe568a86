"""The board's glossary: queries and commands."""

from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, moved, renumber, required
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.tables import GlossaryTerm

FIELDS: Final = frozenset({"abbreviation", "meaning", "context"})


def term_lines(read: Read, board_id: str) -> tuple[GlossaryLine, ...]:
    """The board's terms in their stored order."""
    rows = read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id, order=col(GlossaryTerm.position))
    return tuple(GlossaryLine(row.id, row.abbreviation, row.meaning, row.context, row.position) for row in rows)


@command("Add glossary term")
def add_term(write: Write, board_id: str, abbreviation: str, meaning: str = "", context: str = "") -> str:
    """Add a term at the end and give its id; RuleError when it is empty or already there in the same context."""
    text = required(abbreviation, "The abbreviation")
    refuse_double(write, board_id, text, context.strip(), None)
    position = len(write.rows(GlossaryTerm, GlossaryTerm.board_id == board_id))
    term = GlossaryTerm(
        board_id=board_id, abbreviation=text, meaning=meaning.strip(), context=context.strip(), position=position
    )
    write.label = f"Add {text} to the glossary"
    return write.add(term).id


@command("Change glossary term")
def edit_term(write: Write, term_id: str, values: Mapping[str, Any]) -> None:
    """Change a term; RuleError when it would be empty or a double."""
    term = write.get(GlossaryTerm, term_id)
    cleaned = {name: value.strip() for name, value in values.items()}
    abbreviation = required(cleaned.get("abbreviation", term.abbreviation), "The abbreviation")
    refuse_double(write, term.board_id, abbreviation, cleaned.get("context", term.context), term_id)
    write.label = f"Change {abbreviation} in the glossary"
    change(term, cleaned, FIELDS)


@command("Remove glossary terms")
def remove_terms(write: Write, term_ids: tuple[str, ...]) -> None:
    """Remove terms from the glossary."""
    terms = [write.get(GlossaryTerm, term_id) for term_id in term_ids]
    if len(terms) == 1:
        write.label = f"Remove {terms[0].abbreviation} from the glossary"
    write.delete(*terms)


@command("Move glossary term")
def move_term(write: Write, term_id: str, steps: int) -> None:
    """Move a term up (negative) or down in the stored order."""
    term = write.get(GlossaryTerm, term_id)
    where = GlossaryTerm.board_id == term.board_id
    renumber(moved(write.rows(GlossaryTerm, where, order=col(GlossaryTerm.position)), term, steps))


def refuse_double(read: Read, board_id: str, abbreviation: str, context: str, own_id: str | None) -> None:
    """Raise RuleError if another term has this abbreviation in this context."""
    for term in read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id):
        if (term.abbreviation, term.context) == (abbreviation, context) and term.id != own_id:
            raise RuleError(f"{abbreviation} is already in the glossary: {term.meaning or 'without a meaning yet'}.")
