"""The register of a meeting as the grid shows it."""

import datetime as dt
from dataclasses import dataclass

from boarddesk.model.enums import CountsAs, Marking
from boarddesk.model.lines.boards import CodeLine


@dataclass(frozen=True, slots=True)
class RegisterRowLine:
    """One person of the register."""

    key: str
    """The id of the row once the register is taken; of the membership before."""
    row_id: str | None
    membership_id: str | None
    person_id: str | None
    section_id: str
    name: str
    initials: str
    office: str
    title: str
    """As it is printed, office and links included."""
    plain_title: str
    printed_title: str
    representing: str
    """As it is printed."""
    printed_representing: str
    category: str
    code: str | None
    counts_as: CountsAs | None
    represents_key: str | None
    represents_name: str
    represented_by_key: str | None
    represented_by: str
    """Who attends or attended for this person."""
    arrived_at: dt.time | None
    arrived_item_id: str | None
    arrived_label: str
    left_at: dt.time | None
    left_item_id: str | None
    left_label: str
    remote: bool
    standing_apologies: bool
    note: str
    interests: tuple[str, ...] = ()
    """The labels of the items in which the person declared an interest; "" for one in no item by name."""

    @property
    def is_guest(self) -> bool:
        """Whether the person is there without a membership."""
        return self.membership_id is None


@dataclass(frozen=True, slots=True)
class RegisterSectionLine:
    """One group of the register."""

    id: str
    name: str
    note: str
    marking: Marking
    has_initials: bool
    has_title: bool
    has_representing: bool
    counts_for_quorum: bool
    takes_guests: bool
    codes: tuple[CodeLine, ...]
    """The codes its people are marked with: the board's, or P and A in a tick group."""
    rows: tuple[RegisterRowLine, ...]


@dataclass(frozen=True, slots=True)
class ItemPresenceLine:
    """Who was in the room for one item; the counts are of people who count for the quorum."""

    id: str
    label: str
    title: str
    present: int
    represented: int
    quorate: bool | None
    """None without a quorum rule, and where it hangs on people of whom nobody can know."""
    quorum_sentence: str
    out: tuple[str, ...]
    """Who took part in the meeting and was not there for this item, each with the reason."""
    unsure: tuple[str, ...]
    """Of whom nobody can know, because the time of the item is not known."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """The whole register with its counts; the counts are of people in groups that count for the quorum."""

    meeting_id: str
    taken: bool
    """Whether it stands by itself (RULES 14)."""
    frozen: bool
    """Whether the minutes are approved, so that it stays as it is."""
    codes: tuple[CodeLine, ...]
    sections: tuple[RegisterSectionLine, ...]
    present: int
    represented: int
    apologies: int
    absent: int
    unmarked: int
    members: int
    quorate: bool | None
    """None when the board has no quorum rule."""
    quorum_sentence: str
    quorum_needed: int | None
    quorate_by_marks: bool | None
    """As `quorate`, whoever has left the room since."""
    gone: int
    """How many of those present are not in the room at this moment of the meeting."""
    remote: int
    """How many of those present take part remotely."""
    per_item: tuple[ItemPresenceLine, ...]
    """Who was there item by item; empty where everybody who took part was there throughout."""

    @property
    def inquorate_items(self) -> tuple[ItemPresenceLine, ...]:
        """The items for which the quorum was lost although the marks have it."""
        return tuple(line for line in self.per_item if line.quorate is False) if self.quorate_by_marks else ()

    def row(self, key: str) -> RegisterRowLine | None:
        """The row with this key."""
        return next((row for section in self.sections for row in section.rows if row.key == key), None)


@dataclass(frozen=True, slots=True)
class RegisterDifferenceLine:
    """An open register that says something else of members than their records do since."""

    meeting_id: str
    date: dt.date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeclarationLine:
    """An interest that somebody declared."""

    id: str
    row_id: str
    name: str
    item_id: str | None
    """None where it was declared in no item by name."""
    item_label: str
    item_title: str
    text: str
    left_meeting: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who could attend for a member, the likeliest first."""

    person_id: str | None
    row_key: str | None
    """Their row on tonight's register, if they have one."""
    name: str
    detail: str
    is_deputy: bool
