"""Editions of minutes that were handed out; none is ever changed."""

from datetime import datetime

from boarddesk.model.enums import EditionKind
from boarddesk.model.tables.row import Row, reference


class Edition(Row, table=True):
    """The minutes as they were circulated or approved, stored whole with their SHA-256 (RULES 19)."""

    meeting_id: str = reference("meeting")
    kind: EditionKind
    made_at: datetime
    made_by: str = ""
    """Who circulated or approved it."""
    content: str
    """The minutes pack as canonical JSON."""
    sha256: str
