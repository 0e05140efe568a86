"""An invitation to a meeting as a calendar file (iCalendar, RFC 5545), which every calendar program opens."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from boarddesk.documents.files import write_bytes_atomically
from boarddesk.model.packs import InvitationPack

ZONE = "Europe/London"
LASTS = dt.timedelta(hours=2)
"""How long a meeting without a time to end is taken to last."""


def write_invitation(pack: InvitationPack, path: Path, *, now: dt.datetime) -> None:
    """Write the invitation to `path`, whole or not at all; KnownError when it cannot be written."""
    content = invitation(pack, now)
    write_bytes_atomically(path, content)


def invitation(pack: InvitationPack, now: dt.datetime) -> bytes:
    """The calendar file; the same meeting keeps its UID, and a later `sequence` replaces what was sent before."""
    made = Calendar()
    made.add("prodid", "-//BoardDesk//Meeting//EN")
    made.add("version", "2.0")
    made.add("method", "CANCEL" if pack.cancelled else "PUBLISH")
    if pack.starts is not None:
        first = dt.date(pack.date.year - 1, 1, 1)
        made.add_component(Timezone.from_tzid(ZONE, first_date=first, last_date=first.replace(year=first.year + 4)))
    made.add_component(_event(pack, now))
    content: bytes = made.to_ical()
    return content


def _event(pack: InvitationPack, now: dt.datetime) -> Event:
    made = Event()
    made.add("uid", f"{pack.uid}@boarddesk")
    made.add("dtstamp", now.astimezone(dt.UTC))
    made.add("sequence", pack.sequence)
    made.add("summary", vText(pack.title))
    if pack.venue:
        made.add("location", vText(pack.venue))
    if pack.description:
        made.add("description", vText(pack.description))
    for person in pack.attendees:
        attendee = vCalAddress(f"mailto:{person.address.strip()}")
        attendee.params["CN"] = vText(person.name)
        made.add("attendee", attendee, encode=False)
    made.add("status", "CANCELLED" if pack.cancelled else "CONFIRMED")
    _times(made, pack)
    return made


def _times(made: Event, pack: InvitationPack) -> None:
    """A meeting without a time takes the whole day."""
    if pack.starts is None:
        made.add("dtstart", pack.date)
        made.add("dtend", pack.date + dt.timedelta(days=1))
        return
    begins = dt.datetime.combine(pack.date, pack.starts, ZoneInfo(ZONE))
    ends = dt.datetime.combine(pack.date, pack.ends, ZoneInfo(ZONE)) if pack.ends else begins + LASTS
    made.add("dtstart", begins)
    made.add("dtend", ends)
