"""Making the next meeting: what the last one left, what the plan promised, and what is still open come along."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from sqlmodel import col

from boarddesk.desk.action_lines import action_lines, ref_order
from boarddesk.desk.agenda import add_item, siblings
from boarddesk.desk.agenda_templates import agenda_templates, template_called
from boarddesk.desk.carried_amendments import (
    amendment_offers,
    amendments_of,
    bring_amendments,
    previous_minutes_item,
)
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import renumber
from boarddesk.desk.meeting_days import TO_COME
from boarddesk.desk.meetings import create_meeting, previous_meeting, template_item_id
from boarddesk.model.agenda_template import AgendaTemplate, TemplateItem
from boarddesk.model.enums import ItemRole
from boarddesk.model.lines.carry_forward import CarriedIn, CarryKind, CarryOffer
from boarddesk.model.tables import Action, AgendaItem, ForwardPlanEntry, Meeting, Minute
from boarddesk.rules.agenda_template import FIRST, with_placeholders
from boarddesk.rules.carry_forward import due_by, next_year, place_for_business, recurs, title_of, titled_anew
from boarddesk.rules.dates import day_month_year, long_date
from boarddesk.rules.text import fold

GOES_ALONG: Final = (
    *("title", "purpose", "presenter", "report_author", "verbal", "minutes_allotted"),
    *("confidential", "confidential_reason", "numbered", "child_labels", "lettered"),
)
"""What an item that was put off keeps."""


def carry_offers(read: Read, board_id: str, day: dt.date, template: str | None = None) -> tuple[CarryOffer, ...]:
    """Everything a meeting on a day can bring, in the order in which an agenda has it.

    `template` is the name of one, empty for none, and the board's usual one without it.
    """
    return (
        *item_offers(read, board_id, day, template_called(read, board_id, template)),
        *plan_offers(read, board_id, day),
        *amendment_offers(read, board_id, day),
        *action_offers(read, board_id, day),
    )


def item_offers(read: Read, board_id: str, day: dt.date, template: AgendaTemplate | None) -> Iterator[CarryOffer]:
    """The items of a template, the standing ones of the meeting before, then those it put off.

    Beside a template, standing items that it does not have are offered and not taken.
    """
    items = template.items if template is not None else ()
    before = meeting_before(read, board_id, day)
    previous = before.date if before is not None else None
    for place, item in enumerate(items):
        title = titled_anew(item.title, item.role, previous)
        yield CarryOffer(template_item_id(template or FIRST, place), CarryKind.TEMPLATE, title)
    if before is None:
        return
    for row in siblings(read, before.id, None):
        if recurs(row.role, standing=row.standing) and not any(is_same_item(row, item) for item in items):
            title = titled_anew(row.title, row.role, previous)
            yield CarryOffer(row.id, CarryKind.STANDING, title, taken=template is None)
    deferred = {row.title: row for row in put_off(read, before.id)}
    yield from (CarryOffer(row.id, CarryKind.DEFERRED, row.title) for row in deferred.values())
    for meeting in cancelled_since(read, before, day):
        told = f"{day_month_year(meeting.date)} was cancelled"
        rows = siblings(read, meeting.id, None)
        business = [row for row in rows if not row.standing and row.role is ItemRole.ORDINARY]
        new = [row for row in business if row.title not in deferred]
        yield from (CarryOffer(row.id, CarryKind.DEFERRED, row.title, told=told) for row in new)
        deferred |= {row.title: row for row in new}


def cancelled_since(read: Read, before: Meeting, day: dt.date) -> list[Meeting]:
    """The meetings between one and a day that did not take place; what was on their agendas is still to be done."""
    where = (Meeting.board_id == before.board_id, col(Meeting.date) > before.date, col(Meeting.date) < day)
    return [row for row in read.rows(Meeting, *where, order=col(Meeting.date)) if not row.status.held]


def is_same_item(row: AgendaItem, item: TemplateItem) -> bool:
    """Whether an agenda's item is the one that a template has: by a role of which there is one, or by its title."""
    if item.role is not ItemRole.ORDINARY and item.role is not ItemRole.HEADING:
        return row.role is item.role
    return fold(with_placeholders(row.title, row.role)) == fold(item.title)


def plan_offers(read: Read, board_id: str, day: dt.date) -> Iterator[CarryOffer]:
    """What the forward plan has for a meeting on a day; without a day it is offered and not taken."""
    for entry in due_by(read.rows(ForwardPlanEntry, ForwardPlanEntry.board_id == board_id), day):
        told = f"due {day_month_year(entry.due)}" if entry.due else "no month"
        yield CarryOffer(entry.id, CarryKind.PLANNED, entry.text, "", told, entry.due is not None)


def action_offers(read: Read, board_id: str, day: dt.date) -> Iterator[CarryOffer]:
    """The actions still open from meetings before a day, with the refs they were given and the last that was heard."""
    for line in sorted(action_lines(read, board_id), key=ref_order):
        if line.status.is_open and (line.meeting_date or line.created_on) < day:
            latest = line.latest_update
            told = f"{day_month_year(latest.on)}: {latest.text}" if latest else ""
            yield CarryOffer(line.id, CarryKind.ACTION, line.text, line.ref, told)


def meeting_before(read: Read, board_id: str, day: dt.date) -> Meeting | None:
    """The last meeting of a board before a day that was not cancelled."""
    where = (Meeting.board_id == board_id, col(Meeting.date) < day)
    rows = read.rows(Meeting, *where, order=col(Meeting.date).desc())
    return next((row for row in rows if row.status.held), None)


def put_off(read: Read, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting that were deferred; a standing one returns anyway."""
    where = (AgendaItem.meeting_id == meeting_id, col(AgendaItem.deferred).is_(True))
    return [row for row in read.rows(AgendaItem, *where, order=col(AgendaItem.position)) if not row.standing]


@command("New meeting")
def new_meeting(
    write: Write,
    board_id: str,
    date: dt.date,
    title: str = "",
    starts: dt.time | None = None,
    ends: dt.time | None = None,
    venue: str = "",
    taken: Collection[str] = (),
    template: str | None = None,
) -> str:
    """Make a meeting that brings along what was ticked; gives its id.

    Raises RuleError as `create_meeting` does.
    """
    offers = [offer for offer in carry_offers(write, board_id, date, template) if offer.id in taken]
    standing = {offer.id for offer in offers if offer.kind in (CarryKind.STANDING, CarryKind.TEMPLATE)}
    meeting_id = create_meeting(write, board_id, date, title, starts, ends, venue, standing, template)
    bring(write, meeting_id, offers)
    write.label = f"New meeting on {long_date(date)}"
    return meeting_id


def bring(write: Write, meeting_id: str, offers: Sequence[CarryOffer]) -> None:
    """Put items that were deferred, entries of the plan and open actions into a meeting."""
    for offer in offers:
        if offer.kind is CarryKind.DEFERRED:
            bring_item(write, meeting_id, write.get(AgendaItem, offer.id))
        elif offer.kind is CarryKind.PLANNED:
            take_up(write, meeting_id, write.get(ForwardPlanEntry, offer.id))
    amendments = [offer.id for offer in offers if offer.kind is CarryKind.AMENDMENT]
    if amendments:
        item = previous_minutes_item(write, meeting_id)
        bring_amendments(write, item or add_previous_minutes(write, meeting_id), amendments)
    bring_actions(write, meeting_id, [offer.id for offer in offers if offer.kind is CarryKind.ACTION])


def add_previous_minutes(write: Write, meeting_id: str) -> AgendaItem:
    """The item for the last minutes, on an agenda that has none."""
    title = "Minutes of the last meeting"
    return write.get(AgendaItem, add_business(write, meeting_id, title, ItemRole.PREVIOUS_MINUTES))


def late_offers(read: Read, meeting_id: str) -> tuple[CarryOffer, ...]:
    """What a meeting that is there already can still bring: everything on offer that it does not have."""
    meeting = read.get(Meeting, meeting_id)
    items = read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id)
    titles = {row.title for row in items}
    where = (Minute.meeting_id == meeting_id, col(Minute.deleted).is_(False))
    carried = {row.carried_action_id for row in read.rows(Minute, *where)}
    noted = {(row.amended_ref, row.text) for row in amendments_of(read, meeting_id)}
    return tuple(
        offer
        for offer in carry_offers(read, meeting.board_id, meeting.date)
        if (offer.ref, offer.text) not in noted
        and offer.kind not in (CarryKind.STANDING, CarryKind.TEMPLATE)
        and offer.id not in carried
        and offer.text not in titles
    )


@command("Bring along")
def bring_along(write: Write, meeting_id: str, taken: Collection[str]) -> None:
    """Bring into a planned meeting what was ticked of what the last one has left since."""
    meeting = write.get(Meeting, meeting_id)
    bring(write, meeting_id, [offer for offer in late_offers(write, meeting_id) if offer.id in taken])
    write.label = f"Bring along into {long_date(meeting.date)}"


def bring_item(write: Write, meeting_id: str, source: AgendaItem) -> str:
    """Put an item that was deferred on the agenda again; gives the new item's id."""
    item = write.get(AgendaItem, add_business(write, meeting_id, source.title))
    for name in GOES_ALONG:
        setattr(item, name, getattr(source, name))
    if not write.get(Meeting, source.meeting_id).status.held:
        for entry in write.rows(ForwardPlanEntry, ForwardPlanEntry.item_id == source.id):
            entry.item_id = item.id
    return item.id


@command("Defer item")
def defer_item(write: Write, item_id: str, deferred: bool) -> None:
    """Put an item off, or no longer; a later meeting that is planned already has it at once.

    A standing item returns anyway and is only marked.
    """
    item = write.get(AgendaItem, item_id)
    item.deferred = deferred
    following = following_meeting(write, write.get(Meeting, item.meeting_id))
    if following is not None and not item.standing:
        there = write.rows(AgendaItem, AgendaItem.meeting_id == following.id, AgendaItem.title == item.title)
        if deferred and not there:
            bring_item(write, following.id, item)
    write.label = f"Defer “{item.title}”" if deferred else f"Do not defer “{item.title}”"


def following_meeting(read: Read, meeting: Meeting) -> Meeting | None:
    """The next meeting of the board that is planned and not yet in session."""
    where = (Meeting.board_id == meeting.board_id, col(Meeting.date) > meeting.date)
    rows = read.rows(Meeting, *where, order=col(Meeting.date))
    return next((row for row in rows if row.status in TO_COME), None)


def take_up(write: Write, meeting_id: str, entry: ForwardPlanEntry) -> str:
    """Put an entry of the forward plan on an agenda; one of every year stands in the plan again a year later."""
    entry.item_id = add_business(write, meeting_id, title_of(entry.text))
    if entry.yearly and entry.due is not None and not follows_already(write, entry, next_year(entry.due)):
        write.add(
            ForwardPlanEntry(
                board_id=entry.board_id,
                text=entry.text,
                due=next_year(entry.due),
                yearly=True,
                position=entry.position + 1,
            )
        )
    return entry.item_id


def follows_already(read: Read, entry: ForwardPlanEntry, day: dt.date) -> bool:
    """Whether the plan has the entry of the next year: it was taken up before and taken off again."""
    where = (ForwardPlanEntry.board_id == entry.board_id, ForwardPlanEntry.due == day)
    return any(other.yearly and other.text == entry.text for other in read.rows(ForwardPlanEntry, *where))


def add_business(write: Write, meeting_id: str, title: str, role: ItemRole = ItemRole.ORDINARY) -> str:
    """Add an item before what closes the agenda; gives its id."""
    item_id = add_item(write, meeting_id, title, role=role)
    write.flush()
    rows = siblings(write, meeting_id, None)
    order = [row for row in rows if row.id != item_id]
    order.insert(place_for_business(row.role for row in order), write.get(AgendaItem, item_id))
    renumber(order)
    write.flush()
    return item_id


def bring_actions(write: Write, meeting_id: str, action_ids: list[str]) -> None:
    """Lay a blank paragraph under Matters arising for each action, in which is typed what has become of it."""
    if not action_ids:
        return
    where = (AgendaItem.meeting_id == meeting_id, AgendaItem.role == ItemRole.MATTERS_ARISING)
    found = write.rows(AgendaItem, *where, order=col(AgendaItem.position))
    item_id = found[0].id if found else add_business(write, meeting_id, "Matters arising", ItemRole.MATTERS_ARISING)
    first = len(write.rows(Minute, Minute.item_id == item_id))
    for position, action_id in enumerate(action_ids, start=first):
        write.add(
            Minute(
                meeting_id=meeting_id,
                item_id=item_id,
                position=position,
                numbered=True,
                carried_action_id=action_id,
                confidential=write.get(Action, action_id).confidential,
            )
        )


def carried_in(read: Read, meeting_id: str) -> CarriedIn:
    """What a meeting has from before: standing items, what was put off and planned, and the actions carried."""
    meeting = read.get(Meeting, meeting_id)
    before = previous_meeting(read, meeting)
    rows = read.rows(AgendaItem, AgendaItem.meeting_id == meeting_id)
    if before is None:
        return CarriedIn(None)
    where = (Minute.meeting_id == meeting_id, col(Minute.deleted).is_(False))
    carried = {row.carried_action_id for row in read.rows(Minute, *where) if row.carried_action_id}
    deferred = {row.title for row in put_off(read, before.id)}
    return CarriedIn(
        before.date,
        sum(recurs(row.role, standing=row.standing) and row.parent_id is None for row in rows),
        sum(row.title in deferred and not row.standing for row in rows),
        len(read.rows_in(ForwardPlanEntry, ForwardPlanEntry.item_id, [row.id for row in rows])),
        len(carried),
        len(amendments_of(read, meeting_id)) if meeting.status in TO_COME else 0,
        bool(agenda_templates(read, meeting.board_id)),
    )
