"""The tracked-changes edition in LibreOffice: its revisions are revisions, and both ways out lead to the right text."""

import subprocess
from functools import reduce
from pathlib import Path

import pytest

from boarddesk.documents.word.minutes import write_minutes, write_revised
from boarddesk.model.enums import MinutesLayout
from tests.documents.amendments import CHANGES, approve, the_draft
from tests.documents.packs import NOW
from tests.programs import needs

MACROS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resolve(source As String, target As String, way As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim made(0) As New com.sun.star.beans.PropertyValue
  made(0).Name = "FilterName"
  made(0).Value = "Text (encoded)"
  Dim nothings()
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  counted = doc.Redlines.createEnumeration()
  n = 0
  Do While counted.hasMoreElements()
    counted.nextElement()
    n = n + 1
  Loop
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; way &amp; "AllTrackedChanges", "", 0, nothings())
  doc.storeToURL(ConvertToURL(target), made())
  doc.close(True)
  f = FreeFile
  Open target &amp; ".count" For Output As #f
  Print #f, n
  Close #f
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


def a_profile(folder: Path) -> Path:
    """A profile of LibreOffice with the macro in it; the program fills a new profile at its first start."""
    profile = folder / "profile"
    run(profile, "--terminate_after_init")
    standard = profile / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    (standard / "Module1.xba").write_text(MACROS, encoding="utf-8")
    (standard / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    return profile


def run(profile: Path, *words: str) -> None:
    """Start LibreOffice with a profile of its own and wait for its end."""
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", *words]
    subprocess.run(command, check=True, timeout=180, capture_output=True)


def resolved(profile: Path, source: Path, way: str) -> tuple[list[str], int]:
    """The lines of a document after every change was accepted or rejected, and how many there were."""
    target = source.with_name(f"{source.stem}-{way}.txt")
    run(profile, f'macro:///Standard.Module1.Resolve("{source}","{target}","{way}")')
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    return [line.strip() for line in lines if line.strip()], int(Path(f"{target}.count").read_text())


TOGETHER = (
    "words",
    "a decision put before a list",
    "a list cut in two",
    "Action By",
    "a title and a label",
    "numbers",
    "an item added",
    "a person added",
    "another mark",
    "glossary",
)
"""Changes that can be made one after the other."""


@pytest.mark.slow
@needs("soffice")
@pytest.mark.parametrize("layout", MinutesLayout)
def test_libreoffice_accepts_to_the_approved_text_and_rejects_to_the_draft(
    tmp_path: Path, layout: MinutesLayout
) -> None:
    draft = the_draft()
    approved = approve(reduce(lambda pack, name: CHANGES[name](pack), TOGETHER, draft))
    changes, clean, old = (tmp_path / f"{name}.docx" for name in ("changes", "clean", "old"))
    write_revised(approved, draft, changes, now=NOW, author="Lorna Reed", layout=layout)
    write_minutes(approved, clean, now=NOW, layout=layout)
    write_minutes(draft, old, now=NOW, layout=layout)
    profile = a_profile(tmp_path)
    accepted, count = resolved(profile, changes, "Accept")
    rejected, _ = resolved(profile, changes, "Reject")
    assert count >= 20
    assert accepted == resolved(profile, clean, "Accept")[0]
    assert rejected == resolved(profile, old, "Accept")[0]
    assert accepted != rejected
