"""Papers of an agenda item; their bytes lie in the file once each."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from boarddesk.model.tables.row import Row, reference


class PaperContent(SQLModel, table=True):
    """The bytes of a paper or of a house style under their SHA-256; the history holds only the hash."""

    sha256: str = Field(primary_key=True)
    content: bytes


class Paper(Row, table=True):
    """A paper attached to an item, or announced as "to follow"."""

    meeting_id: str = reference("meeting")
    item_id: str | None = reference("agendaitem", optional=True)
    name: str
    media_type: str = "application/octet-stream"
    sha256: str | None = Field(default=None, foreign_key="papercontent.sha256", index=True)
    to_follow: bool = False
    confidential: bool = False
    added_at: datetime | None = None
    position: int = 0
