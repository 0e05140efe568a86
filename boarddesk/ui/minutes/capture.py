"""Captures in the document: what was read is written in one step of the undo stack (RULES 11 to 13)."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.capture import Capture, CaptureKind, Place
from boarddesk.rules.planning import plan_day
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.cell import owner_of
from boarddesk.ui.minutes.edits import become, list_decision, one_step
from boarddesk.ui.minutes.offsets import units_in

BULLET = "- "


def bullet_at(cursor: QTextCursor) -> bool:
    """Make a bullet of the paragraph at whose start `- ` has just been typed; one undo gives the sign back."""
    block = cursor.block()
    if cursor.position() - block.position() != len(BULLET) or not block.text().startswith(BULLET):
        return False
    if blocks.kind_of(block) is MinuteKind.BULLET:
        return False
    with one_step(cursor):
        replace_span(block, 0, len(BULLET), "")
        become(block, MinuteKind.BULLET, numbered=False)
    return True


def write_capture(block: QTextBlock, found: Capture, place: Place, space_below: Callable[[QTextBlock], float]) -> None:
    """Make of a paragraph what its text was read as, with room below it for what stands beside it then."""
    with one_step(QTextCursor(block)):
        whole = units_in(found.typed)
        replace_span(block, whole - units_in(found.suffix), whole, found.end)
        replace_span(block, 0, units_in(found.prefix), found.lead)
        if found.kind is CaptureKind.ACTION:
            add_action(block, found)
        elif found.kind is CaptureKind.DECISION:
            decide(block, found, place)
        elif found.kind is CaptureKind.FORWARD_PLAN:
            edits.set_extras(block, plan_id=new_id(), plan_due=plan_day(found.due, place.base))
        elif found.kind is CaptureKind.AMENDMENT:
            become(block, MinuteKind.AMENDMENT, numbered=False)
            edits.set_extras(block, amended_ref=found.ref)
        elif found.kind is CaptureKind.INFORMATION:
            become(block, MinuteKind.INFORMATION)
            edits.set_extras(block, event_date=found.dates.event, emailed_on=found.dates.emailed)
        edits.make_room(block, space_below(block))


def add_action(block: QTextBlock, found: Capture) -> None:
    """Put the action into the paragraph's Action By cell, below those that are there."""
    owners = tuple(owner_of(entry) for entry in found.owners)
    line = CellLine(new_id(), owners, found.due.kind, found.due.date)
    edits.set_actions(block, (*blocks.actions_of(block), line), block.blockFormat().bottomMargin())


def decide(block: QTextBlock, found: Capture, place: Place) -> None:
    """Make a decision of the paragraph; in a list it carries no number of its own, and neither does the agreement to
    the last minutes.
    """
    become(block, MinuteKind.DECISION)
    list_decision(block)
    if found.list_start is not None:
        become(block, MinuteKind.DECISION, 1)
        edits.set_extras(block, list_start=found.list_start)
    if blocks.level_of(block) or place.role is ItemRole.PREVIOUS_MINUTES:
        become(block, MinuteKind.DECISION, blocks.level_of(block), numbered=False)
    votes = found.votes
    edits.set_extras(
        block,
        amended_ref="",
        proposer=votes.proposer,
        seconder=votes.seconder,
        votes_for=votes.given_for,
        votes_against=votes.against,
        votes_abstained=votes.abstained,
    )


def replace_span(block: QTextBlock, start: int, end: int, words: str) -> None:
    """Put plain words in the place of a stretch of a paragraph, offsets in UTF-16 units."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if words:
        cursor.insertText(words, QTextCharFormat())
