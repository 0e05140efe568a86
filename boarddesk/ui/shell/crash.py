"""The dialog that says that a bug has shown itself."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog


class CrashDialog(Dialog):
    """Says that a bug has shown itself, and offers its report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CrashDialog", "Something went wrong in BoardDesk"),
            QCoreApplication.translate("CrashDialog", "Go on working"),
            parent,
            intro=QCoreApplication.translate(
                "CrashDialog",
                "What you had typed before is saved, and you can go on. This report says where in the program it "
                "happened; it holds no word of your record. Please send it to whoever looks after BoardDesk for you.",
            ),
        )
        self.cancel_button.hide()
        self.text = QPlainTextEdit(report, self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setMinimumSize(560, 240)
        self.setMinimumWidth(640)
        self.body.addWidget(self.text)
        self.copy_button = self.add_button(outline(self.tr("Copy the report"), "copy"))
        self.copy_button.clicked.connect(self._copy)
        self.accept_button.setFocus()

    def add(self, report: str) -> None:
        """Add the report of a further bug."""
        self.text.appendPlainText(report)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
