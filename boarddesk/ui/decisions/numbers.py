"""The dialog that says how a board numbers its decisions."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.desk.decision_numbers import save_decision_pattern
from boarddesk.desk.decision_scheme import decision_pattern
from boarddesk.model.errors import RuleError
from boarddesk.rules.decision_numbers import check_pattern, number_of
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field

BY_REF, BY_PATTERN = 0, 1
"""The places in the list of ways."""
USUAL = "D{year}/{nn}"


class NumbersDialog(Dialog):
    """The ref of the minute, or a number by a pattern, with what it comes to below."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Numbers of decisions"),
            _tr("Save"),
            parent,
            intro=_tr(
                "Decisions of circulated minutes get their numbers at once and keep them. Others follow the minutes."
            ),
        )
        self._bridge = bridge
        self._board_id = board_id
        self._today: dt.date = bridge.ask(lambda read: read.today)
        kept = bridge.ask(decision_pattern, board_id)
        self.way = QComboBox(self)
        self.way.addItems([_tr("By the ref of the minute: 19.11.26/14.1 ii"), _tr("By a running number")])
        self.way.setCurrentIndex(BY_PATTERN if kept else BY_REF)
        self.pattern = QLineEdit(kept or USUAL, self)
        self.pattern_field = Field(_tr("&Pattern"), self.pattern, "", self)
        self.body.addWidget(Field(_tr("&Decisions are called"), self.way))
        self.body.addWidget(self.pattern_field)
        self.way.currentIndexChanged.connect(lambda _: self._show())
        self.pattern.textEdited.connect(lambda _: self._show())
        self._show()
        self.setMinimumWidth(520)
        self.accept_button.setEnabled(bridge.can_write)

    @override
    def commit(self) -> None:
        by_pattern = self.way.currentIndex() == BY_PATTERN
        if by_pattern and not self.pattern.text().strip():
            raise RuleError(_tr("The pattern is missing. Try D{year}/{nn}."))
        self._bridge.run(save_decision_pattern, self._board_id, self.pattern.text() if by_pattern else "")

    def _show(self) -> None:
        """What the pattern comes to, or what is wrong with it."""
        self.pattern_field.setEnabled(self.way.currentIndex() == BY_PATTERN)
        self.pattern_field.set_error(None)
        try:
            kept = check_pattern(self.pattern.text())
        except RuleError as refusal:
            self.pattern_field.set_error(str(refusal))
            return
        shown = ", ".join(number_of(kept, self._today, n) for n in (1, 2, 3)) if kept else ""
        self.pattern_field.set_hint(f"= {shown} …" if shown else "")


def ask_numbers(bridge: Bridge, board_id: str, parent: QWidget | None) -> bool:
    """Let her say how decisions are numbered; whether she did."""
    dialog = NumbersDialog(bridge, board_id, parent)
    done = bool(dialog.exec())
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("NumbersDialog", text)
