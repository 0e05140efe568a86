"""Types minutes into the real window on a board file, as quickly as a quick hand, until it is killed.

It says of each key on stdout when it was pressed, how much text that makes, and how many actions have been finished.
"""

import os
import random
import sys
import time
from pathlib import Path

SENTENCES = (
    "The Board noted the report and thanked the team for their work",
    "JH said that the café in Moorgate had been closed since 12 October",
    "It was agreed to bring the audit back when the figures are complete",
    "SE asked whether schools had been told; they had not",
)
OWNER = "JH"
PACE = (0.02, 0.07)
"""Seconds between two keys: quicker than anybody types for long."""


def text_of(paragraphs: int) -> str:
    """Everything that is typed, for so many paragraphs."""
    return "\n".join(f"{SENTENCES[number % len(SENTENCES)]} ({number})." for number in range(paragraphs))


def type_until_killed(board: Path, item: int, home: Path) -> None:
    """Every third paragraph gets an action."""
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from boarddesk.app import build_shell
    from boarddesk.ui.minutes.page import MinutesPage
    from boarddesk.ui.settings import Settings
    from boarddesk.ui.theme.theme import Mode, Theme

    application = QApplication([])
    Theme(Mode.LIGHT).apply(application)
    window = build_shell(Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)))
    window.filing.load_now()
    window.show()
    window.start(board)
    QTest.qWaitForWindowActive(window)
    QTest.qWait(50)
    assert window.workspace is not None
    window.workspace.open_meeting(window.workspace.meetings[0].id, "minutes")
    page = window.page
    assert isinstance(page, MinutesPage)
    page.jump_to(page.paper.sections[item].item.id)
    typed = actions = 0

    def press(key: Qt.Key | str) -> float:
        target = application.focusWidget()
        assert target is not None
        moment = time.monotonic()
        QTest.keyClicks(target, key) if isinstance(key, str) else QTest.keyClick(target, key)
        return moment

    def tell(pressed: float) -> None:
        sys.stdout.write(f"{pressed:.4f} {typed} {actions}\n")
        sys.stdout.flush()
        QTest.qWait(round(1000 * random.uniform(*PACE)))

    for number, paragraph in enumerate(text_of(400).split("\n")):
        for letter in paragraph:
            pressed = press(letter)
            typed += 1
            tell(pressed)
        if number % 3 == 0:
            for key in (Qt.Key.Key_Tab, *OWNER, Qt.Key.Key_Return):
                pressed = press(key)
                actions += key == Qt.Key.Key_Return
                tell(pressed)
        pressed = press(Qt.Key.Key_Return)
        typed += 1
        tell(pressed)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    type_until_killed(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
