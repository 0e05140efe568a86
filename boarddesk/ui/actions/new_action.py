"""The dialog for an action born outside a meeting."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from boarddesk.desk import actions
from boarddesk.desk.action_lines import action_log
from boarddesk.desk.owners import known_owners
from boarddesk.model.errors import RuleError
from boarddesk.rules.owners import ActionByEntry, parse_action_by
from boarddesk.ui.actions.fields import OwnersField, due_footer, due_of
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.completion import Footer
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field


class NewAction(Dialog):
    """What is to be done, by whom, until when; owners and date may also be typed in one line (RULES 10)."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("New action"),
            self.tr("Add action"),
            parent,
            intro=self.tr("For what is agreed between meetings; actions of a meeting are typed in its minutes."),
            settings_key="new_action",
        )
        self._bridge = bridge
        self._board_id = board_id
        self._known = bridge.ask(known_owners, board_id)
        log = bridge.ask(action_log, board_id)
        self._today, self._next = log.today, log.next_meeting
        self.action_id: str | None = None
        """The action that was added."""
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(74)
        self.owners = OwnersField(self._known, self._footer, self._today)
        self.due = QLineEdit()
        self.due_field = Field(self.tr("&Due"), self.due, self.tr("21 Jan, in 2 weeks, next meeting"))
        self.body.addWidget(Field(self.tr("&What is to be done"), self.text))
        self.body.addWidget(Field(self.tr("Action &By"), self.owners, self.tr("Initials or names: JH, PB @21 Jan")))
        self.body.addWidget(self.due_field)
        self.due.textChanged.connect(self._echo)
        self.owners.finished.connect(self.due.setFocus)

    @override
    def commit(self) -> None:
        said = self._said()
        typed = self.due.text() or said.due_text
        due = due_of(typed, self._today)
        if due is None:
            raise RuleError(self.tr("“{0}” is not a date.").format(typed))
        text = " ".join(self.text.toPlainText().split())
        self.action_id = self._bridge.run(actions.add_action, self._board_id, text, said.owners, due)

    def _said(self) -> ActionByEntry:
        return parse_action_by(self.owners.text(), self._known, self._today)

    def _footer(self, typed: str) -> Footer | None:
        return due_footer(typed, self._today, self._today, self._next)

    def _echo(self, typed: str) -> None:
        footer = self._footer(typed)
        if footer is None:
            self.due_field.set_error(None)
            self.due_field.set_hint(self.tr("21 Jan, in 2 weeks, next meeting"))
        elif footer.token == "red":
            self.due_field.set_hint(footer.detail)
        else:
            self.due_field.set_hint(f"{footer.title}, {footer.detail}")
