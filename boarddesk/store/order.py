"""The order in which rows came into a file, for tables that have no other; only SQLite knows it."""

from typing import Any, Final

from sqlalchemy import literal_column

AS_ADDED: Final[Any] = literal_column("rowid")
"""Orders the rows of one table as they were added."""
ENTRY_ORDER: Final[Any] = literal_column("historyentry.rowid")
"""Orders the entries of the history as they were made."""
