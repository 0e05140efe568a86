"""How a board's agendas are labelled, with the next agenda as it would look."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.desk.label_scheme import HIGHEST, label_preview, label_scheme, save_label_scheme
from boarddesk.model.enums import Additions, TopLabels
from boarddesk.model.errors import RuleError
from boarddesk.model.label_scheme import LabelScheme
from boarddesk.rules.dates import MONTHS, weekday_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field
from boarddesk.ui.widgets.labels import label

SHOWN = 5
"""How many items of the next agenda are shown."""


class LabelsDialog(Dialog):
    """The scheme of a board, saved in one step and undone in one."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("LabelsDialog", "Labels of agendas"),
            QCoreApplication.translate("LabelsDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "LabelsDialog", "Labels that are issued, and those you fixed by hand, stay as they are."
            ),
            settings_key="agenda_labels",
        )
        self._bridge = bridge
        self._board_id = board_id
        before = bridge.ask(label_scheme, board_id)
        self.top = self._choice(before.top, self._top_words())
        self.first = QLineEdit(str(before.first), self)
        self.year_from = self._choice(before.year_from, list(enumerate(MONTHS, start=1)))
        self.additions = self._choice(before.additions, self._addition_words())
        self.year_field = Field(self.tr("A &year begins in"), self.year_from, parent=self)
        self.first_field = Field(self.tr("&Begin with"), self.first, parent=self)
        self.preview = label("", "secondary", "text2", wrap=True)
        self._lay_out()
        for box in (self.top, self.year_from, self.additions):
            box.currentIndexChanged.connect(lambda _: self._show())
        self.first.textChanged.connect(lambda _: self._show())
        self._show()
        self.setMinimumWidth(620)
        self.accept_button.setEnabled(bridge.can_write)

    @property
    def scheme(self) -> LabelScheme:
        """The scheme as it stands in the dialog; RuleError for a beginning that is no number."""
        text = self.first.text().strip()
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= HIGHEST):
            raise RuleError(self.tr("Type the number of the first item, such as 1 or 203."))
        additions = Additions(self.additions.currentData())
        return LabelScheme(TopLabels(self.top.currentData()), additions, self.year_from.currentData(), int(text))

    @override
    def commit(self) -> None:
        try:
            scheme = self.scheme
        except RuleError:
            self.first.setFocus()
            raise
        self._bridge.run(save_label_scheme, self._board_id, scheme)

    @override
    def say_wrong(self, sentence: str) -> None:
        super().say_wrong("" if sentence == self.first_field.error else sentence)

    def _top_words(self) -> list[tuple[TopLabels, str]]:
        return [
            (TopLabels.NUMBERS, self.tr("1, 2, 3; below them 1.1, 1.2")),
            (TopLabels.LETTERS, self.tr("A, B, C; below them A1, A2")),
            (TopLabels.RUNNING_YEAR, self.tr("Numbers that run on over the year: 203, 204")),
            (TopLabels.RUNNING, self.tr("Numbers that run on for ever: 1203, 1204")),
            (TopLabels.DATED, self.tr("Year, month and number: 26.09.01")),
        ]

    def _addition_words(self) -> list[tuple[Additions, str]]:
        return [
            (Additions.END, self.tr("The next free one at the end: 15")),
            (Additions.BESIDE, self.tr("That of the item before it with a letter: 8a")),
        ]

    def _choice(self, now: Enum | int, entries: Iterable[tuple[Enum | int, str]]) -> QComboBox:
        box = QComboBox(self)
        for value, words in entries:
            box.addItem(words, value)
        box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == now))
        return box

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(self.tr("&Items of the top level"), self.top, parent=self), 0, 0, 1, 2)
        grid.addWidget(self.first_field, 1, 0)
        grid.addWidget(self.year_field, 1, 1)
        additions = Field(self.tr("An item &added after the agenda was issued takes"), self.additions, parent=self)
        grid.addWidget(additions, 2, 0, 1, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.preview)
        self.preview.setMinimumHeight(44)

    def _show(self) -> None:
        top = TopLabels(self.top.currentData())
        runs = top in (TopLabels.RUNNING, TopLabels.RUNNING_YEAR)
        self.first.setEnabled(runs)
        self.year_from.setEnabled(top is TopLabels.RUNNING_YEAR)
        self.first_field.set_hint(self.tr("The first item of the next agenda") if runs else "")
        try:
            scheme = self.scheme
        except RuleError as refusal:
            self.first_field.set_error(str(refusal))
            return
        self.first_field.set_error(None)
        found = self._bridge.ask(label_preview, self._board_id, scheme)
        if found is None:
            self.preview.setText(self.tr("There is no agenda yet that is still to be issued; the next one begins so."))
            return
        shown = ", ".join(f"{each} {title}" for each, title in found.labels[:SHOWN])
        more = " …" if len(found.labels) > SHOWN else ""
        self.preview.setText(f"{weekday_date(found.date)}: {shown}{more}")
