from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from boarddesk.ui.widgets.completion import Completion, CompletionController, Footer
from boarddesk.ui.widgets.popup import Popup, place_inside
from boarddesk.ui.widgets.toast import Toast, show_toast

ROOM = QRect(0, 0, 800, 600)
PEOPLE = [Completion("Anna Marsh", "AM"), Completion("Alan Stroud", "AS"), Completion("All members", "ALL")]


def a_window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    return window


def shown(qtbot: QtBot, window: QWidget) -> QWidget:
    with qtbot.waitActive(window):
        window.show()
    return window


def an_editor(qtbot: QtBot) -> tuple[QWidget, QLineEdit, CompletionController]:
    window = a_window(qtbot)
    editor = QLineEdit(window)
    editor.setGeometry(20, 20, 200, 32)
    controller = CompletionController(
        editor,
        lambda text: [person for person in PEOPLE if person.code.lower().startswith(text.lower())],
        footer=lambda text: Footer("Nobody is called that", token="red", icon="error") if text == "qx" else None,
    )
    shown(qtbot, window)
    editor.setFocus()
    return window, editor, controller


def test_a_popup_lies_below_its_anchor_where_there_is_room() -> None:
    assert place_inside(QRect(50, 50, 100, 30), QSize(200, 100), ROOM).topLeft() == QRect(50, 84, 0, 0).topLeft()


def test_a_popup_flips_above_its_anchor_at_the_foot_of_the_window() -> None:
    placed = place_inside(QRect(50, 540, 100, 30), QSize(200, 100), ROOM)
    assert placed.bottom() < 540


def test_a_popup_stays_inside_the_window_wherever_its_anchor_is() -> None:
    for x in range(-100, 900, 97):
        for y in range(-100, 700, 89):
            assert ROOM.contains(place_inside(QRect(x, y, 40, 20), QSize(300, 200), ROOM))


def test_esc_closes_a_popup_while_the_focus_stays_in_the_editor(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    editor = QLineEdit(window)
    popup = Popup(editor)
    shown(qtbot, window)
    editor.setFocus()
    popup.show_at(editor.rect(), 200)
    assert popup.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert editor.hasFocus()


def test_a_click_elsewhere_closes_a_popup(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    editor = QLineEdit(window)
    other = QPushButton("Other", window)
    other.move(600, 500)
    popup = Popup(editor)
    shown(qtbot, window)
    popup.show_at(editor.rect(), 200)
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not popup.isVisible()


def test_typing_offers_and_enter_takes_the_current_one(qtbot: QtBot) -> None:
    _, editor, controller = an_editor(qtbot)
    taken: list[tuple[str, int]] = []
    controller.chosen.connect(lambda offer, key: taken.append((offer.code, key)))
    qtbot.keyClicks(editor, "a")
    assert [offer.code for offer in controller.popup.offers] == ["AM", "AS", "ALL"]
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert taken == [("AS", Qt.Key.Key_Return.value)]
    assert not controller.popup.isVisible()
    assert editor.hasFocus()


def test_up_from_the_first_offer_goes_to_the_last(qtbot: QtBot) -> None:
    _, editor, controller = an_editor(qtbot)
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    current = controller.popup.current()
    assert current is not None
    assert current.code == "ALL"


def test_comma_takes_an_offer_and_says_so(qtbot: QtBot) -> None:
    _, editor, controller = an_editor(qtbot)
    taken: list[tuple[str, int]] = []
    controller.chosen.connect(lambda offer, key: taken.append((offer.code, key)))
    qtbot.keyClicks(editor, "am")
    qtbot.keyClick(editor, Qt.Key.Key_Comma)
    assert taken == [("AM", Qt.Key.Key_Comma.value)]
    assert editor.text() == "am"


def test_initials_nobody_has_are_answered_in_the_footer_and_enter_is_left_to_the_editor(qtbot: QtBot) -> None:
    _, editor, controller = an_editor(qtbot)
    returned: list[bool] = []
    editor.returnPressed.connect(lambda: returned.append(True))
    qtbot.keyClicks(editor, "qx")
    assert controller.popup.isVisible()
    assert controller.popup.current() is None
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert returned == [True]


def test_the_list_stays_inside_the_window(qtbot: QtBot) -> None:
    window, editor, controller = an_editor(qtbot)
    editor.move(760, 560)
    qtbot.keyClicks(editor, "a")
    frame = controller.popup.frame().toRect().translated(controller.popup.pos())
    assert window.rect().contains(frame)


def test_a_toast_goes_by_itself(qtbot: QtBot) -> None:
    window = shown(qtbot, a_window(qtbot))
    toast = show_toast(window, "Minutes exported to Word", milliseconds=30)
    assert toast.isVisible()
    assert toast.accessibleName() == "Minutes exported to Word"
    qtbot.waitUntil(lambda: not window.findChildren(Toast))


def test_a_new_toast_replaces_the_old_one(qtbot: QtBot) -> None:
    window = shown(qtbot, a_window(qtbot))
    show_toast(window, "First")
    show_toast(window, "Second")
    assert [toast.text for toast in window.findChildren(Toast) if toast.isVisible()] == ["Second"]


def test_the_link_of_a_toast_does_its_thing_and_closes_it(qtbot: QtBot) -> None:
    window = shown(qtbot, a_window(qtbot))
    done: list[str] = []
    toast = show_toast(window, "Item deleted", "Undo", lambda: done.append("undone"))
    link = toast.findChild(QPushButton)
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_toast_follows_the_window_when_its_size_changes(qtbot: QtBot) -> None:
    window = shown(qtbot, a_window(qtbot))
    toast = show_toast(window, "Saved a copy")
    window.resize(500, 400)
    assert toast.geometry().center().x() in (249, 250)
    assert toast.geometry().bottom() <= 400
