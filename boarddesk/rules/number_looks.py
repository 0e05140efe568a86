"""Numbers of items, minutes and decisions as a board's documents print them."""

from boarddesk.model.document_style import DecisionLook, NumberLook
from boarddesk.rules.numbering import roman


def number_shown(number: str, look: NumberLook) -> str:
    """The number with what stands around it; none where there is none."""
    if not number or look is NumberLook.PLAIN:
        return number
    bare = number.strip(".()")
    return {NumberLook.STOP: f"{bare}.", NumberLook.BRACKET: f"{bare})", NumberLook.BRACKETS: f"({bare})"}[look]


def counted_as(place: int, look: DecisionLook) -> str:
    """The numeral of a decision of a list: iii, c, or 3."""
    if look is DecisionLook.LETTERS:
        return letters(place)
    return str(place) if look is DecisionLook.FIGURES else roman(place)


def letters(place: int) -> str:
    """Letters from a to z, then aa, bb …, as Word counts."""
    turns, at = divmod(max(place, 1) - 1, 26)
    return chr(ord("a") + at) * (turns + 1)
