"""The small dialogs of the steps in a meeting's life that ask one thing: when it began or ended, when it goes on."""

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from boarddesk.desk.life import Step, adjourn, begin, end, step_of
from boarddesk.model.errors import RuleError
from boarddesk.rules.dates import clock, echo_date, long_date, parse_date, parse_time
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import Field
from boarddesk.ui.widgets.labels import label

SHOWN = 4
"""So many items that were not reached are named."""


class StepDialog(Dialog):
    """One line to fill in, echoed as it is understood; the meeting moves on when it is accepted."""

    def __init__(self, bridge: Bridge, step: Step, parent: QWidget | None, title: str, intro: str, name: str) -> None:
        super().__init__(title, title, parent, intro=intro)
        self._bridge = bridge
        self._step = step
        self.edit = QLineEdit(self)
        self.field = Field(name, self.edit, self.hint(), self)
        self.edit.textEdited.connect(lambda _: self._echo())
        self.body.addWidget(self.field)
        self.setMinimumWidth(460)

    def hint(self) -> str:
        """How the line is understood, or what may be typed."""
        raise NotImplementedError

    def start_with(self, text: str) -> None:
        """Fill the line in."""
        self.edit.setText(text)
        self.edit.selectAll()
        self._echo()

    def refuse(self, sentence: str) -> RuleError:
        """The refusal, said at the line."""
        self.field.set_error(sentence)
        self.edit.setFocus()
        return RuleError(sentence)

    @override
    def say_wrong(self, sentence: str) -> None:
        super().say_wrong("" if sentence == self.field.error else sentence)

    def _echo(self) -> None:
        self.field.set_error(None)
        self.field.set_hint(self.hint())


class BeginDialog(StepDialog):
    """When the meeting was opened; the register is taken with it."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        step = bridge.ask(step_of, meeting_id)
        intro = _tr("Copies the members into the register of the meeting, which then stands by itself.")
        super().__init__(bridge, step, parent, _tr("Go into session"), intro, _tr("&Opened at"))
        at = step.opened_at or step.now or step.starts
        self.start_with(clock(at) if at else "")

    @override
    def hint(self) -> str:
        return time_hint(self.edit.text())

    @override
    def commit(self) -> None:
        at = parse_time(self.edit.text())
        if at is None and self.edit.text().strip():
            raise self.refuse(_tr("That is no time; try 1.05pm."))
        self._bridge.run(begin, self._step.meeting_id, at)


class EndDialog(StepDialog):
    """When the meeting was closed."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        step = bridge.ask(step_of, meeting_id)
        intro = _tr("The meeting is over; its minutes are marked DRAFT. Check finds what a careful reader would.")
        super().__init__(bridge, step, parent, _tr("End the meeting"), intro, _tr("&Closed at"))
        at = step.closed_at or step.now or step.ends
        self.start_with(clock(at) if at else "")

    @override
    def hint(self) -> str:
        return time_hint(self.edit.text())

    @override
    def commit(self) -> None:
        at = parse_time(self.edit.text())
        if at is None and self.edit.text().strip():
            raise self.refuse(_tr("That is no time; try 3.40pm."))
        self._bridge.run(end, self._step.meeting_id, at)


class AdjournDialog(StepDialog):
    """On which day the meeting goes on, and with which items."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        step = bridge.ask(step_of, meeting_id)
        intro = _tr("What was minuted stays; the items that were not reached go on on the other day.")
        super().__init__(bridge, step, parent, _tr("Adjourn"), intro, _tr("&Goes on on"))
        self.rest = label(rest_words(step.not_reached), "secondary", "text2", wrap=True)
        self.body.addWidget(self.rest)
        self.start_with(long_date(step.adjourned_to) if step.adjourned_to else "")

    @override
    def hint(self) -> str:
        day = self._day()
        return f"= {echo_date(day)}" if day else _tr("Such as “3 December”")

    @override
    def commit(self) -> None:
        day = self._day()
        if day is None:
            raise self.refuse(_tr("On which day does it go on?"))
        self._bridge.run(adjourn, self._step.meeting_id, day)

    def _day(self) -> dt.date | None:
        return parse_date(self.edit.text(), self._step.date)


def time_hint(text: str) -> str:
    """How a time is understood."""
    at = parse_time(text)
    return f"= {clock(at)}" if at else _tr("May stay empty; F8 notes it later")


def rest_words(titles: tuple[str, ...]) -> str:
    """The items that were not reached, the first of them by name."""
    if not titles:
        return _tr("Every item has minutes; the other day begins with the attendance alone.")
    shown, rest = ", ".join(titles[:SHOWN]), len(titles) - SHOWN
    shown = _tr("{items} and {count} more").format(items=shown, count=rest) if rest > 0 else shown
    return _tr("Not reached: {items}").format(items=shown)


def ask_begin(bridge: Bridge, meeting_id: str, parent: QWidget | None) -> bool:
    """Let her say when the meeting was opened; whether it is in session now."""
    return _asked(BeginDialog(bridge, meeting_id, parent))


def ask_end(bridge: Bridge, meeting_id: str, parent: QWidget | None) -> bool:
    """Let her say when the meeting was closed; whether it is over now."""
    return _asked(EndDialog(bridge, meeting_id, parent))


def ask_adjourn(bridge: Bridge, meeting_id: str, parent: QWidget | None) -> bool:
    """Let her say when the meeting goes on; whether it is adjourned now."""
    return _asked(AdjournDialog(bridge, meeting_id, parent))


def _asked(dialog: StepDialog) -> bool:
    done = bool(dialog.exec())
    dialog.deleteLater()
    return done


def _tr(text: str) -> str:
    return QCoreApplication.translate("Steps", text)
