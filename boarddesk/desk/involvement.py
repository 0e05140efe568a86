"""Who links a board to which other groups: what members were said to link to, and other boards of this file."""

import datetime as dt

from sqlmodel import col

from boarddesk.desk.desk import Read
from boarddesk.desk.document_style import document_style
from boarddesk.desk.read_members import initials_on, organisations_of, seats_of
from boarddesk.model.involvement import InvolvementPack, LinkedGroup, LinkedMember
from boarddesk.model.tables import Board, Membership, MembershipLink, Person
from boarddesk.rules.register import member_on, printed_representing
from boarddesk.rules.text import fold


def involvement_pack(read: Read, board_id: str, day: dt.date | None = None) -> InvolvementPack:
    """The map of a day, or of today; somebody with two seats stands in it once.

    A group written in two ways that differ by case or accents alone is one.
    """
    on = day or read.today
    board = read.get(Board, board_id)
    seats = [seat for seat in seats_of(read, board_id, on) if seat.person_id is not None]
    members = members_of(read, seats, on)
    names: dict[str, str] = {}
    linked: dict[str, set[str]] = {}
    for person_id, name in links_of(read, board_id, seats, on):
        key = fold(name)
        names.setdefault(key, name)
        linked.setdefault(key, set()).add(person_id)
    groups = tuple(LinkedGroup(names[key], frozenset(linked[key])) for key in sorted(names))
    style = document_style(read, board.id)
    return InvolvementPack(board.name, board.short_name, board.language, board.name, on, members, groups, style)


def members_of(read: Read, seats: list[Membership], on: dt.date) -> tuple[LinkedMember, ...]:
    """Everybody who has one of these seats, in their order."""
    ids = [seat.id for seat in seats]
    initials, organisations = initials_on(read, ids, on), organisations_of(read, ids)
    people = {p.id: p.name for p in read.rows_in(Person, Person.id, {seat.person_id or "" for seat in seats})}
    found: dict[str, LinkedMember] = {}
    for seat in seats:
        names = [each.name for each in organisations.get(seat.id, ())]
        said = printed_representing(names, seat.printed_representing)
        key = seat.person_id or ""
        found.setdefault(key, LinkedMember(key, people[key], initials.get(seat.id, ""), said))
    return tuple(found.values())


def links_of(read: Read, board_id: str, seats: list[Membership], on: dt.date) -> list[tuple[str, str]]:
    """Person and group for every link: those said of the seats, and the other boards of this file they sit on."""
    by_seat = {seat.id: seat.person_id or "" for seat in seats}
    rows = read.rows_in(MembershipLink, MembershipLink.membership_id, by_seat, order=col(MembershipLink.position))
    places = {key: place for place, key in enumerate(by_seat)}
    found = [(by_seat[row.membership_id], row.name) for row in sorted(rows, key=lambda row: places[row.membership_id])]
    boards = {board.id: board.name for board in read.rows(Board) if board.id != board_id}
    for seat in read.rows_in(Membership, Membership.person_id, set(by_seat.values())):
        if seat.board_id in boards and member_on(seat.starts, seat.ends, on):
            found.append((seat.person_id or "", boards[seat.board_id]))
    return found
