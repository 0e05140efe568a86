"""Addresses that minutes may lead to: pages of the web and mail addresses, nothing else."""

import re
from dataclasses import dataclass
from typing import Final

from boarddesk.model.errors import RuleError
from boarddesk.rules.text import MAX_TITLE, check_length, clean

SCHEMES: Final = ("http://", "https://", "mailto:")

LONGEST: Final = 2_000
"""Characters; a longer word is no address."""

_DOMAIN: Final = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}"
_MAIL: Final = re.compile(rf"[\w.+'’-]+@{_DOMAIN}", re.IGNORECASE)
_PAGE: Final = re.compile(rf"(?:https?://\S+|www\.{_DOMAIN}(?:[/?#:]\S*)?)", re.IGNORECASE)
_BARE: Final = re.compile(rf"{_DOMAIN}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_OPENING: Final = "([{<\"'“‘"
_CLOSING: Final = ".,;:!?\"'”’>"
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a text: where it stands, in code points, and where it leads."""

    start: int
    end: int
    target: str


def is_allowed(target: str | None) -> bool:
    """Whether a link may lead there."""
    return target is not None and target.lower().startswith(SCHEMES)


def address_at_end(text: str) -> Address | None:
    """The address that the last word of a text is, without the punctuation around it."""
    said = "" if text[-1:].isspace() else "".join(text[-LONGEST:].split()[-1:])
    start = len(text) - len(said)
    while said[:1] and said[0] in _OPENING:
        start, said = start + 1, said[1:]
    said = _without_closing(said)
    target = _target(said)
    return Address(start, start + len(said), target) if target else None


def target_of(typed: str) -> str:
    """Where an address leads that she typed into a field; RuleError when it leads nowhere minutes may lead."""
    said = clean(typed).strip()
    if not said:
        raise RuleError("The address is missing.")
    check_length(said, MAX_TITLE * 4, "The address")
    if re.search(r"\s", said):
        raise RuleError("An address has no spaces.")
    if is_allowed(said) and said.partition(":")[2].strip("/"):
        return said
    if _BARE.fullmatch(said):
        return f"https://{said}"
    target = _target(said)
    if not target:
        raise RuleError(f"“{said}” is neither a web address nor a mail address.")
    return target


def shown(target: str) -> str:
    """A target as people read it: a mail address without its scheme."""
    return target[len("mailto:") :] if target.lower().startswith("mailto:") else target


def _target(said: str) -> str:
    if _MAIL.fullmatch(said):
        return f"mailto:{said}"
    if _PAGE.fullmatch(said):
        return f"https://{said}" if said.lower().startswith("www.") else said
    return ""


def _without_closing(said: str) -> str:
    """The word without punctuation at its end; a bracket belongs to it when it was opened inside."""
    while said:
        last = said[-1]
        unpaired = last in _PAIRS and said.count(last) > said.count(_PAIRS[last])
        if last not in _CLOSING and not unpaired:
            break
        said = said[:-1]
    return said
