"""A tagged PDF, made from a Word document by LibreOffice where it is installed.

What Qt prints is a picture of pages; a screen reader needs the headings, tables and language that Word has and
LibreOffice hands on. Each conversion runs under a profile of its own, so that an office window that is open neither
takes the work nor is disturbed by it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from boarddesk.documents.files import write_bytes_atomically
from boarddesk.model.errors import KnownError

PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "/usr/lib/libreoffice/program/soffice",
)
"""Where it lies when it is not on the path, on macOS and Linux."""
WINDOWS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432")
"""The variables that name the folders of programs on Windows."""
OPTIONS = (
    '{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},'
    '"DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}}'
)
LONGEST = 180.0
"""Seconds after which a conversion is given up."""
LOOK_EVERY = 0.1


def find_office() -> Path | None:
    """LibreOffice's program, or none where it is not installed."""
    for name in PROGRAMS:
        found = shutil.which(name)
        if found:
            return Path(found)
    roots = [Path(os.environ[name]) for name in WINDOWS if os.environ.get(name)]
    places = [Path(place) for place in PLACES]
    places += [root / "LibreOffice" / "program" / "soffice.exe" for root in roots]
    return next((place for place in places if place.is_file()), None)


def write_tagged_pdf(
    fill: Callable[[Path], None],
    path: Path,
    *,
    office: Path,
    check: Callable[[], None] = lambda: None,
    longest: float = LONGEST,
) -> None:
    """Let `fill` write a Word document and turn it into a tagged PDF at `path`, whole or not at all.

    `check` is asked all the while and stops the work by what it raises; LibreOffice is ended then. Raises KnownError
    when LibreOffice does not answer, fails, or the file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="boarddesk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        word = folder / "document.docx"
        fill(word)
        check()
        _convert(office, folder, word, check, longest)
        made = word.with_suffix(".pdf")
        if not made.is_file():
            raise KnownError("LibreOffice could not make a PDF of this document: choose the quick PDF instead.")
        check()
        write_bytes_atomically(path, made.read_bytes())


def _convert(office: Path, folder: Path, word: Path, check: Callable[[], None], longest: float) -> None:
    profile = (folder / "profile").as_uri()
    words = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    words += ["--convert-to", f"pdf:writer_pdf_Export:{OPTIONS}", "--outdir", str(folder), str(word)]
    quiet = subprocess.DEVNULL
    try:
        running = subprocess.Popen(words, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise KnownError(
            f"LibreOffice could not be started ({error.strerror}): choose the quick PDF instead."
        ) from error
    ends = time.monotonic() + longest
    try:
        while running.poll() is None:
            check()
            if time.monotonic() > ends:
                raise KnownError("LibreOffice did not answer in time: choose the quick PDF instead.")
            time.sleep(LOOK_EVERY)
    finally:
        if running.poll() is None:
            _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    """End the program and everything it has started."""
    with suppress(OSError):
        if sys.platform == "win32":
            kill = ["taskkill", "/F", "/T", "/PID", str(running.pid)]
            subprocess.run(kill, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        else:
            os.killpg(running.pid, 9)
    with suppress(subprocess.TimeoutExpired):
        running.wait(10)
