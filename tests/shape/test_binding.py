"""The Qt binding this Python can live with (docs/decisions/001)."""

import sys

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
