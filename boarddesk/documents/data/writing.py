"""The one text that a form has: stated fields only, in the order of the form, short parts on one line."""

import json
from typing import Any

from boarddesk.documents.data.file import FileForm

WIDTH = 110


def written(file: FileForm) -> str:
    """The file as JSON text; the same form always gives the same text."""
    plain = file.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return laid_out({"format": file.format} | plain) + "\n"


def laid_out(value: Any, indent: str = "", before: int = 0) -> str:
    """A JSON value on one line where it fits after what stands before it, else one member a line."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value or len(indent) + before + len(flat) <= WIDTH:
        return flat
    inner = indent + "  "
    if isinstance(value, list):
        lines = [inner + laid_out(member, inner) for member in value]
        return "[\n" + ",\n".join(lines) + f"\n{indent}]"
    lines = []
    for name, member in value.items():
        head = f"{json.dumps(name, ensure_ascii=False)}: "
        lines.append(inner + head + laid_out(member, inner, len(head)))
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
