"""Noting from the minutes who came late or left early, members and people nobody expected."""

import datetime as dt

from boarddesk.desk.arrivals import came_in, went_out
from boarddesk.desk.attendance import add_guest
from boarddesk.desk.desk import Write, command
from boarddesk.rules.comings import Coming


@command("Came or left")
def note_coming(
    write: Write, meeting_id: str, key: str, coming: Coming, at: dt.time | None, item_id: str | None
) -> str:
    """Note that somebody of the register came in or left; who had sent apologies and came is present. Gives the key.

    Raises RuleError for somebody who would have left before arriving.
    """
    note = came_in if coming is Coming.ARRIVES else went_out
    (found,) = note(write, meeting_id, (key,), at, item_id)
    return found


@command("Guest came")
def note_guest(
    write: Write, meeting_id: str, name: str, coming: Coming, at: dt.time | None, item_id: str | None
) -> str:
    """Put somebody nobody expected on the register and note when they came; gives the key.

    Raises RuleError without a name, or when somebody of that name is on the register.
    """
    key = add_guest(write, meeting_id, name)
    write.flush()
    return note_coming(write, meeting_id, key, coming, at, item_id)
