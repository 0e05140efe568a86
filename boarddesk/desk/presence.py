"""Who was in the room for which item, and who is there at this moment."""

import datetime as dt
from collections.abc import Iterable, Sequence

from boarddesk.desk.outline import Outline
from boarddesk.desk.register import Register
from boarddesk.model.enums import CountsAs, ItemRole, MeetingStatus
from boarddesk.model.lines.attendance import ItemPresenceLine
from boarddesk.model.tables import Declaration, Meeting, RegisterRow
from boarddesk.rules.dates import clock
from boarddesk.rules.presence import Attendee, Stay, There, as_gone, here_now, present_at, spans, there_for
from boarddesk.rules.register import AttendanceRow, Quorum, QuorumResult, quorum_met
from boarddesk.store.clock import here
from boarddesk.store.write import Read

TOOK_PART = (CountsAs.PRESENT, CountsAs.REPRESENTED)


class Presence:
    """The stays of a register laid against the items of its agenda; for use within a Read."""

    def __init__(self, read: Read, register: Register, whole: Outline) -> None:
        self._register = register
        self._whole = whole
        self._now = read.now.time().replace(tzinfo=None)
        self._places = {item.row.id: place for place, item in enumerate(whole.items)}
        self.in_session = is_on(read, whole.meeting)
        declared = read.rows(Declaration, Declaration.meeting_id == whole.meeting.id)
        self._out_for: dict[str, set[int]] = {}
        for declaration in declared:
            if declaration.left_meeting and declaration.item_id in self._places:
                self._out_for.setdefault(declaration.row_id, set()).add(self._places[declaration.item_id])
        by_member = {row.represents_row_id: row for row in register.rows if row.represents_row_id}
        self.stays = {row.id: self._stay(by_member.get(row.id, row)) for row in register.rows}
        self.attendees = {row.id: Attendee(attendance_row(register, row), self.stays[row.id]) for row in register.rows}
        typed = [self._typed(place) for place in range(len(whole.items))]
        now = self._now if self.in_session else None
        self._spans = spans(typed, whole.meeting.opened_at, whole.meeting.closed_at, now)

    @property
    def everybody_stayed(self) -> bool:
        """Whether nobody who took part came late, left early or left for an item."""
        return all(person.stay.is_whole for person in self.attendees.values() if _took_part(person))

    def quorum_now(self, rules: Sequence[Quorum], deputies_count: bool) -> QuorumResult:
        """The quorum of who is in the room while the meeting is on, and of who took part otherwise."""
        gone = self.gone_now()
        rows = [as_gone(person.row) if row_id in gone else person.row for row_id, person in self.attendees.items()]
        return quorum_met(rules, rows, deputies_count)

    def quorum_by_marks(self, rules: Sequence[Quorum], deputies_count: bool) -> QuorumResult:
        """The quorum of who took part, whoever has left since."""
        return quorum_met(rules, [person.row for person in self.attendees.values()], deputies_count)

    def gone_now(self) -> frozenset[str]:
        """The rows of those who took part and are not in the room at this moment of the meeting."""
        if not self.in_session:
            return frozenset()
        current = self._current()
        took_part = ((row_id, person) for row_id, person in self.attendees.items() if _took_part(person))
        return frozenset(row_id for row_id, person in took_part if not here_now(person.stay, self._now, current))

    def per_item(self, rules: Sequence[Quorum], deputies_count: bool) -> tuple[ItemPresenceLine, ...]:
        """Who was there item by item; headings without minutes are passed over."""
        return tuple(
            self._item_line(place, rules, deputies_count)
            for place, item in enumerate(self._whole.items)
            if item.minutes or item.row.role is not ItemRole.HEADING
        )

    def _item_line(self, place: int, rules: Sequence[Quorum], deputies_count: bool) -> ItemPresenceLine:
        item, span = self._whole.items[place], self._spans[place]
        at = present_at(place, span, self.attendees.values(), rules, deputies_count)
        there = {row_id: there_for(person.stay, place, span) for row_id, person in self.attendees.items()}
        rows = [row for row in self._register.rows if self.attendees[row.id].row.counts_as is CountsAs.PRESENT]
        return ItemPresenceLine(
            item.row.id,
            item.label,
            item.row.title,
            at.present,
            at.represented,
            at.quorate if rules else None,
            at.quorum.sentence if rules else "",
            tuple(self._absence(row, place) for row in rows if there[row.id] is There.NO),
            tuple(row.name for row in rows if there[row.id] is There.UNSURE),
        )

    def _absence(self, row: RegisterRow, place: int) -> str:
        """Who was out of the room for an item, and since or until when."""
        stay = self.stays[row.id]
        if place in stay.out_for:
            return f"{row.name} (declared an interest)"
        labels = [item.label for item in self._whole.items]
        if stay.left_item is not None and place > stay.left_item:
            return f"{row.name} (to item {labels[stay.left_item]})"
        if stay.arrived_item is not None and place < stay.arrived_item:
            return f"{row.name} (from item {labels[stay.arrived_item]})"
        if stay.left_at is not None and self._left(stay, place):
            return f"{row.name} (to {clock(stay.left_at)})"
        return f"{row.name} (from {clock(stay.arrived_at or dt.time.min)})"

    def _left(self, stay: Stay, place: int) -> bool:
        """Whether it is the leaving, and not the arrival, that keeps somebody out of an item."""
        return there_for(Stay(left_at=stay.left_at), place, self._spans[place]) is There.NO

    def _stay(self, row: RegisterRow) -> Stay:
        return Stay(
            row.arrived_at,
            self._places.get(row.arrived_item_id or ""),
            row.left_at,
            self._places.get(row.left_item_id or ""),
            frozenset(self._out_for.get(row.id, ())),
        )

    def _typed(self, place: int) -> tuple[dt.time, dt.time] | None:
        """When paragraphs of an item were typed, as far as that was in the meeting."""
        moments = sorted(self._moments(place))
        return (moments[0], moments[-1]) if moments else None

    def _moments(self, place: int) -> Iterable[dt.time]:
        meeting = self._whole.meeting
        opened, closed = meeting.opened_at or dt.time.min, meeting.closed_at or dt.time.max
        for minute in self._whole.items[place].minutes:
            typed = here(minute.typed_at) if minute.typed_at is not None else None
            if typed is not None and typed.date() == meeting.date and opened <= typed.time() <= closed:
                yield typed.time()

    def _current(self) -> int | None:
        """The place of the item typed into last."""
        last = {place: max(moments) for place in self._places.values() if (moments := list(self._moments(place)))}
        return max(last, key=lambda place: last[place]) if last else None


def attendance_row(register: Register, row: RegisterRow) -> AttendanceRow:
    """What counts of a row."""
    section = next(section for section in register.sections if section.id == row.section_id)
    return AttendanceRow(register.counts_as(row), row.category, section.counts_for_quorum)


def is_on(read: Read, meeting: Meeting) -> bool:
    """Whether the meeting is on its way: on its day, not closed, its minutes not a draft yet."""
    under_way = meeting.status in (MeetingStatus.PLANNED, MeetingStatus.AGENDA_ISSUED, MeetingStatus.IN_SESSION)
    return under_way and read.today == meeting.date and meeting.closed_at is None


def _took_part(person: Attendee) -> bool:
    return person.row.counts_as in TOOK_PART
