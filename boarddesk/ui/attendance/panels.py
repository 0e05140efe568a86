"""Panels that float over the register: a guest added on the spot, and what the register says of one person."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.model.lines.attendance import RegisterRowLine
from boarddesk.rules.dates import clock, parse_time
from boarddesk.rules.text import fold
from boarddesk.ui.widgets.buttons import primary
from boarddesk.ui.widgets.field import Field, HintLine
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.popup import Popup

NARROW, WIDE = 360, 520


class Panel(Popup):
    """A small form: Enter saves, Esc leaves everything as it was, a click elsewhere saves what was typed."""

    def __init__(self, owner: QWidget, button: str) -> None:
        super().__init__(owner)
        self._first: QLineEdit | None = None
        self._before: tuple[object, ...] = ()
        self.title = label("", "panel_title")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(4)
        self.message = HintLine(self, lines=2)
        self.save = primary(button, key=self.tr("Enter"))
        self.save.clicked.connect(self.submit)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.save)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self.title)
        self.body.addLayout(self.grid)
        self.body.addLayout(foot)

    def add_line(self, text: str, row: int, column: int, span: int = 1, hint: str = "") -> QLineEdit:
        """Put a labelled line into the form."""
        editor = QLineEdit(self)
        self.grid.addWidget(Field(text, editor, hint, self), row, column, 1, span)
        return editor

    def open_at(self, anchor: QRect, width: int, first: QLineEdit) -> None:
        """Show it with the cursor in a line."""
        self._first = first
        self._before = self.typed()
        self.message.set_error("")
        self.show_at(anchor, width)
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        first.selectAll()

    def typed(self) -> tuple[object, ...]:
        """Everything that is in the form."""
        lines = tuple(line.text() for line in self.findChildren(QLineEdit))
        return (*lines, *(box.isChecked() for box in self.findChildren(QCheckBox)))

    def submit(self) -> None:
        """Save and close; what is refused is said and everything stays as it was typed."""
        try:
            if self.typed() != self._before or not self._may_be_unchanged():
                self._save()
        except RuleError as refusal:
            self.message.set_error(str(refusal))
            return
        self.dismiss()

    @override
    def dismiss(self) -> None:
        shown = self.isVisible()
        super().dismiss()
        if shown:
            self._owner.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and self.isAncestorOf(watched)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.submit()
            return True
        return super().eventFilter(watched, event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops: list[QWidget] = [*self.findChildren(QLineEdit), *self.findChildren(QCheckBox), self.save]
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def _pressed(self, event: QMouseEvent) -> None:
        spot = self.mapFromGlobal(event.globalPosition().toPoint())
        if self.frame().toRect().contains(spot):
            return
        if self.typed() == self._before:
            self.dismiss()
        else:
            self.submit()

    def _save(self) -> None:
        raise NotImplementedError

    def _may_be_unchanged(self) -> bool:
        return True


class GuestPanel(Panel):
    """Somebody without a seat on the board: name, title, whom they represent."""

    def __init__(self, owner: QWidget, add: Callable[[str, str, str, str | None], object]) -> None:
        super().__init__(owner, QCoreApplication.translate("GuestPanel", "Add guest"))
        self._add = add
        self.title.setText(self.tr("Who else is here?"))
        self.name = self.add_line(self.tr("&Name"), 0, 0)
        self.job = self.add_line(self.tr("&Title"), 1, 0)
        self.representing = self.add_line(self.tr("&Representing"), 2, 0)
        self.attends_for = self.add_line(self.tr("Attends &for"), 3, 0, hint=self.tr("An absent member, if any"))
        self._absent: Sequence[RegisterRowLine] = ()

    def ask(
        self,
        anchor: QRect,
        names: Sequence[str],
        organisations: Sequence[str],
        absent: Sequence[RegisterRowLine],
        warning: str = "",
    ) -> None:
        """Open it empty; known names, organisations and absent members complete in the line."""
        self._absent = absent
        known = (names, organisations, [member.name for member in absent])
        for line, offered in zip((self.name, self.representing, self.attends_for), known, strict=True):
            line.clear()
            line.setCompleter(inline_completer(offered, line))
        self.job.clear()
        self.message.set_hint(warning)
        self.open_at(anchor, NARROW, self.name)

    @override
    def _may_be_unchanged(self) -> bool:
        return False

    @override
    def _save(self) -> None:
        absent = self._member_meant()
        self._add(self.name.text(), self.job.text(), self.representing.text(), absent.key if absent else None)

    def _member_meant(self) -> RegisterRowLine | None:
        """The member for whom the guest is here; RuleError for somebody who is not absent."""
        typed = fold(self.attends_for.text())
        found = next((row for row in self._absent if typed in (fold(row.name), fold(row.initials))), None)
        if typed and found is None:
            raise RuleError(f"“{self.attends_for.text().strip()}” is not an absent member of this register.")
        return found if typed else None


class DetailsPanel(Panel):
    """What the register says of one person tonight; the member's own record is left alone."""

    def __init__(self, owner: QWidget, save: Callable[[str, dict[str, object]], object]) -> None:
        super().__init__(owner, QCoreApplication.translate("DetailsPanel", "Save"))
        self._write = save
        self._line: RegisterRowLine | None = None
        self._items: Sequence[ItemLine] = ()
        self.name = self.add_line(self.tr("&Name"), 0, 0)
        self.initials = self.add_line(self.tr("&Initials"), 0, 1)
        self.job = self.add_line(self.tr("Title as &printed"), 1, 0, 2)
        self.representing = self.add_line(self.tr("&Representing, as printed"), 2, 0, 2)
        when = self.tr("a time or an item: 1.20pm, item 3")
        self.arrived = self.add_line(self.tr("&Came in"), 3, 0, hint=when)
        self.left = self.add_line(self.tr("&Left"), 3, 1, hint=when)
        self.note = self.add_line(self.tr("N&ote"), 4, 0, 2)
        self.remote = QCheckBox(self.tr("Took part re&motely"), self)
        self.grid.addWidget(self.remote, 5, 0, 1, 2)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)

    def show_person(
        self, anchor: QRect, line: RegisterRowLine, items: Sequence[ItemLine], warning: str = "", field: str = "arrived"
    ) -> None:
        """Open it on a person, with the cursor where late and early are written."""
        self._line, self._items = line, items
        self.title.setText(line.name)
        self.name.setText(line.name)
        self.initials.setText(line.initials)
        self.job.setText(line.printed_title)
        self.job.setPlaceholderText(line.title)
        self.representing.setText(line.printed_representing)
        self.representing.setPlaceholderText(line.representing)
        self.arrived.setText(when_text(line.arrived_at, line.arrived_label))
        self.left.setText(when_text(line.left_at, line.left_label))
        self.note.setText(line.note)
        self.remote.setChecked(line.remote)
        self.message.set_hint(warning)
        self.open_at(anchor, WIDE, getattr(self, field))

    @override
    def _save(self) -> None:
        assert self._line is not None
        arrived_at, arrived_item = read_when(self.arrived.text(), self._items)
        left_at, left_item = read_when(self.left.text(), self._items)
        values: dict[str, object] = {
            "name": self.name.text(),
            "initials": self.initials.text(),
            "printed_title": self.job.text(),
            "printed_representing": self.representing.text(),
            "arrived_at": arrived_at,
            "arrived_item_id": arrived_item,
            "left_at": left_at,
            "left_item_id": left_item,
            "remote": self.remote.isChecked(),
            "note": self.note.text(),
        }
        self._write(
            self._line.key, {name: value for name, value in values.items() if value != getattr(self._line, name)}
        )


def inline_completer(known: Sequence[str], parent: QObject) -> QCompleter:
    """A completer that goes on in the line itself, without a list in the way."""
    made = QCompleter(list(known), parent)
    made.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return made


def when_text(moment: dt.time | None, item_label: str) -> str:
    """How a time, an item or both are written in their line: "1.20pm, item 3"."""
    parts = [clock(moment)] if moment is not None else []
    return ", ".join([*parts, f"item {item_label}"] if item_label else parts)


def read_when(text: str, items: Sequence[ItemLine]) -> tuple[dt.time | None, str | None]:
    """The time, the item or both that were typed with a comma between; RuleError when a part is neither."""
    at, item = None, None
    for said in filter(None, (part.strip() for part in text.split(","))):
        label_typed = said.casefold().removeprefix("item").strip()
        found = next((line.id for line in items if line.label.casefold() == label_typed), None)
        moment = parse_time(said) if found is None else None
        if found is None and moment is None:
            raise RuleError(f"“{said}” is neither a time (1.20pm) nor an item of this agenda.")
        at, item = moment or at, found or item
    return at, item
