"""Mending what the check found outside the paragraphs: titles of items and the rows of the register."""

from typing import Final

from boarddesk.desk.agenda import rename_item
from boarddesk.desk.attendance import edit_row
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.register import register_of
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import AgendaItem, Meeting, RegisterRow

COLUMNS: Final = ("title", "printed_title", "printed_representing")
"""What the register prints of a person besides the name."""


@command("Correct a name")
def correct_row(write: Write, meeting_id: str, key: str, words: str, text: str) -> None:
    """Write other words in a row of the register; RuleError where the words come from the register of members."""
    row = next((row for row_key, row in keyed_rows(write, meeting_id) if row_key == key), None)
    values = corrected(row, words, text) if row is not None else {}
    if not values:
        raise RuleError(f"“{words}” comes from the board’s members; it is corrected there.")
    edit_row(write, meeting_id, key, values)
    write.label = f"Write {text} for {words}"


@command("Correct a name")
def correct_everywhere(write: Write, meeting_id: str, words: str, text: str) -> int:
    """Write other words in every title and every row of the register that holds them; tells in how many."""
    rows = [(key, corrected(row, words, text)) for key, row in keyed_rows(write, meeting_id)]
    wanted = [(key, values) for key, values in rows if values]
    items = [
        item for item in write.rows(AgendaItem, AgendaItem.meeting_id == meeting_id) if words in item.title
    ]  # fmt: skip
    for key, values in wanted:
        edit_row(write, meeting_id, key, values)
    for item in items:
        rename_item(write, item.id, item.title.replace(words, text))
    write.label = f"Write {text} for {words}"
    return len(wanted) + len(items)


def keyed_rows(read: Read, meeting_id: str) -> list[tuple[str, RegisterRow]]:
    """The rows of the register with the keys they are known by."""
    meeting = read.get(Meeting, meeting_id)
    taken = meeting.register_taken
    return [(row.id if taken else row.membership_id or row.id, row) for row in register_of(read, meeting).rows]


def corrected(row: RegisterRow, words: str, text: str) -> dict[str, str]:
    """What has to be changed of a row."""
    held = {name: getattr(row, name) or "" for name in COLUMNS}
    return {name: value.replace(words, text) for name, value in held.items() if words in value}
