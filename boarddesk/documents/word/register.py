"""The register: the key, then each group as a table with its own columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from boarddesk.documents.minutes_text import key_line, section_name
from boarddesk.documents.register_text import person_note
from boarddesk.documents.word.template import TEXT_WIDTH
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.packs import MinutesPack, RegisterRowPack, RegisterSectionPack

_ABOVE_GROUP = '<w:spacing w:before="200" w:after="60"/>'
_NARROW = {"initials": 1000, "attendance": 1500, "present": 1050, "apologies": 1250}
_SMALL = 8
"""Up to so many people a group stays on one page."""
_SHARES = {"name": 21, "title": 36, "representing": 27}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a group's table: its wording and its width."""

    name: str
    width: int


def register_markup(pack: MinutesPack, words: Wording) -> str:
    """The groups of the register."""
    return "".join(_section(section, pack, words) for section in pack.register)


def key_markup(pack: MinutesPack, words: Wording) -> str:
    """What the attendance codes mean, where some group is marked with them."""
    coded = any(section.marking is Marking.CODES for section in pack.register)
    return plain("RegisterKey", key_line(pack, words)) if pack.codes and coded else ""


def columns_of(section: RegisterSectionPack) -> tuple[Column, ...]:
    """The columns of a group, which fill the width of the text together."""
    names = ["name"]
    names += ["initials"] if section.has_initials else []
    names += ["title"] if section.has_title else []
    names += ["representing"] if section.has_representing else []
    names += ["attendance"] if section.marking is Marking.CODES else ["present", "apologies"]
    left = TEXT_WIDTH - sum(_NARROW.get(name, 0) for name in names)
    shared = sum(_SHARES.get(name, 0) for name in names)
    widths = {name: _NARROW.get(name) or left * _SHARES[name] // shared for name in names}
    widths[names[-1]] += TEXT_WIDTH - sum(widths.values())
    return tuple(Column(name, widths[name]) for name in names)


def _section(section: RegisterSectionPack, pack: MinutesPack, words: Wording) -> str:
    name = section_name(section, pack, words)
    heading = plain("Heading2", name, layout=_ABOVE_GROUP)
    if section.note:
        heading += plain("RegisterNote", words("register.note", note=section.note))
    columns = columns_of(section)
    return heading + table(
        "Register",
        [column.width for column in columns],
        _rows(section, columns, words),
        caption=words("register.caption", group=name),
        description=words("register.description"),
    )


def _rows(section: RegisterSectionPack, columns: tuple[Column, ...], words: Wording) -> Iterator[str]:
    heads = (cell(column.width, _head(column, words)) for column in columns)
    yield row(heads, head=True)
    last = len(section.rows) - 1
    together = last < _SMALL
    for n, person in enumerate(section.rows):
        keep = "<w:keepNext/>" if n != last and (together or n == 0) else ""
        cells = (cell(column.width, _content(column.name, person, words, keep)) for column in columns)
        yield row(cells, whole=True)


def _head(column: Column, words: Wording) -> str:
    centred = '<w:jc w:val="center"/>' if column.name in ("attendance", "present", "apologies") else ""
    return plain("TableHead", words(f"register.{column.name}"), layout=centred)


def _content(name: str, person: RegisterRowPack, words: Wording, keep: str) -> str:
    if name == "attendance":
        return plain("TableCentred", person.code, keep) if person.code else ""
    if name in ("present", "apologies"):
        return plain("TableCentred", words("register.tick"), keep) if ticked(name, person) else ""
    text: str = getattr(person, name)
    content = plain("TableText", text, keep) if text else ""
    said = person_note(person, words) if name == "name" else ""
    if said:
        content += plain("TableNote", said, keep)
    return content


def ticked(column: str, person: RegisterRowPack) -> bool:
    """Whether a person has the tick of this column; a representative who came stands for a member's presence."""
    if column == "present":
        return person.counts_as in (CountsAs.PRESENT, CountsAs.REPRESENTED)
    return person.counts_as is CountsAs.APOLOGIES
