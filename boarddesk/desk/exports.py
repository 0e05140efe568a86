"""Documents that leave the program: what they are called, and the writers, imported only when one is asked for."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from boarddesk.desk.file_naming import Pack, file_name
from boarddesk.model.agenda_pack import AgendaPack, InvitingPack
from boarddesk.model.decisions import DecisionsPack
from boarddesk.model.document_style import DocumentStyle
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.handing_out import MattersPack, SlipsPack
from boarddesk.model.involvement import InvolvementPack
from boarddesk.model.lines.forward_plan import PlanPack
from boarddesk.model.lines.term_list import GlossaryPack
from boarddesk.model.packs import MailPack, MinutesPack, TrackerPack
from boarddesk.model.record import RecordPack
from boarddesk.model.register_pack import RegisterPack
from boarddesk.model.revised_pack import RevisedPack
from boarddesk.model.sign_in import SignInPack
from boarddesk.model.supplement import SupplementLetterPack, SupplementPack
from boarddesk.store.clock import Clock, local_now


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it is printed: HTML that a text document lays out, and what stands at the head of every page."""

    title: str
    html: str
    head: str
    head_right: str
    foot: str
    landscape: bool = False
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """Whose font, sheet and margins it is set in."""


def write_word(pack: MinutesPack, path: Path, now: Clock = local_now) -> None:
    """Write the minutes in Word in their board's layout; KnownError when the file cannot be written."""
    from boarddesk.documents.word.minutes import write_minutes

    write_minutes(pack, path, now=now(), layout=pack.style.layout)


def write_traditional(pack: MinutesPack, path: Path, now: Clock = local_now) -> None:
    """Write the minutes in Word as the three-column table; KnownError as for `write_word`."""
    from boarddesk.documents.word.minutes import write_minutes

    write_minutes(pack, path, now=now(), layout=MinutesLayout.TRADITIONAL)


def write_accessible(pack: MinutesPack, path: Path, now: Clock = local_now) -> None:
    """Write the minutes in Word in the layout for the web and for screen readers; KnownError as for `write_word`."""
    from boarddesk.documents.word.minutes import write_minutes

    write_minutes(pack, path, now=now(), layout=MinutesLayout.ACCESSIBLE)


def write_revised(pack: RevisedPack, path: Path) -> None:
    """Write the approved minutes in Word with the changes to the circulated draft tracked; KnownError as before."""
    from boarddesk.documents.word.minutes import write_revised as write

    layout = pack.layout or pack.approved.style.layout
    write(pack.approved, pack.draft, path, now=pack.at, author=pack.by, layout=layout)


def write_letter(pack: MailPack, path: Path, now: Clock = local_now) -> None:
    """Write a mail draft; RuleError for attachments too large, KnownError when the file cannot be written."""
    from boarddesk.documents.mail import write_mail

    write_mail(pack, path, now=now())


def write_excel(pack: TrackerPack, path: Path, now: Clock = local_now) -> None:
    """Write the tracker in Excel; KnownError when the file cannot be written, RuleError for a text too long for it."""
    from boarddesk.documents.excel.tracker import write_tracker

    write_tracker(pack, path, now=now())


def write_record_excel(pack: RecordPack, path: Path, now: Clock = local_now) -> None:
    """Write the attendance record in Excel; KnownError when the file cannot be written."""
    from boarddesk.documents.excel.record import write_record

    write_record(pack, path, now=now())


def write_record_word(pack: RecordPack, path: Path, now: Clock = local_now) -> None:
    """Write the attendance record in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.record import write_record

    write_record(pack, path, now=now())


def write_sign_in_word(pack: SignInPack, path: Path, now: Clock = local_now) -> None:
    """Write a sign-in sheet in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.sign_in import write_sign_in

    write_sign_in(pack, path, now=now())


def write_plan_excel(pack: PlanPack, path: Path, now: Clock = local_now) -> None:
    """Write the forward plan in Excel; KnownError when the file cannot be written."""
    from boarddesk.documents.excel.forward_plan import write_forward_plan

    write_forward_plan(pack, path, now=now())


def write_decisions_excel(pack: DecisionsPack, path: Path, now: Clock = local_now) -> None:
    """Write the register of decisions in Excel; KnownError when the file cannot be written."""
    from boarddesk.documents.excel.decisions import write_decisions

    write_decisions(pack, path, now=now())


def write_decisions_word(pack: DecisionsPack, path: Path, now: Clock = local_now) -> None:
    """Write the register of decisions in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.decisions import write_decisions

    write_decisions(pack, path, now=now())


def write_glossary_excel(pack: GlossaryPack, path: Path, now: Clock = local_now) -> None:
    """Write the glossary in Excel; KnownError when the file cannot be written."""
    from boarddesk.documents.excel.glossary import write_glossary

    write_glossary(pack, path, now=now())


def write_glossary_csv(pack: GlossaryPack, path: Path) -> None:
    """Write the glossary for any spreadsheet; KnownError when the file cannot be written."""
    from boarddesk.documents.glossary_text import write_csv

    write_csv(pack, path)


def write_slips_word(pack: SlipsPack, path: Path, now: Clock = local_now) -> None:
    """Write action slips in Word, a page an owner; KnownError when the file cannot be written."""
    from boarddesk.documents.word.slip import write_slips

    write_slips(pack, path, now=now())


def write_matters_word(pack: MattersPack, path: Path, now: Clock = local_now) -> None:
    """Write the sheet for matters arising in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.matters import write_matters

    write_matters(pack, path, now=now())


def write_involvement_excel(pack: InvolvementPack, path: Path, now: Clock = local_now) -> None:
    """Write the involvement map in Excel; KnownError when the file cannot be written."""
    from boarddesk.documents.excel.involvement import write_involvement

    write_involvement(pack, path, now=now())


def write_agenda_word(pack: AgendaPack, path: Path, now: Clock = local_now) -> None:
    """Write the agenda in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.agenda import write_agenda

    write_agenda(pack, path, now=now())


def write_agenda_mail(pack: InvitingPack, path: Path, now: Clock = local_now) -> None:
    """Write the letter with the agenda as a draft; KnownError when the file cannot be written, RuleError for a bad
    address.
    """
    from boarddesk.documents.agenda_letter import write_agenda_letter

    write_agenda_letter(pack, path, file_name(pack.agenda, ".docx"), now=now())


def write_agenda_invitation(pack: InvitingPack, path: Path, now: Clock = local_now) -> None:
    """Write the invitation for calendars; KnownError when the file cannot be written."""
    from boarddesk.documents.calendar import write_invitation

    write_invitation(pack.invitation, path, now=now())


def write_supplement_word(pack: SupplementPack, path: Path, now: Clock = local_now) -> None:
    """Write the supplement to an agenda in Word; KnownError when the file cannot be written."""
    from boarddesk.documents.word.supplement import write_supplement

    write_supplement(pack, path, now=now())


def write_supplement_mail(pack: SupplementLetterPack, path: Path, now: Clock = local_now) -> None:
    """Write the letter with the supplement as a draft; raises as `write_agenda_mail` does."""
    from boarddesk.documents.supplement_letter import write_supplement_letter

    write_supplement_letter(pack, path, file_name(pack.supplement, ".docx"), now=now())


def paper_of(pack: Pack) -> Paper:
    """The document as it is printed, in its board's look."""
    return replace(_plain_paper(pack), style=pack.style)


def _plain_paper(pack: Pack) -> Paper:
    from boarddesk.documents.wording import words_for

    words = words_for(pack)
    if isinstance(pack, TrackerPack):
        from boarddesk.documents.print.tracker import tracker_html

        title = words("tracker.document_title", board=pack.board_name)
        return Paper(title, tracker_html(pack), "", "", pack.board_name, landscape=True)
    if isinstance(pack, RecordPack):
        return record_paper(pack)
    if isinstance(pack, SignInPack):
        return sign_in_paper(pack)
    if isinstance(pack, RegisterPack):
        return register_paper(pack)
    if isinstance(pack, InvolvementPack):
        return involvement_paper(pack)
    if isinstance(pack, PlanPack):
        return plan_paper(pack)
    if isinstance(pack, DecisionsPack):
        return decisions_paper(pack)
    if isinstance(pack, SlipsPack | MattersPack):
        return handed_paper(pack)
    if isinstance(pack, GlossaryPack):
        from boarddesk.documents.print.glossary import glossary_html

        title = words("glossary.document_title", board=pack.board_name)
        return Paper(title, glossary_html(pack), "", "", pack.board_name)
    if isinstance(pack, RevisedPack):
        return _plain_paper(pack.approved)
    if isinstance(pack, SupplementPack | SupplementLetterPack):
        return supplement_paper(pack if isinstance(pack, SupplementPack) else pack.supplement)
    if isinstance(pack, AgendaPack | InvitingPack):
        return agenda_paper(pack if isinstance(pack, AgendaPack) else pack.agenda)
    from boarddesk.documents.print.minutes import minutes_html

    name = words("minutes.name_of", title=pack.title)
    title = words("minutes.document_title", name=name, date=words.dates.long(pack.date), board=pack.board_name)
    status = words("status.draft") if pack.is_draft else ""
    secret = words("status.confidential") if pack.has_confidential else ""
    right = " · ".join(word for word in (status, secret) if word)
    foot = words("minutes.footer", board=pack.board_name, date=words.dates.long(pack.date))
    return Paper(title, minutes_html(pack), pack.running_head, right, foot)


def decisions_paper(pack: DecisionsPack) -> Paper:
    """The register of decisions as it is printed."""
    from boarddesk.documents.decisions_text import document_title, marks_of
    from boarddesk.documents.print.decisions import decisions_html
    from boarddesk.documents.wording import words_for

    words = words_for(pack)
    return Paper(
        document_title(pack, words), decisions_html(pack), "", marks_of(pack, words), pack.board_name, landscape=True
    )


def record_paper(pack: RecordPack) -> Paper:
    """The attendance record as it is printed."""
    from boarddesk.documents.print.record import record_html
    from boarddesk.documents.wording import words_for

    title = words_for(pack)("record.document_title", board=pack.board_name)
    return Paper(title, record_html(pack), "", "", pack.board_name, landscape=True)


def sign_in_paper(pack: SignInPack) -> Paper:
    """A sign-in sheet as it is printed."""
    from boarddesk.documents.print.sign_in import sign_in_html
    from boarddesk.documents.sign_in_text import document_title
    from boarddesk.documents.wording import words_for

    return Paper(document_title(pack, words_for(pack)), sign_in_html(pack), "", "", pack.board_name)


def register_paper(pack: RegisterPack) -> Paper:
    """The register of a night as it is printed."""
    from boarddesk.documents.print.register import register_html, register_title
    from boarddesk.documents.wording import words_for

    title = register_title(pack, words_for(pack))
    return Paper(title, register_html(pack), "", "", pack.board_name)


def plan_paper(pack: PlanPack) -> Paper:
    """The forward plan as it is printed."""
    from boarddesk.documents.print.forward_plan import forward_plan_html
    from boarddesk.documents.wording import words_for

    words = words_for(pack)
    title = words("plan.document_title", board=pack.board_name)
    right = words("status.confidential") if pack.has_confidential else ""
    return Paper(title, forward_plan_html(pack), "", right, pack.board_name, landscape=True)


def involvement_paper(pack: InvolvementPack) -> Paper:
    """The involvement map as it is printed."""
    from boarddesk.documents.print.involvement import involvement_html
    from boarddesk.documents.wording import words_for

    title = words_for(pack)("involvement.document_title", board=pack.board_name)
    return Paper(title, involvement_html(pack), "", "", pack.board_name, landscape=True)


def supplement_paper(pack: SupplementPack) -> Paper:
    """The supplement as it is printed."""
    from boarddesk.documents.print.supplement import supplement_html
    from boarddesk.documents.supplement_text import document_title
    from boarddesk.documents.wording import wording

    words = wording(pack.language)
    secret = words("status.confidential") if pack.has_confidential else ""
    return Paper(document_title(pack, words), supplement_html(pack), "", secret, pack.agenda.board_name)


def agenda_paper(pack: AgendaPack) -> Paper:
    """The agenda as it is printed."""
    from boarddesk.documents.agenda_text import document_title
    from boarddesk.documents.print.agenda import agenda_html
    from boarddesk.documents.wording import words_for

    words = words_for(pack)
    secret = words("status.confidential") if pack.has_confidential else ""
    return Paper(document_title(pack, words), agenda_html(pack), "", secret, pack.board_name)


def handed_paper(pack: SlipsPack | MattersPack) -> Paper:
    """Action slips or the sheet for matters arising as they are printed."""
    from boarddesk.documents.print.slip import matters_html, slips_html
    from boarddesk.documents.slip_text import marks_of, matters_title, slips_title
    from boarddesk.documents.wording import words_for

    words = words_for(pack)
    if isinstance(pack, SlipsPack):
        title = slips_title(pack, words)
        return Paper(title, slips_html(pack), title, marks_of(pack, words), pack.board_name)
    title = matters_title(pack, words)
    return Paper(title, matters_html(pack), "", marks_of(pack, words), pack.board_name, landscape=True)


def page_of(language: str, page: int, pages: int) -> str:
    """The number of a page in the document's language: "Page 2 of 5"."""
    from boarddesk.documents.wording import wording

    return wording(language)("minutes.page", page=str(page), pages=str(pages))


def put_in_place(path: Path, writer: Callable[[Path], None]) -> None:
    """Let a writer fill a temporary file and put it in the target's place; KnownError as for every document."""
    from boarddesk.documents.files import write_atomically

    write_atomically(path, writer)


def annual_paragraph(pack: RecordPack) -> str:
    """The paragraph about attendance for an annual report."""
    from boarddesk.documents.record_text import annual_paragraph as written

    return written(pack)
