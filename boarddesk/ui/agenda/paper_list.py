"""The papers of an item in its details: dropped or picked, opened through a copy, announced as to follow."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.desk import papers
from boarddesk.desk.papers import PaperFile, PaperLine, paper_file, paper_lines, refuse_size, size_words
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.buttons import IconButton
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label

HEIGHT = 108


class PaperList(QWidget):
    """Papers with buttons to add, announce, mark and remove."""

    refused = Signal(str)
    """One sentence why something cannot be; empty takes it back."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._item_id: str | None = None
        self._copies: QTemporaryDir | None = None
        self._lines: tuple[PaperLine, ...] = ()
        self._can_edit = True
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Papers of the item"))
        self.list.setFixedHeight(HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add = IconButton("add", self.tr("Add papers… (Ins)"), self, 32)
        self.follow = IconButton("waiting", self.tr("To follow…"), self, 32)
        self.lock = IconButton("lock", self.tr("Confidential, or open again"), self, 32)
        self.remove = IconButton("delete", self.tr("Remove (Del)"), self, 32)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    @property
    def lines(self) -> tuple[PaperLine, ...]:
        """The papers on show."""
        return self._lines

    def set_can_edit(self, can_edit: bool) -> None:
        """Allow or refuse changes; papers can be opened all the same."""
        self._can_edit = can_edit
        self.setAcceptDrops(can_edit)
        for button in (self.add, self.follow, self.lock, self.remove):
            button.setEnabled(can_edit)
        for action in self._changes:
            action.setEnabled(can_edit)

    def show_item(self, item_id: str | None) -> None:
        """Show the papers of an item."""
        kept = self.list.currentRow() if item_id == self._item_id else 0
        self._item_id = item_id
        self._lines = self._bridge.ask(paper_lines, item_id) if item_id is not None else ()
        self.list.clear()
        for line in self._lines:
            row = QListWidgetItem(self._words(line))
            row.setToolTip(row.text())
            self.list.addItem(row)
        self.list.setCurrentRow(min(kept, len(self._lines) - 1))

    def add_files(self, paths: list[Path]) -> None:
        """Add files; one that cannot be read or is too large is told and nothing is added."""
        item_id = self._item_id
        if item_id is not None and paths and self._can_edit:
            self._try(lambda: self._bridge.run(papers.add_papers, item_id, [read_file(path) for path in paths]))

    def open_current(self) -> None:
        """Open a copy of the current paper in the program that belongs to it."""
        line = self._current()
        if line is not None:
            self._try(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.copy_of(line)))))

    def copy_of(self, line: PaperLine) -> Path:
        """A copy of a paper to be looked at; it goes when the window does. RuleError for one that is to follow."""
        file = self._bridge.ask(paper_file, line.id)
        if self._copies is None:
            self._copies = QTemporaryDir()
        folder = Path(self._copies.path()) / line.id
        folder.mkdir(exist_ok=True)
        path = folder / file.name
        path.write_bytes(file.content)
        return path

    def announce(self) -> None:
        """Ask for the name of a paper that is to follow."""
        item_id = self._item_id
        if item_id is None:
            return
        name, given = QInputDialog.getText(self, self.tr("To follow"), self.tr("Name of the paper"))
        if given:
            self._try(lambda: self._bridge.run(papers.announce_paper, item_id, name))

    def remove_current(self) -> None:
        """Remove the current paper; Undo brings it back."""
        line = self._current()
        if line is not None:
            self._try(lambda: self._bridge.run(papers.remove_paper, line.id))

    def toggle_confidential(self) -> None:
        """Make the current paper confidential or open."""
        line = self._current()
        if line is not None:
            self._try(lambda: self._bridge.run(papers.set_paper_confidential, line.id, not line.confidential))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(label(self.tr("Papers"), "label", "text2"))
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.add, self.follow, self.lock, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.add.clicked.connect(self._pick)
        self.follow.clicked.connect(self.announce)
        self.lock.clicked.connect(self.toggle_confidential)
        self.remove.clicked.connect(self.remove_current)
        self.list.itemDoubleClicked.connect(lambda _: self.open_current())
        _, *self._changes = add_gestures(
            self.list,
            (
                Gesture(self.tr("Open"), "Return", self.open_current, "document"),
                Gesture(self.tr("Add papers…"), "Ins", self._pick, "add"),
                Gesture(self.tr("To follow…"), "", self.announce),
                Gesture(self.tr("Confidential"), "", self.toggle_confidential),
                Gesture(self.tr("Remove"), "Del", self.remove_current, "delete"),
            ),
        )

    def _pick(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add papers"))
        self.add_files([Path(path) for path in chosen])

    def _current(self) -> PaperLine | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _try(self, gesture: Callable[[], object]) -> None:
        self.refused.emit("")
        try:
            gesture()
        except (RuleError, KnownError) as refusal:
            self.refused.emit(str(refusal))

    def _words(self, line: PaperLine) -> str:
        secret = self.tr("[Confidential] ") if line.confidential else ""
        state = self.tr("to follow") if line.size is None else size_words(line.size)
        return f"{secret}{line.name}  ·  {state}"


def read_file(path: Path) -> PaperFile:
    """A file as it is to be kept; RuleError for one that is too large or cannot be read, before its bytes are."""
    try:
        if path.is_dir():
            raise RuleError(f"“{path.name}” is a folder; drop the files in it.")
        refuse_size(path.name, path.stat().st_size)
        return PaperFile(path.name, path.read_bytes())
    except OSError as error:
        raise RuleError(f"“{path.name}” cannot be read ({error.strerror}).") from error
