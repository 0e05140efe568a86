"""Every control of a form can be named by a screen reader and reached in a declared order."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / "forms").rglob("*.ui"))

SAYS_ITS_TEXT = {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QCommandLinkButton", "QGroupBox"}
NEEDS_A_NAME = {
    *("QLineEdit", "QTextEdit", "QPlainTextEdit", "QComboBox", "QSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit"),
    *("QTableView", "QTableWidget", "QTreeView", "QTreeWidget", "QListView", "QListWidget", "QTabWidget"),
}


def words_of(widget: ElementTree.Element, *names: str) -> bool:
    return any(widget.findtext(f"./property[@name='{name}']/string") for name in names)


def controls(form: ElementTree.Element) -> list[ElementTree.Element]:
    return [widget for widget in form.iter("widget") if widget.get("class") in SAYS_ITS_TEXT | NEEDS_A_NAME]


def is_named(widget: ElementTree.Element, buddies: set[str | None]) -> bool:
    if words_of(widget, "accessibleName") or widget.get("name") in buddies:
        return True
    return widget.get("class") in SAYS_ITS_TEXT and words_of(widget, "text", "title")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_control_has_a_name_for_the_screen_reader(path: Path) -> None:
    form = ElementTree.parse(path).getroot()
    buddies = {buddy.text for buddy in form.iterfind(".//property[@name='buddy']/cstring")}
    assert not [widget.get("name") for widget in controls(form) if not is_named(widget, buddies)]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_of_several_controls_declares_their_order(path: Path) -> None:
    form = ElementTree.parse(path).getroot()
    if len([widget for widget in controls(form) if widget.get("class") != "QGroupBox"]) > 1:
        assert form.find("tabstops") is not None
