"""Cut, copy and paste of branches of the agenda, within a meeting and from one to another."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from boarddesk.desk.agenda_branches import (
    Branch,
    branches_data,
    branches_from,
    branches_from_text,
    branches_of,
    branches_text,
    duplicate_items,
    paste_branches,
)
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.ui.agenda.tree import AgendaTree
from boarddesk.ui.bridge import Bridge
from boarddesk.ui.widgets.clipboard import mime_data

TYPE = "application/x-boarddesk-agenda"


class AgendaClipboard:
    """What the Edit menu does in the agenda."""

    def __init__(self, bridge: Bridge, tree: AgendaTree, delete: Callable[[], None]) -> None:
        self._bridge = bridge
        self._tree = tree
        self._delete = delete
        self.meeting_id: str | None = None
        self.can_edit = False
        tree.clipboard_wanted.connect(self._do)

    def copy(self) -> None:
        """Put the selected items with what is below them on the clipboard, as titles too."""
        chosen = self._tree.selected_ids
        if chosen:
            put_branches(self._bridge.ask(branches_of, chosen))

    def cut(self) -> None:
        """Copy the selected items and delete them; minuted ones are asked about as by Del."""
        if self.can_edit and self._tree.selected_ids:
            self.copy()
            self._delete()

    def paste(self) -> None:
        """Put what was copied after the current item; lines of a text become titles."""
        line = self._tree.current_line
        self._insert(line, lambda meeting_id: self._bridge.run(
            paste_branches, meeting_id, on_clipboard(), line.parent_id if line else None, line.id if line else None
        ))  # fmt: skip

    def duplicate(self) -> None:
        """Put copies of the selected items after them."""
        chosen = self._tree.selected_ids
        if chosen:
            self._insert(self._tree.current_line, lambda _: self._bridge.run(duplicate_items, chosen))

    def _do(self, verb: str) -> None:
        {"cut": self.cut, "copy": self.copy, "paste": self.paste}[verb]()

    def _insert(self, line: ItemLine | None, gesture: Callable[[str], Sequence[str]]) -> None:
        if self.meeting_id is None or not self.can_edit:
            return
        try:
            made = gesture(self.meeting_id)
        except RuleError as refusal:
            self._tree.show_error(line.id if line else "", str(refusal))
            return
        self._tree.select_items(made)


def put_branches(branches: Sequence[Branch]) -> None:
    """Put branches on the clipboard under a type of their own and as text."""
    data = mime_data()
    data.setText(branches_text(branches))
    data.setData(TYPE, branches_data(branches))
    QGuiApplication.clipboard().setMimeData(data)


def on_clipboard() -> tuple[Branch, ...]:
    """The branches that were copied, or a line of text as a title each; RuleError where there is nothing of it."""
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasFormat(TYPE):
        return branches_from(bytes(data.data(TYPE).data()))
    return branches_from_text(data.text() if data is not None else "")
