"""A member as the register of members shows and edits it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemberDetails:
    """Everything that can be said of a membership; what the dialog edits."""

    group_id: str
    name: str
    """Empty for a vacant seat."""
    initials: str = ""
    title: str = ""
    office: str = ""
    category: str = ""
    organisations: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    deputies: tuple[str, ...] = ()
    starts: dt.date | None = None
    ends: dt.date | None = None
    leaving_reason: str = ""
    standing_apologies: bool = False
    printed_title: str = ""
    printed_representing: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A membership in a list."""

    id: str
    person_id: str | None
    group_name: str
    position: int
    is_current: bool
    """Whether the term includes the day asked about."""
    details: MemberDetails
    since: dt.date | None = None
    """The first day of all the memberships in this group that go on in this one; None when that is not known."""
    goes_on: bool = False
    """Whether the same person has a membership of this board that begins the day after this one ends."""
    initials: str = ""
    """Those of the day asked about, which the newest ones of the details can still have to replace."""
    follows: bool = False
    """Whether it goes on from an earlier membership of the same person in this group."""

    @property
    def name(self) -> str:
        """The person's name, or "Vacant"."""
        return self.details.name or "Vacant"
