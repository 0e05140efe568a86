"""What can be done with the members as a whole: the button "More" of the page and what stands behind it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

from boarddesk.desk.member_import import read_list
from boarddesk.model.errors import KnownError
from boarddesk.ui.members.doubles import DoublesDialog
from boarddesk.ui.members.importing import ImportDialog
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.members.page import MembersPage

LAST_FOLDER = "import/folder"


class MemberTools(QObject):
    """The button and its menu."""

    def __init__(self, page: "MembersPage") -> None:
        super().__init__(page)
        self._page = page
        self.button = outline(self.tr("More"), "more", parent=page)
        self.menu = menu(self.tr("More"), page)
        self.importing = self.menu.addAction(icon("import"), self.tr("&Import a list…"))
        self.importing.triggered.connect(lambda _=False: self.import_list())
        self.doubles = self.menu.addAction(icon("members"), self.tr("&People entered twice…"))
        self.doubles.triggered.connect(lambda _=False: self.find_doubles())
        self.button.clicked.connect(self._drop)

    def allow(self, *, writable: bool) -> None:
        """Allow what changes the members, or not."""
        for action in (self.importing,):
            action.setEnabled(writable)

    def find_doubles(self) -> None:
        """Show who may have been entered twice."""
        self._merge(None)

    def merge_selected(self) -> None:
        """Offer to make one person of the two selected; with any other number, show likely pairs."""
        lines = [row.line for row in self._page.table.selected_lines() if row.line is not None]
        people = list(dict.fromkeys(line.person_id for line in lines if line.person_id))
        self._merge((people[0], people[1]) if len(people) == 2 else None)

    def _merge(self, pair: tuple[str, str] | None) -> None:
        dialog = DoublesDialog(self._page.bridge, self._page, pair=pair)
        dialog.exec()
        if dialog.merged:
            names = ", ".join(dialog.merged)
            self._page.said.emit(self.tr("Entered once now: {names}").format(names=names))
        dialog.deleteLater()

    def import_list(self) -> None:
        """Ask for a list and take it over."""
        kinds = self.tr("Lists of members (*.csv *.xlsx *.xlsm *.tsv *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("Import a list of members"), folder(), kinds)
        if chosen:
            QSettings().setValue(LAST_FOLDER, str(Path(chosen).parent))
            self.import_from(Path(chosen))

    def import_from(self, path: Path) -> None:
        """Show what taking a list over would do; a file that is no list gets its one sentence."""
        page = self._page
        assert page.subject_id is not None
        try:
            sheet = read_list(path)
        except KnownError as error:
            QMessageBox.warning(page, self.tr("Import a list of members"), str(error))
            return
        dialog = ImportDialog(page.bridge, page.subject_id, sheet, page)
        dialog.exec()
        if dialog.said:
            page.said.emit(self.tr("{name}: {words}").format(name=sheet.name, words=dialog.said))
        dialog.deleteLater()

    def _drop(self) -> None:
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))


def folder() -> str:
    """Where the last list lay, or the user's documents."""
    kept = QSettings().value(LAST_FOLDER)
    if isinstance(kept, str) and Path(kept).is_dir():
        return kept
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
