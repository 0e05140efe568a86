"""The register of decisions in Word: landscape, one row a decision, the head repeated on every page."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document

from boarddesk.documents.decisions_text import document_title, marks_of, note_line, when
from boarddesk.documents.files import write_atomically
from boarddesk.documents.word.body import with_body
from boarddesk.documents.word.dress import begin
from boarddesk.documents.word.fields import page_of_pages, set_head_and_foot
from boarddesk.documents.word.house.facts import Facts
from boarddesk.documents.word.landscape import LANDSCAPE_WIDTH
from boarddesk.documents.word.properties import set_properties
from boarddesk.documents.word.xml import cell, plain, row, table
from boarddesk.documents.wording import Wording, words_for
from boarddesk.model.decisions import DecisionLine, DecisionsPack
from boarddesk.rules.text import clean

LINES_A_PAGE, LETTERS_A_LINE = 30, 62
SHORT = 600
"""Up to this many letters a row stays on one page."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its wording, its width in twips, and the paragraphs of a cell as style and text."""

    name: str
    width: int
    says: Callable[[DecisionLine], tuple[tuple[str, str], ...]]


def write_decisions(pack: DecisionsPack, path: Path, *, now: dt.datetime) -> None:
    """Write the register to `path`, whole or not at all; KnownError says why it could not be written."""
    document = decisions_document(pack, now=now)
    write_atomically(path, lambda target: document.save(str(target)))


def decisions_document(pack: DecisionsPack, *, now: dt.datetime) -> Document:
    """The register as a document of the library, not yet written."""
    words = words_for(pack)
    document = begin(pack.style, landscape=True)
    title = document_title(pack, words)
    set_properties(
        document, title=title, subject=note_line(pack, words), author=pack.author, language=pack.language, now=now,
        draft=False,
    )  # fmt: skip
    lines = sum(2 + len(line.text) // LETTERS_A_LINE for line in pack.decisions)
    foot = page_of_pages(words, max(1, round(lines / LINES_A_PAGE + 0.4)))
    set_head_and_foot(document, title, marks_of(pack, words), pack.board_name, foot)
    facts = Facts(words("decisions.register"), pack.board_name, words.dates.long(pack.as_of))
    return with_body(document, "".join(_body(pack, words)), pack.house, facts)


def _body(pack: DecisionsPack, words: Wording) -> Iterator[str]:
    yield plain("Title", clean(pack.board_name))
    yield plain("Subtitle", words("decisions.register"))
    yield plain("MeetingLine", note_line(pack, words))
    if not pack.decisions:
        yield plain("Closing", words("decisions.none"))
        return
    columns = columns_of(pack, words)
    heads = (cell(each.width, plain("TableHead", words(f"decisions.{each.name}"))) for each in columns)
    rows = [row(heads, head=True)]
    for line in pack.decisions:
        rows.append(row((_cell(each, line) for each in columns), whole=len(line.text) <= SHORT))
    widths = [each.width for each in columns]
    yield table("Register", widths, rows, words("decisions.caption"), words("decisions.description"))


def columns_of(pack: DecisionsPack, words: Wording) -> list[Column]:
    """The columns that this register needs; the decision itself takes what is left of the page."""

    def said(line: DecisionLine) -> tuple[tuple[str, str], ...]:
        mark = words("status.confidential_mark") + " " if line.confidential else ""
        return ("TableText", mark + line.text), ("TableNote", line.item)

    columns = [
        Column(
            "called", 1750, lambda line: (("GlossaryTerm", line.called), ("TableNote", line.ref * bool(line.number)))
        ),
        Column("date", 1500, lambda line: (("TableText", when(line, words)),)),
        Column("text", 0, said),
    ]
    if any(line.vote for line in pack.decisions):
        columns.append(Column("vote", 2700, lambda line: (("TableText", line.vote),)))
    if any(line.actions for line in pack.decisions):
        columns.append(Column("actions", 1600, lambda line: (("TableText", ", ".join(line.actions)),)))
    if any(line.superseded_ref for line in pack.decisions):
        columns.append(Column("by", 1750, lambda line: (("TableText", line.superseded_ref),)))
    spare = LANDSCAPE_WIDTH - sum(each.width for each in columns)
    return [each if each.width else Column(each.name, spare, each.says) for each in columns]


def _cell(column: Column, line: DecisionLine) -> str:
    said = ((style, clean(text)) for style, text in column.says(line))
    return cell(column.width, "".join(plain(style, text) for style, text in said if text))
