"""What the checks of language need of a board: who was there, which words are known; and adding to both."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.attendance import add_guest, edit_row
from boarddesk.desk.boards import alias_lines, code_lines, group_lines
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.owners import member_candidates
from boarddesk.desk.register import Register, register_of
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.night import Night, NightPerson, Presence
from boarddesk.model.tables import Board, BoardWord, GlossaryTerm, Meeting, Organisation, Person, RegisterRow
from boarddesk.rules.text import MAX_NAME, required


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything the checks of language know of a meeting besides its text."""

    night: Night
    texts: tuple[str, ...]
    """Texts whose words are right by themselves."""
    own_words: tuple[str, ...]
    """The words that were added for this board."""


def knowledge_of(read: Read, meeting_id: str) -> Knowledge:
    """The night, the known texts and the board's own words of a meeting."""
    meeting = read.get(Meeting, meeting_id)
    register = register_of(read, meeting)
    words = board_words(read, meeting.board_id)
    return Knowledge(
        night_in(read, meeting, register), (*known_texts(read, meeting), *register_texts(register), *words), words
    )


def night_of(read: Read, meeting_id: str) -> Night:
    """The people and abbreviations of a meeting."""
    meeting = read.get(Meeting, meeting_id)
    return night_in(read, meeting, register_of(read, meeting))


def night_in(read: Read, meeting: Meeting, register: Register) -> Night:
    """Its register, then members of the board who are not on it, and every abbreviation."""
    people = [night_person(register, row) for row in register.rows]
    there = {row.person_id for row in register.rows}
    for member in member_candidates(read, meeting.board_id, meeting.date):
        if member.id not in there:
            people.append(NightPerson(member.name, member.code, member.detail, Presence.NOT_LISTED))
    return Night(tuple(people), frozenset(abbreviations(read, meeting.board_id)))


def night_person(register: Register, row: RegisterRow) -> NightPerson:
    """Somebody of the register; the mark says whether they were there."""
    counts = register.counts_as(row)
    presence = Presence.ABSENT
    if counts is None:
        presence = Presence.UNMARKED
    elif counts is CountsAs.PRESENT:
        presence = Presence.HERE
    organisations = " / ".join(organisation.name for organisation in register.organisations.get(row.id, ()))
    return NightPerson(row.name, row.initials, organisations or row.title, presence)


def abbreviations(read: Read, board_id: str) -> Iterator[str]:
    """Every short form of the board that is nobody's initials."""
    yield read.get(Board, board_id).short_name
    for term in read.rows(GlossaryTerm, GlossaryTerm.board_id == board_id):
        yield term.abbreviation
    for organisation in read.rows(Organisation):
        yield organisation.short_name
    for alias in alias_lines(read, board_id):
        yield alias.alias
    for code in code_lines(read, board_id):
        yield code.code


def register_texts(register: Register) -> Iterator[str]:
    """Names, initials and organisations as the register has them."""
    for row in register.rows:
        yield from (text for text in (row.name, row.initials, row.printed_representing) if text)


def known_texts(read: Read, meeting: Meeting) -> tuple[str, ...]:
    """Every text of the file whose words are right by themselves: names, organisations, the glossary."""
    board = read.get(Board, meeting.board_id)
    texts = [board.name, board.short_name, meeting.venue]
    for term in read.rows(GlossaryTerm, GlossaryTerm.board_id == board.id):
        texts += [term.abbreviation, term.meaning]
    texts += [person.name for person in read.rows(Person)]
    for organisation in read.rows(Organisation):
        texts += [organisation.name, organisation.short_name]
    texts += [group.name for group in group_lines(read, board.id)]
    return tuple(text for text in texts if text)


def board_words(read: Read, board_id: str) -> tuple[str, ...]:
    """The words that were added for this board, in the order of the alphabet."""
    rows = read.rows(BoardWord, BoardWord.board_id == board_id, order=col(BoardWord.word))
    return tuple(sorted({row.word for row in rows}, key=str.casefold))


@command("Add to the board’s words")
def add_word(write: Write, board_id: str, word: str) -> None:
    """Know a word on this board from now on; one that is known already stays as it is."""
    text = required(word, MAX_NAME, "The word")
    write.label = f"Add “{text}” to the board’s words"
    if not write.rows(BoardWord, BoardWord.board_id == board_id, BoardWord.word == text):
        write.add(BoardWord(board_id=board_id, word=text))


@command("Take out of the board’s words")
def remove_words(write: Write, board_id: str, words: tuple[str, ...]) -> None:
    """Know words no longer that were added before; RuleError for one that was not."""
    rows = [row for row in write.rows(BoardWord, BoardWord.board_id == board_id) if row.word in words]
    missing = next((word for word in words if word not in {row.word for row in rows}), None)
    if missing is not None:
        raise RuleError(f"“{missing}” is not among the board’s words.")
    write.label = f"Take “{words[0]}” out of the board’s words" if len(words) == 1 else f"Take out {len(words)} words"
    write.delete(*rows)


@command("Add guest")
def add_guest_called(write: Write, meeting_id: str, name: str, initials: str) -> str:
    """Add a guest who is meant by these initials tonight and give the row's key.

    Raises RuleError without a name, for a name that is there already, or for initials that somebody has.
    """
    key = edit_row(write, meeting_id, add_guest(write, meeting_id, name), {"initials": initials})
    write.label = f"Add guest {name.strip()} ({initials})"
    return key
