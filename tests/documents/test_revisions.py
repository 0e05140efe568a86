"""The tracked-changes edition: accepting all gives the approved text, rejecting all the draft's."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from boarddesk.documents.word.minutes import minutes_document, write_revised
from boarddesk.documents.word.revisions import Revisions
from boarddesk.model.enums import MarkKind, MeetingStatus
from boarddesk.model.packs import ItemPack, MinutesPack
from boarddesk.model.text import Mark
from tests.documents.packs import NOW, a_whole_meeting, item, minutes, said

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def with_ids(items: tuple[ItemPack, ...], start: str = "p") -> tuple[ItemPack, ...]:
    """The items with an id for each paragraph, which those of the record have."""
    return tuple(
        replace(
            each,
            paragraphs=tuple(replace(p, id=f"{start}.{n}.{k}") for k, p in enumerate(each.paragraphs)),
            children=with_ids(each.children, f"{start}.{n}"),
        )
        for n, each in enumerate(items)
    )


def amended(items: tuple[ItemPack, ...]) -> tuple[ItemPack, ...]:
    """The items with other words in every paragraph that has four words or more."""
    return tuple(
        replace(
            each,
            paragraphs=tuple(
                replace(p, text=p.text.replace(" the ", " the whole ").replace("said", "told us"), marks=())
                for p in each.paragraphs
            ),
            children=amended(each.children),
        )
        for each in items
    )


def the_draft() -> MinutesPack:
    """Draft minutes with everything in them."""
    whole = a_whole_meeting(status=MeetingStatus.CIRCULATED)
    return replace(whole, items=with_ids(whole.items))


def revised(draft: MinutesPack, approved: MinutesPack) -> Document:
    """The tracked-changes edition."""
    return minutes_document(approved, now=NOW, revisions=Revisions(draft, "Lorna Reed", NOW))


def resolved(document: Document, *, accept: bool) -> list[str]:
    """The text of the body after every change was accepted or rejected, paragraph by paragraph, empty ones left out."""
    lost = "del" if accept else "ins"
    body: etree._Element = document.element.body
    lines = []
    for paragraph in body.iter(f"{W}p"):
        text = ""
        for node in paragraph.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab"):
            above = {parent.tag for parent in node.iterancestors()}
            if f"{W}{lost}" in above or f"{W}tabs" in above:
                continue
            text += node.text or {"tab": "\t", "br": "\n"}.get(etree.QName(node).localname, "")
        lines.append(text)
    return [line for line in lines if line]


def test_accepting_all_gives_the_approved_text_and_rejecting_all_the_draft() -> None:
    draft = the_draft()
    approved = replace(draft, status=MeetingStatus.APPROVED, items=amended(draft.items))
    document = revised(draft, approved)
    assert resolved(document, accept=True) == resolved(minutes_document(approved, now=NOW), accept=True)
    assert resolved(document, accept=False) == resolved(minutes_document(draft, now=NOW), accept=True)
    assert resolved(document, accept=True) != resolved(document, accept=False)


@settings(max_examples=25, deadline=None)
@given(st.text("ab .\n&<é", max_size=30), st.text("ab .\n&<é", min_size=1, max_size=30), st.integers(0, 29))
def test_any_two_wordings_come_out_whole(old: str, new: str, at: int) -> None:
    draft = minutes(item("1", "One", replace(said(old or "x"), id="p")), status=MeetingStatus.CIRCULATED)
    marks = (Mark(0, min(at, len(new)), MarkKind.BOLD),)
    items = (item("1", "One", replace(said(new), id="p", marks=marks)),)
    approved = replace(draft, status=MeetingStatus.APPROVED, items=items)
    document = revised(draft, approved)
    assert resolved(document, accept=True) == resolved(minutes_document(approved, now=NOW), accept=True)
    assert resolved(document, accept=False) == resolved(minutes_document(draft, now=NOW), accept=True)


def test_only_the_words_that_changed_are_marked_with_author_and_date() -> None:
    old, new = "The audit covered fourteen cases.", "The audit covered twenty-four cases."
    draft = minutes(item("1", "One", replace(said(old), id="p")), status=MeetingStatus.CIRCULATED)
    items = (item("1", "One", replace(said(new), id="p")),)
    document = revised(draft, replace(draft, status=MeetingStatus.APPROVED, items=items))
    cell = document.tables[-1].rows[-1].cells[1]._tc
    assert [node.text for node in cell.iter(f"{W}delText")] == ["fourteen"]
    (put_in,) = cell.iter(f"{W}ins")
    assert "".join(node.text or "" for node in put_in.iter(f"{W}t")) == "twenty-four"
    assert put_in.get(f"{W}author") == "Lorna Reed"
    assert put_in.get(f"{W}date") == NOW.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    ids = [node.get(f"{W}id") for node in document.element.body.iter(f"{W}ins", f"{W}del")]
    assert len(set(ids)) == len(ids)


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "revised.docx"
    draft = the_draft()
    write_revised(replace(draft, status=MeetingStatus.APPROVED), draft, path, now=NOW, author="Lorna Reed")
    assert docx.Document(str(path)).paragraphs
