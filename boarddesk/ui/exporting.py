"""Export and Print: what can be written from where she is, where it goes, and what happens afterwards."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from boarddesk.desk.exports import put_in_place, write_accessible, write_excel, write_word
from boarddesk.desk.file_naming import Pack, file_name
from boarddesk.desk.packs import minutes_pack, tracker_pack
from boarddesk.desk.tagged import can_tag, word_writer, write_tagged
from boarddesk.desk.trackers import hand_out
from boarddesk.model.errors import KnownError
from boarddesk.model.packs import TrackerPack
from boarddesk.ui.actions.grouping import remembered_grouping
from boarddesk.ui.agenda.outputs import agenda_outputs
from boarddesk.ui.decisions.outputs import decisions_outputs
from boarddesk.ui.forward_plan.outputs import plan_outputs
from boarddesk.ui.glossary.outputs import glossary_outputs
from boarddesk.ui.handing_out import handed_outputs, mailing_action
from boarddesk.ui.jobs import Progress
from boarddesk.ui.meetings.outputs import revised_outputs
from boarddesk.ui.members.outputs import involvement_outputs
from boarddesk.ui.open_warnings import may_go_on
from boarddesk.ui.output import Output
from boarddesk.ui.printing import print_pack, write_pdf
from boarddesk.ui.progress import show_progress
from boarddesk.ui.record.outputs import record_outputs, sign_in_outputs
from boarddesk.ui.theme.icons import icon

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

LAST_FOLDER = "export/folder"
LAST_PDF = "export/pdf"
"""Which kind of PDF she chose last."""
WRITTEN = "written"
"""The property of the window that names the document written last."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)


def outputs(window: "MainWindow") -> list[Output]:
    """The documents of the meeting and board on show."""
    meeting_id, board_id, bridge = window.meeting_id, window.board_id, window.bridge
    found: list[Output] = []
    if bridge is not None and meeting_id is not None:
        minutes = partial(bridge.ask, minutes_pack, meeting_id)
        word, kind = _tr("Minutes in Word…"), _tr("Word document")
        found.append(Output(word, ".docx", kind, "document", minutes, write_word, "Ctrl+Shift+E"))
        found.append(Output(_tr("Minutes as PDF…"), ".pdf", _tr("PDF"), "pdf", minutes, write_pdf))
        found.append(Output(_tr("Accessible minutes in Word…"), ".docx", kind, "document", minutes, write_accessible))
        public = partial(bridge.ask, minutes_pack, meeting_id, public=True)
        found.append(Output(_tr("Public minutes in Word…"), ".docx", kind, "document", public, write_word))
        found.append(Output(_tr("Public minutes as PDF…"), ".pdf", _tr("PDF"), "pdf", public, write_pdf))
        found = [replace(each, minutes_of=meeting_id) for each in found]
        found += revised_outputs(bridge, meeting_id)
        found += agenda_outputs(bridge, meeting_id)
        found += sign_in_outputs(bridge, meeting_id)
    if bridge is not None and board_id is not None:
        tracker = partial(bridge.ask, tracker_pack, board_id)
        excel, kind = _tr("Action tracker in Excel…"), _tr("Excel workbook")
        number = partial(bridge.desk.note, hand_out, board_id) if bridge.can_write else None
        found.append(Output(excel, ".xlsx", kind, "table", tracker, write_excel, final=number))
        found.append(
            Output(
                _tr("Action tracker as PDF…"), ".pdf", _tr("PDF"), "pdf", partial(grouped_tracker, tracker), write_pdf
            )
        )
        open_to_all = partial(bridge.ask, tracker_pack, board_id, public=True)
        found.append(Output(_tr("Public action tracker in Excel…"), ".xlsx", kind, "table", open_to_all, write_excel))
        found += handed_outputs(bridge, board_id, meeting_id)
        found += record_outputs(window, bridge, board_id)
        found += involvement_outputs(bridge, board_id)
        found += plan_outputs(bridge, board_id)
        found += decisions_outputs(bridge, board_id)
        found += glossary_outputs(bridge, board_id)
    return found


def grouped_tracker(tracker: Callable[[], TrackerPack]) -> TrackerPack:
    """The tracker for paper, grouped as the log of the board is on the screen."""
    return replace(tracker(), grouping=remembered_grouping("actions"))


def export_actions(window: "MainWindow") -> list[QAction]:
    """The entries of the Export menus, for the place on show, and what to do with the document written last."""
    found = [an_action(window, each, Export(window, each).begin) for each in outputs(window)]
    if found:
        first = next((each for each in outputs(window) if each.ending == ".pdf"), outputs(window)[0])
        look = replace(first, text=_tr("Preview before exporting…"), icon_name="preview", key="")
        found.insert(0, an_action(window, look, partial(show_preview, window, first)))
    return [*found, *mailing_action(window), *written_actions(window)]


def written_actions(window: "MainWindow") -> list[QAction]:
    """Open the document written last, or its folder."""
    kept = window.property(WRITTEN)
    if not isinstance(kept, str) or not Path(kept).exists():
        return []
    path = Path(kept)
    found = []
    for text, target in ((_tr("Open {name}"), path), (_tr("Show {name} in its folder"), path.parent)):
        action = QAction(icon("folder"), text.format(name=path.name), window)
        url = QUrl.fromLocalFile(str(target))
        action.triggered.connect(lambda _=False, url=url: QDesktopServices.openUrl(url))
        found.append(action)
    return found


def print_actions(window: "MainWindow") -> list[QAction]:
    """The entries of the Print menus, for the place on show."""
    found = []
    for output in outputs(window):
        if output.ending != ".pdf":
            continue
        name = output.text.replace(_tr(" as PDF…"), "")
        preview = replace(output, text=_tr("{name}: preview…").format(name=name), icon_name="preview")
        paper = replace(output, text=_tr("{name}: print…").format(name=name), icon_name="print")
        found.append(an_action(window, preview, partial(show_preview, window, output)))
        found.append(an_action(window, paper, partial(print_now, window, paper)))
    return found


def an_action(window: "MainWindow", output: Output, run: Callable[[], object]) -> QAction:
    """A menu entry."""
    action = QAction(icon(output.icon_name), output.text, window)
    if output.key:
        action.setShortcut(output.key)
    action.triggered.connect(lambda _=False: run())
    return action


def packed(window: "MainWindow", output: Output) -> Pack:
    """The document's content, with everything that has been typed."""
    window.flush()
    return output.pack()


def show_preview(window: "MainWindow", output: Output) -> None:
    """Show the pages before they are printed or exported."""
    from boarddesk.ui.preview.dialog import PreviewDialog

    window.flush()
    dialog = PreviewDialog(window, outputs(window), output.name)
    dialog.exec()
    dialog.deleteLater()


def print_now(window: "MainWindow", output: Output) -> None:
    """Print through the system's dialog."""
    if print_pack(packed(window, output), window):
        window.say(_tr("Sent to the printer."))


class Export:
    """One export: asks where to, writes in a worker, and offers to open what was written."""

    def __init__(self, window: "MainWindow", output: Output) -> None:
        self._window = window
        self._output = output
        self._tagged: bool | None = None
        """Whether LibreOffice makes the PDF; none for other documents and where nobody was asked."""

    def begin(self) -> None:
        """Ask where to and write there."""
        pack = packed(self._window, self._output)
        if self._output.minutes_of and not may_go_on(self._window, self._output.minutes_of):
            return
        path = self._ask(pack)
        if path is not None:
            self.write(self._output.final() if self._output.final else pack, path)

    def write(self, pack: Pack, path: Path) -> None:
        """Write the document in a worker."""
        QSettings().setValue(LAST_FOLDER, str(path.parent))
        writer, in_word = self._output.writer, word_writer(pack) if self._tagged else None

        def work(progress: Progress) -> Path:
            if in_word is not None:
                write_tagged(partial(in_word, pack), path, progress.check)
            else:
                written(partial(writer, pack), path, progress.check)
            return path

        job = self._window.jobs.start(work, self._done)
        office = _tr("LibreOffice is making the PDF…")
        own = _tr("Writing {name}…").format(name=path.name)
        show_progress(job, office if in_word is not None else own, self._window)

    def _ask(self, pack: Pack) -> Path | None:
        proposed = last_folder() / file_name(pack, self._output.ending)
        kinds = [f"{self._output.kind} (*{self._output.ending})"]
        if self._output.ending == ".pdf":
            kinds = pdf_kinds() if can_tag(pack) else pdf_kinds()[1:]
        kept = QSettings().value(LAST_PDF)
        first = kept if isinstance(kept, str) and kept in kinds else kinds[0]
        title = self._output.text.rstrip("…")
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, str(proposed), ";;".join(kinds), first)
        if not chosen:
            return None
        if kind in pdf_kinds() and len(kinds) > 1:
            QSettings().setValue(LAST_PDF, kind)
        self._tagged = kind == pdf_kinds()[0] if kind in pdf_kinds() else None
        path = Path(chosen)
        return path if path.suffix.lower() == self._output.ending else path.with_name(path.name + self._output.ending)

    def _done(self, path: Path) -> None:
        self._window.setProperty(WRITTEN, str(path))
        self._window.outputs.fill()
        said = {
            None: _tr("{name} is written."),
            True: _tr("{name} is written by LibreOffice, tagged for screen readers."),
            False: _tr("{name} is written as a quick PDF, without tags for screen readers."),
        }[self._tagged].format(name=path.name)
        self._window.say(said, _tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))


def written(writer: Callable[[Path], object], path: Path, check: Callable[[], None]) -> None:
    """Write a document unless `check`, asked once it is made, raises; what was there before stays until then."""

    def fill(target: Path) -> None:
        try:
            writer(target)
        except KnownError as error:
            raise KnownError(str(error).replace(target.name, path.name)) from error
        check()

    put_in_place(path, fill)


def pdf_kinds() -> list[str]:
    """The two kinds of PDF as the dialog names them: the tagged one first."""
    return [_tr("Tagged PDF by LibreOffice, for screen readers (*.pdf)"), _tr("Quick PDF for paper (*.pdf)")]


def last_folder() -> Path:
    """Where the last document went, or the user's documents."""
    kept = QSettings().value(LAST_FOLDER)
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
