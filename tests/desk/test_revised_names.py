"""What the minutes with tracked changes are called."""

from dataclasses import replace

from boarddesk.desk.file_naming import file_name
from boarddesk.desk.revised import revised_pack
from tests.desk.test_later_decisions import approved


def test_changes_to_a_draft_with_anything_confidential_say_so_in_their_name() -> None:
    two, _ = approved()
    pack = two.desk.ask(revised_pack, two.last)
    first, *others = pack.draft.items
    secret = replace(pack, draft=replace(pack.draft, items=(replace(first, confidential=True), *others)))
    assert [file_name(each, ".docx") for each in (pack, secret)] == [
        "NSCB minutes 2026-11-19 changes.docx",
        "NSCB minutes 2026-11-19 changes CONFIDENTIAL.docx",
    ]
