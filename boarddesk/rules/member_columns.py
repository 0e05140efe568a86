"""What the columns of a list of members hold: told by their heads and, where those say nothing, by their cells."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.member_list import ListedPerson, ListField, ListLayout, Sheet
from boarddesk.rules.dates import parse_date
from boarddesk.rules.initials import HONORIFICS, straight_name
from boarddesk.rules.text import fold

HEADS: dict[ListField, str] = {
    ListField.NAME: "name|full name|member|member name|members|councillor|attendee|person|contact|trustee|governor|"
    "director name|who|representative|name of member|display name",
    ListField.HONORIFIC: "honorific|salutation|prefix|mr/mrs|form of address|title (mr/mrs)",
    ListField.GIVEN: "first name|first names|forename|forenames|given name|given names|christian name|first",
    ListField.SURNAME: "surname|last name|family name|last|second name",
    ListField.INITIALS: "initials|init|initial|inits|abbreviation",
    ListField.TITLE: "title|job title|job|position|post|designation|occupation|role title|job role",
    ListField.OFFICE: "office|role|positions|responsibility|responsibilities|role on board|role on the board|"
    "board role|office held|capacity|position on board",
    ListField.REPRESENTING: "representing|organisation|organization|agency|organisation represented|employer|company|"
    "partner|body|ward|constituency|division|on behalf of|service|school|institution|nominated by|appointed by|trust",
    ListField.CATEGORY: "category|type|sector|constituency type|party|political party|political group|class|"
    "membership type|type of governor|governor type",
    ListField.GROUP: "group|register group|register|section|membership|status",
    ListField.EMAIL: "email|e-mail|email address|e-mail address|mail|emails|contact email",
    ListField.STARTS: "from|start|starts|start date|date appointed|appointed|appointed on|date of appointment|"
    "member since|since|term from|term start|joined|elected|date elected",
    ListField.ENDS: "to|until|end|ends|end date|term to|term end|term ends|left|date of leaving|expires|expiry|"
    "term of office ends|end of term|last day",
    ListField.LINKS: "links|link to|links to|other groups|other boards|partnerships",
    ListField.DEPUTIES: "deputy|deputies|named deputy|alternate|alternates|substitute|substitutes|nominated deputy",
}
"""Heads as they occur in the wild, folded, for each thing a column can hold."""
LOOKED_AT = 25
"""The head stands within so many rows; what stands above it is a heading of the file."""
MOSTLY = 0.6
"""So much of a column has to look like something for it to be that."""
_BY_HEAD = {head: field for field, heads in HEADS.items() for head in heads.split("|")}
_MAIL = re.compile(r"[^@\s<>,;:()]+@[^@\s<>,;:()]+\.[^@\s<>,;:()]+")
_INITIALS = re.compile(r"[A-Z][A-Za-z']{0,4}|[A-Z]\.(?:[A-Z]\.){1,3}")
_BODY = re.compile(
    r"\b(council|trust|nhs|police|service|services|school|college|ltd|limited|university|authority|partnership|"
    r"board|committee|association|society|charity|department|foundation|hospital|probation|church|union|ccg|icb)\b",
    re.IGNORECASE,
)
_BOTH_NAMES = re.compile(r"\b(surname|last name)\b.*\b(first|forename|given)|\b(first|forename|given)\b.*\bsurname\b")
_BEGINS = re.compile(r"\b(from|start|starts|begin|begins|appoint\w*|elect\w*|since|joined)\b")
_STOPS = re.compile(r"\b(to|until|end|ends|expir\w*|leav\w*|left|last)\b")
_JOB = re.compile(
    r"\b(head|director|manager|officer|lead|leader|chief|assistant|deputy|principal|teacher|nurse|doctor|inspector|"
    r"superintendent|commander|chair|clerk|secretary|treasurer|consultant|adviser|advisor|executive|coordinator|"
    r"co-ordinator|councillor|member|representative)\b",
    re.IGNORECASE,
)
"""Words of a job, which behind a comma are no given names."""
_SEVERAL = re.compile(r"\s*[;/\n]\s*")
ONCE = frozenset(ListField) - {ListField.NOTHING, ListField.REPRESENTING, ListField.LINKS, ListField.EMAIL}
"""What only one column of a list can hold."""


def guess_layout(sheet: Sheet) -> ListLayout:
    """Where the head stands and what each column is likely to hold; she corrects what is wrong."""
    head = _head_row(sheet.rows)
    rows = sheet.rows[0 if head is None else head + 1 :]
    titles = sheet.rows[head] if head is not None else ("",) * sheet.width
    columns = [[row[at] for row in rows if row[at]] for at in range(sheet.width)]
    fields: list[ListField] = []
    for title, cells in zip(titles, columns, strict=True):
        field = _field_of(title, cells)
        fields.append(ListField.NOTHING if field in ONCE and field in fields else field)
    for at, cells in enumerate(columns):
        told = _field_by_cells(cells, fields) if fields[at] is ListField.NOTHING else ListField.NOTHING
        if told is ListField.EMAIL or not titles[at]:
            fields[at] = fields[at] if told is ListField.NOTHING else told
    return ListLayout(head, tuple(_with_a_name(fields, columns)))


def _head_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row in which a known head stands, most of its cells being words and none a person's."""
    for at, row in enumerate(rows[:LOOKED_AT]):
        known = [cell for cell in row if _known_head(cell)]
        filled = [cell for cell in row if cell]
        told = len(known) > 1 or (known and (len(filled) <= 2 or _head_of(row[0])))
        if told and not any(_MAIL.fullmatch(cell) or cell.isdecimal() for cell in row):
            return at
    return None


def _known_head(cell: str) -> ListField | None:
    return _BY_HEAD.get(fold(cell).rstrip(":*. ").strip())


def _head_of(title: str) -> ListField | None:
    """What a head says: as a whole, else by the first word of it that is known ("Category of governor")."""
    said = fold(title)
    if _BOTH_NAMES.search(said):
        return ListField.NAME
    return _known_head(title) or _head_within(said)


def _head_within(said: str) -> ListField | None:
    places = [(found.start(), -len(head), head) for head in _BY_HEAD if len(head) > 3
              for found in [re.search(rf"\b{re.escape(head)}\b", said)] if found]  # fmt: skip
    return _BY_HEAD[min(places)[2]] if places else None


def _field_of(title: str, cells: Sequence[str]) -> ListField:
    field = _head_of(title)
    if field is ListField.TITLE and _share(cells, _is_honorific) >= MOSTLY:
        return ListField.HONORIFIC
    if field is ListField.EMAIL and cells and _share(cells, _is_mail) < MOSTLY:
        return ListField.NOTHING
    are_days = _share(cells, _is_day) >= MOSTLY
    if field in (ListField.STARTS, ListField.ENDS) and cells and not are_days:
        return ListField.NOTHING
    if are_days and field not in (ListField.STARTS, ListField.ENDS):
        said = fold(title)
        return (
            ListField.STARTS if _BEGINS.search(said) else ListField.ENDS if _STOPS.search(said) else ListField.NOTHING
        )
    return field or ListField.NOTHING


def _field_by_cells(cells: Sequence[str], taken: Sequence[ListField]) -> ListField:
    """What a column without a head holds, by most of its cells."""
    tests: tuple[tuple[ListField, Callable[[str], bool]], ...] = (
        (ListField.EMAIL, _is_mail),
        (ListField.HONORIFIC, _is_honorific),
        (ListField.INITIALS, lambda cell: bool(_INITIALS.fullmatch(cell)) and not cell.istitle()),
        (ListField.NAME, _is_name),
        (ListField.REPRESENTING, lambda cell: bool(_BODY.search(cell))),
    )
    for field, test in tests:
        if not (field in ONCE and field in taken) and _share(cells, test) >= MOSTLY:
            return field
    return ListField.NOTHING


def _with_a_name(fields: list[ListField], columns: Sequence[Sequence[str]]) -> list[ListField]:
    """The fields with some column for the name, where one looks like names."""
    if ListField.NAME in fields or ListField.SURNAME in fields:
        return fields
    for at, cells in enumerate(columns):
        if (
            fields[at] in (ListField.NOTHING, ListField.OFFICE, ListField.REPRESENTING)
            and _share(cells, _is_name) >= MOSTLY
        ):
            fields[at] = ListField.NAME
            break
    return fields


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _is_mail(cell: str) -> bool:
    return bool(_MAIL.search(cell))


def _is_day(cell: str) -> bool:
    return parse_date(cell, date(2000, 1, 1)) is not None


def _is_honorific(cell: str) -> bool:
    return all(fold(word.rstrip(".")) in HONORIFICS for word in cell.split())


def _is_name(cell: str) -> bool:
    """Whether a cell could be a person's name: two to seven words, most with a capital, no figures, no body's word."""
    words = cell.replace(",", " ").split()
    capital = sum(word[0].isupper() for word in words)
    return (
        2 <= len(words) <= 7 and capital * 2 > len(words) and not re.search(r"[\d@]", cell) and not _BODY.search(cell)
    )


def people_of(sheet: Sheet, layout: ListLayout, groups: Sequence[str] = ()) -> tuple[ListedPerson, ...]:
    """The people of a list; a row that holds nothing but the name of a register group heads those below it.

    Raises RuleError when no column is a name.
    """
    if not {ListField.NAME, ListField.SURNAME} & set(layout.fields):
        raise RuleError("Say which column holds the names.")
    known = {fold(group): group for group in groups}
    heading = ""
    found = []
    for at in range(layout.first_row, len(sheet.rows)):
        row = sheet.rows[at]
        filled = [cell for cell in row if cell]
        if len(filled) == 1 and fold(filled[0]) in known and sheet.width > 1:
            heading = known[fold(filled[0])]
        elif (person := _person(row, at + 1, layout.fields, heading)) is not None:
            found.append(person)
    return tuple(found)


def _person(row: Sequence[str], number: int, fields: Sequence[ListField], heading: str) -> ListedPerson | None:
    said: dict[ListField, list[str]] = {}
    for cell, field in zip(row, fields, strict=True):
        if cell:
            said.setdefault(field, []).append(cell)

    def one(field: ListField) -> str:
        return " ".join(said.get(field, ()))

    def several(field: ListField) -> tuple[str, ...]:
        parts = (part.strip() for cell in said.get(field, ()) for part in _SEVERAL.split(cell))
        return tuple(dict.fromkeys(part for part in parts if part))

    whole, job = _without_job(one(ListField.NAME))
    name = straight_name(whole) or f"{one(ListField.GIVEN)} {one(ListField.SURNAME)}".strip()
    if not name or fold(name) in ("vacant", "vacancy", "tbc", "tba"):
        return None
    name = f"{one(ListField.HONORIFIC)} {name}".strip()
    return ListedPerson(
        number, name, one(ListField.INITIALS).replace(".", ""), one(ListField.TITLE) or job, one(ListField.OFFICE),
        one(ListField.CATEGORY), one(ListField.GROUP) or heading, several(ListField.REPRESENTING),
        several(ListField.LINKS), tuple(_MAIL.findall(" ".join(said.get(ListField.EMAIL, ())))),
        several(ListField.DEPUTIES), _day(one(ListField.STARTS)), _day(one(ListField.ENDS)),
    )  # fmt: skip


def _without_job(cell: str) -> tuple[str, str]:
    """Name and job of "Ann Bell, Head of Housing"; "Bell, Ann" is a name alone."""
    name, _, rest = cell.partition(",")
    return (name.strip(), rest.strip()) if _JOB.search(rest) else (cell, "")


def _day(text: str) -> date | None:
    return parse_date(text, date(2000, 1, 1)) if re.search(r"\d{2}", text) else None
