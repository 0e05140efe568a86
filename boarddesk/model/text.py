"""Text of the record: a plain string with marks over it, offsets in code points (RULES 4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from boarddesk.model.enums import MarkKind


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text from `start` up to `end` that is bold, italic, a link or confidential."""

    start: int
    end: int
    kind: MarkKind
    target: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The mark as it is stored; a target only for links."""
        plain: dict[str, Any] = {"start": self.start, "end": self.end, "kind": self.kind.value}
        return plain | ({"target": self.target} if self.target is not None else {})

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> "Mark":
        """The mark that was stored so."""
        return cls(plain["start"], plain["end"], MarkKind(plain["kind"]), plain.get("target"))


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text between two borders of marks, with everything that is true of it."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    confidential: bool = False


def runs(text: str, marks: Iterable[Mark]) -> Iterator[Run]:
    """The text cut at every border of a mark, in order; an empty text has no runs."""
    placed = [mark for mark in marks if mark.start < mark.end]
    borders = {0, len(text)}
    for mark in placed:
        borders.update((min(mark.start, len(text)), min(mark.end, len(text))))
    cuts = sorted(borders)
    for start, end in pairwise(cuts):
        here = [mark for mark in placed if mark.start <= start and end <= mark.end]
        kinds = {mark.kind for mark in here}
        yield Run(
            text[start:end],
            bold=MarkKind.BOLD in kinds,
            italic=MarkKind.ITALIC in kinds,
            link=next((mark.target for mark in here if mark.kind is MarkKind.LINK), None),
            confidential=MarkKind.CONFIDENTIAL in kinds,
        )
