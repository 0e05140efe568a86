"""abbreviation-undefined, abbreviation-unused: what the glossary lacks, and what it has in vain."""

import re
from collections.abc import Iterable, Iterator

from boarddesk.model.check_pack import CheckPack
from boarddesk.model.findings import CheckRule, Finding, Fix, FixKind, Severity, Spot, SpotKind
from boarddesk.rules.checks.people import owners
from boarddesk.rules.definitions import definitions_in
from boarddesk.rules.glossary import uses

_SHORT = re.compile(r"(?<![\w@/.&-])(?:[A-Z]{2,6}(?:[/&][A-Z]{1,4})*|[A-Z]&[A-Z])(?=['’]?s?(?![\w@&]))(?![\w.]*@)")
_DIGITS = re.compile(r"(?<![\w@/.&-])([A-Z]{2,5})(?=\d)")
_ROMAN = re.compile(r"^[IVX]+$")
EVERYDAY = frozenset(
    ["UK", "US", "EU", "AM", "PM", "TV", "OK", "ID", "PDF", "CV", "IT", "BBC", "VAT", "AOB", "BST", "GMT", "AD"]
)
"""Short forms that nobody explains."""
_SHOUTED = (
    "A ALL AN AND ANY AS AT BE BOARD BY DRAFT FOR FROM HELD IN IS IT ITEM MINUTE NO NOT NOTE NOTES OF ON "
    "OR PART THE TO WITH ACTION AGENDA PAPER PUBLIC"
)
SHOUTED = frozenset(_SHOUTED.split())
"""Words that are not short forms where a text is all in capitals."""
_LONGEST = 6
"""More capitals are a word that is shouted, or the name of a programme."""


def abbreviation_undefined(pack: CheckPack) -> Iterator[Finding]:
    """Short forms that no glossary explains, each once, where it stands first."""
    known = {term.abbreviation for term in pack.terms} | EVERYDAY
    known |= set(owners(pack.night)) | {row.code for row in pack.rows}
    known |= {name for _, paragraph in pack.paragraphs() for action in paragraph.actions for _, name in action.owners}
    seen: set[str] = set()
    told = meanings_in(text for _, text in texts_of(pack))
    for spot, text in texts_of(pack):
        for start, end, short in short_forms(text):
            if short in known or short in seen or any(part in known and "/" in short for part in short.split("/")):
                continue
            seen.add(short)
            place = Spot(spot.item_id, spot.paragraph_id, start, end, spot.kind, spot.key)
            sentence = f"{short} is not in the glossary."
            fix = Fix(FixKind.ADD_TERM, short, told.get(short, ""))
            yield Finding(CheckRule.ABBREVIATION_UNDEFINED, Severity.HINT, place, short, sentence, (fix,))


def abbreviation_unused(pack: CheckPack) -> Iterator[Finding]:
    """Terms of a glossary that is printed whole (RULES 21) and that stand nowhere in these minutes."""
    if not pack.glossary_whole:
        return
    whole = "\n".join(text for _, text in texts_of(pack))
    codes = {row.code for row in pack.rows}
    for term in pack.terms:
        if term.abbreviation not in codes and not uses(whole, term.abbreviation):
            spot = Spot(kind=SpotKind.GLOSSARY, key=term.id)
            sentence = f"{term.abbreviation} is in the glossary and is used nowhere in these minutes."
            fix = Fix(FixKind.REMOVE_TERM, term.id, term.abbreviation)
            yield Finding(CheckRule.ABBREVIATION_UNUSED, Severity.HINT, spot, term.abbreviation, sentence, (fix,))


def meanings_in(texts: Iterable[str]) -> dict[str, str]:
    """What the minutes themselves say that short forms mean."""
    found: dict[str, str] = {}
    for text in texts:
        if "(" in text:
            for each in definitions_in(text):
                found.setdefault(each.abbreviation, each.meaning)
    return found


def texts_of(pack: CheckPack) -> Iterator[tuple[Spot, str]]:
    """Every text of the minutes with its place: running head, register, titles, paragraphs."""
    yield Spot(kind=SpotKind.MEETING), pack.running_head
    for row in pack.rows:
        yield Spot(kind=SpotKind.REGISTER, key=row.key), f"{row.title} | {row.representing}"
    for item in pack.items:
        yield Spot(item.id, kind=SpotKind.ITEM), item.title
        for paragraph in item.paragraphs:
            yield Spot(item.id, paragraph.id), paragraph.text


def short_forms(text: str) -> Iterator[tuple[int, int, str]]:
    """The short forms of a text; a heading all in capitals holds none."""
    if text.isupper() and len(text) > _LONGEST and " " in text:
        words = text.split()
        if sum(len(word) > _LONGEST for word in words) * 2 > len(words):
            return
    found = [(each.start(), each.end(), each.group()) for each in _SHORT.finditer(text)]
    found += [(each.start(1), each.end(1), each.group(1)) for each in _DIGITS.finditer(text)]
    for start, end, short in sorted(found):
        if not _ROMAN.match(short) and short not in SHOUTED:
            yield start, end, short
