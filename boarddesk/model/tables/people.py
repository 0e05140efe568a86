"""People and organisations; they belong to the file, because one person can sit on several boards."""

from boarddesk.model.tables.row import Row, reference


class Organisation(Row, table=True):
    """An agency that members represent."""

    name: str
    short_name: str = ""


class Person(Row, table=True):
    """Somebody who sits on a board, stands in for a member, or comes as a guest."""

    name: str
    """The name as it is printed, honorific included: "Cllr Ann Example"."""
    sort_name: str = ""
    note: str = ""


class EmailAddress(Row, table=True):
    """An address of a person, the first one preferred."""

    person_id: str = reference("person")
    address: str
    position: int = 0
