"""The templates of a board's agendas: kept with its settings, laid out in a meeting, made of an agenda."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Final

from boarddesk.desk.agenda import ONLY_ONCE, siblings
from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.kept_values import keep_value, kept_value
from boarddesk.model.agenda_template import AgendaTemplate, TemplateItem
from boarddesk.model.enums import ItemRole
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import AgendaItem, Meeting
from boarddesk.rules.agenda_template import check_templates, templates_from, templates_plain, with_placeholders
from boarddesk.rules.carry_forward import recurs
from boarddesk.rules.text import fold

NAME: Final = "agenda_templates"
ORDINARY: Final = "Ordinary meeting"
"""What a board's first template is called until she says otherwise."""
COPIED: Final = tuple(field.name for field in fields(TemplateItem) if field.name not in ("label", "children"))
"""What an item of a template and one of an agenda both have."""


def agenda_templates(read: Read, board_id: str) -> tuple[AgendaTemplate, ...]:
    """The templates of a board, the usual one first."""
    kept = kept_value(read, board_id, NAME)
    return templates_from(kept) if kept else ()


def template_called(read: Read, board_id: str, name: str | None) -> AgendaTemplate | None:
    """The template of that name, or the usual one for None; nothing where there is none, or for an empty name.

    Raises RuleError for a name that no template has.
    """
    templates = agenda_templates(read, board_id)
    if name is None:
        return templates[0] if templates else None
    found = next((each for each in templates if fold(each.name) == fold(name)), None)
    if name and found is None:
        raise RuleError(f"There is no template called “{name}”.")
    return found


@command("Change agenda templates")
def save_templates(write: Write, board_id: str, templates: Sequence[AgendaTemplate]) -> None:
    """Make these the templates of a board; RuleError for a name that is missing or there twice."""
    keep_value(write, board_id, NAME, templates_plain(check_templates(templates)))


def template_of(read: Read, meeting_id: str, name: str, *, whole: bool = False) -> AgendaTemplate:
    """An agenda as a template: its standing items, or all where none is standing or the whole is wanted.

    The dates of the meeting become placeholders; what is put off, and the papers, belong to that evening.
    """
    meeting = read.get(Meeting, meeting_id)
    rows = siblings(read, meeting_id, None)
    every = whole or not any(recurs(row.role, standing=row.standing) for row in rows)
    items = tuple(_items_of(read, rows, every=every))
    return AgendaTemplate(name, items, meeting.venue, meeting.starts, meeting.ends)


def _items_of(read: Read, rows: Iterable[AgendaItem], *, every: bool) -> Iterator[TemplateItem]:
    for row in rows:
        if every or recurs(row.role, standing=row.standing):
            below = siblings(read, row.meeting_id, row.id)
            item = TemplateItem(**{name: getattr(row, name) for name in COPIED})
            yield replace(
                item,
                title=with_placeholders(row.title, row.role),
                label=(row.label or "") if row.label_fixed else "",
                children=tuple(_items_of(read, below, every=every)),
            )


def lay_out_items(
    write: Write,
    meeting_id: str,
    items: Sequence[TemplateItem],
    chosen: Collection[int] | None = None,
    *,
    standing: bool = True,
) -> None:
    """Put the items of a template on an agenda that has none yet, all or those at the chosen places."""
    taken: set[ItemRole] = set()
    wanted = [item for place, item in enumerate(items) if chosen is None or place in chosen]
    for position, item in enumerate(wanted):
        row = AgendaItem(meeting_id=meeting_id, title=item.title, position=position, standing=standing)
        _lay_out(write, row, item, taken)


def _lay_out(write: Write, row: AgendaItem, item: TemplateItem, taken: set[ItemRole]) -> None:
    for name in COPIED:
        setattr(row, name, getattr(item, name))
    if row.role in ONLY_ONCE and row.role in taken:
        row.role = ItemRole.ORDINARY
    taken.add(row.role)
    row.label, row.label_fixed = item.label or None, bool(item.label)
    write.add(row)
    write.flush()
    for place, child in enumerate(item.children):
        below = AgendaItem(meeting_id=row.meeting_id, parent_id=row.id, title=child.title, position=place)
        below.standing = row.standing
        _lay_out(write, below, child, taken)
