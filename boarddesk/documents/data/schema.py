"""The JSON Schema of the data form, made from the classes that read it."""

import json
from typing import Any

from boarddesk.documents.data.file import FileForm


def schema() -> dict[str, Any]:
    """The schema as JSON values."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **FileForm.model_json_schema(by_alias=True, mode="validation"),
        "title": "A BoardDesk file as data",
    }


def schema_text() -> str:
    """The schema as it is kept in docs/data-format.schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
