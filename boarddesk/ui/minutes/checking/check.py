"""The check of a page: done in the background over a frozen pack, shown in the panel at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from boarddesk.desk.check_report import place_of
from boarddesk.desk.check_rules import switch_off
from boarddesk.desk.checks import (
    Checked,
    CheckWork,
    check_work,
    dismiss,
    forget_dismissals,
    look_again,
    rules_off,
    use_rules,
)
from boarddesk.model.changes import ChangeSet
from boarddesk.model.errors import RuleError
from boarddesk.model.findings import Finding, Fix, FixKind
from boarddesk.ui.jobs import Jobs, Progress
from boarddesk.ui.minutes.checking.mending import ASKING, FixDoer
from boarddesk.ui.minutes.checking.panel import CheckPanel, Found
from boarddesk.ui.minutes.checking.places import go_to, show
from boarddesk.ui.minutes.checking.rows import FindingRow
from boarddesk.ui.minutes.checking.rules_dialog import CheckRulesDialog
from boarddesk.ui.minutes.checking.words import title_of

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage
    from boarddesk.ui.page import UndoStack

AFTER = 600
"""Milliseconds without a change after which the meeting is checked anew."""
_OPENS_DETAILS = (FixKind.SET_OWNER, FixKind.SET_DUE, FixKind.OPEN_DETAILS)


class MeetingCheck(QObject):
    """Keeps what was found up to date while somebody looks, and does what the panel asks."""

    told = Signal(object)
    """The CheckWork that was done; there may be something new in `found`."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self.found = Found()
        self.panel = CheckPanel(page.side)
        self.panel.hide()
        self.fixes = FixDoer(page, self.panel.ask)
        self._jobs = Jobs(self._failed, self)
        self._running = False
        self._again = True
        """Something has changed since the last check began."""
        self._checked = ""
        """The meeting that was checked last."""
        self._later = QTimer(self, interval=AFTER, singleShot=True)
        self._later.timeout.connect(self._begin)
        panel = self.panel
        panel.jumped.connect(self._jump)
        panel.looked_at.connect(lambda finding: show(page, finding))
        panel.mended.connect(self._mend)
        panel.dismissed.connect(self._dismiss)
        panel.answered.connect(self.check_now)
        panel.forgotten.connect(self._look_again)
        panel.reopened.connect(self._reopen)
        panel.silenced.connect(self._silence)
        panel.rules_wanted.connect(self.ask_rules)
        page.bridge.changed.connect(self._changed)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is there."""
        return self._page.side.shows(self.panel)

    def toggle(self) -> None:
        """Open the panel and go there; from there close it, back into the text."""
        page = self._page
        if self.is_shown and page.side.holds_focus():
            page.side.close_panel()
        else:
            self.open()

    def open(self) -> None:
        """Open the panel and go there."""
        page = self._page
        if page.minutes is None:
            return
        page.cells.close_cell()
        self.check_now()
        page.side.show_panel(self.title, self.panel)
        page.panes_row.settle()
        page.side.take_focus()
        page.hinted.emit(self.tr("Enter  go there   1  mend   N  no problem   O  rule off   /  filter   Esc  back"))
        if self.panel.chosen is None and self.panel.rows.able():
            self.panel.list.choose(self.panel.rows.able()[0])

    @property
    def title(self) -> str:
        """The head of the panel with how many there are."""
        count = self.found.count()
        return self.tr("Check  ·  {0}").format(count) if count else self.tr("Check")

    def check_now(self) -> None:
        """Check at once, with everything that has been typed, as before she looks at it."""
        page = self._page
        if page.minutes is None:
            return
        self._later.stop()
        page.saving.flush()
        self._again = False
        work = page.bridge.ask(check_work, page.minutes.meeting_id)
        checked = work.done()
        self._show(page.minutes.meeting_id, work, checked, rows_of(work, checked))

    def reloaded(self) -> None:
        """Another meeting is shown, or this one was loaded anew."""
        minutes = self._page.minutes
        if minutes is not None and minutes.meeting_id != self._checked:
            self._checked = minutes.meeting_id
            self.found = Found()
            self.panel.show_found(self.found)
        self._again = True
        self._later.start()

    def undo_stack(self) -> "UndoStack | None":
        """What takes back the last fix in the text while the keys go into the panel."""
        fixed = self.fixes.replaced
        inside = self.is_shown and self._page.side.holds_focus()
        return fixed if inside and (fixed.can_undo() or fixed.can_redo()) else None

    def mend_in_text(self, finding: Finding, fix: object) -> None:
        """Do what was chosen at the words themselves; what has to be asked is asked in the panel."""
        if fix is None:
            self._dismiss(finding, "")
            self.check_now()
            return
        if isinstance(fix, Fix) and fix.kind in ASKING and not self.is_shown:
            self.toggle()
        self._mend(finding, fix)

    def ask_rules(self) -> None:
        """Ask which rules the board uses."""
        page = self._page
        if page.minutes is None:
            return
        board = page.minutes.board_id
        dialog = CheckRulesDialog(page.bridge, board, page.window())
        dialog.exec()
        dialog.deleteLater()
        if self.is_shown:
            page.side.take_focus()

    # In the background

    def _changed(self, _: ChangeSet) -> None:
        self._again = True
        self._later.start()

    def _begin(self) -> None:
        """Check in a thread, unless nobody looks or it is being done; then it waits."""
        page = self._page
        if page.minutes is None or not page.isVisible() or self._running or not self._again:
            return
        if page.saving.waiting:
            self._later.start()
            return
        self._again = False
        meeting = page.minutes.meeting_id
        try:
            work = page.bridge.ask(check_work, meeting)
        except RuleError:
            return  # the meeting has just been deleted
        self._running = True

        def run(_: Progress) -> tuple[Checked, tuple[FindingRow, ...]]:
            done = work.done()
            return done, rows_of(work, done)

        self._jobs.start(run, lambda result: self._done(meeting, work, *result), self._failed)

    def _done(self, meeting: str, work: CheckWork, checked: Checked, rows: tuple[FindingRow, ...]) -> None:
        self._running = False
        if self._page.minutes is not None and self._page.minutes.meeting_id == meeting and not self._again:
            self._show(meeting, work, checked, rows)
        elif self._again:
            self._later.start()

    def _failed(self, error: BaseException) -> None:
        self._running = False
        raise error

    def _show(self, meeting: str, work: CheckWork, checked: Checked, rows: tuple[FindingRow, ...]) -> None:
        page = self._page
        self._checked = meeting
        aside = tuple(
            FindingRow(each.finding, place_of(each.finding, work.pack), True, each.reason) for each in checked.aside
        )
        self.found = Found(rows, aside, not page.notice.sentence)
        self.panel.show_found(self.found)
        if self.is_shown:
            page.side.show_panel(self.title, self.panel)
        self.told.emit(work)

    # What the panel asks

    def _jump(self, finding: Finding) -> None:
        if not go_to(self._page, finding):
            self._mend_by_details(finding)

    def _mend_by_details(self, finding: Finding) -> None:
        """What is about the meeting itself is seen in its details."""
        details = next((fix for fix in finding.fixes if fix.kind is FixKind.OPEN_DETAILS), None)
        if details is not None:
            self.fixes.mend(finding, details)
        else:
            self._page.refused.emit(finding.sentence)

    def _mend(self, finding: Finding, fix: object) -> None:
        chosen = next((each for each in finding.fixes if each is fix or each == fix), None)
        if chosen is None or self._page.notice.sentence:
            return
        self.fixes.mend(finding, chosen)
        if chosen.kind not in _OPENS_DETAILS:
            self.check_now()

    def _dismiss(self, finding: Finding, reason: str) -> None:
        page = self._page
        if page.minutes is None:
            return
        meeting = page.minutes.meeting_id
        try:
            page.quietly(lambda: page.bridge.run(dismiss, meeting, finding, reason))
        except RuleError as refusal:
            page.refused.emit(str(refusal))

    def _reopen(self, finding: Finding) -> None:
        page = self._page
        if page.minutes is not None:
            meeting = page.minutes.meeting_id
            page.quietly(lambda: page.bridge.run(look_again, meeting, finding))
            self.check_now()

    def _silence(self, finding: Finding) -> None:
        """Switch the rule of a finding off for the board; the toast takes that back."""
        page = self._page
        if page.minutes is None:
            return
        board, bridge = page.minutes.board_id, page.bridge
        before = bridge.ask(rules_off, board)
        page.quietly(lambda: bridge.run(switch_off, board, finding.rule))
        self.check_now()

        def again() -> None:
            bridge.run(use_rules, board, before)
            self.check_now()

        said = self.tr("“{0}” is switched off for this board.").format(title_of(finding.rule))
        page.offered.emit(said, self.tr("Switch on again"), again)

    def _look_again(self) -> None:
        page = self._page
        if page.minutes is not None:
            meeting = page.minutes.meeting_id
            page.quietly(lambda: page.bridge.run(forget_dismissals, meeting))
            self.check_now()


def rows_of(work: CheckWork, checked: Checked) -> tuple[FindingRow, ...]:
    """The findings, each with where it is."""
    return tuple(FindingRow(finding, place_of(finding, work.pack)) for finding in checked.findings)
