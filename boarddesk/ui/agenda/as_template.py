"""An agenda taken over as its board's template; the dialog is imported when it is wanted."""

from PySide6.QtWidgets import QWidget

from boarddesk.desk.meetings import meeting_line
from boarddesk.ui.bridge import Bridge


def use_as_template(bridge: Bridge, meeting_id: str, parent: QWidget) -> None:
    """Open the templates of the board with the usual one made of this agenda; nothing is kept until she saves."""
    from boarddesk.ui.boards.templates import TemplatesDialog

    board_id = bridge.ask(meeting_line, meeting_id).board_id
    dialog = TemplatesDialog(bridge, board_id, meeting_id, parent, takes_over=True)
    dialog.exec()
    dialog.deleteLater()
