"""Two tables of the document settings: the register's columns by group, and the names of files by document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boarddesk.model.document_style import FILE_NAMES, DocumentKind, DocumentStyle, FileName, GroupColumns
from boarddesk.rules.file_names import check_file_pattern
from boarddesk.ui.boards.draft_table import paint_tick
from boarddesk.ui.boards.style_words import kind_words, tr
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.table import Column, LinesTable


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A register group with the columns it is printed with."""

    id: str
    initials: bool
    title: bool
    representing: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A kind of document with the pattern of its file name."""

    kind: DocumentKind
    pattern: str

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.kind.value


class ColumnsTable(QWidget):
    """Which columns each group's register has."""

    changed = Signal()

    def __init__(self, groups: Sequence[str], style: DocumentStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = style
        columns: tuple[Column[GroupRow], ...] = (
            Column("id", tr("Register group"), lambda row: row.id, stretch=True, role="name"),
            self._tick("initials", tr("Initials")),
            self._tick("title", tr("Title")),
            self._tick("representing", tr("Representing")),
        )
        self.table: LinesTable[GroupRow] = LinesTable(columns, self, name=tr("Columns of the register"), row_height=36)
        said = label(
            tr("The columns each group is printed with. Name and attendance always are."), "secondary", "text2"
        )
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(said)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        shown = (style.columns_of(group) for group in groups)
        self.table.replace_lines(tuple(GroupRow(c.group, c.initials, c.title, c.representing) for c in shown))

    @property
    def columns(self) -> tuple[GroupColumns, ...]:
        """The groups that differ from the others; those of groups that are gone are kept for older registers."""
        rows = self.table.lines_model.lines
        made = [GroupColumns(row.id, row.initials, row.title, row.representing) for row in rows]
        bare = replace(self._plain, group_columns=())
        here = {each.group for each in made}
        gone = tuple(each for each in self._plain.group_columns if each.group not in here)
        return (*(each for each in made if each != bare.columns_of(each.group)), *gone)

    def toggle(self, row: GroupRow, name: str) -> None:
        """Print a column of a group, or leave it out."""
        turned: dict[str, Any] = {name: not getattr(row, name)}
        changed = replace(row, **turned)
        rows = self.table.lines_model.lines
        self.table.replace_lines(tuple(changed if each.id == row.id else each for each in rows))
        self.changed.emit()

    def _tick(self, name: str, title: str) -> Column[GroupRow]:
        yes, no = tr("yes"), tr("no")
        return Column(
            name, title, lambda row: yes if getattr(row, name) else no, width=96,
            command=lambda row: self.toggle(row, name),
            paint=lambda painter, rect, row, state: paint_tick(painter, rect, getattr(row, name), state),
        )  # fmt: skip


class NamesTable(QWidget):
    """What the files of each kind of document are called."""

    changed = Signal()

    def __init__(self, style: DocumentStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = kind_words()
        columns: tuple[Column[NameRow], ...] = (
            Column("kind", tr("Document"), lambda row: words[row.kind], width=150, role="name"),
            Column("pattern", tr("Name of the file"), lambda row: row.pattern, stretch=True, edit=self.set_pattern),
        )
        self.table: LinesTable[NameRow] = LinesTable(columns, self, name=tr("Names of files"), row_height=36)
        said = label(
            tr("{board}, {name}, {title}, {date}, {status} and {owner} are filled in. An emptied name is BoardDesk's."),
            "secondary",
            "text2",
        )
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(said)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.replace_lines(tuple(NameRow(kind, style.pattern(kind)) for kind in DocumentKind))

    @property
    def names(self) -> tuple[FileName, ...]:
        """The patterns that are not BoardDesk's own."""
        rows = self.table.lines_model.lines
        return tuple(FileName(row.kind, row.pattern) for row in rows if row.pattern != FILE_NAMES[row.kind])

    @property
    def current(self) -> NameRow:
        """The document whose example is shown."""
        return self.table.current_line() or self.table.lines_model.lines[0]

    def set_pattern(self, row: NameRow, pattern: str) -> None:
        """Call a kind of document so; RuleError for a pattern that names no file."""
        checked = check_file_pattern(pattern) if pattern.strip() else FILE_NAMES[row.kind]
        rows = self.table.lines_model.lines
        self.table.replace_lines(tuple(NameRow(row.kind, checked) if each.id == row.id else each for each in rows))
        self.changed.emit()
