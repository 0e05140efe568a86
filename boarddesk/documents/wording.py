"""The words that documents are made with, kept apart from the words of the screens.

A board's minutes keep their language whatever language the program speaks to its user.
"""

import tomllib
from functools import cache
from typing import Any, Protocol

from boarddesk.assets import asset
from boarddesk.model.document_style import DateStyle, DocumentStyle
from boarddesk.rules.date_styles import Dates

FALLBACK = "en-GB"


class Wording:
    """The words of one language by their place: `words("table.number")`."""

    def __init__(self, language: str, texts: dict[str, str], dates: Dates) -> None:
        self.language = language
        self.dates = dates
        """How days are written."""
        self._texts = texts

    def __call__(self, place: str, **values: str) -> str:
        """The words of this place with the values filled in; a place that is not there is a bug, KeyError."""
        words = self._texts[place]
        return words.format(**values) if values else words

    @property
    def places(self) -> frozenset[str]:
        """Every place that has words."""
        return frozenset(self._texts)


class Looked(Protocol):
    """A pack that says in which language and look it is to be written."""

    @property
    def language(self) -> str:
        """The language of the document."""
        ...

    @property
    def style(self) -> DocumentStyle:
        """The look of the document."""
        ...


def words_for(pack: Looked) -> Wording:
    """The words of a document, days written in its board's style."""
    return wording(pack.language, pack.style.dates)


@cache
def wording(language: str, dates: DateStyle = DateStyle.LONG) -> Wording:
    """The words of a language; British English where nobody has written them yet."""
    for name in (language, FALLBACK):
        try:
            plain = asset("resources", "wording", f"{name}.toml").read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        return Wording(name, _flat(tomllib.loads(plain)), Dates(dates))
    raise FileNotFoundError(f"{FALLBACK}.toml")


def _flat(tables: dict[str, Any]) -> dict[str, str]:
    return {f"{table}.{name}": words for table, entries in tables.items() for name, words in entries.items()}
