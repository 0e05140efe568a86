"""Shows every shared control in one window, to be put beside the pictures.

Run `python -m tests.ui.gallery OUT.png light 2`.
"""

import os
import sys

from PySide6.QtCore import QRect, QTime
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from boarddesk.ui.theme.icons import icon
from boarddesk.ui.theme.theme import Mode, Theme
from boarddesk.ui.widgets.buttons import Button, link, outline, plain, primary
from boarddesk.ui.widgets.completion import Completion, CompletionPopup, Footer
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.field import Field, IconLineEdit, add_button
from boarddesk.ui.widgets.labels import hairline, label
from boarddesk.ui.widgets.menu import menu
from boarddesk.ui.widgets.pages import FlatTabBar, PageHeader
from boarddesk.ui.widgets.popup import ErrorBubble
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.status_pill import StatusPill
from boarddesk.ui.widgets.toast import show_toast


class Gallery(QMainWindow):
    """All controls on one sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1280, 800)
        for title in ("File", "Edit", "Board", "Meeting", "View", "Help"):
            self.menuBar().addMenu(menu(title, self))
        self.statusBar().showMessage("All changes saved 10:20")
        self.sheet = QWidget()
        self.sheet.setProperty("ground", "surface")
        self.setCentralWidget(self.sheet)
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(28, 22, 28, 12)
        self.column.setSpacing(11)
        self.focused = QLineEdit("Kate")
        self._fill()

    def _fill(self) -> None:
        head = PageHeader("New meeting", "Taken over from 19 November: seven standing items, four open actions.")
        head.set_status("In session")
        check = plain("Check", "check_list")
        check.setCheckable(True)
        check.setChecked(True)
        check.set_count(12)
        for tool in (check, plain("Export", "export"), plain("Print", "print")):
            head.add_tool(tool)
        self.column.addWidget(head)
        tabs = FlatTabBar()
        for word in ("Attendance", "Agenda", "Minutes", "Actions"):
            tabs.addTab(word)
        tabs.setCurrentIndex(2)
        joined = QVBoxLayout()
        joined.setSpacing(0)
        joined.addWidget(tabs)
        joined.addWidget(hairline())
        self.column.addLayout(joined)
        self.column.addLayout(_fields(self.focused))
        self.column.addLayout(_row(*_checks()))
        self.column.addLayout(_row(*_buttons()))
        self.column.addLayout(_row(*_choices()))
        self.column.addLayout(_row(*_pills()))
        self.column.addStretch(1)

    def float_popups(self) -> None:
        """Show what floats."""
        sheet = self.sheet
        self.offers = CompletionPopup(sheet)
        self.offers.set_offers([
            Completion("Anna Marsh", "AM", "Northmoor PCT"),
            Completion("Alan Stroud", "AS", "Police"),
            Completion("All members", "ALL"),
        ])  # fmt: skip
        self.offers.set_footer(Footer("Thursday 21 January 2010", "“next” is the next meeting, in 9 weeks"))
        self.offers.show_at(QRect(28, 520, 300, 20), 340)
        self.bubble = ErrorBubble(sheet)
        self.bubble.say("Nobody on the register is QX", QRect(400, 540, 200, 30))
        exports = menu("", self)
        for name, text in (("document", "Minutes in Word\tCtrl+E"), ("pdf", "Minutes as PDF"), ("mail", "Mail draft")):
            exports.addAction(QAction(icon(name), text, exports))
        exports.addSeparator()
        exports.addAction(QAction(icon("lock"), "Public copy\tonce approved", exports, enabled=False))
        exports.setActiveAction(exports.actions()[0])
        exports.ensurePolished()
        exports.adjustSize()
        self.menu_picture = label(parent=sheet)
        self.menu_picture.setPixmap(exports.grab())
        self.menu_picture.setGeometry(680, 520, exports.width(), exports.height())
        self.menu_picture.show()
        empty = EmptyState(
            "forward_plan", "Nothing planned yet", "Type ~ in the minutes.", outline("Plan an item", "add"), sheet
        )
        empty.setGeometry(870, 520, 400, 210)
        empty.show()
        show_toast(self, "Minutes exported to Word", "Show in folder")


def _fields(focused: QLineEdit) -> QGridLayout:
    date = QLineEdit("Thu 21 January 2010")
    add_button(date, "calendar", "Pick a date")
    start, minutes, purpose = QTimeEdit(QTime(13, 0)), QSpinBox(), QComboBox()
    start.setDisplayFormat("h.mm ap")
    minutes.setRange(0, 240)
    minutes.setValue(45)
    minutes.setSuffix(" minutes")
    purpose.addItems(["For decision", "For discussion", "For information"])
    initials = Field("Initials", QLineEdit("QX"))
    initials.set_error("Nobody on the register is QX")
    late = QLineEdit()
    late.setPlaceholderText("Set when the agenda is issued")
    late.setEnabled(False)
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(8)
    fields = (
        Field("Date", date, "Third Thursday, as always"),
        Field("From", start),
        Field("Venue", QLineEdit("Education Centre, Junction Road"), "Used at the last three meetings"),
        Field("With focus", focused, "2 px ring, text does not move"),
        initials,
        Field("Not available yet", late),
        Field("Allotted", minutes),
        Field("Purpose", purpose),
        Field("Presented by", IconLineEdit("guest", "Name or initials", "Ctrl K")),
    )
    for at, field in enumerate(fields):
        grid.addWidget(field, at // 3, at % 3)
        grid.setColumnStretch(at % 3, 1)
    return grid


def _checks() -> list[QWidget]:
    boxes: list[QWidget] = []
    for text, on, usable in (
        ("Standing items", True, True),
        ("Reminder", False, True),
        ("Sign-in sheet", False, False),
    ):
        box = QCheckBox(text)
        box.setChecked(on)
        box.setEnabled(usable)
        boxes.append(box)
    draft = QRadioButton("Draft")
    draft.setChecked(True)
    return [*boxes, draft, QRadioButton("Final")]


def _buttons() -> list[QWidget]:
    issue: Button = primary("Issue agenda", "send")
    issue.setEnabled(False)
    export = outline("Export", "export")
    export.setEnabled(False)
    update = outline("Add an update", "add", key="U")
    exports = plain("Export", "export")
    exports.setMenu(menu("", exports))
    first = [primary("Create meeting", "check"), outline("Preview agenda", "preview"), plain("Cancel")]
    return [*first, issue, export, update, exports, link("All actions")]


def _choices() -> list[QWidget]:
    years = Segments([("calendar", "Calendar year"), ("financial", "Financial year"), ("any", "Any period")])
    views = Segments([("open", "Open"), ("overdue", "Overdue"), ("owner", "By owner")], "pills")
    views.set_count("open", 14)
    views.set_count("overdue", 2, "red")
    return [years, views]


def _pills() -> list[QWidget]:
    return [StatusPill("Overdue", "red"), StatusPill("Due soon", "amber"), StatusPill("On track", "green"),
            StatusPill("In session", "accent"), StatusPill("Planned", "neutral")]  # fmt: skip


def _row(*widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def main(target: str, mode: str, scale: str = "1") -> None:
    """Draw the gallery to a file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = scale
    app = QApplication([])
    Theme(Mode(mode)).apply(app)
    window = Gallery()
    window.show()
    app.processEvents()
    window.focused.setFocus()
    window.float_popups()
    app.processEvents()
    window.grab().save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
