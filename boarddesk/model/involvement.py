"""The involvement map, frozen: which members link the board to which other groups and partnerships."""

import datetime as dt
from dataclasses import dataclass, field

from boarddesk.model.document_style import DocumentStyle


@dataclass(frozen=True, slots=True)
class LinkedMember:
    """A member of the board."""

    id: str
    name: str
    initials: str
    representing: str

    @property
    def short(self) -> str:
        """The initials, or the name of somebody without."""
        return self.initials or self.name


@dataclass(frozen=True, slots=True)
class LinkedGroup:
    """Another group or partnership, with those who link the board to it."""

    name: str
    member_ids: frozenset[str]

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.name


@dataclass(frozen=True, slots=True)
class InvolvementPack:
    """The whole map as of a day."""

    board_name: str
    board_short_name: str
    language: str
    author: str
    as_of: dt.date
    members: tuple[LinkedMember, ...]
    """Everybody who sits on the board that day, in the register's order."""
    groups: tuple[LinkedGroup, ...]
    """By name."""
    style: DocumentStyle = field(default_factory=DocumentStyle)
    """How the board wants its documents to look."""

    @property
    def linked(self) -> tuple[LinkedMember, ...]:
        """Those who link the board to some group."""
        ids = frozenset().union(*(group.member_ids for group in self.groups))
        return tuple(member for member in self.members if member.id in ids)

    @property
    def without(self) -> tuple[LinkedMember, ...]:
        """Those of whom no link is known."""
        linked = {member.id for member in self.linked}
        return tuple(member for member in self.members if member.id not in linked)

    def through(self, group: LinkedGroup) -> tuple[LinkedMember, ...]:
        """Who links the board to a group."""
        return tuple(member for member in self.members if member.id in group.member_ids)
