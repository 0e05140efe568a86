"""The frozen pack of a night's register, to be printed by itself."""

from boarddesk.desk.declarations import declaration_lines
from boarddesk.desk.packs import minutes_pack
from boarddesk.desk.register_lines import register_line
from boarddesk.model.packs import DeclarationPack
from boarddesk.model.register_pack import DeclaredPack, RegisterPack
from boarddesk.store.write import Read


def register_pack(read: Read, meeting_id: str) -> RegisterPack:
    """The register of a meeting as it stands now, with the interests declared in it."""
    register = register_line(read, meeting_id)
    return RegisterPack(
        minutes_pack(read, meeting_id),
        register.present,
        register.members,
        register.represented,
        register.apologies,
        register.remote,
        register.quorum_sentence,
        tuple(line.label for line in register.inquorate_items),
        tuple(
            DeclaredPack(line.item_label, DeclarationPack(line.name, line.text, line.left_meeting))
            for line in declaration_lines(read, meeting_id)
        ),
    )
