"""Who came late or left early, asked beside the text: a name, a time, and whether the minutes say so."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import RegisterLine, RegisterRowLine
from boarddesk.rules.comings import Coming, coming_sentence, likely
from boarddesk.rules.dates import clock, parse_time
from boarddesk.ui.widgets.completion import Completion, CompletionPopup
from boarddesk.ui.widgets.field import dress, set_error_state
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.remembered import remembered
from boarddesk.ui.widgets.segments import Segments

WIDTH = 380
MOST = 5
SAID_KEY = "minutes/comings_said"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be noted: a row of the register by its key, or the name of somebody nobody expected."""

    key: str | None
    name: str
    coming: Coming
    at: dt.time | None
    sentence: str
    """For the minutes; empty when they are to say nothing."""


class ComingsPopup(CompletionPopup):
    """Enter notes what the line below says; Shift+F8 turns coming into leaving; Esc leaves everything as it was."""

    def __init__(self, owner: QWidget, keep: Callable[[Answer], object]) -> None:
        super().__init__(owner)
        self._keep = keep
        self._register: RegisterLine | None = None
        self._chosen_side = False
        self._anchor = QRect()
        self.who = QLineEdit(self)
        self.side = Segments(
            ((Coming.ARRIVES, self.tr("Came")), (Coming.LEAVES, self.tr("Left"))), name=self.tr("Came or left")
        )
        self.at = QLineEdit(self)
        self.said = QCheckBox(self.tr("Write it in the minutes"), self)
        self.echo = label("", "secondary", "text2", wrap=True)
        self._lay_out()
        self.who.textEdited.connect(lambda _: self._refresh())
        self.at.textEdited.connect(lambda _: self._tell())
        self.side.changed.connect(self._side_chosen)
        self.said.toggled.connect(lambda _: self._tell())
        self.chosen.connect(self._clicked)

    def ask(self, register: RegisterLine, now: dt.time | None, item: str, anchor: QRect) -> None:
        """Ask about tonight's register; `item` is the one the caret is in."""
        self._register, self._chosen_side, self._anchor = register, False, anchor
        self._item.setText(self.tr("in item {0}").format(item) if item else "")
        self.who.clear()
        self.at.setText(clock(now) if now is not None else "")
        self.said.setChecked(str(remembered().value(SAID_KEY, "1")) == "1")
        self._refresh()
        self.who.setFocus(Qt.FocusReason.PopupFocusReason)

    def turn(self) -> None:
        """Coming instead of leaving, or the other way round."""
        other = Coming.LEAVES if self.side.current == Coming.ARRIVES else Coming.ARRIVES
        self.side.set_current(other)

    def take(self) -> None:
        """Note it, or say what is wrong."""
        answer = self._answer()
        if answer is None:
            return
        remembered().setValue(SAID_KEY, "1" if self.said.isChecked() else "0")
        try:
            self._keep(answer)
        except RuleError as refusal:
            self._wrong(str(refusal))
            return
        self.dismiss()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if watched is self.who and pressed is not None and pressed.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by(1 if pressed.key() == Qt.Key.Key_Down else -1)
            self._follow_offer()
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_F8:
            self.turn()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.who.setPlaceholderText(self.tr("Initials or a name"))
        self.who.setAccessibleName(self.tr("Who came or left"))
        self.at.setPlaceholderText(self.tr("1.20pm"))
        self.at.setAccessibleName(self.tr("Time"))
        self.at.setFixedWidth(92)
        self._item = label("", "secondary", "text2")
        options = QWidget(self)
        row = QHBoxLayout(options)
        row.setContentsMargins(6, 4, 6, 0)
        row.setSpacing(10)
        row.addWidget(self.side)
        row.addWidget(self.at)
        row.addWidget(self._item, 1)
        foot = QWidget(self)
        below = QHBoxLayout(foot)
        below.setContentsMargins(6, 0, 6, 2)
        below.addWidget(self.said, 1)
        below.addWidget(label(self.tr("Shift+F8 turns it round"), "hint", "text2"))
        title = label(self.tr("Who came or left?"), "strong")
        title.setContentsMargins(6, 4, 6, 0)
        self.echo.setContentsMargins(6, 0, 6, 0)
        self.echo.setMinimumHeight(22)
        self.body.setContentsMargins(9, 7, 9, 9)
        self.body.setSpacing(7)
        for place, widget in enumerate((title, self.who)):
            self.body.insertWidget(place, widget)
        for widget in (options, self.echo, foot):
            self.body.addWidget(widget)
        dress(self.who)
        dress(self.at)
        self.setAccessibleName(self.tr("Who came or left?"))

    def _refresh(self) -> None:
        self.set_offers(offers_for(self.who.text(), self._register) if self._register is not None else ())
        self._follow_offer()
        layout = self.layout()
        if layout is not None:
            self.body.invalidate()
            layout.invalidate()
        self.show_at(self._anchor, WIDTH)

    def _follow_offer(self) -> None:
        """What the person most likely does, unless she has said it."""
        row = self._row()
        if row is not None and not self._chosen_side:
            blocked = self.side.blockSignals(True)
            self.side.set_current(likely(row.counts_as, row.left_at is not None))
            self.side.blockSignals(blocked)
        self._tell()

    def _side_chosen(self) -> None:
        self._chosen_side = True
        self._tell()

    def _clicked(self, offer: Completion) -> None:
        self._tell()
        self.who.setFocus()

    def _row(self) -> RegisterRowLine | None:
        offer = self.current()
        return offer.payload if offer is not None and isinstance(offer.payload, RegisterRowLine) else None

    def _tell(self) -> None:
        """Say in one line what Enter would note."""
        set_error_state(self.at, False)
        offer = self.current()
        at = parse_time(self.at.text())
        words = ""
        if offer is not None:
            who = row.name if (row := self._row()) is not None else offer.name
            words = coming_sentence(who, Coming(self.side.current), at)
        self._say(words, "text2")

    def _answer(self) -> Answer | None:
        typed, offer = self.at.text().strip(), self.current()
        at = parse_time(typed) if typed else None
        if offer is None:
            self._wrong(self.tr("Type the initials or the name of somebody."))
            return None
        if typed and at is None:
            set_error_state(self.at, True)
            self._wrong(self.tr("“{0}” is not a time; write 1.20pm or 13:20.").format(typed))
            self.at.setFocus()
            return None
        row, coming = self._row(), Coming(self.side.current)
        shown = (row.initials or row.name) if row is not None else offer.name
        sentence = coming_sentence(shown, coming, at) if self.said.isChecked() else ""
        return Answer(row.key if row is not None else None, offer.name, coming, at, sentence)

    def _wrong(self, sentence: str) -> None:
        self._say(sentence, "red")

    def _say(self, words: str, tone: str) -> None:
        self.echo.setText(words)
        if self.echo.property("tone") != tone:
            self.echo.setProperty("tone", tone)
            self.echo.style().unpolish(self.echo)
            self.echo.style().polish(self.echo)
        self.echo.setAccessibleName(words)


def offers_for(typed: str, register: RegisterLine) -> list[Completion]:
    """The people of tonight who are meant by a few letters, the likeliest first; at last a guest of that name."""
    wanted = " ".join(typed.split()).casefold()
    if not wanted:
        return []
    rows = [row for section in register.sections for row in section.rows]
    ranked = [(rank, row) for row in rows if (rank := rank_of(row, wanted)) is not None]
    found = [offer_of(row) for _, row in sorted(ranked, key=lambda pair: pair[0])[:MOST]]
    exact = any(wanted in (row.initials.casefold(), row.name.casefold()) for row in rows)
    if not exact and len(wanted) > 2:
        name = " ".join(typed.split())
        found.append(Completion(name[:1].upper() + name[1:], detail=_tr("new guest"), icon="guest"))
    return found


def rank_of(row: RegisterRowLine, wanted: str) -> int | None:
    """How well somebody is meant; None for not at all."""
    initials, name = row.initials.casefold(), row.name.casefold()
    tests = (
        initials == wanted,
        name == wanted or name.startswith(wanted),
        any(word.startswith(wanted) for word in name.split()),
        initials.startswith(wanted),
        any(word.startswith(wanted) for word in row.representing.casefold().split()),
    )
    return next((rank for rank, holds in enumerate(tests) if holds), None)


def offer_of(row: RegisterRowLine) -> Completion:
    """Somebody of the register with what is known of them tonight."""
    return Completion(row.name, row.initials, state_of(row), row)


def state_of(row: RegisterRowLine) -> str:
    """Whether somebody is here, in a word or two."""
    if row.counts_as is CountsAs.PRESENT:
        return _tr("left {0}").format(clock(row.left_at)) if row.left_at is not None else _tr("here")
    if row.counts_as is CountsAs.APOLOGIES:
        return _tr("apologies")
    return _tr("represented") if row.counts_as is CountsAs.REPRESENTED else _tr("not here")


def _tr(text: str) -> str:
    return QCoreApplication.translate("comings", text)
