"""What the window says of a register: the count for the status bar, and that the quorum is lost."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.meetings import meeting_line
from boarddesk.desk.register import register_is_taken
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.lines.attendance import ItemPresenceLine, RegisterLine
from boarddesk.ui.bridge import Bridge


def count_words(register: RegisterLine) -> str:
    """The count for the status bar, such as "15 of 21 present, 1 has left, quorate"; empty without members."""
    if not register.members:
        return ""
    parts = [_tr("%1 of %2 present").replace("%1", str(register.present)).replace("%2", str(register.members))]
    if register.gone:
        parts.append(_tr("%1 not in the room").replace("%1", str(register.gone)))
    if register.quorate is not None:
        parts.append(_tr("quorate") if register.quorate else _tr("not quorate"))
    return ", ".join(parts)


def items_words(lines: Sequence[ItemPresenceLine], whole: Sequence[ItemPresenceLine]) -> str:
    """Items by their labels, runs of three and more joined: "item 5", "items 1, 2 and 6 to 11"."""
    order = {line.id: place for place, line in enumerate(whole)}
    runs: list[list[ItemPresenceLine]] = []
    for line in lines:
        if runs and order[line.id] == order[runs[-1][-1].id] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    said = [word for run in runs for word in _run_words([line.label for line in run])]
    if len(lines) == 1:
        return _tr("item %1").replace("%1", said[0])
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {_tr('and')} {said[-1]}"
    return _tr("items %1").replace("%1", listed)


def _run_words(labels: list[str]) -> list[str]:
    if len(labels) < 3:
        return labels
    return [_tr("%1 to %2").replace("%1", labels[0]).replace("%2", labels[-1])]


def presence_words(register: RegisterLine) -> str:
    """One quiet line on who is there how, and item by item; empty where everybody sits there throughout."""
    parts = []
    if register.remote:
        parts.append(_tr("%1 remote").replace("%1", str(register.remote)))
    if register.gone:
        parts.append(_tr("%1 not in the room").replace("%1", str(register.gone)))
    short = register.inquorate_items
    if short:
        sentence = _tr("not quorate for %1: %2").replace("%1", items_words(short, register.per_item))
        parts.append(sentence.replace("%2", short[0].quorum_sentence))
    elif register.per_item:
        parts.append(_tr("not everybody was there for every item"))
    words = " · ".join(parts)
    return words[:1].upper() + words[1:]


def early_warning(bridge: Bridge, meeting_id: str) -> str:
    """Say beforehand that the register will be taken, because members who change later will not reach it."""
    meeting = bridge.ask(meeting_line, meeting_id)
    early = meeting.status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED)
    if not early or bridge.ask(register_is_taken, meeting_id):
        return ""
    return _tr("This opens the register: it stands by itself from now on.")


class QuorumWatch:
    """Notices when a meeting that was quorate no longer is."""

    def __init__(self) -> None:
        self._meeting_id = ""
        self._quorate: bool | None = None

    def heard(self, register: RegisterLine) -> str:
        """What to say about this register after the one before: a sentence, or nothing."""
        lost = self._meeting_id == register.meeting_id and self._quorate is True and register.quorate is False
        self._meeting_id, self._quorate = register.meeting_id, register.quorate
        return _tr("No longer quorate: %1").replace("%1", register.quorum_sentence) if lost else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attendance", text)
