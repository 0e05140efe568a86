"""The register on paper: the key, and each group with its own columns."""

from boarddesk.documents.minutes_text import key_line, section_name
from boarddesk.documents.print.html import cell, head_row, paragraph, table, text
from boarddesk.documents.print.minute_content import TOP
from boarddesk.documents.register_text import person_note
from boarddesk.documents.wording import Wording
from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.packs import MinutesPack, RegisterRowPack, RegisterSectionPack

_SHARES = {
    "name": 20,
    "initials": 10,
    "title": 30,
    "representing": 23,
    "attendance": 16,
    "present": 13,
    "apologies": 16,
}


def key(pack: MinutesPack, words: Wording) -> str:
    """What the attendance codes mean, where some group is marked with them."""
    coded = any(section.marking is Marking.CODES for section in pack.register)
    return paragraph("key", text(key_line(pack, words))) if pack.codes and coded else ""


def register_groups(pack: MinutesPack, words: Wording) -> str:
    """The groups of the register."""
    return "".join(_section(section, pack, words) for section in pack.register)


def _section(section: RegisterSectionPack, pack: MinutesPack, words: Wording) -> str:
    names = ["name"]
    names += ["initials"] if section.has_initials else []
    names += ["title"] if section.has_title else []
    names += ["representing"] if section.has_representing else []
    names += ["attendance"] if section.marking is Marking.CODES else ["present", "apologies"]
    total = sum(_SHARES[name] for name in names)
    widths = [_SHARES[name] * 100 // total for name in names]
    widths[-1] += 100 - sum(widths)
    head = head_row(zip(widths, (words(f"register.{name}") for name in names), strict=True))
    rows = (
        "<tr>" + "".join(cell(w, _register_text(n, person, words), TOP) for w, n in zip(widths, names, strict=True))
        for person in section.rows
    )
    note = paragraph("group_note", text(words("register.note", note=section.note))) if section.note else ""
    heading = paragraph("group", text(section_name(section, pack, words)))
    return heading + note + table("register", widths, head, (f"{row}</tr>" for row in rows))


def _register_text(name: str, person: RegisterRowPack, words: Wording) -> str:
    ticks = {
        "present": person.counts_as in (CountsAs.PRESENT, CountsAs.REPRESENTED),
        "apologies": person.counts_as is CountsAs.APOLOGIES,
    }
    if name in ticks:
        return text(words("register.tick")) if ticks[name] else ""
    if name == "attendance":
        return text(person.code)
    said = person_note(person, words) if name == "name" else ""
    return paragraph("person", text(getattr(person, name))) + (paragraph("note", text(said)) if said else "")
