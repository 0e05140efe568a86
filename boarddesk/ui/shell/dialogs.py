"""The window's commands that ask something first: boards, meetings, her name, keys, about."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QInputDialog

from boarddesk.model.errors import RuleError
from boarddesk.ui.shell.explaining import MenuWords
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.meetings.sitting import SittingKey
    from boarddesk.ui.shell.window import MainWindow


class Dialogs(QObject):
    """Opens dialogs for the place she is at."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._statuses: list[QAction] = []
        self._sitting: SittingKey | None = None

    def refresh(self) -> None:
        """Say which of these commands are possible here."""
        window = self._window
        workspace, bridge = window.workspace, window.bridge
        if workspace is None or bridge is None:
            return
        may_write = bridge.can_write
        has_meeting = workspace.at_meeting and workspace.meeting is not None
        actions = window.menus.actions
        actions["board_settings"].setEnabled(workspace.board is not None)
        actions["agenda_templates"].setEnabled(workspace.board is not None)
        actions["agenda_labels"].setEnabled(workspace.board is not None)
        actions["documents"].setEnabled(workspace.board is not None)
        actions["house_style"].setEnabled(workspace.board is not None)
        actions["phrases"].setEnabled(workspace.board is not None)
        actions["new_board"].setEnabled(may_write)
        actions["new_meeting"].setEnabled(may_write and workspace.board is not None)
        actions["details"].setEnabled(has_meeting)
        actions["meeting_history"].setEnabled(has_meeting)
        own = window.page is not None and "meeting" in window.page.lent_actions()
        actions["sitting"].setVisible(not own)
        actions["sitting"].setEnabled(may_write and has_meeting and not own)
        actions["delete_meeting"].setEnabled(may_write and has_meeting)
        actions["editions"].setEnabled(has_meeting)
        workspace.head.status.setEnabled(may_write)
        before, self._statuses = self._statuses, self._status_actions() if may_write and has_meeting else []
        window.menus.set_status_actions(self._statuses)
        for action in before:
            action.deleteLater()

    def clear(self) -> None:
        """Forget the place that was left."""
        self._sitting = None
        self._window.menus.set_status_actions([])
        for action in self._statuses:
            action.deleteLater()
        self._statuses = []

    def board_settings(self) -> None:
        """Codes, register groups and the rest of what is set up once for a board."""
        if self._window.board_id is not None:
            self._run("boarddesk.ui.boards.settings", "BoardSettingsDialog", self._window.board_id)

    def agenda_templates(self) -> None:
        """What new agendas begin with."""
        window = self._window
        if window.board_id is not None:
            window.flush()
            self._run("boarddesk.ui.boards.templates", "TemplatesDialog", window.board_id, window.meeting_id or "")

    def agenda_labels(self) -> None:
        """How the board's agendas are labelled."""
        window = self._window
        if window.board_id is not None:
            window.flush()
            self._run("boarddesk.ui.boards.labels", "LabelsDialog", window.board_id)

    def documents(self) -> None:
        """How the board's minutes look on paper."""
        if self._window.board_id is not None:
            self._run("boarddesk.ui.boards.documents", "DocumentsDialog", self._window.board_id)

    def house_style(self) -> None:
        """The Word file that the board's documents are based on."""
        if self._window.board_id is not None:
            self._run("boarddesk.ui.house.dialog", "HouseStyleDialog", self._window.board_id)

    def phrases(self) -> None:
        """Short keys and what they stand for."""
        window = self._window
        if window.board_id is not None:
            window.flush()
            self._run("boarddesk.ui.boards.phrases", "PhrasesDialog", window.board_id, window.meeting_id or "")

    def new_board(self) -> None:
        """A further board in this file."""
        workspace = self._window.workspace
        if workspace is None:
            return
        before = {board.id for board in workspace.boards}
        if self._run("boarddesk.ui.boards.new", "NewBoardDialog") is None:
            return
        made = next((board.id for board in workspace.boards if board.id not in before), None)
        if made is not None:
            workspace.show_board(made)
            self.board_settings()

    def new_meeting(self) -> None:
        """A meeting of the board, made by hand; it opens on its agenda."""
        from boarddesk.ui.page import Place

        workspace = self._window.workspace
        if workspace is None or workspace.board_id is None:
            return
        before = {line.id for line in workspace.meetings}
        if self._run("boarddesk.ui.meetings.new", "NewMeetingDialog", workspace.board_id) is None:
            return
        made = next((line.id for line in workspace.meetings if line.id not in before), None)
        if made is not None:
            workspace.go(Place("agenda", made), focus=True)

    def plan_year(self) -> None:
        """The meetings of a year by the board's rule, all in one step."""
        workspace = self._window.workspace
        if workspace is not None and workspace.board_id is not None:
            self._window.flush()
            self._run("boarddesk.ui.meetings.plan_year", "PlanYearDialog", workspace.board_id)

    def meeting_details(self) -> None:
        """Date, times, venue and the next meeting."""
        meeting = self._window.workspace.meeting if self._window.workspace else None
        if meeting is not None:
            self._window.flush()
            self._run("boarddesk.ui.meetings.details", "MeetingDetailsDialog", meeting.id)

    def editions(self) -> None:
        """The minutes as they were circulated and approved."""
        meeting = self._window.workspace.meeting if self._window.workspace else None
        if meeting is not None:
            self._run("boarddesk.ui.meetings.editions", "EditionsDialog", meeting.id)

    def note_sitting(self) -> None:
        """The meeting is opened now, or closed, on a page that does not note it itself."""
        from boarddesk.ui.meetings.sitting import SittingKey

        window, workspace = self._window, self._window.workspace
        if workspace is None or workspace.meeting is None or window.bridge is None or window.page is None:
            return
        window.flush()
        head = workspace.head
        if self._sitting is None:
            self._sitting = SittingKey(head.where, window.bridge)
            self._sitting.refused.connect(window.refuse)
            self._sitting.left.connect(window.focus_page)
        self._sitting.press(workspace.meeting.id, head.where.rect())

    def offer_status(self) -> None:
        """Drop the statuses down from the pill."""
        workspace = self._window.workspace
        if workspace is None or not self._statuses:
            return
        made = menu(parent=workspace)
        made.addActions(self._statuses)
        MenuWords(made, self._window.status_line)
        pill = workspace.head.status
        made.popup(pill.mapToGlobal(pill.rect().bottomLeft()))
        made.aboutToHide.connect(made.deleteLater)

    def delete_meeting(self) -> None:
        """Delete a meeting in which nothing has been minuted; Undo brings it back."""
        window = self._window
        meeting = window.workspace.meeting if window.workspace else None
        if meeting is None or window.bridge is None:
            return
        from boarddesk.desk.meetings import delete_meeting
        from boarddesk.rules.dates import weekday_date

        window.flush()
        try:
            window.bridge.run(delete_meeting, meeting.id)
        except RuleError as refusal:
            window.failures.handle(refusal)
            return
        said = self.tr("The meeting of {day} is deleted.").format(day=weekday_date(meeting.date))
        window.say(said, self.tr("Undo"), window.undo)

    def ask_person(self) -> None:
        """The name that stands in the history of changes."""
        settings = self._window.settings
        name, given = QInputDialog.getText(
            self._window,
            self.tr("Your name"),
            self.tr("Your name, as it stands in the history of changes:"),
            text=settings.person,
        )
        if given and name.strip():
            settings.person = name
            self._window.say(
                self.tr("Changes are noted under {name} from the next time a file is opened.").format(name=name.strip())
            )

    def show_keys(self) -> None:
        """The key sheet."""
        from boarddesk.ui.shell.key_sheet import KeySheet

        self._open(KeySheet(self._window.menus, self._window.page, self._window))

    def show_about(self) -> None:
        """Version and licences."""
        from boarddesk.ui.shell.about import AboutDialog

        self._open(AboutDialog(self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _run(self, module: str, name: str, *subject: str) -> Any:
        window = self._window
        made_by = window.registry.dialog(module, name)
        if made_by is None or window.bridge is None:
            return None
        dialog = made_by(window.bridge, *subject, parent=window)
        accepted = dialog.exec()
        dialog.deleteLater()
        return accepted or None

    def _status_actions(self) -> list[QAction]:
        window = self._window
        meeting = window.workspace.meeting if window.workspace else None
        maker = window.registry.dialog("boarddesk.ui.meetings.status", "status_actions")
        if meeting is None or maker is None or window.bridge is None:
            return []
        return list(maker(window.bridge, meeting.id, window, window.flush))
