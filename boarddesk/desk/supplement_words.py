"""The sentences of a supplement for the window, in the words of its document."""

from boarddesk.documents import supplement_text
from boarddesk.documents.wording import wording
from boarddesk.model.supplement import AgendaChange, SupplementPack


def change_words(change: AgendaChange, language: str) -> tuple[str, ...]:
    """What has changed about an item."""
    return tuple(supplement_text.change_lines(change, wording(language)))


def meeting_words(pack: SupplementPack) -> tuple[str, ...]:
    """What has changed about the meeting itself."""
    return tuple(supplement_text.meeting_changes(pack, wording(pack.language)))
