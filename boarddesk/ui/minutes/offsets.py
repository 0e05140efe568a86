"""Offsets of the record are code points, Qt's are UTF-16 units; they are converted here and nowhere else (RULES 4)."""

FIRST_OF_TWO = 0x10000
"""From here on a character takes two UTF-16 units."""


def units_in(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text) + sum(ord(letter) >= FIRST_OF_TWO for letter in text)


def to_units(text: str, points: int) -> int:
    """The UTF-16 offset of a code point offset."""
    return units_in(text[:points])


def to_points(text: str, units: int) -> int:
    """The code point offset of a UTF-16 offset; one inside a pair becomes the start of its character."""
    if units >= units_in(text):
        return len(text)
    passed = 0
    for index, letter in enumerate(text):
        passed += 2 if ord(letter) >= FIRST_OF_TWO else 1
        if passed > units:
            return index
    return len(text)
