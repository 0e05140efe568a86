"""The grammar of an Action By cell: owners, then perhaps a date ("JH, PB @21 Jan").

One grammar serves the cell and the capture (RULES 10).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import zip_longest

from boarddesk.model.enums import DueKind, OwnerKind
from boarddesk.rules.dates import Due, day_month, day_month_year, parse_due
from boarddesk.rules.initials import straight_name
from boarddesk.rules.text import fold, one_line

NOT_DUE = Due()
"""No due date."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that can own an action."""

    kind: OwnerKind
    id: str | None
    code: str
    """Initials, the alias itself, an organisation's short name; may be empty."""
    name: str
    detail: str = ""
    """What tells two of a name apart: the organisation represented."""
    here: bool = False
    """Whether present on the night, or always meant (an alias)."""


@dataclass(frozen=True, slots=True)
class OwnerEntry:
    """An owner as a cell means it; `text` is what is stored and shown, and what is read back to the same owner."""

    kind: OwnerKind
    text: str
    person_id: str | None = None
    organisation_id: str | None = None
    group_id: str | None = None


@dataclass(frozen=True, slots=True)
class ActionByEntry:
    """What a cell says; `problems` are sentences for a quiet underline, never a refusal."""

    owners: tuple[OwnerEntry, ...]
    due: Due = NOT_DUE
    due_text: str = ""
    """What was typed after the @, also when it was no date."""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownOwners:
    """Everybody a cell can mean, those to be preferred first.

    The order is tonight's register, members, aliases, groups, organisations. Somebody listed
    twice counts as listed first, so that that night's initials win over today's.
    """

    candidates: tuple[Candidate, ...] = ()

    @cached_property
    def distinct(self) -> tuple[Candidate, ...]:
        """Each of them once."""
        seen: dict[tuple[OwnerKind, str], Candidate] = {}
        for place, candidate in enumerate(self.candidates):
            seen.setdefault((candidate.kind, candidate.id or f"{place}"), candidate)
        return tuple(seen.values())

    def meant_by(self, typed: str) -> tuple[Candidate, ...]:
        """Those that a piece of text means: by initials as typed, else by full name, else by initials in any case."""
        named = self._by_name.get(fold(typed)) or ("," in typed and self._by_name.get(fold(straight_name(typed))))
        return self._by_code.get(typed) or named or self._by_folded.get(fold(typed)) or ()

    @cached_property
    def _by_code(self) -> dict[str, tuple[Candidate, ...]]:
        return _index((candidate.code, candidate) for candidate in self.distinct)

    @cached_property
    def _by_folded(self) -> dict[str, tuple[Candidate, ...]]:
        return _index((fold(candidate.code), candidate) for candidate in self.distinct)

    @cached_property
    def _by_name(self) -> dict[str, tuple[Candidate, ...]]:
        spellings = (
            (candidate, {fold(candidate.name), fold(straight_name(candidate.name))}) for candidate in self.distinct
        )
        return _index((spelling, candidate) for candidate, both in spellings for spelling in both)


def _index(pairs: Iterator[tuple[str, Candidate]]) -> dict[str, tuple[Candidate, ...]]:
    index: dict[str, tuple[Candidate, ...]] = {}
    for key, candidate in pairs:
        if key:
            index[key] = (*index.get(key, ()), candidate)
    return index


_SEPARATOR = re.compile(r"\s*[,;/]\s*|\s+(?:and|&|\+)\s+", re.IGNORECASE)
_AT = re.compile(r"(?:^|(?<=[\s,;]))@")
_STRAY = re.compile(r"(?:^|(?<=[\s,;]))@[^,;]*")
_EDGES = re.compile(r"^[\s.:;!@]+|[\s.:;!@]+$")
_LONGEST_NAME = 8
"""How many pieces a name holding commas, slashes or "and" may have."""


def parse_action_by(text: str, known: KnownOwners, base: date) -> ActionByEntry:
    """What a cell says, read with the meeting's register; every text has a reading.

    Dates in words count from `base`, the meeting's day. Owners nobody knows become free ones and are named in the
    problems, as are initials that two people share and a date that cannot be read.
    """
    line = " ".join(one_line(text).split())
    owners_text, due, due_text = _split_due(line, base)
    stray = [said for found in _STRAY.findall(owners_text) if (said := found.strip(" @"))]
    problems = [f"“{said}” is not a date." for said in (*stray, *([due_text] if due is None else []))]
    owners: dict[OwnerEntry, None] = {}
    for typed in pieces(_STRAY.sub("", owners_text), known):
        owner, problem = resolve(typed, known)
        owners.setdefault(owner)
        problems.extend([problem] if problem and problem not in problems else [])
    return ActionByEntry(tuple(owners), due or NOT_DUE, due_text, tuple(problems))


def resolve(typed: str, known: KnownOwners) -> tuple[OwnerEntry, str]:
    """The owner that a piece of text means, and what is doubtful about it, if anything."""
    meant = known.meant_by(typed)
    if not meant:
        return OwnerEntry(OwnerKind.FREE, typed), f"Nobody on the register is “{typed}”."
    here = [candidate for candidate in meant if candidate.here]
    chosen = (here or list(meant))[0]
    rivals = [other for other in (here or meant) if other is not chosen]
    problem = f"“{typed}” could be {' or '.join(c.name for c in (chosen, *rivals))}." if rivals else ""
    return _entry(chosen, _read_back(chosen, typed, known)), problem


def entry_for(candidate: Candidate, known: KnownOwners) -> OwnerEntry:
    """The owner when a candidate is picked from a list: by the text that is read back as that one."""
    return _entry(candidate, _read_back(candidate, candidate.name, known))


def complete(prefix: str, known: KnownOwners, already: Collection[OwnerEntry] = ()) -> tuple[Candidate, ...]:
    """Who may be meant by what is typed so far, best first; an empty prefix offers all.

    Initials typed exactly, then the beginning of initials, of a word of the name, of the organisation; among equals
    those here first. Case and accents make no difference. Who is in the cell already is left out.
    """
    wanted = fold(prefix)
    taken = {_identity(entry) for entry in already}
    ranked = [
        (rank, not candidate.here, place, candidate)
        for place, candidate in enumerate(known.distinct)
        if (rank := _rank(prefix.strip(), wanted, candidate)) is not None
        and _identity(entry_for(candidate, known)) not in taken
    ]
    return tuple(candidate for *_, candidate in sorted(ranked, key=lambda row: row[:3]))


def piece_at(text: str, position: int) -> tuple[int, int]:
    """Where the owner under the cursor starts and ends, for a completer; in a date it is empty."""
    at = next((found.start() for found in _AT.finditer(text)), len(text))
    if position > at:
        return position, position
    start = 0
    for found in _SEPARATOR.finditer(text, 0, at):
        if found.end() > position:
            return start, max(start, found.start())
        start = found.end()
    return start, max(start, len(text[:at].rstrip()))


def format_action_by(owners: Collection[OwnerEntry], due: Due = NOT_DUE, base: date | None = None) -> str:
    """The cell's text: "JH, PB @21 Jan", "PB @next".

    The year is left out where `base`, the meeting's day, makes it plain.
    """
    names = ", ".join(owner.text for owner in owners)
    return " ".join(part for part in (names, _due_text(due, base)) if part)


def _due_text(due: Due, base: date | None) -> str:
    if due.kind is DueKind.NEXT_MEETING:
        return "@next"
    if due.date is None:
        return ""
    short = day_month(due.date)
    plain = base is not None and parse_due(short, base) == due
    return f"@{short}" if plain else f"@{day_month_year(due.date)}"


def _split_due(line: str, base: date) -> tuple[str, Due | None, str]:
    """The owners, the due date (nothing when it cannot be read) and the date's text."""
    marks = [found.start() for found in _AT.finditer(line)]
    for at in reversed(marks):
        said, comma, rest = line[at + 1 :].strip(), "", ""
        due = parse_due(said, base)
        if due is None:
            said, comma, rest = said.partition(",")
            due = parse_due(said, base) if comma else None
        if due is not None and "@" not in rest:
            return f"{line[:at]}, {rest}", due, said.strip()
    if not marks:
        return line, NOT_DUE, ""
    said = line[marks[-1] + 1 :].strip()
    return line[: marks[-1]], (None if said else NOT_DUE), said


def pieces(text: str, known: KnownOwners) -> Iterator[str]:
    """The owners' texts: the longest that is known from each place on, else up to the next separator."""
    parts = re.split(f"({_SEPARATOR.pattern})", text, flags=re.IGNORECASE)
    said = [part.strip() if known.meant_by(part.strip()) else _EDGES.sub("", part) for part in parts[::2]]
    first = 0
    while first < len(said):
        typed, used = said[first], 1
        for count in range(min(len(said) - first, _LONGEST_NAME), 1, -1):
            written = "".join(_woven(said[first : first + count], parts[2 * first + 1 :: 2]))
            listed = ", ".join(piece for piece in said[first : first + count] if piece)
            if known.meant_by(written) or known.meant_by(listed):
                typed, used = (written if known.meant_by(written) else listed), count
                break
        if typed:
            yield typed
        first += used


def _woven(pieces: list[str], separators: list[str]) -> Iterator[str]:
    for piece, separator in zip_longest(pieces, separators[: len(pieces) - 1], fillvalue=""):
        yield piece + separator


def _read_back(chosen: Candidate, typed: str, known: KnownOwners) -> str:
    """The shortest text that means this one: initials, else the name, else what was typed."""
    for text in (chosen.code, chosen.name):
        meant = known.meant_by(text)
        here = [candidate for candidate in meant if candidate.here]
        if text and meant and (here or list(meant))[0] is chosen:
            return text
    return typed


def _entry(candidate: Candidate, text: str) -> OwnerEntry:
    kind, id_ = candidate.kind, candidate.id
    return OwnerEntry(
        kind,
        text,
        person_id=id_ if kind is OwnerKind.PERSON else None,
        organisation_id=id_ if kind is OwnerKind.ORGANISATION else None,
        group_id=id_ if kind is OwnerKind.GROUP else None,
    )


def _identity(entry: OwnerEntry) -> tuple[OwnerKind, str]:
    return entry.kind, entry.person_id or entry.organisation_id or entry.group_id or entry.text


def _rank(typed: str, wanted: str, candidate: Candidate) -> int | None:
    if not wanted:
        return 4
    if typed == candidate.code:
        return 0
    if fold(candidate.code).startswith(wanted):
        return 1
    if _begins_a_word(wanted, candidate.name):
        return 2
    return 3 if _begins_a_word(wanted, candidate.detail) else None


def _begins_a_word(wanted: str, text: str) -> bool:
    folded = fold(text)
    return folded.startswith(wanted) or any(
        folded.startswith(wanted, found.end()) for found in re.finditer(r"[\s(/-]+", folded)
    )
