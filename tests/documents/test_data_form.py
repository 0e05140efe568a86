"""The data form: where a mistake is, what is written, and that its schema is the one in the docs."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from boarddesk.documents.data.file import FileForm
from boarddesk.documents.data.reading import read
from boarddesk.documents.data.schema import schema, schema_text
from boarddesk.documents.data.writing import written
from boarddesk.model.errors import KnownError

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "resources" / "sample" / "example.json"

MISTAKES = (
    ("[1", "\"x.json\" is not JSON: line 1, column 3: Expecting ',' delimiter."),
    ('{"format": 1, "format": 1}', '"x.json" is not JSON: "format" stands twice in one object.'),
    ("[]", "the file: [] is not an object in braces"),
    ('{"format": 2}', "format: 2 is not 1"),
    ('{"format": 1, "boads": []}', 'the file: there is no "boads" here (perhaps "boards")'),
    ('{"format": 1, "boards": [{}]}', 'boards[0]: "name" is missing'),
    ('{"format": 1, "boards": [{"name": ""}]}', "boards[0].name: must not be empty"),
    ('{"format": 1, "people": [{"name": 3}]}', "people[0].name: 3 is not a text in quotes"),
    (
        '{"format": 1, "boards": [{"name": "A", "meetings": [{"date": "2026-13-01"}]}]}',
        'boards[0].meetings[0].date: "2026-13-01" is not a date such as 2026-03-19',
    ),
    (
        '{"format": 1, "boards": [{"name": "A", "meetings": [{"date": "2026-01-22", "status": "held"}]}]}',
        (
            'boards[0].meetings[0].status: "held" is not one of planned, agenda_issued, in_session, draft, circulated, '
            "approved, cancelled, inquorate, adjourned"
        ),
    ),
    (
        '{"format": 1, "boards": [{"name": "A", "actions": [{"due": "soon"}]}]}',
        'boards[0].actions[0].due: "soon" is neither a date such as 2026-03-19 nor "next meeting"',
    ),
    (
        '{"format": 1, "boards": [{"name": "A", "actions": [{"owners": ["JH", {"txt": "JH", "kind": "free"}]}]}]}',
        'boards[0].actions[0].owners[1]: "text" is missing',
    ),
    (
        (
            '{"format": 1, "boards": [{"name": "A", "meetings": [{"date": "2026-01-22", "papers": [{"name": "p", '
            '"content": "?"}]}]}]}'
        ),
        'boards[0].meetings[0].papers[0].content: "?" is not base64',
    ),
)


@pytest.mark.parametrize(("content", "sentence"), MISTAKES)
def test_a_mistake_is_told_with_its_place(content: str, sentence: str) -> None:
    with pytest.raises(KnownError) as told:
        read(content.encode(), "x.json")
    assert str(told.value) == sentence


def test_what_is_no_text_is_told() -> None:
    with pytest.raises(KnownError, match=r"not UTF-8 text: byte 1"):
        read(b"{\xff}", "x.json")


def test_data_nested_without_end_is_told() -> None:
    with pytest.raises(KnownError, match="nested too deeply"):
        read(b"[" * 100_000, "x.json")


def test_what_goes_without_saying_is_not_written() -> None:
    form = FileForm.model_validate_json('{"format": 1, "settings": {}, "people": [{"name": "Ann", "note": ""}]}')
    assert written(form) == '{"format": 1, "people": [{"name": "Ann"}]}\n'


def test_the_schema_in_the_docs_is_that_of_the_classes() -> None:
    """Made anew with `python -m tests.documents.test_data_form`."""
    assert (ROOT / "docs" / "data-format.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_example_board_agrees_with_the_schema() -> None:
    Draft202012Validator(schema()).validate(json.loads(EXAMPLE.read_text(encoding="utf-8")))


def test_the_example_board_is_written_as_it_is_read() -> None:
    content = EXAMPLE.read_bytes()
    assert written(read(content, EXAMPLE.name)) == content.decode()


if __name__ == "__main__":
    (ROOT / "docs" / "data-format.schema.json").write_text(schema_text(), encoding="utf-8")
