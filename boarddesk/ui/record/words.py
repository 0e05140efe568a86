"""What the record says in words on the screen: subtitle, definitions, cells for screen readers."""

from PySide6.QtCore import QCoreApplication

from boarddesk.model.enums import CountsAs
from boarddesk.model.record import ColumnState, LeftOut, RecordMark, RecordMeeting, RecordPack
from boarddesk.rules.dates import day_month, long_date
from boarddesk.rules.periods import period_words
from boarddesk.rules.rates import Definition, Rate, Run

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def tr(text: str, count: int = -1) -> str:
    """A text of the record; plural forms of English are filled in, since English has no file of translations."""
    said = QCoreApplication.translate("record", text, "", count)
    return said.replace("(s)", "" if count == 1 else "s")


def definitions() -> dict[Definition, str]:
    """The sentences under the grid; the documents print the same."""
    return {
        Definition.EXPECTED: tr(
            "Expected are members at every meeting held within their term, its last day included; cancelled meetings, "
            "standing apologies, marks in brackets and blank cells are left out."
        ),
        Definition.IN_PERSON: tr("In person: the member came."),
        Definition.INCLUDING: tr(
            "Including representatives: the member came, or the register says that somebody came for the member."
        ),
        Definition.ORGANISATION: tr(
            "By organisation: a member who represents it came, or somebody came for one; several members of one "
            "organisation are one attendance."
        ),
        Definition.IN_A_ROW: tr("Missed in a row: two or more meetings one after the other, nobody sent."),
        Definition.VACANT: tr("Vacant seats are in no rate; they are counted by themselves."),
    }


def number(count: int) -> str:
    """One, two … ten, then figures."""
    return tr(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)


def subtitle(pack: RecordPack) -> str:
    """January to December 2026, five meetings held, one cancelled."""
    states = [meeting.state for meeting in pack.meetings]
    held, cancelled = states.count(ColumnState.COUNTED), states.count(ColumnState.CANCELLED)
    without = states.count(ColumnState.NOT_TAKEN)
    parts = [period_words(pack.period), tr("{0} meeting(s) held", held).format(number(held))]
    if cancelled:
        parts.append(tr("{0} cancelled").format(number(cancelled)))
    if without:
        parts.append(tr("{0} without a register").format(number(without)))
    return ", ".join(parts)


def vacancy_words(pack: RecordPack) -> str:
    """One seat was vacant: Housing, at three meetings."""
    if not pack.vacancies:
        return ""
    seats = len(pack.vacancies)
    named = "; ".join(
        tr("{0} at {1} meeting(s)", seat.meetings).format(
            " / ".join(seat.representing) or seat.group_name, number(seat.meetings)
        )
        for seat in pack.vacancies
    )
    return tr("Vacant: {0} seat(s) ({1}).", seats).format(number(seats), named)


def rate_words(rate: Rate) -> str:
    """5 of 7, 71 %; or a dash where nothing was expected."""
    return "–" if rate.percent is None else tr("{0} of {1}, {2}%").format(rate.attended, rate.expected, rate.percent)


def run_words(run: Run | None) -> str:
    """Missed 2."""
    return "" if run is None else tr("missed {0}").format(run.length)


def unmarked_words(count: int) -> str:
    """2 not marked."""
    return tr("%n not marked", count) if count else ""


def run_sentence(run: Run | None, meetings: tuple[RecordMeeting, ...]) -> str:
    """Missed 2 meetings in a row, from 17 Sep to 19 Nov; nobody was sent."""
    if run is None:
        return ""
    first, last = day_month(meetings[run.first].date), day_month(meetings[run.last].date)
    return tr("Missed {0} meetings in a row, {1} to {2}; nobody was sent.").format(run.length, first, last)


def shown_code(mark: RecordMark | None, meeting: RecordMeeting) -> str:
    """What stands in a cell: the code's key, in brackets when it is not counted; a dash where nobody sat."""
    if meeting.state is ColumnState.CANCELLED:
        return ""
    if mark is None:
        return "–"
    if not mark.code:
        return "·"
    letter = letter_of(mark, meeting)
    bracketed = mark.left_out in (LeftOut.TERM, LeftOut.STANDING)
    return f"({letter})" if bracketed else letter


def letter_of(mark: RecordMark, meeting: RecordMeeting) -> str:
    """The letter that marks with this code."""
    if mark.ticks:
        return mark.code
    return next((code.key.upper() for code in meeting.codes if code.code == mark.code), mark.code)


def meaning_of(mark: RecordMark, meeting: RecordMeeting) -> str:
    """What a mark means, in the words of that night's key."""
    if not mark.code:
        return tr("not marked")
    found = next((code.meaning for code in meeting.codes if code.code == mark.code and not mark.ticks), "")
    return found or (tr("Present") if mark.counts_as is CountsAs.PRESENT else tr("Apologies"))


def cell_words(name: str, mark: RecordMark | None, meeting: RecordMeeting) -> str:
    """The whole cell in a sentence: for screen readers and under the pointer."""
    head = f"{name}, {long_date(meeting.date)}"
    if meeting.state is ColumnState.CANCELLED:
        return tr("{0}: the meeting was cancelled").format(head)
    if mark is None:
        return tr("{0}: not a member then").format(head)
    said = meaning_of(mark, meeting)
    if mark.represented_by:
        said += ", " + tr("{0} came").format(mark.represented_by)
    why = left_out_words().get(mark.left_out) if mark.left_out is not None else ""
    return f"{head}: {said}" + (f" ({why})" if why else "")


def left_out_words() -> dict[LeftOut, str]:
    """Why a mark is not counted."""
    return {
        LeftOut.MEETING: tr("the register has not been taken"),
        LeftOut.GROUP: tr("this group does not count for rates"),
        LeftOut.TERM: tr("outside the term, not counted"),
        LeftOut.STANDING: tr("standing apologies, not counted"),
    }
