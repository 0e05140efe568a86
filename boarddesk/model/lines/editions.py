"""Editions of minutes as the screens show them."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import EditionKind


@dataclass(frozen=True, slots=True)
class EditionLine:
    """A stored edition: what it is, since when and by whom, and whether it is still what was stored."""

    id: str
    kind: EditionKind
    made_at: dt.datetime
    made_by: str
    sha256: str
    holds: bool
    """Whether its text still has the SHA-256 that was taken of it."""
