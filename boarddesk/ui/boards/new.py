"""The dialog for a further board in a file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.boards import new_board, proposed_short_name
from boarddesk.model.errors import RuleError
from boarddesk.rules.codes import CODE_SETS
from boarddesk.ui.boards.words import code_set_words
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_new_board import Ui_NewBoard
from boarddesk.ui.widgets.bound_field import bound
from boarddesk.ui.widgets.dialog import Dialog


class NewBoardDialog(Dialog):
    """Asks for the name and the codes; `board_id` is the board once it is made."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("NewBoardDialog", "New board"),
            QCoreApplication.translate("NewBoardDialog", "Make it"),
            parent,
            intro=QCoreApplication.translate(
                "NewBoardDialog", "A committee, a trust, a governing body: it shares this file and its people."
            ),
        )
        self._bridge = bridge
        self.board_id: str | None = None
        self.form = Ui_NewBoard()
        page = QWidget(self)
        self.form.setupUi(page)
        self.body.addWidget(page)
        self.name = bound(self.form, "name", self.tr("As it stands on the minutes"))
        self.short_name = bound(self.form, "shortName", self.tr("For lists, offices and the running head"))
        self.codes = bound(self.form, "codes")
        for name in CODE_SETS:
            self.form.codes.addItem(name, name)
        self.form.codes.currentIndexChanged.connect(lambda _: self._say_codes())
        self.form.name.textChanged.connect(self._propose)
        self._say_codes()
        self.setMinimumWidth(640)
        self.accept_button.setEnabled(bridge.can_write)
        self.form.name.setFocus()

    @override
    def commit(self) -> None:
        form = self.form
        if not form.name.text().strip():
            self.name.set_error(self.tr("What is it called?"))
            form.name.setFocus()
            raise RuleError(self.tr("The board's name is missing."))
        self.board_id = self._bridge.run(
            new_board, form.name.text(), form.shortName.text().strip(), form.codes.currentData()
        )

    def _propose(self, name: str) -> None:
        self.name.set_error(None)
        self.form.shortName.setPlaceholderText(proposed_short_name(name))

    def _say_codes(self) -> None:
        self.codes.set_hint(code_set_words(CODE_SETS[self.form.codes.currentData()]))
