"""A new member from a decision of the minutes: the dialog of a membership, filled in with what the sentence says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.joining import joining_details
from boarddesk.ui.members.dialog import MemberDialog

if TYPE_CHECKING:
    from boarddesk.ui.minutes.editor import ItemEditor
    from boarddesk.ui.minutes.page import MinutesPage


def member_from_decision(page: "MinutesPage", editor: "ItemEditor") -> None:
    """Open the dialog filled in with the paragraph the caret is in; the minutes stay as they are."""
    if page.minutes is None or not page.bridge.can_write:
        return
    page.flush()
    text = editor.textCursor().block().text()
    details = page.bridge.ask(joining_details, page.minutes.meeting_id, text)
    dialog = MemberDialog(page.bridge, page.minutes.board_id, details=details, parent=page)
    added = QCoreApplication.translate("Joining", "{name} is a member from then on")
    dialog.added.connect(lambda _, name: page.said.emit(added.format(name=name)))
    dialog.exec()
    dialog.deleteLater()
    editor.setFocus()
