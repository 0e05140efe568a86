"""The rules of the check as a list: what each looks for, how much it matters, and how often it spoke lately."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QWidget

from boarddesk.desk.check_rules import RulesInUse
from boarddesk.model.findings import CheckRule, Severity
from boarddesk.rules.dates import counted, long_date
from boarddesk.ui.minutes.checking.words import sentence_of, title_of
from boarddesk.ui.widgets.labels import label


def _tr(text: str) -> str:
    return QCoreApplication.translate("RulesList", text)


class RulesList(QScrollArea):
    """A box for each rule, warnings first."""

    def __init__(self, used: RulesInUse, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: dict[CheckRule, QCheckBox] = {}
        inner = QWidget(self)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 14, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        severity: Severity | None = None
        for rule in ordered():
            if rule.severity is not severity:
                severity = rule.severity
                self._add_head(severity, used)
            self._add_rule(rule, used)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    @property
    def off(self) -> frozenset[CheckRule]:
        """The rules that are not to be used."""
        return frozenset(rule for rule, box in self.boxes.items() if not box.isChecked())

    def _add_head(self, severity: Severity, used: RulesInUse) -> None:
        warns = severity is Severity.WARNING
        said = _tr("Warnings: told before an export") if warns else _tr("Hints: shown in the panel only")
        row = self._grid.rowCount()
        head = label(said, "section_head", "text3")
        head.setContentsMargins(0, 4 if warns else 12, 0, 4)
        self._grid.addWidget(head, row, 0)
        if used.day is not None:
            when = label(long_date(used.day), "section_head", "text3")
            when.setContentsMargins(0, 4 if warns else 12, 0, 4)
            self._grid.addWidget(when, row, 1, Qt.AlignmentFlag.AlignRight)

    def _add_rule(self, rule: CheckRule, used: RulesInUse) -> None:
        box = QCheckBox(title_of(rule).replace("&", "&&"), self)
        box.setChecked(rule not in used.off)
        row = self._grid.rowCount()
        self._grid.addWidget(box, row, 0)
        self.boxes[rule] = box
        spoken = ""
        if used.day is not None:
            times = used.spoken.get(rule, 0)
            spoken = _tr("spoke {0}").format(counted(times, _tr("time"))) if times else _tr("silent")
            tone = "text" if times else "text3"
            self._grid.addWidget(label(spoken, "hint", tone), row, 1, Qt.AlignmentFlag.AlignRight)
        box.setAccessibleDescription(" ".join(part for part in (sentence_of(rule), spoken) if part))
        explained = label(sentence_of(rule), "hint", "text2", wrap=True)
        explained.setContentsMargins(26, 0, 0, 8)
        self._grid.addWidget(explained, row + 1, 0, 1, 2)


def ordered() -> tuple[CheckRule, ...]:
    """The rules, those that matter most first."""
    return tuple(sorted(CheckRule, key=lambda rule: rule.severity is Severity.HINT))
