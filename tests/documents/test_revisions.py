"""The tracked-changes edition: accepting all gives the approved minutes, rejecting all the draft, whatever differs."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from boarddesk.documents.word.minutes import minutes_document, revised_document, write_revised
from boarddesk.model.enums import MarkKind, MeetingStatus, MinuteKind, MinutesLayout
from boarddesk.model.packs import ActionByPack, MinutesPack, ParagraphPack, TermPack
from boarddesk.model.text import Mark
from tests.documents.amendments import CHANGES, approve, the_draft
from tests.documents.packs import NOW, a_register, item, minutes, said
from tests.documents.resolving import W, heads, read

LAYOUTS = tuple(MinutesLayout)


def revised(draft: MinutesPack, approved: MinutesPack, layout: MinutesLayout = LAYOUTS[0]) -> Document:
    """The tracked-changes edition."""
    return revised_document(approved, draft, now=NOW, author="Lorna Reed", layout=layout)


def compare(draft: MinutesPack, approved: MinutesPack, layout: MinutesLayout) -> Document:
    """Make the edition and let both ways out lead to the right minutes."""
    document = revised(draft, approved, layout)
    for pack, accept in ((approved, True), (draft, False)):
        plain = minutes_document(pack, now=NOW, layout=layout)
        assert read(document, accept=accept) == read(plain, accept=True)
        assert heads(document, accept=accept) == heads(plain, accept=True)
    ids = [node.get(f"{W}id") for node in document.element.body.iter(f"{W}ins", f"{W}del", f"{W}pPrChange")]
    assert len(set(ids)) == len(ids)
    return document


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("what", CHANGES)
def test_accepting_all_gives_the_approved_minutes_and_rejecting_all_the_draft(what: str, layout: MinutesLayout) -> None:
    draft = the_draft()
    compare(draft, approve(CHANGES[what](draft)), layout)


@pytest.mark.parametrize("what", CHANGES)
def test_and_the_other_way_round(what: str) -> None:
    draft = the_draft()
    compare(CHANGES[what](draft), approve(draft), LAYOUTS[0])


@settings(max_examples=25, deadline=None)
@given(st.text("ab .\n&<é", max_size=30), st.text("ab .\n&<é", min_size=1, max_size=30), st.integers(0, 29))
def test_any_two_wordings_come_out_whole(old: str, new: str, end: int) -> None:
    draft = minutes(item("1", "One", replace(said(old or "x"), id="p")), status=MeetingStatus.CIRCULATED)
    marks = (Mark(0, min(end, len(new)), MarkKind.BOLD),)
    compare(draft, approve(draft, (item("1", "One", replace(said(new), id="p", marks=marks)),)), LAYOUTS[0])


words = st.sampled_from(
    ("", "Noted.", "The plan was read.", "The plan was read and agreed.", "JH to write.", "a\tb\nc")
)
owners = st.sampled_from((("JH",), ("AS", "BG"), ("ALL",), ()))
cells = st.lists(
    st.builds(ActionByPack, owners, st.one_of(st.none(), st.just(dt.date(2026, 4, 30))), st.booleans()), max_size=2
).map(tuple)


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[ParagraphPack, ...]:
    """Some paragraphs of any kind, lists counted as the record counts them."""
    found: list[ParagraphPack] = []
    numeral = 0
    for kind in draw(st.lists(st.sampled_from(MinuteKind), max_size=6)):
        level = draw(st.integers(0, 1)) if kind in (MinuteKind.DECISION, MinuteKind.BULLET) else 0
        counted = kind is MinuteKind.DECISION and level > 0
        numeral = (numeral or draw(st.sampled_from((0, 0, 2)))) + 1 if counted else 0
        number = draw(st.sampled_from(("", "", "3.1", "3.2")))
        found.append(
            said(
                draw(words), kind, level=level, number=number, numeral=numeral or None, action_by=draw(cells),
                confidential=draw(st.booleans()), amended_ref="3.3" if kind is MinuteKind.AMENDMENT else "",
            )
        )  # fmt: skip
    return tuple(found)


titles = st.sampled_from(("", "Budget", "The Budget", "Plans & more"))
items = st.recursive(
    st.builds(lambda label, title, ps: item(label, title, *ps), st.sampled_from("123E"), titles, paragraphs()),
    lambda below: st.builds(
        lambda each, under: replace(each, children=tuple(under)), below, st.lists(below, max_size=2)
    ),
    max_leaves=4,
)
registers = st.lists(
    st.builds(
        lambda g, rows, columns: replace(g, rows=tuple(rows), has_initials=columns, has_representing=columns),
        st.sampled_from(a_register()),
        st.lists(st.sampled_from([row for g in a_register() for row in g.rows]), min_size=1, max_size=4),
        st.booleans(),
    ),
    max_size=3,
).map(tuple)
packs = st.builds(
    lambda its, register, terms: minutes(
        *its, register=register, glossary=tuple(terms), status=MeetingStatus.CIRCULATED, chair="Judith Hale"
    ),
    st.lists(items, max_size=4),
    registers,
    st.lists(
        st.sampled_from((TermPack("CAF", "Common"), TermPack("LA", "Local"), TermPack("TG", "Group"))), max_size=3
    ),
)


@settings(max_examples=60, deadline=None)
@given(packs, packs, st.sampled_from(LAYOUTS))
def test_any_two_minutes_come_out_whole(draft: MinutesPack, other: MinutesPack, layout: MinutesLayout) -> None:
    compare(draft, approve(other), layout)


def test_only_the_words_that_changed_are_marked_with_author_and_date() -> None:
    old, new = "The audit covered fourteen cases.", "The audit covered twenty-four cases."
    draft = minutes(item("1", "One", replace(said(old), id="p")), status=MeetingStatus.CIRCULATED)
    document = revised(draft, approve(draft, (item("1", "One", replace(said(new), id="p")),)))
    cell = document.tables[-1].rows[-1].cells[1]._tc
    assert [node.text for node in cell.iter(f"{W}delText")] == ["fourteen"]
    (put_in,) = cell.iter(f"{W}ins")
    assert "".join(node.text or "" for node in put_in.iter(f"{W}t")) == "twenty-four"
    assert put_in.get(f"{W}author") == "Lorna Reed"
    assert put_in.get(f"{W}date") == NOW.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_paragraph_added_is_a_row_put_in_and_the_rows_around_it_are_left_alone() -> None:
    draft = the_draft()
    document = revised(draft, approve(CHANGES["a paragraph added"](draft)))
    changed = [row for row in document.element.body.iter(f"{W}tr") if row.find(f"{W}trPr/{W}ins") is not None]
    assert ["".join(node.text or "" for node in row.iter(f"{W}t")) for row in changed] == ["A new point was made."]
    assert not list(document.element.body.iter(f"{W}pPrChange"))


def test_a_note_put_below_a_name_leaves_the_name_alone() -> None:
    draft = the_draft()
    document = revised(draft, approve(CHANGES["another mark"](draft)))
    changed = [node.text for node in document.element.body.iter(f"{W}delText")]
    assert "Judith Hale" not in changed
    assert "MA" in changed


def test_a_decision_taken_out_keeps_its_numeral_until_she_accepts() -> None:
    draft = the_draft()
    document = revised(draft, approve(CHANGES["a decision taken out of the middle of a list"](draft)))
    lists = {node.get(f"{W}val") for node in document.element.body.iter(f"{W}numId")} - {"1"}
    before = {node.get(f"{W}val") for node in minutes_document(draft, now=NOW).element.body.iter(f"{W}numId")} - {"1"}
    assert len(lists) == len(before)


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "revised.docx"
    draft = the_draft()
    write_revised(replace(draft, status=MeetingStatus.APPROVED), draft, path, now=NOW, author="Lorna Reed")
    assert docx.Document(str(path)).paragraphs


def test_properties_stand_in_the_order_of_the_standard() -> None:
    draft = the_draft()
    document = revised(draft, approve(CHANGES["a list cut in two"](draft)))
    for properties in document.element.body.iter(f"{W}pPr"):
        names = [etree.QName(child).localname for child in properties]
        ends = [name for name in names if name in ("rPr", "pPrChange")]
        assert names[len(names) - len(ends) :] == ends
