"""The dialogs of the steps: one line each, echoed, and a sentence where it means nothing."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from boarddesk.desk import meetings
from boarddesk.desk.desk import Desk
from boarddesk.model.enums import MeetingStatus
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.stepping import AdjournDialog, BeginDialog, EndDialog, StepDialog
from tests.builders import a_board, a_desk, a_meeting


def opened(qtbot: QtBot, kind: type[BeginDialog | EndDialog | AdjournDialog]) -> tuple[Desk, str, StepDialog]:
    """A dialog over a meeting of today."""
    desk = a_desk()
    meeting = a_meeting(desk, a_board(desk), items=2)
    dialog = kind(Bridge(desk), meeting)
    qtbot.addWidget(dialog)
    dialog.show()
    return desk, meeting, dialog


def test_the_time_now_is_proposed_on_the_day(qtbot: QtBot) -> None:
    desk, meeting, dialog = opened(qtbot, BeginDialog)
    assert dialog.hint() == "= 12.55pm"
    dialog.edit.setText("1.05pm")
    dialog.accept()
    assert desk.ask(meetings.meeting_line, meeting).opened_at == dt.time(13, 5)


def test_a_meeting_can_go_into_session_without_a_time(qtbot: QtBot) -> None:
    desk, meeting, dialog = opened(qtbot, BeginDialog)
    dialog.edit.setText("")
    dialog.accept()
    line = desk.ask(meetings.meeting_line, meeting)
    assert (line.status, line.opened_at) == (MeetingStatus.IN_SESSION, None)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (BeginDialog, "soon", "That is no time; try 1.05pm."),
        (EndDialog, "late", "That is no time; try 3.40pm."),
        (AdjournDialog, "", "On which day does it go on?"),
    ],
)
def test_what_means_nothing_is_refused_at_the_line(
    qtbot: QtBot, kind: type[BeginDialog | EndDialog | AdjournDialog], typed: str, said: str
) -> None:
    desk, meeting, dialog = opened(qtbot, kind)
    dialog.edit.setText(typed)
    dialog.accept()
    assert dialog.field.error == said
    assert dialog.isVisible()
    assert desk.ask(meetings.meeting_line, meeting).status is MeetingStatus.PLANNED


def test_adjourning_names_what_was_not_reached(qtbot: QtBot) -> None:
    desk, meeting, dialog = opened(qtbot, AdjournDialog)
    assert isinstance(dialog, AdjournDialog)
    assert dialog.rest.text().startswith("Not reached: ")
    dialog.edit.setText("3 Dec")
    dialog.accept()
    assert desk.ask(meetings.meeting_line, meeting).adjourned_to == dt.date(2026, 12, 3)
