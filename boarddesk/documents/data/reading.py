"""Reading the data form: the whole of it, or one sentence with the place of the first mistake."""

import json
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from boarddesk.documents.data.file import FileForm
from boarddesk.model.errors import KnownError

TAGS = ("text", "form")
KINDS = {
    "string_type": "a text in quotes",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list in square brackets",
    "dict_type": "an object in braces",
    "model_type": "an object in braces",
    "model_attributes_type": "an object in braces",
    "date_type": "a date such as 2026-03-19",
    "date_parsing": "a date such as 2026-03-19",
    "date_from_datetime_parsing": "a date such as 2026-03-19",
    "date_from_datetime_inexact": "a date such as 2026-03-19",
    "time_type": "a time such as 13:00",
    "time_parsing": "a time such as 13:00",
    "timezone_naive": "a moment with its zone such as 2026-03-19T13:00:00Z",
    "datetime_type": "a moment such as 2026-03-19T13:00:00Z",
    "datetime_parsing": "a moment such as 2026-03-19T13:00:00Z",
    "datetime_from_date_parsing": "a moment such as 2026-03-19T13:00:00Z",
}


def read_file(path: Path) -> tuple[FileForm, bytes]:
    """The form that a file holds, and its bytes; KnownError with a sentence when it is none."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise KnownError(f'There is no file "{path.name}".') from None
    except OSError as error:
        raise KnownError(f'"{path.name}" cannot be read: {error.strerror or error}.') from error
    return read(content, path.name), content


def read(content: bytes, name: str) -> FileForm:
    """The form that some bytes hold; KnownError says where the first mistake is."""
    text = _decoded(content, name)
    try:
        json.loads(text, object_pairs_hook=_without_repeats)
    except json.JSONDecodeError as error:
        raise KnownError(f'"{name}" is not JSON: line {error.lineno}, column {error.colno}: {error.msg}.') from None
    except RecursionError:
        raise KnownError(f'"{name}" is not a board\'s data: it is nested too deeply.') from None
    except ValueError as error:
        raise KnownError(f'"{name}" is not JSON: {error}.') from None
    try:
        return FileForm.model_validate_json(text)
    except ValidationError as error:
        raise KnownError(sentence(error.errors(include_url=False)[0])) from None


def sentence(error: ErrorDetails) -> str:
    """A mistake with its place: `boards[0].meetings[2].status: "held" is not one of planned, …`."""
    *above, last = error["loc"] or ("",)
    if error["type"] == "missing":
        return f'{place(above) or "the file"}: "{last}" is missing'
    if error["type"] == "extra_forbidden":
        return f'{place(above) or "the file"}: there is no "{last}" here{_meant(str(last), above)}'
    return f"{place(error['loc']) or 'the file'}: {_complaint(error)}"


def place(loc: Any) -> str:
    """A place in the file: names with dots, positions in brackets from 0."""
    path = ""
    for part in loc:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part not in TAGS or not path.endswith("]"):
            path += f".{part}" if path else str(part)
    return path


def shown(value: Any) -> str:
    """A value as it stands in the file, cut short."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _complaint(error: ErrorDetails) -> str:
    given = shown(error["input"])
    kind, context = error["type"], error.get("ctx", {})
    if kind in ("enum", "literal_error"):
        choices = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        return f"{given} is not one of {choices}" if "," in choices else f"{given} is not {choices}"
    if kind == "value_error":
        return f"{given} is {context['error']}"
    if kind == "string_too_short":
        return "must not be empty"
    if kind in KINDS:
        return f"{given} is not {KINDS[kind]}"
    return f"{given}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def _meant(name: str, above: list[Any]) -> str:
    form: Any = FileForm
    for part in above:
        if isinstance(part, str) and part not in TAGS:
            form = _form_below(form, part)
    close = get_close_matches(name, field_names(form), n=1) if form else []
    return f' (perhaps "{close[0]}")' if close else ""


def field_names(form: Any) -> list[str]:
    """The names that the fields of a form have in JSON."""
    return [field.alias or name for name, field in form.model_fields.items()]


def _form_below(form: Any, name: str) -> Any:
    for attribute, field in form.model_fields.items() if form else ():
        if (field.alias or attribute) == name:
            return next(_forms_in(field.annotation), None)
    return None


def _forms_in(annotation: Any) -> Any:
    if hasattr(annotation, "model_fields"):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _forms_in(part)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError(f'"{name}" is not UTF-8 text: byte {error.start} cannot be read.') from None


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f'"{name}" stands twice in one object')
    return dict(pairs)
