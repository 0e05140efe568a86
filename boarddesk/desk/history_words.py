"""Which entries of the history can hold a rare word at all, so that looking far back for it does not tell every line.

Words are compared with the sentences themselves. This only leaves out, in the database, what cannot have the word: it
stands neither in the name of the gesture nor in a row's values, nor is anything called so that the rows speak of.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import String, and_, cast, or_
from sqlmodel import col, select

from boarddesk.model.tables import (
    Action,
    AgendaItem,
    AttendanceCode,
    Board,
    Decision,
    HistoryChange,
    HistoryEntry,
    Membership,
    Minute,
    Organisation,
    Person,
    RegisterCode,
    RegisterGroup,
    RegisterRow,
    RegisterSection,
)
from boarddesk.rules.dates import MONTHS, WEEKDAYS
from boarddesk.rules.history import telling, values
from boarddesk.rules.history.vocabulary import SETTINGS, TABLES
from boarddesk.store.write import Read

RARE: Final = 12
"""A word that more things are called by is met so often that nothing need be left out."""
NAMED: Final = ("agendaitem", "person", "organisation", "registergroup", "registersection", "board")
"""Tables whose rows are called by a name that may have been another one then."""


def ours() -> str:
    """Every word that the history says of its own accord."""
    said: list[str] = [*MONTHS, *WEEKDAYS, *SETTINGS.values(), telling.SAID, values.SAID]
    for words in TABLES.values():
        said += [words.noun, *words.verbs]
        for column in words.columns.values():
            said += [column.noun, column.on, column.off, *column.choices.values()]
    return " ".join(said).casefold()


OURS: Final = ours()


def conditions(read: Read, words: Iterable[str]) -> tuple[Any, ...]:
    """What must be true of entries that hold the words; nothing for words that may be anywhere."""
    found = []
    for word in words:
        if word in OURS or not (word.isascii() and word.isalpha()):
            continue
        keys = rows_called(read, word)
        if keys is not None:
            found.append(may_hold(word, keys))
    return tuple(found)


def may_hold(word: str, keys: Sequence[str]) -> Any:
    """Whether an entry has a word in its label or in its images, or the key of a row that is called so."""
    images = [cast(image, String) for image in (HistoryChange.before, HistoryChange.after)]
    there = or_(*(image.icontains(text) for image in images for text in (word, *keys)))
    change = select(HistoryChange.id).where(and_(col(HistoryChange.entry_id) == col(HistoryEntry.id), there))
    label, person = col(HistoryEntry.label), col(HistoryEntry.person)
    return or_(label.icontains(word), person.icontains(word), change.exists())


def rows_called(read: Read, word: str) -> list[str] | None:
    """The rows by whose name others are told, and that have the word in it now or had it once; None when many have,
    or when it says what a mark means.
    """
    for cls in (AttendanceCode, RegisterCode):
        if read.session.exec(select(cls.id).where(col(cls.meaning).icontains(word)).limit(1)).first():
            return None
    found: set[str] = set()
    for query in (*_now(word), _once(word)):
        found |= {str(key) for key in read.session.exec(query.limit(RARE + 1)) if key}
        if len(found) > RARE:
            return None
    return sorted(found)


def _now(word: str) -> Iterable[Any]:
    named: tuple[tuple[Any, Any], ...] = (
        (AgendaItem, AgendaItem.title),
        (Person, Person.name),
        (Organisation, Organisation.name),
        (RegisterGroup, RegisterGroup.name),
        (RegisterRow, RegisterRow.name),
        (RegisterSection, RegisterSection.name),
        (Board, Board.name),
        (Action, Action.text),
        (Decision, Decision.text),
    )
    for cls, name in named:
        yield select(cls.id).where(col(name).icontains(word))
    text = col(Minute.text).icontains(word)
    for part in (Action, Decision):
        yield select(part.id).join(Minute, col(Minute.id) == col(part.minute_id)).where(text)
    yield select(Action.minute_id).join(Minute, col(Minute.id) == col(Action.minute_id)).where(text)
    yield (
        select(Membership.id)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(or_(col(Person.name).icontains(word), col(Membership.title).icontains(word)))
    )


def _once(word: str) -> Any:
    before = cast(HistoryChange.before, String)
    return select(HistoryChange.row_key).where(col(HistoryChange.table_name).in_(NAMED), before.icontains(word))
