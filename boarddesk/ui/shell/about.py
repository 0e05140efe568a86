"""Which BoardDesk this is, and whose work it is built with."""

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QWidget

from boarddesk import __version__
from boarddesk.assets import asset
from boarddesk.ui.forms.ui_about import Ui_About
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.dialog import Dialog

SHIPPED = (("Inter", "inter"), ("Lucide", "lucide"), ("SCOWL, the British dictionary", "dictionary-en-gb"))
"""What is shipped with it: its name and the folder that holds its licence."""
BUILT_WITH = (
    ("Qt and PySide6", "LGPL-3.0-only"),
    ("Python", "PSF-2.0"),
    ("SQLite", "public domain"),
    ("SQLModel, SQLAlchemy, Pydantic, Alembic", "MIT"),
    ("python-docx, openpyxl, platformdirs, RapidFuzz", "MIT"),
    ("Hunspell through chunspell", "MPL-1.1/GPL-2.0/LGPL-2.1; MIT"),
    ("lxml", "BSD-3-Clause"),
)


class AboutDialog(Dialog):
    """Version, promise, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("BoardDesk", QCoreApplication.translate("AboutDialog", "Close"), parent)
        self.cancel_button.hide()
        self.form = Ui_About()
        content = QWidget(self)
        self.form.setupUi(content)
        self.form.version.setText(self.tr("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion()))
        self.form.promise.setFont(font("secondary"))
        self.form.promise.setProperty("tone", "text2")
        self.form.licencesLabel.setFont(font("label"))
        self.form.licences.setPlainText(licences())
        self.body.addWidget(content)
        self.setMinimumWidth(640)
        self.accept_button.setFocus()


def licences() -> str:
    """The libraries with their licences' names, and the whole text of those that are shipped."""
    lines = [f"{name}: {licence}" for name, licence in BUILT_WITH]
    for name, folder in SHIPPED:
        text = asset("resources", "third_party", folder, "LICENSE.txt").read_text("utf-8").strip()
        lines += ["", "", name, "", text]
    return "\n".join(lines)
