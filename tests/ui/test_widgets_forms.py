import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QTimeEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.theme.tokens import LIGHT
from boarddesk.ui.widgets.buttons import IconButton, link, outline, plain, primary
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import Field, dress
from boarddesk.ui.widgets.pages import FlatTabBar, PageHeader
from boarddesk.ui.widgets.painting import MarkShape, chip_width, paint_chips, paint_mark
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.status_pill import StatusPill


class NewBoard(Dialog):
    def __init__(self) -> None:
        super().__init__("New board", "Create", settings_key="new_board")
        self.name = QLineEdit()
        self.body.addWidget(Field("Name", self.name))

    @override
    def commit(self) -> None:
        if not self.name.text():
            raise RuleError("A board needs a name.")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    Theme(Mode.LIGHT).apply(qapp)


def canvas() -> tuple[QImage, QPainter]:
    image = QImage(200, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image, QPainter(image)


def test_fields_of_every_kind_are_32_high(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    fields: list[QWidget] = [QLineEdit(), QComboBox(), QSpinBox(), QTimeEdit()]
    for field in fields:
        column.addWidget(field)
    dress(form).show()
    assert [field.height() for field in fields] == [32, 32, 32, 32]


def test_an_error_is_said_below_its_field_and_nothing_moves(qtbot: QtBot) -> None:
    field = Field("Initials", QLineEdit("QX"), "As on the register")
    qtbot.addWidget(field)
    field.show()
    before = (field.sizeHint(), field.editor.geometry())
    field.set_error("Nobody on the register is QX")
    assert (field.sizeHint(), field.editor.geometry()) == before
    assert field.error == "Nobody on the register is QX"
    assert field.editor.property("error") is True
    assert field.editor.accessibleDescription() == "Nobody on the register is QX"
    field.set_error(None)
    assert field.editor.property("error") is False


def test_a_field_names_its_editor_for_a_screen_reader(qtbot: QtBot) -> None:
    field = Field("&Venue", QLineEdit())
    qtbot.addWidget(field)
    assert field.editor.accessibleName() == "Venue"


def test_buttons_are_32_high_and_links_24(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    column = QVBoxLayout(row)
    buttons = [primary("Create", "check"), outline("Preview"), plain("Print", "print"), link("All actions")]
    for button in buttons:
        column.addWidget(button)
    row.show()
    assert [button.height() for button in buttons] == [32, 32, 32, 24]


def test_a_count_and_a_key_make_a_button_wider(qtbot: QtBot) -> None:
    button = plain("Check", "check_list")
    qtbot.addWidget(button)
    narrow = button.sizeHint().width()
    button.set_count(12)
    assert button.sizeHint().width() > narrow


def test_an_icon_alone_has_a_word_for_those_who_point_and_those_who_listen(qtbot: QtBot) -> None:
    button = IconButton("close", "Close the check")
    qtbot.addWidget(button)
    assert (button.toolTip(), button.accessibleName()) == ("Close the check", "Close the check")


def test_a_dialog_that_is_refused_says_why_and_stays_open(qtbot: QtBot) -> None:
    dialog = NewBoard()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert dialog.wrong == "A board needs a name."


def test_ctrl_enter_accepts_a_dialog_and_its_size_is_remembered(qtbot: QtBot) -> None:
    dialog = NewBoard()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.resize(611, 402)
    qtbot.keyClicks(dialog.name, "Northmoor")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == NewBoard.DialogCode.Accepted
    again = NewBoard()
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (611, 402)


def test_a_dialog_begins_in_its_first_field_and_ends_at_its_primary_button(qtbot: QtBot) -> None:
    dialog = NewBoard()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.name
    qtbot.keyClick(dialog.name, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.cancel_button
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.accept_button


def test_segments_tell_once_what_was_chosen(qtbot: QtBot) -> None:
    views = Segments([("open", "Open"), ("overdue", "Overdue")], "pills", name="Views")
    qtbot.addWidget(views)
    views.show()
    told: list[str] = []
    views.changed.connect(told.append)
    views.set_current("overdue")
    views.set_current("overdue")
    assert told == ["overdue"]
    assert views.current == "overdue"


def test_a_page_head_shows_and_hides_its_status(qtbot: QtBot) -> None:
    head = PageHeader("Thursday 19 November 2009", "1.00 pm")
    qtbot.addWidget(head)
    head.show()
    pill = head.findChild(StatusPill)
    assert pill is not None
    head.set_status("In session")
    assert (pill.text, pill.isVisible()) == ("In session", True)
    head.set_status("")
    assert not pill.isVisible()


def test_no_tab_is_clipped_when_it_becomes_bold(qtbot: QtBot) -> None:
    bar = FlatTabBar()
    qtbot.addWidget(bar)
    for word in ("Attendance", "Agenda", "Minutes", "Actions"):
        bar.addTab(word)
    bar.show()
    widths = []
    for at in range(bar.count()):
        bar.setCurrentIndex(at)
        widths.append(sum(bar.tabRect(each).width() for each in range(bar.count())))
    assert max(widths) - min(widths) <= 4


def test_an_empty_state_offers_its_button(qtbot: QtBot) -> None:
    pressed: list[bool] = []
    button = primary("New meeting", "add")
    button.clicked.connect(lambda: pressed.append(True))
    empty = EmptyState("meeting", "No meetings yet", "Begin with the next one.", button)
    qtbot.addWidget(empty)
    empty.resize(500, 400)
    empty.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert pressed == [True]


def test_owners_who_do_not_fit_are_counted(qtbot: QtBot) -> None:
    _, painter = canvas()
    right = paint_chips(painter, 0, 20, 110, ["SMcL", "AM", "BG", "JH", "RG"])
    painter.end()
    assert right <= 110
    assert right > chip_width("SMcL")


@pytest.mark.parametrize("shape", list(MarkShape))
def test_every_mark_differs_from_every_other(qtbot: QtBot, shape: MarkShape) -> None:
    pictures = {}
    for each in MarkShape:
        image, painter = canvas()
        paint_mark(painter, QRectF(0, 0, 44, 34), "R", each)
        painter.end()
        pictures[each] = image
    assert all(pictures[shape] != pictures[other] for other in MarkShape if other is not shape)


def test_white_stands_on_a_filled_mark(qtbot: QtBot) -> None:
    image, painter = canvas()
    paint_mark(painter, QRectF(0, 0, 44, 34), "", MarkShape.FILLED)
    painter.end()
    assert image.pixelColor(22, 17) == LIGHT.fill
