"""Templates of agendas as they are kept, and titles with placeholders for what each meeting fills in."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, Final

from boarddesk.model.agenda_template import AgendaTemplate, TemplateItem
from boarddesk.model.enums import ChildLabels, ItemRole, Purpose
from boarddesk.model.errors import RuleError
from boarddesk.rules.carry_forward import NEXT_MEETING, PREVIOUS_DATE, with_dates_as
from boarddesk.rules.text import MAX_NAME, MAX_TITLE, fold, one_line, required

FIRST: Final = AgendaTemplate(
    "",
    (
        TemplateItem("Attendance", role=ItemRole.ATTENDANCE),
        TemplateItem("Minutes of the last meeting", role=ItemRole.PREVIOUS_MINUTES),
        TemplateItem("Matters arising", role=ItemRole.MATTERS_ARISING, numbered=True),
        TemplateItem("Any other business", role=ItemRole.ANY_OTHER_BUSINESS),
        TemplateItem("Next meeting", role=ItemRole.NEXT_MEETING),
    ),
)
"""What the first agenda of a board begins with that has no template."""
_ENUMS: Final[dict[str, type[Enum]]] = {"role": ItemRole, "child_labels": ChildLabels, "purpose": Purpose}
DEEPEST: Final = 12
"""Levels that are read of a template; no agenda has more."""


def with_placeholders(title: str, role: ItemRole) -> str:
    """A title of one meeting as a template keeps it: the dates of that meeting become placeholders."""
    placeholder = {ItemRole.PREVIOUS_MINUTES: PREVIOUS_DATE, ItemRole.NEXT_MEETING: NEXT_MEETING}.get(role)
    return with_dates_as(placeholder, title) if placeholder is not None else title


def templates_plain(templates: Iterable[AgendaTemplate]) -> list[dict[str, Any]]:
    """Templates as values of a setting; what is as by default is left out."""
    return [
        {
            "name": each.name,
            **({"venue": each.venue} if each.venue else {}),
            **({"starts": f"{each.starts:%H:%M}"} if each.starts else {}),
            **({"ends": f"{each.ends:%H:%M}"} if each.ends else {}),
            "items": [_item_plain(item) for item in each.items],
        }
        for each in templates
    ]


def templates_from(kept: Any) -> tuple[AgendaTemplate, ...]:
    """Templates from what was stored; what cannot be understood of them is left out."""
    listed = [each for each in kept if isinstance(each, dict)] if isinstance(kept, list) else []
    return tuple(
        AgendaTemplate(
            name,
            _items_from(each.get("items"), DEEPEST),
            each["venue"] if isinstance(each.get("venue"), str) else "",
            _time(each.get("starts")),
            _time(each.get("ends")),
        )
        for each in listed
        if isinstance(name := each.get("name"), str) and name
    )


def check_templates(templates: Sequence[AgendaTemplate]) -> tuple[AgendaTemplate, ...]:
    """The templates with clean names; RuleError for one without a name, a name twice, or times that cannot be."""
    names = [required(each.name, MAX_NAME, "The name of a template") for each in templates]
    seen: set[str] = set()
    for name, each in zip(names, templates, strict=True):
        if fold(name) in seen:
            raise RuleError(f"There are two templates called “{name}”; give one of them another name.")
        seen.add(fold(name))
        if each.starts and each.ends and each.ends <= each.starts:
            raise RuleError(f"A meeting by “{name}” would end before it begins.")
    return tuple(
        AgendaTemplate(name, each.items, one_line(each.venue), each.starts, each.ends)
        for name, each in zip(names, templates, strict=True)
    )


def _item_plain(item: TemplateItem) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for field in fields(item):
        value = getattr(item, field.name)
        if field.name == "children":
            if value:
                plain["children"] = [_item_plain(child) for child in value]
        elif field.name == "title" or value != field.default:
            plain[field.name] = value.value if isinstance(value, Enum) else value
    return plain


def _items_from(kept: Any, levels: int) -> tuple[TemplateItem, ...]:
    if not isinstance(kept, list) or levels == 0:
        return ()
    return tuple(_item_from(each, levels) for each in kept if isinstance(each, dict) and _title(each))


def _item_from(kept: dict[str, Any], levels: int) -> TemplateItem:
    values: dict[str, Any] = {"title": _title(kept), "children": _items_from(kept.get("children"), levels - 1)}
    for field in fields(TemplateItem):
        value = kept.get(field.name)
        if field.name in values or value is None:
            continue
        if field.name in _ENUMS:
            values[field.name] = next((each for each in _ENUMS[field.name] if each.value == value), field.default)
        elif field.name == "minutes_allotted":
            values[field.name] = value if type(value) is int and value >= 0 else None
        elif type(value) is type(field.default):
            values[field.name] = value
    return TemplateItem(**values)


def _title(kept: dict[str, Any]) -> str:
    title = kept.get("title")
    return one_line(title)[:MAX_TITLE] if isinstance(title, str) else ""


def _time(text: Any) -> dt.time | None:
    try:
        return dt.time.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
