"""Which rules of the check a board uses, and how often each spoke at its last meeting."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlmodel import col

from boarddesk.desk.boards import save_settings
from boarddesk.desk.check_pack import check_pack
from boarddesk.desk.checks import rules_off, use_rules
from boarddesk.desk.desk import Read, Write, command
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.findings import CheckRule
from boarddesk.model.lines.boards import BoardDetails
from boarddesk.model.tables import Meeting
from boarddesk.rules.checks.every import check_meeting

_MINUTED = (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT, MeetingStatus.CIRCULATED, MeetingStatus.APPROVED)


@dataclass(frozen=True, slots=True)
class RulesInUse:
    """The rules of a board as its settings show them."""

    off: frozenset[CheckRule] = frozenset()
    day: dt.date | None = None
    """The last meeting that was minuted."""
    spoken: Mapping[CheckRule, int] = field(default_factory=dict)
    """How often each rule speaks there, in use or not."""


def rules_in_use(read: Read, board_id: str) -> RulesInUse:
    """Which rules a board uses; those it does not are tried as well, so that she sees what they would say."""
    off = rules_off(read, board_id)
    where = (Meeting.board_id == board_id, col(Meeting.status).in_(_MINUTED))
    last = next(iter(read.rows(Meeting, *where, order=col(Meeting.date).desc())), None)
    if last is None:
        return RulesInUse(off)
    return RulesInUse(off, last.date, Counter(finding.rule for finding in check_meeting(check_pack(read, last.id))))


@command("Change board settings")
def save_settings_and_rules(write: Write, details: BoardDetails, off: Collection[CheckRule]) -> None:
    """Make a board what its settings say, the rules of its check included; RuleError as `save_settings` has it."""
    save_settings(write, details)
    if frozenset(off) != rules_off(write, details.id):
        use_rules(write, details.id, off)


@command("Switch a rule off")
def switch_off(write: Write, board_id: str, rule: CheckRule) -> None:
    """Use one rule less on a board."""
    use_rules(write, board_id, rules_off(write, board_id) | {rule})
