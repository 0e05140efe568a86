"""Every document of the example board, and of the real one where it is there, opened by LibreOffice and turned into
pages: none is empty, none is refused, and what was written is read on them.
"""

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from boarddesk.cli import main
from boarddesk.cli.demo import everything, issue_agenda
from boarddesk.cli.documents import DOCUMENTS
from boarddesk.cli.files import sample
from boarddesk.desk.desk import Desk
from boarddesk.desk.document_style import document_style, save_document_style
from boarddesk.desk.headless import board_called, reading, writing
from boarddesk.model.document_style import BoldNumbers, DateStyle, DecisionLook, Margins, NumberLook, PaperSize, Part
from boarddesk.model.errors import RuleError
from tests.programs import needs

SEED = Path(__file__).parents[2] / "shared" / "seed" / "slscb-2009-11-19.json"
OTHER_WAY = (Part.REGISTER, Part.KEY, Part.ACTIONS, Part.MINUTES, Part.CLOSING, Part.SIGNATURE, Part.GLOSSARY)
SAID = {
    "minutes": "Agenda Item",
    "agenda": "Agenda",
    "supplement": "Late business",
    "tracker": "Action",
    "attendance": "In person",
    "sign-in": "Signature",
    "slips": "What has happened",
    "matters-arising": "Tonight",
    "decisions": "Decision",
    "plan": "Month",
}
"""What is read in every document whose name begins so."""


def another_look(desk: Desk) -> None:
    """Let everything look otherwise than it does by default."""
    board = desk.ask(board_called, None)
    look = replace(
        desk.ask(document_style, board),
        parts=OTHER_WAY,
        summary_in_both=True,
        numbers=NumberLook.STOP,
        bold_numbers=BoldNumbers.ALL,
        decisions=DecisionLook.LETTERS,
        dates=DateStyle.SLASHED,
        font="Liberation Serif",
        paper=PaperSize.LETTER,
        margins=Margins.WIDE,
    )
    desk.run(save_document_style, board, look)


def documents_of(board: Path, folder: Path) -> None:
    """Write every document in every format into a folder; one that a board has nothing for is left out."""
    folder.mkdir()
    with reading(board) as desk:
        for what, asked in everything(folder):
            if asked.ending not in (".docx", ".xlsx", ".pdf"):
                continue
            with suppress(RuleError):
                DOCUMENTS[what].write(desk, asked)


def turned(files: list[Path], folder: Path) -> None:
    """Have LibreOffice make a PDF of each in one go; it says nothing of a file but that it was converted."""
    profile = (folder / "profile").as_uri()
    words = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "pdf"]
    done = subprocess.run(
        [*words, "--outdir", str(folder), *map(str, files)], capture_output=True, text=True, timeout=150, check=True
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and "convert " not in line]
    assert [line for line in said if "Overwriting" not in line and "javaldx" not in line] == []


def pages_of(pdf: Path) -> list[str]:
    """The words of each page."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def check_pages(pdf: Path, name: str, *, whole_board: bool) -> None:
    """No page without words, and on the pages what belongs there."""
    pages = pages_of(pdf)
    assert pages, f"{name} has no page"
    for number, page in enumerate(pages, start=1):
        assert len("".join(page.split())) > 40, f"page {number} of {name} is empty"
    whole = " ".join("\n".join(pages).split())
    said = next((words for start, words in SAID.items() if name.startswith(start)), "")
    if "accessible" not in name and (whole_board or name.startswith("minutes")):
        assert said.casefold() in whole.casefold(), f"{name} does not say {said!r}"


def boards(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The example board as it is and in another look."""
    for name in ("example", "otherwise"):
        board = tmp_path / f"{name}.board"
        sample(board)
        issue_agenda(board)
        if name == "otherwise":
            with writing(board, "Lorna Reed") as desk:
                another_look(desk)
        yield name, board
    if SEED.exists():
        from tests.reference.convert import main as convert

        form, board = tmp_path / "reference.json", tmp_path / "reference.board"
        convert(str(SEED), str(form))
        assert main(["import", "data", str(board), str(form)]) == 0
        yield "reference", board


@pytest.mark.slow
@needs("soffice", "pdftotext")
def test_every_document_is_turned_into_pages_and_none_is_empty(qapp: object, tmp_path: Path) -> None:
    checked = 0
    for name, board in boards(tmp_path):
        folder, made = tmp_path / name, tmp_path / f"{name}-pages"
        documents_of(board, folder)
        by_office = []
        for file in sorted(folder.iterdir()):
            if file.suffix != ".pdf":
                by_office.append(file.rename(file.with_name(f"{file.stem}-{file.suffix[1:]}{file.suffix}")))
        made.mkdir()
        turned(by_office, made)
        assert sorted(pdf.stem for pdf in made.glob("*.pdf")) == sorted(file.stem for file in by_office)
        for pdf in (*made.glob("*.pdf"), *folder.glob("*.pdf")):
            check_pages(pdf, pdf.stem, whole_board=name != "reference")
            checked += 1
    assert checked > 40
