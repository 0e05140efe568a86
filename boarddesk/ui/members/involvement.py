"""The involvement map on screen: groups down, members across, a dot where a member links the board to a group."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from boarddesk.model.involvement import InvolvementPack, LinkedGroup, LinkedMember
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.empty import EmptyState
from boarddesk.ui.widgets.labels import label
from boarddesk.ui.widgets.painting import paint_dot
from boarddesk.ui.widgets.table import CellState, Column, LinesTable

MEMBER_WIDTH = 46


class InvolvementView(QWidget):
    """The map with those of whom no link is known below it; the table is built anew when its columns change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack: InvolvementPack | None = None
        self._members: tuple[LinkedMember, ...] = ()
        self.table: LinesTable[LinkedGroup] | None = None
        self.empty = EmptyState(
            "organisation",
            self.tr("No links yet"),
            self.tr(
                "Open a member and say under More which other groups and partnerships they link the board to; this map "
                "shows who covers what."
            ),
        )
        self._without = label("", "secondary", "text2", wrap=True)
        self._map = QWidget(self)
        column = QVBoxLayout(self._map)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        self._without.setContentsMargins(14, 0, 0, 0)
        column.addWidget(self._without)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._map)
        self._stack.addWidget(self.empty)

    def show_pack(self, pack: InvolvementPack, words: str = "") -> None:
        """Show a map, only the groups in which every word occurs, by their own name or a member's."""
        self._pack = pack
        if self.table is None or pack.linked != self._members:
            self._build(pack)
        wanted = words.casefold().split()
        groups = [group for group in pack.groups if all(word in self._heap(group) for word in wanted)]
        assert self.table is not None
        self.table.replace_lines(groups)
        names = ", ".join(member.name for member in pack.without)
        self._without.setText(self.tr("No link is known of: {names}").format(names=names) if names else "")
        self._stack.setCurrentWidget(self._map if pack.groups else self.empty)

    def _heap(self, group: LinkedGroup) -> str:
        people = self._pack.through(group) if self._pack else ()
        return "\n".join((group.name, *(f"{member.name} {member.initials}" for member in people))).casefold()

    def _build(self, pack: InvolvementPack) -> None:
        layout = self._map.layout()
        assert isinstance(layout, QVBoxLayout)
        if self.table is not None:
            layout.removeWidget(self.table)
            self.table.deleteLater()
        self._members = pack.linked
        columns = (
            Column[LinkedGroup](
                "group", self.tr("Group or partnership"), lambda group: group.name, width=300, role="name",
                tip=self._through,
            ),
            Column[LinkedGroup](
                "through", self.tr("Members"), lambda group: len(group.member_ids), width=80, tabular=True,
                tip=self._through,
            ),
            *(self._column(member) for member in pack.linked),
        )  # fmt: skip
        self.table = LinesTable(columns, self._map, name=self.tr("Involvement map"), row_height=34)
        layout.insertWidget(0, self.table, 1)

    def _column(self, member: LinkedMember) -> Column[LinkedGroup]:
        yes = self.tr("yes")
        return Column(
            member.id, member.short, lambda group: yes if member.id in group.member_ids else "",
            width=MEMBER_WIDTH if member.initials else 110, align=Qt.AlignmentFlag.AlignHCenter,
            tip=lambda group: self._link(group, member), said=lambda group: self._link(group, member),
            paint=dot_where(member.id),
        )  # fmt: skip

    def _through(self, group: LinkedGroup) -> str:
        return ", ".join(member.name for member in self._pack.through(group)) if self._pack else ""

    def _link(self, group: LinkedGroup, member: LinkedMember) -> str:
        if member.id not in group.member_ids:
            return ""
        return self.tr("{name} links to {group}").format(name=member.name, group=group.name)


def dot_where(member_id: str) -> Callable[[QPainter, QRectF, LinkedGroup, CellState], None]:
    """Paints a dot in the cells of those groups that a member links to."""

    def paint(painter: QPainter, rect: QRectF, group: LinkedGroup, _: CellState) -> None:
        if member_id in group.member_ids:
            paint_dot(painter, rect.center(), 8, Theme.current().tokens.accent)

    return paint
