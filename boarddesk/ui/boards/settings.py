"""Everything set up once for a board, in one dialog that is applied in one step and undone in one."""

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from boarddesk.desk import boards
from boarddesk.desk.check_rules import rules_in_use, save_settings_and_rules
from boarddesk.desk.meetings import meeting_lines
from boarddesk.desk.read_members import today
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.boards import BoardDetails
from boarddesk.rules.heads import running_head_text
from boarddesk.ui.boards.draft_table import DraftTable
from boarddesk.ui.boards.tables import AliasTable, CodeTable, GroupTable, QuorumTable
from boarddesk.ui.boards.words import order_words, scope_words
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_board_main import Ui_BoardMain
from boarddesk.ui.minutes.checking.rules_list import RulesList
from boarddesk.ui.widgets.bound_field import BoundField, bound
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.segments import Segments

PARTS = ("board", "codes", "groups", "aliases", "quorum", "check")
FIELDS = (
    "name", "shortName", "meetingTitle", "usualVenue", "runningHead", "glossaryOrder", "glossaryScope"
)  # fmt: skip


class BoardSettingsDialog(Dialog):
    """Name and running head, codes, register groups, owner aliases, quorum, rules of the check."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("BoardSettingsDialog", "Board settings"),
            QCoreApplication.translate("BoardSettingsDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "BoardSettingsDialog", "Registers already taken and minutes already circulated stay as they are."
            ),
            settings_key="board_settings",
        )
        self._bridge = bridge
        self._before: BoardDetails = bridge.ask(boards.board_details, board_id)
        self._night = self._a_night(board_id)
        self.form = Ui_BoardMain()
        self._main = QWidget(self)
        self.form.setupUi(self._main)
        self.form.grid.setRowStretch(self.form.grid.rowCount(), 1)
        self.fields: dict[str, BoundField] = {name: bound(self.form, name) for name in FIELDS}
        self.codes = CodeTable(self._before.codes, self)
        self.groups = GroupTable(self._before.groups, self)
        self.aliases = AliasTable(self._before.aliases, self)
        self.quorum = QuorumTable(self._before.quorum, self._before.deputies_count, self)
        self.rules = RulesList(bridge.ask(rules_in_use, board_id), self)
        self._build_body()
        self._fill()
        self.show_part("board")

    @property
    def details(self) -> BoardDetails:
        """The settings as they stand in the dialog."""
        form = self.form
        return replace(
            self._before,
            name=form.name.text(),
            short_name=form.shortName.text(),
            meeting_title=form.meetingTitle.text(),
            usual_venue=form.usualVenue.text(),
            running_head=form.runningHead.text(),
            glossary_order=form.glossaryOrder.currentData(),
            glossary_scope=form.glossaryScope.currentData(),
            deputies_count=self.quorum.deputies_count,
            codes=self.codes.filled,
            groups=self.groups.filled,
            aliases=self.aliases.filled,
            quorum=self.quorum.filled,
        )

    def show_part(self, part: str) -> None:
        """Turn to a part of the settings."""
        self.parts.set_current(part)
        self._turn_to(part)

    @override
    def commit(self) -> None:
        self._finish_typing()
        for name, sentence in (
            ("name", self.tr("The board's name is missing.")),
            ("shortName", self.tr("The short name is missing.")),
        ):
            if not getattr(self.form, name).text().strip():
                self.fields[name].set_error(sentence)
                self.show_part("board")
                self.fields[name].editor.setFocus()
                raise RuleError(sentence)
        self._bridge.run(save_settings_and_rules, self.details, self.rules.off)

    def _finish_typing(self) -> None:
        """Take what is still in an open cell; RuleError when it cannot be."""
        tables: dict[str, DraftTable[Any]] = {
            "codes": self.codes,
            "groups": self.groups,
            "aliases": self.aliases,
            "quorum": self.quorum,
        }
        for table in tables.values():
            table.refused = ""
        self.accept_button.setFocus()
        for part, table in tables.items():
            if table.refused:
                self.show_part(part)
                raise RuleError(table.refused)

    def _turn_to(self, part: str) -> None:
        if self._stack.isAncestorOf(self.focusWidget() or self.parts):
            self.parts.setFocus()
        self._stack.setCurrentIndex(PARTS.index(part))

    def _build_body(self) -> None:
        words = (
            self.tr("Board"), self.tr("Codes"), self.tr("Register groups"), self.tr("Owner aliases"), self.tr("Quorum"),
            self.tr("Check"),
        )  # fmt: skip
        self.parts = Segments(tuple(zip(PARTS, words, strict=True)), name=self.tr("Part of the settings"))
        self._stack = QStackedWidget(self)
        for page in (self._main, self.codes, self.groups, self.aliases, self.quorum, self.rules):
            self._stack.addWidget(page)
        self.parts.changed.connect(self._turn_to)
        self.body.addWidget(self.parts)
        self.body.addSpacing(10)
        self.body.addWidget(self._stack, 1)
        self.setMinimumSize(960, 600)
        self.accept_button.setEnabled(self._bridge.can_write)

    def _fill(self) -> None:
        form, before = self.form, self._before
        for value, words in order_words():
            form.glossaryOrder.addItem(words, value)
        for scope, words in scope_words():
            form.glossaryScope.addItem(words, scope)
        form.glossaryOrder.setCurrentIndex(form.glossaryOrder.findData(before.glossary_order))
        form.glossaryScope.setCurrentIndex(form.glossaryScope.findData(before.glossary_scope))
        for editor, text in (
            (form.name, before.name),
            (form.shortName, before.short_name),
            (form.meetingTitle, before.meeting_title),
            (form.usualVenue, before.usual_venue),
            (form.runningHead, before.running_head),
        ):
            editor.setText(text)
            editor.textChanged.connect(lambda _: self._preview())
        self.fields["name"].set_hint(self.tr("As it stands on the minutes"))
        self.fields["shortName"].set_hint(self.tr("For lists and offices"))
        self.fields["meetingTitle"].set_hint(self.tr("Proposed for every new meeting"))
        self.fields["usualVenue"].set_hint(self.tr("Proposed for every new meeting"))
        self._preview()

    def _preview(self) -> None:
        """Say what the pattern comes to for a meeting of the board."""
        form = self.form
        head = running_head_text(
            form.runningHead.text(),
            board=form.shortName.text(),
            name=form.name.text(),
            title=form.meetingTitle.text(),
            day=self._night,
        )
        words = self.tr("Prints: {head}").format(head=head) if head else self.tr("No running head")
        self.fields["runningHead"].set_hint(words)
        for name in ("name", "shortName"):
            self.fields[name].set_error(None)

    def _a_night(self, board_id: str) -> dt.date:
        meetings = self._bridge.ask(meeting_lines, board_id)
        return meetings[0].date if meetings else self._bridge.ask(today)
