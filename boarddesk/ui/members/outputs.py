"""The involvement map among the documents of the Export and Print menus."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.exports import write_involvement_excel
from boarddesk.desk.involvement import involvement_pack
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf


def involvement_outputs(bridge: Bridge, board_id: str) -> list[Output]:
    """The involvement map of a board, as of today."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Involvement", text)

    pack = partial(bridge.ask, involvement_pack, board_id)
    return [
        Output(tr("Involvement map in Excel…"), ".xlsx", tr("Excel workbook"), "table", pack, write_involvement_excel),
        Output(tr("Involvement map as PDF…"), ".pdf", tr("PDF"), "pdf", pack, write_pdf),
    ]
