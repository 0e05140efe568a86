"""Getting the engine ready beforehand, so that the first query does not wait for it."""

from sqlalchemy.orm import configure_mappers

import boarddesk.model.tables  # noqa: F401  fills the metadata


def make_ready() -> None:
    """Import the tables and work out how they are mapped; harmless when done twice."""
    configure_mappers()
