"""Leaves out of a document what its board does not print; the pack, and the edition it came from, stay whole."""

from dataclasses import replace

from boarddesk.model.agenda_pack import AgendaPack
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.packs import MinutesPack, RegisterSectionPack
from boarddesk.rules.number_looks import number_shown


def as_printed(pack: MinutesPack) -> MinutesPack:
    """The minutes with only the columns of the register that the board prints."""
    return replace(pack, register=tuple(_with_columns(section, pack.style) for section in pack.register))


def as_numbered(pack: AgendaPack) -> AgendaPack:
    """The agenda with its labels as the board prints numbers."""
    look = pack.style.numbers
    return replace(pack, items=tuple(replace(item, label=number_shown(item.label, look)) for item in pack.items))


def _with_columns(section: RegisterSectionPack, style: DocumentStyle) -> RegisterSectionPack:
    shown = style.columns_of(section.name)
    return replace(
        section,
        has_initials=section.has_initials and shown.initials,
        has_title=section.has_title and shown.title,
        has_representing=section.has_representing and shown.representing,
    )
