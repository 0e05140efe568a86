"""Doing what mends a finding: in the text as a step of its undo, elsewhere as a command of the board."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from boarddesk.desk import agenda, attendance, glossary, language
from boarddesk.desk.check_fixes import correct_everywhere, correct_row
from boarddesk.desk.definitions import meaning_in_minutes
from boarddesk.desk.register_lines import register_line
from boarddesk.model.errors import RuleError
from boarddesk.model.findings import Finding, Fix, FixKind, SpotKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import CellLine
from boarddesk.rules.owners import parse_action_by
from boarddesk.rules.text import fold
from boarddesk.ui.meetings.details import MeetingDetailsDialog
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.cell import owner_of
from boarddesk.ui.minutes.checking.places import Spotted, said, spotted, still_says
from boarddesk.ui.minutes.offsets import to_units
from boarddesk.ui.minutes.replaced import Replaced

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage

Ask = Callable[[str, str, Callable[[str], str]], None]
"""Asks one thing: what is asked, what stands there at first, who takes the answer and says what is wrong with it."""


ASKING = (FixKind.ADD_GUEST, FixKind.ADD_TERM, FixKind.NAME_REPRESENTATIVE)
"""The fixes that need a word of hers first."""


class FixDoer(QObject):
    """Does each kind of fix; what cannot be is said in one sentence and changes nothing."""

    def __init__(self, page: "MinutesPage", ask: Ask) -> None:
        super().__init__(page)
        self._page, self._ask = page, ask
        self.replaced = Replaced()
        """What was mended in the text, so that it can be taken back from the panel."""

    def mend(self, finding: Finding, fix: Fix) -> None:
        """Do what was chosen."""
        refused = self._do(finding, fix)
        if refused:
            self._page.refused.emit(refused)

    def _do(self, finding: Finding, fix: Fix) -> str:
        page = self._page
        assert page.minutes is not None
        meeting, board = page.minutes.meeting_id, page.minutes.board_id
        kind, text, key = fix.kind, fix.text, finding.spot.key
        if kind is FixKind.REPLACE:
            return self._replace(finding, text)
        if kind is FixKind.REPLACE_EVERYWHERE:
            return self._replace_everywhere(finding.words, text)
        if kind is FixKind.MAKE_ACTION:
            return self._make_action(finding, fix)
        if kind in (FixKind.SET_OWNER, FixKind.SET_DUE):
            return self._open_cell(finding)
        if kind is FixKind.MARK_CONFIDENTIAL:
            return self._mark_confidential(finding)
        if kind is FixKind.MARK_REPRESENTED:
            return self._run(lambda: page.bridge.run(attendance.set_representative, meeting, key, key=text))
        if kind is FixKind.REMOVE_TERM:
            return self._run(lambda: page.bridge.run(glossary.remove_terms, (text,)))
        if kind is FixKind.OPEN_DETAILS:
            return self._open_details(meeting)
        return self._asking(finding, fix, meeting, board)

    def _asking(self, finding: Finding, fix: Fix, meeting: str, board: str) -> str:
        """The fixes that need a word of hers first."""
        run, tr, text = self._page.bridge.run, self.tr, fix.text
        if fix.kind is FixKind.NAME_REPRESENTATIVE:
            what = tr("Who came for {0}?").format(finding.words)
            self._ask(what, "", lambda name: self._name_representative(meeting, finding.spot.key, name))
        elif fix.kind is FixKind.ADD_TERM:
            what = tr("What {0} means").format(text)
            self._page.saving.flush()
            told = fix.detail or self._page.bridge.ask(meaning_in_minutes, board, text)
            self._ask(what, told, lambda meaning: self._run(lambda: run(glossary.add_term, board, text, meaning)))
        elif " " in text:
            return self._run(lambda: run(attendance.add_guest, meeting, text))
        else:
            what = tr("Name of the guest {0}").format(text)
            self._ask(what, "", lambda name: self._run(lambda: run(language.add_guest_called, meeting, name, text)))
        return ""

    # In the text

    def _replace(self, finding: Finding, text: str) -> str:
        spot, page = finding.spot, self._page
        assert page.minutes is not None
        meeting = page.minutes.meeting_id
        if spot.kind is SpotKind.ITEM:
            return self._run(lambda: page.bridge.run(agenda.rename_item, spot.item_id, text))
        if spot.kind is SpotKind.REGISTER:
            return self._run(lambda: page.bridge.run(correct_row, meeting, spot.key, finding.words, text))
        found = spotted(page, finding)
        if found is None or not still_says(found, finding.words):
            return self.tr("The words have changed meanwhile.")
        self._change(found, lambda cursor: cursor.insertText(text, cursor.charFormat()))
        return ""

    def _replace_everywhere(self, words: str, text: str) -> str:
        page, count, touched = self._page, 0, []
        assert page.minutes is not None
        meeting = page.minutes.meeting_id
        self.replaced.begin()
        for section in page.paper.sections:
            if not section.is_built and not any(words in line.text for line in section.item.paragraphs):
                continue
            editor = section.editor
            found = [block for block in blocks.blocks(editor.document()) if words in said(block)]
            if not found or editor.isReadOnly():
                continue
            with edits.one_step(QTextCursor(editor.document())):
                for block in found:
                    count += replace_all(Spotted(section, block, 0, 0), words, text)
            touched.append(editor)
        self.replaced.note(touched)
        page.saving.flush()
        elsewhere = page.bridge.run(correct_everywhere, meeting, words, text)
        page.said.emit(self.tr("{0} is written in {1} places now.").format(text, count + elsewhere))
        return ""

    def _make_action(self, finding: Finding, fix: Fix) -> str:
        page, found = self._page, spotted(self._page, finding)
        if found is None:
            return self.tr("The paragraph is no longer there.")
        if not fix.text:
            return self._open_cell(finding)
        context = page.cells.context()
        typed = f"{fix.text} @{fix.detail}" if fix.detail else fix.text
        entry = parse_action_by(typed, context.known, context.base)
        line = CellLine(new_id(), tuple(owner_of(each) for each in entry.owners), entry.due.kind, entry.due.date)
        lines = (*blocks.actions_of(found.block), line)
        space = found.section.space_below(found.block, lines)
        self._change(found, lambda _: edits.set_actions(found.block, lines, space))
        page.said.emit(self.tr("It is an action of {0} now. Ctrl+Z takes that back.").format(fix.text))
        return ""

    def _open_cell(self, finding: Finding) -> str:
        found = spotted(self._page, finding)
        if found is None:
            return self.tr("The paragraph is no longer there.")
        self._page.paper.go_to(found.section, found.block)
        self._page.cells.open_cell(found.section, found.block)
        return ""

    def _mark_confidential(self, finding: Finding) -> str:
        found = spotted(self._page, finding)
        if found is None:
            return self.tr("The paragraph is no longer there.")
        self._change(found, lambda _: edits.set_extras(found.block, confidential=True))
        return ""

    def _change(self, found: Spotted, do: Callable[[QTextCursor], object]) -> None:
        """Change the text of one paragraph in one step, and write it."""
        editor, cursor = found.section.editor, found.cursor()
        self.replaced.begin()
        with ExitStack() as held:
            held.enter_context(editor.captures.holding())
            held.enter_context(edits.one_step(cursor))
            do(cursor)
        editor.grew.emit()
        self.replaced.note([editor])
        self._page.saving.flush()

    # Elsewhere

    def _name_representative(self, meeting: str, absent: str, name: str) -> str:
        """Somebody on the register is meant by their name; any other name is a newcomer."""
        run, wanted = self._page.bridge.run, fold(name)
        rows = [row for part in self._page.bridge.ask(register_line, meeting).sections for row in part.rows]
        key = next((row.key for row in rows if wanted in (fold(row.name), fold(row.initials)) and wanted), None)
        if key is not None:
            return self._run(lambda: run(attendance.set_representative, meeting, absent, key=key))
        return self._run(lambda: run(attendance.set_representative, meeting, absent, name=name))

    def _open_details(self, meeting: str) -> str:
        page = self._page
        page.flush()
        dialog = MeetingDetailsDialog(page.bridge, meeting, page.window())
        dialog.exec()
        dialog.deleteLater()
        return ""

    @staticmethod
    def _run(work: Callable[[], object]) -> str:
        try:
            work()
        except RuleError as refusal:
            return str(refusal)
        return ""


def replace_all(where: Spotted, words: str, text: str) -> int:
    """Write other words wherever they stand in a paragraph, each looking as it did; tells how often."""
    block, told = where.block, said(where.block)
    starts = []
    at = told.find(words)
    while at >= 0:
        starts.append(at)
        at = told.find(words, at + len(words))
    for start in reversed(starts):
        found = Spotted(where.section, block, to_units(told, start), to_units(told, start + len(words)))
        found.cursor().insertText(text, found.cursor().charFormat())
    return len(starts)
