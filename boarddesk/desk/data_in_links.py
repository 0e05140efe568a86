"""References of the data form, kept until everything they may point at is there."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from boarddesk.desk.data_names import BoardNames, Names
from boarddesk.model.errors import RuleError

Find = Callable[[BoardNames], str | None]


def refuse(place: str, complaint: str) -> RuleError:
    """What is wrong at a place of the form."""
    return RuleError(f"{place}: {complaint}")


def refuse_other_than(place: str, value: str, allowed: Collection[str]) -> None:
    """RuleError with the place and the choices if the value is not allowed."""
    if value not in allowed:
        raise refuse(place, f'"{value}" is not one of {", ".join(allowed)}')


def refuse_repeats(place: str, names: Iterable[str], what: str) -> None:
    """RuleError with the place of the second thing that has a name which may be there once."""
    seen: set[str] = set()
    for n, name in enumerate(names):
        if name in seen:
            raise refuse(f"{place}[{n}].name", f'there are two {what} "{name}"')
        seen.add(name)


def required_id(names: Names, name: str, place: str, what: str) -> str:
    """The id of a thing by its name; RuleError with the place if there is none of that name."""
    key = names.ids.get(name)
    if key is None:
        raise refuse(place, f'"{name}" is not {what}')
    return key


def found_id(names: Names, name: str | None, place: str, what: str) -> str | None:
    """The id of a thing by its name, nothing for no name."""
    return None if name is None else required_id(names, name, place, what)


def told_id(names: Names, told: str | None, text: str, place: str, what: str) -> str | None:
    """The id of what a text tells by itself, of what is told instead of it, or nothing for ""."""
    if told is None:
        return names.ids.get(text)
    return required_id(names, told, place, what) if told else None


class Links:
    """The references within one board, which are set once all its rows have their names."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[BoardNames], None]] = []

    def call(self, work: Callable[[BoardNames], None]) -> None:
        """Do something once all rows have their names."""
        self._waiting.append(work)

    def later(self, row: Any, column: str, find: Find) -> None:
        """Set a row's reference then."""
        self.call(lambda names: setattr(row, column, find(names)))

    def minute(self, row: Any, column: str, name: str | None, place: str) -> None:
        """Set a reference to a paragraph."""
        what = "a paragraph of the minutes; one is named by its meeting, item and place, such as 2026-01-22/7/2"
        self.later(row, column, lambda names: found_id(names.minutes, name, place, what))

    def item(self, row: Any, column: str, name: str | None, place: str) -> None:
        """Set a reference to an item of any meeting."""
        what = "an agenda item; one is named by its meeting and label, such as 2026-01-22/7"
        self.later(row, column, lambda names: found_id(names.paths, name, place, what))

    def label(self, row: Any, column: str, meeting_id: str, name: str | None, place: str) -> None:
        """Set a reference to an item of the same meeting."""
        what = "the label of an item of this meeting"
        self.later(row, column, lambda names: found_id(names.items[meeting_id], name, place, what))

    def meeting(self, row: Any, column: str, name: str | None, place: str) -> None:
        """Set a reference to a meeting."""
        what = "the date of a meeting of this board"
        self.later(row, column, lambda names: found_id(names.dates, name, place, what))

    def settle(self, names: BoardNames) -> None:
        """Set all of them."""
        for work in self._waiting:
            work(names)
