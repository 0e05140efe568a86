"""The dialog of people entered twice: likely pairs with the reason, made one or told apart."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from boarddesk.desk import member_merge
from boarddesk.desk.member_merge import Double, PersonGlance
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.table import Column, LinesTable


class DoublesDialog(Dialog):
    """Each pair is made one under either name, or told apart for good; every step is undone by itself."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None, *, pair: tuple[str, str] | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("DoublesDialog", "People entered twice"),
            QCoreApplication.translate("DoublesDialog", "Done"),
            parent,
            intro=QCoreApplication.translate(
                "DoublesDialog",
                "One of two keeps all memberships, registers and actions of both; what was printed stays as it is.",
            ),
            settings_key="doubles",
        )
        self._bridge = bridge
        self._pair = pair
        self.merged: list[str] = []
        """The names of those who were made one."""
        self.table: LinesTable[Double] = LinesTable(
            self._columns(), self, name=self.tr("Pairs of people"), settings_key="doubles", row_height=52
        )
        self.nobody = EmptyState(
            "ok", self.tr("Nobody stands here twice"), self.tr("No two names, nor addresses, look like one person's.")
        )
        self.keep_first = outline(self.tr("Merge"), "members", parent=self)
        self.keep_second = outline(self.tr("Merge"), "members", parent=self)
        self.apart = outline(self.tr("They are two people"), parent=self)
        self._build_body()
        self.cancel_button.hide()
        self.reload()

    def reload(self) -> None:
        """Look for pairs anew."""
        pairs = self._bridge.ask(member_merge.doubles) if self._pair is None else self._chosen_pair()
        self.table.replace_lines(pairs)
        self._stack.setCurrentWidget(self.table if pairs else self.nobody)
        if pairs and self.table.current_line() is None:
            self.table.select_key(pairs[0].id)
        self._tell(self.table.current_line())

    def merge(self, *, first: bool) -> None:
        """Make the current pair one, under the name of the first or the second."""
        pair = self.table.current_line()
        if pair is None:
            return
        kept, other = (pair.first, pair.second) if first else (pair.second, pair.first)
        if self._does(lambda: self._bridge.run(member_merge.merge_people, kept.id, other.id)):
            self.merged.append(kept.name)
            self._pair = None
            self.reload()

    def tell_apart(self) -> None:
        """Leave the current pair two people, and do not ask again."""
        pair = self.table.current_line()
        if pair is None:
            return
        if self._does(lambda: self._bridge.run(member_merge.tell_apart, pair.first.id, pair.second.id)):
            self._pair = None
            self.reload()

    @override
    def commit(self) -> None:
        """Everything has been done already."""

    def _chosen_pair(self) -> tuple[Double, ...]:
        assert self._pair is not None
        return (self._bridge.ask(member_merge.pair_of, *self._pair),)

    def _does(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except (RuleError, KnownError) as refusal:
            self.say_wrong(str(refusal))
            return False
        self.say_wrong("")
        return True

    def _columns(self) -> tuple[Column[Double], ...]:
        def said(person: PersonGlance) -> str:
            return " · ".join(part for part in (person.detail, person.used) if part)

        return (
            Column(
                "first", self.tr("One"), lambda pair: pair.first.name, width=270, role="name", stretch=True,
                second=lambda pair: said(pair.first), tip=lambda pair: said(pair.first),
            ),
            Column(
                "second", self.tr("The other"), lambda pair: pair.second.name, width=270, role="name", stretch=True,
                second=lambda pair: said(pair.second), tip=lambda pair: said(pair.second),
            ),
            Column(
                "why", self.tr("Why"), lambda pair: pair.why, width=250, token="text2",
                second=lambda pair: self.tr("but {why}").format(why=pair.against) if pair.against else "",
                second_token="amber", tip=lambda pair: pair.why,
            ),
        )  # fmt: skip

    def _build_body(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nobody)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.keep_first, self.keep_second, self.apart):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(row)
        self.setMinimumSize(900, 520)
        self.keep_first.clicked.connect(lambda: self.merge(first=True))
        self.keep_second.clicked.connect(lambda: self.merge(first=False))
        self.apart.clicked.connect(self.tell_apart)
        self.table.line_changed.connect(self._tell)
        add_gestures(
            self.table,
            (
                Gesture(self.tr("Merge under the first name"), "1", lambda: self.merge(first=True), "members"),
                Gesture(self.tr("Merge under the second name"), "2", lambda: self.merge(first=False), "members"),
                Gesture(self.tr("They are two people"), "Del", self.tell_apart),
            ),
        )

    def _tell(self, pair: Double | None) -> None:
        for button, key, person in (
            (self.keep_first, "1", pair.first if pair else None),
            (self.keep_second, "2", pair.second if pair else None),
        ):
            button.setVisible(person is not None)
            button.setEnabled(self._bridge.can_write)
            if person is not None:
                button.setText(self.tr("Merge as {name}").format(name=person.name))
                button.setToolTip(self.tr("Key {key} in the table").format(key=key))
        self.apart.setVisible(pair is not None)
        self.apart.setEnabled(self._bridge.can_write)
