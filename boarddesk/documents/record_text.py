"""What the attendance record says in its documents: title, note, cells, definitions, the annual report's paragraph."""

from collections.abc import Iterator

from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.record import ColumnState, LeftOut, RecordMark, RecordMeeting, RecordPack
from boarddesk.rules.annual_report import AnnualFacts, OrganisationRate, annual_facts
from boarddesk.rules.periods import period_words
from boarddesk.rules.rates import Definition, Rate, Run
from boarddesk.rules.register import TICK_MEANINGS, listed
from boarddesk.rules.text import clean

WORDED = 10
"""Numbers up to this one are words in a sentence."""


def note_line(pack: RecordPack, words: Wording) -> str:
    """The line below the title: the period, how many meetings, as of which day."""
    held = len(pack.held)
    said = words("record.held_one") if held == 1 else words("record.held", number=str(held))
    for state, place in ((ColumnState.CANCELLED, "cancelled"), (ColumnState.NOT_TAKEN, "without_register")):
        count = sum(meeting.state is state for meeting in pack.meetings)
        if count:
            said = words(f"record.{place}", held=said, number=str(count))
    return words("record.note", period=period_words(pack.period), held=said, date=words.dates.long(pack.as_of))


def definitions(words: Wording) -> tuple[tuple[Definition, str], ...]:
    """The sentences that stand under every record."""
    return tuple((each, words(f"definition.{each.value}")) for each in Definition)


def meeting_heads(pack: RecordPack, words: Wording) -> tuple[str, ...]:
    """The head of every column: its day; two meetings of one day are numbered, because heads must differ."""
    heads: list[str] = []
    seen: dict[str, int] = {}
    for meeting in pack.meetings:
        day = words.dates.short(meeting.date)
        seen[day] = seen.get(day, 0) + 1
        heads.append(day if seen[day] == 1 else words("record.same_day", date=day, number=str(seen[day])))
    return tuple(heads)


def term_of(definition: Definition, words: Wording) -> str:
    """What a definition defines, for a table of them."""
    places = {Definition.ORGANISATION: "by_organisation"}
    return words(f"record.{places.get(definition, definition.value)}")


def cell_text(mark: RecordMark | None, meeting: RecordMeeting, words: Wording) -> str:
    """A cell: the code, in brackets when it is not counted; a dash where the person was no member then."""
    if meeting.state is ColumnState.CANCELLED:
        return words("record.cancelled_cell")
    if mark is None:
        return words("record.no_member")
    if mark.code and mark.left_out in (LeftOut.TERM, LeftOut.STANDING):
        return words("record.not_counted", code=clean(mark.code))
    return clean(mark.code)


def rate_text(rate: Rate, words: Wording) -> str:
    """5 of 7, 71%; a dash where nothing was expected."""
    if rate.percent is None:
        return words("record.no_rate")
    return words("record.rate", attended=str(rate.attended), expected=str(rate.expected), percent=str(rate.percent))


def run_text(run: Run | None, words: Wording) -> str:
    """Missed 2 in a row."""
    return "" if run is None else words("record.missed", number=str(run.length))


def key_text(pack: RecordPack, words: Wording) -> str:
    """The codes with their meanings, the dash and the brackets."""
    meanings = {code.code: code.meaning for code in pack.codes}
    if any(mark is not None and mark.ticks for row in (*pack.rows, *pack.guests) for mark in row.marks):
        meanings = TICK_MEANINGS | meanings
    codes = [words("register.code", code=clean(code), meaning=clean(said)) for code, said in meanings.items()]
    signs = [words(f"record.key_{each}") for each in ("dash", "brackets", "cancelled")]
    return words("record.key", codes="; ".join([*codes, *signs]))


def vacancy_text(pack: RecordPack, words: Wording) -> str:
    """The vacant seats and at how many meetings each was vacant; empty without any."""
    if not pack.vacancies:
        return ""
    seats = (
        words(
            "record.vacancy",
            seat=clean(" / ".join(seat.representing) or seat.group_name),
            number=str(seat.meetings),
            held=str(len(pack.held)),
        )
        for seat in pack.vacancies
    )
    return words("record.vacancies", seats="; ".join(seats))


def annual_paragraph(pack: RecordPack) -> str:
    """The paragraph about attendance for an annual report, in the language of the board's documents."""
    words = words_for(pack)
    return " ".join(_sentences(pack, annual_facts(pack), words))


def _sentences(pack: RecordPack, facts: AnnualFacts, words: Wording) -> Iterator[str]:
    first, last = words.dates.long(pack.period.first), words.dates.long(pack.period.last)
    if not facts.held:
        yield words("annual.met_not", first=first, last=last)
        return
    yield words("annual.met", first=first, last=last, times=_times(facts.held, words))
    if facts.cancelled:
        yield _one_or_more("cancelled", facts.cancelled, words)
    if facts.attendance.in_person.expected:
        yield from _about_members(facts, words)
    if facts.organisations:
        yield from _about_organisations(facts, words)
    if facts.attendance.in_person.expected:
        yield _one_or_more("missed", facts.missed_in_a_row, words)
    if facts.vacant_seats:
        yield _one_or_more("vacant", facts.vacant_seats, words)
    yield words("annual.basis")


def _about_members(facts: AnnualFacts, words: Wording) -> Iterator[str]:
    rates = facts.attendance
    place = "annual.members_one" if facts.members == 1 else "annual.members"
    yield words(place, number=_number(facts.members, words), **_figures(rates.in_person))
    if rates.including == rates.in_person:
        yield words("annual.no_representatives")
    else:
        yield words("annual.including", **_figures(rates.including))


def _about_organisations(facts: AnnualFacts, words: Wording) -> Iterator[str]:
    always, every = len(facts.always), len(facts.organisations)
    if always == every:
        yield words("annual.always_all", number=_number(every, words))
        return
    place = {0: "annual.always_none", 1: "annual.always_one"}.get(always, "annual.always")
    yield _capital(words(place, number=_number(always, words), all=str(every)))
    if facts.seldom:
        named = listed([_named(each, words) for each in facts.seldom], "and")
        yield words("annual.seldom", named=named)


def _named(each: OrganisationRate, words: Wording) -> str:
    attended, expected = str(each.rate.attended), str(each.rate.expected)
    return words("annual.seldom_named", name=clean(each.name), attended=attended, expected=expected)


def _figures(rate: Rate) -> dict[str, str]:
    return {"attended": str(rate.attended), "expected": str(rate.expected), "percent": str(rate.percent)}


def _one_or_more(place: str, count: int, words: Wording) -> str:
    if count == 0:
        return words(f"annual.{place}_none")
    if count == 1:
        return words(f"annual.{place}_one")
    return _capital(words(f"annual.{place}", number=_number(count, words)))


def _times(count: int, words: Wording) -> str:
    if count <= 2:
        return words("numbers.once" if count == 1 else "numbers.twice")
    return words("numbers.times", number=_number(count, words))


def _number(count: int, words: Wording) -> str:
    return words(f"numbers.n{count}") if count <= WORDED else str(count)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
