"""What the history does not tell: a change of it alone is one nobody would speak of."""

from collections.abc import Mapping
from typing import Final

UNSPOKEN_TABLES: Final = frozenset({"duechange", "issueditem", "papercontent", "historyentry", "historychange"})
"""A moved due date is told by its action, what was issued by its agenda; the others are not recorded at all."""

UNSPOKEN: Final[Mapping[str, frozenset[str]]] = {
    "minute": frozenset({"meeting_id", "typed_at"}),
    "action": frozenset({"board_id", "meeting_id", "follow_start", "follow_end", "created_on"}),
    "actionowner": frozenset({"action_id", "kind", "person_id", "organisation_id", "group_id"}),
    "actionanswer": frozenset({"action_id", "person_id", "initials"}),
    "actionupdate": frozenset({"minute_id"}),
    "agendaitem": frozenset({"meeting_id"}),
    "expectedattendance": frozenset({"meeting_id"}),
    "registercode": frozenset({"meeting_id"}),
    "registersection": frozenset({"meeting_id", "group_id"}),
    "registerrow": frozenset({"meeting_id", "membership_id", "person_id"}),
    "registerroworganisation": frozenset({"row_id", "organisation_id"}),
    "registerrowlink": frozenset({"row_id"}),
    "declaration": frozenset({"meeting_id", "row_id"}),
    "owneralias": frozenset({"board_id"}),
    "attendancecode": frozenset({"board_id"}),
    "quorumrule": frozenset({"board_id"}),
    "registergroup": frozenset({"board_id"}),
    "letterhead": frozenset({"board_id"}),
    "setting": frozenset({"board_id", "name"}),
    "checkdismissal": frozenset({"meeting_id", "rule", "place", "at"}),
    "agendaissue": frozenset({"meeting_id", "issued_at"}),
    "edition": frozenset({"meeting_id", "made_at", "content", "sha256"}),
    "glossaryterm": frozenset({"board_id"}),
    "phrase": frozenset({"board_id"}),
    "boardword": frozenset({"board_id"}),
    "meeting": frozenset({"board_id"}),
    "membership": frozenset({"board_id"}),
    "membershipinitials": frozenset({"membership_id"}),
    "membershiporganisation": frozenset({"membership_id"}),
    "membershiplink": frozenset({"membership_id"}),
    "membershipdeputy": frozenset({"membership_id"}),
    "decision": frozenset({"board_id", "meeting_id", "minute_id"}),
    "amendment": frozenset({"minute_id"}),
    "paper": frozenset({"meeting_id", "media_type", "added_at"}),
    "person": frozenset({"sort_name"}),
    "emailaddress": frozenset({"person_id"}),
    "forwardplanentry": frozenset({"board_id", "minute_id"}),
    "trackerexport": frozenset({"board_id", "made_at", "actions"}),
}
"""Columns that are not told, besides every row's id and place in its order."""

NEVER: Final = frozenset({"id", "position"})
