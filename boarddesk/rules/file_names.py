"""The names of exported files, from a board's pattern."""

import re

from boarddesk.model.errors import RuleError
from boarddesk.rules.text import MAX_TITLE

NAMES = ("board", "name", "title", "date", "status", "owner")
_PLACE = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def check_file_pattern(pattern: str) -> str:
    """The pattern as it is kept; RuleError with the reason where no file could be named by it."""
    text = " ".join(pattern.split())
    if not text:
        raise RuleError("The pattern of the file name is empty.")
    if len(text) > MAX_TITLE:
        raise RuleError(f"The pattern of the file name is longer than {MAX_TITLE} characters.")
    for name in _PLACE.findall(text):
        if name not in NAMES:
            known = ", ".join(f"{{{each}}}" for each in NAMES)
            raise RuleError(f"“{{{name}}}” stands for nothing in a file name; there are {known}.")
    rest = _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        raise RuleError("A brace of the file name's pattern is not closed, or was never opened.")
    if wrong := _FORBIDDEN.search(rest):
        raise RuleError(f"A file name cannot hold “{wrong.group()[0]}”.")
    if "{date}" not in text:
        raise RuleError("The file name needs {date}, or one meeting's document would replace another's.")
    return text


def file_stem(pattern: str, **values: str) -> str:
    """The name of a file without its ending: the pattern filled in, gaps closed."""
    filled = _PLACE.sub(lambda found: values.get(found.group(1), found.group()), pattern)
    return " ".join(filled.split())


def legal_stem(stem: str) -> str:
    """A stem that every system takes as a file's name."""
    return _FORBIDDEN.sub("-", stem).strip(" .")
