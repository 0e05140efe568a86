"""What every table of the record shares."""

from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from boarddesk.model.ids import new_id


class Row(SQLModel):
    """A row with an id of the program's making."""

    id: str = Field(default_factory=new_id, primary_key=True)


def reference(to: str, *, optional: bool = False) -> Any:
    """A foreign key that never cascades; the recorder must see every row that goes (ARCHITECTURE, ChangeSet)."""
    target = f"{to}.id"
    return Field(default=None, foreign_key=target, index=True) if optional else Field(foreign_key=target, index=True)


def json_value(default: Any) -> Any:
    """A JSON column; its value is replaced as a whole, since a change inside it would never be saved."""
    return Field(default_factory=lambda: default, sa_type=JSON)
