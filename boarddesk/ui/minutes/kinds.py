"""What a paragraph is, put together for one page: captures and their ghost, old refs, kinds chosen later."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boarddesk.desk.old_refs import old_refs
from boarddesk.model.enums import ItemRole, MinuteKind
from boarddesk.model.ids import new_id
from boarddesk.model.lines.minutes import OldRef
from boarddesk.ui.minutes import blocks, edits
from boarddesk.ui.minutes.capturing import CaptureReader
from boarddesk.ui.minutes.cell import CellContext
from boarddesk.ui.minutes.editor import ItemEditor
from boarddesk.ui.minutes.ghost import Ghost
from boarddesk.ui.minutes.particulars import Known, ParticularsDialog
from boarddesk.ui.minutes.ref_aid import OldRefAid

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


class Kinds(QObject):
    """Gives the paper what reads captures, and does what menus and keys ask of a paragraph."""

    def __init__(self, page: "MinutesPage", context: Callable[[], CellContext]) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._reader = CaptureReader(context, self._ask_old_refs)
        page.paper.reader = self._reader
        self.ghost = Ghost(page.paper, self)
        self.refs = OldRefAid(self._reader.old_refs, self)
        page.paper.aids.append(self.refs)

    def forget(self) -> None:
        """The previous minutes may have changed."""
        self._reader.forget()

    def make_amendment(self, editor: ItemEditor) -> None:
        """Let the paragraphs selected amend the last minutes, each by the ref it begins with."""
        if editor.item.role is not ItemRole.PREVIOUS_MINUTES:
            self._page.refused.emit(self.tr("Amendments are typed under the item for the last minutes."))
        else:
            self._make(editor, MinuteKind.AMENDMENT)

    def make_row(self, editor: ItemEditor) -> None:
        """Let the paragraphs selected be information rows, with the dates they end in."""
        if editor.item.role is not ItemRole.INFORMATION:
            self._page.refused.emit(self.tr("Information rows are typed under the item for information."))
        else:
            self._make(editor, MinuteKind.INFORMATION)

    def _make(self, editor: ItemEditor, kind: MinuteKind) -> None:
        if editor.isReadOnly():
            return
        cursor = editor.textCursor()
        with editor.captures.holding(), edits.one_step(cursor):
            for block in list(edits.touched_blocks(cursor)):
                if not editor.captures.apply_as(block, kind):
                    edits.become(block, kind, numbered=False if kind is MinuteKind.AMENDMENT else None)
        editor.grew.emit()

    def make_action(self, editor: ItemEditor) -> None:
        """Open the Action By cell of the paragraph."""
        if not editor.isReadOnly():
            editor.settle()
            editor.cell_wanted.emit()

    def keep_for_plan(self, editor: ItemEditor) -> None:
        """Keep the paragraphs selected for the forward plan, or no longer when all are."""
        if editor.isReadOnly():
            return
        editor.settle()
        cursor = editor.textCursor()
        touched = [block for block in edits.touched_blocks(cursor) if block.text().strip()]
        drop = all(blocks.extras_of(block).get("plan_id") for block in touched)
        with edits.one_step(cursor):
            for block in touched:
                if drop or not blocks.extras_of(block).get("plan_id"):
                    edits.set_extras(block, plan_id="" if drop else new_id(), plan_due=None)
                    edits.make_room(block, editor.space_below(block))
        editor.grew.emit()
        if touched and not drop:
            self._page.said.emit(self.tr("Kept for the forward plan; Ctrl+Alt+E says when to come back to it."))

    def show_particulars(self, editor: ItemEditor) -> None:
        """Ask for the particulars of the caret's paragraph; what is kept is one step of its text's undo."""
        if editor.isReadOnly():
            return
        editor.settle()
        block = editor.caret_block()
        line = blocks.paragraph_of(block)
        if not line.text.strip():
            self._page.refused.emit(self.tr("Type the paragraph first; then it can have particulars."))
            return
        context = self._context()
        refs = self._reader.old_refs() if line.kind is MinuteKind.AMENDMENT else ()
        dialog = ParticularsDialog(line, Known(context.base, context.next_meeting, refs), self._page.window())
        kept = dialog.exec()
        found = editor.block_of(line.id)
        if kept and found is not None:
            with edits.one_step(editor.textCursor()):
                edits.set_extras(found, **dialog.values)
                edits.make_room(found, editor.space_below(found))
            editor.grew.emit()
        dialog.deleteLater()

    def _ask_old_refs(self) -> tuple[OldRef, ...]:
        meeting = self._page.subject_id
        return self._page.bridge.ask(old_refs, meeting) if meeting is not None else ()
