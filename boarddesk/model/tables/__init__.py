"""All tables of a board file; importing this fills the metadata that new files are made from."""

from boarddesk.model.tables.actions import Action, ActionAnswer, ActionOwner, ActionUpdate, DueChange, TrackerExport
from boarddesk.model.tables.agenda import AgendaItem
from boarddesk.model.tables.attendance import (
    Declaration,
    ExpectedAttendance,
    RegisterCode,
    RegisterRow,
    RegisterRowLink,
    RegisterRowOrganisation,
    RegisterSection,
)
from boarddesk.model.tables.boards import (
    AttendanceCode,
    Board,
    Letterhead,
    OwnerAlias,
    QuorumRule,
    RegisterGroup,
    Setting,
)
from boarddesk.model.tables.checks import CheckDismissal
from boarddesk.model.tables.editions import Edition
from boarddesk.model.tables.glossary import BoardWord, GlossaryTerm, Phrase
from boarddesk.model.tables.history import HistoryChange, HistoryEntry
from boarddesk.model.tables.issues import AgendaIssue, IssuedItem
from boarddesk.model.tables.meetings import Meeting
from boarddesk.model.tables.memberships import (
    Membership,
    MembershipDeputy,
    MembershipInitials,
    MembershipLink,
    MembershipOrganisation,
)
from boarddesk.model.tables.minutes import Amendment, Decision, Minute
from boarddesk.model.tables.papers import Paper, PaperContent
from boarddesk.model.tables.people import EmailAddress, Organisation, Person
from boarddesk.model.tables.planning import ForwardPlanEntry
from boarddesk.model.tables.row import Row

__all__ = [
    "Action",
    "ActionAnswer",
    "ActionOwner",
    "ActionUpdate",
    "AgendaIssue",
    "AgendaItem",
    "Amendment",
    "AttendanceCode",
    "Board",
    "BoardWord",
    "CheckDismissal",
    "Decision",
    "Declaration",
    "DueChange",
    "Edition",
    "EmailAddress",
    "ExpectedAttendance",
    "ForwardPlanEntry",
    "GlossaryTerm",
    "HistoryChange",
    "HistoryEntry",
    "IssuedItem",
    "Letterhead",
    "Meeting",
    "Membership",
    "MembershipDeputy",
    "MembershipInitials",
    "MembershipLink",
    "MembershipOrganisation",
    "Minute",
    "Organisation",
    "OwnerAlias",
    "Paper",
    "PaperContent",
    "Person",
    "Phrase",
    "QuorumRule",
    "RegisterCode",
    "RegisterGroup",
    "RegisterRow",
    "RegisterRowLink",
    "RegisterRowOrganisation",
    "RegisterSection",
    "Row",
    "Setting",
    "TrackerExport",
]
