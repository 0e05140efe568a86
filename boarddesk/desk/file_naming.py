"""What documents are called until she says otherwise: by the pattern of their board for their kind."""

from boarddesk.model.agenda_pack import AgendaPack, InvitingPack
from boarddesk.model.decisions import DecisionsPack
from boarddesk.model.document_style import DocumentKind, DocumentStyle
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.involvement import InvolvementPack
from boarddesk.model.lines.forward_plan import PlanPack
from boarddesk.model.lines.term_list import GlossaryPack
from boarddesk.model.packs import MinutesPack, TrackerPack
from boarddesk.model.record import RecordPack
from boarddesk.model.register_pack import RegisterPack
from boarddesk.model.revised_pack import RevisedPack
from boarddesk.model.sign_in import SignInPack
from boarddesk.model.supplement import SupplementLetterPack, SupplementPack
from boarddesk.rules.file_names import file_stem, legal_stem
from boarddesk.rules.periods import period_name

Pack = (
    MinutesPack
    | TrackerPack
    | RecordPack
    | SignInPack
    | RegisterPack
    | InvolvementPack
    | PlanPack
    | DecisionsPack
    | RevisedPack
    | AgendaPack
    | InvitingPack
    | SupplementPack
    | SupplementLetterPack
    | SlipsPack
    | MattersPack
    | GlossaryPack
)

KINDS: dict[type, DocumentKind] = {
    MinutesPack: DocumentKind.MINUTES,
    AgendaPack: DocumentKind.AGENDA,
    TrackerPack: DocumentKind.TRACKER,
    RecordPack: DocumentKind.RECORD,
    RegisterPack: DocumentKind.REGISTER,
    SignInPack: DocumentKind.SIGN_IN,
    SlipsPack: DocumentKind.SLIPS,
    MattersPack: DocumentKind.MATTERS,
    DecisionsPack: DocumentKind.DECISIONS,
    PlanPack: DocumentKind.PLAN,
    InvolvementPack: DocumentKind.INVOLVEMENT,
}
"""The kind of each document that is called by a pattern."""


def file_name(pack: Pack, ending: str) -> str:
    """What a document is called until she says otherwise: "NSCB minutes 2026-11-19 DRAFT.docx" (RULES 23).

    A draft says so even where the pattern does not. A full copy with anything confidential ends in CONFIDENTIAL, a
    public copy in PUBLIC.
    """
    if isinstance(pack, InvitingPack):
        name = "invitation" if ending == ".ics" else "agenda letter"
        stem = f"{pack.agenda.board_short_name} {name} {pack.agenda.date.isoformat()}"
    elif isinstance(pack, SupplementPack | SupplementLetterPack):
        stem = supplement_stem(pack)
    elif isinstance(pack, GlossaryPack):
        stem = f"{pack.board_short_name} glossary {pack.as_of.isoformat()}"
    elif isinstance(pack, RevisedPack):
        stem = f"{stem_of(pack.approved)} changes{copy_mark(pack)}"
    else:
        stem = stem_of(pack) + copy_mark(pack)
    return legal_stem(stem) + ending


def supplement_stem(pack: SupplementPack | SupplementLetterPack) -> str:
    """What a supplement is called, or the letter with it."""
    told = pack if isinstance(pack, SupplementPack) else pack.supplement
    name = "agenda supplement" if told is pack else "agenda supplement letter"
    secret = copy_mark(told) if told is pack else ""
    return f"{told.agenda.board_short_name} {name} {told.agenda.date.isoformat()}{secret}"


def stem_of(pack: Pack) -> str:
    """The pattern of the document's board and kind, filled in."""
    style: DocumentStyle = pack.style
    pattern = style.pattern(KINDS[type(pack)])
    status = "DRAFT" if isinstance(pack, MinutesPack) and pack.is_draft else ""
    stem = file_stem(
        pattern,
        board=getattr(pack, "board_short_name", ""),
        name=getattr(pack, "board_name", ""),
        title=getattr(pack, "title", ""),
        date=day_of(pack),
        status=status,
        owner=owner_of(pack),
    )
    return stem if "{status}" in pattern or not status else f"{stem} {status}"


def day_of(pack: Pack) -> str:
    """The day in a file name: of the meeting, else of the document; of a record its period."""
    if isinstance(pack, RecordPack):
        return period_name(pack.period)
    if isinstance(pack, MattersPack):
        return (pack.meeting or pack.as_of).isoformat()
    if isinstance(pack, InvitingPack):
        return day_of(pack.agenda)
    if isinstance(pack, SupplementLetterPack):
        return day_of(pack.supplement)
    if isinstance(pack, SupplementPack):
        return day_of(pack.agenda)
    if isinstance(pack, RevisedPack):
        return day_of(pack.approved)
    if isinstance(pack, MinutesPack | AgendaPack | SignInPack | RegisterPack):
        return pack.date.isoformat()
    return pack.as_of.isoformat()


def owner_of(pack: Pack) -> str:
    """Whose slip it is, where it is one owner's."""
    from boarddesk.documents.names import shortened

    return shortened(pack.slips[0].owner.shown) if isinstance(pack, SlipsPack) and len(pack.slips) == 1 else ""


def copy_mark(pack: Pack) -> str:
    """Whether it is a public copy, or a full one with anything confidential."""
    if getattr(pack, "is_public", False):
        return " PUBLIC"
    return " CONFIDENTIAL" if getattr(pack, "has_confidential", False) else ""
