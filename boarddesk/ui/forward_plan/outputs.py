"""The forward plan among the documents of the Export and Print menus."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.exports import write_plan_excel
from boarddesk.desk.forward_plan import plan_pack
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.printing import write_pdf


def plan_outputs(bridge: Bridge, board_id: str) -> list[Output]:
    """The forward plan of a board."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("ForwardPlan", text)

    pack = partial(bridge.ask, plan_pack, board_id)
    return [
        Output(tr("Forward plan in Excel…"), ".xlsx", tr("Excel workbook"), "table", pack, write_plan_excel),
        Output(tr("Forward plan as PDF…"), ".pdf", tr("PDF"), "pdf", pack, write_pdf),
    ]
