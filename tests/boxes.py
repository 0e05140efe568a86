"""Message and file boxes in tests: answered as the test announced, and refused where it did not."""

from collections import deque
from collections.abc import Callable
from typing import Any

import pytest

_MESSAGE_CALLS = ("about", "aboutQt", "critical", "information", "question", "warning")
_FILE_CALLS = ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName")
_INPUT_CALLS = ("getDouble", "getInt", "getItem", "getMultiLineText", "getText")


class Boxes:
    """Stands in for the boxes that would wait for a click, and notes what each one said.

    `shown` holds the words of every box in order: a test asserts on them after the gesture.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

        self.shown: list[str] = []
        self._answers: deque[Any] = deque()
        self._unexpected: list[str] = []
        calls = ((QMessageBox, _MESSAGE_CALLS), (QFileDialog, _FILE_CALLS), (QInputDialog, _INPUT_CALLS))
        for box, names in calls:
            for name in names:
                monkeypatch.setattr(box, name, self._stand_in(f"{box.__name__}.{name}"))
        monkeypatch.setattr(QMessageBox, "exec", self._message_box())

    def answer(self, *answers: object) -> None:
        """Expect one box for each answer: a standard button, the words on a button, or what a file box would return."""
        self._answers.extend(answers)

    def verify(self) -> None:
        """Fail the test for a box that was not expected, or was expected and never came."""
        if self._unexpected:
            pytest.fail("unexpected box: " + "; ".join(self._unexpected), pytrace=False)
        if self._answers:
            pytest.fail(f"expected a box for {list(self._answers)}, and none came", pytrace=False)

    def _stand_in(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            words = [word for word in (*arguments, *named.values()) if isinstance(word, str)]
            return self._take(f"{name}: " + " | ".join(words))

        return staticmethod(call)

    def _message_box(self) -> Callable[[Any], Any]:
        def execute(box: Any) -> Any:  # a plain function, or Python would not bind the box to it
            return self._press(box)

        return execute

    def _press(self, box: Any) -> Any:
        given = self._take(" | ".join(filter(None, (box.text(), box.informativeText()))))
        if not isinstance(given, str):
            box.button(given).click()
            return given
        for button in box.buttons():
            if button.text().replace("&", "") == given:
                button.click()
                return box.result()
        names = [button.text() for button in box.buttons()]
        return pytest.fail(f"no button {given!r} among {names}", pytrace=False)

    def _take(self, words: str) -> Any:
        self.shown.append(words)
        if self._answers:
            return self._answers.popleft()
        self._unexpected.append(words)
        raise AssertionError(f"unexpected box: {words}")


def shut_windows() -> list[str]:
    """Close every window still showing and name it."""
    from PySide6.QtWidgets import QApplication

    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.hide()
        window.deleteLater()
    return names
