"""What minutes print beside a name and under an item."""

from datetime import time

import pytest

from boarddesk.documents.register_text import declaration_line, person_note
from boarddesk.documents.wording import wording
from boarddesk.model.enums import CountsAs
from boarddesk.model.packs import DeclarationPack, RegisterRowPack

WORDS = wording("en-GB")


def person(**known: object) -> RegisterRowPack:
    return RegisterRowPack("Alan Stroud", "AS", "", "", "MA", CountsAs.PRESENT, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ({}, ""),
        ({"note": "by telephone"}, "(by telephone)"),
        ({"remote": True, "arrived_label": "3"}, "(attended remotely; from item 3)"),
        ({"arrived_at": time(13, 20), "left_at": time(15, 15)}, "(from 1.20pm; until 3.15pm)"),
        ({"left_at": time(15, 15), "left_label": "7", "note": "unwell"}, "(to item 7; unwell)"),
    ],
)
def test_late_early_and_remote_stand_in_brackets(known: dict[str, object], printed: str) -> None:
    assert person_note(person(**known), WORDS) == printed


@pytest.mark.parametrize(
    ("declaration", "printed"),
    [
        (DeclarationPack("AS"), "AS declared an interest."),
        (DeclarationPack("AS", "a trustee"), "AS declared an interest: a trustee."),
        (DeclarationPack("AS", "a trustee."), "AS declared an interest: a trustee."),
        (
            DeclarationPack("AS", "a trustee", left_meeting=True),
            "AS declared an interest: a trustee. AS left the meeting for this item.",
        ),
    ],
)
def test_an_interest_is_a_sentence(declaration: DeclarationPack, printed: str) -> None:
    assert declaration_line(declaration, WORDS) == printed
