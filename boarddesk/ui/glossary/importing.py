"""The dialog that takes a glossary over: a preview, and nothing changed until it is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSettings
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from typing_extensions import override

from boarddesk.desk.glossary_import import DOES_SOMETHING, import_terms, preview, read_terms
from boarddesk.model.errors import KnownError, RuleError
from boarddesk.model.lines.member_list import Sheet
from boarddesk.model.lines.term_list import TermRow, TermVerdict
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.members.tools import LAST_FOLDER, folder
from boarddesk.ui.page import Page
from boarddesk.ui.widgets.dialog import Dialog
from boarddesk.ui.widgets.gestures import Gesture, add_gestures
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import CellState, Column, LinesTable

ORDER = (TermVerdict.REFUSED, TermVerdict.CHANGED, TermVerdict.NEW, TermVerdict.SAME)
"""What has to be looked at comes first, what does nothing last."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row of the preview as it stands in the dialog."""

    row: TermRow
    taken: bool

    @property
    def id(self) -> int:
        """What it is known by."""
        return self.row.number

    @property
    def words(self) -> str:
        """What would happen."""
        row = self.row
        if row.verdict is TermVerdict.REFUSED:
            return row.reason
        if row.verdict is TermVerdict.SAME:
            return _tr("there already")
        if not self.taken:
            return _tr("left out")
        if row.verdict is TermVerdict.NEW:
            return _tr("new")
        return _tr("now: {0}").format(row.before or _tr("no meaning"))


class ImportTerms(Dialog):
    """The terms of a list; `said` is what was done, once it is."""

    def __init__(self, bridge: Bridge, board_id: str, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Import a glossary"),
            _tr("Import"),
            parent,
            intro=_tr("From {0}. Nothing is changed before you say so, and one Undo takes it all back.").format(
                sheet.name
            ),
            settings_key="import_terms",
        )
        self.said = ""
        self._bridge = bridge
        self._board_id = board_id
        self._rows = sorted(bridge.ask(preview, board_id, sheet), key=lambda row: ORDER.index(row.verdict))
        self._left: set[int] = set()
        self.table: LinesTable[ImportLine] = LinesTable(
            self._columns(), self, name=_tr("Terms of the list"), settings_key="import_terms"
        )
        self.summary = label("", "secondary", "text2", wrap=True)
        add_gestures(self.table, (Gesture(_tr("Take or leave"), "Space", self._toggle_selected, "check"),))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.summary)
        self.setMinimumSize(900, 560)
        self.accept_button.setEnabled(bridge.can_write)
        self._show()

    @override
    def commit(self) -> None:
        taken = [line.row for line in self._lines() if line.taken]
        if not taken:
            raise RuleError(_tr("There is nothing to take over."))
        self.said = self._bridge.run(import_terms, self._board_id, taken)

    def _columns(self) -> tuple[Column[ImportLine], ...]:
        yes, no = _tr("taken"), _tr("left")
        return (
            Column("taken", _tr("Take"), lambda line: yes if line.taken else no, width=56,
                   command=self._toggle, paint=_paint_taken),
            Column("number", _tr("Row"), lambda line: line.row.number, width=56, tabular=True, token="text3"),
            Column("abbreviation", _tr("Abbreviation"), lambda line: line.row.abbreviation[:60], width=130,
                   role="name"),
            Column("meaning", _tr("Meaning"), lambda line: line.row.meaning[:300], stretch=True, wrap=True,
                   tip=lambda line: line.row.meaning[:600]),
            Column("context", _tr("Context"), lambda line: line.row.context[:60], width=110, token="text2"),
            Column("words", _tr("What happens"), lambda line: line.words, width=280, wrap=True,
                   tip=lambda line: line.words,
                   icon=lambda line: "warning" if line.row.verdict is TermVerdict.REFUSED else None,
                   token=lambda line: _TOKENS.get(line.row.verdict, "text2") if line.taken or line.row.reason
                   else "text3"),
        )  # fmt: skip

    def _lines(self) -> list[ImportLine]:
        return [ImportLine(row, row.verdict in DOES_SOMETHING and row.number not in self._left) for row in self._rows]

    def _show(self) -> None:
        lines = self._lines()
        self.table.replace_lines(lines)
        counts = (
            (sum(x.taken and x.row.verdict is TermVerdict.NEW for x in lines), _tr("{0} new")),
            (sum(x.taken and x.row.verdict is TermVerdict.CHANGED for x in lines), _tr("{0} changed")),
            (sum(x.row.verdict is TermVerdict.SAME for x in lines), _tr("{0} there already")),
            (sum(x.row.verdict is TermVerdict.REFUSED for x in lines), _tr("{0} refused")),
        )
        self.summary.setText(" · ".join(words.format(number) for number, words in counts if number))

    def _toggle(self, line: ImportLine) -> None:
        self._set([line], take=not line.taken)

    def _toggle_selected(self) -> None:
        chosen = [line for line in self.table.selected_lines() if line.row.verdict in DOES_SOMETHING]
        self._set(chosen, take=not all(line.taken for line in chosen))

    def _set(self, lines: Sequence[ImportLine], *, take: bool) -> None:
        for line in lines:
            (self._left.discard if take else self._left.add)(line.id)
        self._show()


_TOKENS = {TermVerdict.REFUSED: "amber", TermVerdict.CHANGED: "accent"}


def import_glossary(page: Page) -> None:
    """Ask for a list and take it over."""
    kinds = _tr("Glossaries (*.xlsx *.csv *.xlsm *.tsv *.txt)")
    chosen, _ = QFileDialog.getOpenFileName(page, _tr("Import a glossary"), folder(), kinds)
    if chosen:
        QSettings().setValue(LAST_FOLDER, str(Path(chosen).parent))
        import_from(page, Path(chosen))


def import_from(page: Page, path: Path) -> None:
    """Show what taking a list over would do; a file that is none gets its one sentence."""
    assert page.subject_id is not None
    try:
        sheet = read_terms(path)
        dialog = ImportTerms(page.bridge, page.subject_id, sheet, page)
    except (KnownError, RuleError) as error:
        QMessageBox.warning(page, _tr("Import a glossary"), str(error))
        return
    dialog.exec()
    if dialog.said:
        page.said.emit(f"{sheet.name}: {dialog.said}")
    dialog.deleteLater()


def _paint_taken(painter: QPainter, rect: QRectF, line: ImportLine, state: CellState) -> None:
    if line.row.verdict in DOES_SOMETHING:
        paint_tick(painter, rect, line.taken, state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportTerms", text)
