"""The agenda as a tree model: lines keyed by id, refreshed by difference, so that selection and editors survive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from boarddesk.model.enums import ChildLabels, ItemRole
from boarddesk.model.lines.agenda import ItemLine
from boarddesk.rules.dates import clock
from boarddesk.ui.agenda.words import purpose_words
from boarddesk.ui.widgets.clipboard import mime_data

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MIME: Final = "application/x-boarddesk-agenda-items"
DRAFT_ID: Final = ""
"""The id of the row that is being typed and is not an item yet."""


class Columns(IntEnum):
    """The columns of the agenda."""

    NUMBER = 0
    TITLE = 1
    PURPOSE = 2
    PRESENTER = 3
    MINUTES = 4
    STARTS = 5


EDITABLE: Final = frozenset({Columns.NUMBER, Columns.TITLE, Columns.PURPOSE, Columns.PRESENTER, Columns.MINUTES})


@dataclass(eq=False)
class Node:
    """An item in the tree."""

    number: int
    line: ItemLine | None
    parent: "Node | None"
    children: list["Node"] = field(default_factory=list)

    @property
    def id(self) -> str | None:
        """The item's id; None for the root."""
        return self.line.id if self.line is not None else None


class AgendaModel(QAbstractItemModel):
    """Items as rows below their parents."""

    dropped = Signal(object, object, object)
    """The ids that were dropped, the id of their new parent or None, the id of the item they go before or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._root = Node(0, None, None)
        self._by_number: dict[int, Node] = {0: self._root}
        self._by_id: dict[str | None, Node] = {None: self._root}
        self._can_edit = True
        self.titles = (
            self.tr("No."),
            self.tr("Item"),
            self.tr("Purpose"),
            self.tr("Presenter"),
            self.tr("Minutes allotted"),
            self.tr("Starts at"),
        )

    def set_can_edit(self, can_edit: bool) -> None:
        """Allow or refuse every editor and every move."""
        self._can_edit = can_edit

    @property
    def lines(self) -> list[ItemLine]:
        """The items as the agenda reads, without one that is being typed."""
        found: list[ItemLine] = []

        def walk(node: Node) -> None:
            for child in node.children:
                if child.line is not None and child.id != DRAFT_ID:
                    found.append(child.line)
                walk(child)

        walk(self._root)
        return found

    def line(self, index: Index) -> ItemLine | None:
        """The item of an index."""
        return self._node(index).line

    def index_of(self, item_id: str | None, column: int = Columns.TITLE) -> QModelIndex:
        """The index of an item; an invalid one where it is not here."""
        node = self._by_id.get(item_id)
        return self._index(node, column) if node is not None and node is not self._root else QModelIndex()

    def replace_lines(self, lines: Sequence[ItemLine]) -> None:
        """Show these items, given as the agenda reads; announce what comes, goes, moves or differs."""
        self.end_draft()
        kept = {line.id for line in lines}
        self._drop_where(self._root, lambda node: not _survives(node, kept))
        places: dict[str | None, int] = {}
        for line in lines:
            row = places.get(line.parent_id, 0)
            places[line.parent_id] = row + 1
            self._place(line, self._by_id[line.parent_id], row)
        self._drop_where(self._root, lambda node: node.id not in kept)

    def begin_draft(self, meeting_id: str, parent_id: str | None, after_id: str | None) -> QModelIndex:
        """A row that becomes an item once it is typed, after a sibling or first below its parent."""
        self.end_draft()
        parent = self._by_id[parent_id]
        row = next((at + 1 for at, child in enumerate(parent.children) if child.id == after_id), len(parent.children))
        self._insert(empty_line(meeting_id, parent_id), parent, row)
        return self.index_of(DRAFT_ID)

    @property
    def draft(self) -> QModelIndex:
        """The row that is being typed, or an invalid index."""
        return self.index_of(DRAFT_ID)

    def end_draft(self) -> None:
        """Take the row that is being typed away."""
        node = self._by_id.get(DRAFT_ID)
        if node is not None and node.parent is not None:
            self._remove(node)

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        children = self._node(parent).children if parent.column() <= 0 else []
        if not (0 <= row < len(children) and 0 <= column < len(Columns)):
            return QModelIndex()
        return self.createIndex(row, column, children[row].number)

    @override
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        node = self._node(child)
        return self._index(node.parent, 0) if node.parent is not None else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return len(Columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        column = Columns(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(line, column)
        if role == Qt.ItemDataRole.EditRole:
            return line.purpose if column is Columns.PURPOSE else shown(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return line if role == LINE_ROLE else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(Columns(section))
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._can_edit else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._can_edit:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
            if index.column() in EDITABLE:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        chosen = {line.id for index in indexes if (line := self.line(index)) is not None}
        data = mime_data()
        data.setData(MIME, "\n".join(line.id for line in self.lines if line.id in chosen).encode())
        return data

    @override
    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(MIME) or not self._can_edit:
            return False
        target = self._node(parent)
        before = target.children[row].id if 0 <= row < len(target.children) else None
        ids = bytes(data.data(MIME).data()).decode().split("\n")
        self.dropped.emit(ids, target.id, before)
        return False  # the command has moved them; the view must not remove rows itself

    def _tip(self, line: ItemLine, column: Columns) -> str | None:
        if column is Columns.NUMBER:
            if line.label_fixed:
                return self.tr("Fixed by hand; empty it to number the item automatically")
            if line.label_stored:
                return self.tr("Printed on the agenda that was issued; moving the item leaves its label")
            return self.tr("Follows the item’s place; type another label to fix it")
        if column is Columns.TITLE:
            return "\n".join(part for part in (line.title, line.note, line.confidential_reason) if part)
        return None

    def _spoken(self, line: ItemLine, column: Columns) -> str:
        text = shown(line, column)
        if column is not Columns.TITLE:
            return f"{self.titles[column]} {text}" if text else ""
        said = [f"{line.label} {text}".strip()]
        said += [self.tr("standing item")] if line.standing else []
        said += [self.tr("deferred to the next meeting")] if line.deferred else []
        said += [self.tr("confidential")] if line.confidential else []
        return ", ".join(said)

    def _node(self, index: Index) -> Node:
        return self._by_number[index.internalId()] if index.isValid() else self._root

    def _index(self, node: Node, column: int) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), column, node.number)

    def _place(self, line: ItemLine, parent: Node, row: int) -> None:
        node = self._by_id.get(line.id)
        if node is None:
            self._insert(line, parent, row)
            return
        assert node.parent is not None
        at = node.parent.children.index(node)
        if node.parent is not parent or at != row:
            self.beginMoveRows(self._index(node.parent, 0), at, at, self._index(parent, 0), row)
            node.parent.children.pop(at)
            parent.children.insert(row, node)
            node.parent = parent
            self.endMoveRows()
        if node.line != line:
            node.line = line
            self.dataChanged.emit(self._index(node, 0), self._index(node, len(Columns) - 1))

    def _insert(self, line: ItemLine, parent: Node, row: int) -> None:
        self._count += 1
        node = Node(self._count, line, parent)
        self.beginInsertRows(self._index(parent, 0), row, row)
        parent.children.insert(row, node)
        self._by_number[node.number] = node
        self._by_id[line.id] = node
        self.endInsertRows()

    def _remove(self, node: Node) -> None:
        assert node.parent is not None
        at = node.parent.children.index(node)
        self.beginRemoveRows(self._index(node.parent, 0), at, at)
        node.parent.children.pop(at)
        self._forget(node)
        self.endRemoveRows()

    def _forget(self, node: Node) -> None:
        del self._by_number[node.number]
        del self._by_id[node.id]
        for child in node.children:
            self._forget(child)

    def _drop_where(self, parent: Node, doomed: Callable[[Node], bool]) -> None:
        for child in list(parent.children):
            if doomed(child):
                self._remove(child)
            else:
                self._drop_where(child, doomed)


def _survives(node: Node, kept: set[str]) -> bool:
    return node.id in kept or any(_survives(child, kept) for child in node.children)


def alignment(column: Columns) -> Qt.AlignmentFlag:
    """Figures stand at the right, words at the left."""
    right = column in (Columns.MINUTES, Columns.STARTS)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def shown(line: ItemLine, column: Columns) -> str:
    """What a cell shows."""
    match column:
        case Columns.NUMBER:
            return line.label
        case Columns.TITLE:
            return line.title
        case Columns.PURPOSE:
            return purpose_words()[line.purpose] if line.purpose is not None else ""
        case Columns.PRESENTER:
            return line.presenter
        case Columns.MINUTES:
            return str(line.minutes_allotted) if line.minutes_allotted is not None else ""
        case Columns.STARTS:
            return clock(line.starts_at) if line.starts_at is not None and line.id != DRAFT_ID else ""


def empty_line(meeting_id: str, parent_id: str | None) -> ItemLine:
    """The line of a row that is being typed."""
    return ItemLine(
        DRAFT_ID,
        meeting_id,
        parent_id,
        0,
        0,
        "",
        label_fixed=False,
        label_stored=False,
        child_labels=ChildLabels.NUMBERS,
        lettered=False,
        title="",
        role=ItemRole.ORDINARY,
        standing=False,
        numbered=False,
        purpose=None,
        presenter="",
        report_author="",
        verbal=False,
        minutes_allotted=None,
        starts_at=None,
        confidential=False,
        confidential_reason="",
        deferred=False,
        note="",
        paragraphs=0,
        papers=0,
    )
