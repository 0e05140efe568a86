"""What a document says of itself where their file leaves room for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What the placeholders of a house style stand for."""

    title: str
    """What the document is, such as "Minutes of the Board Meeting"."""
    board: str
    date: str = ""
    """Its day, written out."""
    venue: str = ""
