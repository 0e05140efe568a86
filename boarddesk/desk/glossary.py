"""The board's glossary: queries and commands."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change, moved, renumber, required
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.glossary import GlossaryLine
from boarddesk.model.tables import GlossaryTerm, Meeting
from boarddesk.rules.meanings import meant_on
from boarddesk.rules.text import MAX_LABEL, MAX_TITLE, check_length, one_line

FIELDS: Final = frozenset({"abbreviation", "meaning", "context", "starts"})


def term_lines(read: Read, board_id: str) -> tuple[GlossaryLine, ...]:
    """The board's terms in their stored order."""
    rows = read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id, order=col(GlossaryTerm.position))
    return tuple(line_of(row) for row in rows)


def terms_of_meeting(read: Read, meeting_id: str) -> tuple[GlossaryLine, ...]:
    """The terms that hold on the day of a meeting, in their stored order."""
    meeting = read.get(Meeting, meeting_id)
    return meant_on(term_lines(read, meeting.board_id), meeting.date)


def line_of(row: GlossaryTerm) -> GlossaryLine:
    """A term as the table shows it."""
    return GlossaryLine(row.id, row.abbreviation, row.meaning, row.context, row.position, row.starts)


@command("Add glossary term")
def add_term(
    write: Write, board_id: str, abbreviation: str, meaning: str = "", context: str = "", starts: dt.date | None = None
) -> str:
    """Add a term at the end and give its id; RuleError when it is empty, too long or there already."""
    position = len(write.rows(GlossaryTerm, GlossaryTerm.board_id == board_id))
    term = term_at(position, board_id, abbreviation, meaning, context, starts)
    refuse_double(write, board_id, term.abbreviation, term.context, starts, None)
    write.label = f"Add {term.abbreviation} to the glossary"
    return write.add(term).id


def term_at(
    position: int, board_id: str, abbreviation: str, meaning: str, context: str, starts: dt.date | None
) -> GlossaryTerm:
    """A term in clean lines, not yet in the glossary; RuleError when it is empty or too long."""
    text, values = named(abbreviation), cleaned({"meaning": meaning, "context": context})
    return GlossaryTerm(board_id=board_id, abbreviation=text, starts=starts, position=position, **values)


@command("Add to the glossary")
def add_terms(write: Write, board_id: str, terms: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Add abbreviations with their meanings in one step; gives their ids. RuleError as for one."""
    added = []
    for abbreviation, meaning in terms:
        added.append(add_term(write, board_id, abbreviation, meaning))
        write.flush()
    if len(terms) > 1:
        write.label = f"Add {len(terms)} terms to the glossary"
    return tuple(added)


@command("Change glossary term")
def edit_term(write: Write, term_id: str, values: Mapping[str, Any]) -> None:
    """Change a term; RuleError when it would be empty, too long or a double."""
    term = write.get(GlossaryTerm, term_id)
    found = cleaned(values)
    abbreviation = named(found.get("abbreviation", term.abbreviation))
    context, starts = found.get("context", term.context), found.get("starts", term.starts)
    refuse_double(write, term.board_id, abbreviation, context, starts, term_id)
    write.label = f"Change {abbreviation} in the glossary"
    change(term, found, FIELDS)


def named(abbreviation: str) -> str:
    """The abbreviation in one clean line; RuleError when there is none or it is too long."""
    return required(abbreviation, "The abbreviation", MAX_LABEL)


def cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    """The texts in one clean line each; RuleError for one that is too long."""
    found = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}
    for name, what in (("meaning", "The meaning"), ("context", "Where it has this meaning")):
        if name in found:
            check_length(found[name], MAX_TITLE, what)
    return found


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


def refuse_double(
    read: Read, board_id: str, abbreviation: str, context: str, starts: dt.date | None, own_id: str | None
) -> None:
    """Raise RuleError if another term has this abbreviation in this context from the same day on."""
    for term in read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id):
        same = (term.abbreviation, term.context, term.starts) == (abbreviation, context, starts)
        if same and term.id != own_id:
            raise RuleError(f"{abbreviation} is already in the glossary: {term.meaning or 'without a meaning yet'}.")
