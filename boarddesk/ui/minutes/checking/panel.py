"""The panel of the check: a filter, the findings by rule, and below them what mends the chosen one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.model.findings import Finding, Fix, Severity
from boarddesk.ui.minutes.checking.list import FindingList
from boarddesk.ui.minutes.checking.rows import FindingDelegate, FindingRow, FindingRows, RuleHead, grouped, matches
from boarddesk.ui.minutes.checking.words import fix_words
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.announce import announce
from boarddesk.ui.widgets.buttons import Button, IconButton, outline, plain
from boarddesk.ui.widgets.field import IconLineEdit
from boarddesk.ui.widgets.labels import hairline, label
from boarddesk.ui.widgets.menu import menu
from boarddesk.ui.widgets.segments import Segments

ALL = "all"
MOST_FIXES = 9
INSET = 14


@dataclass(frozen=True, slots=True)
class Found:
    """What the panel shows of a meeting."""

    rows: tuple[FindingRow, ...] = ()
    aside: tuple[FindingRow, ...] = ()
    """What was looked at and is no problem."""
    writable: bool = True

    @property
    def dismissed(self) -> int:
        """How many were looked at and are no problem."""
        return len(self.aside)

    def count(self, severity: Severity | None = None) -> int:
        """How many there are, or how many of a severity."""
        return sum(severity in (None, row.finding.severity) for row in self.rows)


class CheckPanel(QWidget):
    """Says what she wants done; others do it."""

    jumped = Signal(object)
    """The Finding whose place is wanted."""
    looked_at = Signal(object)
    """The Finding that the arrows have come to; its place is to be seen beside the panel."""
    mended = Signal(object, object)
    """The Finding and the Fix that was chosen."""
    dismissed = Signal(object, str)
    """The Finding that is no problem, and why."""
    reopened = Signal(object)
    """The Finding that is to be looked at again."""
    silenced = Signal(object)
    """The Finding whose rule the board is not to use."""
    answered = Signal()
    """What was asked has been answered and taken."""
    forgotten = Signal()
    """Everything is to be looked at again."""
    rules_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = Found()
        self.rows = FindingRows(self)
        self.list = FindingList(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self.list.setAccessibleName(self.tr("What the check found"))
        self.filter = IconLineEdit("search", self.tr("Filter…"), "/")
        self.more = IconButton("more", self.tr("Rules, and what is no problem"), self)
        self.severity = Segments(
            (
                (ALL, self.tr("All")),
                (Severity.WARNING.value, self.tr("Warnings")),
                (Severity.HINT.value, self.tr("Hints")),
            ),
            "pills",
            name=self.tr("Which findings"),
        )
        self.fixes: tuple[Button, ...] = ()
        self.dismiss = plain(self.tr("Not a problem here"), key=self.tr("N"))
        self.rule_off = plain(self.tr("Switch this rule off"), key=self.tr("O"))
        self.rule_off.setToolTip(self.tr("No meeting of this board is checked by it then"))
        self.question = label("", "label", "text2", wrap=True)
        self.answer = _Answer(self)
        self.empty = label("", "secondary", "text2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(18, 16, 18, 16)
        self._take: Callable[[str], str] | None = None
        self._lay_out()
        self._connect()

    @property
    def chosen_row(self) -> FindingRow | None:
        """The row she is at."""
        row = self.list.currentIndex().row()
        line = self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None
        return line if isinstance(line, FindingRow) else None

    @property
    def chosen(self) -> Finding | None:
        """The finding she is at."""
        row = self.chosen_row
        return row.finding if row is not None else None

    def show_found(self, found: Found) -> None:
        """Show what was found; she stays where she is, or at the next where that has gone."""
        self.found = found
        for severity in Severity:
            self.severity.set_count(severity.value, found.count(severity))
        self._show()

    def ask(self, what: str, text: str, take: Callable[[str], str]) -> None:
        """Ask one thing below the list; `take` gives the sentence that refuses the answer."""
        self._take = take
        self.question.setText(what)
        self.answer.setAccessibleName(what)
        self.answer.setText(text)
        self.answer.selectAll()
        self._show_asking(True)
        self.answer.setFocus()

    def menu_entries(self) -> tuple[tuple[str, Callable[[], None], bool], ...]:
        """What the panel's menu offers: words, what happens, whether it can be done."""
        again = self.tr("Look at everything again ({0})").format(self.found.dismissed)
        return (
            (self.tr("&Rules of the check…"), self.rules_wanted.emit, True),
            (again, self.forgotten.emit, self.found.dismissed > 0 and self.found.writable),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self.fixes:
            button.setMaximumWidth(self._widest)

    @property
    def _widest(self) -> int:
        return max(120, self.width() - 2 * INSET)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(INSET, 10, 8, 0)
        top.addWidget(self.filter, 1)
        top.addWidget(self.more)
        self._segments = QWidget(self)
        pills = QHBoxLayout(self._segments)
        pills.setContentsMargins(INSET - 6, 6, INSET, 4)
        pills.addWidget(self.severity)
        pills.addStretch(1)
        self._foot = QWidget(self)
        self._foot_column = QVBoxLayout(self._foot)
        self._foot_column.setContentsMargins(INSET, 10, INSET, 10)
        self._foot_column.setSpacing(6)
        self._fix_column = QVBoxLayout()
        self._fix_column.setSpacing(6)
        self._foot_column.addLayout(self._fix_column)
        for widget in (self.question, self.answer, self.dismiss, self.rule_off):
            self._foot_column.addWidget(widget)
        self.answer.setFixedHeight(32)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._segments)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self._line = hairline(self)
        column.addWidget(self._line)
        column.addWidget(self._foot)
        self.setFocusProxy(self.list)
        self._show_asking(False)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._come_to())
        self.list.taken.connect(self._jump)
        self.list.clicked.connect(lambda _: self._jump())
        self.list.figure.connect(self._mend)
        self.list.no_problem.connect(self._ask_reason)
        self.list.rule_off.connect(self._silence)
        self.rule_off.clicked.connect(self._silence)
        self.list.filter_wanted.connect(lambda _: self.filter.setFocus())
        self.filter.textChanged.connect(lambda _: self._show())
        self.filter.returnPressed.connect(self.list.setFocus)
        self.severity.changed.connect(lambda _: self._show())
        self.dismiss.clicked.connect(self._ask_reason)
        self.answer.returnPressed.connect(self._answered)
        self.answer.left.connect(self._leave_answer)
        self.more.clicked.connect(self._open_menu)
        Theme.current().changed.connect(self.list.viewport().update)

    def _show(self) -> None:
        at, kept = self.list.currentIndex().row(), self.chosen_row
        severity = None if self.severity.current == ALL else Severity(self.severity.current)
        wanted = [row for row in (*self.found.rows, *self.found.aside) if matches(row, severity, self.filter.text())]
        self.rows.show_lines(grouped(wanted))
        self._choose_again(kept, at)
        shown = bool(self.rows.lines)
        self.list.setVisible(shown)
        self.empty.setVisible(not shown)
        self.empty.setText(self._empty_words())
        self._show_chosen()

    def _choose_again(self, kept: FindingRow | None, at: int) -> None:
        able = self.rows.able()
        if not able:
            return
        same = (row for row in able if kept is not None and _is_same(self.rows.lines[row], kept))
        later = next((row for row in able if row >= at), able[-1])
        self.list.choose(next(same, later))

    def _empty_words(self) -> str:
        if self.found.rows:
            return self.tr("Nothing of this kind was found.")
        return self.tr("Nothing found. A careful reader would let these minutes pass.")

    def _show_chosen(self) -> None:
        finding = self.chosen
        if self._take is None:
            row = self.chosen_row
            open_ = row is not None and not row.aside and self.found.writable
            self._show_fixes(finding.fixes[:MOST_FIXES] if finding is not None and open_ else ())
            self.dismiss.setText(self.tr("Not a problem here") if open_ else self.tr("Look at it again"))
            self.rule_off.setVisible(open_)
        self._foot.setVisible(finding is not None and self.found.writable)
        self._line.setVisible(self._foot.isVisibleTo(self))
        if finding is not None:
            announce(self.list, finding.sentence)

    def _show_fixes(self, fixes: Sequence[Fix]) -> None:
        for button in self.fixes:
            self._fix_column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.fixes = tuple(outline(fix_words(fix).replace("&", "&&"), key=str(n + 1)) for n, fix in enumerate(fixes))
        before: QWidget = self.list
        for place, button in enumerate(self.fixes):
            button.setToolTip(fix_words(fixes[place]))
            button.setMaximumWidth(self._widest)
            button.clicked.connect(lambda _=False, place=place: self._mend(place))
            self._fix_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self.dismiss)
        QWidget.setTabOrder(self.dismiss, self.rule_off)

    def _come_to(self) -> None:
        self._show_chosen()
        if self.chosen is not None and self.list.hasFocus():
            self.looked_at.emit(self.chosen)

    def _jump(self) -> None:
        if self.chosen is not None:
            self.jumped.emit(self.chosen)

    def _mend(self, place: int) -> None:
        row = self.chosen_row
        if row is not None and not row.aside and self.found.writable and place < len(row.finding.fixes):
            self.mended.emit(row.finding, row.finding.fixes[place])

    def _ask_reason(self) -> None:
        row = self.chosen_row
        if row is None or not self.found.writable:
            return
        finding = row.finding
        if row.aside:
            self.reopened.emit(finding)
            return

        def take(reason: str) -> str:
            self.dismissed.emit(finding, reason)
            return ""

        self.ask(self.tr("Why is it no problem? Enter takes it, also without a word."), "", take)

    def _silence(self) -> None:
        row = self.chosen_row
        if row is not None and not row.aside and self.found.writable:
            self.silenced.emit(row.finding)

    def _answered(self) -> None:
        take = self._take
        if take is None:
            return
        refused = take(self.answer.text())
        if refused:
            self.question.setText(refused)
            announce(self.answer, refused)
            return
        self._leave_answer()
        self.answered.emit()

    def _leave_answer(self) -> None:
        was_inside = self.answer.hasFocus()
        self._take = None
        self._show_asking(False)
        self._show_chosen()
        if was_inside:
            (self.list if self.list.isVisibleTo(self) else self.filter).setFocus()

    def _show_asking(self, asking: bool) -> None:
        for widget in (self.question, self.answer):
            widget.setVisible(asking)
        for button in (*self.fixes, self.dismiss, self.rule_off):
            button.setVisible(not asking)

    def _open_menu(self) -> None:
        offered = menu("", self)
        for words, run, possible in self.menu_entries():
            action = offered.addAction(words)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, run=run: run())
        offered.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class _Answer(QLineEdit):
    """The field of a question; Esc leaves it and nothing else."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _is_same(line: RuleHead | FindingRow, kept: FindingRow) -> bool:
    """Whether a row is about the same words of the same place, wherever those are now."""
    if not isinstance(line, FindingRow) or line.aside is not kept.aside:
        return False
    finding, other = kept.finding, line.finding
    one, two = other.spot, finding.spot
    return (other.rule, other.words, one.paragraph_id, one.item_id, one.key, one.start) == (
        finding.rule, finding.words, two.paragraph_id, two.item_id, two.key, two.start
    )  # fmt: skip
