"""The committed screens are what the forms say."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "boarddesk" / "ui" / "forms"
UIC = Path(sys.executable).with_name("pyside6-uic")


def forms() -> list[Path]:
    return sorted((ROOT / "forms").rglob("*.ui"))


def made_from(form: Path) -> Path:
    return MADE / f"ui_{form.stem}.py"


def module_of(form: Path) -> str:
    made = subprocess.run([UIC, form.relative_to(ROOT)], cwd=ROOT, capture_output=True, check=True, text=True)
    return f"# Made by: pyside6-uic {form.relative_to(ROOT).as_posix()}\n{made.stdout}"


def test_every_form_is_made_into_the_module_committed_beside_the_screens() -> None:
    with ThreadPoolExecutor(2) as two:
        fresh = dict(zip(forms(), two.map(module_of, forms()), strict=True))
    stale = [form.name for form, text in fresh.items() if made_from(form).read_text(encoding="utf-8") != text]
    assert not stale, "`make forms` and commit what it makes"


def test_every_generated_module_has_its_form() -> None:
    assert sorted(MADE.glob("ui_*.py")) == sorted(made_from(form) for form in forms())
