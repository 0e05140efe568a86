"""What is asked in the field above the agenda: where to go, the title of a new item, another title."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boarddesk.desk import agenda
from boarddesk.ui.minutes import blocks

if TYPE_CHECKING:
    from boarddesk.ui.minutes.page import MinutesPage


class Questions(QObject):
    """One question at a time, with what its answer does; the focus returns to the text."""

    def __init__(self, page: "MinutesPage") -> None:
        super().__init__(page)
        self._page = page
        self._answer: Callable[[str], None] | None = None
        page.navigator.asked.connect(self._answered)
        page.navigator.left.connect(self._return_to_text)

    def ask(self, what: str, text: str, answer: Callable[[str], None], *, follow: bool = False) -> None:
        """Ask; with `follow` the agenda shows meanwhile which item is meant."""
        self._page.cells.close_cell()
        self._answer = answer
        self._page.show_agenda_for_question(True)
        self._page.navigator.ask(what, text, follow=follow)

    def ask_jump(self) -> None:
        """Ask for a label ("9", "3.4") or a word of a title, and go there."""
        self.ask(self.tr("Go to item"), "", self._jump_to_typed, follow=True)

    def ask_new_item(self) -> None:
        """Ask for a title and add an item after the current one."""
        self.ask(self.tr("Title of the new item"), "", self._add_item)

    def ask_rename(self) -> None:
        """Ask for another title of the current item."""
        section = self._page.paper.current
        if section is not None:
            self.ask(self.tr("Title of item {0}").format(section.item.label), section.item.title, self._rename)

    def _answered(self, typed: str) -> None:
        answer, self._answer = self._answer, None
        self._return_to_text()
        if answer is not None and typed.strip():
            answer(typed.strip())

    def _return_to_text(self) -> None:
        section = self._page.paper.current
        if section is not None and self._page.navigator.isAncestorOf(self._page.focusWidget() or self._page):
            section.editor.setFocus()
        self._page.show_agenda_for_question(False)

    def _jump_to_typed(self, typed: str) -> None:
        for section in self._page.paper.sections:
            if not section.may_have_numbers():
                continue
            for block, signs in zip(blocks.blocks(section.editor.document()), section.signs(), strict=False):
                if signs.number and signs.number.casefold() == typed.casefold():
                    self._page.jumps.leave()
                    self._page.paper.go_to(section, block)
                    return
        item_id = self._page.navigator.meant_by(typed)
        if item_id is None:
            self._page.refused.emit(self.tr("No item is called “{0}”.").format(typed))
        else:
            self._page.jump_to(item_id)

    def _add_item(self, title: str) -> None:
        section, meeting_id = self._page.paper.current, self._page.subject_id
        assert meeting_id is not None
        self._page.saving.flush()
        after = section.item.id if section is not None else None
        parent = next((item.parent_id for item in self._page.items() if item.id == after), None)
        made = self._page.run_or_tell(lambda: self._page.bridge.run(agenda.add_item, meeting_id, title, parent, after))
        if made is not None:
            self._page.bring_up_to_date()
            self._page.jump_to(made)

    def _rename(self, title: str) -> None:
        section = self._page.paper.current
        if section is not None and title != section.item.title:
            self._page.run_or_tell(lambda: self._page.bridge.run(agenda.rename_item, section.item.id, title))
