"""Noting from the minutes who came late or left early, members and people nobody expected."""

import datetime as dt

from boarddesk.desk.arrivals import came_in, went_out
from boarddesk.desk.attendance import add_guest, code_counting_as, mark, row_by_key
from boarddesk.desk.desk import Write, command
from boarddesk.desk.register import stored_register
from boarddesk.model.enums import CountsAs
from boarddesk.rules.comings import Coming

CAME_ALL_THE_SAME = (CountsAs.APOLOGIES, CountsAs.ABSENT)


@command("Came or left")
def note_coming(
    write: Write, meeting_id: str, key: str, coming: Coming, at: dt.time | None, item_id: str | None
) -> str:
    """Note that somebody of the register came in or left; who had sent apologies and came is present. Gives the key.

    Raises RuleError for somebody who would have left before arriving.
    """
    note = came_in if coming is Coming.ARRIVES else went_out
    (found,) = note(write, meeting_id, (key,), at, item_id)
    label = write.label
    if coming is Coming.ARRIVES:
        register = stored_register(write, meeting_id)
        row = row_by_key(register, found)
        if register.counts_as(row) in CAME_ALL_THE_SAME:
            mark(write, meeting_id, (found,), code_counting_as(register, row, CountsAs.PRESENT))
    write.label = label
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
