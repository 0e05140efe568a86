"""The items of other meetings in which something can still be taken back: undo lasts as long as the session."""

from collections.abc import Sequence

from boarddesk.ui.minutes.section import ItemSection


class Shelf:
    """Keeps sections out of sight while another meeting is shown."""

    def __init__(self) -> None:
        self._meeting = ""
        self._kept: dict[str, list[ItemSection]] = {}

    def turn(self, meeting_id: str, sections: Sequence[ItemSection]) -> list[ItemSection]:
        """Put these away when another meeting is to be shown, and give back those of that meeting."""
        if meeting_id == self._meeting:
            return list(sections)
        kept = []
        for section in sections:
            section.hide()
            if has_steps(section):
                kept.append(section)
            else:
                section.deleteLater()
        if kept:
            self._kept[self._meeting] = kept
        self._meeting = meeting_id
        return self._kept.pop(meeting_id, [])


def has_steps(section: ItemSection) -> bool:
    """Whether there is something to take back or to do again."""
    if not section.is_built:
        return False
    document = section.editor.document()
    return document.isUndoAvailable() or document.isRedoAvailable()
