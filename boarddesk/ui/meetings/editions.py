"""The editions of a meeting's minutes: when each was circulated or approved, to look at and to export again exactly."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from boarddesk.desk.editions import edition_lines, edition_pack
from boarddesk.desk.exports import write_word
from boarddesk.desk.meetings import meeting_line
from boarddesk.model.enums import EditionKind
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.editions import EditionLine
from boarddesk.model.packs import MinutesPack
from boarddesk.rules.dates import clock, echo_date, long_date
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.output import Output
from boarddesk.ui.widgets.buttons import outline
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import Column, LinesTable

if TYPE_CHECKING:
    from boarddesk.ui.shell.window import MainWindow

HEIGHT = 180


class EditionsDialog(Dialog):
    """A small list, the latest first; Enter shows the pages, and each can be exported again."""

    def __init__(self, bridge: Bridge, meeting_id: str, parent: QWidget | None = None) -> None:
        line = bridge.ask(meeting_line, meeting_id)
        super().__init__(
            _tr("Editions of the minutes of {day}").format(day=long_date(line.date)),
            _tr("Show pages"),
            parent,
            intro=_tr("The minutes as they were handed out. None of them is ever changed."),
            cancel_text=_tr("Close"),
            settings_key="editions",
        )
        self._bridge = bridge
        lines = bridge.ask(edition_lines, meeting_id)
        self.table: LinesTable[EditionLine] = LinesTable(_columns(), self, name=self.windowTitle())
        self.table.replace_lines(lines)
        self.table.setMinimumHeight(HEIGHT)
        self.table.setVisible(bool(lines))
        self.table.opened.connect(lambda _: self.accept())
        self.body.addWidget(self.table)
        self.export = self.add_button(outline(_tr("Export in Word…"), parent=self))
        self.export.clicked.connect(self._export)
        if lines:
            self.table.select_key(lines[0].id)
            self.hash = label("", "secondary", "text2", wrap=True)
            self.body.addWidget(self.hash)
            self.table.line_changed.connect(self._tell)
            self._tell(lines[0])
        else:
            self.body.addWidget(label(_tr("They are kept from the day they are circulated."), "body", "text2"))
        for button in (self.export, self.accept_button):
            button.setVisible(bool(lines))
        self.setMinimumWidth(720)

    @override
    def accept(self) -> None:
        """Show the pages of the edition that is picked; the list stays."""
        pack = self._picked_pack()
        if pack is not None:
            from boarddesk.ui.preview.one import OnePreview

            preview = OnePreview(pack, self)
            preview.exec()
            preview.deleteLater()

    def _picked_pack(self) -> MinutesPack | None:
        picked = self.table.current_line()
        if picked is None:
            return None
        try:
            return self._bridge.ask(edition_pack, picked.id)
        except RuleError as refusal:
            self.say_wrong(str(refusal))
            return None

    def _export(self) -> None:
        picked, pack, window = self.table.current_line(), self._picked_pack(), self.parentWidget()
        if picked is None or pack is None or window is None:
            return
        export_edition(window, picked, pack)  # type: ignore[arg-type]

    def _tell(self, line: EditionLine | None) -> None:
        if line is not None:
            self.hash.setText(f"SHA-256 {line.sha256}")


def export_edition(window: "MainWindow", line: EditionLine, pack: MinutesPack) -> None:
    """Export an edition in Word as of the moment it was kept, so that it comes out the same again."""
    from boarddesk.ui.exporting import Export

    writer = partial(write_word, now=lambda: line.made_at)
    Export(
        window, Output(_tr("Minutes in Word…"), ".docx", _tr("Word document"), "document", lambda: pack, writer)
    ).begin()


def _columns() -> tuple[Column[EditionLine], ...]:
    return (
        Column("what", _tr("Edition"), _what, stretch=True),
        Column(
            "at",
            _tr("Kept"),
            lambda line: f"{echo_date(line.made_at.date())}, {clock(line.made_at.time())}",
            width=262,
            sort=lambda line: line.made_at,
            tabular=True,
        ),
        Column("who", _tr("By"), lambda line: line.made_by, width=120, token="text2"),
        Column("holds", _tr("State"), lambda line: _tr("Unchanged") if line.holds else _tr("CHANGED"), width=100),
    )


def _what(line: EditionLine) -> str:
    return _tr("Approved") if line.kind is EditionKind.APPROVED else _tr("Circulated")


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditionsDialog", text)
