"""The dialog that approves minutes: each amendment is confirmed with the words it leaves, then the record is closed."""

from html import escape

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from boarddesk.desk.approval import approval_of, approve_minutes
from boarddesk.desk.wordings import drop_earlier_wordings
from boarddesk.model.lines.approval import AmendmentLine, Candidate, Confirmed
from boarddesk.rules.amending import proposed_wording
from boarddesk.rules.dates import counted, long_date
from boarddesk.rules.wording import Fate, word_changes
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import dress
from boarddesk.ui.widgets.labels import label

OLD_HEIGHT, NEW_HEIGHT = 96, 112
LEAST_HEIGHT = 640
"""So that nothing moves or is cut from one amendment to the next."""
FIRST_WORDS = 70


class ApprovalDialog(Dialog):
    """Walks through the amendments of the last minutes and closes the record at the end."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        self._approval = asked = bridge.ask(approval_of, meeting_id)
        title = _tr("Approve the minutes of {day}").format(day=long_date(asked.date))
        intro = _tr("Agreed at the meeting of {day}.").format(day=long_date(asked.agreed_on)) if asked.agreed_on else ""
        super().__init__(title, _tr("Approve"), parent, intro=intro, settings_key="approve")
        self._bridge = bridge
        self._at = 0
        self._texts: dict[str, str] = {}
        """What she has left in the field of each amendment, by paragraph."""
        self._set_aside: set[str] = set()
        self._chosen = {line.minute_id: line.target for line in asked.amendments}
        self.back = self.add_button(outline(_tr("Back"), parent=self))
        self.aside = self.add_button(outline(_tr("Leave the text as it is"), parent=self))
        self.back.clicked.connect(self._step_back)
        self.aside.clicked.connect(self._leave_aside)
        self.amendment_part = self._amendment_part()
        self.closing_part = self._closing_part()
        self.body.addWidget(self.amendment_part)
        self.body.addWidget(self.closing_part)
        self.setMinimumSize(680, LEAST_HEIGHT)
        self._show()

    @property
    def confirmed(self) -> tuple[Confirmed, ...]:
        """The amendments confirmed so far, in their order; of two about one paragraph the later words are the last."""
        made = []
        for line in self._approval.amendments[: self._at]:
            if line.minute_id not in self._set_aside and line.candidates:
                about = line.candidates[self._chosen[line.minute_id]]
                made.append(Confirmed(line.minute_id, about.minute_id, self._texts[line.minute_id]))
        return tuple(made)

    @property
    def current(self) -> AmendmentLine | None:
        """The amendment on show; none at the end."""
        listed = self._approval.amendments
        return listed[self._at] if self._at < len(listed) else None

    @override
    def accept(self) -> None:
        line = self.current
        if line is None:
            super().accept()
            return
        self._keep()
        if not self.wording.toPlainText().strip():
            self.say_wrong(_tr("The new wording is missing; leave the text as it is instead."))
            self.wording.setFocus()
            return
        self._set_aside.discard(line.minute_id)
        self._at += 1
        self._show()

    @override
    def commit(self) -> None:
        """Approve, and drop earlier wordings where she ticked that."""
        self._bridge.run(approve_minutes, self._approval.meeting_id, self.confirmed)
        if self.drop.isChecked():
            drop_earlier_wordings(self._bridge.desk, self._approval.meeting_id)

    def _amendment_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.heading = label("", "item_heading")
        self.said = label("", "body", wrap=True)
        self.which = QComboBox(part)
        self.which.setAccessibleName(_tr("Paragraph that is amended"))
        self.which.activated.connect(self._choose)
        self.old = QTextEdit(part)
        self.old.setReadOnly(True)
        self.old.setTabChangesFocus(True)
        self.old.setAccessibleName(_tr("As circulated"))
        self.old.setFixedHeight(OLD_HEIGHT)
        self.wording = QPlainTextEdit(part)
        self.wording.setTabChangesFocus(True)
        self.wording.setAccessibleName(_tr("New wording"))
        self.wording.setMinimumHeight(NEW_HEIGHT)
        self.wording.textChanged.connect(self._mark_old)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        column.addSpacing(8)
        self.which_label = label(_tr("Which paragraph"), "secondary", "text2")
        for above, field in (
            (self.which_label, self.which),
            (label(_tr("As circulated; what goes is struck out"), "secondary", "text2"), self.old),
            (label(_tr("As it will stand in the approved minutes"), "secondary", "text2"), self.wording),
        ):
            above.setBuddy(field)
            column.addWidget(above)
            column.addWidget(field)
        return dress(part)

    def _closing_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.summary = label("", "body", wrap=True)
        self.drop = QCheckBox(_tr("&Drop the earlier wordings of these minutes"), part)
        self.drop.setToolTip(_tr("Who wrote and when stays in the history. Copies in older backups are not touched."))
        closed = _tr(
            "Register, agenda and minutes are closed from then on, and Undo does not reach back. The circulated draft "
            "is kept as it was sent. Actions can still be updated in the log."
        )
        column.addWidget(self.summary)
        column.addWidget(label(closed, "body", "text2", wrap=True))
        column.addWidget(self.drop)
        hint = _tr("Drafts need not live for ever: who and when stay, the words go. Older backups still hold them.")
        column.addWidget(label(hint, "secondary", "text2", wrap=True))
        column.addStretch(1)
        return part

    def _show(self) -> None:
        line = self.current
        self.say_wrong("")
        self.amendment_part.setVisible(line is not None)
        self.closing_part.setVisible(line is None)
        self.aside.setVisible(line is not None)
        self.back.setVisible(self._at > 0)
        self.accept_button.setText(_tr("Approve") if line is None else _tr("Confirm"))
        self.accept_button.updateGeometry()
        if line is None:
            self._sum_up()
            self.drop.setFocus()
        else:
            self._show_amendment(line)

    def _show_amendment(self, line: AmendmentLine) -> None:
        count = _tr("Amendment {n} of {all}").format(n=self._at + 1, all=len(self._approval.amendments))
        self.heading.setText(f"{count} · {line.ref}" if line.ref else count)
        self.said.setText(line.text)
        with QSignalBlocker(self.which):
            self.which.clear()
            self.which.addItems([shortened(each) for each in line.candidates])
            self.which.setCurrentIndex(self._chosen[line.minute_id])
        several = len(line.candidates) > 1
        self.which.setVisible(several)
        self.which_label.setVisible(several)
        self._fill(line)
        self.wording.setFocus()

    def _fill(self, line: AmendmentLine) -> None:
        about = self._about(line)
        base = self._base(about) if about is not None else ""
        proposed = line.wording if line.wording and base == (about.text if about else "") else ""
        proposed = proposed or proposed_wording(base, line.text)
        self.wording.setPlainText(self._texts.get(line.minute_id, proposed))
        self._mark_old()

    def _about(self, line: AmendmentLine) -> Candidate | None:
        return line.candidates[self._chosen[line.minute_id]] if line.candidates else None

    def _base(self, about: Candidate) -> str:
        """The paragraph with what an earlier amendment has made of it."""
        made = [each.wording for each in self.confirmed if each.minute_id == about.minute_id]
        return made[-1] if made else about.text

    def _mark_old(self) -> None:
        line = self.current
        about = self._about(line) if line is not None else None
        if about is None:
            return
        pieces = word_changes(self._base(about), self.wording.toPlainText())
        words = [
            f"<s>{escape(piece.text)}</s>" if piece.fate is Fate.GONE else escape(piece.text)
            for piece in pieces
            if piece.fate is not Fate.ADDED
        ]
        self.old.setHtml("".join(words).replace("\n", "<br>"))

    def _choose(self, index: int) -> None:
        line = self.current
        if line is not None and index != self._chosen[line.minute_id]:
            self._chosen[line.minute_id] = index
            self._texts.pop(line.minute_id, None)
            self._fill(line)

    def _keep(self) -> None:
        line = self.current
        if line is not None:
            self._texts[line.minute_id] = self.wording.toPlainText()

    def _step_back(self) -> None:
        self._keep()
        self._at -= 1
        self._show()

    def _leave_aside(self) -> None:
        line = self.current
        if line is not None:
            self._keep()
            self._set_aside.add(line.minute_id)
            self._at += 1
            self._show()

    def _sum_up(self) -> None:
        amendments = self._approval.amendments
        made = self.confirmed
        if not amendments:
            self.summary.setText(_tr("No amendments are recorded; the minutes are approved as they stand."))
            return
        refs = {line.minute_id: line.ref for line in amendments}
        names = ", ".join(refs[each.amendment_id] or "–" for each in made)
        said = counted(len(made), _tr("amendment"))
        said = (
            _tr("{count} confirmed: {refs}.").format(count=said, refs=names) if made else _tr("No amendment applied.")
        )
        if len(made) < len(amendments):
            rest = ", ".join(refs[line.minute_id] or "–" for line in amendments if line.minute_id in self._set_aside)
            said += " " + _tr("The text stays as it is for {refs}.").format(refs=rest)
        self.summary.setText(said)


def shortened(each: Candidate) -> str:
    """A paragraph in one line."""
    words = " ".join(each.text.split())
    words = words if len(words) <= FIRST_WORDS else words[:FIRST_WORDS].rsplit(" ", 1)[0] + " …"
    return f"{each.place}  {words}" if each.place else words


def ask_approval(bridge: Bridge, meeting_id: str, parent: QWidget | None) -> bool:
    """Let her approve the minutes of a meeting; whether she did. RuleError where they cannot be approved."""
    dialog = ApprovalDialog(bridge, meeting_id, parent)
    done = bool(dialog.exec())
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("ApprovalDialog", text)
