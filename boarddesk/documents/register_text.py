"""What minutes say of one person: remote, late, early, and what interest was declared."""

from boarddesk.documents.wording import Wording
from boarddesk.model.packs import DeclarationPack, RegisterRowPack
from boarddesk.rules.dates import clock


def person_note(person: RegisterRowPack, words: Wording) -> str:
    """What stands in brackets under a name, such as "(attended remotely; from item 3)"; nothing for most people.

    Where an item is known beside the time, the item is printed: readers know the minutes by it.
    """
    parts = [words("register.remote")] if person.remote else []
    if person.arrived_label:
        parts.append(words("register.from_item", label=person.arrived_label))
    elif person.arrived_at is not None:
        parts.append(words("register.from_time", time=clock(person.arrived_at)))
    if person.left_label:
        parts.append(words("register.to_item", label=person.left_label))
    elif person.left_at is not None:
        parts.append(words("register.to_time", time=clock(person.left_at)))
    if person.note:
        parts.append(person.note)
    return words("register.note", note="; ".join(parts)) if parts else ""


def declaration_line(declaration: DeclarationPack, words: Wording) -> str:
    """The sentence of a declared interest, and whether the person left for the item."""
    who, said = declaration.who, declaration.text.strip()
    if said:
        closed = said if said.endswith((".", "!", "?", "…")) else f"{said}."
        sentence = words("declaration.of", who=who, text=closed)
    else:
        sentence = words("declaration.plain", who=who)
    return f"{sentence} {words('declaration.left', who=who)}" if declaration.left_meeting else sentence
