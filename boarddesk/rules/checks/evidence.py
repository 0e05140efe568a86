"""What the rest of the minutes tells about capitals: abbreviations that are explained or spoken of as things, people
introduced with their initials, and who is quoted at all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from boarddesk.rules.checks.saying import INITIALS, said_in

_THING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Oo]ur|[Tt]heir|[Ii]ts|[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll|[Ll]ocal|"
    r"[Nn]ew|[Dd]raft|[Aa]t|[Vv]ia|[Uu]nder|[Ww]ithin|[Aa]cross)\s+([A-Z][A-Za-z]{1,5})(?![\w'’])"
)
_EXPLAINED = re.compile(rf"[A-Za-z'’]+\s*\(({INITIALS})\)|\b({INITIALS})\s*(?:=|\((?=[A-Z][a-z]+\s))")
_PLURAL = re.compile(r"\b([A-Z]{2,5})s\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What texts tell about capitals."""

    explained: frozenset[str] = frozenset()
    """Short forms that stand after their meaning or their owner's name, or are spoken of as things."""
    quoted: frozenset[str] = frozenset()
    """Initials in a place of people."""

    @staticmethod
    def joined(all_: "Iterable[Evidence]") -> "Evidence":
        """What several texts tell together."""
        parts = list(all_)
        return Evidence(
            frozenset().union(*(part.explained for part in parts)), frozenset().union(*(part.quoted for part in parts))
        )


@lru_cache(maxsize=8192)
def evidence_of(text: str) -> Evidence:
    """What one paragraph tells."""
    quoted = frozenset(said.initials for said in said_in(text))
    explained = {first or second for first, second in _EXPLAINED.findall(text)} if "(" in text or "=" in text else set()
    return Evidence(frozenset(explained).union(_THING.findall(text), _PLURAL.findall(text)), quoted)
