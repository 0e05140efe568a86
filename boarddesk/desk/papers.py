"""Papers of agenda items: their bytes lie in the file once, by their hash."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from sqlmodel import col

from boarddesk.desk.desk import Read, Write, command
from boarddesk.desk.editing import required
from boarddesk.model.errors import RuleError
from boarddesk.model.tables import AgendaItem, Paper, PaperContent
from boarddesk.rules.text import MAX_NAME, one_line

LARGEST: Final = 50_000_000
"""Bytes of one paper; what is larger belongs in a shared folder."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as the details of its item show it."""

    id: str
    item_id: str | None
    name: str
    size: int | None
    """In bytes; nothing for one that is to follow."""
    to_follow: bool
    confidential: bool


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file that is to become a paper."""

    name: str
    content: bytes


def paper_lines(read: Read, item_id: str) -> tuple[PaperLine, ...]:
    """The papers of an item in order."""
    return tuple(_line(read, row) for row in papers_of(read, item_id))


def paper_file(read: Read, paper_id: str) -> PaperFile:
    """A paper as a file; RuleError for one that is still to follow."""
    row = read.get(Paper, paper_id)
    stored = read.find(PaperContent, row.sha256)
    if stored is None:
        raise RuleError(f"“{row.name}” is still to follow; drop the file on its item when it comes.")
    return PaperFile(PurePath(row.name).name or "paper", stored.content)


def size_words(size: int) -> str:
    """How large a paper is: "340 KB", "2.4 MB"."""
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


@command("Add papers")
def add_papers(write: Write, item_id: str, files: Sequence[PaperFile]) -> tuple[str, ...]:
    """Add files to an item; one that follows under the same name is filled by it. Gives the ids.

    Raises RuleError for a file over 50 MB or without anything in it; nothing is added then.
    """
    for file in files:
        refuse_size(file.name, len(file.content))
    made = [_added(write, item_id, file) for file in files]
    write.label = f"Add “{files[0].name}”" if len(files) == 1 else f"Add {len(files)} papers"
    return tuple(made)


@command("Announce paper")
def announce_paper(write: Write, item_id: str, name: str) -> str:
    """Say that a paper is to follow; gives its id."""
    row = _new(write, item_id, required(name, "The name of the paper", MAX_NAME))
    row.to_follow = True
    write.label = f"Announce “{row.name}”"
    return row.id


@command("Replace paper")
def replace_paper(write: Write, paper_id: str, file: PaperFile) -> None:
    """Put another file in a paper's place; RuleError as for adding one."""
    refuse_size(file.name, len(file.content))
    row = write.get(Paper, paper_id)
    row.name = one_line(file.name)
    row.sha256, row.to_follow = stored(write, file.content), False
    row.added_at = write.now
    write.label = f"Replace “{row.name}”"


@command("Mark paper confidential")
def set_paper_confidential(write: Write, paper_id: str, confidential: bool) -> None:
    """Make a paper confidential, or open again."""
    row = write.get(Paper, paper_id)
    row.confidential = confidential
    write.label = f"Make “{row.name}” confidential" if confidential else f"Make “{row.name}” open"


@command("Remove paper")
def remove_paper(write: Write, paper_id: str) -> None:
    """Remove a paper; its bytes stay as long as Undo may need them, and go with the earlier wordings at approval."""
    row = write.get(Paper, paper_id)
    write.label = f"Remove “{row.name}”"
    write.delete(row)


def refuse_size(name: str, size: int) -> None:
    """Raise RuleError for a file that is too large or empty."""
    if size > LARGEST:
        raise RuleError(
            f"“{name}” is {size_words(size)}; a paper may have {LARGEST // 1_000_000} MB. "
            "Put it into a shared folder and name it as to follow."
        )
    if not size:
        raise RuleError(f"“{name}” is empty; nothing was added.")


def stored(write: Write, content: bytes) -> str:
    """Keep bytes once; gives their hash."""
    digest = hashlib.sha256(content).hexdigest()
    if write.find(PaperContent, digest) is None:
        write.add(PaperContent(sha256=digest, content=content))
        write.flush()
    return digest


def papers_of(read: Read, item_id: str) -> list[Paper]:
    """The rows of an item's papers in order."""
    return read.rows(Paper, Paper.item_id == item_id, order=(col(Paper.position), col(Paper.id)))


def _added(write: Write, item_id: str, file: PaperFile) -> str:
    name = one_line(file.name)
    waiting = next((row for row in papers_of(write, item_id) if row.to_follow and _same(row.name, name)), None)
    row = waiting or _new(write, item_id, name)
    row.name, row.to_follow, row.sha256 = name, False, stored(write, file.content)
    row.added_at = write.now
    write.flush()
    return row.id


def _same(announced: str, name: str) -> bool:
    """Whether a file is the one that was announced, with or without its ending."""
    return announced.casefold() in (name.casefold(), PurePath(name).stem.casefold())


def _new(write: Write, item_id: str, name: str) -> Paper:
    item = write.get(AgendaItem, item_id)
    position = len(papers_of(write, item_id))
    row = write.add(Paper(meeting_id=item.meeting_id, item_id=item_id, name=name, position=position))
    write.flush()
    return row


def _line(read: Read, row: Paper) -> PaperLine:
    content = read.find(PaperContent, row.sha256)
    size = len(content.content) if content is not None else None
    return PaperLine(row.id, row.item_id, row.name, size, row.to_follow or size is None, row.confidential)
