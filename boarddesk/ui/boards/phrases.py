"""The board's phrases in a dialog: added, changed, moved, removed; written in one step and undone in one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.phrases import phrase_lines, set_phrases
from boarddesk.desk.placeholders import phrase_context
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.phrases import PhraseLine
from boarddesk.rules.phrases import SIGN, PhraseContext, check_phrases, clean_key, fill
from boarddesk.rules.text import one_line
from boarddesk.ui.boards.draft_table import DraftTable
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_phrases import Ui_Phrases
from boarddesk.ui.theme.type import font
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.table import Column


class PhraseTable(DraftTable[PhraseLine]):
    """Keys and what they stand for."""

    def __init__(self, lines: Sequence[PhraseLine], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("PhraseTable", "Phrases"),
            QCoreApplication.translate(
                "PhraseTable",
                "Type the key in the minutes; a space, a full stop or Enter after it puts the phrase in its place.",
            ),
            lambda: PhraseLine(new_id(), "", ""),
            check_filled,
            parent,
        )
        self.set_columns(
            (
                Column(
                    "key", self.tr("Key"), lambda line: f"{SIGN}{line.key}" if line.key else "", width=110,
                    role="name", edit=lambda line, value: self.change(line, key=typed(value)),
                ),
                Column(
                    "text", self.tr("Phrase"), lambda line: line.text, stretch=True, wrap=True,
                    edit=lambda line, value: self.change(line, text=one_line(value)),
                ),
            )
        )  # fmt: skip
        self.set_lines(lines)

    @property
    def filled(self) -> tuple[PhraseLine, ...]:
        """The phrases without rows left empty."""
        return tuple(line for line in self.lines if line.key or line.text)


class PhrasesDialog(Dialog):
    """The phrases of a board; a line below shows what the current one comes to at the meeting she is at."""

    def __init__(self, bridge: Bridge, board_id: str, meeting_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("PhrasesDialog", "Phrases"),
            QCoreApplication.translate("PhrasesDialog", "Save"),
            parent,
            settings_key="phrases",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._context = bridge.ask(phrase_context, meeting_id) if meeting_id else PhraseContext()
        self._at_meeting = bool(meeting_id)
        self.form = Ui_Phrases()
        page = QWidget(self)
        self.form.setupUi(page)
        self.table = PhraseTable(bridge.ask(phrase_lines, board_id), self)
        self.form.tablePlace.addWidget(self.table)
        self.form.placeholders.setFont(font("hint"))
        self.form.placeholders.setProperty("tone", "text2")
        self.body.addWidget(page, 1)
        self.setMinimumSize(700, 620)
        self.accept_button.setEnabled(bridge.can_write)
        self.table.table.line_changed.connect(self._preview)
        self.table.table.lines_model.dataChanged.connect(lambda *_: self._preview(self.table.table.current_line()))
        if self.table.lines:
            self.table.table.select_key(self.table.lines[0].id)
        self.table.table.setFocus()

    @override
    def commit(self) -> None:
        self.table.refused = ""
        self.accept_button.setFocus()
        if self.table.refused:
            raise RuleError(self.table.refused)
        self._bridge.run(set_phrases, self._board_id, self.table.filled)

    def _preview(self, line: PhraseLine | None) -> None:
        """Say what the current phrase comes to."""
        if line is None or "{" not in line.text or not self._at_meeting:
            self.form.previewLine.set_hint("")
            return
        filled = fill(line.text, self._context)
        self.form.previewLine.set_hint(filled.sentence or self.tr("Tonight: {0}").format(filled.text))


def typed(value: str) -> str:
    """A key as it was typed; empty stays empty until the dialog is saved."""
    return clean_key(value) if value.strip().removeprefix(SIGN) else ""


def check_filled(lines: Sequence[PhraseLine]) -> None:
    """Raise RuleError for a key that is none or stands twice; rows half filled are left alone."""
    check_phrases([PhraseLine(line.id, line.key, line.text or "…") for line in lines if line.key])
