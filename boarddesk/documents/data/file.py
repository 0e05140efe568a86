"""The whole file."""

from typing import Literal

from pydantic import JsonValue

from boarddesk.documents.data.boards import BoardForm
from boarddesk.documents.data.form import Form
from boarddesk.documents.data.people import OrganisationForm, PersonForm


class FileForm(Form):
    """A board file as data: its people and organisations, and its boards with all that belongs to them."""

    format: Literal[1]
    organisations: tuple[OrganisationForm, ...] = ()
    people: tuple[PersonForm, ...] = ()
    settings: dict[str, JsonValue] = {}
    boards: tuple[BoardForm, ...] = ()
