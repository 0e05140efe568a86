"""What the columns of a list of members hold."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boarddesk.model.errors import RuleError
from boarddesk.model.lines.member_list import ListField as F
from boarddesk.model.lines.member_list import ListLayout, Sheet
from boarddesk.rules.member_columns import guess_layout, people_of


def sheet(*rows: tuple[str, ...]) -> Sheet:
    """A list with these rows."""
    return Sheet("members.csv", rows)


@pytest.mark.parametrize(
    ("rows", "head", "fields"),
    [
        (
            (("Name", "Party", "Ward"), ("Councillor Ann Bell", "Independent", "Hilltop")),
            0,
            (F.NAME, F.CATEGORY, F.REPRESENTING),
        ),
        (
            (
                ("Northmoor members, June 2026", "", ""),
                ("", "", ""),
                ("Member name", "Job title", "E-mail address"),
                ("Ann Bell", "Nurse", "ann@example.org"),
            ),
            2,
            (F.NAME, F.TITLE, F.EMAIL),
        ),
        (
            (("Title", "First name", "Surname", "Organisation/Agency"), ("Mrs", "Ann", "Bell", "Youth Panel")),
            0,
            (F.HONORIFIC, F.GIVEN, F.SURNAME, F.REPRESENTING),
        ),
        (
            (
                ("Ann Bell", "AB", "Northmoor Council", "ann@example.org", "3"),
                ("Tom Ashby", "TA", "Northmoor Police", "tom@example.org", "4"),
            ),
            None,
            (F.NAME, F.INITIALS, F.REPRESENTING, F.EMAIL, F.NOTHING),
        ),
        (
            (("No", "Role", "Representative", "To"), ("1", "Chair", "Ann Bell", "31 March 2027")),
            0,
            (F.NOTHING, F.OFFICE, F.NAME, F.ENDS),
        ),
        (
            (
                ("Governor", "Category of governor", "Appointing body", "Term of office (from)", "Term of office (to)"),
                ("Ann Bell", "Parent", "Elected by parents", "1 September 2024", "31/08/2028"),
            ),
            0,
            (F.NAME, F.CATEGORY, F.REPRESENTING, F.STARTS, F.ENDS),
        ),
        ((("Surname, first name", "Agency"), ("Bell, Ann", "Council")), 0, (F.NAME, F.REPRESENTING)),
        (
            (("Name & job title", "Agency", "Contact"), ("Ann Bell, Head of Housing", "Council", "ann@example.org")),
            0,
            (F.NAME, F.REPRESENTING, F.EMAIL),
        ),
        ((("Name", "From"), ("Ann Bell", "Hilltop"), ("Tom Ashby", "Lowtown")), 0, (F.NAME, F.NOTHING)),
    ],
)
def test_heads_and_cells_tell_what_a_column_holds(
    rows: tuple[tuple[str, ...], ...], head: int | None, fields: tuple[F, ...]
) -> None:
    assert guess_layout(sheet(*rows)) == ListLayout(head, fields)


def test_a_row_is_read_into_its_parts() -> None:
    rows = (
        ("Name", "Inits", "Job title", "Agency", "Email", "From", "Until", "Deputy"),
        ("Bell, Ann", "A.B.", "Nurse", "Council / Youth Panel", "Ann <ann@example.org>", "2026-04-01", "31.3.27", "Jo"),
    )
    person = people_of(sheet(*rows), guess_layout(sheet(*rows)))[0]
    assert (person.row, person.name, person.initials, person.title) == (2, "Ann Bell", "AB", "Nurse")
    assert (person.representing, person.emails) == (("Council", "Youth Panel"), ("ann@example.org",))
    assert (person.starts, person.ends, person.deputies) == (dt.date(2026, 4, 1), dt.date(2027, 3, 31), ("Jo",))


def test_a_job_behind_the_name_is_the_title_and_no_given_name() -> None:
    rows = (("Name & job title", "Agency"), ("Ann Bell, Head of Housing", "Council"), ("Ashby, Tom", "Police"))
    people = people_of(sheet(*rows), guess_layout(sheet(*rows)))
    assert [(each.name, each.title) for each in people] == [("Ann Bell", "Head of Housing"), ("Tom Ashby", "")]


def test_a_name_in_parts_is_put_together() -> None:
    rows = (("Salutation", "Surname", "Forename"), ("Dr", "Bell", "Ann"))
    assert people_of(sheet(*rows), guess_layout(sheet(*rows)))[0].name == "Dr Ann Bell"


def test_a_row_with_a_groups_name_heads_those_below_and_vacancies_are_nobody() -> None:
    rows = (("Name", "Ward"), ("Ann Bell", "Hill"), ("staff", ""), ("Tom Ashby", "Low"), ("Vacant", "Dale"), ("", ""))
    people = people_of(sheet(*rows), guess_layout(sheet(*rows)), ("Board Members", "Staff"))
    assert [(each.name, each.group) for each in people] == [("Ann Bell", ""), ("Tom Ashby", "Staff")]


def test_without_a_column_of_names_she_is_asked() -> None:
    rows = (("1", "2"), ("3", "4"))
    with pytest.raises(RuleError, match="which column holds the names"):
        people_of(sheet(*rows), guess_layout(sheet(*rows)))


CELLS = st.text("aBc @.1,/é", max_size=8) | st.sampled_from(["Name", "Title", "Mrs", "Ann Bell", "a@b.org", "1.4.26"])


@given(st.integers(1, 4).flatmap(lambda wide: st.lists(st.tuples(*[CELLS] * wide), min_size=1, max_size=6)))
def test_every_list_has_a_layout_and_nothing_that_can_be_once_is_there_twice(rows: list[tuple[str, ...]]) -> None:
    layout = guess_layout(sheet(*rows))
    assert len(layout.fields) == len(rows[0])
    for field in (F.NAME, F.SURNAME, F.INITIALS, F.TITLE, F.STARTS):
        assert layout.fields.count(field) <= 1
    if F.NAME in layout.fields:
        assert all(each.name and layout.first_row < each.row <= len(rows) for each in people_of(sheet(*rows), layout))
