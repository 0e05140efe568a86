"""The Agenda page: typing, moving, deleting, editing in place."""

import datetime as dt
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.desk import agenda, meetings
from boarddesk.desk.desk import Desk, command
from boarddesk.model.enums import ItemRole, MeetingStatus, Purpose
from boarddesk.model.tables import Minute
from boarddesk.store.write import Write
from boarddesk.ui.agenda.changes import ChangesDialog
from boarddesk.ui.agenda.model import Columns
from boarddesk.ui.agenda.page import AgendaPage
from boarddesk.ui.agenda.words import parse_minutes
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.page import Place
from tests.boxes import Boxes
from tests.builders import a_board, a_desk, a_meeting

Key = Qt.Key
MNEMONIC = re.compile(r"&(\w)")
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Shown:
    """An agenda on the screen, with the hands to work on it."""

    def __init__(self, qtbot: QtBot, items: int = 3) -> None:
        self.qtbot = qtbot
        self.desk: Desk = a_desk()
        self.meeting = a_meeting(self.desk, a_board(self.desk), items=items)
        self.page = AgendaPage(Bridge(self.desk))
        self.tree = self.page.tree
        QAbstractItemModelTester(self.tree.agenda, QAbstractItemModelTester.FailureReportingMode.Fatal, self.page)
        qtbot.addWidget(self.page)
        self.page.set_subject(self.meeting)
        self.page.resize(1072, 640)
        self.page.show()
        self.page.activateWindow()
        qtbot.wait(1)
        self.page.focus_first()

    @property
    def titles(self) -> list[str]:
        """Labels and titles as the tree holds them."""
        return [f"{line.label} {line.title}" for line in self.tree.agenda.lines]

    @property
    def editor(self) -> QWidget:
        """What has the focus now."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def id_of(self, title: str) -> str:
        """The id of an item by its title."""
        return next(line.id for line in self.page.items if line.title == title)

    def at(self, *titles: str) -> None:
        """Select items."""
        self.tree.select_items([self.id_of(title) for title in titles])
        self.tree.setFocus()

    def key(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is and let what was put off happen."""
        self.qtbot.keyClick(self.editor, key, modifier)
        self.qtbot.wait(1)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(self.editor, text)


@pytest.fixture
def shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Shown:
    monkeypatch.setattr(QComboBox, "showPopup", lambda _: None)  # the offscreen platform cannot grab the keyboard
    return Shown(qtbot)


def test_what_has_changed_since_it_was_issued_stands_above_the_agenda_and_leads_there(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.desk.run(meetings.set_status, shown.meeting, MeetingStatus.AGENDA_ISSUED)
    assert not shown.page.since.isVisible()
    shown.desk.run(agenda.rename_item, shown.id_of("Business 2"), "Budget")
    shown.desk.run(agenda.add_item, shown.meeting, "Late business")
    assert shown.page.since.text() == "2 changes since it was issued on 19 Nov 2026"

    def choose(dialog: ChangesDialog) -> int:
        told = [(line.kind, line.what, line.told) for line in dialog.table.lines_model.lines]
        assert told == [("Changed", "7 Budget", "Title; was “Business 2”"), ("Added", "9 Late business", "")]
        dialog.table.select_key(shown.id_of("Budget"))
        dialog.table.opened.emit(dialog.table.current_line())
        return 0

    monkeypatch.setattr(ChangesDialog, "exec", choose)
    shown.page.since.click()
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Budget"


def test_issued_again_nothing_has_changed(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.desk.run(meetings.set_status, shown.meeting, MeetingStatus.AGENDA_ISSUED)
    shown.desk.run(agenda.rename_item, shown.id_of("Business 2"), "Budget")
    monkeypatch.setattr(ChangesDialog, "exec", lambda dialog: dialog.accept())
    shown.page.since.click()
    assert not shown.page.since.isVisible()
    shown.desk.undo()
    assert shown.page.since.isVisible()


def test_no_key_of_the_details_is_one_of_the_menus(shown: Shown) -> None:
    """Alt+B opened nothing and typed into the field for the author instead."""
    keys = {
        found[1].upper() for each in shown.page.details.findChildren(QLabel) if (found := MNEMONIC.search(each.text()))
    }
    assert keys
    assert keys.isdisjoint("FEBMVH")


def drop(shown: Shown, path: Path, title: str) -> None:
    """Let a file go over an item of the tree."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    spot = QPointF(shown.tree.visualRect(shown.tree.agenda.index_of(shown.id_of(title))).center())
    left, copy, no = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    shown.tree.dropEvent(QDropEvent(spot, copy, data, left, no))


def test_a_file_dropped_on_an_item_becomes_its_paper(shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "Budget.pdf"
    path.write_bytes(b"pounds")
    drop(shown, path, "Business 2")
    assert shown.tree.current_line is not None
    assert (shown.tree.current_line.title, shown.tree.current_line.papers) == ("Business 2", 1)
    assert [line.name for line in shown.page.papers.lines] == ["Budget.pdf"]


def test_a_folder_dropped_on_an_item_is_refused_at_the_item(shown: Shown, tmp_path: Path) -> None:
    drop(shown, tmp_path, "Business 2")
    assert "is a folder" in shown.tree.error_shown


@command("Minute something")
def minute_something(write: Write, meeting_id: str, item_id: str) -> None:
    write.add(Minute(meeting_id=meeting_id, item_id=item_id, position=0, text="Noted."))


def test_an_agenda_is_typed_title_by_title(shown: Shown) -> None:
    shown.at("Business 1")
    shown.key(Key.Key_Insert)
    for title in ("Training", "Inspections"):
        shown.type(title)
        shown.key(Key.Key_Return)
    shown.key(Key.Key_Escape)
    assert shown.titles[5:9] == ["6 Business 1", "7 Training", "8 Inspections", "9 Business 2"]
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Inspections"
    assert not shown.tree.agenda.draft.isValid()


def test_a_title_left_by_clicking_elsewhere_is_kept(shown: Shown) -> None:
    shown.at("Business 3")
    shown.key(Key.Key_Insert)
    shown.type("Training")
    shown.page.details_button.setFocus()
    assert "9 Training" in shown.titles
    assert not shown.tree.agenda.draft.isValid()


def test_giving_a_new_title_up_leaves_nothing_behind_not_even_in_undo(shown: Shown) -> None:
    before, label = shown.titles, shown.desk.undo_label
    shown.key(Key.Key_Insert)
    shown.type("Tra")
    shown.key(Key.Key_Escape)
    assert (shown.titles, shown.desk.undo_label) == (before, label)


def test_tab_goes_from_a_new_title_to_its_purpose(shown: Shown) -> None:
    shown.at("Business 1")
    shown.key(Key.Key_Insert)
    shown.type("Training")
    shown.key(Key.Key_Tab)
    assert shown.tree.currentIndex().column() == Columns.PURPOSE
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Training"
    shown.tree.close_editor()


def test_a_title_that_is_refused_comes_back_as_it_was_typed(shown: Shown) -> None:
    shown.key(Key.Key_Insert)
    editor = shown.editor
    assert isinstance(editor, QLineEdit)
    editor.setText("x" * 900)
    shown.key(Key.Key_Return)
    again = shown.editor
    assert isinstance(again, QLineEdit)
    assert again.text() == "x" * 900
    assert shown.tree.error_shown
    shown.key(Key.Key_Escape)
    shown.key(Key.Key_Escape)


def test_enter_renames_in_place(shown: Shown) -> None:
    shown.at("Business 2")
    shown.key(Key.Key_Return)
    shown.type("Child deaths")
    shown.key(Key.Key_Return)
    assert "7 Child deaths" in shown.titles
    assert shown.desk.undo_label == "Rename “Child deaths”"


def test_alt_shift_arrows_move_and_change_level_and_labels_follow(shown: Shown) -> None:
    shown.at("Business 3")
    shown.key(Key.Key_Up, ALT_SHIFT)
    assert shown.titles[6:8] == ["7 Business 3", "8 Business 2"]
    shown.key(Key.Key_Right, ALT_SHIFT)
    assert shown.titles[5:8] == ["6 Business 1", "6.1 Business 3", "7 Business 2"]
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Business 3"
    shown.key(Key.Key_Left, ALT_SHIFT)
    shown.key(Key.Key_Down, ALT_SHIFT)
    assert shown.titles[5:8] == ["6 Business 1", "7 Business 2", "8 Business 3"]


def test_several_items_move_together_in_one_step(shown: Shown) -> None:
    before = shown.titles
    shown.at("Business 2", "Business 3")
    shown.key(Key.Key_Up, ALT_SHIFT)
    assert [title.split(" ", 1)[1] for title in shown.titles[5:]] == ["Business 2", "Business 3", "Business 1"]
    shown.desk.undo()
    assert shown.titles == before


def test_dropping_items_moves_them_before_another(shown: Shown) -> None:
    model = shown.tree.agenda
    indexes = [model.index_of(shown.id_of(title)) for title in ("Business 3", "Business 2")]
    data = model.mimeData(indexes)
    target = model.index_of(shown.id_of("Matters arising"), 0)
    model.dropMimeData(data, Qt.DropAction.MoveAction, target.row(), 0, target.parent())
    assert shown.titles[2:5] == ["3 Business 2", "4 Business 3", "5 Matters arising"]
    assert [line.title for line in shown.page.items if line.id in shown.tree.selected_ids] == [
        "Business 2",
        "Business 3",
    ]


def test_an_item_dropped_below_itself_is_refused_at_the_item(shown: Shown) -> None:
    parent = shown.id_of("Business 1")
    child = shown.desk.run(agenda.add_item, shown.meeting, "Child", parent)
    shown.tree.agenda.dropped.emit([parent], child, None)
    assert "below itself" in shown.tree.error_shown


def test_delete_takes_an_item_without_minutes_away_at_once(shown: Shown) -> None:
    shown.at("Business 2")
    shown.key(Key.Key_Delete)
    assert "7 Business 3" in shown.titles
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Business 3"


def test_delete_asks_before_minutes_go_and_undo_brings_them_back(shown: Shown, boxes: Boxes) -> None:
    item = shown.id_of("Business 2")
    shown.desk.run(minute_something, shown.meeting, item)
    shown.at("Business 2")
    boxes.answer(QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes)
    shown.key(Key.Key_Delete)
    assert "7 Business 2" in shown.titles
    shown.key(Key.Key_Delete)
    assert not any("Business 2" in title for title in shown.titles)
    shown.desk.undo()
    assert next(line for line in shown.page.items if line.id == item).paragraphs == 1
    assert "“Business 2”" in boxes.shown[0]
    assert "1 minuted paragraph" in boxes.shown[0]


def edited(shown: Shown, title: str, column: Columns, text: str) -> None:
    shown.tree.edit_cell(shown.id_of(title), column)
    editor = shown.editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    shown.key(Key.Key_Return)


def test_a_label_is_fixed_by_hand_and_given_back_when_emptied(shown: Shown) -> None:
    edited(shown, "Business 2", Columns.NUMBER, "SI")
    assert shown.titles[5:8] == ["6 Business 1", "SI Business 2", "7 Business 3"]
    edited(shown, "Business 2", Columns.NUMBER, "")
    assert shown.titles[6] == "7 Business 2"


def test_allotted_minutes_add_up_in_the_line_above(shown: Shown) -> None:
    edited(shown, "Business 1", Columns.MINUTES, "2 h")
    edited(shown, "Business 2", Columns.MINUTES, "30")
    assert shown.page.summary.text() == "8 items, 2 h 30 planned, ends 3.30pm (30 min spare)"
    edited(shown, "Business 3", Columns.MINUTES, "45 min")
    assert shown.page.summary.text().endswith("ends 4.15pm (15 min too long)")


def test_words_that_are_no_minutes_are_refused_at_the_cell(shown: Shown) -> None:
    edited(shown, "Business 1", Columns.MINUTES, "soon")
    shown.qtbot.waitUntil(lambda: bool(shown.tree.error_shown))
    assert isinstance(shown.editor, QLineEdit)
    assert shown.editor.text() == "soon"
    shown.key(Key.Key_Escape)
    shown.key(Key.Key_Escape)


def test_a_presenter_is_completed_from_the_register(shown: Shown) -> None:
    shown.tree.edit_cell(shown.id_of("Business 1"), Columns.PRESENTER)
    shown.type("jud")
    shown.key(Key.Key_Return)
    line = next(line for line in shown.page.items if line.title == "Business 1")
    assert line.presenter == "Judith Hale"


def test_a_purpose_is_chosen_from_a_list(shown: Shown) -> None:
    shown.tree.edit_cell(shown.id_of("Business 1"), Columns.PURPOSE)
    combo = shown.editor
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(3)
    combo.activated.emit(3)
    line = next(line for line in shown.page.items if line.title == "Business 1")
    assert line.purpose is Purpose.DECISION


def test_once_issued_labels_stay_when_an_item_moves(shown: Shown) -> None:
    shown.desk.run(meetings.set_status, shown.meeting, MeetingStatus.AGENDA_ISSUED)
    shown.at("Business 3")
    shown.key(Key.Key_Up, ALT_SHIFT)
    assert shown.titles[6:8] == ["8 Business 3", "7 Business 2"]
    index = shown.tree.agenda.index_of(shown.id_of("Business 3"), Columns.NUMBER)
    assert "issued" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_an_approved_agenda_is_read_only(shown: Shown) -> None:
    shown.desk.run(meetings.set_status, shown.meeting, MeetingStatus.APPROVED)
    before = shown.titles
    shown.at("Business 2")
    for key in (Key.Key_Insert, Key.Key_Delete):
        shown.key(key)
    shown.key(Key.Key_Up, ALT_SHIFT)
    assert shown.titles == before
    assert not shown.page.add_button.isVisible()
    index = shown.tree.agenda.index_of(shown.id_of("Business 2"))
    assert not shown.tree.agenda.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_details_are_kept_as_they_are_changed(shown: Shown) -> None:
    shown.at("Business 2")
    shown.key(Key.Key_F4)
    form = shown.page.details.form
    assert form.role.hasFocus()
    form.confidential.click()
    form.confidential_reason.setText("Names a family")
    form.note.setPlainText("Ask for the slides")
    shown.page.flush()
    line = next(line for line in shown.page.items if line.title == "Business 2")
    assert (line.confidential, line.confidential_reason, line.note) == (True, "Names a family", "Ask for the slides")


def test_a_role_that_is_taken_is_refused_in_the_pane(shown: Shown) -> None:
    shown.at("Business 2")
    shown.page.open_details()
    form = shown.page.details.form
    form.role.activated.emit(list(ItemRole).index(ItemRole.ATTENDANCE))
    assert "already has this role" in shown.page.details.error
    assert form.role.currentIndex() == 0


def test_closed_branches_and_the_cursor_survive_a_change_elsewhere(shown: Shown) -> None:
    parent = shown.id_of("Business 1")
    shown.desk.run(agenda.add_item, shown.meeting, "Child", parent)
    shown.tree.collapse(shown.tree.agenda.index_of(parent, 0))
    shown.at("Business 3")
    shown.desk.run(agenda.add_item, shown.meeting, "Elsewhere", None, shown.id_of("Attendance"))
    assert not shown.tree.isExpanded(shown.tree.agenda.index_of(parent, 0))
    assert shown.tree.current_line is not None
    assert shown.tree.current_line.title == "Business 3"


def test_arrows_go_along_the_row_and_open_branches_at_the_title(shown: Shown) -> None:
    parent = shown.id_of("Business 1")
    shown.desk.run(agenda.add_item, shown.meeting, "Child", parent)
    shown.at("Business 1")
    shown.key(Key.Key_Left)
    assert not shown.tree.isExpanded(shown.tree.agenda.index_of(parent, 0))
    shown.key(Key.Key_Right)
    assert shown.tree.isExpanded(shown.tree.agenda.index_of(parent, 0))
    shown.key(Key.Key_Right)
    assert shown.tree.currentIndex().column() == Columns.PURPOSE


def test_an_empty_agenda_begins_with_its_button(qtbot: QtBot) -> None:
    shown = Shown(qtbot, items=0)
    shown.desk.run(agenda.delete_items, [line.id for line in shown.page.items])
    button = shown.page.empty.button
    assert button is not None
    assert button.isVisible()
    button.click()
    shown.type("Welcome")
    shown.key(Key.Key_Return)
    shown.key(Key.Key_Escape)
    assert shown.titles == ["1 Welcome"]


def test_the_status_bar_hears_where_she_is_and_what_counts(shown: Shown) -> None:
    placed: list[str] = []
    shown.page.placed.connect(placed.append)
    shown.at("Business 2")
    assert placed[-1] == "item 7 Business 2"


def test_every_row_is_painted(shown: Shown) -> None:
    shown.desk.run(agenda.edit_item, shown.id_of("Business 1"), {"confidential": True, "standing": True, "note": "x"})
    image: QImage = shown.page.grab().toImage()
    top = shown.tree.mapTo(shown.page, shown.tree.rect().topLeft()).y() + shown.tree.header().height()
    inked = {
        image.pixelColor(x, top + shown.tree.visualRect(shown.tree.agenda.index_of(line.id)).center().y()).name()
        for line in shown.page.items
        for x in range(100, 300)
    }
    assert len(inked) > 8


@pytest.mark.parametrize(
    ("text", "minutes"), [("", None), ("45", 45), ("45 min", 45), ("1 h", 60), ("1 h 30", 90), ("1:30", 90), ("0", 0)]
)
def test_minutes_are_read_as_they_are_said(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["soon", "-5", "1 h x", "½", "1000000"])
def test_other_words_are_no_minutes(text: str) -> None:
    with pytest.raises(ValueError):
        parse_minutes(text)


def test_an_item_that_starts_at_its_meetings_end_is_known(shown: Shown) -> None:
    shown.desk.run(agenda.edit_item, shown.id_of("Attendance"), {"minutes_allotted": 180})
    assert shown.tree.ends == dt.time(16)
    assert next(line for line in shown.page.items if line.title == "Matters arising").starts_at == dt.time(16)


def test_a_branch_moves_up_a_level_when_its_parent_goes_below_it(shown: Shown) -> None:
    parent = shown.id_of("Business 1")
    child = shown.desk.run(agenda.add_item, shown.meeting, "Child", parent)
    shown.desk.run(swap_levels, parent, child)
    assert shown.titles[-2:] == ["8 Child", "8.1 Business 1"]
    assert shown.titles == [f"{line.label} {line.title}" for line in shown.desk.ask(agenda.item_lines, shown.meeting)]


@command("Swap levels")
def swap_levels(write: Write, parent_id: str, child_id: str) -> None:
    agenda.move_item(write, child_id, None)
    write.flush()
    agenda.move_item(write, parent_id, child_id)


def test_a_refresh_while_a_title_is_typed_keeps_what_was_typed(shown: Shown) -> None:
    shown.at("Business 1")
    shown.key(Key.Key_Insert)
    shown.type("Training")
    shown.desk.run(agenda.rename_item, shown.id_of("Business 3"), "Renamed")
    shown.qtbot.wait(1)
    assert "7 Training" in shown.titles
    assert "9 Renamed" in shown.titles


def test_ctrl_enter_adds_as_well_and_the_minutes_of_an_item_are_asked_for(shown: Shown) -> None:
    wanted: list[Place] = []
    shown.page.wanted.connect(wanted.append)
    shown.at("Business 2")
    shown.page.go_to_minutes()
    assert wanted == [Place("minutes", shown.meeting, shown.id_of("Business 2"))]
    shown.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.tree.agenda.draft.isValid()
    shown.key(Key.Key_Escape)
