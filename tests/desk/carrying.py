"""What one file holds, carried into another as data."""

from boarddesk.desk.data import data_text, import_data
from boarddesk.desk.desk import Desk
from boarddesk.documents.data.reading import read


def carry_over(desk: Desk, other: Desk) -> None:
    """Fill another file with everything that a file holds."""
    content = desk.ask(data_text).encode()
    import_data(other, read(content, "x.json"), content)
