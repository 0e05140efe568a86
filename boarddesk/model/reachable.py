"""What the command palette can go to, as plain values."""

from dataclasses import dataclass

from boarddesk.model.search import SearchKind


@dataclass(frozen=True, slots=True)
class Reachable:
    """A meeting, item, person, action or term of a board, with what is needed to go there."""

    kind: SearchKind
    key: str
    code: str
    """The label of an item, the ref of an action, the abbreviation of a term."""
    title: str
    detail: str
    meeting_id: str | None = None
