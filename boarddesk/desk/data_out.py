"""From rows to the data form: the file, its people and organisations, and everything set up for a board."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import col

from boarddesk.desk.data_fields import formed
from boarddesk.desk.data_house import house_form
from boarddesk.desk.data_names import BoardNames, FileNames, file_names, sorted_organisations, sorted_people
from boarddesk.desk.data_out_actions import action_form, decision_form, gather_actions
from boarddesk.desk.data_out_meeting import meeting_form
from boarddesk.documents.data.boards import (
    AliasForm,
    BoardForm,
    CodeForm,
    GroupForm,
    InitialsForm,
    MemberForm,
    PhraseForm,
    PlanForm,
    QuorumForm,
    TermForm,
)
from boarddesk.documents.data.file import FileForm
from boarddesk.documents.data.people import OrganisationForm, PersonForm
from boarddesk.model.tables import (
    Board,
    BoardWord,
    EmailAddress,
    ForwardPlanEntry,
    GlossaryTerm,
    Membership,
    MembershipDeputy,
    MembershipLink,
    MembershipOrganisation,
    OwnerAlias,
    Person,
    Phrase,
    QuorumRule,
    Setting,
)
from boarddesk.store.order import AS_ADDED
from boarddesk.store.write import Read


def file_form(read: Read) -> FileForm:
    """Everything in the file but ids and history; deleted paragraphs and actions are left out."""
    people, organisations = sorted_people(read), sorted_organisations(read)
    names = file_names(people, organisations)
    boards = read.rows(Board, order=(col(Board.position), AS_ADDED))
    return FileForm(
        format=1,
        organisations=tuple(formed(OrganisationForm, row) for row in organisations),
        people=tuple(_person_forms(read, people)),
        settings=_settings(read, None),
        boards=tuple(_board_form(read, board, names) for board in boards),
    )


def _person_forms(read: Read, people: Iterable[Person]) -> Iterable[PersonForm]:
    addresses: dict[str, list[str]] = {}
    for row in read.rows(EmailAddress, order=(col(EmailAddress.position), AS_ADDED)):
        addresses.setdefault(row.person_id, []).append(row.address)
    for person in people:
        yield formed(PersonForm, person, emails=tuple(addresses.get(person.id, ())))


def _settings(read: Read, board_id: str | None) -> dict[str, Any]:
    rows = read.rows(Setting, col(Setting.board_id) == board_id if board_id else col(Setting.board_id).is_(None))
    return {row.name: row.value for row in sorted(rows, key=lambda row: row.name)}


def _board_form(read: Read, board: Board, file: FileNames) -> BoardForm:
    names = BoardNames(read, board.id, file)
    gathered = gather_actions(read, names)
    here = board.id
    terms = read.rows(GlossaryTerm, GlossaryTerm.board_id == here, order=(col(GlossaryTerm.position), AS_ADDED))
    phrases = read.rows(Phrase, Phrase.board_id == here, order=(col(Phrase.position), AS_ADDED))
    aliases = read.rows(OwnerAlias, OwnerAlias.board_id == here, order=(col(OwnerAlias.position), AS_ADDED))
    quorum = read.rows(QuorumRule, QuorumRule.board_id == here, order=(col(QuorumRule.position), AS_ADDED))
    words = read.rows(BoardWord, BoardWord.board_id == here)
    outside = [row for row in names.action_rows if row.minute_id not in names.minutes.names]
    return formed(
        BoardForm,
        board,
        attendance_codes=tuple(formed(CodeForm, row) for row in names.codes),
        owner_aliases=tuple(formed(AliasForm, row) for row in aliases),
        quorum=tuple(formed(QuorumForm, row) for row in quorum),
        groups=tuple(_group_forms(read, names)),
        glossary=tuple(formed(TermForm, row) for row in terms),
        phrases=tuple(formed(PhraseForm, row) for row in phrases),
        words=tuple(sorted((row.word for row in words), key=lambda word: (word.casefold(), word))),
        settings=_settings(read, here),
        house_style=house_form(read, here),
        meetings=tuple(meeting_form(read, meeting, names, gathered) for meeting in names.meetings),
        actions=tuple(action_form(row, gathered, outside=True) for row in outside),
        decisions=tuple(
            decision_form(row, names, outside=True)
            for row in names.decision_rows
            if row.minute_id not in names.minutes.names
        ),
        forward_plan=tuple(_plan_forms(read, here, names)),
    )


def _group_forms(read: Read, names: BoardNames) -> Iterable[GroupForm]:
    seats = [seat.id for seat in names.seats]
    organisations: dict[str, list[str]] = {}
    links: dict[str, list[str]] = {}
    deputies: dict[str, list[str]] = {}
    order = (col(MembershipOrganisation.position), AS_ADDED)
    for sat_for in read.rows_in(MembershipOrganisation, MembershipOrganisation.membership_id, seats, order=order):
        name = names.file.organisations.names[sat_for.organisation_id]
        organisations.setdefault(sat_for.membership_id, []).append(name)
    order = (col(MembershipLink.position), AS_ADDED)
    for link in read.rows_in(MembershipLink, MembershipLink.membership_id, seats, order=order):
        links.setdefault(link.membership_id, []).append(link.name)
    order = (col(MembershipDeputy.position), AS_ADDED)
    for deputy in read.rows_in(MembershipDeputy, MembershipDeputy.membership_id, seats, order=order):
        deputies.setdefault(deputy.membership_id, []).append(names.file.people.names[deputy.person_id])

    def member_form(seat: Membership) -> MemberForm:
        return formed(
            MemberForm,
            seat,
            person=names.file.people.name(seat.person_id),
            initials=tuple(formed(InitialsForm, row) for row in names.initials_of(seat.id)),
            representing=tuple(organisations.get(seat.id, ())),
            links=tuple(links.get(seat.id, ())),
            deputies=tuple(deputies.get(seat.id, ())),
        )

    for group in names.group_rows:
        members = tuple(member_form(seat) for seat in names.seats if seat.group_id == group.id)
        yield formed(GroupForm, group, members=members)


def _plan_forms(read: Read, board_id: str, names: BoardNames) -> Iterable[PlanForm]:
    order = (col(ForwardPlanEntry.position), AS_ADDED)
    for row in read.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id, order=order):
        yield formed(PlanForm, row, minute=names.minutes.name(row.minute_id), taken_up=names.paths.name(row.item_id))
