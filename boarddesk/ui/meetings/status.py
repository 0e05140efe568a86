"""The steps of a meeting's life as menu entries, each saying what it does."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from boarddesk.desk.meetings import STATUS_WORDS, meeting_line, set_status
from boarddesk.model.enums import MeetingStatus
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.approving import ask_approval
from boarddesk.ui.meetings.circulating import ask_circulation
from boarddesk.ui.meetings.stepping import ask_adjourn, ask_begin, ask_end


def tr(text: str) -> str:
    """The words in the language of the window."""
    return QCoreApplication.translate("MeetingStatus", text)


def what_it_does(status: MeetingStatus) -> str:
    """One sentence on what a step does."""
    return {
        MeetingStatus.PLANNED: tr("Being prepared; items are numbered as they stand until the agenda is issued"),
        MeetingStatus.AGENDA_ISSUED: tr("The labels of the items stay from now on; later items take the next free one"),
        MeetingStatus.IN_SESSION: tr("Copies tonight's members into the register of the meeting"),
        MeetingStatus.DRAFT: tr("The meeting is over; its minutes are marked DRAFT"),
        MeetingStatus.CIRCULATED: tr("Members hold the minutes; their numbers and the refs of actions stay"),
        MeetingStatus.APPROVED: tr("Closes the record; nothing in it is changed any more"),
        MeetingStatus.CANCELLED: tr("The meeting does not take place and counts nowhere"),
        MeetingStatus.INQUORATE: tr("Too few came; the meeting stays in the record"),
        MeetingStatus.ADJOURNED: tr("Broken off; what was not reached goes on on another day"),
    }[status]


def status_actions(
    bridge: Bridge, meeting_id: str, parent: QWidget, first: Callable[[], object] = lambda: None
) -> list[QAction]:
    """An entry for every status, the present one ticked; once approved the others are closed.

    `first` writes what has just been typed, before a status closes the record over it.
    """
    present = bridge.ask(meeting_line, meeting_id).status
    approved = present is MeetingStatus.APPROVED
    made = []
    for status, word in STATUS_WORDS.items():
        action = QAction(tr(word), parent)
        action.setCheckable(True)
        action.setChecked(status is present)
        action.setEnabled(bridge.can_write and (not approved or status is present))
        action.setToolTip(tr("The minutes are approved") if approved else what_it_does(status))
        action.setStatusTip(what_it_does(status))
        action.setData(status.value)
        action.triggered.connect(lambda _=False: first())
        action.triggered.connect(partial(choose, bridge, meeting_id, status, action))
        made.append(action)
    return made


def choose(bridge: Bridge, meeting_id: str, status: MeetingStatus, action: QAction, _: bool = False) -> None:
    """Take the meeting to a status, asking what belongs to the step."""
    line = bridge.ask(meeting_line, meeting_id)
    parent = action.parent()
    window = parent if isinstance(parent, QWidget) else None
    action.setChecked(status is line.status)
    if status is line.status:
        return
    try:
        if asks(line, status):
            done = ASKING[status](bridge, meeting_id, window)
            if done and status is MeetingStatus.DRAFT:
                offer_check(window, meeting_id)
        else:
            bridge.run(set_status, meeting_id, status)
    except RuleError as refusal:
        QMessageBox.warning(window, tr("BoardDesk"), str(refusal))


def offer_check(window: QWidget | None, meeting_id: str) -> None:
    """Offer to look through the minutes of a meeting that is over, as a careful reader would."""
    from boarddesk.ui.minutes.page import MinutesPage
    from boarddesk.ui.shell.window import MainWindow

    if not isinstance(window, MainWindow):
        return

    def check() -> None:
        if window.workspace is not None:
            window.workspace.open_meeting(meeting_id, "minutes", focus=True)
        page = window.page
        if isinstance(page, MinutesPage) and not page.check.is_shown:
            page.check.toggle()

    window.say(tr("The meeting is over; its minutes are a draft."), tr("Check them"), check)


def asks(line: MeetingLine, status: MeetingStatus) -> bool:
    """Whether a step asks something: not where it leads back, or where what it asks is noted already."""
    steps = tuple(MeetingStatus)
    if status in (MeetingStatus.IN_SESSION, MeetingStatus.DRAFT):
        known = line.opened_at if status is MeetingStatus.IN_SESSION else line.closed_at
        return known is None and steps.index(line.status) < steps.index(status)
    return status in ASKING


ASKING: Final[Mapping[MeetingStatus, Callable[[Bridge, str, QWidget | None], bool]]] = {
    MeetingStatus.IN_SESSION: ask_begin,
    MeetingStatus.DRAFT: ask_end,
    MeetingStatus.CIRCULATED: ask_circulation,
    MeetingStatus.APPROVED: ask_approval,
    MeetingStatus.ADJOURNED: ask_adjourn,
}
"""The steps that ask something first."""
