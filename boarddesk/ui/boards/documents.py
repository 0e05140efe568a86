"""How a board's minutes look as documents: layout, parts, words, paper, and what their files are called."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFontComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.boards import board_details
from boarddesk.desk.document_style import document_style, save_document_style
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.read_members import today
from boarddesk.model.document_style import ActionTable, DocumentStyle, GlossaryPlace, PaperSize
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.errors import RuleError
from boarddesk.rules.file_names import check_file_pattern, file_stem, legal_stem
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field

TOGGLES = ("shows_initials", "shows_title", "shows_representing", "shows_key", "has_signature")
WORDS = ("number_word", "item_word", "action_word")


class DocumentsDialog(Dialog):
    """The document settings of a board, saved in one step and undone in one."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("DocumentsDialog", "Documents"),
            QCoreApplication.translate("DocumentsDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "DocumentsDialog",
                "How this board's minutes look in Word and on paper. Approved minutes keep their look.",
            ),
            settings_key="documents",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._board = bridge.ask(board_details, board_id)
        meetings = bridge.ask(meeting_lines, board_id)
        self._day: dt.date = meetings[0].date if meetings else bridge.ask(today)
        before = bridge.ask(document_style, board_id)
        self.choices = self._make_choices(before)
        self.words = {name: QLineEdit(getattr(before, name), self) for name in WORDS}
        self.toggles = self._make_toggles(before)
        self.font_box = self._make_font_box(before.font)
        self.file_name = QLineEdit(before.file_name, self)
        self.file_field = Field(self.tr("Name of the file"), self.file_name, parent=self)
        self.file_name.textChanged.connect(lambda _: self._show_example())
        self._build_body()
        self._show_example()
        self.setMinimumWidth(760)
        self.accept_button.setEnabled(bridge.can_write)

    @property
    def style_chosen(self) -> DocumentStyle:
        """The settings as they stand in the dialog."""
        chosen: dict[str, Any] = {name: box.currentData() for name, box in self.choices.items()}
        chosen |= {name: editor.text() for name, editor in self.words.items()}
        chosen |= {name: box.isChecked() for name, box in self.toggles.items()}
        chosen["font"] = self.font_box.currentText().strip()
        return DocumentStyle(**chosen, file_name=self.file_name.text())

    @override
    def commit(self) -> None:
        try:
            check_file_pattern(self.file_name.text())
        except RuleError:
            self.file_name.setFocus()
            raise
        self._bridge.run(save_document_style, self._board_id, self.style_chosen)

    def _make_choices(self, before: DocumentStyle) -> dict[str, QComboBox]:
        return {
            "layout": self._choice(
                before.layout,
                (
                    (MinutesLayout.TRADITIONAL, self.tr("Table with three columns")),
                    (MinutesLayout.ACCESSIBLE, self.tr("Accessible: headings and action lines")),
                ),
            ),
            "glossary": self._choice(
                before.glossary,
                (
                    (GlossaryPlace.FIRST, self.tr("At the beginning")),
                    (GlossaryPlace.LAST, self.tr("At the end")),
                    (GlossaryPlace.NONE, self.tr("Left out")),
                ),
            ),
            "action_table": self._choice(
                before.action_table,
                (
                    (ActionTable.ACCESSIBLE, self.tr("In the accessible layout")),
                    (ActionTable.ALWAYS, self.tr("In both layouts")),
                    (ActionTable.NEVER, self.tr("Left out")),
                ),
            ),
            "paper": self._choice(before.paper, ((PaperSize.A4, "A4"), (PaperSize.LETTER, self.tr("US Letter")))),
        }

    def _choice(self, now: Enum, entries: Iterable[tuple[Enum, str]]) -> QComboBox:
        box = QComboBox(self)
        for value, words in entries:
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(now))
        return box

    def _make_toggles(self, before: DocumentStyle) -> dict[str, QCheckBox]:
        words = (
            self.tr("Initials in the register"),
            self.tr("Titles in the register"),
            self.tr("Organisations in the register"),
            self.tr("Key to the codes"),
            self.tr("Signature block once approved"),
        )
        made = {}
        for name, text in zip(TOGGLES, words, strict=True):
            made[name] = QCheckBox(text, self)
            made[name].setChecked(getattr(before, name))
        return made

    def _make_font_box(self, font: str) -> QFontComboBox:
        box = QFontComboBox(self)
        editor = QLineEdit(box)
        editor.setPlaceholderText(self.tr("BoardDesk's own"))
        box.setLineEdit(editor)
        box.setEditText(font)
        return box

    def _build_body(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        fields = (
            (self.tr("Layout"), self.choices["layout"]),
            (self.tr("Glossary"), self.choices["glossary"]),
            (self.tr("Table of all actions"), self.choices["action_table"]),
            (self.tr("Paper"), self.choices["paper"]),
            (self.tr("Font"), self.font_box),
        )
        heads = zip((self.tr("Head: number"), self.tr("Head: minute"), self.tr("Head: action")), WORDS, strict=True)
        for n, (words, editor) in enumerate((*fields, *((text, self.words[name]) for text, name in heads))):
            grid.addWidget(Field(words, editor, parent=self), n // 3, n % 3)
        for n, proposed in enumerate((self.tr("No."), self.tr("Agenda Item"), self.tr("Action By"))):
            self.words[WORDS[n]].setPlaceholderText(proposed)
            grid.setColumnStretch(n, 1)
        shown = QVBoxLayout()
        shown.setSpacing(4)
        for toggle in self.toggles.values():
            shown.addWidget(toggle)
        self.body.addLayout(grid)
        self.body.addLayout(shown)
        self.body.addSpacing(8)
        self.body.addWidget(self.file_field)

    def _show_example(self) -> None:
        """Say what the pattern comes to, or what is wrong with it."""
        try:
            pattern = check_file_pattern(self.file_name.text())
        except RuleError as refusal:
            self.file_field.set_error(str(refusal))
            return
        board = self._board
        stem = file_stem(
            pattern,
            board=board.short_name,
            name=board.name,
            title=board.meeting_title,
            day=self._day,
            status="DRAFT",
        )
        stem += "" if "{status}" in pattern else " DRAFT"
        self.file_field.set_error(None)
        self.file_field.set_hint(self.tr("For example: {name}").format(name=f"{legal_stem(stem)}.docx"))
