"""Meanings that the minutes themselves give: what is offered for the glossary, and what was refused once."""

from typing import Final

from sqlalchemy import func
from sqlmodel import col, or_, select

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.glossary_use import known_short_forms
from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.model.tables import GlossaryTerm, Meeting, Minute
from boarddesk.rules.definitions import definitions_in

REFUSED: Final = "terms_not_wanted"
MOST = 20
"""So many paragraphs are looked at for a meaning."""


def may_offer(read: Read, board_id: str, abbreviation: str) -> bool:
    """Whether a short form may be offered for the glossary: not known, nobody's initials and not refused before."""
    known = {row.abbreviation for row in read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id)}
    if abbreviation in known or abbreviation in refused_terms(read, board_id):
        return False
    return abbreviation not in known_short_forms(read, board_id)


def refused_terms(read: Read, board_id: str) -> tuple[str, ...]:
    """The short forms that are not to be offered again."""
    kept = kept_value(read, board_id, REFUSED)
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


@command("Not for the glossary")
def refuse_term(write: Write, board_id: str, abbreviation: str) -> None:
    """Do not offer a short form again."""
    refused = refused_terms(write, board_id)
    if abbreviation not in refused:
        keep_value(write, board_id, REFUSED, [*refused, abbreviation])


def meaning_in_minutes(read: Read, board_id: str, abbreviation: str) -> str:
    """What the minutes of a board say that a short form means, the latest first; empty where they say nothing."""
    told = [
        func.instr(Minute.text, mark) > 0 for mark in (f"({abbreviation}", f"{abbreviation} (", f"{abbreviation}s (")
    ]
    wanted = (
        select(Minute.text)
        .join(Meeting, col(Meeting.id) == Minute.meeting_id)
        .where(Meeting.board_id == board_id, col(Minute.deleted).is_(False), or_(*told))
        .order_by(col(Meeting.date).desc())
        .limit(MOST)
    )
    for text in read.session.exec(wanted):
        for found in definitions_in(text):
            if found.abbreviation == abbreviation:
                return found.meaning
    return ""
