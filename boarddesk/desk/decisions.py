"""The register of decisions: the paragraphs of that kind over all meetings, and what took the place of what."""

from collections.abc import Iterator
from dataclasses import replace

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.outline import Outline, OutlineItem, action_places, outline
from boarddesk.desk.packs import vote_pack
from boarddesk.documents.minutes_text import vote_line
from boarddesk.documents.wording import wording
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.model.enums import MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import Action, Board, Decision, Meeting, Minute
from boarddesk.rules.dates import dotted_date
from boarddesk.rules.numbering import roman
from boarddesk.store.write import Read as StoreRead


def decision_lines(read: Read, board_id: str) -> tuple[DecisionLine, ...]:
    """Every decision of a board, the latest first."""
    language = read.get(Board, board_id).language
    meetings = read.rows(Meeting, Meeting.board_id == board_id, order=col(Meeting.date).desc())
    decided = {row.meeting_id for row in read.rows(Minute, Minute.kind == MinuteKind.DECISION)}
    found = [
        line
        for meeting in meetings
        if meeting.id in decided and meeting.status.held
        for line in meeting_decisions(read, meeting, language)
    ]
    refs = {line.id: line.ref for line in found}
    gone = superseded(read, board_id)
    return tuple(
        replace(line, superseded_by=gone.get(line.id, ""), superseded_ref=refs.get(gone.get(line.id, ""), ""))
        for line in found
    )


def meeting_decisions(read: Read, meeting: Meeting, language: str) -> Iterator[DecisionLine]:
    """The decisions of one meeting in the order of its minutes."""
    whole = outline(read, meeting.id)
    refs = action_refs(read, meeting, whole)
    closed = closed_items(whole)
    for item in whole.items:
        for n, minute in enumerate(item.minutes):
            if minute.kind is not MinuteKind.DECISION or not minute.text.strip():
                continue
            vote = vote_pack(minute)
            passages = any(mark["kind"] == "confidential" for mark in minute.marks)
            yield DecisionLine(
                minute.id,
                meeting.id,
                meeting.date,
                f"{dotted_date(meeting.date)}/{place_of(item, n)}",
                f"{item.label} {item.row.title}".strip(),
                minute.text,
                vote_line(vote, wording(language)) if vote is not None else "",
                tuple(refs.get(minute.id, ())),
                confidential=minute.confidential or item.row.id in closed or passages,
            )


def place_of(item: OutlineItem, n: int) -> str:
    """The nearest label, with the numeral of a listed decision."""
    numeral = item.numerals[n]
    return f"{item.nearest[n]} {roman(numeral)}" if numeral else item.nearest[n]


def action_refs(read: StoreRead, meeting: Meeting, whole: Outline) -> dict[str, list[str]]:
    """The refs of the actions of each paragraph."""
    rows = read.rows(Action, Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    found: dict[str, list[str]] = {}
    for action_id, place in action_places(whole, rows).items():
        row = next(row for row in rows if row.id == action_id)
        found.setdefault(row.minute_id or "", []).append(place.ref)
    return found


def closed_items(whole: Outline) -> set[str]:
    """The items that are confidential, or stand under one that is."""
    closed: set[str] = set()
    for item in whole.items:
        if item.row.confidential or item.row.parent_id in closed:
            closed.add(item.row.id)
    return closed


def superseded(read: StoreRead, board_id: str) -> dict[str, str]:
    """Which paragraph's decision was superseded by which."""
    rows = {row.id: row for row in read.rows(Decision, Decision.board_id == board_id)}
    return {
        row.minute_id: by.minute_id
        for row in rows.values()
        if row.minute_id and (by := rows.get(row.superseded_by_id or "")) is not None and by.minute_id
    }


@command("Superseded by")
def set_superseded(write: Write, minute_id: str, by_minute_id: str | None) -> None:
    """Say which decision took the place of one, or that none did; RuleError for itself or an earlier one."""
    row = registered(write, minute_id)
    if by_minute_id is None:
        row.superseded_by_id = None
        return
    old, new = (write.get(Meeting, write.get(Minute, key).meeting_id).date for key in (minute_id, by_minute_id))
    if minute_id == by_minute_id or new < old:
        raise RuleError("A decision is superseded by a later one.")
    row.superseded_by_id = registered(write, by_minute_id).id


def registered(write: Write, minute_id: str) -> Decision:
    """The register's own row of a decision, made when it is first needed."""
    rows = write.rows(Decision, Decision.minute_id == minute_id)
    if rows:
        return rows[0]
    minute = write.get(Minute, minute_id)
    meeting = write.get(Meeting, minute.meeting_id)
    made = write.add(Decision(board_id=meeting.board_id, meeting_id=meeting.id, minute_id=minute_id))
    write.flush()
    return made


def decisions_pack(read: Read, board_id: str, *, public: bool = False) -> DecisionsPack:
    """The register as a document; the public one leaves out decisions in which anything is confidential."""
    board = read.get(Board, board_id)
    lines = decision_lines(read, board_id)
    lines = tuple(line for line in lines if not (public and line.confidential))
    return DecisionsPack(board.name, board.short_name, board.language, board.name, read.today, lines, public)
