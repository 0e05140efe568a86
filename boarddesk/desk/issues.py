"""Agendas as they were issued, and what has changed on them since."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.agenda_pack import agenda_pack, invitation_pack, listed_items, papers_enclosed, recipients_of
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.public_actions import withheld_in
from boarddesk.model.agenda_pack import AgendaItemPack, AgendaPaperPack
from boarddesk.model.errors import RuleError
from boarddesk.model.supplement import (
    AgendaChange,
    ListedItem,
    MeetingFacts,
    SinceIssued,
    SupplementLetterPack,
    SupplementPack,
    counted_changes,
)
from boarddesk.model.tables import AgendaIssue, IssuedItem, Meeting
from boarddesk.rules.dates import day_month_year, long_date
from boarddesk.rules.public_copy import public_pair
from boarddesk.rules.supplement import agenda_changes
from boarddesk.store.clock import here

PAPER_FACTS = ("name", "to_follow", "confidential", "sha256")


def keep_issue(write: Write, meeting_id: str) -> None:
    """Keep the agenda as it goes out, unless it is what people hold already."""
    write.flush()
    last = last_issue(write, meeting_id)
    if last is not None and not differs(write, last):
        return
    meeting = write.get(Meeting, meeting_id)
    issue = AgendaIssue(meeting_id=meeting_id, issued_at=write.now, issued_by=write.person, date=meeting.date)
    issue.starts, issue.ends, issue.venue = meeting.starts, meeting.ends, meeting.venue
    write.add(issue)
    write.flush()
    for position, listed in enumerate(listed_items(write, meeting_id)):
        write.add(issued_item(issue.id, position, listed))


@command("Issue agenda again")
def issue_again(write: Write, meeting_id: str) -> None:
    """Keep the agenda as it stands as the one that people hold; RuleError when nothing has changed since."""
    last = last_issue(write, meeting_id)
    if last is None:
        raise RuleError("This agenda has not been issued yet.")
    if not differs(write, last):
        raise RuleError(f"Nothing has changed since the agenda was issued on {long_date(here(last.issued_at).date())}.")
    keep_issue(write, meeting_id)
    write.label = f"Issue agenda of {long_date(write.get(Meeting, meeting_id).date)} again"


def delete_issues(write: Write, meeting_id: str) -> None:
    """Delete what was kept of a meeting that is deleted."""
    issues = write.rows(AgendaIssue, AgendaIssue.meeting_id == meeting_id)
    write.delete(*write.rows_in(IssuedItem, IssuedItem.issue_id, [row.id for row in issues]))
    write.flush()
    write.delete(*issues)


def last_issue(read: Read, meeting_id: str) -> AgendaIssue | None:
    """The agenda that people hold."""
    rows = read.rows(AgendaIssue, AgendaIssue.meeting_id == meeting_id, order=col(AgendaIssue.issued_at))
    return rows[-1] if rows else None


def supplement(read: Read, meeting_id: str, *, public: bool = False) -> SupplementPack | None:
    """What has changed since the agenda was issued, or what the public may read of it; nothing where it was not.

    Raises RuleError for the public copy of a meeting that is confidential as a whole.
    """
    issue = last_issue(read, meeting_id)
    if issue is None:
        return None
    was = MeetingFacts(issue.date, issue.starts, issue.ends, issue.venue)
    pack = agenda_pack(read, meeting_id, public=public)
    before, after = issued_items(read, issue), listed_items(read, meeting_id)
    if public:
        before, after = public_pair(before, after, withheld_in(pack.language))
    return SupplementPack(pack, here(issue.issued_at).date(), was, agenda_changes(before, after))


def since_issued(read: Read, meeting_id: str) -> SinceIssued | None:
    """How much has changed since the agenda was issued; nothing where it was not."""
    issue = last_issue(read, meeting_id)
    if issue is None:
        return None
    count = counted_changes(changes_since(read, issue), moved=is_moved(read, issue))
    return SinceIssued(here(issue.issued_at).date(), count)


def supplement_pack(read: Read, meeting_id: str, *, public: bool = False) -> SupplementPack:
    """The supplement as a document; RuleError where nothing was issued or nothing has changed since."""
    pack = supplement(read, meeting_id, public=public)
    if pack is None:
        raise RuleError("There is a supplement once the agenda has been issued.")
    if not pack.count:
        raise RuleError(f"Nothing has changed since the agenda was issued on {day_month_year(pack.issued_on)}.")
    return pack


def supplement_letter_pack(read: Read, meeting_id: str) -> SupplementLetterPack:
    """The letter that takes the supplement and the papers that have come to everybody who has an address."""
    pack = supplement_pack(read, meeting_id)
    recipients, _ = recipients_of(read, meeting_id)
    papers, too_large = papers_enclosed(read, (paper for change in pack.changes for paper in change.new_papers))
    invitation = invitation_pack(read, read.get(Meeting, meeting_id), pack.agenda, recipients)
    return SupplementLetterPack(pack, invitation, recipients, papers, too_large)


def changes_since(read: Read, issue: AgendaIssue) -> tuple[AgendaChange, ...]:
    """What of the items is not as it was issued."""
    return agenda_changes(issued_items(read, issue), listed_items(read, issue.meeting_id))


def differs(read: Read, issue: AgendaIssue) -> bool:
    """Whether anything has changed since."""
    return is_moved(read, issue) or bool(changes_since(read, issue))


def is_moved(read: Read, issue: AgendaIssue) -> bool:
    """Whether the meeting itself is at another time or place than was issued."""
    meeting = read.get(Meeting, issue.meeting_id)
    facts = (meeting.date, meeting.starts, meeting.ends, meeting.venue)
    return facts != (issue.date, issue.starts, issue.ends, issue.venue)


def issued_items(read: Read, issue: AgendaIssue) -> Sequence[ListedItem]:
    """The items as they were issued; one that is gone has a name of its own."""
    rows = read.rows(IssuedItem, IssuedItem.issue_id == issue.id, order=col(IssuedItem.position))
    return [ListedItem(row.item_id or row.id, issued_pack(row)) for row in rows]


def issued_pack(row: IssuedItem) -> AgendaItemPack:
    """One item as it was handed out."""
    papers = tuple(
        AgendaPaperPack(paper["name"], paper["to_follow"], paper["confidential"], paper["sha256"])
        for paper in row.papers
    )
    return AgendaItemPack(
        row.label,
        row.title,
        row.depth,
        row.purpose,
        row.presenter,
        row.report_author,
        row.verbal,
        row.starts,
        row.minutes,
        papers,
        row.confidential,
    )


def issued_item(issue_id: str, position: int, listed: ListedItem) -> IssuedItem:
    """One item as a row."""
    item = listed.item
    names = ("depth", "label", "title", "purpose", "presenter", "report_author", "verbal", "minutes", "starts")
    return IssuedItem(
        issue_id=issue_id,
        item_id=listed.id,
        position=position,
        confidential=item.confidential,
        papers=[{name: getattr(paper, name) for name in PAPER_FACTS} for paper in item.papers],
        **{name: getattr(item, name) for name in names},
    )
