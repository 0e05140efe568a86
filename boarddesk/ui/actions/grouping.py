"""The rows of the log: actions in their order, and the heads under which they stand."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from boarddesk.model.enums import ActionGrouping, ActionStatus, DueGroup, Rag
from boarddesk.model.lines.actions import ActionLine
from boarddesk.rules.action_groups import ActionGroup, grouped
from boarddesk.rules.actions import rag_word
from boarddesk.rules.dates import day_month_year
from boarddesk.ui.actions.words import tr
from boarddesk.ui.theme.theme import Theme
from boarddesk.ui.widgets.lines_model import CellState, Column
from boarddesk.ui.widgets.painting import paint_text, text_width
from boarddesk.ui.widgets.remembered import remembered


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A head in the table; its actions are folded away or stand below it."""

    id: str
    title: str
    count: int
    overdue: int
    folded: bool

    @property
    def said(self) -> str:
        """The head as it is read aloud."""
        state = tr("folded") if self.folded else tr("unfolded")
        late = ", " + tr("{0} overdue").format(self.overdue) if self.overdue else ""
        return f"{self.title}, {self.count}{late}, {state}"


LogRow: TypeAlias = ActionLine | GroupHead
"""A row of the log."""


def arranged(lines: Sequence[ActionLine], grouping: ActionGrouping, folded: Collection[str]) -> list[LogRow]:
    """The rows in order: the lines alone, or each group's head with its lines unless they are folded away."""
    if grouping is ActionGrouping.NONE:
        return list(lines)
    rows: list[LogRow] = []
    for group, theirs in grouped(lines, grouping):
        key = f"{grouping.value}:{group.key}"
        overdue = sum(line.rag is Rag.OVERDUE for line in theirs)
        rows.append(GroupHead(key, group_title(group, grouping, theirs), len(theirs), overdue, key in folded))
        if key not in folded:
            rows += theirs
    return rows


def remembered_grouping(memory: str) -> ActionGrouping:
    """How a log was grouped last."""
    word = str(remembered().value(f"{memory}/grouping") or "")
    return ActionGrouping(word) if word in list(ActionGrouping) else ActionGrouping.NONE


def group_title(group: ActionGroup, grouping: ActionGrouping, lines: Sequence[ActionLine]) -> str:
    """What a head says."""
    if grouping is ActionGrouping.OWNER:
        owner = lines[0].owners[0] if lines[0].owners else None
        if owner is None:
            return tr("Nobody named")
        return owner.shown if owner.shown == owner.name else f"{owner.shown}  {owner.name}"
    if grouping is ActionGrouping.MEETING:
        day: dt.date | None = lines[0].meeting_date
        return tr("Outside a meeting") if day is None else tr("Meeting of {0}").format(day_month_year(day))
    if grouping is ActionGrouping.DUE:
        return due_title(DueGroup(group.key))
    return status_title(group.key)


def due_title(group: DueGroup) -> str:
    """The head of a group by due day."""
    return {
        DueGroup.OVERDUE: tr("Overdue"),
        DueGroup.SOON: tr("Due by the next meeting"),
        DueGroup.LATER: tr("Due later"),
        DueGroup.UNDATED: tr("Without a date"),
        DueGroup.CLOSED: tr("Closed"),
    }[group]


def status_title(key: str) -> str:
    """The head of a group by status: the word of its pill."""
    if key == ActionStatus.AT_RISK.value:
        return tr("At risk")
    if key == ActionStatus.SUPERSEDED.value:
        return tr("Superseded")
    return tr(rag_word(Rag(key)))


def with_heads(columns: Iterable[Column[ActionLine]]) -> tuple[Column[Any], ...]:
    """The columns of the log, able to stand beside heads: a head is painted over its whole row by the first one."""
    return tuple(_with_heads(column, first=at == 0) for at, column in enumerate(columns))


def _with_heads(column: Column[ActionLine], *, first: bool) -> Column[Any]:
    token, second_token = column.token, column.second_token
    paint = column.paint
    return replace(
        column,
        value=_or(column.value, (lambda head: head.title) if first else _nothing),
        sort=None,
        second=None if column.second is None else _or(column.second, _nothing),
        token=_or(token, lambda _: "text") if callable(token) else token,
        second_token=_or(second_token, lambda _: "text2") if callable(second_token) else second_token,
        icon=None if column.icon is None else _or(column.icon, lambda _: None),
        tip=None if column.tip is None else _or(column.tip, _nothing),
        said=_or(column.said or _spoken(column), (lambda head: head.said) if first else _nothing),
        edit_value=None if column.edit_value is None else _or(column.edit_value, _nothing),
        editable=lambda row: not isinstance(row, GroupHead),
        command=None if column.command is None else _or(column.command, _nothing),
        height=None if column.height is None else column.height,
        paint=None if paint is None else paint,
    )


def _spoken(column: Column[ActionLine]) -> Callable[[ActionLine], str]:
    def said(line: ActionLine) -> str:
        second = column.second(line) if column.second is not None else ""
        return ", ".join(part for part in (column.text(line), second) if part)

    return said


def _nothing(_: GroupHead) -> str:
    return ""


def _or(of_line: Callable[[ActionLine], Any], of_head: Callable[[GroupHead], Any]) -> Callable[[Any], Any]:
    def answer(row: LogRow) -> Any:
        return of_head(row) if isinstance(row, GroupHead) else of_line(row)

    return answer


def paint_head(painter: QPainter, rect: QRectF, head: GroupHead, state: CellState) -> None:
    """A head: the sign that folds it, its words, how many actions, how many of them overdue."""
    from boarddesk.ui.theme.icons import paint_icon

    tokens = Theme.current().tokens
    sign = QRectF(rect.x() - 2, rect.center().y() - 8, 16, 16)
    paint_icon(painter, "chevron_right" if head.folded else "chevron_down", sign, tokens.text2)
    left = rect.adjusted(20, 0, 0, 0)
    paint_text(painter, left, head.title, "emphasis", "text", selected=state.selected)
    left = left.adjusted(text_width(head.title, "emphasis") + 12, 0, 0, 0)
    paint_text(painter, left, str(head.count), "secondary", "text2", tabular=True)
    if head.overdue:
        left = left.adjusted(text_width(str(head.count), "secondary", tabular=True) + 12, 0, 0, 0)
        paint_text(painter, left, tr("{0} overdue").format(head.overdue), "secondary", "red")
