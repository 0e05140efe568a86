"""The approved minutes with tracked changes among the documents of the Export menu."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from boarddesk.desk.exports import write_revised
from boarddesk.desk.revised import has_revisions, revised_pack
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output


def revised_outputs(bridge: Bridge, meeting_id: str) -> list[Output]:
    """The corrected edition with what was amended, once minutes were approved; nothing before."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Revisions", text)

    if not bridge.ask(has_revisions, meeting_id):
        return []
    pack = partial(bridge.ask, revised_pack, meeting_id)
    return [
        Output(
            tr("Minutes with tracked changes in Word…"), ".docx", tr("Word document"), "document", pack, write_revised
        )
    ]
