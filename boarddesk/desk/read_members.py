"""What other queries need to know of members: who sits on a day, with which initials, for whom."""

import datetime as dt
from collections.abc import Iterable

from sqlmodel import col

from boarddesk.model.tables import Membership, MembershipInitials, MembershipOrganisation, Organisation, RegisterGroup
from boarddesk.rules.register import member_on
from boarddesk.store.write import Read


def seats_of(read: Read, board_id: str, day: dt.date | None = None) -> list[Membership]:
    """The board's memberships by group and place; only those valid on a day when one is given."""
    places = {g.id: g.position for g in read.rows(RegisterGroup, RegisterGroup.board_id == board_id)}
    rows = read.rows(Membership, Membership.board_id == board_id)
    kept = [row for row in rows if day is None or member_on(row.starts, row.ends, day)]
    return sorted(kept, key=lambda row: (places.get(row.group_id, 0), row.position, row.id))


def initials_on(read: Read, membership_ids: Iterable[str], day: dt.date) -> dict[str, str]:
    """The initials that each membership has on a day."""
    found: dict[str, tuple[dt.date, str]] = {}
    rows = read.rows_in(MembershipInitials, MembershipInitials.membership_id, membership_ids)
    for row in rows:
        starts = row.starts or dt.date.min
        if starts <= day and (row.membership_id not in found or found[row.membership_id][0] <= starts):
            found[row.membership_id] = (starts, row.initials)
    return {membership: initials for membership, (_, initials) in found.items()}


def organisations_of(read: Read, membership_ids: Iterable[str]) -> dict[str, list[Organisation]]:
    """The organisations that each membership represents, in order."""
    joins = MembershipOrganisation
    rows = read.rows_in(joins, joins.membership_id, membership_ids, order=col(joins.position))
    known = {o.id: o for o in read.rows_in(Organisation, Organisation.id, {row.organisation_id for row in rows})}
    found: dict[str, list[Organisation]] = {}
    for row in rows:
        found.setdefault(row.membership_id, []).append(known[row.organisation_id])
    return found
