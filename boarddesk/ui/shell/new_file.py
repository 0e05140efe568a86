"""The dialog for a new board: its name, and where its file lies."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.rules.codes import CODE_SETS
from boarddesk.ui.shell.paths import FILTER, free_path, with_ending
from boarddesk.ui.shell.told import folder_in_words
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field


class NewFileDialog(Dialog):
    """Asks what is needed to begin; everything else can be set later."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("NewFileDialog", "New board"),
            QCoreApplication.translate("NewFileDialog", "Make it"),
            parent,
            intro=QCoreApplication.translate(
                "NewFileDialog", "A board is kept in one file. Its members, codes and meetings come next."
            ),
        )
        self._folder = folder
        self._chosen: Path | None = None
        self.name = QLineEdit(self)
        self.short_name = QLineEdit(self)
        self.codes = QComboBox(self)
        for each in CODE_SETS:
            self.codes.addItem(each, each)
        self._codes_field = Field(self.tr("&Attendance codes"), self.codes)
        self.where = QLineEdit(self)
        self.where.setReadOnly(True)
        self._name_field = Field(self.tr("&Name of the board"), self.name, self.tr("As it stands on the minutes"))
        short = Field(self.tr("&Short name"), self.short_name, self.tr("For lists and the navigator; may stay empty"))
        self._where_field = Field(self.tr("File"), self.where)
        self.choose = outline(self.tr("&Change…"), "folder", parent=self)
        self._build_fields(short)
        self.name.textChanged.connect(self._show_where)
        self.choose.clicked.connect(self._choose)
        self.codes.currentIndexChanged.connect(lambda _: self._say_codes())
        self._say_codes()
        self._show_where()
        self.name.setFocus()

    @property
    def board_name(self) -> str:
        """The name of the board."""
        return self.name.text().strip()

    @property
    def path(self) -> Path:
        """Where the file will lie: named after the board in the usual folder, unless she chose another."""
        return self._chosen or free_path(self._folder, self.board_name)

    @override
    def commit(self) -> None:
        """Refuse a board without a name."""
        if not self.board_name:
            self._name_field.set_error(self.tr("The board needs a name."))
            self.name.setFocus()
            raise RuleError(self.tr("The board needs a name."))

    def _build_fields(self, short: Field) -> None:
        self.setMinimumWidth(600)
        self.body.addWidget(self._name_field)
        self.body.addWidget(short)
        self.body.addWidget(self._codes_field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._where_field, 1)
        row.addWidget(self.choose)
        self.body.addLayout(row)
        order: list[QWidget] = [self.name, self.short_name, self.codes, self.where, self.choose, self.accept_button]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _show_where(self) -> None:
        self._name_field.set_error("")
        self.say_wrong("")
        path = self.path
        self.where.setText(path.name)
        self.where.setToolTip(str(path))
        self._where_field.set_hint(self.tr("In {folder}").format(folder=folder_in_words(path)))

    def _say_codes(self) -> None:
        meanings = (entry.meaning for entry in CODE_SETS[self.codes.currentData()])
        self._codes_field.set_hint(" · ".join(meanings))

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Where the board is kept"), str(self.path), FILTER)
        if name:
            self._chosen = with_ending(Path(name))
            self._show_where()
