"""What text may hold, and how two spellings are compared."""

import re
import unicodedata

from boarddesk.model.errors import RuleError

MAX_CODE = 12
"""Initials, attendance codes, abbreviations of a board."""
MAX_LABEL = 24
"""Labels of items, abbreviations of the glossary, refs."""
MAX_NAME = 200
"""Names of people, organisations, groups, venues."""
MAX_TITLE = 500
"""Titles, job titles, meanings, notes of one line."""
MAX_TEXT = 100_000
"""A paragraph, an update, an action."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ODD_SPACES = re.compile("[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_KEPT_NARROW = {"\u2007": "\u00a0", "\u202f": "\u00a0"}
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´"))


def clean(text: str) -> str:
    """The text without what cannot be seen, printed or stored.

    Line ends become newlines, tabs and odd spaces a space; no-break spaces stay (RULES 4), as one kind. Control and
    zero-width characters go; half of a character pair, which no file can hold, becomes the replacement character.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _ODD_SPACES.sub(" ", text)
    for narrow, kept in _KEPT_NARROW.items():
        text = text.replace(narrow, kept)
    return _SURROGATES.sub("\ufffd", _UNSEEN.sub("", text))


def one_line(text: str) -> str:
    """The text clean, in one line, without doubled or outer spaces; no-break spaces inside stay."""
    return re.sub("[ \n]*\n[ \n]*|  +", " ", clean(text)).strip()


def check_length(text: str, limit: int, what: str) -> str:
    """The text itself, if it is not longer than `limit` characters.

    Raises RuleError naming `what` ("The title") and both numbers.
    """
    if len(text) > limit:
        raise RuleError(f"{what} is too long: it has {len(text):,} characters and at most {limit:,} fit.")
    return text


def required(text: str, limit: int, what: str) -> str:
    """The text in one clean line, which has to say something and to fit.

    Raises RuleError naming `what` ("The name").
    """
    line = one_line(text)
    if not line:
        raise RuleError(f"{what} is missing.")
    return check_length(line, limit, what)


def fold(text: str) -> str:
    """The text as people compare it: without case, accents, apostrophes and doubled spaces."""
    if text.isascii():
        return " ".join(text.translate(_APOSTROPHES).casefold().split())
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())
