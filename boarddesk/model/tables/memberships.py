"""Who sits on which board, for whom, from when to when."""

from datetime import date

from boarddesk.model.tables.row import Row, reference


class Membership(Row, table=True):
    """A seat in a register group held for a term; without a person it is vacant."""

    board_id: str = reference("board")
    group_id: str = reference("registergroup")
    person_id: str | None = reference("person", optional=True)
    title: str = ""
    office: str = ""
    category: str = ""
    """The statutory category that quorum rules may ask for."""
    starts: date | None = None
    ends: date | None = None
    """The last day, inclusive (RULES 15)."""
    leaving_reason: str = ""
    standing_apologies: bool = False
    printed_title: str = ""
    """Printed instead of title, office and links when it is not empty."""
    printed_representing: str = ""
    """Printed instead of the organisations' names when it is not empty."""
    position: int = 0


class MembershipInitials(Row, table=True):
    """The initials of a membership, valid from a day on; older minutes keep theirs."""

    membership_id: str = reference("membership")
    initials: str
    starts: date | None = None


class MembershipOrganisation(Row, table=True):
    """An organisation that the member represents."""

    membership_id: str = reference("membership")
    organisation_id: str = reference("organisation")
    position: int = 0


class MembershipLink(Row, table=True):
    """Another group or partnership that the member links this board to."""

    membership_id: str = reference("membership")
    name: str
    position: int = 0


class MembershipDeputy(Row, table=True):
    """Somebody named to attend when the member cannot."""

    membership_id: str = reference("membership")
    person_id: str = reference("person")
    position: int = 0
