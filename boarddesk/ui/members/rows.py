"""What the table of members shows: members under the heading of their group, and terms in words."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from boarddesk.model.lines.boards import GroupLine
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.rules.dates import day_month_year
from boarddesk.rules.initials import sort_name
from boarddesk.rules.register import printed_representing
from boarddesk.rules.text import fold


class Show(StrEnum):
    """Which memberships are on show."""

    CURRENT = "current"
    VACANT = "vacant"
    PAST = "past"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member, or the heading of a group."""

    id: str
    group_id: str
    group_name: str
    is_first: bool = False
    """Whether it is the heading at the top, which needs no room above it."""
    count: int = 0
    """How many members stand under a heading."""
    line: MemberLine | None = None
    is_over: bool = False

    @property
    def name(self) -> str:
        """The member's name, or the group's."""
        return self.line.name if self.line else self.group_name

    @property
    def details(self) -> MemberDetails:
        """What is said of the member; nothing for a heading."""
        return self.line.details if self.line else MemberDetails(self.group_id, "")

    @property
    def is_vacant(self) -> bool:
        """Whether it is a seat that can be filled."""
        return self.line is not None and not self.line.details.name and not self.is_over

    @property
    def past_word(self) -> str:
        """The word "former" for somebody who left, "earlier" for what somebody was before a change; else nothing."""
        if self.line is None or not self.is_over:
            return ""
        earlier, former = (
            QCoreApplication.translate("Members", "earlier"),
            QCoreApplication.translate("Members", "former"),
        )
        return earlier if self.line.goes_on else former

    @property
    def standing_word(self) -> str:
        """That apologies stand for every meeting, for those of whom that is so."""
        standing = self.details.standing_apologies and not self.is_over
        return QCoreApplication.translate("Members", "standing apologies") if standing else ""


@dataclass(frozen=True, slots=True)
class Order:
    """A column that members are ordered by within their group."""

    column_id: str
    descending: bool = False


def is_over(line: MemberLine, today: dt.date) -> bool:
    """Whether the term is over; somebody who has yet to join is no former member."""
    return line.details.ends is not None and line.details.ends < today


def is_shown(line: MemberLine, show: Show, today: dt.date) -> bool:
    """Whether a membership belongs to a choice; one that went on in another is no past member."""
    over, vacant = is_over(line, today), not line.details.name
    if show is Show.CURRENT:
        return not over and not vacant
    if show is Show.VACANT:
        return not over and vacant
    return show is Show.ALL or (over and not vacant and not line.goes_on)


def count_people(lines: Sequence[MemberLine]) -> int:
    """How many people these memberships are; vacant seats count one by one."""
    return len({line.person_id or line.id for line in lines})


def member_rows(
    groups: Sequence[GroupLine],
    lines: Sequence[MemberLine],
    today: dt.date,
    *,
    show: Show = Show.CURRENT,
    words: str = "",
    order: Order | None = None,
) -> list[MemberRow]:
    """Headings and members in the register's order or by a column within each group.

    A group with nobody to show has no heading while filtering, nor among vacant seats and past members.
    """
    wanted = words.casefold().split()
    rows: list[MemberRow] = []
    for group in groups:
        mine = [
            line for line in lines
            if line.details.group_id == group.id
            and is_shown(line, show, today)
            and all(word in heap(line, today) for word in wanted)
        ]  # fmt: skip
        if mine or (not wanted and show in (Show.CURRENT, Show.ALL)):
            rows.append(MemberRow(f"group {group.id}", group.id, group.name, not rows, count_people(mine)))
            rows.extend(
                MemberRow(line.id, group.id, group.name, line=line, is_over=is_over(line, today))
                for line in in_order(mine, order)
            )
    return rows


def in_order(lines: Sequence[MemberLine], order: Order | None) -> list[MemberLine]:
    """The members by a column, empty cells last whichever way it runs."""
    if order is None:
        return list(lines)
    key = SORTED_BY[order.column_id]
    empty = [line for line in lines if not key(line)]
    return [*sorted((line for line in lines if key(line)), key=key, reverse=order.descending), *empty]


SORTED_BY: dict[str, Callable[[MemberLine], Any]] = {
    "name": lambda line: sort_name(line.details.name),
    "initials": lambda line: fold(line.details.initials),
    "title": lambda line: fold(line.details.title),
    "representing": lambda line: fold(representing(line.details)),
    "term": lambda line: line.since or line.details.starts,
}


def heap(line: MemberLine, today: dt.date) -> str:
    """Everything of a member that the filter looks into."""
    said = line.details
    parts = (
        line.name, said.initials, said.title, said.office, said.category, *said.organisations, *said.links,
        *said.deputies, said.printed_title, said.printed_representing, said.leaving_reason, term_in_words(line, today),
    )  # fmt: skip
    return "\n".join(parts).casefold()


def representing(details: MemberDetails) -> str:
    """Whom a member represents, as the register prints it."""
    return printed_representing(details.organisations, details.printed_representing)


def term_in_words(line: MemberLine, today: dt.date) -> str:
    """Such as "since 1 Apr 2009", "until 31 Mar 2010", "from 1 Jan 2027", "changes on 21 Jan 2027"."""
    starts, ends = line.details.starts, line.details.ends
    if ends is not None and line.goes_on and ends >= today:
        changes = QCoreApplication.translate("Members", "changes on {day}")
        return changes.format(day=day_month_year(ends + dt.timedelta(days=1)))
    if starts is not None and starts > today:
        from_then = QCoreApplication.translate("Members", "from {day}").format(day=day_month_year(starts))
        return from_then if ends is None else f"{day_month_year(starts)} – {day_month_year(ends)}"
    begins = starts if line.goes_on else line.since
    if begins is not None and ends is not None:
        return f"{day_month_year(begins)} – {day_month_year(ends)}"
    if ends is not None:
        return QCoreApplication.translate("Members", "until {day}").format(day=day_month_year(ends))
    if begins is None:
        return ""
    return QCoreApplication.translate("Members", "since {day}").format(day=day_month_year(begins))
