"""Before minutes leave the program it is said once how many warnings of the check are open; nothing is blocked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from boarddesk.desk.checks import checked, identity
from boarddesk.model.findings import Severity
from boarddesk.rules.dates import counted

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

TOLD = "warnings_told"
"""The property of the window that holds what has been told, by meeting."""


def may_go_on(window: "MainWindow", meeting_id: str) -> bool:
    """Whether to export now; asks only where there is a warning that has not been told before."""
    if window.bridge is None:
        return True
    warnings = [f for f in window.bridge.ask(checked, meeting_id).findings if f.severity is Severity.WARNING]
    found = {identity(finding) for finding in warnings}
    told = window.property(TOLD)
    known: dict[str, set[tuple[str, str, str]]] = told if isinstance(told, dict) else {}
    if not found - known.get(meeting_id, set()):
        return True
    window.setProperty(TOLD, {**known, meeting_id: found})
    if goes_on(len(found), window):
        return True
    look_at_them(window, meeting_id)
    return False


def goes_on(count: int, parent: QWidget) -> bool:
    """Ask whether to look at so many warnings, or to export all the same."""
    said = _tr("{0} is open in the check.") if count == 1 else _tr("{0} are open in the check.")
    role = QMessageBox.ButtonRole
    box = QMessageBox(parent)
    box.setWindowTitle(_tr("Export"))
    box.setText(said.format(counted(count, "warning")))
    box.setInformativeText(
        _tr("Look at them, or export all the same; this is asked again only when there are new ones.")
    )
    look = box.addButton(_tr("&Look at them"), role.RejectRole)
    going_on = box.addButton(_tr("&Export all the same"), role.AcceptRole)
    box.setDefaultButton(look)
    box.setEscapeButton(look)
    box.exec()
    chosen = box.clickedButton() is going_on
    box.deleteLater()
    return chosen


def _tr(text: str) -> str:
    return QCoreApplication.translate("open_warnings", text)


def look_at_them(window: "MainWindow", meeting_id: str) -> None:
    """Open the minutes with the panel of the check."""
    from boarddesk.ui.minutes.page import MinutesPage

    if window.workspace is None:
        return
    window.workspace.open_meeting(meeting_id, "minutes", focus=True)
    page = window.workspace.page
    if isinstance(page, MinutesPage):
        page.check.open()
