"""How a board's documents look: parts and their order, dates, numbers, paper, and what their files are called."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFontComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from boarddesk.desk.boards import board_details
from boarddesk.desk.document_style import document_style, save_document_style
from boarddesk.desk.house_style import house_style_name
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.read_members import today
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.meetings import MeetingLine
from boarddesk.model.packs import MinutesPack
from boarddesk.rules.file_names import file_stem, legal_stem
from boarddesk.ui.boards import style_words
from boarddesk.ui.boards.parts_list import PartsList
from boarddesk.ui.boards.style_tables import ColumnsTable, NameRow, NamesTable
from boarddesk.ui.boards.style_words import tr
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.preview.preview import Preview
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, HintLine, dress
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.segments import Segments

WORDS = ("number_word", "item_word", "action_word")
PAUSE = 150
"""Milliseconds after a change before the preview follows it."""
PAGES = ("parts", "look", "register", "names")

LEAST = (980, 640)
"""The least size of the dialog, in which the words of the preview can be made out."""


class DocumentsDialog(Dialog):
    """The document settings of a board, saved in one step and undone in one."""

    changed = Signal()
    """Something of the look was changed, and is not saved yet."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Documents"),
            tr("Save"),
            parent,
            intro=tr("How this board's documents look in Word and on paper. Approved minutes keep their look."),
            settings_key="documents",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._board = bridge.ask(board_details, board_id)
        meetings = bridge.ask(meeting_lines, board_id)
        self._day: dt.date = meetings[0].date if meetings else bridge.ask(today)
        self._before = before = bridge.ask(document_style, board_id)
        self.parts = PartsList(style_words.part_words(), self)
        self.parts.set_parts(before.parts)
        self.choices = self._make_choices(before)
        self.summary = QCheckBox(tr("Summary of actions in the table layout too"), self)
        self.summary.setChecked(before.summary_in_both)
        self.words = {name: QLineEdit(getattr(before, name), self) for name in WORDS}
        self.font_box = self._make_font_box(before.font)
        self.columns = ColumnsTable([group.name for group in self._board.groups], before, self)
        self.names = NamesTable(before, self)
        self.example = HintLine(self)
        self.preview = Preview(self)
        self._pack = self._newest_minutes(meetings)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._build_body()
        self._connect()
        self._show_example()
        self._show_preview()
        self.accept_button.setEnabled(bridge.can_write)

    @property
    def style_chosen(self) -> DocumentStyle:
        """The settings as they stand in the dialog."""
        chosen: dict[str, Any] = {
            name: type(getattr(self._before, name))(box.currentData()) for name, box in self.choices.items()
        }
        chosen |= {name: editor.text() for name, editor in self.words.items()}
        return replace(
            self._before,
            **chosen,
            parts=self.parts.parts,
            summary_in_both=self.summary.isChecked(),
            font=self.font_box.currentText().strip(),
            group_columns=self.columns.columns,
            file_names=self.names.names,
        )

    def show_page(self, page: str) -> None:
        """Turn to a page of the settings."""
        self.pages.set_current(page)
        self._stack.setCurrentIndex(PAGES.index(page))

    @override
    def commit(self) -> None:
        self.accept_button.setFocus()
        self._bridge.run(save_document_style, self._board_id, self.style_chosen)

    def _make_choices(self, before: DocumentStyle) -> dict[str, QComboBox]:
        return {
            "layout": self._choice(before.layout, style_words.layout_words()),
            "dates": self._choice(before.dates, style_words.date_words()),
            "numbers": self._choice(before.numbers, style_words.number_words()),
            "bold_numbers": self._choice(before.bold_numbers, style_words.bold_words()),
            "decisions": self._choice(before.decisions, style_words.decision_words()),
            "paper": self._choice(before.paper, style_words.paper_words()),
            "margins": self._choice(before.margins, style_words.margin_words()),
        }

    def _choice(self, now: Enum, entries: Iterable[tuple[Enum, str]]) -> QComboBox:
        box = QComboBox(self)
        for value, words in entries:
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(now))
        return box

    def _make_font_box(self, font: str) -> QFontComboBox:
        box = QFontComboBox(self)
        editor = QLineEdit(box)
        editor.setPlaceholderText(tr("BoardDesk's own"))
        box.setLineEdit(editor)
        box.setEditText(font)
        return box

    def _build_body(self) -> None:
        titles = (tr("Parts"), tr("Look"), tr("Register"), tr("File names"))
        self.pages = Segments(tuple(zip(PAGES, titles, strict=True)), name=tr("Page of the settings"))
        self._stack = QStackedWidget(self)
        for page in (self._parts_page(), self._look_page(), self.columns, self._names_page()):
            self._stack.addWidget(page)
        self._stack.setFixedWidth(480)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.pages)
        left.addWidget(self._stack, 1)
        self.row = QHBoxLayout()
        self.row.setSpacing(24)
        self.row.addLayout(left)
        self.row.addWidget(self.preview, 1)
        self.body.addLayout(self.row, 1)
        self.setMinimumSize(*LEAST)
        dress(self)

    def _parts_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Field(tr("&Layout of the minutes"), self.choices["layout"], parent=page))
        said = tr("Ticked parts are printed, in this order. The register stands at its item while it is right before.")
        column.addWidget(label(said, "secondary", "text2", wrap=True))
        column.addWidget(self.parts)
        column.addWidget(self.summary)
        column.addStretch(1)
        return page

    def _look_page(self) -> QWidget:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        fields = (
            (tr("&Dates"), self.choices["dates"]),
            (tr("&Font"), self.font_box),
            (tr("&Paper"), self.choices["paper"]),
            (tr("&Margins"), self.choices["margins"]),
            (tr("&Numbers"), self.choices["numbers"]),
            (tr("&Bold numbers"), self.choices["bold_numbers"]),
            (tr("Decisions in a l&ist"), self.choices["decisions"]),
            (tr("Head: n&umber"), self.words["number_word"]),
            (tr("Head: minu&te"), self.words["item_word"]),
            (tr("Head: &action"), self.words["action_word"]),
        )
        for n, (words, editor) in enumerate(fields):
            grid.addWidget(Field(words, editor, parent=page), n // 2, n % 2)
        for name, proposed in zip(WORDS, (tr("No."), tr("Agenda Item"), tr("Action By")), strict=True):
            self.words[name].setPlaceholderText(proposed)
        if house := self._bridge.ask(house_style_name, self._board_id):
            said = tr("In Word, font, paper and margins are those of {name} (Board > House style…).").format(name=house)
            grid.addWidget(label(said, "secondary", "text2", wrap=True), grid.rowCount(), 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _names_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.names, 1)
        column.addWidget(self.example)
        return page

    def _connect(self) -> None:
        self.pages.changed.connect(self.show_page)
        for box in self.choices.values():
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        for editor in self.words.values():
            editor.textChanged.connect(lambda _: self.changed.emit())
        self.font_box.currentTextChanged.connect(lambda _: self.changed.emit())
        self.summary.toggled.connect(lambda _: self.changed.emit())
        self._wait.timeout.connect(self._show_preview)
        self.changed.connect(self._wait.start)
        self.parts.changed.connect(self.changed)
        self.columns.changed.connect(self.changed)
        self.names.changed.connect(self._show_example)
        self.names.table.selectionModel().currentChanged.connect(lambda *_: self._show_example())

    def _newest_minutes(self, meetings: Sequence[MeetingLine]) -> MinutesPack | None:
        """The minutes that the preview shows: of the last meeting held, else of the next."""
        now = self._bridge.ask(today)
        past = [line for line in meetings if line.date <= now and line.status.held]
        try:
            return self._bridge.ask(minutes_pack, (past or meetings)[0].id) if meetings else None
        except RuleError:
            return None

    def _show_preview(self) -> None:
        """Show the minutes in the look that is chosen now."""
        if self._pack is None:
            self.preview.where.setText(tr("The preview begins with the first meeting."))
            return
        self.preview.show_pack(replace(self._pack, style=self.style_chosen))

    def _show_example(self) -> None:
        """Say what the pattern of the document on show comes to."""
        row: NameRow = self.names.current
        board = self._board
        stem = file_stem(
            row.pattern,
            board=board.short_name,
            name=board.name,
            title=board.meeting_title,
            date=self._day.isoformat(),
            status="DRAFT",
            owner="",
        )
        self.example.set_hint(tr("For example: {name}").format(name=legal_stem(stem)))
