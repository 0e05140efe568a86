"""Dates and times as a British office writes and says them.

What is read counts from a day that is handed in: a date in words in the minutes counts from the meeting (RULES 9).
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from boarddesk.model.enums import DueKind

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONGEST = 60
"""No date in words is longer; a longer text is a sentence."""


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due; only a due date has a day of its own."""

    kind: DueKind = DueKind.NONE
    date: dt.date | None = None


def long_date(day: date) -> str:
    """19 November 2009."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: date) -> str:
    """Thursday 19 November 2009."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def echo_date(day: date) -> str:
    """Thu 19 November 2009: short enough to stand beside a field."""
    return f"{WEEKDAYS[day.weekday()][:3]} {long_date(day)}"


def day_month(day: date) -> str:
    """21 Jan."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def day_month_year(day: date) -> str:
    """21 Jan 2010."""
    return f"{day_month(day)} {day.year}"


def short_date(day: date) -> str:
    """2.10.09, without leading zeros, as the minutes print it."""
    return f"{day.day}.{day.month}.{day.year % 100:02d}"


def dotted_date(day: date) -> str:
    """19.11.09, as refs begin."""
    return f"{day.day:02d}.{day.month:02d}.{day.year % 100:02d}"


def clock(moment: time) -> str:
    """1.00pm."""
    return f"{moment.hour % 12 or 12}.{moment.minute:02d}{'am' if moment.hour < 12 else 'pm'}"


def clock_range(starts: time | None, ends: time | None) -> str:
    """1.00pm – 4.00pm, or the one that is known."""
    return " – ".join(clock(moment) for moment in (starts, ends) if moment is not None)


def counted(number: int, noun: str) -> str:
    """1 week, 2 weeks."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def due_in_words(due: date, today: date) -> str:
    """How far off a day is: "in 9 weeks", "8 weeks late", "tomorrow"; whole spans, never rounded up."""
    days = (due - today).days
    if days == 0:
        return "today"
    if days == 1:
        return "tomorrow"
    span = _span(abs(days))
    return f"in {span}" if days > 0 else f"{span} late"


def _span(days: int) -> str:
    if days < 14:
        return counted(days, "day")
    if days < 182:
        return counted(days // 7, "week")
    if days < 730:
        return counted(int(days / 30.4375), "month")
    return counted(int(days / 365.25), "year")


_TIME = re.compile(r"([0-9]{1,2})(?:\s*[.:h]\s*([0-9]{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*hrs?)?")
_FIGURES = re.compile(r"([0-9]{1,2})([0-9]{2})(?:\s*h(?:ou)?rs?)?\s*(a\.?m\.?|p\.?m\.?)?")
_NAMED_TIMES = {"noon": time(12), "12 noon": time(12), "midday": time(12), "midnight": time(0)}


def parse_time(text: str) -> time | None:
    """The time of day that was typed: 1pm, 1.00pm, 13:00, 1300, noon; a bare hour says too little."""
    said = " ".join(text.lower().split())
    if said in _NAMED_TIMES:
        return _NAMED_TIMES[said]
    found = _FIGURES.fullmatch(said) or _TIME.fullmatch(said)
    if found is None or (found[2] is None and found[3] is None):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if (half == "a" and hour > 12) or (half and hour == 0):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_YEAR = r"(?P<year>'?[0-9]{2}|[0-9]{4})"
_DAY = r"(?P<day>[0-9]{1,2})\s?(?:st|nd|rd|th)?"
_COUNT = r"(?P<count>[0-9]{1,3}|a couple|[a-z]+)"
_UNIT = r"(?P<unit>(?:working|school)? ?days?|weeks?|fortnights?|months?|years?)"
_PERIOD = r"(?P<period>(?:the )?(?:this |next |current )?(?:week|month|quarter|(?:financial )?year))"
_NUMBERS = {"a": 1, "an": 1, "one": 1, "couple": 2, "a couple": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18}
_LEADING = re.compile(r"(?:(?:by|on|for|due|before|until|no later than)\b:? ?)+")
_Reader = Callable[[dict[str, str], date], date | None]


def parse_date(text: str, base: date) -> date | None:
    """The day that was typed, or nothing; any text may come.

    ISO is tried first and only as ISO. A date without a year is the first on or after `base`. A weekday alone lies
    after `base`, since nobody says "Thursday" of the day itself, and "next Thursday" is that of the week after.
    A weekday that contradicts its date makes it no date, so that no wrong one slips in. A quarter is one of the
    financial year, and it, a month and a week end on their last (working) day.
    """
    if len(text) > LONGEST:
        return None
    said = " ".join(text.lower().replace("’", "'").split()).rstrip(".,;")
    try:
        if re.match(r"[0-9]{4}-", said):
            return date.fromisoformat(said)
        return _read(_LEADING.sub("", said, count=1), base)
    except (ValueError, OverflowError):
        return None


def parse_due(text: str, base: date) -> Due | None:
    """When something is due: a date in words, or "next" and "next meeting", which pins to that meeting (RULES 9)."""
    if len(text) <= LONGEST and _NEXT_MEETING.fullmatch(" ".join(text.lower().split()).rstrip(".,;")):
        return Due(DueKind.NEXT_MEETING)
    day = parse_date(text, base)
    return Due(DueKind.DATE, day) if day is not None else None


_NEXT_MEETING = re.compile(r"(?:(?:by|at|for|to|before) )?(?:the )?next(?: (?:board )?(?:meeting|mtg|board))?")


def _read(said: str, base: date) -> date | None:
    for pattern, reader in _READERS:
        found = pattern.fullmatch(said)
        day = reader(found.groupdict(default=""), base) if found is not None else None
        if day is not None:
            return day
    return None


def _figures(part: dict[str, str], base: date) -> date | None:
    return _dated(int(part["day"]), int(part["month"]), part["year"], base)


def _in_words(part: dict[str, str], base: date) -> date | None:
    day = _dated(int(part["day"]), _month(part["month"]), part["year"], base)
    said = part["weekday"]
    return day if day is None or not said or day.weekday() == _weekday(said) else None


def _dated(day: int, month: int, year: str, base: date) -> date | None:
    if year:
        return date(_year(year, base), month, day)
    for tried in range(base.year, base.year + 9):
        if 1 <= month <= 12 and 1 <= day <= monthrange(tried, month)[1] and date(tried, month, day) >= base:
            return date(tried, month, day)
    return None


def _year(said: str, base: date) -> int:
    figures = said.lstrip("'")
    if len(figures) == 4:
        return int(figures)
    near = base.year - base.year % 100 + int(figures)
    return near if base.year - 50 < near <= base.year + 50 else near + (100 if near < base.year else -100)


def _part_of_month(part: dict[str, str], base: date) -> date | None:
    month = _month(part["month"])
    if part["year"]:
        return _part(_year(part["year"], base), month, part["part"])
    this_year = _part(base.year, month, part["part"])
    return this_year if this_year >= base else _part(base.year + 1, month, part["part"])


def _part(year: int, month: int, part: str) -> date:
    if part.startswith(("start", "begin")):
        return date(year, month, 1)
    return date(year, month, 15) if part.startswith("mid") else last_of_month(year, month)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _relative(part: dict[str, str], base: date) -> date | None:
    said = part["count"]
    number = int(said) if said.isdigit() else _NUMBERS.get(said)
    if number is None:
        return None
    unit = part["unit"].strip()
    if unit.startswith("working"):
        return _working_days(base, number)
    if unit.startswith("school"):
        return None
    if unit.startswith(("month", "year")):
        return add_months(base, number * (12 if unit.startswith("year") else 1))
    return base + timedelta(days=number * {"d": 1, "w": 7, "f": 14}[unit[0]])


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days(base: date, number: int) -> date:
    day = base
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def _named_day(part: dict[str, str], base: date) -> date | None:
    wanted = _weekday(part["weekday"])
    if part["which"] == "next":
        return base + timedelta(days=7 - base.weekday() + wanted)
    ahead = (wanted - base.weekday()) % 7
    if ahead == 0 and part["which"] != "this":
        ahead = 7
    return base + timedelta(days=ahead + (7 if part["week"] else 0))


def _end_of_period(part: dict[str, str], base: date) -> date | None:
    said, later = part["period"], "next " in part["period"]
    if said.endswith("week"):
        return base + timedelta(days=4 - base.weekday() + (7 if later or base.weekday() > 4 else 0))
    if said.endswith("month"):
        day = add_months(base.replace(day=1), 1 if later else 0)
        return last_of_month(day.year, day.month)
    if said.endswith("quarter"):
        day = add_months(base.replace(day=1), (-base.month) % 3 + (3 if later else 0))
        return last_of_month(day.year, day.month)
    if "financial" in said:
        return date(base.year + (base.month > 3) + later, 3, 31)
    return date(base.year + later, 12, 31)


def _quarter(part: dict[str, str], base: date) -> date | None:
    number = int(part["number"])
    month = (number * 3 + 3 - 1) % 12 + 1
    if not part["year"]:
        return _part_of_month({"month": MONTHS[month - 1].lower(), "part": "end", "year": ""}, base)
    return last_of_month(_year(part["year"], base) + (number == 4), month)


def _near_day(part: dict[str, str], base: date) -> date | None:
    days = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1}
    return base + timedelta(days=days[part["near"]])


def _month(said: str) -> int:
    return next(number for number, name in enumerate(MONTHS, start=1) if name.lower().startswith(said[:3]))


def _weekday(said: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.lower().startswith(said[:3]))


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<day>[0-9]{{1,2}})(?P<mark>[./-])(?P<month>[0-9]{{1,2}})(?P=mark){_YEAR}", _figures),
        (r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?P<year>)", _figures),
        (rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}\s?(?:of )?{_MONTH}(?:,? ?{_YEAR})?", _in_words),
        (rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?", _in_words),
        (rf"(?:(?:the )?(?P<part>end|mid|middle|start|beginning)(?: of|-)? ?)?{_MONTH}(?: {_YEAR})?", _part_of_month),
        (rf"(?:(?:in|within|after) )?{_COUNT}(?: of)? {_UNIT}'?(?: time| from now)?", _relative),
        (r"(?:in )?(?:a )?(?P<count>)(?P<unit>fortnight)(?:'s time)?", lambda part, base: base + timedelta(days=14)),
        (rf"(?:(?P<which>next|this|coming) )?{_WEEKDAY}(?P<week> week)?", _named_day),
        (rf"(?:the )?end(?: of)? {_PERIOD}", _end_of_period),
        (r"(?P<period>(?:this|next) (?:week|month|quarter))", _end_of_period),
        (r"(?P<period>(?:financial )?year|month|quarter) end", _end_of_period),
        (rf"(?:(?:the )?end (?:of )?)?q(?P<number>[1-4])(?: {_YEAR}(?:[/-][0-9]{{2,4}})?)?", _quarter),
        (r"(?P<near>today|tonight|now|tomorrow|the day after tomorrow|yesterday)", _near_day),
    )
)
