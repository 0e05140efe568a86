"""From the data form to rows: the file, its people and organisations, and everything set up for a board."""

from dataclasses import dataclass

from pydantic import BaseModel
from sqlmodel import SQLModel, col

from boarddesk.desk.data_fields import filled
from boarddesk.desk.data_house import add_house
from boarddesk.desk.data_in_actions import add_action, add_decision
from boarddesk.desk.data_in_links import Links, found_id, refuse, refuse_repeats, required_id
from boarddesk.desk.data_in_meeting import add_meeting
from boarddesk.desk.data_names import BoardNames, FileNames, file_names
from boarddesk.desk.phrases import add_shipped_phrases
from boarddesk.documents.data.boards import BoardForm, GroupForm, MemberForm, PlanForm
from boarddesk.documents.data.file import FileForm
from boarddesk.documents.data.people import OrganisationForm, PersonForm
from boarddesk.model.tables import (
    Action,
    AttendanceCode,
    Board,
    BoardWord,
    Decision,
    EmailAddress,
    ForwardPlanEntry,
    GlossaryTerm,
    Letterhead,
    Meeting,
    Membership,
    MembershipDeputy,
    MembershipInitials,
    MembershipLink,
    MembershipOrganisation,
    Organisation,
    OwnerAlias,
    Person,
    Phrase,
    QuorumRule,
    RegisterGroup,
    Setting,
)
from boarddesk.store.write import Write

CONTENT = (Membership, Meeting, Action, Decision, GlossaryTerm, ForwardPlanEntry)
"""A board with any of these is not empty."""
SET_UP = (AttendanceCode, OwnerAlias, QuorumRule, RegisterGroup, Phrase, BoardWord, Letterhead, Setting)
"""What an empty board may have; it gives way to what is imported."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought."""

    boards: tuple[str, ...]
    people: int
    organisations: int
    meetings: int
    actions: int

    @property
    def words(self) -> str:
        """The counts as a phrase."""
        counts = ((self.meetings, "meeting"), (self.actions, "action"), (self.people, "person"))
        return ", ".join(f"{n} {what if n == 1 else PLURALS.get(what, what + 's')}" for n, what in counts)


PLURALS = {"person": "people"}


def add_file(write: Write, form: FileForm) -> Imported:
    """Add everything that a form holds; RuleError with the place of what does not fit, or of a board in use."""
    refuse_repeats("boards", (board.name for board in form.boards), "boards called")
    people = _people(write, form)
    organisations = _organisations(write, form)
    names = file_names(people, organisations)
    for name, value in form.settings.items():
        known = write.rows(Setting, col(Setting.board_id).is_(None), Setting.name == name)
        write.delete(*known)
        write.add(Setting(name=name, value=value))
    write.flush()
    meetings = actions = 0
    for n, board in enumerate(form.boards):
        row = _board(write, board, f"boards[{n}]")
        filled_names = _fill(write, row, board, names, f"boards[{n}]")
        meetings += len(filled_names.meetings)
        actions += len(filled_names.action_rows)
    titles = tuple(board.name for board in form.boards)
    return Imported(titles, len(form.people), len(form.organisations), meetings, actions)


def _people(write: Write, form: FileForm) -> list[Person]:
    here = write.rows(Person)
    return [_person(write, person, here, form) for person in form.people]


def _person(write: Write, form: PersonForm, here: list[Person], file: FileForm) -> Person:
    """The person of that name who is there already, with what was unknown filled in, or a new one."""
    same = [row for row in here if row.name == form.name]
    alone = sum(other.name == form.name for other in file.people) == 1
    row = same[0] if len(same) == 1 and alone else write.add(filled(Person, form))
    row.sort_name, row.note = row.sort_name or form.sort_name, row.note or form.note
    known = [address.address for address in write.rows(EmailAddress, EmailAddress.person_id == row.id)] if same else []
    for position, address in enumerate((a for a in form.emails if a not in known), len(known)):
        write.add(EmailAddress(person_id=row.id, address=address, position=position))
    return row


def _organisations(write: Write, form: FileForm) -> list[Organisation]:
    here = {row.name: row for row in write.rows(Organisation)}
    return [_organisation(write, organisation, here) for organisation in form.organisations]


def _organisation(write: Write, form: OrganisationForm, here: dict[str, Organisation]) -> Organisation:
    row = here.pop(form.name, None) or write.add(filled(Organisation, form))
    row.short_name = row.short_name or form.short_name
    return row


def _board(write: Write, form: BoardForm, place: str) -> Board:
    """A new board, or the empty one of that name without its set-up."""
    boards = write.rows(Board, order=col(Board.position))
    same = next((row for row in boards if row.name == form.name), None)
    if same is None:
        return write.add(filled(Board, form, position=len(boards)))
    if any(write.rows(table, col(table.board_id) == same.id) for table in CONTENT):
        raise refuse(f"{place}.name", f'the file already has a board "{form.name}" that is not empty')
    for table in SET_UP:
        write.delete(*write.rows(table, col(table.board_id) == same.id))
    for name in type(form).model_fields.keys() & Board.model_fields.keys():
        setattr(same, name, getattr(form, name))
    return same


def _fill(write: Write, board: Board, form: BoardForm, file: FileNames, place: str) -> BoardNames:
    here = board.id
    _set_up(write, here, form)
    add_house(write, here, form, f"{place}.house_style")
    refuse_repeats(f"{place}.groups", (group.name for group in form.groups), "groups called")
    for n, group in enumerate(form.groups):
        _add_group(write, here, group, n, file, f"{place}.groups[{n}]")
    write.flush()
    links = Links()
    first = BoardNames(write, here, file)
    for n, meeting in enumerate(form.meetings):
        add_meeting(write, board, meeting, first, links, f"{place}.meetings[{n}]")
    for n, action in enumerate(form.actions):
        add_action(write, here, action, links, f"{place}.actions[{n}]", position=n)
    for n, decision in enumerate(form.decisions):
        add_decision(write, here, decision, links, f"{place}.decisions[{n}]")
    for n, entry in enumerate(form.forward_plan):
        _add_plan(write, here, entry, n, links, f"{place}.forward_plan[{n}]")
    write.flush()
    links.settle(BoardNames(write, here, file))
    write.flush()
    return BoardNames(write, here, file)


def _set_up(write: Write, board_id: str, form: BoardForm) -> None:
    parts: tuple[tuple[type[SQLModel], tuple[BaseModel, ...]], ...] = (
        (AttendanceCode, form.attendance_codes),
        (OwnerAlias, form.owner_aliases),
        (QuorumRule, form.quorum),
        (GlossaryTerm, form.glossary),
        (Phrase, form.phrases or ()),
    )
    for table, members in parts:
        for position, member in enumerate(members):
            write.add(filled(table, member, board_id=board_id, position=position))
    if form.phrases is None:
        add_shipped_phrases(write, board_id)
    for word in form.words:
        write.add(BoardWord(board_id=board_id, word=word))
    for name, value in form.settings.items():
        write.add(Setting(board_id=board_id, name=name, value=value))


def _add_group(write: Write, board_id: str, form: GroupForm, position: int, file: FileNames, place: str) -> None:
    group = write.add(filled(RegisterGroup, form, board_id=board_id, position=position))
    for n, member in enumerate(form.members):
        _add_member(write, group, member, n, file, f"{place}.members[{n}]")


def _add_member(
    write: Write, group: RegisterGroup, form: MemberForm, position: int, file: FileNames, place: str
) -> None:
    person = found_id(file.people, form.person, f"{place}.person", "the name of a person of this file")
    if form.starts and form.ends and form.ends < form.starts:
        raise refuse(f"{place}.ends", f'"{form.ends}" is before the first day, {form.starts}')
    seat = filled(Membership, form, board_id=group.board_id, group_id=group.id, person_id=person, position=position)
    write.add(seat)
    for initials in form.initials:
        write.add(filled(MembershipInitials, initials, membership_id=seat.id))
    for n, name in enumerate(form.representing):
        key = required_id(file.organisations, name, f"{place}.representing[{n}]", "an organisation of this file")
        write.add(MembershipOrganisation(membership_id=seat.id, organisation_id=key, position=n))
    for n, name in enumerate(form.links):
        write.add(MembershipLink(membership_id=seat.id, name=name, position=n))
    for n, name in enumerate(form.deputies):
        key = required_id(file.people, name, f"{place}.deputies[{n}]", "the name of a person of this file")
        write.add(MembershipDeputy(membership_id=seat.id, person_id=key, position=n))


def _add_plan(write: Write, board_id: str, form: PlanForm, position: int, links: Links, place: str) -> None:
    row = write.add(filled(ForwardPlanEntry, form, board_id=board_id, position=position))
    links.minute(row, "minute_id", form.minute, f"{place}.minute")
    links.item(row, "item_id", form.taken_up, f"{place}.taken_up")
