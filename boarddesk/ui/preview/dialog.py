"""The preview of a document before it is exported or printed: which one, in which layout and parts, for whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QMenu
from typing_extensions import override

from boarddesk.desk.file_naming import Pack
from boarddesk.model.document_style import Part
from boarddesk.model.enums import MinutesLayout
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.packs import MinutesPack
from boarddesk.ui.boards.style_words import layout_words, part_words
from boarddesk.ui.output import Output
from boarddesk.ui.preview.preview import Preview, tr
from boarddesk.ui.printing import print_pack, write_pdf
from boarddesk.ui.widgets.buttons import Button, outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.field import dress
from boarddesk.ui.widgets.menu import menu

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

FORMATS = {".docx": "Word…", ".xlsx": "Excel…", ".pdf": "PDF…"}


@dataclass(frozen=True)
class Shown:
    """A document that can be previewed, with the ways in which it is written."""

    name: str
    full: tuple[Output, ...]
    public: tuple[Output, ...] = ()


def shown_of(outputs: Sequence[Output]) -> tuple[Shown, ...]:
    """The documents that have pages, each with its public copy."""
    named: dict[str, list[Output]] = {}
    for output in outputs:
        named.setdefault(output.name, []).append(output)
    prefix = tr("Public ")
    public = {name[len(prefix) :].casefold(): tuple(each) for name, each in named.items() if name.startswith(prefix)}
    return tuple(
        Shown(name, tuple(each), public.get(name.casefold(), ()))
        for name, each in named.items()
        if not name.startswith(prefix) and any(output.ending == ".pdf" for output in each)
    )


class PreviewDialog(Dialog):
    """One document at a time; what is exported from here is what is seen here."""

    def __init__(self, window: "MainWindow", outputs: Sequence[Output], name: str = "") -> None:
        super().__init__(tr("Preview"), tr("Print…"), window, cancel_text=tr("Close"), settings_key="preview")
        self._window = window
        self._shown = shown_of(outputs)
        self.pack: Pack | None = None
        """What is on show; nothing where there is nothing to show."""
        self.document = QComboBox(self)
        self.document.setAccessibleName(tr("Document"))
        for each in self._shown:
            self.document.addItem(each.name)
        self.layout_box = QComboBox(self)
        self.layout_box.setAccessibleName(tr("Layout"))
        for layout, words in layout_words():
            self.layout_box.addItem(words, layout)
        self.public = QCheckBox(tr("P&ublic copy"), self)
        self.parts = outline(tr("Par&ts"), parent=self)
        self.parts_menu: QMenu = menu(parent=self)
        self.parts.setMenu(self.parts_menu)
        self.preview = Preview(self)
        self.buttons: list[Button] = []
        self._build_body()
        self.document.setCurrentIndex(max(0, self.document.findText(name)))
        self._choose_document()
        self.document.currentIndexChanged.connect(self._choose_document)
        self.layout_box.currentIndexChanged.connect(self._show)
        self.public.toggled.connect(self._fill)

    @override
    def accept(self) -> None:
        """Print; the preview stays."""
        if self.pack is not None and print_pack(self.pack, self):
            self._window.say(tr("Sent to the printer."))

    def _build_body(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.document)
        row.addWidget(self.layout_box)
        row.addWidget(self.parts)
        row.addWidget(self.public)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.preview, 1)
        dress(self)
        self.setMinimumSize(760, 560)
        self.resize(900, 780)

    def _choose_document(self) -> None:
        at = self.document.currentIndex()
        has_public = 0 <= at < len(self._shown) and bool(self._shown[at].public)
        self.public.setVisible(has_public)
        if not has_public and self.public.isChecked():
            self.public.setChecked(False)
        else:
            self._fill()

    def _fill(self) -> None:
        """Ask for the pack anew and offer what fits it."""
        self.say_wrong("")
        self.pack = None
        outputs = self._outputs()
        if outputs:
            try:
                self.pack = outputs[0].pack()
            except (RuleError, KnownError) as refusal:
                self.say_wrong(str(refusal))
        minutes = isinstance(self.pack, MinutesPack)
        self.layout_box.setVisible(minutes)
        self.parts.setVisible(minutes)
        self.accept_button.setEnabled(self.pack is not None)
        if isinstance(self.pack, MinutesPack):
            self._offer_parts(self.pack)
        self._offer_formats(outputs)
        self._show()

    def _outputs(self) -> tuple[Output, ...]:
        at = self.document.currentIndex()
        if not 0 <= at < len(self._shown):
            return ()
        return self._shown[at].public if self.public.isChecked() else self._shown[at].full

    def _offer_parts(self, pack: MinutesPack) -> None:
        self.layout_box.blockSignals(True)
        self.layout_box.setCurrentIndex(self.layout_box.findData(pack.style.layout))
        self.layout_box.blockSignals(False)
        self.parts_menu.clear()
        words = part_words()
        for part in (*pack.style.parts, *(each for each in Part if each not in pack.style.parts)):
            action = QAction(words[part], self.parts_menu)
            action.setCheckable(True)
            action.setChecked(part in pack.style.parts)
            action.setEnabled(part is not Part.MINUTES)
            action.setData(part)
            action.toggled.connect(self._show)
            self.parts_menu.addAction(action)

    def _offer_formats(self, outputs: Sequence[Output]) -> None:
        for button in self.buttons:
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self.buttons = []
        if self.pack is None:
            return
        offered = {each.ending: each for each in outputs if each.ending in FORMATS}
        offered.setdefault(".pdf", replace(outputs[0], ending=".pdf", kind="PDF", writer=write_pdf, final=None))
        for ending, output in reversed(offered.items()):
            button = self.add_button(outline(FORMATS[ending], output.icon_name, parent=self))
            button.setAccessibleName(tr("Export to {format}").format(format=FORMATS[ending]))
            button.clicked.connect(lambda _=False, output=output: self._export(output))
            self.buttons.append(button)

    def _show(self) -> None:
        if isinstance(self.pack, MinutesPack):
            parts = tuple(Part(action.data()) for action in self.parts_menu.actions() if action.isChecked())
            style = replace(self.pack.style, layout=MinutesLayout(self.layout_box.currentData()), parts=parts)
            if Part.ACTIONS in parts and Part.ACTIONS not in self.pack.style.parts:
                style = replace(style, summary_in_both=True)
            shown: Pack = replace(self.pack, style=style)
        elif self.pack is not None:
            shown = self.pack
        else:
            self.preview.clear()
            return
        self._seen = shown
        self.preview.show_pack(shown)

    def _export(self, output: Output) -> None:
        """Write what is on show."""
        from boarddesk.ui.exporting import Export

        seen = self._seen
        Export(self._window, replace(output, pack=lambda: seen)).begin()
