"""The way a board labels its agendas, in its dialog."""

from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda
from boarddesk.desk.desk import Desk
from boarddesk.desk.label_scheme import label_scheme
from boarddesk.model.enums import Additions, TopLabels
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.ui.boards.labels import LabelsDialog
from boarddesk.ui.bridge import Bridge
from tests.builders import a_board, a_desk, a_meeting


def shown(qtbot: QtBot, desk: Desk, board: str) -> LabelsDialog:
    dialog = LabelsDialog(Bridge(desk), board)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: LabelsDialog, top: TopLabels) -> None:
    dialog.top.setCurrentIndex(dialog.top.findData(top))


def test_saved_untouched_it_changes_nothing(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    dialog.accept_button.click()
    assert desk.ask(label_scheme, board) == LabelScheme()


def test_she_sees_the_next_agenda_as_it_will_be_labelled_before_she_saves(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    meeting = a_meeting(desk, board)
    dialog = shown(qtbot, desk, board)
    assert "1 Attendance, 2 Minutes of the last meeting" in dialog.preview.text()
    choose(dialog, TopLabels.RUNNING_YEAR)
    dialog.first.setText("203")
    assert "203 Attendance, 204 Minutes of the last meeting" in dialog.preview.text()
    dialog.additions.setCurrentIndex(dialog.additions.findData(Additions.BESIDE))
    dialog.accept_button.click()
    assert desk.ask(agenda.item_lines, meeting)[0].label == "203"
    assert desk.ask(label_scheme, board).additions is Additions.BESIDE


def test_only_what_a_scheme_needs_can_be_filled_in(qtbot: QtBot) -> None:
    desk = a_desk()
    dialog = shown(qtbot, desk, a_board(desk, people=1))
    needed = []
    for top in (TopLabels.NUMBERS, TopLabels.RUNNING, TopLabels.RUNNING_YEAR, TopLabels.DATED):
        choose(dialog, top)
        needed.append((dialog.first.isEnabled(), dialog.year_from.isEnabled()))
    assert needed == [(False, False), (True, False), (True, True), (False, False)]


def test_a_beginning_that_is_no_number_is_told_at_once_and_not_saved(qtbot: QtBot) -> None:
    desk = a_desk()
    board = a_board(desk, people=1)
    dialog = shown(qtbot, desk, board)
    choose(dialog, TopLabels.RUNNING)
    dialog.first.setText("two")
    assert "such as 1 or 203" in dialog.first_field.error
    dialog.accept_button.click()
    assert dialog.isVisible()
    assert desk.ask(label_scheme, board) == LabelScheme()
