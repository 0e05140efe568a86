"""Leaves out of a document what its board does not print; the pack, and the edition it came from, stay whole."""

from dataclasses import replace

from boarddesk.model.document_style import DocumentStyle, GlossaryPlace
from boarddesk.model.packs import MinutesPack, RegisterSectionPack


def as_printed(pack: MinutesPack) -> MinutesPack:
    """The minutes with only the parts and columns that the board prints."""
    style = pack.style
    return replace(
        pack,
        glossary=() if style.glossary is GlossaryPlace.NONE else pack.glossary,
        codes=pack.codes if style.shows_key else (),
        register=tuple(_with_columns(section, style) for section in pack.register),
    )


def _with_columns(section: RegisterSectionPack, style: DocumentStyle) -> RegisterSectionPack:
    return replace(
        section,
        has_initials=section.has_initials and style.shows_initials,
        has_title=section.has_title and style.shows_title,
        has_representing=section.has_representing and style.shows_representing,
    )
