"""The Qt binding this Python can live with (docs/decisions/001)."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_the_binding_does_not_drain_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(0, 0, 5, 5)
    before = sys.getrefcount(None)
    for _ in range(500):
        widget.setGeometry(0, 0, 5, 5)
    assert abs(sys.getrefcount(None) - before) < 100


def test_no_data_of_the_clipboard_are_made_in_python() -> None:
    """Qt keeps them longer than the interpreter lives (ui/widgets/clipboard.py)."""
    screens = (Path(__file__).resolve().parents[2] / "boarddesk" / "ui").rglob("*.py")
    assert [path.name for path in screens if "QMimeData(" in path.read_text(encoding="utf-8")] == []
