"""People and organisations of the file."""

from boarddesk.documents.data.form import Form


class OrganisationForm(Form):
    """An agency that members represent."""

    name: str
    short_name: str = ""


class PersonForm(Form):
    """Somebody who sits on a board, stands in for a member, or comes as a guest."""

    name: str
    sort_name: str = ""
    emails: tuple[str, ...] = ()
    """Addresses, the preferred one first."""
    note: str = ""
