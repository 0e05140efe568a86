"""The history: who changed what, when; written in the same transaction as the change."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlmodel import Field, SQLModel

from boarddesk.model.ids import new_id


class HistoryEntry(SQLModel, table=True):
    """One gesture of the user, or several merged ones."""

    __table_args__ = (Index("ix_historyentry_person_at", "person", "at"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    at: datetime = Field(index=True)
    person: str
    label: str
    schema_revision: str


class HistoryChange(SQLModel, table=True):
    """One row before and after; it refers to rows that may be gone, so it has no foreign key to them."""

    __table_args__ = (Index("ix_historychange_entry_table", "entry_id", "table_name"),)

    id: str = Field(default_factory=new_id, primary_key=True)
    entry_id: str = Field(foreign_key="historyentry.id")
    sequence: int
    table_name: str
    row_key: str = Field(index=True)
    parent_key: str | None = Field(default=None, index=True)
    """The row it is part of or belongs to, so that the history of a thing finds its parts, also those that are gone."""
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON)
