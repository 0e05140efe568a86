"""What a module pulls in when it is imported: seen in a process of its own, where nothing else is imported yet."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

EVERYTHING_BELOW_THE_SCREENS = """
import importlib, json, pkgutil, sys
for room in ("assets", "model", "rules", "store", "desk", "documents"):
    top = importlib.import_module(f"boarddesk.{room}")
    for found in pkgutil.walk_packages(getattr(top, "__path__", []), f"boarddesk.{room}."):
        if not found.name.endswith(".migrations.env"):
            importlib.import_module(found.name)
print(json.dumps(sorted(sys.modules)))
"""

THE_SHELL = """
import json, sys
from PySide6.QtWidgets import QApplication
from boarddesk.app import build_shell
app = QApplication([])
shell = build_shell()
shell.show()
app.processEvents()
print(json.dumps(sorted(sys.modules)))
"""


def modules_after(code: str, home: Path) -> set[str]:
    """The top names of everything imported once `code` has run."""
    environment = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return {name.partition(".")[0] for name in json.loads(ran.stdout.splitlines()[-1])}


def test_nothing_below_the_screens_imports_qt(home: Path) -> None:
    found = modules_after(EVERYTHING_BELOW_THE_SCREENS, home)
    assert {"sqlmodel", "docx", "openpyxl"} <= found
    assert found.isdisjoint({"PySide6", "shiboken6"})


def test_the_shell_is_painted_before_the_database_and_the_documents_are_imported(home: Path) -> None:
    found = modules_after(THE_SHELL, home)
    assert "PySide6" in found
    assert found.isdisjoint({"sqlmodel", "sqlalchemy", "pydantic", "alembic", "docx", "openpyxl", "lxml", "hunspell"})
