"""What is handed out before a meeting: the entries of the menus, and the dialog for action slips.

The dialog writes everybody's or one owner's, as mail drafts in a folder, in Word or as PDF.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget
from typing_extensions import override

from boarddesk.desk.exports import write_matters_word, write_slips_word
from boarddesk.desk.file_naming import file_name
from boarddesk.desk.handing_out import Handed, matters_pack, slips_pack, write_mails
from boarddesk.desk.slips import slip_key
from boarddesk.model.handing_out import SlipsPack
from boarddesk.ui.actions.words import tr
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.jobs import Progress
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf
from boarddesk.ui.progress import show_progress
from boarddesk.ui.theme.icons import icon
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, dress

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

MAIL, WORD, PDF = 0, 1, 2
"""The places in the list of what is written."""


class SlipsDialog(Dialog):
    """Whose slips, in which form, and whether anything confidential may be on them."""

    def __init__(self, bridge: Bridge, board_id: str, owner: str | None, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Action slips"),
            tr("Write"),
            parent,
            intro=tr("Everybody's open actions, with what was said before them. BoardDesk sends nothing itself."),
            settings_key="slips",
        )
        self._bridge, self._board_id = bridge, board_id
        self._all = bridge.ask(slips_pack, board_id)
        self.pack = self._all
        """What is to be written, once she has accepted."""
        self.who = QComboBox(self)
        self.who.addItem(tr("Everybody"), None)
        for slip in self._all.slips:
            self.who.addItem(f"{slip.owner.name or slip.owner.shown} ({len(slip.actions)})", slip_key(slip.owner))
        self.who.setCurrentIndex(max(0, self.who.findData(owner)))
        self._who_field = Field(tr("&For"), self.who, " ", self)
        self.body.addWidget(self._who_field)
        self.form = QComboBox(self)
        self.form.addItems(
            [tr("Mail drafts, one a person"), tr("A Word document, a page an owner"), tr("A PDF, a page an owner")]
        )
        self.body.addWidget(Field(tr("&Write"), self.form, " ", self))
        self.public = QCheckBox(tr("&Leave out what is confidential"), self)
        self.body.addWidget(self.public)
        dress(self)
        self.who.currentIndexChanged.connect(self._tell)
        self.setMinimumWidth(560)
        self._tell()

    @override
    def commit(self) -> None:
        """Settle what is written; RuleError when nothing is left of it."""
        self.pack = self._bridge.ask(
            slips_pack, self._board_id, public=self.public.isChecked(), owner=self.who.currentData()
        )

    def _tell(self) -> None:
        """Say who cannot be written to."""
        key = self.who.currentData()
        slips = [slip for slip in self._all.slips if key in (None, slip_key(slip.owner))]
        names = list(dict.fromkeys(name for slip in slips for name in slip.without_address))
        self._who_field.set_hint(
            missing_words(names) if names else tr("All of them have an address.") if key is None else ""
        )


def missing_words(names: list[str]) -> str:
    """Who cannot be written to."""
    shown = ", ".join(names[:3])
    if len(names) > 3:
        return tr("No address: {names} and {count} more").format(names=shown, count=len(names) - 3)
    return tr("No address: {names}").format(names=shown)


def mailing_action(window: "MainWindow") -> list[QAction]:
    """The entry of the Export menus."""
    if window.bridge is None or window.board_id is None:
        return []
    action = QAction(icon("mail"), tr("Action slips by mail or for one owner…"), window)
    action.triggered.connect(lambda _=False: ask_slips(window))
    return [action]


def ask_slips(window: "MainWindow") -> None:
    """Let her choose and write."""
    bridge, board_id = window.bridge, window.board_id
    assert bridge is not None
    assert board_id is not None
    window.flush()
    dialog = SlipsDialog(bridge, board_id, selected_owner(window), window)
    accepted, pack, form = bool(dialog.exec()), dialog.pack, dialog.form.currentIndex()
    dialog.deleteLater()
    if not accepted:
        return
    if form == MAIL:
        mail(window, pack)
        return
    from boarddesk.ui.exporting import Export

    ending, kind = (".docx", tr("Word document")) if form == WORD else (".pdf", tr("PDF"))
    writer = write_slips_word if form == WORD else write_pdf
    Export(window, Output(tr("Action slips…"), ending, kind, "document", lambda: pack, writer)).begin()


def selected_owner(window: "MainWindow") -> str | None:
    """The key of the first owner of the action that is selected in the log on show."""
    from boarddesk.ui.actions.page import LogPage

    page = window.page
    if not isinstance(page, LogPage):
        return None
    line = page.table.current_line()
    return slip_key(line.owners[0]) if line is not None and line.owners else None


def mail(window: "MainWindow", pack: SlipsPack) -> None:
    """Write the drafts into a folder that is asked for."""
    from boarddesk.ui.exporting import LAST_FOLDER, last_folder

    chosen = QFileDialog.getExistingDirectory(window, tr("Folder for the mail drafts"), str(last_folder()))
    if not chosen:
        return
    QSettings().setValue(LAST_FOLDER, chosen)
    folder = free_folder(Path(chosen) / file_name(pack, ""))

    def work(progress: Progress) -> Handed:
        return write_mails(pack, folder, progress.step)

    job = window.jobs.start(work, partial(tell_done, window, folder))
    show_progress(job, tr("Writing the action slips…"), window, steps=2 * people(pack))


def people(pack: SlipsPack) -> int:
    """How many there is something to write for, about."""
    return len({name for slip in pack.slips for name in (*(r.name for r in slip.recipients), *slip.without_address)})


def free_folder(folder: Path) -> Path:
    """The folder itself, or the first with a number that is not there yet: earlier drafts are left alone."""
    free, number = folder, 2
    while free.exists():
        free, number = folder.with_name(f"{folder.name} ({number})"), number + 1
    return free


def tell_done(window: "MainWindow", folder: Path, done: Handed) -> None:
    """Say what was written and who could not be written to."""
    count = len(done.drafts)
    said = tr("1 mail draft is written.") if count == 1 else tr("{count} mail drafts are written.").format(count=count)
    if done.without_address:
        said += " " + tr("{names}; their slips are in Word.").format(names=missing_words(list(done.without_address)))
    url = QUrl.fromLocalFile(str(folder))
    window.say(said, tr("Show"), lambda: QDesktopServices.openUrl(url))


def handed_outputs(bridge: Bridge, board_id: str, meeting_id: str | None) -> list[Output]:
    """What is handed out before a meeting: the one on show, else the next."""
    slips = partial(bridge.ask, slips_pack, board_id)
    matters = partial(bridge.ask, matters_pack, board_id, meeting_id=meeting_id)
    public = partial(bridge.ask, matters_pack, board_id, meeting_id=meeting_id, public=True)
    word, pdf = tr("Word document"), tr("PDF")
    return [
        Output(tr("Action slips in Word…"), ".docx", word, "document", slips, write_slips_word),
        Output(tr("Action slips as PDF…"), ".pdf", pdf, "pdf", slips, write_pdf),
        Output(tr("Matters arising sheet in Word…"), ".docx", word, "document", matters, write_matters_word),
        Output(tr("Matters arising sheet as PDF…"), ".pdf", pdf, "pdf", matters, write_pdf),
        Output(tr("Public matters arising sheet in Word…"), ".docx", word, "document", public, write_matters_word),
    ]
