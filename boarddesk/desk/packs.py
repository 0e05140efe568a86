"""Frozen packs for the documents, read in one look at the record."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from sqlmodel import col

from boarddesk.desk.action_lines import action_lines, coming_meeting, due_day
from boarddesk.desk.document_style import document_style
from boarddesk.desk.editions import approved_pack
from boarddesk.desk.house_style import house_style
from boarddesk.desk.outline import ActionPlace, Outline, OutlineItem, action_places, outline
from boarddesk.desk.public_actions import PublicWords, withheld_in
from boarddesk.desk.register_lines import register_line
from boarddesk.model.enums import DueKind, ItemRole, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterLine, RegisterRowLine, RegisterSectionLine
from boarddesk.model.packs import (
    ActionByPack,
    CodePack,
    DeclarationPack,
    ItemPack,
    MinutesPack,
    NextMeetingPack,
    ParagraphPack,
    RegisterRowPack,
    RegisterSectionPack,
    TermPack,
    TrackerPack,
    VotePack,
)
from boarddesk.model.tables import Action, ActionOwner, Board, Declaration, GlossaryTerm, Meeting, Minute, RegisterRow
from boarddesk.model.text import Mark
from boarddesk.rules.actions import action_sentence
from boarddesk.rules.dates import long_date
from boarddesk.rules.glossary import abbreviations_used, glossary_for_minutes
from boarddesk.rules.heads import running_head_text
from boarddesk.rules.meanings import meant_on, told_meanings
from boarddesk.rules.public_copy import public_items
from boarddesk.rules.public_edition import public_edition
from boarddesk.store.write import Read


def minutes_pack(read: Read, meeting_id: str, *, public: bool = False) -> MinutesPack:
    """Everything the minutes of a meeting say, or what the public may read of it; once approved, from the edition.

    Raises RuleError for the public copy of a meeting that is confidential as a whole, and for an edition of which a
    byte has changed.
    """
    meeting = read.get(Meeting, meeting_id)
    if public and meeting.confidential:
        raise RuleError(f"The meeting of {long_date(meeting.date)} is confidential; it has no public copy.")
    stored, house = approved_pack(read, meeting), house_style(read, meeting.board_id)
    if stored is None:
        return replace(pack_of_rows(read, meeting, public=public), house=house)
    return replace(public_edition(stored, withheld_in(stored.language)) if public else stored, house=house)


def pack_of_rows(read: Read, meeting: Meeting, *, public: bool = False) -> MinutesPack:
    """The minutes as their rows say them now."""
    board = read.get(Board, meeting.board_id)
    whole = outline(read, meeting.id)
    register = register_line(read, meeting.id)
    withheld = withheld_in(board.language) if public else None
    cells = action_cells(read, meeting, whole, withheld)
    everything = item_packs(whole, cells, carried_refs(read, whole), declarations(read, meeting.id, whole))
    items = everything if withheld is None else public_items(everything, withheld)
    chair = next((row.name for s in register.sections for row in s.rows if row.office.casefold() == "chair"), "")
    return MinutesPack(
        board_name=board.name,
        board_short_name=board.short_name,
        running_head=running_head(board, meeting),
        title=meeting.title,
        date=meeting.date,
        starts=meeting.starts,
        ends=meeting.ends,
        opened_at=meeting.opened_at,
        closed_at=meeting.closed_at,
        venue=meeting.venue,
        status=meeting.status,
        language=board.language,
        author=board.name,
        minute_taker=meeting.minute_taker,
        glossary=glossary_pack(read, board, meeting.date, items, register, everything),
        codes=tuple(CodePack(code.code, code.meaning) for code in register.codes),
        register=tuple(section_pack(section) for section in register.sections if section.rows),
        items=items,
        next_meeting=next_meeting_pack(meeting),
        chair=chair,
        is_public=public,
        style=document_style(read, board.id),
    )


def running_head(board: Board, meeting: Meeting) -> str:
    """The head of every page: the meeting's own, or the board's pattern filled in; an unknown name stays as typed."""
    pattern = meeting.running_head or board.running_head
    return running_head_text(pattern, board=board.short_name, name=board.name, title=meeting.title, day=meeting.date)


def next_meeting_pack(meeting: Meeting) -> NextMeetingPack | None:
    """The next meeting's record, if it has a date."""
    if meeting.next_date is None:
        return None
    return NextMeetingPack(meeting.next_date, meeting.next_starts, meeting.next_ends, meeting.next_venue)


def glossary_pack(
    read: Read,
    board: Board,
    day: dt.date,
    items: tuple[ItemPack, ...],
    register: RegisterLine,
    everything: tuple[ItemPack, ...],
) -> tuple[TermPack, ...]:
    """The glossary as the board wants it in minutes of a day (RULES 21); only what stands in these items is used.

    A term that stands in `everything` and not in what may be read would tell what was left out, so it goes too.
    """
    rows = read.rows(GlossaryTerm, GlossaryTerm.board_id == board.id, order=col(GlossaryTerm.position))
    texts = list(texts_of(items))
    texts += [f"{row.title} {row.representing}" for section in register.sections for row in section.rows]
    codes = {row.code for section in register.sections for row in section.rows if row.code}
    terms = [TermPack(*told) for told in told_meanings(meant_on(rows, day))]
    shorts = [term.abbreviation for term in terms]
    hidden = abbreviations_used(shorts, texts_of(everything)) - abbreviations_used(shorts, texts, codes)
    shown = [term for term in terms if term.abbreviation not in hidden]
    return glossary_for_minutes(shown, texts, codes, board.glossary_order, board.glossary_scope)


def texts_of(items: tuple[ItemPack, ...]) -> Iterator[str]:
    """The titles and paragraphs of items and of what stands below them."""
    for item in items:
        yield item.title
        yield from (paragraph.text for paragraph in item.paragraphs)
        yield from texts_of(item.children)


def section_pack(section: RegisterSectionLine) -> RegisterSectionPack:
    """One group of the register."""
    return RegisterSectionPack(
        section.name,
        section.note,
        section.marking,
        section.has_initials and any(row.initials for row in section.rows),
        section.has_title,
        section.has_representing,
        tuple(row_pack(row) for row in section.rows),
    )


def row_pack(row: RegisterRowLine) -> RegisterRowPack:
    """One person of the register, with what is noted of coming late, leaving early or attending remotely."""
    return RegisterRowPack(
        row.name,
        row.initials,
        row.title,
        row.representing,
        row.code or "",
        row.counts_as,
        row.note,
        row.remote,
        row.arrived_at,
        row.arrived_label,
        row.left_at,
        row.left_label,
    )


def declarations(read: Read, meeting_id: str, whole: Outline) -> dict[str, list[DeclarationPack]]:
    """What was declared in each item; what was declared in none stands with the attendance, else with the first."""
    found: dict[str, list[DeclarationPack]] = {}
    first = next((item.row.id for item in whole.items if item.row.role is ItemRole.ATTENDANCE), None)
    general = first or next((item.row.id for item in whole.items), "")
    rows = read.rows(Declaration, Declaration.meeting_id == meeting_id, order=col(Declaration.position))
    for row in rows:
        who = read.get(RegisterRow, row.row_id)
        said = DeclarationPack(who.initials or who.name, row.text, row.left_meeting)
        found.setdefault(row.item_id or general, []).append(said)
    return found


def carried_refs(read: Read, whole: Outline) -> dict[str, str]:
    """The original refs of the actions that paragraphs report on."""
    ids = {m.carried_action_id for item in whole.items for m in item.minutes if m.carried_action_id}
    return {action.id: action.ref or "" for action in read.rows_in(Action, Action.id, ids)}


def action_cells(
    read: Read, meeting: Meeting, whole: Outline, withheld: str | None = None
) -> dict[str, tuple[ActionByPack, ...]]:
    """The Action By lines of each paragraph, with that night's initials; with `withheld` only the public ones."""
    where = (Action.meeting_id == meeting.id, col(Action.deleted).is_(False))
    actions = read.rows(Action, *where, order=col(Action.position))
    places = action_places(whole, actions)
    public = None if withheld is None else PublicWords.of(read, actions, withheld).texts
    owners: dict[str, list[str]] = {}
    order = col(ActionOwner.position)
    for owner in read.rows_in(ActionOwner, ActionOwner.action_id, [a.id for a in actions], order=order):
        owners.setdefault(owner.action_id, []).append(owner.text)
    meetings = read.rows(Meeting, Meeting.board_id == meeting.board_id)
    found: dict[str, tuple[ActionByPack, ...]] = {}
    for action in actions:
        if public is not None and action.id not in public:
            continue
        place = places.get(action.id)
        cell = ActionByPack(
            tuple(owners.get(action.id, ())),
            due_day(action, meeting, meetings),
            action.due_kind is DueKind.NEXT_MEETING,
            ref=action.ref or (place.ref if place else ""),
            text=wording_of(action, place) if public is None else public[action.id],
            confidential=action.confidential,
        )
        found[action.minute_id or ""] = (*found.get(action.minute_id or "", ()), cell)
    return found


def wording_of(action: Action, place: ActionPlace | None) -> str:
    """What an action says: its paragraph's words while it follows it, else its own."""
    if place is None or not action.follows_minute:
        return action.text
    return action_sentence(place.paragraph_text, action.follow_start, action.follow_end)


def item_packs(
    whole: Outline,
    cells: dict[str, tuple[ActionByPack, ...]],
    carried: dict[str, str],
    declared: dict[str, list[DeclarationPack]],
) -> tuple[ItemPack, ...]:
    """The items as a tree."""
    children: dict[str | None, list[OutlineItem]] = {}
    for item in whole.items:
        children.setdefault(item.row.parent_id, []).append(item)

    def pack(item: OutlineItem) -> ItemPack:
        return ItemPack(
            item.label,
            item.row.title,
            item.row.role,
            tuple(
                paragraph_pack(item, n, cells, carried)
                for n in range(len(item.minutes))
                if not is_blank(item, n, cells)
            ),
            tuple(pack(child) for child in children.get(item.row.id, ())),
            item.row.confidential,
            item.row.presenter,
            tuple(declared.get(item.row.id, ())),
        )

    return tuple(pack(item) for item in children.get(None, ()))


def is_blank(item: OutlineItem, n: int, cells: dict[str, tuple[ActionByPack, ...]]) -> bool:
    """Whether a paragraph says nothing, as the one does in which she is about to type."""
    return not item.minutes[n].text.strip() and not item.numbers[n] and item.minutes[n].id not in cells


def paragraph_pack(
    item: OutlineItem, n: int, cells: dict[str, tuple[ActionByPack, ...]], carried: dict[str, str]
) -> ParagraphPack:
    """One paragraph with its number resolved."""
    minute = item.minutes[n]
    return ParagraphPack(
        id=minute.id,
        kind=minute.kind,
        text=minute.text,
        marks=tuple(Mark.from_json(mark) for mark in minute.marks),
        level=minute.level,
        number=item.numbers[n],
        numeral=item.numerals[n],
        amended_ref=minute.amended_ref,
        event_date=minute.event_date,
        emailed_on=minute.emailed_on,
        action_by=cells.get(minute.id, ()),
        vote=vote_pack(minute),
        state=minute.state,
        carried_ref=carried.get(minute.carried_action_id or "", ""),
        confidential=minute.confidential,
    )


def vote_pack(minute: Minute) -> VotePack | None:
    """How a decision was carried, if anything of it is recorded."""
    votes = (minute.votes_for, minute.votes_against, minute.votes_abstained)
    if minute.kind is not MinuteKind.DECISION or not (
        minute.proposer or minute.seconder or any(v is not None for v in votes)
    ):
        return None
    return VotePack(minute.proposer, minute.seconder, *votes)


def tracker_pack(read: Read, board_id: str, *, public: bool = False) -> TrackerPack:
    """The action tracker of a board as of today, or what the public may read of it."""
    board = read.get(Board, board_id)
    meetings = read.rows(Meeting, Meeting.board_id == board_id)
    lines = action_lines(read, board_id)
    if public:
        actions = read.rows(Action, Action.board_id == board_id)
        lines = tuple(PublicWords.of(read, actions, withheld_in(board.language)).lines(lines))
    return TrackerPack(
        board.name,
        board.short_name,
        board.language,
        board.name,
        read.today,
        coming_meeting(read.today, meetings),
        lines,
        public,
        max((row.date for row in meetings if row.status.held and row.date < read.today), default=None),
        style=document_style(read, board_id),
    )
