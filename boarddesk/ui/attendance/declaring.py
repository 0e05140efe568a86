"""The dialog for declarations of interest: those of the meeting, and one more, from whichever tab it is asked for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk import agenda, declarations, register_lines
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.lines.attendance import DeclarationLine, RegisterRowLine
from boarddesk.rules.text import fold
from boarddesk.ui.attendance.panels import inline_completer
from boarddesk.ui.attendance.words import early_warning
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.forms.ui_declaration import Ui_Declaration
from boarddesk.ui.widgets.bound_field import bound
from boarddesk.ui.widgets.buttons import plain
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import dress
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.table import Column, LinesTable

ROWS_SHOWN = 5
_HEADER, _ROW = 34, 34


class DeclarationsDialog(Dialog):
    """Lists the interests declared in a meeting, edits and removes them, and records a further one."""

    def __init__(
        self,
        bridge: Bridge,
        meeting_id: str,
        parent: QWidget | None = None,
        *,
        name: str = "",
        item_id: str | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("DeclarationsDialog", "Declarations of interest"),
            QCoreApplication.translate("DeclarationsDialog", "Record"),
            parent,
            intro=QCoreApplication.translate(
                "DeclarationsDialog", "Each is printed under its item; one without an item, with the attendance."
            ),
            cancel_text=QCoreApplication.translate("DeclarationsDialog", "Close"),
        )
        self._bridge = bridge
        self._meeting_id = meeting_id
        self._people = [row for s in bridge.ask(register_lines.register_line, meeting_id).sections for row in s.rows]
        self._items = bridge.ask(agenda.item_lines, meeting_id)
        self.table = self._table()
        self._remove = plain(self.tr("Remove"), "delete", parent=self)
        self._remove.clicked.connect(self._remove_current)
        self.form = Ui_Declaration()
        self._build_body()
        self.person = bound(self.form, "person", self.tr("A name or initials of the register"))
        self.item = bound(self.form, "item")
        self.interest = bound(self.form, "interest", self.tr("Such as “a governor of the school”; may stay empty"))
        self._fill(name, item_id)
        self.add_button(self._remove)
        self.accept_button.setEnabled(bridge.can_write)
        if warning := early_warning(bridge, meeting_id):
            self.interest.set_hint(warning)
        self.setMinimumWidth(680)
        self._show_lines()

    @property
    def lines(self) -> tuple[DeclarationLine, ...]:
        """The declarations of the meeting."""
        return self._bridge.ask(declarations.declaration_lines, self._meeting_id)

    @override
    def commit(self) -> None:
        person = person_meant(self._people, self.form.person.text())
        if person is None:
            self.person.set_error(self.tr("Nobody on this register is called that."))
            self.form.person.setFocus()
            raise RuleError(self.tr("Say who declares an interest: a name or initials of the register."))
        self.person.set_error(None)
        self._bridge.run(
            declarations.declare,
            self._meeting_id,
            person.key,
            self.form.item.currentData(),
            self.form.interest.text(),
            left_meeting=self.form.leftMeeting.isChecked(),
        )

    def _fill(self, name: str, item_id: str | None) -> None:
        form = self.form
        form.person.setCompleter(inline_completer([row.name for row in self._people], form.person))
        form.person.setText(name)
        form.item.addItem(self.tr("No particular item"), None)
        for line in self._items:
            form.item.addItem(item_words(line.label, line.title), line.id)
        form.item.setCurrentIndex(max(0, form.item.findData(item_id)))
        form.item.currentIndexChanged.connect(lambda _: self._follow_item())
        self._follow_item()
        (form.interest if name and item_id else form.item if name else form.person).setFocus()

    def _follow_item(self) -> None:
        """Nobody leaves the meeting for no item."""
        chosen = self.form.item.currentData() is not None
        self.form.leftMeeting.setEnabled(chosen)
        if not chosen:
            self.form.leftMeeting.setChecked(False)

    def _build_body(self) -> None:
        page = QWidget(self)
        self.form.setupUi(page)
        dress(page)
        self.body.addWidget(self.table)
        self.body.addSpacing(8)
        self.body.addWidget(page)

    def _table(self) -> LinesTable[DeclarationLine]:
        table: LinesTable[DeclarationLine] = LinesTable(
            declaration_columns(self._items, self._change), self, name=self.tr("Interests declared"), row_height=_ROW
        )
        add_gestures(table, [Gesture(self.tr("Remove"), "Del", self._remove_current, "delete")])
        return table

    def _change(self, line: DeclarationLine, **values: object) -> None:
        self._bridge.run(declarations.edit_declaration, line.id, values)
        self._show_lines()

    def _remove_current(self) -> None:
        line = self.table.current_line()
        if line is not None:
            self._bridge.run(declarations.withdraw, line.id)
            self._show_lines()

    def _show_lines(self) -> None:
        lines = self.lines
        self.table.replace_lines(lines)
        self.table.setVisible(bool(lines))
        self._remove.setVisible(bool(lines) and self._bridge.can_write)
        self.table.setFixedHeight(_HEADER + min(len(lines), ROWS_SHOWN) * _ROW + 4)


def declaration_columns(
    items: Sequence[ItemLine], change: Callable[..., object]
) -> tuple[Column[DeclarationLine], ...]:
    """The columns of the declarations; everything but who declared can be corrected in place."""
    nowhere = (None, _tr("No particular item"))
    choices = (nowhere, *((line.id, item_words(line.label, line.title)) for line in items))
    left = ((False, _tr("stayed")), (True, _tr("left")))
    return (
        Column("person", _tr("Who"), lambda line: line.name, width=150, role="name"),
        Column(
            "item", _tr("Item"), lambda line: item_words(line.item_label, line.item_title) or nowhere[1], width=190,
            edit_value=lambda line: line.item_id, edit=lambda line, value: change(line, item_id=value),
            choices=lambda _: choices, token="text2",
        ),
        Column(
            "interest", _tr("Interest"), lambda line: line.text, stretch=True,
            edit=lambda line, value: change(line, text=value),
        ),
        Column(
            "left", _tr("For the item"), lambda line: left[line.left_meeting][1], width=96,
            edit_value=lambda line: line.left_meeting, edit=lambda line, value: change(line, left_meeting=value),
            choices=lambda _: left, token="text2",
        ),
    )  # fmt: skip


def item_words(label: str, title: str) -> str:
    """An item as it is offered: its label and its title."""
    return f"{label}  {title}".strip()


def person_meant(people: Sequence[RegisterRowLine], typed: str) -> RegisterRowLine | None:
    """The one person of the register with these initials or this name, whole or begun."""
    wanted = fold(typed)
    if not wanted:
        return None
    exact = [row for row in people if wanted in (fold(row.initials), fold(row.name))]
    begun = [row for row in people if fold(row.name).startswith(wanted)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def ask_declarations(
    bridge: Bridge, meeting_id: str, parent: QWidget, *, name: str = "", item_id: str | None = None
) -> bool:
    """Open the dialog, with a person or an item filled in; tells whether an interest was recorded."""
    dialog = DeclarationsDialog(bridge, meeting_id, parent, name=name, item_id=item_id)
    recorded = dialog.exec() == DeclarationsDialog.DialogCode.Accepted
    dialog.deleteLater()
    return recorded


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeclarationsDialog", text)
