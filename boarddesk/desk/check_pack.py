"""A whole meeting as the checks read it, in a few queries."""

from collections.abc import Iterable

from sqlmodel import col

from boarddesk.desk.action_lines import due_day
from boarddesk.desk.language import night_in
from boarddesk.desk.meetings import previous_meeting
from boarddesk.desk.outline import Outline, OutlineItem, action_places, outline
from boarddesk.desk.packs import running_head
from boarddesk.desk.register import register_of
from boarddesk.desk.register_lines import register_line
from boarddesk.model.check_pack import CheckedAction, CheckedItem, CheckedParagraph, CheckedRow, CheckedTerm, CheckPack
from boarddesk.model.enums import ActionStatus, GlossaryScope, OwnerKind
from boarddesk.model.lines.attendance import RegisterLine
from boarddesk.model.tables import Action, ActionOwner, Board, GlossaryTerm, Meeting, Minute
from boarddesk.rules.actions import action_sentence
from boarddesk.rules.meanings import meant_on
from boarddesk.store.write import Read


def check_pack(read: Read, meeting_id: str) -> CheckPack:
    """Everything that the rules look at in a meeting."""
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    whole = outline(read, meeting_id)
    kept = register_of(read, meeting)
    register = register_line(read, meeting_id, kept)
    before = previous_meeting(read, meeting)
    terms = read.rows(GlossaryTerm, GlossaryTerm.board_id == board.id, order=col(GlossaryTerm.position))
    return CheckPack(
        meeting.id,
        meeting.date,
        meeting.status,
        night_in(read, meeting, kept),
        meeting.venue,
        running_head(board, meeting),
        meeting.next_date,
        meeting.next_venue,
        before.date if before else None,
        tuple(checked_rows(register)),
        tuple(checked_items(whole, actions_of(read, meeting, whole))),
        tuple(CheckedTerm(row.id, row.abbreviation, row.meaning) for row in meant_on(terms, meeting.date)),
        board.glossary_scope is GlossaryScope.ALL,
        refs_of(whole),
        refs_of(outline(read, before.id)) if before else frozenset(),
        register.quorate if register.taken else None,
        register.quorum_sentence,
        tuple(still_open(read, meeting)),
    )


def refs_of(whole: Outline) -> frozenset[str]:
    """Every label and number of a meeting."""
    return frozenset(item.label for item in whole.items) | {n for item in whole.items for n in item.numbers if n}


def checked_rows(register: RegisterLine) -> Iterable[CheckedRow]:
    """The rows of the register."""
    for section in register.sections:
        for row in section.rows:
            yield CheckedRow(
                row.key,
                row.name,
                row.initials,
                row.title,
                row.representing,
                row.code or "",
                row.counts_as,
                not row.is_guest,
                row.represents_key or "",
                row.represented_by_key or "",
            )


def checked_items(whole: Outline, actions: dict[str, list[CheckedAction]]) -> Iterable[CheckedItem]:
    """The items in order with their paragraphs."""
    rows = {item.row.id: item.row for item in whole.items}
    parents = {row.parent_id for row in rows.values()}

    def closed(item_id: str | None) -> bool:
        row = rows.get(item_id or "")
        return row is not None and (row.confidential or closed(row.parent_id))

    for item in whole.items:
        yield CheckedItem(
            item.row.id,
            item.label,
            item.row.title,
            item.row.role,
            item.depth,
            closed(item.row.id),
            item.row.id in parents,
            tuple(
                checked_paragraph(item, n, actions)
                for n, minute in enumerate(item.minutes)
                if minute.text.strip() or actions.get(minute.id)
            ),
        )


def checked_paragraph(item: OutlineItem, n: int, actions: dict[str, list[CheckedAction]]) -> CheckedParagraph:
    """One paragraph."""
    minute: Minute = item.minutes[n]
    passages = ((mark["start"], mark["end"]) for mark in minute.marks if mark["kind"] == "confidential")
    return CheckedParagraph(
        minute.id,
        minute.text,
        minute.kind,
        minute.level,
        item.numbers[n],
        minute.list_start,
        item.numerals[n],
        minute.amended_ref,
        minute.confidential,
        tuple(passages),
        tuple(actions.get(minute.id, ())),
    )


def actions_of(read: Read, meeting: Meeting, whole: Outline) -> dict[str, list[CheckedAction]]:
    """The actions of the meeting by paragraph."""
    rows = read.rows(Action, Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    places = action_places(whole, rows)
    owners = owners_of(read, rows)
    meetings = read.rows(Meeting, Meeting.board_id == meeting.board_id)
    found: dict[str, list[CheckedAction]] = {}
    for row in sorted(rows, key=lambda row: row.position):
        place = places.get(row.id)
        text = row.text
        if place is not None and row.follows_minute:
            text = action_sentence(place.paragraph_text, row.follow_start, row.follow_end)
        action = CheckedAction(
            row.id,
            row.ref or (place.ref if place else ""),
            text,
            owners.get(row.id, ()),
            row.due_kind,
            due_day(row, meeting, meetings),
        )
        found.setdefault(row.minute_id or "", []).append(action)
    return found


def owners_of(read: Read, actions: Iterable[Action]) -> dict[str, tuple[tuple[OwnerKind, str], ...]]:
    """The owners of actions, each with what was typed."""
    found: dict[str, tuple[tuple[OwnerKind, str], ...]] = {}
    ids = [action.id for action in actions]
    for row in read.rows_in(ActionOwner, ActionOwner.action_id, ids, order=col(ActionOwner.position)):
        found[row.action_id] = (*found.get(row.action_id, ()), (row.kind, row.text))
    return found


def still_open(read: Read, meeting: Meeting) -> Iterable[CheckedAction]:
    """Actions of earlier meetings and of none that are still open."""
    rows = read.rows(Action, Action.board_id == meeting.board_id, col(Action.deleted).is_(False))
    waiting = (ActionStatus.OPEN, ActionStatus.AT_RISK)
    earlier = [
        row
        for row in rows
        if row.meeting_id != meeting.id and row.status in waiting and row.created_on <= meeting.date and row.text
    ]
    owners = owners_of(read, earlier)
    for row in earlier:
        yield CheckedAction(row.id, row.ref or "", row.text, owners.get(row.id, ()), row.due_kind)
