"""Deleting items of an agenda: what goes with them, and what is asked before minuted ones go."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from boarddesk.model.lines.agenda import ItemLine
from boarddesk.rules.dates import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("AgendaPage", text)


def with_below(item_ids: list[str], lines: Mapping[str, ItemLine]) -> set[str]:
    """Items with everything below them."""
    found = set(item_ids)
    for line in lines.values():
        if line.parent_id in found:
            found.add(line.id)
    return found


def may_go(parent: QWidget, item_ids: list[str], lines: Mapping[str, ItemLine]) -> bool:
    """Whether items may be deleted: at once where nothing is minuted, else when she says so."""
    paragraphs = sum(lines[item].paragraphs for item in with_below(item_ids, lines))
    if not paragraphs:
        return True
    what = f"“{lines[item_ids[0]].title}”" if len(item_ids) == 1 else counted(len(item_ids), _tr("item"))
    sentence = _tr("Delete {what} and the {minutes} below it? Undo brings all back.").format(
        what=what, minutes=counted(paragraphs, _tr("minuted paragraph"))
    )
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    return QMessageBox.question(parent, _tr("Delete"), sentence, yes | no, no) == yes


def topmost(item_ids: list[str], lines: Mapping[str, ItemLine]) -> list[str]:
    """Those of the items that are not below another one of them."""
    chosen = set(item_ids)

    def is_below(line: ItemLine) -> bool:
        parent = line.parent_id
        return parent is not None and (parent in chosen or is_below(lines[parent]))

    return [item_id for item_id in item_ids if not is_below(lines[item_id])]
