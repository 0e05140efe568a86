"""The agenda of a meeting frozen for its documents, and what goes out with it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sqlmodel import col

from boarddesk.desk.agenda import running_times
from boarddesk.desk.desk import Read
from boarddesk.desk.document_style import document_style
from boarddesk.desk.house_style import house_style
from boarddesk.desk.outline import OutlineItem, outline
from boarddesk.desk.packs import next_meeting_pack, running_head
from boarddesk.desk.public_actions import withheld_in
from boarddesk.desk.register_lines import register_line
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPack, AgendaPaperPack, ApologyPack, InvitingPack
from boarddesk.model.enums import CountsAs, MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.model.packs import InvitationPack, RecipientPack
from boarddesk.model.supplement import ListedItem
from boarddesk.model.tables import Board, EmailAddress, Meeting, Paper, PaperContent
from boarddesk.rules.carry_forward import printed_title
from boarddesk.rules.dates import long_date
from boarddesk.rules.public_copy import public_agenda

AWAY: Final = (CountsAs.APOLOGIES, CountsAs.REPRESENTED)
LETTER_ROOM: Final = 18_000_000
"""Bytes of papers that fit into a letter beside the agenda itself."""
FIRST_SEQUENCE: Final = 1_577_836_800
"""The start of 2020 in seconds; the minutes since then count the invitations: a later one replaces an earlier."""


def agenda_pack(read: Read, meeting_id: str, *, public: bool = False) -> AgendaPack:
    """The agenda as it is handed out, or what the public may read of it.

    Raises RuleError for the public copy of a meeting that is confidential as a whole.
    """
    meeting = read.get(Meeting, meeting_id)
    board = read.get(Board, meeting.board_id)
    if public and meeting.confidential:
        raise RuleError(f"The meeting of {long_date(meeting.date)} is confidential; it has no public copy.")
    pack = AgendaPack(
        board_name=board.name,
        board_short_name=board.short_name,
        language=board.language,
        author=board.name,
        running_head=running_head(board, meeting),
        title=meeting.title,
        date=meeting.date,
        starts=meeting.starts,
        ends=meeting.ends,
        venue=meeting.venue,
        items=tuple(each.item for each in listed_items(read, meeting_id)),
        apologies=apologies_known(read, meeting_id),
        next_meeting=next_meeting_pack(meeting),
        confidential=meeting.confidential,
        house=house_style(read, board.id),
        style=document_style(read, board.id),
    )
    if not public:
        return pack
    return replace(pack, items=public_agenda(pack.items, withheld_in(board.language)), is_public=True)


def listed_items(read: Read, meeting_id: str) -> tuple[ListedItem, ...]:
    """The items in reading order, each with its id; times are given only when some time is planned."""
    whole = outline(read, meeting_id)
    papers: dict[str | None, list[AgendaPaperPack]] = {}
    for paper in read.rows(Paper, Paper.meeting_id == meeting_id, order=(col(Paper.position), col(Paper.id))):
        known = AgendaPaperPack(paper.name, paper.to_follow, paper.confidential, paper.sha256)
        papers.setdefault(paper.item_id, []).append(known)
    planned = any(item.row.minutes_allotted for item in whole.items)
    times = running_times(whole) if planned else {}

    def pack(item: OutlineItem) -> AgendaItemPack:
        row = item.row
        return AgendaItemPack(
            item.label,
            printed_title(row.title),
            item.depth,
            row.purpose,
            row.presenter,
            row.report_author,
            row.verbal,
            times.get(row.id) if row.minutes_allotted else None,
            row.minutes_allotted,
            tuple(papers.get(row.id, ())),
            row.confidential,
        )

    return tuple(ListedItem(item.row.id, pack(item)) for item in whole.items if not item.row.deferred)


def apologies_known(read: Read, meeting_id: str) -> tuple[ApologyPack, ...]:
    """Who has sent apologies so far, with who comes instead."""
    rows = (row for section in register_line(read, meeting_id).sections for row in section.rows)
    return tuple(ApologyPack(row.name, row.represented_by) for row in rows if is_away(row))


def is_away(row: RegisterRowLine) -> bool:
    """Whether it is known that somebody will not come."""
    return row.counts_as in AWAY or (row.counts_as is None and row.standing_apologies)


def inviting_pack(read: Read, meeting_id: str) -> InvitingPack:
    """The agenda with its invitation, and the letter that takes both to everybody who has an address."""
    agenda = agenda_pack(read, meeting_id)
    meeting = read.get(Meeting, meeting_id)
    recipients, without = recipients_of(read, meeting_id)
    papers, too_large = papers_enclosed(read, (paper for item in agenda.items for paper in item.papers))
    invitation = invitation_pack(read, meeting, agenda, recipients)
    return InvitingPack(agenda, invitation, recipients, without, papers, too_large)


def invitation_pack(
    read: Read, meeting: Meeting, agenda: AgendaPack, recipients: tuple[RecipientPack, ...]
) -> InvitationPack:
    """The entry of a meeting for calendars."""
    return InvitationPack(
        uid=meeting.id,
        title=entry_title(agenda),
        date=meeting.date,
        starts=meeting.starts,
        ends=meeting.ends,
        venue=meeting.venue,
        description=agenda.board_name,
        attendees=recipients,
        sequence=(int(read.now.timestamp()) - FIRST_SEQUENCE) // 60,
        cancelled=meeting.status is MeetingStatus.CANCELLED,
    )


def entry_title(agenda: AgendaPack) -> str:
    """What the meeting is called in a calendar, where meetings of several boards stand side by side."""
    short = agenda.board_short_name
    return agenda.title if not short or short in agenda.title else f"{short}: {agenda.title}"


def recipients_of(read: Read, meeting_id: str) -> tuple[tuple[RecipientPack, ...], tuple[str, ...]]:
    """Everybody on the register with the address preferred, and the names of those without one."""
    rows = [row for section in register_line(read, meeting_id).sections for row in section.rows]
    ids = {row.person_id for row in rows if row.person_id is not None}
    addresses: dict[str, str] = {}
    for found in read.rows_in(EmailAddress, EmailAddress.person_id, ids, order=col(EmailAddress.position)):
        addresses.setdefault(found.person_id, found.address)
    known: dict[str, RecipientPack] = {}
    without = []
    for row in rows:
        address = addresses.get(row.person_id or "")
        if address is None:
            without.append(row.name)
        else:
            known.setdefault(address.casefold(), RecipientPack(row.name, address))
    return tuple(known.values()), tuple(name for name in without if name)


def papers_enclosed(
    read: Read, papers: Iterable[AgendaPaperPack]
) -> tuple[tuple[tuple[str, bytes], ...], tuple[str, ...]]:
    """The stored papers as long as they fit into one letter, and the names of those that do not."""
    enclosed: list[tuple[str, bytes]] = []
    too_large: list[str] = []
    room = LETTER_ROOM
    for paper in papers:
        stored = read.find(PaperContent, paper.sha256)
        if stored is None:
            continue
        if len(stored.content) > room:
            too_large.append(paper.name)
            continue
        room -= len(stored.content)
        enclosed.append((paper.name, stored.content))
    return tuple(enclosed), tuple(too_large)
