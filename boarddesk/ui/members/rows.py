"""What the table of members shows: members under the heading of their group, and terms in words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from boarddesk.model.lines.boards import GroupLine
from boarddesk.model.lines.members import MemberDetails, MemberLine
from boarddesk.rules.dates import day_month_year
from boarddesk.rules.register import printed_representing


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
    is_former: bool = False

    @property
    def name(self) -> str:
        """The member's name, or the group's."""
        return self.line.name if self.line else self.group_name

    @property
    def details(self) -> MemberDetails:
        """What is said of the member; nothing for a heading."""
        return self.line.details if self.line else MemberDetails(self.group_id, "")


def is_former(line: MemberLine, today: dt.date) -> bool:
    """Whether the term is over; somebody who has yet to join is not a former member."""
    return line.details.ends is not None and line.details.ends < today


def member_rows(
    groups: Sequence[GroupLine], lines: Sequence[MemberLine], today: dt.date, *, former_too: bool, words: str
) -> list[MemberRow]:
    """Headings and members in the register's order; a group with nobody to show has no heading while filtering."""
    wanted = words.casefold().split()
    rows: list[MemberRow] = []
    for group in groups:
        mine = [
            MemberRow(line.id, group.id, group.name, line=line, is_former=is_former(line, today))
            for line in lines
            if line.details.group_id == group.id
            and (former_too or not is_former(line, today))
            and all(word in heap(line, today) for word in wanted)
        ]
        if mine or not wanted:
            rows.append(MemberRow(f"group {group.id}", group.id, group.name, not rows, len(mine)))
            rows.extend(mine)
    return rows


def heap(line: MemberLine, today: dt.date) -> str:
    """Everything of a member that the filter looks into."""
    said = line.details
    parts = (
        line.name, said.initials, said.title, said.office, said.category, *said.organisations, *said.links,
        said.printed_title, said.printed_representing, term_in_words(said, today),
    )  # fmt: skip
    return "\n".join(parts).casefold()


def representing(details: MemberDetails) -> str:
    """Whom a member represents, as the register prints it."""
    return printed_representing(details.organisations, details.printed_representing)


def term_in_words(details: MemberDetails, today: dt.date) -> str:
    """Such as "since 1 Apr 2009", "until 31 Mar 2010", "from 1 Jan 2027"."""
    starts, ends = details.starts, details.ends
    if starts is not None and ends is not None:
        return f"{day_month_year(starts)} – {day_month_year(ends)}"
    if ends is not None:
        return QCoreApplication.translate("Members", "until {day}").format(day=day_month_year(ends))
    if starts is None:
        return ""
    words = (
        QCoreApplication.translate("Members", "since {day}")
        if starts <= today
        else QCoreApplication.translate("Members", "from {day}")
    )
    return words.format(day=day_month_year(starts))
