"""What files may be called on every system they are sent to."""

import re

from boarddesk.rules.text import clean

_ILLEGAL = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
LONGEST = 90
"""Bytes of a person's name in the name of a file; a whole name may have 255."""


def legal_name(stem: str) -> str:
    """The name without what a file name cannot hold."""
    return _ILLEGAL.sub("-", clean(stem)).strip(" .")


def shortened(name: str) -> str:
    """As much of a name as may stand in the name of a file, whatever its script."""
    return clean(name).encode()[:LONGEST].decode("utf-8", "ignore").strip()
