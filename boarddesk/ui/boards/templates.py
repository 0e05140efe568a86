"""The templates of a board's agendas in a dialog: a tree with the keys of the agenda, written in one step."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.desk import template_desk as drafts
from boarddesk.desk.agenda_templates import ORDINARY, agenda_templates, save_templates, template_of
from boarddesk.desk.boards import board_details
from boarddesk.desk.label_scheme import label_scheme
from boarddesk.desk.meetings import meeting_line, meeting_lines
from boarddesk.model.agenda_template import AgendaTemplate
from boarddesk.model.errors import RuleError
from boarddesk.rules.agenda_template import FIRST, check_templates
from boarddesk.rules.dates import clock, day_month_year, parse_time
from boarddesk.ui.agenda.template_page import TemplatePage
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.meetings.people import people_at
from boarddesk.ui.widgets.buttons import IconButton, outline
from boarddesk.ui.widgets.completion import Completion
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field, dress
from boarddesk.ui.widgets.labels import label


class TemplatesDialog(Dialog):
    """What new meetings begin with; `meeting_id` is the one she is at, whose agenda can be taken over."""

    def __init__(
        self,
        bridge: Bridge,
        board_id: str,
        meeting_id: str = "",
        parent: QWidget | None = None,
        *,
        takes_over: bool = False,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("TemplatesDialog", "Agenda templates"),
            QCoreApplication.translate("TemplatesDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "TemplatesDialog", "A new meeting begins with the first of them. Agendas that are there already stay."
            ),
            settings_key="agenda_templates",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._meeting_id = meeting_id
        self._scheme = bridge.ask(label_scheme, board_id)
        kept = bridge.ask(agenda_templates, board_id)
        self._desk = drafts.template_desk(kept or (self._first(),), self._scheme)
        self._drafts = Bridge(self._desk, self)
        self.chosen = QComboBox(self)
        self.name, self.venue, self.starts, self.ends = (QLineEdit(self) for _ in range(4))
        self.page = TemplatePage(self._drafts, self._people, self)
        self._lay_out()
        self._connect()
        self._show_names()
        if takes_over:
            self.take_over()
        self.setMinimumSize(1040, 700)
        self.accept_button.setEnabled(bridge.can_write)

    @property
    def draft_id(self) -> str:
        """The template on show."""
        return str(self.chosen.currentData())

    def add(self) -> None:
        """One more template, a copy of the one on show under a name of its own."""
        self._keep()
        found = self._drafts.ask(template_of, self.draft_id, "", whole=True)
        names = [each.name for each in self._drafts.ask(drafts.drafted)]
        name = drafts.free_name(self.tr("Annual general meeting"), names)
        made = AgendaTemplate(name, found.items, found.venue, found.starts, found.ends)
        self._show_names(self._drafts.run(drafts.add_draft, made, self._scheme))
        self.name.setFocus()
        self.name.selectAll()

    def remove(self) -> None:
        """Take the template on show away; Ctrl+Z brings it back."""
        self._drafts.run(drafts.remove_draft, self.draft_id)
        if not self._drafts.ask(drafts.draft_ids):
            self._drafts.run(drafts.add_draft, AgendaTemplate(ORDINARY), self._scheme)
        self._show_names()

    def prefer(self) -> None:
        """Let new meetings begin with the template on show."""
        self._keep()
        self._drafts.run(drafts.prefer_draft, self.draft_id)
        self._show_names(self.draft_id)

    def take_over(self) -> None:
        """Give the template on show the items of the agenda she is at."""
        self.page.flush()
        found = self._bridge.ask(template_of, self._meeting_id, "")
        self._drafts.run(drafts.replace_draft, self.draft_id, found)

    def undo(self) -> None:
        """Take the last step in the dialog back."""
        self.page.flush()
        if self._desk.undo() is not None:
            ids = self._drafts.ask(drafts.draft_ids)
            self._show_names(self.draft_id if self.draft_id in ids else None)

    @override
    def commit(self) -> None:
        self.page.flush()
        self._keep()
        made = tuple(each for each in self._drafts.ask(drafts.drafted) if each.items)
        check_templates(made)
        if made != self._bridge.ask(agenda_templates, self._board_id):
            self._bridge.run(save_templates, self._board_id, made)

    def _first(self) -> AgendaTemplate:
        """What stands there before she has made any: the standing items of the last meeting, else the usual five."""
        held = [line for line in self._bridge.ask(meeting_lines, self._board_id) if line.status.held]
        latest = next(iter(held), None)
        if latest is None:
            return AgendaTemplate(ORDINARY, FIRST.items)
        found = self._bridge.ask(template_of, latest.id, ORDINARY)
        return AgendaTemplate(ORDINARY, found.items or FIRST.items)

    def _people(self) -> list[Completion]:
        held = self._bridge.ask(meeting_lines, self._board_id)
        return people_at(self._bridge, self._meeting_id or held[0].id) if held else []

    def _lay_out(self) -> None:
        self.body.addLayout(self._choice_row())
        self.body.addLayout(self._field_row())
        self.body.addWidget(self.page, 1)
        words = self.tr("In a title, {previous date} and {next meeting} are filled in at each meeting.")
        self.body.addWidget(label(words, "secondary", "text2", wrap=True))

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.chosen.setAccessibleName(self.tr("Template"))
        self.chosen.setMinimumWidth(240)
        dress(self.chosen)
        self.new = outline(self.tr("New"), "add", parent=self)
        self.usual = outline(self.tr("Make it the usual one"), parent=self)
        self.taken = outline(self._taken_words(), parent=self)
        self.taken.setVisible(bool(self._meeting_id))
        self.gone = IconButton("delete", self.tr("Remove this template"), self, 32)
        row.addWidget(self.chosen)
        for button in (self.new, self.usual, self.gone):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.taken)
        return row

    def _field_row(self) -> QGridLayout:
        board = self._bridge.ask(board_details, self._board_id)
        self.venue.setPlaceholderText(board.usual_venue)
        self.starts.setPlaceholderText(self.tr("1pm"))
        self.ends.setPlaceholderText(self.tr("4pm"))
        fields = QGridLayout()
        fields.setHorizontalSpacing(14)
        self.fields: dict[str, Field] = {}
        for column, (name, words, edit, stretch) in enumerate(
            (
                ("name", self.tr("&Name"), self.name, 3),
                ("venue", self.tr("Usual &venue"), self.venue, 4),
                ("starts", self.tr("S&tarts"), self.starts, 1),
                ("ends", self.tr("&Ends"), self.ends, 1),
            )
        ):
            self.fields[name] = Field(words, edit, parent=self)
            fields.addWidget(self.fields[name], 0, column)
            fields.setColumnStretch(column, stretch)
        return fields

    def _connect(self) -> None:
        self.new.clicked.connect(self.add)
        self.usual.clicked.connect(self.prefer)
        self.gone.clicked.connect(self.remove)
        self.taken.clicked.connect(self.take_over)
        self.chosen.activated.connect(lambda _: self._turn())
        for edit in (self.name, self.venue, self.starts, self.ends):
            edit.editingFinished.connect(self._keep_quietly)
            edit.textEdited.connect(partial(self._clear_error, edit))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo)

    def _taken_words(self) -> str:
        if not self._meeting_id:
            return ""
        day = self._bridge.ask(meeting_line, self._meeting_id).date
        return self.tr("Take over the agenda of {day}").format(day=day_month_year(day))

    def _show_names(self, draft_id: str | None = None) -> None:
        """List the templates and turn to one of them."""
        ids, made = self._drafts.ask(drafts.draft_ids), self._drafts.ask(drafts.drafted)
        self.chosen.clear()
        for key, template in zip(ids, made, strict=True):
            self.chosen.addItem(template.name, key)
        self.chosen.setCurrentIndex(ids.index(draft_id) if draft_id in ids else 0)
        self._turn()

    def _turn(self) -> None:
        key = self.draft_id
        template = self._drafts.ask(template_of, key, self.chosen.currentText(), whole=True)
        self._shown = key
        self.name.setText(template.name)
        self.venue.setText(template.venue)
        self.starts.setText(clock(template.starts) if template.starts else "")
        self.ends.setText(clock(template.ends) if template.ends else "")
        self.usual.setEnabled(self.chosen.currentIndex() > 0)
        for field in self.fields.values():
            field.set_error(None)
        self.page.set_subject(key)

    def _keep_quietly(self) -> None:
        try:
            self._keep()
        except RuleError:
            return

    def _keep(self) -> None:
        """Take what the fields say; RuleError for a time that is none."""
        times = {}
        for name, edit in (("starts", self.starts), ("ends", self.ends)):
            times[name] = parse_time(edit.text())
            if edit.text().strip() and times[name] is None:
                sentence = self.tr("Type a time such as 1pm or 13.00.")
                self.fields[name].set_error(self.tr("Type 1pm or 13.00"))
                raise RuleError(sentence)
        name, venue = self.name.text().strip(), self.venue.text().strip()
        now = self._drafts.ask(template_of, self._shown, self.chosen.currentText(), whole=True)
        if (now.name, now.venue, now.starts, now.ends) != (name, venue, times["starts"], times["ends"]):
            self._drafts.run(drafts.describe_draft, self._shown, name, venue, times["starts"], times["ends"])
            self.chosen.setItemText(self.chosen.findData(self._shown), name)

    def _clear_error(self, edit: QLineEdit, _: str) -> None:
        for field in self.fields.values():
            if field.editor is edit:
                field.set_error(None)
