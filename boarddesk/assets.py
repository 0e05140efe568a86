"""Finds forms, icons, templates and other shipped files, in the wheel or in the checkout.

The wheel carries the top-level folders `forms/` and `resources/` under `boarddesk/_data`; an editable install carries
none of that and reads the checkout itself. Callers name a file from the top: `asset("resources", "icons", "add.svg")`.
"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[1]


def asset(*parts: str) -> Traversable:
    """The shipped file of this path; raises FileNotFoundError when there is none."""
    for root in _roots():
        found = root.joinpath(*parts)
        if found.is_file():
            return found
    raise FileNotFoundError("/".join(parts))


def assets_in(*folder: str) -> list[Traversable]:
    """The files directly in a shipped folder, by name; an absent folder has none."""
    for root in _roots():
        found = root.joinpath(*folder)
        if found.is_dir():
            return sorted((entry for entry in found.iterdir() if entry.is_file()), key=lambda entry: entry.name)
    return []


def _roots() -> Iterator[Traversable]:
    yield files("boarddesk").joinpath("_data")
    yield _CHECKOUT
