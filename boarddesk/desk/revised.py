"""The approved minutes with what became of the circulated draft, for tracked changes."""

from dataclasses import replace

from sqlmodel import select

from boarddesk.desk.editions import latest, verified
from boarddesk.desk.house_style import house_style
from boarddesk.model.enums import EditionKind
from boarddesk.model.errors import RuleError
from boarddesk.model.revised_pack import RevisedPack
from boarddesk.model.tables import Edition, Meeting
from boarddesk.rules.dates import long_date
from boarddesk.store.clock import here
from boarddesk.store.write import Read


def has_revisions(read: Read, meeting_id: str) -> bool:
    """Whether both a circulated and an approved edition are kept; their texts are not read."""
    return set(read.session.exec(select(Edition.kind).where(Edition.meeting_id == meeting_id))) == set(EditionKind)


def revised_pack(read: Read, meeting_id: str) -> RevisedPack:
    """Both editions; RuleError where one is missing or no longer what was stored."""
    approved = latest(read, meeting_id, EditionKind.APPROVED)
    draft = latest(read, meeting_id, EditionKind.CIRCULATED)
    if approved is None or draft is None:
        day = long_date(read.get(Meeting, meeting_id).date)
        raise RuleError(f"The minutes of {day} have no approved edition that could be compared with a circulated one.")
    house = house_style(read, read.get(Meeting, meeting_id).board_id)
    worn = replace(verified(read, approved), house=house)
    return RevisedPack(worn, verified(read, draft), approved.made_by, here(approved.made_at))
