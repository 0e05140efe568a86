"""A view of pages with what belongs to it: which page, which size, and how far the preview can be trusted."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from boarddesk.desk.exports import paper_of
from boarddesk.desk.file_naming import Pack
from boarddesk.ui.preview.pages_view import PagesView
from boarddesk.ui.widgets.buttons import IconButton, plain
from boarddesk.ui.widgets.labels import label


def tr(text: str) -> str:
    """A text in the language of the screens."""
    return QCoreApplication.translate("Preview", text)


class Preview(QWidget):
    """Shows a pack as it is printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PagesView(tr("Preview of the pages"), self)
        self.where: QLabel = label("", "secondary", "text2")
        self.size_shown: QLabel = label("", "secondary", "text2")
        self.size_shown.setMinimumWidth(44)
        self.size_shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note: QLabel = label("", "hint", "text2", wrap=True)
        smaller = IconButton("minus", tr("Smaller (Ctrl+-)"), self, 28)
        larger = IconButton("add", tr("Larger (Ctrl++)"), self, 28)
        fit = plain(tr("&Fit"), parent=self)
        fit.setToolTip(tr("As wide as the preview (Ctrl+0)"))
        smaller.clicked.connect(lambda: self.view.step_zoom(False))
        larger.clicked.connect(lambda: self.view.step_zoom(True))
        fit.clicked.connect(lambda: self.view.set_zoom(None))
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.where, 1)
        for widget in (smaller, self.size_shown, larger, fit):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        self.setFocusProxy(self.view)
        self.view.turned.connect(self._tell)
        self.show_note(None)

    def show_pack(self, pack: Pack) -> None:
        """Show a document; the place that is read stays."""
        self.show_note(getattr(pack, "house", None))
        self.view.show_paper(paper_of(pack), pack.language)

    def clear(self) -> None:
        """Show nothing."""
        self.view.clear()
        self.where.setText("")

    def show_note(self, house: object) -> None:
        """Say that Word may end its pages elsewhere, and on which file its document is based."""
        said = tr("Content and look as on paper. Page breaks may differ in Word.")
        name = getattr(house, "name", "")
        if name:
            said += " " + tr("There it is based on {name}.").format(name=name)
        self.note.setText(said)

    def _tell(self) -> None:
        pages = self.view.pages
        if pages:
            self.where.setText(tr("Page {page} of {pages}").format(page=self.view.page + 1, pages=pages))
        self.size_shown.setText(f"{round(self.view.zoom * 100)} %")
