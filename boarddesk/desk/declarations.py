"""Declarations of interest: who declared one, in which item, and whether they left the meeting for it."""

from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import col

from boarddesk.desk.attendance import row_by_key, take_register
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import change
from boarddesk.desk.outline import outline
from boarddesk.desk.register import stored_register
from boarddesk.model.errors import RuleError
from boarddesk.model.lines.attendance import DeclarationLine
from boarddesk.model.tables import AgendaItem, Declaration, RegisterRow

FIELDS: Final = frozenset({"item_id", "text", "left_meeting"})


@command("Declaration of interest")
def declare(
    write: Write, meeting_id: str, key: str, item_id: str | None = None, text: str = "", *, left_meeting: bool = False
) -> str:
    """Record that somebody declared an interest, in an item or in none by name; gives the declaration's id.

    Raises RuleError when the person has declared one in that item already, and for leaving the meeting for no item.
    """
    taken = take_register(write, meeting_id)
    row = row_by_key(stored_register(write, meeting_id), taken.get(key, key))
    position = len(write.rows(Declaration, Declaration.meeting_id == meeting_id))
    made = Declaration(
        meeting_id=meeting_id,
        row_id=row.id,
        item_id=item_id,
        text=" ".join(text.split()),
        left_meeting=left_meeting,
        position=position,
    )
    check(write, made)
    write.label = f"{row.name} declares an interest"
    return write.add(made).id


@command("Change declaration of interest")
def edit_declaration(write: Write, declaration_id: str, values: Mapping[str, Any]) -> None:
    """Change the item, what was declared, or whether the person left for it; RuleError as for `declare`."""
    row = write.get(Declaration, declaration_id)
    change(row, {name: " ".join(v.split()) if isinstance(v, str) else v for name, v in values.items()}, FIELDS)
    check(write, row)
    write.label = f"Change the interest that {write.get(RegisterRow, row.row_id).name} declared"


@command("Withdraw declaration of interest")
def withdraw(write: Write, declaration_id: str) -> None:
    """Take a declaration away, as one recorded by mistake."""
    row = write.get(Declaration, declaration_id)
    write.label = f"Remove the interest that {write.get(RegisterRow, row.row_id).name} declared"
    write.delete(row)


def check(write: Write, row: Declaration) -> None:
    """Raise RuleError for a second declaration in one item, an item of another meeting, or leaving for none."""
    person = write.get(RegisterRow, row.row_id)
    item = write.find(AgendaItem, row.item_id)
    if row.item_id is not None and (item is None or item.meeting_id != row.meeting_id):
        raise RuleError("That item is not on this agenda.")
    if row.left_meeting and row.item_id is None:
        raise RuleError(f"Say for which item {person.name} left the meeting.")
    where = (Declaration.row_id == row.row_id, Declaration.item_id == row.item_id, Declaration.id != row.id)
    if write.rows(Declaration, *where):
        what = f"in “{item.title}”" if item is not None else "without an item"
        raise RuleError(f"{person.name} has already declared an interest {what}.")


def declaration_lines(read: Read, meeting_id: str) -> tuple[DeclarationLine, ...]:
    """The declarations of a meeting in the order of its agenda, those in no item first."""
    rows = read.rows(Declaration, Declaration.meeting_id == meeting_id, order=col(Declaration.position))
    if not rows:
        return ()
    items = outline(read, meeting_id).items
    places = {item.row.id: place for place, item in enumerate(items)}
    names = {row.id: row.name for row in read.rows_in(RegisterRow, RegisterRow.id, {row.row_id for row in rows})}
    found = []
    for row in sorted(rows, key=lambda row: places.get(row.item_id or "", -1)):
        item = items[places[row.item_id]] if row.item_id in places else None
        label, title = (item.label, item.row.title) if item is not None else ("", "")
        name = names[row.row_id]
        found.append(DeclarationLine(row.id, row.row_id, name, row.item_id, label, title, row.text, row.left_meeting))
    return tuple(found)
