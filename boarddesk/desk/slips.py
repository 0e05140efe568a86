"""Action slips: for each owner the open actions with their context, and whom the slip goes to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import col

from boarddesk.desk.action_lines import pressing
from boarddesk.desk.packs import tracker_pack
from boarddesk.desk.public_actions import closed_minutes
from boarddesk.desk.read_members import organisations_of, seats_of
from boarddesk.model.enums import MarkKind, OwnerKind
from boarddesk.model.lines.actions import ActionLine, OwnerLine
from boarddesk.model.packs import RecipientPack
from boarddesk.model.slips import SlipActionPack, SlipPack
from boarddesk.model.tables import (
    Action,
    ActionOwner,
    EmailAddress,
    Membership,
    Minute,
    Person,
)
from boarddesk.rules.actions import last_sentence, sentence_before
from boarddesk.store.write import Read

EVERYBODY = "all"
"""The alias that means all members, in small letters."""


def slip_packs(
    read: Read, board_id: str, *, public: bool = False, owner: str | None = None, action_ids: Sequence[str] = ()
) -> tuple[SlipPack, ...]:
    """One slip for each owner of open actions, by name; only this owner's or these actions' when they are given.

    `owner` is an owner's key as `slip_key` gives it. An action of two owners stands on both their slips.
    """
    tracker = tracker_pack(read, board_id, public=public)
    wanted = frozenset(action_ids)
    lines = [line for line in tracker.actions if line.status.is_open and (not wanted or line.id in wanted)]
    contexts = contexts_of(read, lines)
    meant = Meant.on(read, board_id, lines)
    found: dict[str, tuple[OwnerLine, list[ActionLine]]] = {}
    for line in sorted(lines, key=pressing):
        for one in {slip_key(each): each for each in line.owners}.values():
            found.setdefault(slip_key(one), (one, []))[1].append(line)
    slips = []
    for key, (who, theirs) in found.items():
        if owner is not None and key != owner:
            continue
        recipients, without = meant.recipients(key, who)
        slips.append(
            SlipPack(
                tracker.board_name,
                tracker.board_short_name,
                tracker.language,
                tracker.author,
                tracker.as_of,
                tracker.next_meeting,
                who,
                recipients,
                without,
                tuple(SlipActionPack(line, contexts.get(line.id, "")) for line in theirs),
                public,
            )
        )
    return tuple(sorted(slips, key=lambda slip: (slip.owner.name.casefold(), slip_key(slip.owner))))


def slip_key(owner: OwnerLine) -> str:
    """What tells one owner from another: the person, else the kind and the words."""
    return owner.person_id or f"{owner.kind}:{owner.text}"


def contexts_of(read: Read, lines: Iterable[ActionLine]) -> dict[str, str]:
    """The sentence before each action in its minutes: of its paragraph, else the last one of the paragraph above.

    Confidential words are never a context: an owner need not have been in the room when they were said.
    """
    listed = [line for line in lines if line.item_id is not None]
    actions = {row.id: row for row in read.rows_in(Action, Action.id, [line.id for line in listed])}
    items = {line.item_id for line in listed if line.item_id}
    rows = read.rows_in(Minute, Minute.item_id, items, order=col(Minute.position))
    kept = [row for row in rows if not row.deleted]
    silent = silent_minutes(read, kept)
    above: dict[str, Minute | None] = {}
    last: dict[str, Minute] = {}
    for row in kept:
        above[row.id] = last.get(row.item_id)
        last[row.item_id] = row
    texts = {row.id: row.text for row in kept if row.id not in silent}
    found = {}
    for line in listed:
        action, minute_id = actions[line.id], line.minute_id or ""
        said = sentence_before(texts.get(minute_id, ""), action.follow_start)
        before = above.get(minute_id)
        if not said and before is not None:
            said = last_sentence(texts.get(before.id, ""))
        found[line.id] = said
    return found


def silent_minutes(read: Read, rows: Sequence[Minute]) -> frozenset[str]:
    """The paragraphs of which the public reads nothing or not all."""
    marked = {row.id for row in rows if any(mark["kind"] == MarkKind.CONFIDENTIAL.value for mark in row.marks)}
    return closed_minutes(read, rows) | marked


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant by each owner, and where they get their letters."""

    seats: Sequence[Membership]
    organisations: Mapping[str, frozenset[str]]
    """The ids of the organisations that each membership represents."""
    of_owner: Mapping[str, tuple[str | None, str | None]]
    """The organisation and the group of owners that are one, by their key."""
    names: Mapping[str, str]
    addresses: Mapping[str, str]

    @classmethod
    def on(cls, read: Read, board_id: str, lines: Iterable[ActionLine]) -> "Meant":
        """Who is meant today."""
        seats = [seat for seat in seats_of(read, board_id, read.today) if seat.person_id is not None]
        joined = organisations_of(read, [seat.id for seat in seats])
        rows = read.rows_in(ActionOwner, ActionOwner.action_id, [line.id for line in lines])
        addresses: dict[str, str] = {}
        for row in read.rows(EmailAddress, order=col(EmailAddress.position)):
            addresses.setdefault(row.person_id, row.address)
        return cls(
            seats,
            {seat: frozenset(each.id for each in listed) for seat, listed in joined.items()},
            {f"{row.kind}:{row.text}": (row.organisation_id, row.group_id) for row in rows if row.person_id is None},
            {person.id: person.name for person in read.rows(Person)},
            addresses,
        )

    def recipients(self, key: str, owner: OwnerLine) -> tuple[tuple[RecipientPack, ...], tuple[str, ...]]:
        """Those with an address, and the names of those without."""
        people = [owner.person_id] if owner.person_id is not None else self._people(key, owner)
        found = tuple(RecipientPack(self.names[each], self.addresses[each]) for each in people if self._has(each))
        without = tuple(self.names.get(each, owner.name) for each in people if not self._has(each))
        return found, without if people else (owner.name,)

    def _has(self, person_id: str) -> bool:
        return bool(self.addresses.get(person_id, "").strip()) and person_id in self.names

    def _people(self, key: str, owner: OwnerLine) -> list[str]:
        organisation, group = self.of_owner.get(key, (None, None))
        everybody = owner.kind is OwnerKind.ALIAS and owner.text.casefold() == EVERYBODY
        found = [
            seat.person_id or ""
            for seat in self.seats
            if everybody
            or (organisation is not None and organisation in self.organisations.get(seat.id, ()))
            or (group is not None and seat.group_id == group)
        ]
        return list(dict.fromkeys(found))
