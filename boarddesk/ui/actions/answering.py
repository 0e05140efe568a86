"""The dialog in which she notes who has answered an action of many."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from boarddesk.desk.answers import answers_of, asked_by, save_answers
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.actions import ActionLine, AnswerLine
from boarddesk.rules.dates import add_months, day_month_year, parse_date
from boarddesk.rules.text import one_line
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import Column, LinesTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnswersDialog", text)


class AnswersDialog(Dialog):
    """Everybody who was asked, with a tick, a day and a note each; kept in one step and undone in one."""

    def __init__(self, bridge: Bridge, line: ActionLine, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Who has answered {0}").format(line.ref), _tr("Keep"), parent, intro=line.text, settings_key="answers"
        )
        self._bridge, self._line, self._today = bridge, line, today
        self._missing = 0
        self.table: LinesTable[AnswerLine] = LinesTable(
            self._columns(), self, name=_tr("Answers"), row_height=36, settings_key="answers"
        )
        self.table.setSortingEnabled(False)
        self.setMinimumSize(860, 560)
        add_gestures(
            self.table,
            (
                Gesture(_tr("Has answered"), "Space", self.toggle_current, "check"),
                Gesture(_tr("Was not asked"), "Del", self.remove_current, "delete"),
            ),
        )
        self.count: QLabel = label("", "secondary", "text2")
        self.again = outline(_tr("Add whoever is missing"), "members")
        self.again.clicked.connect(self.add_missing)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.again)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)
        self.table.setFocus()
        self.show_lines(bridge.ask(answers_of, line.id))
        if self.lines:
            self.table.setCurrentIndex(self.table.proxy.index(0, 0))

    @property
    def lines(self) -> tuple[AnswerLine, ...]:
        """Everybody as they stand in the dialog."""
        return tuple(self.table.lines_model.lines)

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these people and count them."""
        self.table.replace_lines(lines)
        answered = sum(line.answered for line in lines)
        self.count.setText(
            _tr("{0} of {1} have answered. Space ticks, Del takes somebody off the list.").format(answered, len(lines))
        )
        self.again.setVisible(bool(self._left_out()))

    def toggle(self, line: AnswerLine) -> None:
        """Somebody has answered, today unless a day is there already; or has not."""
        answered = not line.answered
        day = (line.answered_on or self._today) if answered else None
        self._put(replace(line, answered=answered, answered_on=day))

    def toggle_current(self) -> None:
        """Tick the current row, or take its tick away, and go on to the next."""
        line = self.table.current_line()
        if line is not None:
            self.toggle(line)
            here = self.table.currentIndex()
            if here.row() + 1 < len(self.lines):
                self.table.setCurrentIndex(here.siblingAtRow(here.row() + 1))

    def remove_current(self) -> None:
        """Take somebody off the list who was not asked."""
        gone = self.table.current_line()
        if gone is not None:
            at = self.table.currentIndex().row()
            self.show_lines(tuple(line for line in self.lines if line.id != gone.id))
            if self.lines:
                self.table.setCurrentIndex(self.table.proxy.index(min(at, len(self.lines) - 1), 0))

    def add_missing(self) -> None:
        """Add everybody the owners stand for who is not on the list."""
        self.show_lines((*self.lines, *self._left_out()))
        self.table.setFocus()

    @override
    def commit(self) -> None:
        self._bridge.run(save_answers, self._line.id, self.lines)

    def _left_out(self) -> tuple[AnswerLine, ...]:
        here = {line.person_id or line.name for line in self.lines}
        everybody = self._bridge.ask(asked_by, self._line.id)
        missing = [line for line in everybody if (line.person_id or line.name) not in here]
        return tuple(replace(line, id=f"new {line.person_id or line.name}") for line in missing)

    def _put(self, changed: AnswerLine) -> None:
        self.show_lines(tuple(changed if line.id == changed.id else line for line in self.lines))

    def _set_day(self, line: AnswerLine, typed: str) -> None:
        day = parse_date(typed, self._today) if typed.strip() else None
        if typed.strip() and day is None:
            raise RuleError(_tr("“{0}” is not a date.").format(typed))
        if day is not None and day > self._today:
            day = parse_date(typed, add_months(self._today, -12))
        if day is not None and day > self._today:
            raise RuleError(_tr("That day is still to come."))
        self._put(replace(line, answered=day is not None, answered_on=day))

    def _columns(self) -> tuple[Column[AnswerLine], ...]:
        return (
            Column(
                "answered", _tr("Answered"), lambda line: _tr("yes") if line.answered else _tr("no"), width=92,
                command=self.toggle,
                paint=lambda painter, rect, line, state: paint_tick(painter, rect, line.answered, state),
                said=lambda line: _tr("has answered") if line.answered else _tr("has not answered"),
            ),
            Column(
                "name", _tr("Name"), lambda line: line.name, width=190, role="name",
                tip=lambda line: ", ".join(filter(None, (line.initials, line.name, line.organisation))),
            ),
            Column("organisation", _tr("Representing"), lambda line: line.organisation, width=210, token="text2"),
            Column(
                "answered_on", _tr("On"),
                lambda line: day_month_year(line.answered_on) if line.answered_on else "", width=110, tabular=True,
                edit=self._set_day,
            ),
            Column(
                "note", _tr("Note"), lambda line: line.note, stretch=True,
                edit=lambda line, value: self._put(replace(line, note=one_line(value))),
            ),
        )  # fmt: skip
