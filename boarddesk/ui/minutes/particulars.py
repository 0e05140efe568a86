"""The particulars of one paragraph in a dialog: how a decision was carried, which ref an amendment is about, the dates
of an information row, when the forward plan comes back to it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.enums import DueKind, MinuteKind
from boarddesk.model.errors import RuleError
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import OldRef, ParagraphLine
from boarddesk.rules.capture_tails import nearest_day
from boarddesk.rules.dates import Due, echo_date, long_date, parse_due
from boarddesk.rules.planning import plan_day, plan_due
from boarddesk.ui.forms.ui_particulars import Ui_Particulars
from boarddesk.ui.minutes.day_field import DayField, a_day
from boarddesk.ui.minutes.ghost_words import due_words
from boarddesk.ui.widgets.bound_field import BoundField, bound
from boarddesk.ui.widgets.completion import Completion, CompletionController
from boarddesk.ui.widgets.dialog import Dialog

INTRO = 110
"""How many letters of the paragraph stand at the head."""
MOST_VOTES = 9999
OFFERED = 8


@dataclass(frozen=True, slots=True)
class Known:
    """What the dialog reads dates and refs with."""

    base: dt.date
    next_meeting: dt.date | None = None
    old_refs: Sequence[OldRef] = ()


class ParticularsDialog(Dialog):
    """Fills in `values`, the particulars by the names of the paragraph's line."""

    def __init__(self, line: ParagraphLine, known: Known, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        said = " ".join(line.text.split())
        intro = said if len(said) <= INTRO else said[:INTRO].rsplit(" ", 1)[0] + " …"
        title = tr("ParticularsDialog", "Particulars of this paragraph")
        super().__init__(title, tr("ParticularsDialog", "Keep"), parent, intro=intro)
        self._line = line
        self._known = known
        self.values: dict[str, Any] = {}
        self.form = Ui_Particulars()
        page = QWidget(self)
        self.form.setupUi(page)
        self.body.addWidget(page)
        self.setMinimumWidth(500)
        self.form.decisionPart.setVisible(line.kind is MinuteKind.DECISION)
        self.form.amendmentPart.setVisible(line.kind is MinuteKind.AMENDMENT)
        self.form.informationPart.setVisible(line.kind is MinuteKind.INFORMATION)
        self._bind_decision()
        self._bind_amendment()
        self._bind_dates()
        self._bind_plan()

    def _bind_decision(self) -> None:
        line, form = self._line, self.form
        for name, text in (("proposer", line.proposer), ("seconder", line.seconder)):
            field = bound(form, name)
            self._edit(field).setText(text)
        self._votes: dict[str, BoundField] = {}
        for name, value, votes in (
            ("votesFor", line.votes_for, "votes_for"),
            ("votesAgainst", line.votes_against, "votes_against"),
            ("votesAbstained", line.votes_abstained, "votes_abstained"),
        ):
            self._votes[votes] = bound(form, name)
            self._edit(self._votes[votes]).setText("" if value is None else str(value))

    def _bind_amendment(self) -> None:
        self._ref = bound(self.form, "amendedRef")
        edit = self.form.amendedRef
        edit.textChanged.connect(self._tell_ref)
        edit.setText(self._line.amended_ref)
        controller = CompletionController(edit, self._offers, keys=(Qt.Key.Key_Return, Qt.Key.Key_Enter))
        controller.chosen.connect(lambda offer, _: edit.setText(offer.code))
        self._tell_ref()

    def _bind_dates(self) -> None:
        base = self._known.base
        hint = self.tr("Such as 11.9.09 or 25 September")
        self._event, self._emailed = (
            DayField(
                bound(self.form, name), lambda said: nearest_day(said, base), lambda day: f"= {echo_date(day)}", hint
            )
            for name in ("eventDay", "emailedDay")
        )
        self._event.editor.setText(a_day(self._line.event_date, long_date))
        self._emailed.editor.setText(a_day(self._line.emailed_on, long_date))

    def _bind_plan(self) -> None:
        form, line = self.form, self._line
        hint = self.tr("“in 6 months”, “next meeting”, “March 2027”; may stay empty")
        self._plan: DayField[Due] = DayField(
            bound(form, "planDay"),
            lambda said: parse_due(said, self._known.base),
            lambda due: due_words(due, self._known.next_meeting),
            hint,
        )
        due = plan_due(line.plan_due, self._known.base)
        if due.kind is DueKind.NEXT_MEETING:
            form.planDay.setText(self.tr("next meeting"))
        else:
            form.planDay.setText(a_day(due.date, long_date))
        form.planned.setChecked(bool(line.plan_id))
        form.planPart.setEnabled(bool(line.plan_id))
        form.planned.toggled.connect(form.planPart.setEnabled)

    @override
    def commit(self) -> None:
        line = self._line
        if line.kind is MinuteKind.DECISION:
            self.values |= {
                "proposer": self.form.proposer.text().strip(),
                "seconder": self.form.seconder.text().strip(),
            }
            self.values |= {name: self._count(field) for name, field in self._votes.items()}
        elif line.kind is MinuteKind.AMENDMENT:
            self.values["amended_ref"] = self.form.amendedRef.text().strip()
        elif line.kind is MinuteKind.INFORMATION:
            self.values |= {"event_date": self._event.required(), "emailed_on": self._emailed.required()}
        planned = self.form.planned.isChecked()
        due = self._plan.required() if planned else None
        self.values["plan_id"] = (line.plan_id or new_id()) if planned else ""
        self.values["plan_due"] = plan_day(due, self._known.base) if due is not None else None

    def _count(self, field: BoundField) -> int | None:
        edit = self._edit(field)
        said = edit.text().strip()
        if not said:
            return None
        if not said.isascii() or not said.isdigit() or int(said) > MOST_VOTES:
            sentence = self.tr("“{0}” is no number of votes.").format(said)
            field.set_error(self.tr("A number"))
            edit.setFocus()
            raise RuleError(sentence)
        field.set_error(None)
        return int(said)

    def _offers(self, typed: str) -> list[Completion]:
        said = typed.strip().casefold()
        return [
            Completion(ref.words, ref.ref, payload=ref)
            for ref in self._known.old_refs
            if ref.ref.casefold().startswith(said) and ref.ref.casefold() != said
        ][:OFFERED]

    def _tell_ref(self) -> None:
        said = self.form.amendedRef.text().strip()
        words = next((ref.words for ref in self._known.old_refs if ref.ref == said), "")
        if words or not said or not self._known.old_refs:
            self._ref.set_hint(words or self.tr("Such as 3.3 or C4"))
        else:
            self._ref.set_hint(self.tr("The last minutes have no {0}").format(said))

    @staticmethod
    def _edit(field: BoundField) -> QLineEdit:
        assert isinstance(field.editor, QLineEdit)
        return field.editor
