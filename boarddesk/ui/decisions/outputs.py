"""The register of decisions among the documents of the Export and Print menus."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.decisions import decisions_pack
from boarddesk.desk.exports import write_decisions_excel, write_decisions_word
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf


def decisions_outputs(bridge: Bridge, board_id: str) -> list[Output]:
    """The register of a board in full, and in Word and Excel for the public."""
    pack = partial(bridge.ask, decisions_pack, board_id)
    public = partial(bridge.ask, decisions_pack, board_id, public=True)
    word, excel = _tr("Word document"), _tr("Excel workbook")
    return [
        Output(_tr("Decisions in Word…"), ".docx", word, "document", pack, write_decisions_word),
        Output(_tr("Decisions in Excel…"), ".xlsx", excel, "table", pack, write_decisions_excel),
        Output(_tr("Decisions as PDF…"), ".pdf", _tr("PDF"), "pdf", pack, write_pdf),
        Output(_tr("Public decisions in Word…"), ".docx", word, "document", public, write_decisions_word),
        Output(_tr("Public decisions in Excel…"), ".xlsx", excel, "table", public, write_decisions_excel),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionsOutputs", text)
