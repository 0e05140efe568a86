"""Changing the filters of a search within its text, so that what is chosen and what is typed stay one thing."""

from boarddesk.model.search import SearchFilter


def written(name: str, value: str) -> str:
    """A filter as it is typed; a value of several words stands in quotation marks."""
    bare = value.replace('"', "").strip()
    return f'{name}:"{bare}"' if any(letter.isspace() for letter in bare) else f"{name}:{bare}"


def with_filter(text: str, name: str, value: str) -> str:
    """The text with one filter more, before the words, so that the last word may still be a begun one."""
    return f"{written(name, value)} {text.lstrip()}"


def with_changed(text: str, old: SearchFilter, value: str) -> str:
    """The text with another value for one of its filters."""
    return f"{text[: old.start]}{written(old.name, value)}{text[old.end :]}"


def without_filter(text: str, old: SearchFilter) -> str:
    """The text with one of its filters taken out."""
    before, after = text[: old.start], text[old.end :].lstrip()
    return before + after if after else before.rstrip()


def words_alone(text: str, filters: tuple[SearchFilter, ...]) -> str:
    """The text with all of its filters taken out."""
    for old in sorted(filters, key=lambda each: each.start, reverse=True):
        text = without_filter(text, old)
    return text.strip()
