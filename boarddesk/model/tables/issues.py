"""Agendas as they were issued; no command changes one afterwards."""

import datetime as dt
from typing import Any

from boarddesk.model.enums import Purpose
from boarddesk.model.tables.row import Row, json_value, reference


class AgendaIssue(Row, table=True):
    """An agenda that was handed out, with what it said of the meeting."""

    meeting_id: str = reference("meeting")
    issued_at: dt.datetime
    issued_by: str = ""
    date: dt.date
    starts: dt.time | None = None
    ends: dt.time | None = None
    venue: str = ""


class IssuedItem(Row, table=True):
    """An item as it stood on an agenda that was handed out."""

    issue_id: str = reference("agendaissue")
    item_id: str | None = None
    """The item; it may be gone since, so that this is no reference."""
    position: int = 0
    depth: int = 0
    label: str
    title: str
    purpose: Purpose | None = None
    presenter: str = ""
    report_author: str = ""
    verbal: bool = False
    minutes: int | None = None
    starts: dt.time | None = None
    """When it was to begin, where time was planned for it."""
    confidential: bool = False
    papers: list[dict[str, Any]] = json_value([])
    """Name, to_follow, confidential and sha256 of each."""
