"""The preview of one document that is as it is, such as a stored edition."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.exports import paper_of
from boarddesk.desk.file_naming import Pack
from boarddesk.ui.preview.preview import Preview, tr
from boarddesk.ui.printing import print_pack
from boarddesk.ui.widgets.dialog import Dialog


class OnePreview(Dialog):
    """Shows its pages and prints them."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Preview"),
            tr("Print…"),
            parent,
            intro=paper_of(pack).title,
            cancel_text=tr("Close"),
            settings_key="preview",
        )
        self._pack = pack
        self.preview = Preview(self)
        self.body.addWidget(self.preview, 1)
        self.setMinimumSize(760, 560)
        self.resize(900, 780)
        self.preview.show_pack(pack)

    @override
    def accept(self) -> None:
        """Print; the preview stays."""
        print_pack(self._pack, self)
