"""A phrase as lists show it and as typing looks it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A short key and the sentence it stands for."""

    id: str
    key: str
    text: str
