"""The attendance record and the sign-in sheet among the documents of the Export and Print menus."""

from functools import partial
from typing import TYPE_CHECKING

from boarddesk.desk.attendance_record import record_pack, usual_period
from boarddesk.desk.exports import write_record_excel, write_record_word, write_sign_in_word
from boarddesk.desk.register_pack import register_pack
from boarddesk.desk.sign_in import sign_in_pack
from boarddesk.model.record import RecordPack
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf
from boarddesk.ui.record.words import tr

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow


def sign_in_outputs(bridge: Bridge, meeting_id: str) -> list[Output]:
    """The sign-in sheet of a meeting, and its register."""
    pack = partial(bridge.ask, sign_in_pack, meeting_id)
    word, pdf = tr("Sign-in sheet in Word…"), tr("Sign-in sheet as PDF…")
    return [
        Output(word, ".docx", tr("Word document"), "document", pack, write_sign_in_word),
        Output(pdf, ".pdf", tr("PDF"), "pdf", pack, write_pdf),
        Output(
            tr("Register as PDF…"), ".pdf", tr("PDF"), "pdf", partial(bridge.ask, register_pack, meeting_id), write_pdf
        ),
    ]


def record_outputs(window: "MainWindow", bridge: Bridge, board_id: str) -> list[Output]:
    """The attendance record of a board: of the period on show, or of the year of the last meeting."""
    pack = partial(record_now, window, bridge, board_id)
    excel, word = tr("Attendance record in Excel…"), tr("Attendance record in Word…")
    return [
        Output(excel, ".xlsx", tr("Excel workbook"), "table", pack, write_record_excel),
        Output(word, ".docx", tr("Word document"), "document", pack, write_record_word),
        Output(tr("Attendance record as PDF…"), ".pdf", tr("PDF"), "pdf", pack, write_pdf),
    ]


def record_now(window: "MainWindow", bridge: Bridge, board_id: str) -> RecordPack:
    """The record as it is to be written now."""
    from boarddesk.ui.record.page import RecordPage

    page = window.page
    shown = isinstance(page, RecordPage) and page.subject_id == board_id
    period = page.period.period if isinstance(page, RecordPage) and shown else bridge.ask(usual_period, board_id)
    return bridge.ask(record_pack, board_id, period)
