"""The dialog for a board's house style: the file, what was mapped, a sample; saved in one step and undone in one."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.boards import board_details
from boarddesk.desk.house_style import house_style, proposed, remove_house_style, report_of, set_house_style
from boarddesk.model.errors import KnownError
from boarddesk.model.house_style import HouseReport, HouseStyle, Place, StyleMatch
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.house.rows import StyleLine, columns, style_lines, with_choice
from boarddesk.ui.house.sample import Sample, SampleLine
from boarddesk.ui.house.words import fields_words, file_words, head_words, left_out_words, place_words
from boarddesk.ui.widgets.buttons import outline, primary
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.segments import Segments
from boarddesk.ui.widgets.table import LinesTable

LAST_FOLDER = "house_style/folder"


class HouseStyleDialog(Dialog):
    """Chooses the file, by a button or by a drop, and shows and changes what was mapped."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("HouseStyleDialog", "House style"),
            QCoreApplication.translate("HouseStyleDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "HouseStyleDialog",
                "A Word document or template of yours that every Word document of this board is based on: "
                "its styles, head, foot, logo, paper and margins.",
            ),
            settings_key="house_style",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._before = bridge.ask(house_style, board_id)
        self.house: HouseStyle | None = None
        self._report = HouseReport((), Place.END, 0, (210, 297), False, False, False, 0, False, False)
        self._found: tuple[StyleMatch, ...] = ()
        """What BoardDesk finds by itself in the file."""
        self.table: LinesTable[StyleLine] = LinesTable(
            columns(lambda: self._report, self._choose),
            self,
            name=self.tr("Styles of BoardDesk and of your file"),
            settings_key="house_style",
        )
        self.shown = Segments(
            (("all", self.tr("All styles")), ("own", self.tr("Not in the file"))),
            name=self.tr("Which styles are shown"),
        )
        self.keeps = QCheckBox(self)
        self.name, self.facts = label("", "item_heading"), label("", "secondary", "text2", wrap=True)
        self.notes = label("", "secondary", "text2", wrap=True)
        self.sample = Sample(self._sample_lines(), self)
        self._build_body()
        self.setAcceptDrops(bridge.can_write)
        self._open_before()

    def take(self, path: Path) -> None:
        """Look a file through and show what was found; a sentence says why one cannot be a house style."""
        try:
            house = proposed(path)
            report = report_of(house)
        except KnownError as refusal:
            self.say_wrong(str(refusal))
            return
        QSettings().setValue(LAST_FOLDER, str(path.parent))
        self.say_wrong("")
        self._found = house.matches
        self._show(house, report)

    def choose_file(self) -> None:
        """Ask for the file."""
        kept = QSettings().value(LAST_FOLDER)
        kinds = self.tr("Word documents and templates") + " (*.docx *.dotx *.docm *.dotm)"
        folder = kept if isinstance(kept, str) and Path(kept).is_dir() else str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("House style"), folder, kinds)
        if chosen:
            self.take(Path(chosen))

    def use_own_look(self) -> None:
        """Do without a file."""
        self.house = None
        self.say_wrong("")
        self._turn()
        if self.empty.button is not None:
            self.empty.button.setFocus()

    @override
    def commit(self) -> None:
        if self.house == self._before:
            return
        if self.house is None:
            self._bridge.run(remove_house_style, self._board_id)
        else:
            self._bridge.run(set_house_style, self._board_id, self.house)

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
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(dropped) == 1:
            self.take(dropped[0])
        elif dropped:
            self.say_wrong(self.tr("Drop one file; a board has one house style."))

    def _open_before(self) -> None:
        """Show the house style that the board has; one that can no longer be read is said so."""
        if self._before is None:
            self._turn()
            return
        try:
            report = report_of(self._before)
        except KnownError as refusal:
            self._turn()
            self.say_wrong(str(refusal))
            return
        self._found = self._before.matches
        self._show(self._before, report)

    def _show(self, house: HouseStyle, report: HouseReport) -> None:
        self.house, self._report = house, report
        self.keeps.blockSignals(True)
        self.keeps.setChecked(house.keeps_text)
        self.keeps.blockSignals(False)
        self.keeps.setText(self._keeps_words(report.paragraphs))
        self.keeps.setVisible(report.place is Place.END and report.paragraphs > 0)
        self._fill()
        self._turn()
        self.table.setFocus()
        self.table.select_key(self.table.lines_model.lines[0].id, 1)

    def _fill(self) -> None:
        if self.house is None:
            return
        lines = style_lines(self.house, self._report)
        self.table.replace_lines(lines)
        self.shown.set_count("own", sum(line.is_own for line in lines))
        self.name.setText(self.house.name)
        self.facts.setText(file_words(self._report))
        notes = (
            head_words(self._report),
            place_words(self.house, self._report),
            fields_words(self._report),
            left_out_words(self._report),
        )
        self.notes.setText(" ".join(note for note in notes if note))
        self.sample.show_style(self.house, self._report)

    def _turn(self) -> None:
        """Show the file, or the place to drop one."""
        self._stack.setCurrentIndex(1 if self.house is not None else 0)
        self.own_look.setVisible(self.house is not None)
        self.accept_button.setEnabled(self._bridge.can_write)

    def _choose(self, line: StyleLine, theirs: str) -> None:
        if self.house is not None:
            self.house = with_choice(self.house, line.id, theirs, self._found)
            self._fill()

    def _keep(self, keeps: bool) -> None:
        if self.house is not None:
            self.house = HouseStyle(self.house.name, self.house.content, self.house.matches, keeps)
            self._fill()

    def _filter(self, which: str) -> None:
        self.table.filter_by((lambda line: line.is_own) if which == "own" else None)

    def _keeps_words(self, paragraphs: int) -> str:
        if paragraphs == 1:
            return self.tr("Keep the one paragraph of the file before the document")
        return self.tr("Keep the {n} paragraphs of the file before the document").format(n=paragraphs)

    def _sample_lines(self) -> tuple[SampleLine, ...]:
        board = self._bridge.ask(board_details, self._board_id)
        return (
            SampleLine("Title", board.name),
            SampleLine("Subtitle", self.tr("Minutes of {title}").format(title=board.meeting_title or board.name)),
            SampleLine("StatusMark", self.tr("DRAFT")),
            SampleLine("Heading1", self.tr("1  Welcome and apologies")),
            SampleLine("Minute", self.tr("The Chair welcomed everybody to the meeting.")),
            SampleLine("Heading2", self.tr("1.1  Reports")),
            SampleLine("Minute", self.tr("Three reports were received:")),
            SampleLine("MinuteBullet", self.tr("•  the annual report")),
            SampleLine("ActionBy", self.tr("ALL")),
        )

    def _build_body(self) -> None:
        choose = primary(self.tr("Choose a file…"), parent=self)
        choose.clicked.connect(self.choose_file)
        self.empty = EmptyState(
            "document",
            self.tr("BoardDesk's own look"),
            self.tr("Drop your letterhead here, a .docx or .dotx, or choose it."),
            choose,
            self,
        )
        choose.setEnabled(self._bridge.can_write)
        self.own_look = self.add_button(outline(self.tr("Use BoardDesk's own look"), parent=self))
        self.own_look.clicked.connect(self.use_own_look)
        self.own_look.setEnabled(self._bridge.can_write)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._file_part())
        self.body.addWidget(self._stack, 1)
        self.setMinimumSize(940, 620)

    def _file_part(self) -> QWidget:
        part = QWidget(self)
        self.other = outline(self.tr("Choose another file…"), parent=part)
        self.other.clicked.connect(self.choose_file)
        self.other.setEnabled(self._bridge.can_write)
        self.keeps.toggled.connect(self._keep)
        self.keeps.setEnabled(self._bridge.can_write)
        self.shown.changed.connect(self._filter)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.lines_model.set_can_edit(self._bridge.can_write)
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        head.addLayout(words, 1)
        head.addWidget(self.other)
        middle, left = QHBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.shown)
        left.addWidget(self.table, 1)
        middle.setSpacing(20)
        middle.addLayout(left, 1)
        middle.addWidget(self.sample)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(self.keeps)
        column.addWidget(self.notes)
        return part
