"""The glossary among the documents of the Export and Print menus."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.exports import write_glossary_csv, write_glossary_excel
from boarddesk.desk.glossary_import import glossary_pack
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf


def glossary_outputs(bridge: Bridge, board_id: str) -> list[Output]:
    """The glossary of a board, for spreadsheets and on paper."""
    pack = partial(bridge.ask, glossary_pack, board_id)
    return [
        Output(_tr("Glossary in Excel…"), ".xlsx", _tr("Excel workbook"), "table", pack, write_glossary_excel),
        Output(_tr("Glossary as CSV…"), ".csv", _tr("CSV"), "table", pack, write_glossary_csv),
        Output(_tr("Glossary as PDF…"), ".pdf", _tr("PDF"), "pdf", pack, write_pdf),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("GlossaryOutputs", text)
