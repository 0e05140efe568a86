"""The agenda, its invitation and its letter among the documents of the Export and Print menus."""

from functools import partial

from boarddesk.desk.agenda_pack import agenda_pack, inviting_pack
from boarddesk.desk.exports import (
    write_agenda_invitation,
    write_agenda_mail,
    write_agenda_word,
    write_supplement_mail,
    write_supplement_word,
)
from boarddesk.desk.issues import supplement_letter_pack, supplement_pack
from boarddesk.desk.meetings import meeting_line
from boarddesk.ui.agenda.words import tr
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf


def agenda_outputs(bridge: Bridge, meeting_id: str) -> list[Output]:
    """What can be handed out of an agenda."""
    pack, public = (
        partial(bridge.ask, agenda_pack, meeting_id),
        partial(bridge.ask, agenda_pack, meeting_id, public=True),
    )
    inviting = partial(bridge.ask, inviting_pack, meeting_id)
    word, pdf = tr("Word document"), tr("PDF")
    return [
        Output(tr("Agenda in Word…"), ".docx", word, "document", pack, write_agenda_word),
        Output(tr("Agenda as PDF…"), ".pdf", pdf, "pdf", pack, write_pdf),
        Output(tr("Public agenda in Word…"), ".docx", word, "document", public, write_agenda_word),
        Output(tr("Agenda as a letter to the members…"), ".eml", tr("Mail draft"), "mail", inviting, write_agenda_mail),
        Output(
            tr("Invitation for the calendar…"),
            ".ics",
            tr("Calendar file"),
            "calendar",
            inviting,
            write_agenda_invitation,
        ),
        *supplement_outputs(bridge, meeting_id),
    ]


def supplement_outputs(bridge: Bridge, meeting_id: str) -> list[Output]:
    """What has changed since the agenda was issued, once it was."""
    if not bridge.ask(meeting_line, meeting_id).status.labels_stored:
        return []
    pack = partial(bridge.ask, supplement_pack, meeting_id)
    public = partial(bridge.ask, supplement_pack, meeting_id, public=True)
    letter = partial(bridge.ask, supplement_letter_pack, meeting_id)
    word, mail = tr("Word document"), tr("Mail draft")
    return [
        Output(tr("Supplement in Word…"), ".docx", word, "document", pack, write_supplement_word),
        Output(tr("Supplement as PDF…"), ".pdf", tr("PDF"), "pdf", pack, write_pdf),
        Output(tr("Public supplement in Word…"), ".docx", word, "document", public, write_supplement_word),
        Output(tr("Supplement as a letter to the members…"), ".eml", mail, "mail", letter, write_supplement_mail),
    ]
