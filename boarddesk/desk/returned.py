"""A tracker that came back as a file: what it would change, in words, and taking over what is clean."""

from collections.abc import Sequence
from pathlib import Path

from boarddesk.desk.desk import Desk
from boarddesk.desk.headless import board_called, writing
from boarddesk.desk.trackers import comparison, take_over
from boarddesk.documents.excel.tracker_reader import read_tracker
from boarddesk.model.enums import Comparison
from boarddesk.model.lines.trackers import Difference
from boarddesk.model.tables import Board
from boarddesk.rules.dates import counted
from boarddesk.store.backups import Reason, make_backup
from boarddesk.store.clock import Clock, local_now

_HEADS = {
    Comparison.CLEAN: "Changed in the tracker alone:",
    Comparison.CONFLICT: "Changed on both sides, or said twice:",
    Comparison.UNSURE: "Different, and what was handed out is not known:",
    Comparison.UNREADABLE: "Not understood:",
    Comparison.NEW: "Not in the log:",
}


def would_change(desk: Desk, source: Path, board_id: str) -> tuple[Difference, ...]:
    """What a returned tracker would change in the log of a board; RuleError with the reason when it is none."""
    today, language = desk.ask(lambda read: (read.today, read.get(Board, board_id).language))
    return desk.ask(comparison, board_id, read_tracker(source, today=today, language=language))


def comparison_text(found: Sequence[Difference]) -> str:
    """The differences for somebody to read, grouped by kind."""
    if not found:
        return "Nothing in it differs from the log."
    blocks = []
    for kind, head in _HEADS.items():
        lines = [line_of(each) for each in found if each.kind is kind]
        if lines:
            blocks.append("\n".join([head, *lines]))
    return "\n\n".join(blocks)


def line_of(each: Difference) -> str:
    """One difference in a line: where, which field, from what to what."""
    was, is_now = each.exported or "nothing", each.now or "nothing"
    if each.kind is Comparison.NEW:
        said = each.returned
    elif was == is_now:
        said = f"{each.field.value}: {is_now} -> {each.returned}"
    else:
        said = f"{each.field.value}: was {was}, is {is_now}, returned {each.returned}"
    why = f"  ({each.why})" if each.why else ""
    return f"  {each.ref or '-'}  {said}{why}  [{each.row.place}]"


def take_over_clean(path: Path, source: Path, board: str | None, person: str, now: Clock = local_now) -> str:
    """Take over what is clean, after a backup; gives what was done in a sentence."""
    with writing(path, person, now) as desk:
        board_id = desk.ask(board_called, board)
        found = would_change(desk, source, board_id)
        clean = [each for each in found if each.ticked]
        if not clean:
            return "There is nothing to take over."
        make_backup(path, Reason.IMPORT, now)
        taken = desk.run(take_over, board_id, clean)
    left = len(found) - taken
    return f"Took over {counted(taken, 'change')}; {left or 'none'} left for you to decide in the window."
