"""The dialog that goes back to a backup."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.ui.shell.files import BackupLine
from boarddesk.ui.shell.told import moment_in_words, size_in_words
from boarddesk.ui.widgets.dialog import Dialog


class RestoreDialog(Dialog):
    """Lists the backups of the open file, newest first."""

    def __init__(self, name: str, backups: Sequence[BackupLine], parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RestoreDialog", "Restore from a backup"),
            QCoreApplication.translate("RestoreDialog", "Restore"),
            parent,
            intro=QCoreApplication.translate(
                "RestoreDialog",
                "Everything in “{name}” goes back to how it was then. As it is now, it is kept as a backup first.",
            ).format(name=name),
        )
        self._backups = tuple(backups)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setMinimumSize(520, 260)
        self.setMinimumWidth(620)
        for backup in self._backups:
            words = f"{moment_in_words(backup.time)}   ·   {backup.reason}   ·   {size_in_words(backup.size)}"
            QListWidgetItem(words, self.list)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.body.addWidget(self.list)
        self.list.setFocus()

    @property
    def chosen(self) -> BackupLine | None:
        """The backup she chose."""
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    @override
    def commit(self) -> None:
        """Refuse when nothing is chosen."""
        if self.chosen is None:
            raise RuleError(self.tr("Choose the backup to go back to."))
