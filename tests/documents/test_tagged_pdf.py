"""A tagged PDF by LibreOffice: found where it lies, stopped when asked, and nothing left behind."""

import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from boarddesk.desk.exports import write_matters_word, write_slips_word, write_word
from boarddesk.desk.tagged import can_tag, word_writer
from boarddesk.documents import tagged_pdf
from boarddesk.documents.tagged_pdf import find_office, write_tagged_pdf
from boarddesk.model.errors import KnownError
from boarddesk.ui.jobs import Cancelled
from tests.documents.packs import a_whole_meeting
from tests.documents.test_slips import a_slip, matters, slips
from tests.documents.test_tracker import a_tracker, an_action

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def an_office(tmp_path: Path, script: str) -> Path:
    """A program that stands in for LibreOffice."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def a_document(path: Path) -> None:
    path.write_bytes(b"PK")


def test_it_is_found_on_the_path_or_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(tagged_pdf, "PLACES", ())
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert find_office() is None
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_office() == program


@posix
def test_cancelling_ends_the_program_and_writes_nothing(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    office = an_office(tmp_path, f"echo $$ > {note}\nexec sleep 60")
    target = tmp_path / "m.pdf"

    def check() -> None:
        if note.exists() and note.read_text(encoding="utf-8").strip():
            raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled):
        write_tagged_pdf(a_document, target, office=office, check=check)
    assert time.monotonic() - began < 30
    assert not target.exists()
    assert subprocess.run(["kill", "-0", note.read_text(encoding="utf-8").strip()], check=False, stderr=-3).returncode


@posix
def test_one_that_does_not_answer_is_ended_and_said(tmp_path: Path) -> None:
    office = an_office(tmp_path, "exec sleep 60")
    with pytest.raises(KnownError, match="did not answer in time"):
        write_tagged_pdf(a_document, tmp_path / "m.pdf", office=office, longest=0.3)
    assert not (tmp_path / "m.pdf").exists()


@posix
def test_one_that_makes_nothing_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "m.pdf"
    target.write_bytes(b"before")
    with pytest.raises(KnownError, match="could not make a PDF"):
        write_tagged_pdf(a_document, target, office=an_office(tmp_path, "exit 0"))
    assert target.read_bytes() == b"before"


def test_one_that_cannot_be_started_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="could not be started"):
        write_tagged_pdf(a_document, tmp_path / "m.pdf", office=tmp_path / "nowhere")


def test_only_what_is_also_written_in_word_can_be_tagged() -> None:
    assert word_writer(a_whole_meeting()) is write_word
    assert word_writer(a_tracker(an_action())) is None
    assert not can_tag(a_tracker(an_action()))


@pytest.mark.slow
@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_libreoffice_makes_a_tagged_pdf_with_title_and_language(tmp_path: Path) -> None:
    office = find_office()
    assert office is not None
    packs = (
        (a_whole_meeting(), write_word),
        (slips(a_slip("Ann Vale", an_action())), write_slips_word),
        (matters(an_action()), write_matters_word),
    )
    for number, (pack, write) in enumerate(packs):
        target = tmp_path / f"{number}.pdf"
        write_tagged_pdf(lambda path, p=pack, w=write: w(p, path), target, office=office)  # type: ignore[misc]
        content = target.read_bytes()
        assert b"/MarkInfo" in content
        assert b"/StructTreeRoot" in content
        assert b"/Lang(en-GB)" in content.replace(b"/Lang (", b"/Lang(")
        assert b"<pdfuaid:part>" in content
