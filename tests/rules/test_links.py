import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.errors import RuleError
from boarddesk.rules.links import address_at_end, is_allowed, shown, target_of


@pytest.mark.parametrize(
    ("text", "said", "target"),
    [
        ("see https://example.org/a?b=c#d", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("see www.example.org.", "www.example.org", "https://www.example.org"),
        ("(http://example.org/a_(b))", "http://example.org/a_(b)", "http://example.org/a_(b)"),
        ("mail ann.o’neil@example.gov.uk,", "ann.o’neil@example.gov.uk", "mailto:ann.o’neil@example.gov.uk"),
        ("🙂 “www.example.org”", "www.example.org", "https://www.example.org"),
    ],
)
def test_the_address_at_the_end_of_a_text_is_found(text: str, said: str, target: str) -> None:
    found = address_at_end(text)
    assert found is not None
    assert (text[found.start : found.end], found.target) == (said, target)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "JH, PB @21 Jan",
        "meet @ Riverside",
        "a@b",
        "3.4.5",
        "e.g.",
        "https://",
        "www.",
        "ftp://example.org",
    ],
)
def test_prose_is_no_address(text: str) -> None:
    assert address_at_end(text) is None


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("example.org/minutes", "https://example.org/minutes"),
        (" https://example.org ", "https://example.org"),
        ("ann@example.org", "mailto:ann@example.org"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
    ],
)
def test_what_is_typed_into_the_field_becomes_a_target(typed: str, target: str) -> None:
    assert target_of(typed) == target


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "The address is missing."),
        ("two words", "An address has no spaces."),
        ("javascript:alert(1)", "“javascript:alert(1)” is neither a web address nor a mail address."),
        ("file:///etc/passwd", "“file:///etc/passwd” is neither a web address nor a mail address."),
        ("https://", "“https://” is neither a web address nor a mail address."),
    ],
)
def test_other_targets_are_refused_with_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(RuleError) as refusal:
        target_of(typed)
    assert str(refusal.value) == sentence


def test_a_mail_address_is_shown_without_its_scheme() -> None:
    assert shown("mailto:ann@example.org") == "ann@example.org"
    assert shown("https://example.org") == "https://example.org"


@given(st.text())
def test_any_text_has_an_allowed_address_or_none(text: str) -> None:
    found = address_at_end(text)
    assert found is None or (is_allowed(found.target) and 0 <= found.start < found.end <= len(text))
