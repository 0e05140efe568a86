"""Which rules of the check a board uses: each with a sentence that says what it looks for."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.checks import rules_off, use_rules
from boarddesk.model.findings import CheckRule, Severity
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.minutes.checking.words import sentence_of, title_of
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.labels import label


class CheckRulesDialog(Dialog):
    """Warnings first, then hints."""

    def __init__(self, bridge: Bridge, board_id: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("CheckRulesDialog", "Rules of the check"),
            QCoreApplication.translate("CheckRulesDialog", "Save"),
            parent,
            intro=QCoreApplication.translate(
                "CheckRulesDialog", "A rule that is switched off is silent in every meeting of this board."
            ),
            settings_key="check_rules",
        )
        self._bridge, self._board_id = bridge, board_id
        off = bridge.ask(rules_off, board_id)
        self.boxes = {rule: self._box(rule, used=rule not in off) for rule in ordered()}
        self.body.addWidget(self._list(), 1)
        self.setMinimumSize(620, 560)
        self.accept_button.setEnabled(bridge.can_write)
        next(iter(self.boxes.values())).setFocus()

    @override
    def commit(self) -> None:
        off = {rule for rule, box in self.boxes.items() if not box.isChecked()}
        if off != self._bridge.ask(rules_off, self._board_id):
            self._bridge.run(use_rules, self._board_id, off)

    def _box(self, rule: CheckRule, *, used: bool) -> QCheckBox:
        box = QCheckBox(title_of(rule).replace("&", "&&"), self)
        box.setChecked(used)
        box.setAccessibleDescription(sentence_of(rule))
        return box

    def _list(self) -> QWidget:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(2)
        severity: Severity | None = None
        for rule, box in self.boxes.items():
            if rule.severity is not severity:
                severity = rule.severity
                said = self.tr("Warnings") if severity is Severity.WARNING else self.tr("Hints")
                column.addWidget(label(said, "section_head", "text3"))
                column.addSpacing(4)
            column.addWidget(box)
            explained = label(sentence_of(rule), "hint", "text2", wrap=True)
            explained.setContentsMargins(26, 0, 0, 8)
            column.addWidget(explained)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area


def ordered() -> tuple[CheckRule, ...]:
    """The rules, those that matter most first."""
    return tuple(sorted(CheckRule, key=lambda rule: rule.severity is Severity.HINT))
