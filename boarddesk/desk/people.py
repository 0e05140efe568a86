"""The people and organisations a file knows: found by name, made when new, forgotten when nothing names them."""

from collections.abc import Sequence

from sqlmodel import col

from boarddesk.desk.desk import Read, Write
from boarddesk.desk.editing import required
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import (
    ActionOwner,
    EmailAddress,
    ExpectedAttendance,
    Membership,
    MembershipDeputy,
    Organisation,
    Person,
    RegisterRow,
)
from boarddesk.rules.initials import sort_name
from boarddesk.rules.text import MAX_NAME, fold


def organisation_names(read: Read) -> tuple[str, ...]:
    """Every organisation the file knows, for completion."""
    return tuple(row.name for row in read.rows(Organisation, order=col(Organisation.name)))


def person_names(read: Read) -> tuple[str, ...]:
    """Everybody the file knows, for completion."""
    return tuple(row.name for row in read.rows(Person, order=col(Person.sort_name)))


def person_details(read: Read, person_id: str) -> tuple[str, str]:
    """A person's name and the title of their newest membership."""
    person = read.get(Person, person_id)
    seats = read.rows(Membership, Membership.person_id == person_id, order=col(Membership.starts).desc())
    return person.name, seats[0].title if seats else ""


def person_of_name(read: Read, name: str) -> Person | None:
    """The person of this name, whom people would take to be the same."""
    wanted = fold(name)
    return next((row for row in read.rows(Person) if fold(row.name) == wanted), None) if wanted else None


def find_person(write: Write, name: str) -> Person:
    """The person of this name, made if the file does not know one."""
    text = required(name, "The name", MAX_NAME)
    return person_of_name(write, text) or write.add(Person(name=text, sort_name=sort_name(text)))


def find_organisation(write: Write, name: str) -> Organisation:
    """The organisation of this name, made if the file does not know it."""
    text = required(name, "The organisation's name", MAX_NAME)
    known = next((row for row in write.rows(Organisation) if fold(row.name) == fold(text)), None)
    return known or write.add(Organisation(name=text))


def emails_of(read: Read, people: dict[str, Person]) -> dict[str, tuple[str, ...]]:
    """The addresses of people, the preferred one first."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read.rows_in(EmailAddress, EmailAddress.person_id, people, order=col(EmailAddress.position)):
        found[row.person_id] = (*found.get(row.person_id, ()), row.address)
    return found


def replace_addresses(write: Write, person_id: str, addresses: Sequence[str]) -> None:
    """Give a person these addresses; RuleError for one that is none."""
    rows = write.rows(EmailAddress, EmailAddress.person_id == person_id, order=col(EmailAddress.position))
    if [row.address for row in rows] == list(addresses):
        return
    write.delete(*rows)
    for n, address in enumerate(addresses):
        if "@" not in address.strip("@") or " " in address:
            raise RuleError(f"“{address}” is not an e-mail address.")
        write.add(EmailAddress(person_id=person_id, address=address, position=n))


def forget_person(write: Write, person: Person | None) -> None:
    """Delete somebody whom nothing names any more, so that a slip of the pen is not offered for ever."""
    if person is None:
        return
    naming = (
        (Membership, Membership.person_id),
        (MembershipDeputy, MembershipDeputy.person_id),
        (RegisterRow, RegisterRow.person_id),
        (ActionOwner, ActionOwner.person_id),
        (ExpectedAttendance, ExpectedAttendance.representative_person_id),
    )
    if not any(write.rows(cls, col(column) == person.id) for cls, column in naming):
        write.delete(*write.rows(EmailAddress, EmailAddress.person_id == person.id))
        write.flush()
        write.delete(person)
