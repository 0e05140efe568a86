"""What the ghost says: the sentence or the kind that Enter will make, its owners, and its date as it was understood."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.model.lines.minutes import OldRef
from boarddesk.rules.capture import Capture, CaptureKind, Place
from boarddesk.rules.dates import Due, echo_date
from boarddesk.rules.owners import OwnerEntry


@dataclass(frozen=True, slots=True)
class GhostWords:
    """Two short lines: the kind with what was understood, and the sentence."""

    kind: str
    told: str
    sentence: str
    doubt: str = ""
    """What is doubtful, in amber; nothing is ever refused."""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(part for part in (self.kind, self.told, self.doubt) if part)


def ghost_words(
    found: Capture, place: Place, next_meeting: dt.date | None = None, old: Sequence[OldRef] = ()
) -> GhostWords:
    """What a capture will be, in words."""
    kind, told, doubt = found.kind, "", "; ".join(found.problems)
    if kind is CaptureKind.ACTION:
        names = ", ".join(owner_name(owner, place) for owner in found.owners)
        told = " · ".join(part for part in (names, due_words(found.due, next_meeting)) if part)
    elif kind is CaptureKind.DECISION:
        told = vote_words(found)
    elif kind is CaptureKind.FORWARD_PLAN:
        told = due_words(found.due, next_meeting) or _tr("no date yet: add @in 6 months")
    elif kind is CaptureKind.AMENDMENT:
        words = next((ref.words for ref in old if ref.ref == found.ref), "")
        told = f"“{words}”" if words else ""
        doubt = _tr("the last minutes have no {0}").format(found.ref) if old and not words else ""
    elif kind is CaptureKind.INFORMATION:
        told = date_words(found)
    return GhostWords(kind_words(found), told, found.sentence.replace("\u2028", " "), doubt)


def kind_words(found: Capture) -> str:
    """What the paragraph becomes."""
    return {
        CaptureKind.ACTION: _tr("Action"),
        CaptureKind.BULLET: _tr("Bullet"),
        CaptureKind.DECISION: _tr("Decision"),
        CaptureKind.FORWARD_PLAN: _tr("Forward plan"),
        CaptureKind.AMENDMENT: _tr("Amendment to {0}").format(found.ref),
        CaptureKind.INFORMATION: _tr("Information"),
    }[found.kind]


def owner_name(owner: OwnerEntry, place: Place) -> str:
    """Who is meant by the initials, in full."""
    meant = place.known.meant_by(owner.text)
    ids = (owner.person_id, owner.organisation_id, owner.group_id)
    named = [candidate for candidate in meant if candidate.id in ids or owner.kind is OwnerKind.ALIAS]
    return named[0].name or owner.text if named else owner.text


def due_words(due: Due, next_meeting: dt.date | None) -> str:
    """The date as it was understood: "= Thu 21 January 2010, next meeting"."""
    if due.kind is DueKind.NEXT_MEETING:
        if next_meeting is None:
            return _tr("= next meeting")
        return _tr("= {0}, next meeting").format(echo_date(next_meeting))
    if due.date is None:
        return ""
    said = f"= {echo_date(due.date)}"
    return _tr("{0}, next meeting").format(said) if due.date == next_meeting else said


def vote_words(found: Capture) -> str:
    """How the decision was carried."""
    votes = found.votes
    counts = ((votes.given_for, _tr("{0} for")), (votes.against, _tr("{0} against")))
    pieces = [
        _tr("proposed by {0}").format(votes.proposer) if votes.proposer else "",
        _tr("seconded by {0}").format(votes.seconder) if votes.seconder else "",
        *(words.format(number) for number, words in counts if number is not None),
        _tr("{0} abstained").format(votes.abstained) if votes.abstained is not None else "",
    ]
    return ", ".join(piece for piece in pieces if piece)


def date_words(found: Capture) -> str:
    """The dates of an information row."""
    event, emailed = found.dates.event, found.dates.emailed
    pieces = [
        f"= {echo_date(event)}" if event else "",
        _tr("emailed {0}").format(echo_date(emailed)) if emailed else "",
    ]
    return ", ".join(piece for piece in pieces if piece)


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes", text)
