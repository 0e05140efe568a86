"""The look of documents as plain data, read leniently: what is not understood is as by default."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from enum import Enum
from typing import Any, Final

from boarddesk.model.document_style import DocumentKind, DocumentStyle, FileName, GroupColumns, Part

_PLAIN: Final = DocumentStyle()


def style_from(kept: object) -> DocumentStyle:
    """A look from what was stored, by this edition of BoardDesk, an earlier or a later one."""
    if not isinstance(kept, Mapping):
        return _PLAIN
    found: dict[str, Any] = {}
    for each in fields(DocumentStyle):
        if each.name in kept:
            found[each.name] = _read(getattr(_PLAIN, each.name), kept[each.name], _LISTS.get(each.name))
    return replace(_PLAIN, **_from_before(kept), **found)


def plain_style(style: DocumentStyle) -> dict[str, Any]:
    """A look as it is stored."""
    return {name: _plain(value) for name, value in asdict(style).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return {name: _plain(each) for name, each in value.items()} if isinstance(value, dict) else value


def _read(default: Any, value: object, reader: Callable[[list[Any]], Any] | None) -> Any:
    if reader is not None:
        return reader(value) if isinstance(value, list) else default
    if isinstance(default, Enum):
        return next((member for member in type(default) if member.value == value), default)
    return value if type(value) is type(default) else default


def _parts(value: list[Any]) -> tuple[Part, ...]:
    known = [part for each in value for part in Part if part.value == each]
    return with_minutes(dict.fromkeys(known))


def with_minutes(parts: Mapping[Part, object] | tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, with the minutes themselves, which no look leaves out."""
    found = tuple(parts)
    return found if Part.MINUTES in found else (*found, Part.MINUTES)


def _names(value: list[Any]) -> tuple[FileName, ...]:
    kinds = {kind.value: kind for kind in DocumentKind}
    return tuple(
        FileName(kinds[each["kind"]], each["pattern"])
        for each in value
        if isinstance(each, dict) and each.get("kind") in kinds and isinstance(each.get("pattern"), str)
    )


def _columns(value: list[Any]) -> tuple[GroupColumns, ...]:
    groups = (each for each in value if isinstance(each, dict) and isinstance(each.get("group"), str))
    names = ("initials", "title", "representing")
    return tuple(GroupColumns(each["group"], *(each.get(name) is not False for name in names)) for each in groups)


_LISTS: Final[dict[str, Callable[[list[Any]], Any]]] = {
    "parts": _parts,
    "file_names": _names,
    "group_columns": _columns,
}


def _from_before(kept: Mapping[str, Any]) -> dict[str, Any]:
    """What was said in other words when every part had a switch of its own and only the minutes had a pattern."""
    found: dict[str, Any] = {}
    if "parts" not in kept:
        found["parts"] = _switched(kept)
        found["summary_in_both"] = kept.get("action_table") == "always"
    if isinstance(name := kept.get("file_name"), str) and "file_names" not in kept:
        found["file_names"] = (FileName(DocumentKind.MINUTES, name),)
    return {name: value for name, value in found.items() if name not in kept}


def _switched(kept: Mapping[str, Any]) -> tuple[Part, ...]:
    gone = {
        Part.GLOSSARY: kept.get("glossary") in ("none", "last"),
        Part.KEY: kept.get("shows_key") is False,
        Part.SIGNATURE: kept.get("has_signature") is False,
        Part.ACTIONS: kept.get("action_table") == "never",
    }
    parts = tuple(part for part in Part if not gone.get(part))
    return (*parts, Part.GLOSSARY) if kept.get("glossary") == "last" else parts
