"""The log in one sentence, for the head of the page and the foot of the window."""

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.action_lines import ActionLog
from boarddesk.model.enums import Rag

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def heading(log: ActionLog) -> str:
    """14 open, 2 of them overdue. Six closed since the last meeting."""
    if not log.lines:
        return ""
    still_open, overdue = _counts(log)
    parts = [_tr("%n open", still_open) + (", " + _tr("%n of them overdue", overdue) if overdue else "") + "."]
    last = log.last_meeting
    if last is not None:
        closed = sum(line.closed_on is not None and line.closed_on >= last for line in log.lines)
        if closed:
            word = _tr(_NUMBERS[closed]) if closed < len(_NUMBERS) else str(closed)
            parts.append(_tr("{0} closed since the last meeting.").format(word))
    return " ".join(parts)


def tally(log: ActionLog) -> str:
    """14 open, 2 overdue."""
    if not log.lines:
        return ""
    still_open, overdue = _counts(log)
    return _tr("%n open", still_open) + (", " + _tr("%n overdue", overdue) if overdue else "")


def _counts(log: ActionLog) -> tuple[int, int]:
    return sum(line.status.is_open for line in log.lines), sum(line.rag is Rag.OVERDUE for line in log.lines)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("actions", text, "", count)
