"""The check of a meeting: what the rules find, which rules a board uses, and what was looked at and is no problem."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from boarddesk.desk.check_pack import check_pack
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.model.check_pack import CheckPack
from boarddesk.model.findings import CheckRule, Finding, Severity
from boarddesk.model.tables import CheckDismissal, Meeting
from boarddesk.rules.checks.every import check_meeting, check_paragraph
from boarddesk.rules.text import MAX_TITLE, check_length, one_line

SWITCHED_OFF = "checks_off"
"""The setting of a board that names the rules it does not use."""


Identity = tuple[str, str, str]
"""A rule, a place and words: what makes it the same finding tomorrow."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that was looked at and is no problem, and why."""

    finding: Finding
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of a meeting, and those that were found to be no problem."""

    findings: tuple[Finding, ...]
    aside: tuple[SetAside, ...] = ()

    @property
    def dismissed(self) -> int:
        """How many were found to be no problem."""
        return len(self.aside)

    @property
    def warnings(self) -> int:
        """How many of them matter."""
        return sum(finding.severity is Severity.WARNING for finding in self.findings)


@dataclass(frozen=True, slots=True)
class CheckWork:
    """Everything that the check of a meeting needs, frozen, so that a thread can do it."""

    pack: CheckPack
    off: frozenset[CheckRule] = frozenset()
    known: Mapping[Identity, str] = field(default_factory=dict)
    """What is no problem, with the reasons."""

    def done(self) -> Checked:
        """What the rules that the board uses find, without what is no problem."""
        found = check_meeting(self.pack, self.off)
        aside = (SetAside(each, self.known[identity(each)]) for each in found if identity(each) in self.known)
        return Checked(self.open(found), tuple(aside))

    def of_paragraph(self, item_id: str, paragraph_id: str, text: str) -> tuple[Finding, ...]:
        """What is found in one paragraph as it reads now."""
        return self.open(check_paragraph(self.pack, item_id, paragraph_id, text, self.off))

    def open(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those findings that are told: of rules in use, and not known to be no problem."""
        told = (finding for finding in found if finding.rule not in self.off)
        return tuple(finding for finding in told if identity(finding) not in self.known)


def check_work(read: Read, meeting_id: str) -> CheckWork:
    """The check of a meeting, still to be done."""
    meeting = read.get(Meeting, meeting_id)
    return CheckWork(check_pack(read, meeting_id), rules_off(read, meeting.board_id), dismissals(read, meeting_id))


def checked(read: Read, meeting_id: str) -> Checked:
    """What the rules that the board uses find in a meeting, without what is no problem."""
    return check_work(read, meeting_id).done()


def identity(finding: Finding) -> Identity:
    """What makes it the same finding tomorrow: its rule, its place and its words."""
    spot = finding.spot
    return finding.rule.value, spot.paragraph_id or spot.key or spot.item_id, one_line(finding.words)


def dismissals(read: Read, meeting_id: str) -> dict[Identity, str]:
    """What was found to be no problem in a meeting, with the reasons."""
    rows = read.rows(CheckDismissal, CheckDismissal.meeting_id == meeting_id)
    return {(row.rule, row.place, row.words): row.reason for row in rows}


def rules_off(read: Read, board_id: str) -> frozenset[CheckRule]:
    """The rules that a board does not use."""
    kept = kept_value(read, board_id, SWITCHED_OFF)
    named = kept if isinstance(kept, list) else []
    return frozenset(rule for rule in CheckRule if rule.value in named)


@command("Not a problem here")
def dismiss(write: Write, meeting_id: str, finding: Finding, reason: str = "") -> None:
    """Say that a finding is no problem in this meeting; RuleError for a reason that is too long."""
    said = check_length(one_line(reason), MAX_TITLE, "The reason")
    rule, place, words = identity(finding)
    write.add(
        CheckDismissal(
            meeting_id=meeting_id, rule=rule, place=place, words=words, reason=said, person=write.person, at=write.now
        )
    )
    write.label = f"Not a problem here: {words[:40]}"


@command("Look at it again")
def look_again(write: Write, meeting_id: str, finding: Finding) -> None:
    """Take back that one finding is no problem."""
    rows = write.rows(CheckDismissal, CheckDismissal.meeting_id == meeting_id)
    write.delete(*(row for row in rows if (row.rule, row.place, row.words) == identity(finding)))
    write.label = f"Look again at {one_line(finding.words)[:40]}"


@command("Look at everything again")
def forget_dismissals(write: Write, meeting_id: str) -> None:
    """Take back everything that was found to be no problem in a meeting."""
    write.delete(*write.rows(CheckDismissal, CheckDismissal.meeting_id == meeting_id))


@command("Rules of the check")
def use_rules(write: Write, board_id: str, off: Collection[CheckRule]) -> None:
    """Say which rules a board does not use."""
    keep_value(write, board_id, SWITCHED_OFF, sorted(rule.value for rule in off))
