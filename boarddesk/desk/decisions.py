"""The register of decisions: paragraphs of that kind, what was made of others, what took the place of what."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter
from typing import Any, NamedTuple

from sqlmodel import select

from boarddesk.desk.decision_reading import Known, lines_of_meetings, plainly, table_of
from boarddesk.desk.decision_scheme import decision_pattern
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.documents.wording import wording
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Board, Decision, Meeting, Minute
from boarddesk.rules.decision_numbers import next_numbers
from boarddesk.store.write import Read as StoreRead


class Entry(NamedTuple):
    """The register's own row of a decision."""

    id: str
    minute_id: str | None
    meeting_id: str | None
    number: str | None
    text: str
    superseded_by_id: str | None

    @property
    def key(self) -> str:
        """The id under which the decision stands in the register."""
        return self.minute_id or self.id


def decision_lines(read: Read, board_id: str) -> tuple[DecisionLine, ...]:
    """Every decision of a board, the latest first."""
    entries = entries_of(read, board_id)
    found = lines_of_meetings(read, board_id, known_of(read, board_id, entries))
    outside = [entry for entry in entries if not entry.minute_id and entry.text.strip()]
    if outside:
        found = sorted(
            [*found, *taken_outside(read, outside)],
            key=lambda line: (line.date is not None, line.date),
            reverse=True,
        )
    return named(found, entries, decision_pattern(read, board_id))


def known_of(read: StoreRead, board_id: str, entries: Iterable[Entry] | None = None) -> Known:
    """What the register adds to the paragraphs of a board."""
    held = entries_of(read, board_id) if entries is None else entries
    texts = {entry.minute_id: entry.text for entry in held if entry.minute_id and entry.text.strip()}
    return Known(wording(read.get(Board, board_id).language), texts)


def entries_of(read: StoreRead, board_id: str) -> list[Entry]:
    """What the register holds by itself."""
    decision = table_of(Decision)
    query: Any = select(*(decision[name] for name in Entry._fields)).where(decision.board_id == board_id)
    return [Entry(*row) for row in plainly(read, query)]


def taken_outside(read: StoreRead, entries: list[Entry]) -> Iterator[DecisionLine]:
    """Decisions that stand in no minutes."""
    for entry in entries:
        meeting = read.find(Meeting, entry.meeting_id)
        day, secret = (meeting.date, meeting.confidential) if meeting is not None else (None, False)
        yield DecisionLine(entry.id, entry.meeting_id or "", day, "", "", entry.text, later=True, confidential=secret)


def named(lines: list[DecisionLine], entries: list[Entry], pattern: str) -> tuple[DecisionLine, ...]:
    """The decisions with their numbers and with what took their place."""
    numbers = {entry.key: entry.number for entry in entries if entry.number}
    if pattern:
        numbers |= numbers_for([line for line in lines if line.id not in numbers], pattern, numbers.values())
    if not entries and not numbers:
        return tuple(lines)
    keys = {entry.id: entry.key for entry in entries}
    gone = {entry.key: keys[entry.superseded_by_id] for entry in entries if entry.superseded_by_id in keys}
    names = {line.id: numbers.get(line.id) or line.ref for line in lines}
    gone = {key: by for key, by in gone.items() if by in names}
    return tuple(
        replace(
            line,
            number=numbers.get(line.id, ""),
            superseded_by=gone.get(line.id, ""),
            superseded_ref=names.get(gone.get(line.id, ""), ""),
        )
        for line in lines
    )


def numbers_for(lines: Iterable[DecisionLine], pattern: str, taken: Iterable[str]) -> dict[str, str]:
    """The numbers that decisions without one get in the order in which they were taken, by their ids."""
    dated = sorted(((line.date, line.id) for line in lines if line.date is not None), key=itemgetter(0))
    numbers = next_numbers(pattern, (day for day, _ in dated), frozenset(taken))
    return {key: number for (_, key), number in zip(dated, numbers, strict=True)}


@command("Superseded by")
def set_superseded(write: Write, decision_id: str, by_id: str | None) -> None:
    """Say which decision took the place of one, or that none did; RuleError for itself or an earlier one."""
    row = registered(write, decision_id)
    if by_id is None:
        row.superseded_by_id = None
        return
    old, new = day_of(write, decision_id), day_of(write, by_id)
    if decision_id == by_id or (old is not None and new is not None and new < old):
        raise RuleError("A decision is superseded by a later one.")
    row.superseded_by_id = registered(write, by_id).id


def day_of(read: StoreRead, decision_id: str) -> dt.date | None:
    """The day of a decision's meeting."""
    minute = read.find(Minute, decision_id)
    meeting_id = minute.meeting_id if minute is not None else read.get(Decision, decision_id).meeting_id
    meeting = read.find(Meeting, meeting_id)
    return meeting.date if meeting is not None else None


def registered(write: Write, decision_id: str) -> Decision:
    """The register's own row of a decision, made when it is first needed."""
    rows = write.rows(Decision, Decision.minute_id == decision_id)
    if rows:
        return rows[0]
    outside = write.find(Decision, decision_id)
    if outside is not None:
        return outside
    minute = write.get(Minute, decision_id)
    meeting = write.get(Meeting, minute.meeting_id)
    made = write.add(Decision(board_id=meeting.board_id, meeting_id=meeting.id, minute_id=decision_id))
    write.flush()
    return made


def decisions_pack(read: Read, board_id: str, *, public: bool = False) -> DecisionsPack:
    """The register as a document; the public one leaves out decisions in which anything is confidential."""
    board = read.get(Board, board_id)
    lines = decision_lines(read, board_id)
    if public:
        secret = {line.id for line in lines if line.confidential}
        lines = tuple(without(line, secret) for line in lines if line.id not in secret)
    house = house_style(read, board_id)
    style = document_style(read, board_id)
    return DecisionsPack(
        board.name, board.short_name, board.language, board.name, read.today, lines, public, house, style
    )


def without(line: DecisionLine, secret: set[str]) -> DecisionLine:
    """A decision that says nothing of one that is confidential."""
    return replace(line, superseded_by="", superseded_ref="") if line.superseded_by in secret else line
