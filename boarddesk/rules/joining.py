"""Reads who is to join from a decision ("Housing – Ann Bell (AB), Head of Service, to join the Board").

It proposes, she decides: whatever cannot be told from the sentence stays empty.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from boarddesk.rules.dates import parse_date
from boarddesk.rules.initials import HONORIFICS, PARTICLES
from boarddesk.rules.text import fold, one_line


@dataclass(frozen=True, slots=True)
class Joining:
    """What a sentence says of somebody who joins; no name where it speaks of a seat nobody has yet."""

    name: str = ""
    initials: str = ""
    title: str = ""
    representing: str = ""
    replaces: str = ""
    """The name of the member whose place is taken."""
    starts: date | None = None


_DASH = re.compile(r"\s+[-–—]\s+|:\s+")
_VERB = re.compile(
    r"(?:,\s*|\s+)(?:and\s+)?(?:(?:is|was|be|are|were|has been|to be|will be|should|would|shall|to|will|could|may)\s+)*"
    r"(?:join(?:s|ed|ing)?|becom(?:es?|ing)|appointed|appoint|elected|co-?opted|nominated|invited|represents?|"
    r"represent(?:ed|ing)|replac(?:es?|ed|ing)|succeeds?|succeed(?:ed|ing)|serves?|attends?|sits?|takes?|"
    r"a(?:n)? (?:new )?(?:member|trustee|governor)|as (?:an? |the )?(?:new )?(?:member|trustee|governor))\b",
    re.IGNORECASE,
)
"""Where what is said of somebody ends and what is done begins."""
_AT = re.compile(r"\s*(?:,\s*)?\b(?:at|from|representing|on behalf of|for|to represent)\s+(?:the\s+)?", re.IGNORECASE)
_REPRESENTS = re.compile(
    r"\b(?:represent(?:s|ing)?|on behalf of|as (?:the )?(?:representative|rep|nominee) (?:of|for|from))\s+(?:the\s+)?"
    r"(?P<body>[^,.;()]+?)(?=\s+(?:on|to|at|from|in|as|join\w*)\b|[,.;()]|$)",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"\b(?:replac(?:es?|ing)|succeed(?:s|ing)?|in place of|instead of)\s+(?P<rest>.+)", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?P<day>[^,;.()]*\d[^,;()]*?|[A-Z]?[a-z]+)\s*(?:[,;()]|\.?$)")
_INITIALS = re.compile(r"\s*\((?P<initials>[A-Z][A-Za-z]{1,5})\)")
_WORD = r"(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-ÖØ-Þ][\w'’-]*\.?"
_PEOPLE = re.compile(rf"{_WORD}(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+)?{_WORD}){{1,4}}")
_BEGIN = "the a an it members member board agreed resolved that this new trustees governors name names on in at and"
_JOBS = "chair vice head director manager officer lead nurse doctor representative rep designated independent executive"
_BODIES = (
    "council trust nhs police service services school schools committee panel forum group probation health housing "
    "operations adult children care social education university college partnership association authority department"
)
_NOT_NAMES = frozenset(f"{_BEGIN} {_JOBS} {_BODIES}".split())
"""Words that begin a sentence or belong to a body or a job, and make no name of a person."""
_ROLE = re.compile(
    r"\b(nurse|doctor|officer|manager|director|head|lead|leader|chair|member|chief|commander|inspector|superintendent|"
    r"teacher|governor|trustee|councillor|practitioner|co-?ordinator|coordinator|advis[eo]r|clerk|secretary|treasurer)\b",
    re.IGNORECASE,
)


def read_joining(text: str, base: date, organisations: Collection[str] = ()) -> Joining:
    """Who is to join and what is said of them; days in words count from `base`.

    `organisations` are those already known: one that the sentence names is meant.
    """
    line = one_line(text).rstrip()
    area, rest = _area_and_rest(line)
    name, initials, start, end = _who(rest)
    after = rest[end:]
    said = _VERB.split(after, maxsplit=1)[0] if name else ""
    title, body = _title_and_body(said)
    named = next((each for each in sorted(organisations, key=len, reverse=True) if fold(each) in fold(line)), "")
    found = _REPRESENTS.search(rest[start:] if name else rest)
    body = named or body or (found["body"].strip() if found else "")
    if area and not body and not (_ROLE.search(area) and not title):
        body = area
    elif area and not title and fold(area) != fold(body):
        title = area
    replaces = _replaced(after if name else rest)
    return Joining(
        name, initials, title, "" if fold(body) == fold(replaces) else body, replaces, _first_day(after, base)
    )


def _area_and_rest(line: str) -> tuple[str, str]:
    """What stands before a dash or colon (an area, a body, a role), and the rest."""
    found = _DASH.search(line)
    if found is None or found.start() > 60 or _VERB.search(line[: found.start()]):
        return "", line
    area, rest = line[: found.start()].strip(), line[found.end() :]
    is_no_area = len(area) < 2 or re.search(r"\b(agreed|resolved)\b", area, re.IGNORECASE)
    return ("" if is_no_area else area), rest


def _who(text: str) -> tuple[str, str, int, int]:
    """Name, initials in brackets, and where both begin and end; somebody with initials is meant before others."""
    people = [(name, start, end) for found in _PEOPLE.finditer(text) if (name := _person(found.group()))
              for start in [found.end() - len(name)] for end in [found.end()]]  # fmt: skip
    for name, start, end in people:
        initials = _INITIALS.match(text, end)
        if initials:
            return name, initials["initials"], start, initials.end()
    return (people[0][0], "", people[0][1], people[0][2]) if people else ("", "", 0, 0)


def _person(words: str) -> str:
    """The name within capitalised words: what begins a sentence goes, a body or a job is nobody's name."""
    parts = words.split()
    while parts and fold(parts[0]) in _NOT_NAMES and fold(parts[0]) not in HONORIFICS:
        parts.pop(0)
    bare = [word for word in parts if fold(word.rstrip(".")) not in HONORIFICS]
    if len(bare) < 2 or any(fold(word) in _NOT_NAMES or word.isupper() for word in bare):
        return ""
    return " ".join(parts).rstrip(".")


def _title_and_body(said: str) -> tuple[str, str]:
    """The job and the body in what stands between a name and what is done."""
    title, *body = _AT.split(said.strip(" ,.;"), maxsplit=1)
    bodies = body[0].strip(" ,.;()") if body else ""
    return title.strip(" ,.;()"), bodies


def _replaced(text: str) -> str:
    found = _REPLACES.search(text)
    return _who(found["rest"])[0] if found else ""


def _first_day(text: str, base: date) -> date | None:
    """The day in "from April 2027"; nothing where no day is meant."""
    for found in _FROM.finditer(text):
        day = parse_date(found["day"].strip(), base)
        if day is not None:
            return day
    return None
