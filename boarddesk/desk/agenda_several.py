"""Moving several items of an agenda at once, as one gesture."""

from collections.abc import Callable, Sequence

from boarddesk.desk.agenda import indent_item, move_item, outdent_item, shift_item, siblings
from boarddesk.desk.desk import Read, Write, command
from boarddesk.model.tables import AgendaItem


@command("Move items")
def move_items(write: Write, item_ids: Sequence[str], parent_id: str | None, before_id: str | None = None) -> None:
    """Move items, in the order given, before a new sibling or to the end of a parent's.

    Items below another one that is moved go with it. Raises RuleError when one would end below itself.
    """
    chosen = topmost(write, item_ids)
    before = before_id
    if before in chosen:
        row = write.get(AgendaItem, before or "")
        order = [other.id for other in siblings(write, row.meeting_id, parent_id)]
        later = order[order.index(row.id) :] if row.id in order else []
        before = next((other for other in later if other not in chosen), None)
    for item_id in chosen:
        move_item(write, item_id, parent_id, before)
        write.flush()
    name_gesture(write, "Move", chosen)


@command("Move items")
def shift_items(write: Write, item_ids: Sequence[str], steps: int) -> None:
    """Move items a step up or down among their siblings; a block at the edge stays together there."""
    chosen = topmost(write, item_ids)
    ordered = chosen if steps < 0 else list(reversed(chosen))
    stuck: set[str] = set()
    for item_id in ordered:
        row = write.get(AgendaItem, item_id)
        order = [other.id for other in siblings(write, row.meeting_id, row.parent_id)]
        target = order.index(item_id) + steps
        if not 0 <= target < len(order) or order[target] in stuck:
            stuck.add(item_id)
            continue
        shift_item(write, item_id, steps)
        write.flush()
    name_gesture(write, "Move", chosen)


@command("Indent items")
def indent_items(write: Write, item_ids: Sequence[str]) -> None:
    """Put items below the sibling before the first of them."""
    each(write, item_ids, lambda item_id: indent_item(write, item_id), "Indent")


@command("Outdent items")
def outdent_items(write: Write, item_ids: Sequence[str]) -> None:
    """Put items beside their parent, after it, in the order they had."""
    reverse = list(reversed(topmost(write, item_ids)))
    each(write, reverse, lambda item_id: outdent_item(write, item_id), "Outdent")


def each(write: Write, item_ids: Sequence[str], gesture: Callable[[str], object], verb: str) -> None:
    """Do the same to every item that is not below another one of them."""
    chosen = topmost(write, item_ids)
    for item_id in chosen:
        gesture(item_id)
        write.flush()
    name_gesture(write, verb, chosen)


def topmost(read: Read, item_ids: Sequence[str]) -> list[str]:
    """Those of the items that are not below another one of them, in the order given."""
    chosen = set(item_ids)

    def is_below(row: AgendaItem | None) -> bool:
        while row is not None and row.parent_id is not None:
            if row.parent_id in chosen:
                return True
            row = read.find(AgendaItem, row.parent_id)
        return False

    return [item_id for item_id in item_ids if not is_below(read.get(AgendaItem, item_id))]


def name_gesture(write: Write, verb: str, item_ids: Sequence[str]) -> None:
    """Say in the Undo menu what was moved."""
    if len(item_ids) == 1:
        write.label = f"{verb} “{write.get(AgendaItem, item_ids[0]).title}”"
    else:
        write.label = f"{verb} {len(item_ids)} items"
