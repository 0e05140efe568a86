"""What may stand at the end of a capture: a date, the votes of a decision, the dates of an information row."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from boarddesk.rules.dates import Due, add_months, parse_date, parse_due
from boarddesk.rules.owners import NOT_DUE


@dataclass(frozen=True, slots=True)
class Votes:
    """How a decision was carried, as far as it is told."""

    proposer: str = ""
    seconder: str = ""
    given_for: int | None = None
    against: int | None = None
    abstained: int | None = None


NO_VOTES = Votes()


@dataclass(frozen=True, slots=True)
class Dates:
    """The day of an information row's event, and that of the mail that announced it."""

    event: dt.date | None = None
    emailed: dt.date | None = None


NO_DATES = Dates()

_AT = re.compile(r"(?:^|[ \u00a0]+)@")
_BRACKET = re.compile(r"[ \u00a0]*\((?P<inside>[^()\n\u2028]*)\)(?P<stop>\.?)\s*$")
_PROPOSED = re.compile(r"(?:prop(?:osed|oser)?|moved|mover)\b\.?:?(?: by)? (?P<name>\S.*)", re.IGNORECASE)
_SECONDED = re.compile(r"(?:sec(?:onded|onder)?)\b\.?:?(?: by)? (?P<name>\S.*)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<number>[0-9]{1,4}|no|none|nil) (?P<way>for|in favour|against|abst(?:ained|aining|entions?|ain)?\.?)",
    re.IGNORECASE,
)
_WAYS = (("for", "given_for"), ("in", "given_for"), ("against", "against"), ("abst", "abstained"))
LONGEST_NAME = 5
"""How many words a proposer's name may have."""
_EMAILED = re.compile(r"e-?mailed(?: on| out)?:? (?P<day>.*)", re.IGNORECASE)
_FIGURE = re.compile(r"[0-9]")


def split_due(said: str, base: dt.date) -> tuple[str, str, Due]:
    """Words, what follows them, and the date it means: the last @ whose rest is a date to the very end (RULES 12)."""
    marks = list(_AT.finditer(said))
    if not marks:
        return said, "", NOT_DUE
    due = parse_due(said[marks[-1].end() :].strip(), base)
    if due is None:
        return said, "", NOT_DUE
    body = said[: marks[-1].start()].rstrip()
    return body, said[len(body) :], due


def split_votes(said: str) -> tuple[str, str, str, Votes]:
    """Words, the brackets after them, the full stop that stays, and the votes; a bracket that says more is text."""
    found = _BRACKET.search(said)
    votes = _read_votes(found["inside"]) if found and found.start() else None
    if found is None or votes is None:
        return said, "", "", NO_VOTES
    body = said[: found.start()].rstrip()
    end = "." if found["stop"] and not body.endswith(".") else ""
    return body, said[len(body) :], end, votes


def _read_votes(inside: str) -> Votes | None:
    told: dict[str, str | int] = {}
    for part in re.split(r"[,;]", inside):
        said = _read_vote(part.strip())
        if said is None or said[0] in told:
            return None
        told[said[0]] = said[1]
    return replace(NO_VOTES, **told)  # type: ignore[arg-type]


def _read_vote(part: str) -> tuple[str, str | int] | None:
    for pattern, name in ((_PROPOSED, "proposer"), (_SECONDED, "seconder")):
        found = pattern.fullmatch(part)
        if found is not None and _is_name(found["name"].strip()):
            return name, found["name"].strip()
    found = _COUNT.fullmatch(part)
    if found is None:
        return None
    way = next(name for start, name in _WAYS if found["way"].lower().startswith(start))
    return way, int(found["number"]) if found["number"].isdigit() else 0


def _is_name(said: str) -> bool:
    """Initials or a name: "proposed amendments included" names nobody."""
    words = said.split()
    return len(words) <= LONGEST_NAME and words[0][0].isupper() and words[-1][0].isupper()


def split_dates(said: str, base: dt.date) -> tuple[str, str, Dates]:
    """Words, the brackets after them, and the dates in those; a bracket that says anything else is text."""
    found = _BRACKET.search(said)
    dates = _read_dates(found["inside"], base) if found and found.start() else None
    if found is None or dates is None:
        return said, "", NO_DATES
    body = said[: found.start()].rstrip()
    return body, said[len(body) :], dates


def _read_dates(inside: str, base: dt.date) -> Dates | None:
    event = emailed = None
    for part in re.split(r"[;,]", inside):
        mailed = _EMAILED.fullmatch(part.strip())
        day = nearest_day(mailed["day"] if mailed else part.strip(), base)
        if day is None or (emailed if mailed else event) is not None:
            return None
        event, emailed = (event, day) if mailed else (day, emailed)
    return Dates(event, emailed)


def nearest_day(said: str, base: dt.date) -> dt.date | None:
    """A day in figures or words that lies as well before as after `base`: without a year it is the nearest one."""
    if not _FIGURE.search(said):
        return None
    ahead = parse_date(said, base)
    if ahead is None or ahead <= base:
        return ahead
    behind = parse_date(said, add_months(base, -12) + dt.timedelta(days=1))
    return behind if behind is not None and behind < ahead and base - behind < ahead - base else ahead
