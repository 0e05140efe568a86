"""Correcting marks in the record, with the letters of the register, and finding a person in it."""

from PySide6.QtCore import QObject

from boarddesk.desk import attendance_record, register_lines
from boarddesk.model.enums import CountsAs
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import PersonLine
from boarddesk.model.record import ColumnState, RecordMark, RecordMeeting
from boarddesk.rules.dates import day_month, long_date
from boarddesk.rules.text import fold
from boarddesk.ui.attendance.asking import AskPopup
from boarddesk.ui.attendance.offers import Newcomer, who_came_offers
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.record.grid import RecordGrid
from boarddesk.ui.record.lines import GridLine, View
from boarddesk.ui.record.words import tr
from boarddesk.ui.widgets.completion import Completion

MOST = 7


class Corrections(QObject):
    """What keys mean in the grid; everything goes through the register's own commands."""

    def __init__(self, bridge: Bridge, grid: RecordGrid) -> None:
        super().__init__(grid)
        self._bridge = bridge
        self._grid = grid
        self.who_came = AskPopup(grid.marks)
        self.finder = AskPopup(grid.marks)
        grid.marks.letter_typed.connect(self.mark_letter)
        grid.marks.space_typed.connect(self.cycle)
        grid.marks.cleared.connect(self.clear)
        grid.marks.find_wanted.connect(self.find)

    def mark_letter(self, letter: str) -> None:
        """Mark the cell under the cursor with the code of a key; one who is represented is asked about."""
        found = self._to_correct()
        if found is None:
            return
        meeting, mark = found
        codes = attendance_record.codes_for(mark, meeting)
        code = next((code for code in codes if code.key.casefold() == letter.casefold()), None)
        if code is None:
            keys = ", ".join(code.key.upper() for code in codes)
            self._grid.say(tr("This cell is marked with {0}.").format(keys))
        elif code.counts_as is CountsAs.REPRESENTED:
            self._ask_who_came(meeting, mark, code.code)
        else:
            self._mark(meeting, mark, code.code)

    def cycle(self) -> None:
        """Space: the code after the one there is."""
        found = self._to_correct()
        if found is not None:
            meeting, mark = found
            names: list[str | None] = [code.code for code in attendance_record.codes_for(mark, meeting)]
            at = names.index(mark.code) if mark.code in names else -1
            self._run(meeting, mark, [*names, None][at + 1])

    def clear(self) -> None:
        """Take the mark away."""
        found = self._to_correct()
        if found is not None and found[1].code:
            self._run(*found, None)

    def find(self) -> None:
        """Ask for a name and go to that row."""
        self.finder.ask(tr("Find a row"), self._grid.spot_in_marks(), self._found, lambda o: self._grid.go(o.payload))

    def _found(self, text: str) -> list[Completion]:
        typed = fold(text)
        lines = [line for line in self._grid.grid.lines if not line.is_total]
        starting = [line for line in lines if any(word.startswith(typed) for word in fold(line.name).split())]
        return [Completion(line.name, detail=line.detail, payload=line.key) for line in starting[:MOST]]

    def _ask_who_came(self, meeting: RecordMeeting, mark: RecordMark, code: str) -> None:
        line = self._grid.current_line()
        assert line is not None
        people = self._bridge.ask(register_lines.representatives_for, meeting.id, mark.key)
        self.who_came.ask(
            tr("Who came for {0} on {1}?").format(line.name, day_month(meeting.date)),
            self._grid.spot_in_marks(),
            lambda text: who_came_offers(people, mark.represented_by, text),
            lambda offer: self._take(meeting, mark, code, offer),
        )

    def _take(self, meeting: RecordMeeting, mark: RecordMark, code: str, offer: Completion) -> None:
        who = offer.payload
        if isinstance(who, PersonLine):
            person = None if who.row_key else who.person_id
            self._send(meeting, mark, who.row_key, person, "")
        elif isinstance(who, Newcomer):
            self._send(meeting, mark, None, None, who.name)
        else:
            self._mark(meeting, mark, code)

    def _send(
        self, meeting: RecordMeeting, mark: RecordMark, key: str | None, person_id: str | None, name: str
    ) -> None:
        try:
            self._bridge.run(attendance_record.send, meeting.id, mark.key, key=key, person_id=person_id, name=name)
        except RuleError as refusal:
            self._grid.say(str(refusal))

    def _mark(self, meeting: RecordMeeting, mark: RecordMark, code: str) -> None:
        """Mark, and go on to the next row where a blank was filled."""
        if self._run(meeting, mark, code) and not mark.code:
            self._grid.go_down()

    def _run(self, meeting: RecordMeeting, mark: RecordMark, code: str | None) -> bool:
        try:
            self._bridge.run(attendance_record.correct, meeting.id, mark.key, code)
        except RuleError as refusal:
            self._grid.say(str(refusal))
            return False
        return True

    def _to_correct(self) -> tuple[RecordMeeting, RecordMark] | None:
        """The cell under the cursor, or nothing after saying why it cannot be corrected."""
        line, meeting, mark = self._grid.current_line(), self._grid.current_meeting(), self._grid.current_mark()
        if line is None or meeting is None:
            return None
        refusal = self._refusal(line, meeting, mark)
        if refusal or mark is None:
            self._grid.say(refusal)
            return None
        return meeting, mark

    def _refusal(self, line: GridLine, meeting: RecordMeeting, mark: RecordMark | None) -> str:
        day = long_date(meeting.date)
        if self._grid.grid.view is not View.PERSON or line.counts:
            return tr("Marks are corrected by person: choose By person and a member.")
        if meeting.state is ColumnState.CANCELLED:
            return tr("The meeting of {0} was cancelled.").format(day)
        if meeting.frozen:
            return tr("The minutes of {0} are approved; that register stays as it is.").format(day)
        if mark is None:
            return tr("{0} was not on the register of {1}.").format(line.name, day)
        return "" if self._bridge.can_write else tr("This file is open for reading only.")
