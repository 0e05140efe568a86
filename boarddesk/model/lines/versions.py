"""Earlier versions of a paragraph as the side pane shows them."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.lines.minutes import ParagraphLine


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A paragraph as somebody left it."""

    key: str
    """The history change that made it."""
    at: dt.datetime | None
    """When; None where the paragraph came from elsewhere and nothing is known."""
    person: str
    paragraph: ParagraphLine
    before: str = ""
    """The wording of the version before; empty for the first."""
    first: bool = False
    current: bool = False
    """Whether it is what stands there now."""


@dataclass(frozen=True, slots=True)
class DeletedLine:
    """A paragraph of an item that was deleted, with the actions that went away with it."""

    at: dt.datetime
    person: str
    paragraph: ParagraphLine
    position: int
    """Where it stood among the paragraphs of the item."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The time line of one place in the minutes, the newest first."""

    typed_at: dt.datetime | None = None
    versions: tuple[VersionLine, ...] = ()
    deleted: tuple[DeletedLine, ...] = ()
